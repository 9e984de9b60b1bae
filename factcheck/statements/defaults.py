"""Defaults told after what they are a default of: "Skip files below SIZE. The default is 1 KiB.".

The sentence before, with the figure in the place of the word in capitals that stands for it, is
what is said: "Skip files below 1 KiB".  Read also: "Hash with N threads. If absent, 8 are started."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck import values
from factcheck.language.grammar import clauses, sentences
from factcheck.model import Interval, Statement
from factcheck.statements import attributes, cells, context, limits
from factcheck.statements.frame import Frame, frame
from factcheck.statements.setting import Passage, Setting

_READ = frozenset({"quantity", "duration", "count", "number", "percent", "money"})
_DEFAULT = re.compile(
    r"(?i)\b(?:the )?default (?:value )?(?:is|are|=)|\bdefaults? to\b|\bby default\b|"
    r"\b(?:if|when) (?:the option is |it is |this is )?"
    r"(?:absent|omitted|unset|missing|not (?:given|set|specified))"
)
_LEAST = 2  # words that an attribute without a verb has at least
_PLACEHOLDER = re.compile(r"\b[A-Z][A-Z_]*\b")


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield what the sentence before says with the default that this one gives."""
    if passage.index == 0 or _DEFAULT.search(passage.sentence.text) is None:
        return
    before = setting.passages[passage.index - 1]
    if before.paragraph != passage.paragraph:
        return
    word = _placeholder(before)
    mention = next((m for m in passage.mentions if m.reading in _READ), None)
    if not word or mention is None or not isinstance(mention.value, Interval):
        return
    figure = passage.sentence.text[mention.start : mention.end]
    said = _said(before, word, figure)
    told = next((m for m in said.mentions if _holds(said, m.start, m.end, figure)), None)
    if told is None or not isinstance(told.value, Interval):
        return
    framed = frame(setting, said, told)
    size = len(said.sentence.tokens)
    whole = context.content(said, setting, 0, size, (told,))
    attribute = attributes.of(framed)[0] or (*told.unit.split(), *whole)
    if len(attribute) < _LEAST:
        return
    terms = (*attribute, *whole)
    made = context.statement(
        Frame(setting, passage, mention, None, None),
        "value",
        attribute=attribute,
        terms=tuple(dict.fromkeys((*terms, *cells.section(setting, passage.block)))),
        value=limits.exact(attribute, told.value),
        subject_term=None,
        span=(0, len(passage.sentence.tokens)),
    )
    yield replace(made, modality="asserted", when=None)


def _placeholder(passage: Passage) -> str:
    """Return the word in capitals that a sentence has once and the option beside it names."""
    heads = set(_PLACEHOLDER.findall(f"{passage.block.row} {passage.block.text}"))
    found = [w for w in _PLACEHOLDER.findall(passage.sentence.text) if w in heads]
    named = [w for w in found if w in _PLACEHOLDER.findall(passage.block.row)]
    return named[0] if len(named) == 1 else ""


def _said(passage: Passage, word: str, figure: str) -> Passage:
    text = re.sub(rf"\b{word}\b", lambda _: figure, passage.sentence.text, count=1)
    sentence = sentences.make(text)
    return replace(
        passage,
        sentence=sentence,
        mentions=values.read(sentence),
        clauses=clauses.read(sentence.tokens),
    )


def _holds(passage: Passage, start: int, end: int, figure: str) -> bool:
    return figure in passage.sentence.text[start:end]
