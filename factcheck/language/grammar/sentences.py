"""Where sentences begin and end, and the sentences of a block with their tokens."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.grammar.tokens import tokenize
from factcheck.model import Block, Mark

LONGEST = 2_000  # code points; what goes on for longer is a list or a transcript, read in parts
_TAIL = 200  # code points at the end of a sentence that tell whether it ends there
_SPACE = re.compile(r"\s")
_STUMP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sgt|Capt|Col|Gen|Lt|Rev|Hon|No|Nos|Op|Vol|vol|pp|p|Fig|fig|cf|ca|c|b|d|vs|approx|est"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Return the start and end of every sentence of a paragraph, without outer white space.

    A sentence longer than ``LONGEST`` is cut at white space; where it has none it is left out.
    """
    import sentencex  # noqa: PLC0415 - a compiled library that not every run needs

    # sentencex panics on some Unicode spaces; a plain space for each keeps the offsets
    plain = _SPACE.sub(" ", text)
    spans: list[tuple[int, int]] = []
    offset = 0
    for part in sentencex.segment("en", plain):
        start = plain.find(part, offset, offset + len(part) + LONGEST)
        if start < 0:
            continue
        offset = start + len(part)
        spans.append((start, offset))
    return _tidy(_cut(_joined(spans or [(0, len(text))], plain), plain), plain)


def _joined(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join what was cut after an abbreviation, before a small letter or inside a pair of marks."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        tail = max(joined[-1][0], joined[-1][1] - _TAIL) if joined else 0
        if joined and _belongs_together(text[tail : joined[-1][1]], text[start:end]):
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


def _cut(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    return [part for start, end in spans for part in _parts(start, end, text)]


def _parts(start: int, end: int, text: str) -> Iterator[tuple[int, int]]:
    """Yield parts of at most ``LONGEST``, without a stretch that no white space divides."""
    while end - start > LONGEST:
        stop = text.rfind(" ", start, start + LONGEST)
        if stop >= start:
            yield start, stop
        else:
            stop = text.find(" ", start + LONGEST, end)
        start = end if stop < 0 else stop + 1
    yield start, end


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
