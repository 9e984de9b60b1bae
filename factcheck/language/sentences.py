"""Where sentences begin and end, and the sentences of a block with their tokens."""

from __future__ import annotations

import datetime
import re

from factcheck.language.sentence import Sentence
from factcheck.language.tokens import tokenize
from factcheck.model import Block, Mark

_SPACE = re.compile(r"\s")
_STUMP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sgt|Capt|Col|Gen|Lt|Rev|Hon|No|Nos|Op|Vol|vol|pp|p|Fig|fig|cf|ca|c|b|d|vs|approx|est"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Return the start and end of every sentence of a paragraph, without outer white space."""
    import sentencex  # noqa: PLC0415 - a compiled library that not every run needs

    # sentencex panics on some Unicode spaces; a plain space for each keeps the offsets
    plain = _SPACE.sub(" ", text)
    spans: list[tuple[int, int]] = []
    offset = 0
    for part in sentencex.segment("en", plain):
        start = plain.find(part, offset)
        if start < 0:
            continue
        offset = start + len(part)
        spans.append((start, offset))
    return _tidy(_joined(spans or [(0, len(text))], plain), plain)


def _joined(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join what was cut after an abbreviation, before a small letter or inside a pair of marks."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _belongs_together(text[joined[-1][0] : joined[-1][1]], text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _belongs_together(left: str, right: str) -> bool:
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return True
    if right[0].islower() and not left.endswith((":", ";")):
        return True
    return bool(_STUMP.search(left)) and not left.endswith("U.S.")


def _tidy(spans: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    tidy = []
    for start, end in spans:
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = start + len(part.rstrip())
        if left < right:
            tidy.append((left, right))
    return tuple(tidy)


def make(
    text: str,
    *,
    start: int = 0,
    marks: tuple[Mark, ...] = (),
    row: str = "",
    column: str = "",
    section: tuple[str, ...] = (),
    date: datetime.date | None = None,
) -> Sentence:
    """Make one sentence of a text."""
    return Sentence(text, start, tokenize(text), marks, row, column, section, date)


def read(block: Block, date: datetime.date | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a block; ``date`` is the document's."""
    return tuple(_sentence(block, start, end, date) for start, end in split(block.text))


def _sentence(block: Block, start: int, end: int, date: datetime.date | None) -> Sentence:
    marks = tuple(
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.kind)
        for mark in block.marks
        if mark.start < end and start < mark.end
    )
    return make(
        block.text[start:end],
        start=start,
        marks=marks,
        row=block.row,
        column=block.column,
        section=block.section,
        date=date,
    )
