"""What stands around a value: its clause in normal form, its time, names and place."""

from __future__ import annotations

import functools

from factcheck import values
from factcheck.language.grammar import sentences
from factcheck.language.grammar.clauses import Clause
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, KindName, Mention, Place, Statement, Term, Value
from factcheck.statements import modality, reference
from factcheck.statements.frame import Frame, span
from factcheck.statements.setting import NAMED, Passage, Setting

_CONTENT = frozenset({"noun", "name", "verb", "adj", "num", "adv"})
_TIMES = frozenset({"date", "clock"})
_WHENS = frozenset(
    {
        "date",
        "fiscal-year",
        "fiscal-quarter",
        "quarter-of-year",
        "half-of-year",
        "weekday-recurring",
        "month-day",
    }
)
_CALENDAR = frozenset({"date", "month-day", "fiscal-year"})


def content(
    passage: Passage, setting: Setting, start: int, end: int, skip: tuple[Mention, ...] = ()
) -> tuple[str, ...]:
    """Return the words of ``tokens[start:end]`` that say something, as concepts, in order.

    Leaves out function words, the mentions in ``skip``, and times.
    """
    stop = words("words", "stop")
    hidden = [*skip, *(m for m in passage.mentions if m.reading in _TIMES)]
    lemmas: list[str] = []
    for token in passage.sentence.tokens[start:end]:
        if token.tag not in _CONTENT or token.lemma in stop or len(token.lemma) < 2:
            continue
        if any(m.start <= token.start < m.end for m in hidden):
            continue
        lemmas.append(token.lower if token.tag == "name" else token.lemma)
    known = setting.thesaurus
    merged = known.merge([known.concept(word) for word in known.merge(lemmas)])
    return tuple(dict.fromkeys(known.concept(word).replace(" ", "_") for word in merged))


def clause_range(framed: Frame) -> tuple[int, int]:
    """Return the token range of the clause, or of the whole sentence where there is none."""
    size = len(framed.passage.sentence.tokens)
    if framed.clause is None:
        return 0, size
    first, last = span(framed)
    return min(framed.clause.start, first), max(framed.clause.end, last)


@functools.lru_cache(maxsize=4096)
def times_in(text: str) -> tuple[Interval, ...]:
    """Return the dates that a table head names."""
    found = values.read(sentences.make(text)) if text else ()
    return tuple(
        m.value for m in found if isinstance(m.value, Interval) and m.value.axis in _CALENDAR
    )


def when(framed: Frame) -> Interval | None:
    """Return the time a statement is about: in its clause, its sentence or its table heads."""
    tokens = framed.passage.sentence.tokens
    start, end = clause_range(framed)
    left, right = tokens[start].start, tokens[end - 1].end
    dates = [
        mention
        for mention in framed.passage.mentions
        if mention is not framed.mention
        and isinstance(mention.value, Interval)
        and mention.value.axis in _WHENS
        and not mention.scope
        and not _of_another(framed.passage, mention)
    ]
    near = [m for m in dates if left <= m.start < right] or (dates if len(dates) == 1 else [])
    if near:
        at = framed.mention.start
        near.sort(key=lambda m: (_is_loose(m), abs(m.start - at)))
        value = near[0].value
        return value if isinstance(value, Interval) else None
    heads = (*times_in(framed.passage.block.column), *times_in(framed.passage.block.row))
    if heads:
        return heads[0]
    return None


def _is_loose(mention: Mention) -> bool:
    """Tell whether a date leaves its year open, as a dateline does."""
    return isinstance(mention.value, Interval) and mention.value.axis == "month-day"


def _of_another(passage: Passage, mention: Mention) -> bool:
    """Tell whether a date belongs to a noun beside it: "the floods of 2016"."""
    before = [token for token in passage.sentence.tokens if token.end <= mention.start][-2:]
    return (
        len(before) == 2
        and before[1].lower == "of"
        and before[0].lemma not in words("words", "times")
    )


def names(framed: Frame, start: int, end: int) -> tuple[Term, ...]:
    """Return the names in a token range, the mention itself left out, sorted."""
    found = {
        mention.value
        for mention in reference.named_in(framed.passage, start, end)
        if (mention.start, mention.end) != (framed.mention.start, framed.mention.end)
        and isinstance(mention.value, Term)
    }
    return tuple(sorted(found, key=lambda term: (term.axis, term.key)))


def subject(framed: Frame) -> Term | None:
    """Return whom or what the clause is about by name: the subject's owner, subject or object.

    A passive clause is about what it is done to, and about nobody by name if that has none.
    """
    clause = framed.clause
    if clause is None:
        return None
    clause = _of_what(framed.passage, clause)
    for role in ("object",) if clause.passive else ("subject",):
        argument = clause.argument(role)
        if argument is None:
            continue
        found = reference.owner(framed.setting, framed.passage, argument) or reference.of(
            framed.setting, framed.passage, argument
        )
        if found is not None:
            return found
    return None


def _of_what(passage: Passage, clause: Clause) -> Clause:
    """Return the clause that says what a relative clause is of: "Corran is a town that grew"."""
    told = clause.argument("object" if clause.passive else "subject")
    if clause.link != "relative" or told is None:
        return clause
    for other in passage.clauses:
        said = other.argument("object")
        if other.lemma == "be" and said is not None and said.start <= told.head < said.end:
            return other
    return clause


def topic_of(framed: Frame) -> Term | None:
    """Return the subject of a sentence by name: that of its first clause, else none."""
    for clause in framed.passage.clauses[:1]:
        return subject(Frame(framed.setting, framed.passage, framed.mention, clause, None))
    return None


def place(framed: Frame, start: int, end: int) -> Place:
    """Return the place of ``tokens[start:end]`` in the file."""
    sentence, block = framed.passage.sentence, framed.passage.block
    left, right = sentence.tokens[start].start, sentence.tokens[end - 1].end
    raw_start, raw_end = block.raw(sentence.start + left, sentence.start + right)
    return framed.setting.document.place(raw_start, raw_end)


def statement(
    framed: Frame,
    kind: KindName,
    *,
    attribute: tuple[str, ...],
    terms: tuple[str, ...],
    value: Value,
    subject_term: Term | None,
    span: tuple[int, int] | None = None,
    polarity: bool = True,
    scope: tuple[str, ...] = (),
    shown: str = "",
) -> Statement:
    """Make a statement from a frame; ``span`` is the token range of the evidence."""
    start, end = span or clause_range(framed)
    mention, sentence = framed.mention, framed.passage.sentence
    context = names(framed, start, end)
    if subject_term is not None and subject_term.axis in NAMED and subject_term not in context:
        context = (*context, subject_term)
    return Statement(
        kind=kind,
        place=place(framed, start, end),
        sentence=sentence.text,
        focus=(mention.start, mention.end),
        subject=subject_term.key if subject_term else "",
        attribute=" ".join(attribute),
        terms=terms,
        value=value,
        shown=shown or sentence.text[mention.start : mention.end],
        names=context,
        about=framed.setting.about,
        when=when(framed),
        told=framed.setting.document.date.toordinal() if framed.setting.document.date else 0,
        scope=scope,
        polarity=polarity,
        modality=modality.of(framed),
        holder=modality.holder(framed),
        readings=(mention.reading,),
    )
