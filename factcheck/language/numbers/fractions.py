"""Fractions in words: two-thirds, three quarters, half, half a million, a quarter of a million."""

from __future__ import annotations

from factcheck.language.numbers.pieces import JOINS, Parsed, Pieces, table
from factcheck.language.vocabulary.lexicon import words


def fraction(pieces: Pieces, index: int) -> Parsed | None:
    """Read "two-thirds", "three quarters", "half", and the million or dozen they are of."""
    parsed = part(pieces, index)
    if parsed is None:
        return None
    value, after = parsed
    if not _is_real_fraction(pieces, index, after):
        return None
    scale, end = _of_scale(pieces, after)
    grain = 0.2 * value * scale
    if scale == 1.0:
        return pieces.made(index, after, value, grain, form="fraction"), after
    return pieces.made(index, end, value * scale, grain, scale=scale), end


def part(pieces: Pieces, index: int) -> tuple[float, int] | None:
    """Return the fraction at an index and the index after it."""
    if pieces[index].word == "half":
        return 0.5, index + 1
    article = pieces[index].word in {"a", "an"}
    numerator = 1.0 if article else table("small").get(pieces[index].word)
    name = pieces[index + 1].word
    if not numerator or pieces[index + 1].gap not in JOINS:
        return None
    if name == "half" and numerator == 1:
        return 0.5, index + 2
    singular = "half" if name == "halves" else name.removesuffix("s")
    if (singular != name) != (numerator > 1) or singular not in table("fractions"):
        return None
    value = numerator / table("fractions")[singular]
    return (value, index + 2) if value < 1 else None


def _is_real_fraction(pieces: Pieces, index: int, after: int) -> bool:
    """Tell "a third of" from "a third man", and "half the voters" from "half-brother"."""
    before, following = pieces[index - 1].word, pieces[after]
    if pieces[index].word == "half":
        return (
            before not in words("numerals", "before_part")
            and following.word in words("numerals", "after_half")
            and following.gap in JOINS
        )
    if pieces[index].word in {"a", "an"} and pieces[after - 1].word != "half":
        return following.word in words("numerals", "after_part") and following.gap == " "
    return before not in words("numerals", "before_part")


def _of_scale(pieces: Pieces, index: int) -> tuple[float, int]:
    """Return what "of a million", "a dozen" or "-million" multiply with, and the index after it."""
    begin = pieces.joined(index, "of") or index
    begin = pieces.joined(begin, "a") or begin
    piece = pieces[begin]
    scale = 12.0 if piece.word == "dozen" else table("scales").get(piece.word, 1.0)
    if scale == 1.0 or piece.gap not in JOINS or piece.word.endswith("s"):
        return 1.0, index
    return scale, begin + 1
