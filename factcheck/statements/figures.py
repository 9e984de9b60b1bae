"""Figures and what they measure: "turnout was 41 %", "a 17 % rise in revenue", a table cell."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import concepts_of
from factcheck.model import Interval, Mention, Statement
from factcheck.statements import attributes, cells, context, events, limits, tallies
from factcheck.statements.frame import Frame, frame
from factcheck.statements.setting import Passage, Setting

_SHORT = 8  # words beside the figure in a cell that is not yet prose
READINGS = frozenset(
    "number percent money quantity count factor age score version duration date clock".split()
)


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every figure whose attribute is understood."""
    for mention in passage.mentions:
        if mention.reading not in READINGS or _is_comparison(passage, mention):
            continue
        if _is_conversion(passage, mention):
            continue
        if passage.block.row or passage.block.column:
            yield from _cell(setting, passage, mention)
        else:
            yield from _clause(setting, passage, mention)


def _is_comparison(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure is only what another is compared with: "up from 12", "against 9"."""
    text = passage.sentence.text.lower()
    before = text[max(0, mention.start - 24) : mention.start].rstrip()
    after = text[mention.end : mention.end + 24]
    if before.endswith(limits.COMPARED):
        return False
    cues = words("modality", "comparison")
    if any(before.endswith(f" {cue}") or before == cue for cue in cues):
        return True
    return any(word in after.split()[:4] for word in ("earlier", "ago", "before", "previously"))


def _is_conversion(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure repeats the one before it, "5 miles (8 km)", or numbers a clause."""
    before = passage.sentence.text[: mention.start].rstrip()
    block = passage.block
    if mention.reading == "number" and not before and not block.row and not block.column:
        return True
    if not before.endswith("("):
        return False
    at = len(before[:-1].rstrip())
    return any(
        other.start < at <= other.end + 1
        and other is not mention
        and other.reading in attributes.MEASURES
        for other in passage.mentions
    )


def _says_nothing(attribute: tuple[str, ...]) -> bool:
    """Tell whether an attribute is but a unit, or one word such as "default" or "example"."""
    units = words("words", "measures")
    rest = [word for word in attribute if word not in units]
    return not rest or (len(rest) == 1 and rest[0] in _generic())


@functools.cache
def _generic() -> frozenset[str]:
    return words("words", "generic") | concepts_of("words", "generic")


def _cell(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read a cell that is little more than the figure by its heads, a longer one as prose."""
    rest = passage.sentence.text[: mention.start] + passage.sentence.text[mention.end :]
    reader = cells.read if len(rest.split()) <= _SHORT else _clause
    yield from reader(setting, passage, mention)


def _clause(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    framed = frame(setting, passage, mention)
    in_heading = passage.block.role in {"title", "heading"}
    bracketed = passage.sentence.text[: mention.start].endswith("(")
    if framed.clause is None and (
        len(passage.sentence.tokens) > 25 or (in_heading and not bracketed)
    ):
        return
    attribute, sign = attributes.of(framed)
    if _says_nothing(attribute):
        return
    start, end = context.clause_range(framed)
    said = context.content(passage, setting, start, end, (mention,))
    terms = tuple(dict.fromkeys((*attribute, *said, *cells.section(setting, passage.block))))
    value = tallies.shared(attribute, limits.exact(attribute, mention.value))
    if limits.LIMIT in attribute or events.is_life(passage.sentence.text[: mention.start]):
        terms = attribute
    if sign < 0 and isinstance(value, Interval):
        value = replace(value, low=-value.high, high=-value.low, stated=-value.stated)
    made = context.statement(
        framed,
        "value",
        attribute=attribute,
        terms=terms,
        value=value,
        subject_term=context.subject(framed),
        scope=() if mention.reading == "date" or tallies.SAMPLE in attribute else _group(framed),
    )
    if framed.clause is not None and framed.clause.negated:
        made = replace(made, polarity=False)
    if limits.LIMIT in attribute:
        made = replace(made, when=None)
    if mention.reading in {"date", "clock"}:
        made = replace(made, when=None)
        if framed.clause is not None and framed.clause.modal == "will":
            made = replace(made, modality="planned")
    if terms == attribute:
        made = replace(made, names=())
    yield made


def _group(framed: Frame) -> tuple[str, ...]:
    """Return whom a figure is narrowed to: "1,200 tickets to students", "for members"."""
    clause, tokens = framed.clause, framed.passage.sentence.tokens
    if clause is None or framed.mention.reading not in {"count", "money", "percent"}:
        return ()
    return tuple(
        f"group:{tokens[argument.head].lemma}"
        for argument in clause.arguments
        if argument.role in {"to", "for", "among", "from"}
        and tokens[argument.head].tag == "noun"
        and tokens[argument.head].lower != tokens[argument.head].lemma
        and argument is not framed.argument
    )
