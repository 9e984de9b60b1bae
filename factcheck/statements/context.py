"""What stands around a value: the clause, its words in normal form, time, modality and holder."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from factcheck import values
from factcheck.language import sentences
from factcheck.language.clauses import Argument, Clause
from factcheck.language.lexicon import words
from factcheck.language.sentence import Token
from factcheck.model import Interval, KindName, Mention, Modality, Place, Statement, Term, Value
from factcheck.statements import reference
from factcheck.statements.setting import NAMED, Passage, Setting

_CONTENT = frozenset({"noun", "name", "verb", "adj", "num", "adv"})
_TIMES = frozenset({"date", "clock"})
_WHENS = frozenset(
    ["date", "fiscal-year", "fiscal-quarter", "quarter-of-year", "half-of-year"]
    + ["weekday-recurring", "month-day"]
)
_CALENDAR = frozenset({"date", "month-day", "fiscal-year"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A mention in its passage: the clause and the argument that hold it, if any."""

    setting: Setting
    passage: Passage
    mention: Mention
    clause: Clause | None
    argument: Argument | None


def frame(setting: Setting, passage: Passage, mention: Mention) -> Frame:
    """Find the clause and argument that a mention stands in."""
    tokens = passage.sentence.tokens
    first, last = tokens_of(tokens, mention.start, mention.end)
    best: tuple[int, Clause, Argument | None] | None = None
    for clause in passage.clauses:
        for argument in clause.arguments:
            if argument.start <= first < argument.end or first <= argument.head < last:
                distance = abs(first - clause.verb)
                if best is None or distance < best[0]:
                    best = (distance, clause, argument)
    if best is None:
        covering = [
            c
            for c in passage.clauses
            if c.start <= first < c.end or c.verb_start <= first <= c.verb
        ]
        best = (0, covering[-1], None) if covering else None
    return Frame(setting, passage, mention, best[1] if best else None, best[2] if best else None)


def tokens_of(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int]:
    """Return the token range that covers the characters ``start:end``."""
    inside = [i for i, token in enumerate(tokens) if token.start < end and start < token.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def span(framed: Frame) -> tuple[int, int]:
    """Return the token range of the mention."""
    mention = framed.mention
    return tokens_of(framed.passage.sentence.tokens, mention.start, mention.end)


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
    first, last = tokens_of(
        framed.passage.sentence.tokens, framed.mention.start, framed.mention.end
    )
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


def modality(framed: Frame) -> Modality:
    """Tell in what way a clause is meant: asserted, planned, expected, hypothetical, hedged."""
    tokens = framed.passage.sentence.tokens
    clause = framed.clause
    if clause is None:
        return "asserted"
    lemmas = [token.lemma for token in tokens]
    group = lemmas[clause.verb_start : clause.verb + 1]
    conditional = any(lemma in {"if", "unless", "suppose", "provided"} for lemma in lemmas)
    for kind in ("denied", "hypothetical", "hedged", "expected", "planned"):
        listed = words("modality", kind)
        if any(lemma in listed for lemma in group[:-1]) or (
            kind != "denied" and group and group[-1] in listed and kind in {"expected", "planned"}
        ):
            return kind
        if kind == "hypothetical" and conditional:
            return "hypothetical"
    if any(
        _governs(other, clause, words("modality", "denied")) for other in framed.passage.clauses
    ):
        return "denied"
    if any(_may_be(tokens, other, clause) for other in framed.passage.clauses) or (
        "possibility" in lemmas
    ):
        return "hedged"
    if clause.modal in {"would", "could"}:
        return "planned"
    if clause.modal in {"may", "might"}:
        return "hedged"
    return "asserted"


def _may_be(tokens: tuple[Token, ...], other: Clause, clause: Clause) -> bool:
    """Tell whether a clause hangs on "it may be that" or "it seems that"."""
    doubts = other.modal in {"may", "might", "could"} or other.lemma in {"seem", "appear"}
    opens = other is not clause and other.verb < clause.verb_start and doubts
    return opens and other.lemma in {"be", "seem", "appear"} and tokens[other.start].lower == "it"


def _governs(other: Clause, clause: Clause, verbs: frozenset[str]) -> bool:
    """Tell whether a clause is what another one reports: "the club denied that it sold"."""
    return other is not clause and other.verb < clause.verb_start and other.lemma in verbs


def holder(framed: Frame) -> str:
    """Return who holds an opinion that is told, "" where the text itself speaks."""
    clause = framed.clause
    if clause is None:
        return ""
    opinion = words("modality", "opinion")
    tokens = framed.passage.sentence.tokens
    for other in framed.passage.clauses:
        if other is clause or other.verb > clause.verb:
            continue
        if other.lemma in opinion and other.verb < clause.verb_start:
            subject = other.argument("subject")
            if subject is not None:
                named = reference.of(framed.setting, framed.passage, subject)
                return (
                    named.key
                    if named
                    else " ".join(t.lower for t in tokens[subject.start : subject.end])
                )
    return ""


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
    """Return whom or what the clause is about by name: the subject's owner, subject or object."""
    clause = framed.clause
    if clause is None:
        return None
    for role in ("subject", "object"):
        argument = clause.argument(role)
        if argument is None:
            continue
        if role == "object" and not clause.passive:
            continue
        found = reference.owner(framed.setting, framed.passage, argument) or reference.of(
            framed.setting, framed.passage, argument
        )
        if found is not None:
            return found
    return None


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
        modality=modality(framed),
        holder=holder(framed),
        readings=(mention.reading,),
    )
