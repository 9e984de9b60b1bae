"""Parts of the raw text put together to be parsed as one, every character with its way back."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.model import MarkKind
from factcheck.readers.assembly.reading import Piece

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of raw text without its line end: ``raw[start:end] == text``."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it but white space."""
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        """How many white-space characters it begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def trimmed(self) -> Line:
        """The line without white space on either side."""
        return self.cut(self.indent, len(self.text.rstrip()))

    def cut(self, start: int, end: int | None = None) -> Line:
        """Return the part from ``start`` to ``end``, offsets into ``text``."""
        text = self.text[start:end]
        return Line(self.start + start, self.start + start + len(text), text)


def split_lines(raw: str, start: int = 0) -> list[Line]:
    r"""Return the lines of ``raw`` from offset ``start``; they end at \n, \r or both together."""
    lines = []
    for match in _LINE_END.finditer(raw, start):
        lines.append(Line(start, match.start(), raw[start : match.start()]))
        start = match.end()
    if start < len(raw):
        lines.append(Line(start, len(raw), raw[start:]))
    return lines


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines joined with line feeds: ``text`` is what to parse, ``lines`` where it comes from."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    gap: int

    @classmethod
    def of(cls, lines: Iterable[Line], joiner: str = "\n") -> Excerpt:
        """Join ``lines``; with an empty joiner they are runs of one line."""
        kept = tuple(lines)
        starts, length = [], 0
        for line in kept:
            starts.append(length)
            length += len(line.text) + len(joiner)
        return cls(joiner.join(line.text for line in kept), kept, tuple(starts), len(joiner))

    def pieces(self, start: int, end: int, marks: tuple[MarkKind, ...] = ()) -> Iterator[Piece]:
        """Yield the pieces of ``text[start:end]``; a line end between two of them is a space."""
        index = max(bisect.bisect_right(self.starts, start) - 1, 0)
        while start < end and index < len(self.lines):
            line, offset = self.lines[index], self.starts[index]
            stop = min(end, offset + len(line.text))
            if start < stop:
                yield Piece(
                    self.text[start:stop],
                    line.start + start - offset,
                    line.start + stop - offset,
                    marks,
                )
                start = stop
            index += 1
            if start < end and index < len(self.lines) and self.gap:
                yield Piece("\n", line.end, self.lines[index].start, marks)
                start = self.starts[index]

    def raw_start(self, offset: int) -> int:
        """Return the raw offset of the character at ``offset``."""
        index = max(bisect.bisect_right(self.starts, offset) - 1, 0)
        line = self.lines[index]
        return line.start + min(offset - self.starts[index], len(line.text))

    def raw_end(self, offset: int) -> int:
        """Return the raw offset just behind the character before ``offset``."""
        return self.raw_start(offset - 1) + 1 if offset else self.raw_start(0)
