"""Figures as a text gives them, with what hedges them: about 40, three to five, at least 1,024.

A numeral spans what its words can mean.  A whole figure below a hundred is exact, a greater one is
true to its last stated place, "about" widens to a tenth on either side, "at least" has no end.
Read: "2.5 million", "between 3 and 5", "half a dozen", "some 40", "fewer than nine hundred".
Not read: "A71", "12:30", "1.2.3", "twenty-first", "nineteen ninety-nine".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.language.numbers import bounds, figures
from factcheck.language.numbers.digits import precision
from factcheck.language.numbers.pieces import Figure, Form, trigger_words
from factcheck.language.plain import plain

# A figure is stated to half a unit of its last place, less a hair: 17 and 18 do not touch.
HALF = 0.5 - 1e-9
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"[0-9¼-¾⅓-⅞]")
_DASH = re.compile(r" ?[–—−] ?|-")
_BETWEEN = re.compile(r"(?:\bbetween|\bfrom) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure or range at ``text[start:end]`` with its hedges, at ``text[head:tail]`` without.

    ``first`` and ``last`` are the figures stated (the same unless it is a range), ``low`` to
    ``high`` what they may mean of things that are counted.  ``grain`` is one unit of the last
    stated place, ``scale`` the "million" of "2.5 million", ``sense`` what hedges it.
    """

    start: int
    end: int
    head: int
    tail: int
    first: float
    last: float
    low: float
    high: float
    grain: float
    scale: float = 1.0
    form: Form = "digits"
    sense: bounds.Sense = ""

    @property
    def digits(self) -> bool:
        """Whether it is written in digits."""
        return self.form == "digits"

    @property
    def stated(self) -> float:
        """The figure itself; the middle of a range."""
        return self.first if self.first == self.last else (self.first + self.last) / 2

    @property
    def vague(self) -> bool:
        """Whether the words say that it is no exact figure."""
        return self.sense in {"about", "below", "above"} or self.form in {"loose", "fraction"}

    @property
    def bound(self) -> bounds.Bound:
        """Whether it is but a limit."""
        if self.sense == "lower" or self.high == float("inf"):
            return "lower"
        return "upper" if self.sense == "upper" else ""


@functools.lru_cache(maxsize=256)
def read(text: str) -> tuple[Numeral, ...]:
    """Return the numerals of a text in order; they do not overlap."""
    if not _DIGIT.search(text) and trigger_words().isdisjoint(_WORD.findall(text.lower())):
        return ()
    text = plain(text)
    return tuple(_hedged(text, _ranges(text, list(figures.scan(text)))))


def span(first: float, last: float, grain: float, sense: bounds.Sense) -> tuple[float, float]:
    """Return what figures from ``first`` to ``last`` mean if stated to ``grain`` (0 is exact)."""
    half = grain * HALF if sense in {"", "about"} else 0.0
    low, high = bounds.limit(first, last, sense)
    return min(low, first - half), max(high, last + half)


def _numeral(figure: Figure) -> Numeral:
    low, high = figure.low, figure.high
    if figure.form != "loose":
        low, high = span(figure.value, figure.value, _count_grain(figure.value, figure.grain), "")
    return Numeral(
        figure.start, figure.end, figure.start, figure.end, figure.value, figure.value,
        low, high, figure.grain, figure.scale, figure.form,
    )  # fmt: skip


def _count_grain(value: float, grain: float) -> float:
    """Return the grain of things counted: a whole number below a hundred is exact."""
    return 0.0 if abs(value) < 100 and grain == 1 and value == int(value) else grain


def _ranges(text: str, found: list[Figure]) -> Iterator[Numeral]:
    index = 0
    while index < len(found):
        left = found[index]
        right = found[index + 1] if index + 1 < len(found) else None
        joined = _joined(text, left, right) if right else None
        yield joined or _numeral(left)
        index += 2 if joined else 1


def _joined(text: str, left: Figure, right: Figure) -> Numeral | None:
    """Join "3–5", "three to five", "between 3 and 5 million", "two or three"."""
    if "loose" in {left.form, right.form} or "fraction" in {left.form, right.form}:
        return None
    left = _sharing_scale(left, right)
    if not left.value < right.value:
        return None
    opening = _BETWEEN.search(text, max(0, left.start - 9), left.start)
    if not _is_joint(text, text[left.end : right.start], opening, left, right):
        return None
    grain = max(left.grain, right.grain)
    low, _ = span(left.value, left.value, _count_grain(left.value, left.grain), "")
    _, high = span(right.value, right.value, _count_grain(right.value, right.grain), "")
    start = opening.start() if opening else left.start
    return Numeral(
        start, right.end, left.start, right.end, left.value, right.value,
        low, high, grain, right.scale, right.form,
    )  # fmt: skip


def _is_joint(
    text: str, gap: str, opening: re.Match[str] | None, left: Figure, right: Figure
) -> bool:
    word = opening.group().strip().lower() if opening else ""
    if gap == " and ":
        return word == "between"
    if word == "from" and bounds.is_change(text, opening.start() if opening else 0):
        return False
    if gap in {" to ", "-to-"}:
        return word != "between" and not bounds.is_change(text, left.start)
    if gap == " or ":
        return right.value <= 2 * left.value + 1 and word == ""
    return _DASH.fullmatch(gap) is not None and left.form == right.form


def _sharing_scale(left: Figure, right: Figure) -> Figure:
    """Give the 3 of "3 to 5 million" its million."""
    if left.scale != 1.0 or right.scale < 1000 or left.value >= right.value / right.scale:
        return left
    value, grain = left.value * right.scale, left.grain * right.scale
    return replace(left, value=value, grain=grain, scale=right.scale, low=value, high=value)


def _hedged(text: str, numerals: Iterator[Numeral]) -> Iterator[Numeral]:
    previous = 0
    for numeral in numerals:
        start, sense = bounds.before(text, numeral.start)
        if start < previous:
            start, sense = numeral.start, ""
        end = numeral.end
        if not sense:
            end, sense = bounds.after(text, numeral.end)
        yield with_sense(replace(numeral, start=start, end=end), sense)
        previous = end


def with_sense(numeral: Numeral, sense: bounds.Sense) -> Numeral:
    """Return the numeral as hedged by words of a sense."""
    if not sense or numeral.form == "loose":
        return numeral
    grain = 0.0 if sense == "exact" else _count_grain(numeral.last, numeral.grain)
    low, high = span(numeral.first, numeral.last, grain, sense)
    return replace(numeral, low=low, high=high, sense=sense)


def scaled(numeral: Numeral, scale: float) -> Numeral:
    """Return the numeral of a figure without a scale of its own times ``scale``: the 5 of "£5m"."""
    first, last = numeral.first * scale, numeral.last * scale
    grain = numeral.grain * scale
    if numeral.grain >= 1 and abs(last) < 1e18:
        grain = precision(f"{abs(last):.0f}")
    low, high = span(first, last, grain, numeral.sense)
    return replace(numeral, first=first, last=last, low=low, high=high, grain=grain, scale=scale)


def plus(numeral: Numeral, part: float) -> Numeral:
    """Return the numeral of a figure and a fraction told after its unit: "a mile and a half"."""
    value = numeral.first + part
    low, high = span(value, value, 0.2, numeral.sense)
    return replace(numeral, first=value, last=value, low=low, high=high, grain=0.2)


def one(text: str, start: int, end: int) -> Numeral:
    """Return the figure that the article of "an hour" at ``text[start:end]`` stands for."""
    begin, sense = bounds.before(text, start)
    figure = Numeral(begin, end, start, end, 1.0, 1.0, 1.0, 1.0, 1.0, form="words")
    return with_sense(figure, sense)
