"""Single figures in digits or words, without what hedges them: 2.5 million, thirty-six, two-thirds.

"one hundred and five", "two and a half million", "half a dozen", "hundreds of" are figures;
"twenty-first", "nineteen ninety-nine" and "one two three" are none.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace

from factcheck.language.numbers import digits
from factcheck.language.numbers.cardinals import below_hundred, cardinal
from factcheck.language.numbers.fractions import fraction, part
from factcheck.language.numbers.magnitudes import magnitude
from factcheck.language.numbers.pieces import JOINS, Figure, Form, Parsed, Piece, Pieces, table
from factcheck.language.vocabulary.lexicon import words


def scan(text: str) -> Iterator[Figure]:
    """Yield the figures of a text (as folded by ``plain``) in order; they do not overlap."""
    pieces = Pieces(text)
    index = 0
    run: list[Figure] = []
    while index < len(pieces.pieces):
        parsed = _figure(pieces, index)
        if parsed is None:
            index += 1
            continue
        run.append(parsed[0])
        index = max(parsed[1], index + 1)
    yield from _without_spelling(run, text)


def _without_spelling(run: list[Figure], text: str) -> Iterator[Figure]:
    """Leave out words beside words, as in a year ("nineteen ninety-nine") or a spelled number."""
    beside = set()
    for left, right in itertools.pairwise(run):
        both_words = left.form == right.form == "words"
        if both_words and text[left.end : right.start] in JOINS:
            beside |= {left.start, right.start}
    return (figure for figure in run if figure.start not in beside)


def _figure(pieces: Pieces, index: int) -> Parsed | None:
    readers: tuple[Callable[[Pieces, int], Parsed | None], ...] = (magnitude, fraction, _plain)
    for reader in readers:
        parsed = reader(pieces, index)
        if parsed:
            return parsed
    return None


# Whole figures, with their "point five", "and a half" and "million"


def _plain(pieces: Pieces, index: int) -> Parsed | None:
    parsed = _in_digits(pieces, index) or _in_words(pieces, index)
    if parsed is None:
        return None
    figure, after = parsed
    if _goes_on_as_ordinal(pieces, after, figure):
        return None
    if figure.scale == 1.0:
        figure, after = _with_half(pieces, figure, after)
        figure, after = _scaled(pieces, figure, after)
    elif figure.form == "words" and figure.value == figure.scale:
        figure, after = _with_half(pieces, figure, after)
    return _with_dozen(pieces, figure, after)


def _in_digits(pieces: Pieces, index: int) -> Parsed | None:
    piece = pieces[index]
    if piece.digits is None:
        return None
    sign = pieces.text[piece.start] in "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
    form: Form = "fraction" if sign else "digits"
    value, grain = piece.digits.value, piece.digits.grain
    return pieces.made(index, index + 1, value, grain, form=form), index + 1


def _in_words(pieces: Pieces, index: int) -> Parsed | None:
    parsed = cardinal(pieces, index)
    if parsed is None:
        return None
    value, after, scale = parsed
    decimals, end = _decimals(pieces, after)
    if decimals:
        value = float(f"{int(value)}.{decimals}")
        return pieces.made(index, end, value, float(f"1e-{len(decimals)}")), end
    return pieces.made(index, after, value, digits.precision(str(int(value))), scale=scale), after


def _decimals(pieces: Pieces, index: int) -> tuple[str, int]:
    """Return the digits spelled after "point"."""
    after = pieces.joined(index, "point")
    spelled = ""
    while after is not None and pieces[after].gap == " " and len(spelled) < 9:
        digit = table("small").get(pieces[after].word, 10)
        if digit > 9:
            break
        spelled += str(int(digit))
        after += 1
    return spelled, after if spelled and after is not None else index


def _goes_on_as_ordinal(pieces: Pieces, after: int, figure: Figure) -> bool:
    """Tell whether it is the beginning of "twenty-first" or "hundred and fifth"."""
    if figure.form != "words" or figure.value < 20 or figure.value % 10:
        return False
    if pieces[after].word == "and":
        after += 1
        tens = below_hundred(pieces, after)
        after = tens[1] if tens and pieces[tens[1]].gap == "-" else after
    piece = pieces[after]
    if piece.word not in table("ordinals") or piece.gap not in JOINS:
        return False
    return piece.gap == "-" or piece.word != "second"


def _with_half(pieces: Pieces, figure: Figure, after: int) -> Parsed:
    """Add "and a half", "and three-quarters"; after "a million" it is half of that."""
    joined = pieces.joined(after, "and")
    if joined is None or figure.form == "fraction":
        return figure, after
    parsed = part(pieces, joined)
    if parsed is None:
        return figure, after
    share, end = parsed
    value = figure.value + share * figure.scale
    grain = 0.2 * figure.scale
    start, stop = figure.start, pieces[end - 1].end
    return replace(
        figure, start=start, end=stop, value=value, grain=grain, low=value, high=value
    ), end


def _scaled(pieces: Pieces, figure: Figure, after: int) -> Parsed:
    piece = pieces[after]
    scale = None
    if piece.gap in JOINS:
        scale = table("scales").get(piece.word) or (100.0 if piece.word == "hundred" else None)
    if scale is None and piece.gap in {"", " "} and figure.form == "digits":
        scale = table("abbreviations").get(piece.word) or _attached_letter(pieces, piece)
    if scale is None or figure.form == "fraction":
        return figure, after
    value = figure.value * scale
    whole = figure.grain >= 1
    grain = digits.precision(f"{value:.0f}") if whole and value < 1e18 else figure.grain * scale
    scaled = replace(
        figure, end=piece.end, value=value, grain=grain, scale=scale, low=value, high=value
    )
    return scaled, after + 1


def _attached_letter(pieces: Pieces, piece: Piece) -> float | None:
    """Read the "k" and "M" of "50k users" and "10M rows"; "4K video" and "10K race" are none."""
    if piece.gap or len(piece.word) != 1 or piece.word not in "km":
        return None
    letter = pieces.text[piece.start]
    following = pieces.text[piece.end : piece.end + 2]
    counted = len(following) == 2 and following[0] == " " and following[1].islower()
    if letter == "k" and not following[:1].isalnum():
        return 1e3
    if (
        letter in "KM"
        and counted
        and pieces[_index_after(pieces, piece)].word not in words("numerals", "not_counted")
    ):
        return 1e3 if letter == "K" else 1e6
    return None


def _index_after(pieces: Pieces, piece: Piece) -> int:
    return pieces.pieces.index(piece) + 1


def _with_dozen(pieces: Pieces, figure: Figure, after: int) -> Parsed:
    if pieces[after].word != "dozen" or pieces[after].gap not in JOINS or figure.scale != 1.0:
        return figure, after
    value = figure.value * 12
    end = pieces[after].end
    few = replace(figure, end=end, value=value, grain=2.0 * figure.value, scale=12.0)
    return replace(few, low=value, high=value), after + 1
