"""Places in an order, in words or digits: third, twenty-first, 3rd, hundred and fifth.

"second" the unit of time and the "third" of "two-thirds" are none.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.numbers.cardinals import below_hundred
from factcheck.language.numbers.figures import scan
from factcheck.language.numbers.pieces import Pieces, table
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words

_DIGITS = re.compile(r"(?<![\w.,:/-])([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,6})(st|nd|rd|th)(?!\w)")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal at ``text[start:end]``."""

    start: int
    end: int
    value: int


@functools.lru_cache(maxsize=256)
def read(text: str) -> tuple[Ordinal, ...]:
    """Return the ordinals of a text in order."""
    text = plain(text)
    found = [
        Ordinal(match.start(), match.end(), int(match[1].replace(",", "")))
        for match in _DIGITS.finditer(text)
        if _suffix(int(match[1].replace(",", ""))) == match[2]
    ]
    if not table("ordinals").keys().isdisjoint(_WORD.findall(text.lower())):
        found += _in_words(text)
    return tuple(sorted(found, key=lambda ordinal: ordinal.start))


def _suffix(value: int) -> str:
    if value % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _in_words(text: str) -> list[Ordinal]:
    pieces = Pieces(text)
    taken = {place for f in scan(text) if f.form != "digits" for place in range(f.start, f.end)}
    found = []
    for index, piece in enumerate(pieces.pieces):
        value = table("ordinals").get(piece.word)
        if value is None or piece.start in taken:
            continue
        first, total = _with_tens(pieces, index, int(value))
        if piece.word == "second" and first == index and not _is_place(pieces, index):
            continue
        found.append(Ordinal(pieces[first].start, piece.end, total))
    return found


def _with_tens(pieces: Pieces, index: int, value: int) -> tuple[int, int]:
    """Return the first piece and the value of "twenty-first" and "one hundred and fifth"."""
    first, total = index, value
    if value < 10 and pieces[index].gap in {"-", " "} and pieces[index - 1].word in table("tens"):
        first, total = index - 1, value + int(table("tens")[pieces[index - 1].word])
    linked = first - 1 if pieces[first - 1].word == "and" else first
    if linked >= 1 and total < 100 and pieces[linked - 1].word == "hundred":
        head = below_hundred(pieces, linked - 2) if linked >= 2 else None
        return (linked - 2 if head else linked - 1), total + 100 * int(head[0] if head else 1)
    if value in {100, 1000} and first and (head := below_hundred(pieces, first - 1)):
        return first - 1, int(value * head[0])
    return first, total


def _is_place(pieces: Pieces, index: int) -> bool:
    """Tell "the second goal" from "a second", "per second" and "30 second"."""
    piece, before, following = pieces[index], pieces[index - 1].word, pieces[index + 1]
    if following.gap == "-":
        return True
    if not following.gap.startswith(" ") and before not in {"the", "finished", "came", "placed"}:
        return False
    if before in {"per", "every", "each", "one", "a"} or piece.gap not in {" ", ""}:
        return before == "a" and _is_content(following.word)
    return pieces[index - 1].digits is None and before not in table("small")


def _is_content(word: str) -> bool:
    return bool(word) and word not in words("counted", "never") and word not in {"later", "after"}
