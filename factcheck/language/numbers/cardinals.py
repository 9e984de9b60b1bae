"""Whole numbers in words: thirty-six, a hundred, thirteen thousand nine hundred and five."""

from __future__ import annotations

from factcheck.language.numbers.pieces import JOINS, Pieces, table


def cardinal(pieces: Pieces, index: int) -> tuple[float, int, float] | None:
    """Return value, index after it and the scale word it ends in (1 if none)."""
    total, limit, after, scale = 0.0, 1e18, index, 1.0
    while True:
        begin = after if total == 0 else _continuation(pieces, after)
        part = _below_thousand(pieces, begin, first=total == 0) if begin is not None else None
        if part is None:
            break
        value, end = part
        next_scale = table("scales").get(pieces[end].word, 1.0)
        if pieces[end].gap not in JOINS or pieces[end].word.endswith("s"):
            next_scale = 1.0
        if next_scale >= limit:
            break
        total += value * next_scale
        scale, limit = next_scale, next_scale
        after = end + 1 if next_scale > 1 else end
        if next_scale == 1.0:
            break
    if after == index:
        return None
    if _is_bare_article(pieces, index, after):
        return None
    return total, after, scale


def _continuation(pieces: Pieces, index: int) -> int | None:
    """Return where the rest of "two thousand (and) five" begins."""
    begin = pieces.joined(index, "and") or index
    piece = pieces[begin]
    if piece.gap not in JOINS or piece.word in {"a", "an"}:
        return None
    return begin


def _is_bare_article(pieces: Pieces, index: int, after: int) -> bool:
    lone = after == index + 1 and pieces[index].word in {"a", "an"}
    return lone and pieces[after].word != "dozen"


def _below_thousand(pieces: Pieces, index: int, *, first: bool) -> tuple[float, int] | None:
    head = below_hundred(pieces, index)
    if head is None and first and pieces[index].word in {"a", "an"}:
        multiplied = pieces[index + 1].word in {"hundred", "dozen", *table("scales")}
        plural = pieces[index + 1].word.endswith("s")
        head = (
            (1.0, index + 1)
            if multiplied and not plural and pieces[index + 1].gap in JOINS
            else None
        )
    if head is None:
        return None
    value, after = head
    hundred = pieces.joined(after, "hundred")
    if hundred is None or value == 0:
        return head
    value *= 100
    begin = pieces.joined(hundred, "and") or hundred
    rest = below_hundred(pieces, begin) if pieces[begin].gap in JOINS else None
    if rest is None or pieces.joined(rest[1], "hundred") or rest[0] == 0:
        return value, hundred
    if _starts_ordinal(pieces, rest[1]):
        return value, hundred
    return value + rest[0], rest[1]


def _starts_ordinal(pieces: Pieces, index: int) -> bool:
    return pieces[index].gap == "-" and pieces[index].word in table("ordinals")


def below_hundred(pieces: Pieces, index: int) -> tuple[float, int] | None:
    """Return the number below a hundred at an index and the index after it."""
    word = pieces[index].word
    if word in table("small"):
        return table("small")[word], index + 1
    if word not in table("tens"):
        return None
    following = pieces[index + 1]
    unit = table("small").get(following.word, 0) if following.gap in JOINS else 0
    if 0 < unit < 10:
        return table("tens")[word] + unit, index + 2
    return table("tens")[word], index + 1
