"""Figures with a unit as intervals on an axis, and the joining of such mentions.

Joined are ranges ("5 km to 10 km", "between $3 and $5") and sums ("2 hours 15 minutes").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.language.numbers import bounds
from factcheck.language.numbers.numerals import Numeral, span
from factcheck.model import Interval, Mention

_TO = re.compile(r" ?[–—−-] ?| to (?!the )|-to-")
_SUM = re.compile(r",? (?:and )?|,")
_OPENING = re.compile(r"\b(between|from) $", re.IGNORECASE)


def interval(
    axis: str,
    numeral: Numeral,
    *,
    factor: float = 1.0,
    offset: float = 0.0,
    grain: float | None = None,
    sense: bounds.Sense = "",
    unit: str = "",
) -> Interval:
    """Return what a numeral times ``factor`` plus ``offset`` may mean, half its last place apart.

    ``grain`` replaces the numeral's own, 0 is exact; ``sense`` is that of words beside the whole
    ("about $5"), the numeral's own words come first; ``unit`` is kept as the interval's grain.
    """
    sense = numeral.sense or sense
    if numeral.form == "loose":
        low, high = numeral.low, numeral.high
        if sense in {"lower", "upper"}:
            low, high = bounds.limit(numeral.low, numeral.high, sense)
    else:
        own = numeral.grain if grain is None else grain
        low, high = span(numeral.first, numeral.last, own, sense)
    if sense == "upper" and offset:
        low = float("-inf")  # there is frost below nought degrees
    loose = numeral.form in {"loose", "fraction"} or sense in {"about", "below", "above"}
    return Interval(
        axis,
        low * factor + offset,
        high * factor + offset,
        numeral.stated * factor + offset,
        unit,
        vague=loose,
        bound=_bound(sense, high),
    )


def _bound(sense: bounds.Sense, high: float) -> bounds.Bound:
    if sense == "lower" or high == float("inf"):
        return "lower"
    return "upper" if sense == "upper" else ""


def hedge(text: str, numeral: Numeral, start: int, end: int) -> tuple[int, int, bounds.Sense]:
    """Return the place of a measure at ``text[start:end]`` with the words that hedge it.

    A numeral has its own hedges in front of it; those of "about $5" and "5 km or more" are here.
    """
    sense: bounds.Sense = numeral.sense
    if not sense and start < numeral.start:
        start, sense = bounds.before(text, start)
    if not sense:
        end, sense = bounds.after(text, end)
    return start, end, sense


def joined(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of one reading in order, ranges and sums made one."""
    held: Mention | None = None
    for mention in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if held is None:
            held = mention
            continue
        if mention.start < held.end:
            continue
        both = _range(text, held, mention) or _sum(text, held, mention)
        if both is None:
            yield held
        held = both or mention
    if held is not None:
        yield held


def _range(text: str, left: Mention, right: Mention) -> Mention | None:
    one, two = left.value, right.value
    if not isinstance(one, Interval) or not isinstance(two, Interval) or one.axis != two.axis:
        return None
    if one.bound or two.bound or not one.stated < two.stated or left.unit != right.unit:
        return None
    opening = _OPENING.search(text, max(0, left.start - 9), left.start)
    word = opening[1].lower() if opening else ""
    gap = text[left.end : right.start]
    if word == "between":
        if gap != " and ":
            return None
    elif not _TO.fullmatch(gap) or bounds.is_change(text, left.start):
        return None
    start = opening.start() if opening else left.start
    middle = (one.stated + two.stated) / 2
    value = replace(one, high=two.high, stated=middle, vague=one.vague or two.vague)
    return replace(left, start=start, end=right.end, value=value)


def _sum(text: str, left: Mention, right: Mention) -> Mention | None:
    """Add "6 ft 2 in": each part is less than one of the unit before it."""
    one, two = left.value, right.value
    if not isinstance(one, Interval) or not isinstance(two, Interval) or one.axis != two.axis:
        return None
    first, second = PARTS.get(one.grain), PARTS.get(two.grain)
    if not first or not second or one.bound or two.bound or two.vague:
        return None
    gap = text[left.end : right.start]
    if first[0] != second[0] or not first[1] > second[1] or not (gap == "" or _SUM.fullmatch(gap)):
        return None
    if gap.startswith(",") and not gap.endswith("and ") and first[0] != "time":
        return None
    if abs(two.stated) >= first[2]:
        return None
    low, high = one.stated + two.low, one.stated + two.high
    value = replace(one, low=low, high=high, stated=one.stated + two.stated, grain=two.grain)
    return replace(left, end=right.end, value=value)


# Units that are told together with a smaller one: (family, rank, size in the axis's base unit).
PARTS: dict[str, tuple[str, int, float]] = {
    "foot": ("length", 2, 0.3048),
    "inch": ("length", 1, 0.0254),
    "metre": ("metric", 2, 1.0),
    "centimetre": ("metric", 1, 0.01),
    "pound": ("mass", 2, 0.45359237),
    "ounce": ("mass", 1, 0.028349523),
    "year": ("time", 7, 365.25),
    "month": ("time", 6, 30.44),
    "week": ("time", 5, 7.0),
    "day": ("time", 4, 1.0),
    "hour": ("time", 3, 1 / 24),
    "minute": ("time", 2, 1 / 1440),
    "second": ("time", 1, 1 / 86400),
}
