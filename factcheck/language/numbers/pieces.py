"""What figures are made of: the words and digits of a text, and the gaps between them."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from factcheck.language.numbers import digits
from factcheck.language.vocabulary.lexicon import load

JOINS = frozenset({" ", "-"})
Form = Literal["digits", "words", "fraction", "loose"]
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``text[start:end]``: what it says lies between ``low`` and ``high``.

    ``grain`` is one unit of the last stated place, ``scale`` the "million" in "2.5 million".
    ``form`` tells a figure in digits, in words, a mere fraction ("half") or a loose one
    ("dozens").
    """

    start: int
    end: int
    value: float
    grain: float
    scale: float = 1.0
    form: Form = "words"
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a figure in digits, with the text between it and the piece before."""

    start: int
    end: int
    word: str
    gap: str
    digits: digits.Digits | None = None


class Pieces:
    """The pieces of a text; asking beyond its end gives an empty piece."""

    def __init__(self, text: str) -> None:
        """Cut a text (as folded by ``plain``) into pieces."""
        found = digits.scan(text)
        inside = {position for figure in found for position in range(figure.start, figure.end)}
        spans: list[tuple[int, int, digits.Digits | None]] = [(f.start, f.end, f) for f in found]
        spans += [
            (*match.span(), None) for match in _WORD.finditer(text) if match.start() not in inside
        ]
        spans.sort(key=lambda span: span[0])
        ends = [0, *(span[1] for span in spans)]
        self.text = text
        self.pieces = [
            Piece(start, end, "" if figure else text[start:end].lower(), text[before:start], figure)
            for (start, end, figure), before in zip(spans, ends, strict=False)
        ]
        self.nothing = Piece(len(text), len(text), "", "\0")

    def __getitem__(self, index: int) -> Piece:
        """Return a piece by its number."""
        return self.pieces[index] if 0 <= index < len(self.pieces) else self.nothing

    def joined(self, index: int, *words: str) -> int | None:
        """Return the index after ``words`` if they follow, each after a blank or hyphen."""
        for offset, word in enumerate(words):
            piece = self[index + offset]
            if piece.word != word or piece.gap not in JOINS:
                return None
        return index + len(words)

    def made(
        self,
        first: int,
        after: int,
        value: float,
        grain: float,
        *,
        scale: float = 1.0,
        form: Form = "words",
    ) -> Figure:
        """Return a figure over the pieces from ``first`` to before ``after``."""
        start, end = self[first].start, self[after - 1].end
        return Figure(start, end, value, grain, scale, form, value, value)


Parsed = tuple[Figure, int]


@functools.cache
def table(name: str) -> dict[str, float]:
    """Return the words of one list of ``numerals.yaml`` with their values."""
    return {word: float(value) for word, value in load("numerals")[name].items()}


@functools.cache
def trigger_words() -> frozenset[str]:
    """Return the words of which a text must have one to hold a figure in words."""
    names = ("small", "tens", "scales", "fractions", "magnitudes")
    words = {word for name in names for word in table(name)}
    plurals = {f"{word}s" for word in table("fractions")} | {"halves"}
    return frozenset(words | plurals | {"hundred", "dozen", "couple", "point"})
