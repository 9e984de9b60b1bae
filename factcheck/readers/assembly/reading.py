"""Reading text made of pieces of raw text, with the way back to each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model import Mark, MarkKind, Segment

# What reads differently than it stands: white space other than a single space, a letter struck
# over (manual pages print bold as X, backspace, X), and signs that are not seen.
_ODD = re.compile(
    r"\s{2,}|[^\S ]"
    r"|[^\s\x08]\x08"
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)

SUPERSCRIPT = str.maketrans(
    "0123456789+-", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that reads as ``text`` and stands at ``start`` to ``end`` in the raw text.

    Where the lengths are equal the two are the same, character by character, except that white
    space may differ; else (an entity, an escape), or if it says so, it corresponds as a whole.
    """

    text: str
    start: int
    end: int
    marks: tuple[MarkKind, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Text as it reads, its segments (contiguous, in order) and its inline marks."""

    text: str = ""
    segments: tuple[Segment, ...] = ()
    marks: tuple[Mark, ...] = ()


def read_pieces(pieces: Iterable[Piece]) -> Reading:
    """Join pieces as they read: white space collapsed and trimmed, unseen signs left out."""
    reading = _Growing()
    for piece in pieces:
        begin = reading.length
        reading.add(piece)
        for kind in piece.marks:
            reading.mark(begin, kind)
    return reading.done()


class _Growing:
    """A reading while it grows."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.segments: list[Segment] = []
        self.marks: list[Mark] = []
        self.ends_in_space = True  # so that leading white space is left out

    def add(self, piece: Piece) -> None:
        if piece.whole or len(piece.text) != piece.end - piece.start:
            self._add_whole(piece)
            return
        position = 0
        for odd in _ODD.finditer(piece.text):
            self._add_run(piece, position, odd.start())
            if odd[0].isspace():
                self._put(" ", piece.start + odd.start(), piece.start + odd.end())
            position = odd.end()
        self._add_run(piece, position, len(piece.text))

    def mark(self, begin: int, kind: MarkKind) -> None:
        if self.length == begin:
            return
        for index in range(len(self.marks) - 1, max(len(self.marks) - 5, -1), -1):
            last = self.marks[index]
            if last.kind == kind and last.end == begin:
                self.marks[index] = Mark(last.start, self.length, kind)
                return
        self.marks.append(Mark(begin, self.length, kind))

    def done(self) -> Reading:
        text = "".join(self.parts)
        if text.endswith(" "):
            text = text[:-1]
            last = self.segments.pop()
            if last.end - last.start > 1:
                exact = last.end - last.start == last.raw_end - last.raw_start
                raw_end = last.raw_end - 1 if exact else last.raw_end
                self.segments.append(Segment(last.start, last.end - 1, last.raw_start, raw_end))
        marks = (_trimmed(mark, text) for mark in self.marks)
        return Reading(text, tuple(self.segments), tuple(mark for mark in marks if mark))

    def _add_whole(self, piece: Piece) -> None:
        text = _ODD.sub(lambda odd: " " if odd[0].isspace() else "", piece.text)
        if self.ends_in_space:
            text = text.lstrip(" ")
        if len(text) == piece.end - piece.start > 1:
            # The same length by chance must not look like the same characters.
            self._put(text[:1], piece.start, piece.start + 2)
            self._put(text[1:], piece.start + 2, piece.end)
        else:
            self._put(text, piece.start, piece.end)

    def _add_run(self, piece: Piece, start: int, end: int) -> None:
        if self.ends_in_space and start < end and piece.text[start] == " ":
            start += 1
        self._put(piece.text[start:end], piece.start + start, piece.start + end)

    def _put(self, text: str, raw_start: int, raw_end: int) -> None:
        if not text or (text == " " and self.ends_in_space):
            return
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        self.ends_in_space = text.endswith(" ")
        last = self.segments[-1] if self.segments else None
        if (
            last
            and last.raw_end == raw_start
            and len(text) == raw_end - raw_start
            and last.end - last.start == last.raw_end - last.raw_start
        ):
            self.segments[-1] = Segment(last.start, self.length, last.raw_start, raw_end)
        else:
            self.segments.append(Segment(start, self.length, raw_start, raw_end))


def _trimmed(mark: Mark, text: str) -> Mark | None:
    start, end = mark.start, min(mark.end, len(text))
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return Mark(start, end, mark.kind) if start < end else None


def join_readings(readings: Iterable[Reading]) -> Reading:
    """Join readings that follow each other in the raw text with one space between each two."""
    text = ""
    segments: list[Segment] = []
    marks: list[Mark] = []
    for reading in readings:
        if not reading.text:
            continue
        if segments:
            last = segments[-1]
            segments.append(
                Segment(len(text), len(text) + 1, last.raw_end, reading.segments[0].raw_start)
            )
            text += " "
        shift = len(text)
        segments += (
            Segment(each.start + shift, each.end + shift, each.raw_start, each.raw_end)
            for each in reading.segments
        )
        marks += (Mark(mark.start + shift, mark.end + shift, mark.kind) for mark in reading.marks)
        text += reading.text
    return Reading(text, tuple(segments), tuple(marks))
