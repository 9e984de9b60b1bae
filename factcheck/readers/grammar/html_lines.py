"""The lines of an HTML block: where a break ends a sentence, where preformatted text ends one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.language.boilerplate import ends_sentence
from factcheck.readers.assembly.reading import Piece, Reading, join_readings

_LINE_END = re.compile(r"\r\n|\r|\n")


def sentence_lines(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Join lines that a break parts within a sentence."""
    run: list[Reading] = []
    for reading in readings:
        if run and (ends_sentence(run[-1].text) or not reading.text[0].islower()):
            yield join_readings(run)
            run = []
        run.append(reading)
    if run:
        yield join_readings(run)


def code_lines(lines: Sequence[Sequence[Piece]]) -> Iterator[list[Piece]]:
    """Split preformatted pieces where their lines end."""
    for line in lines:
        run: list[Piece] = []
        for piece in line:
            start = 0
            for end in () if piece.whole else _LINE_END.finditer(piece.text):
                run.append(_cut(piece, start, end.start()))
                yield run
                run, start = [], end.end()
            run.append(_cut(piece, start, len(piece.text)) if start else piece)
        yield run


def _cut(piece: Piece, start: int, end: int) -> Piece:
    return Piece(piece.text[start:end], piece.start + start, piece.start + end, piece.marks)
