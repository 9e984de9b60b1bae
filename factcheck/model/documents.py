"""What is read: documents, their blocks, and the way from what reads back to the file.

Offsets count code points.  "Raw" offsets point into ``Document.text``, the file as decoded;
"reading" offsets point into ``Block.text``, the prose a person would read.
"""

from __future__ import annotations

import bisect
import datetime
import re
from dataclasses import dataclass, field
from typing import Literal

BlockRole = Literal["title", "heading", "paragraph", "item", "cell", "quote", "code", "boilerplate"]
MarkKind = Literal["emphasis", "strong", "code", "link"]

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a source: ``text == document.text[start:end]``."""

    source: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of reading text and the raw text it came from.

    Where both have the same length they correspond one to one; else (an entity, an escape, a
    line break read as a space) the run corresponds as a whole.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over ``Block.text[start:end]``."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell as it reads, with the way back to the file.

    A cell of a table, a ``key: value`` line and a definition are all role ``cell``: ``row`` is the
    row head (the key, the term), ``column`` the column head, either may be empty; ``text`` is the
    cell's own.  ``section`` lists the headings above, outermost first.
    """

    role: BlockRole
    text: str
    segments: tuple[Segment, ...]
    section: tuple[str, ...] = ()
    row: str = ""
    column: str = ""
    marks: tuple[Mark, ...] = ()

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of ``self.text[start:end]`` (``start < end``)."""
        left = bisect.bisect_right(self.segments, start, key=_start) - 1
        right = bisect.bisect_left(self.segments, end, key=_start) - 1
        first, last = self.segments[max(left, 0)], self.segments[max(right, 0)]
        return _raw_offset(first, start, at_end=False), _raw_offset(last, end, at_end=True)


def _start(segment: Segment) -> int:
    return segment.start


def _raw_offset(segment: Segment, offset: int, *, at_end: bool) -> int:
    same_length = segment.end - segment.start == segment.raw_end - segment.raw_start
    if same_length:
        return segment.raw_start + min(max(offset - segment.start, 0), segment.end - segment.start)
    return segment.raw_end if at_end else segment.raw_start


@dataclass(frozen=True, slots=True)
class Document:
    """A source as decoded, never changed, and its blocks in reading order."""

    source: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    date: datetime.date | None = None
    front: tuple[tuple[str, str], ...] = ()
    line_starts: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def of(
        cls,
        source: str,
        text: str,
        blocks: tuple[Block, ...],
        *,
        title: str = "",
        date: datetime.date | None = None,
        front: tuple[tuple[str, str], ...] = (),
    ) -> Document:
        """Make a document and note where its lines begin."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
        return cls(source, text, blocks, title, date, front, starts)

    def place(self, start: int, end: int) -> Place:
        """Return the place of ``self.text[start:end]``; lines and columns count from 1."""
        line, column = self._line_column(start)
        end_line, end_column = self._line_column(end)
        return Place(
            self.source, start, end, line, column, end_line, end_column, self.text[start:end]
        )

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1
