"""Figures and what they measure: "turnout was 41 %", "a 17 % rise in revenue", a table cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language import sentences
from factcheck.language.clauses import Argument
from factcheck.language.lexicon import words
from factcheck.language.thesaurus import concept
from factcheck.model import Interval, Mention, Statement, Term
from factcheck.statements import context, reference
from factcheck.statements.context import Frame
from factcheck.statements.setting import NAMED, Passage, Setting

READINGS = frozenset(
    {
        "number",
        "percent",
        "money",
        "quantity",
        "count",
        "factor",
        "age",
        "score",
        "version",
        "duration",
        "date",
        "clock",
    }
)
_COPULAS = frozenset(
    "be become remain stay stand total reach amount come equal hit number measure average run contain have include comprise read".split()
)
_LINKS = frozenset({"of", "for", "per", "in", "across", "at", "on", "to", "with"})
_MEASURES = frozenset({"money", "percent", "quantity", "duration", "count", "number", "factor"})
_UP, _DOWN = concept("rise"), concept("fall")


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every figure whose attribute is understood."""
    for mention in passage.mentions:
        if mention.reading not in READINGS or _is_comparison(passage, mention):
            continue
        if passage.block.row or passage.block.column:
            yield from _cell(setting, passage, mention)
        else:
            yield from _clause(setting, passage, mention)


def _is_comparison(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure is only what another is compared with: "up from 12", "against 9 a year ago"."""
    text = passage.sentence.text.lower()
    before = text[max(0, mention.start - 24) : mention.start].rstrip()
    after = text[mention.end : mention.end + 24]
    cues = words("modality", "comparison")
    if any(before.endswith(f" {cue}") or before == cue for cue in cues):
        return True
    return any(word in after.split()[:4] for word in ("earlier", "ago", "before", "previously"))


def _cell(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read a figure in a table: the row or column names the attribute, the other the subject."""
    block = passage.block
    rest = passage.sentence.text[: mention.start] + passage.sentence.text[mention.end :]
    if len(rest.split()) > 8:
        yield from _clause(setting, passage, mention)
        return
    row, column = _head_terms(setting, block.row), _head_terms(setting, block.column)
    generic = words("scopes", "generic_heads")
    if block.column.lower().strip() in generic or context._times_in(block.column):
        column = ()
    if context._times_in(block.row):
        row = ()
    subject = _named(setting, block.row)
    if not row and not column:
        return
    own = context.content(passage, setting, 0, len(passage.sentence.tokens), (mention,))
    framed = context.frame(setting, passage, mention)
    attribute = column if (subject and column) else row or column
    scope = () if subject and column else column
    made = context.statement(
        Frame(setting, passage, _counted(mention, attribute), None, None),
        "value",
        attribute=attribute,
        terms=tuple(dict.fromkeys((*row, *column, *own))),
        value=_counted(mention, attribute).value,
        subject_term=subject,
        span=(0, len(passage.sentence.tokens)),
        scope=scope,
    )
    yield replace(made, when=context.when(framed) if made.when is None else made.when)


def _counted(mention: Mention, attribute: tuple[str, ...]) -> Mention:
    """Read a bare number under the head "Buckets per account" as a count of buckets."""
    value = mention.value
    if mention.reading == "number" and isinstance(value, Interval) and attribute:
        return replace(mention, value=replace(value, axis="count"), unit=attribute[0])
    return mention


def _head_terms(setting: Setting, head: str) -> tuple[str, ...]:
    if not head:
        return ()
    sentence = sentences.make(head)
    stop = words("words", "stop")
    lemmas = [
        token.lower if token.tag == "name" and token.lower == token.lemma else token.lemma
        for token in sentence.tokens
        if token.tag in {"noun", "name", "adj", "verb", "adv", "num"} and token.lemma not in stop
    ]
    from factcheck.language.lemmas import noun

    merged = setting.thesaurus.merge([noun(word) for word in lemmas])
    return tuple(
        dict.fromkeys(setting.thesaurus.concept(word).replace(" ", "_") for word in merged)
    )


def _named(setting: Setting, head: str) -> Term | None:
    """Return the name that a table head is, if it is one that the document's prose knows too."""
    from factcheck.language import names as name_rules

    folded = name_rules.fold(head)
    for term in sorted(setting.counts, key=lambda term: term.key):
        if term.axis in NAMED and term.key == folded:
            return term
    return None


def _clause(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    framed = context.frame(setting, passage, mention)
    if framed.clause is None and len(passage.sentence.tokens) > 25:
        return
    attribute, sign = _attribute(framed)
    if not attribute:
        return
    start, end = context.clause_range(framed)
    terms = tuple(
        dict.fromkeys((*attribute, *context.content(passage, setting, start, end, (mention,))))
    )
    value = mention.value
    if sign < 0 and isinstance(value, Interval):
        value = replace(value, low=-value.high, high=-value.low, stated=-value.stated)
    made = context.statement(
        framed,
        "value",
        attribute=attribute,
        terms=terms,
        value=value,
        subject_term=context.subject(framed),
        scope=mention.scope if mention.reading != "date" else (),
    )
    if mention.reading in {"date", "clock"}:
        made = replace(made, when=None)
        if framed.clause is not None and framed.clause.modal == "will":
            made = replace(made, modality="planned")
    yield made


def _attribute(framed: Frame) -> tuple[tuple[str, ...], int]:
    """Return the words for what a figure measures, and -1 where it measures a decrease."""
    passage, setting, mention = framed.passage, framed.setting, framed.mention
    tokens = passage.sentence.tokens
    first, last = context.tokens_of(tokens, mention.start, mention.end)
    clause, argument = framed.clause, framed.argument
    unit = tuple(
        setting.thesaurus.concept(word).replace(" ", "_")
        for word in setting.thesaurus.merge(mention.unit.split())
    )
    if mention.reading == "count":
        return unit, 1
    if argument is not None and mention.reading in _MEASURES:
        inside = context.content(passage, setting, max(argument.start, last), argument.end)
        before = context.content(passage, setting, argument.start, min(first, argument.end))
        if inside and last <= argument.head:  # "a 17 % revenue increase"
            return _directed((*before, *inside))
    linked = _linked(framed, argument, first)
    if linked:
        return _directed((*linked, *unit))
    if clause is None:
        found = context.content(passage, setting, 0, first, (mention,))
        return _directed((*found, *unit)) if 0 < len(found) <= 4 else ((), 1)
    if mention.reading in {"date", "clock"}:
        return _event(framed), 1
    subject = clause.argument("object" if clause.passive else "subject")
    noun = _phrase(framed, subject)
    verb = setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    if clause.lemma in _COPULAS:
        return _directed((*noun, *unit))
    if argument is not None and argument.role in {"to", "at"} and verb in {_UP, _DOWN}:
        return (*noun, *unit), 1
    if not noun:
        named = context.subject(framed)
        noun = tuple(named.key.split()[-1:]) if named else ()
    return _directed((*noun, verb, *unit)) if noun else ((), 1)


def _directed(attribute: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Tell a rise and a fall as a change with its sign."""
    if _DOWN in attribute:
        return tuple(dict.fromkeys("change" if word == _DOWN else word for word in attribute)), -1
    return tuple(dict.fromkeys("change" if word == _UP else word for word in attribute)), 1


def _linked(framed: Frame, argument: Argument | None, first: int) -> tuple[str, ...]:
    """Return the noun that "of" or an apposition ties a figure to: "a deposit of £1,325"."""
    tokens = framed.passage.sentence.tokens
    index = first - 1
    while index >= 0 and tokens[index].tag in {"adv", "adj", "det"}:
        index -= 1
    if index < 1 or tokens[index].lower not in {"of", "(", "worth", ":"}:
        return ()
    holder = index - 1
    if tokens[holder].tag not in {"noun", "name"}:
        return ()
    start = holder
    while start > 0 and tokens[start - 1].tag in {"noun", "adj", "name"}:
        start -= 1
    return context.content(framed.passage, framed.setting, start, holder + 1)


def _phrase(framed: Frame, argument: Argument | None) -> tuple[str, ...]:
    """Return a noun phrase in normal form with what "of" and "for" add to it."""
    if argument is None or framed.clause is None:
        return ()
    passage, setting = framed.passage, framed.setting
    found = list(context.content(passage, setting, argument.start, argument.end, (framed.mention,)))
    tokens = passage.sentence.tokens
    for other in framed.clause.arguments:
        follows = other.start == argument.end + 1 and tokens[argument.end].lower in {
            "of",
            "for",
            "in",
        }
        if other.role in {"of", "for"} and follows:
            found.extend(
                context.content(passage, setting, other.start, other.end, (framed.mention,))
            )
    return tuple(dict.fromkeys(found))


def _event(framed: Frame) -> tuple[str, ...]:
    """Return verb and participants of what happened at a time."""
    clause = framed.clause
    if clause is None:
        return ()
    verb = framed.setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    main = clause.argument("object") or clause.argument("subject")
    noun = _phrase(framed, main)
    subject = clause.argument("subject")
    who = _phrase(framed, subject) if subject is not None and subject is not main else ()
    if clause.lemma == "be":
        return tuple(dict.fromkeys((*noun, *who)))
    return tuple(dict.fromkeys((verb, *noun, *who)))
