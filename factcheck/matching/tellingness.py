"""How much it tells that two sentences hold one figure, and when two figures are one."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from itertools import product

from factcheck.language.numbers import units
from factcheck.language.vocabulary import exclusion
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Interval

_SMALL = 3  # figures up to this are in every text
_LARGE = 10_000
_BY_DIGITS = {1: 0.7, 2: 1.0}  # what a figure weighs by its significant digits
_MANY_DIGITS, _A_FEW = 1.6, 0.3
_UNIT, _MANY = 0.2, 0.3
_BARE = frozenset({"number", "count", "percent", "factor", "duration", "age"})  # seldom a measure
_DATES = {"day": 1.6, "month": 1.1, "range": 1.4}
_OTHER_TIMES = {"month-day": 1.4, "clock": 1.4, "clock12": 0.9, "day-of-month": 0.7}
_MOMENT = 1.4  # a day or a time of day; in a year or a month much happens
_MANY_THINGS = 10
_SOME_TIME, _WEEKDAY = 0.8, 0.5
_ALIKE = 0.8  # how much of two spans of days must be common to both
_WIDE = 0.6
_UNNAMED = frozenset({"number", "count", "count:", "factor", "age"})
_CLOSE = 1e-6  # what a change of units may cost: 100.4 °F is 38 °C
_TELLING_DIGITS = 3  # figures so exact are seldom said of two things
_MEASURELESS = frozenset({"number", "count:", "factor", "duration", "age"})
_EXACT = 0.005  # twelve months are a year
_ROUNDED = 0.035  # relative difference of "almost 280" and 278
_COUNTS = frozenset({"number", "count"})
_PEOPLE = frozenset({"people", "person"})
_PERIODS = (31_557_600.0, 2_629_800.0, 604_800.0, 86_400.0)  # seconds of a year, month, week, day
_DAY = 86_400.0
_SECONDS = (1.0, 60.0, 3_600.0, _DAY, 604_800.0, 2_629_800.0, 31_557_600.0)


@functools.lru_cache(maxsize=16_384)
def weight(value: Interval) -> float:
    """Return how much a figure tells, on the scale of the weights of words."""
    axis = value.axis.partition(":")[0]
    if axis == "date":
        return _DATES.get(value.grain, _SOME_TIME)
    if axis.startswith("weekday"):
        return _WEEKDAY
    if axis in _OTHER_TIMES:
        return _OTHER_TIMES[axis]
    digits, size = _digits(value)
    if _is_wide(value) and not value.vague and math.isfinite(value.high - value.low):
        digits += 1  # "three to five" tells two figures
    if digits > max(_BY_DIGITS):
        told = _MANY_DIGITS
    elif size <= _SMALL and digits == 1:
        told = _A_FEW
    else:
        told = _BY_DIGITS[digits] + (_MANY if size >= _LARGE else 0.0)
    return told + (_UNIT if digits == 1 and axis not in _BARE else 0.0)


def _digits(value: Interval) -> tuple[int, float]:
    """Return the significant digits and the size of a figure in the unit it was written in."""
    unit = units.named(value.grain) if value.grain else None
    written = [value.stated]
    if unit is not None:
        factor = unit.factor / (_DAY if value.axis == "duration" else 1.0)
        written = [(value.stated - unit.offset) / factor]
    elif value.axis.endswith("/second"):
        written = [value.stated * seconds for seconds in _SECONDS]
    counted = [(_significant(figure), abs(figure)) for figure in written if math.isfinite(figure)]
    return min(counted, default=(1, 0.0))


def _significant(figure: float) -> int:
    digits = f"{abs(figure):.5e}".partition("e")[0].replace(".", "").rstrip("0")
    return max(len(digits), 1)


def is_time(value: Interval) -> bool:
    """Tell whether a figure is a day, a time of day or the like."""
    axis = value.axis.partition(":")[0]
    return axis == "date" or axis.startswith("weekday") or axis in _OTHER_TIMES


def same(one: Interval, other: Interval, thesaurus: Thesaurus) -> bool:
    """Tell whether two figures are one, but for their rounding and their unit of measure.

    Narrower than an overlap: a month agrees with each of its days, yet it is another figure.
    """
    if not _one_axis(one, other, thesaurus):
        return _is_rate_of(one, other, thesaurus) or _is_rate_of(other, one, thesaurus)
    if one.bound or other.bound:
        exact = not _is_wide(one if other.bound else other) or one.bound == other.bound
        return exact and math.isclose(one.stated, other.stated, rel_tol=_CLOSE)
    low, high = max(one.low, other.low), min(one.high, other.high)
    if is_time(one):
        whole = max(one.high, other.high) - min(one.low, other.low) + 1
        return one.grain == other.grain and high - low + 1 >= _ALIKE * whole
    if one.vague or other.vague:
        largest = max(abs(one.stated), abs(other.stated))
        return abs(one.stated - other.stated) <= _ROUNDED * largest
    if _is_wide(one) or _is_wide(other):
        whole = max(one.high, other.high) - min(one.low, other.low)
        return high - low >= _ALIKE * whole
    if one.axis == "duration" and abs(one.stated - other.stated) <= _EXACT * abs(one.stated):
        return True
    return low <= high and (
        one.low <= other.stated <= one.high or other.low <= one.stated <= other.high
    )


def _is_wide(value: Interval) -> bool:
    """Tell a range ("three to five hours") from a figure that is only rounded ("one year")."""
    width = value.high - value.low
    unit = units.named(value.grain) if value.grain else None
    one = unit.factor / (_DAY if value.axis == "duration" else 1.0) if unit is not None else 1.0
    return width > _WIDE * abs(value.stated) and width > one * (1 + _EXACT)


def stands_alone(value: Interval) -> bool:
    """Tell whether a figure that a document gives once tells a fact whatever stands beside it."""
    if is_time(value):
        return weight(value) >= _MOMENT
    return is_named(value) or (value.axis == "number" and abs(value.stated) >= _MANY_THINGS)


def is_named(value: Interval) -> bool:
    """Tell whether a figure says of itself what it measures or counts: a round time may be any."""
    least = _BY_DIGITS[2 if value.axis == "duration" else 1]
    return not is_time(value) and value.axis not in _UNNAMED and weight(value) >= least


def _one_axis(one: Interval, other: Interval, thesaurus: Thesaurus) -> bool:
    """Tell whether two figures can be one; a bare number may be a count of anything.

    So may an exact one: the subscribers of one text are the households of another.
    """
    if one.axis == other.axis:
        return True
    (kind, _, unit), (other_kind, _, other_unit) = (f.axis.partition(":") for f in (one, other))
    if kind not in _COUNTS or other_kind not in _COUNTS or "/" in unit + other_unit:
        return False
    if not unit or not other_unit or one_thing(unit, other_unit, thesaurus):
        return True
    return min(_digits(one)[0], _digits(other)[0]) >= _TELLING_DIGITS


@functools.lru_cache(maxsize=16_384)
def one_thing(unit: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether what two figures count can be one: visitors are people."""
    if thesaurus.same(unit, other):
        return True
    ones, others = (_PEOPLE if each in _PEOPLE else {each} for each in (unit, other))
    return any(
        exclusion.kind_of(a, b) or exclusion.kind_of(b, a)
        for a, b in product(sorted(ones), sorted(others))
    )


def _is_rate_of(rate: Interval, count: Interval, thesaurus: Thesaurus) -> bool:
    """Tell whether "9,000 visitors a year" can be the 9,000 people who come every year."""
    (kind, _, unit), (other_kind, _, other_unit) = (f.axis.partition(":") for f in (rate, count))
    counted = unit.removesuffix("/second")
    if kind != "count" or counted == unit or other_kind not in _COUNTS or "/" in other_unit:
        return False
    if other_unit and not one_thing(counted, other_unit, thesaurus):
        return False
    return any(
        math.isclose(rate.stated * seconds, count.stated, rel_tol=_EXACT) for seconds in _PERIODS
    )


def keys(value: Interval, *, lone: bool) -> Iterator[str]:
    """Yield the keys under which a figure meets those that may be the same.

    A small one has none but with what it counts or measures, "two sons", "3 %", if its document
    gives it once.
    """
    if weight(value) < _BY_DIGITS[1]:
        if lone and not is_time(value) and value.axis not in _MEASURELESS:
            yield f"={value.axis}:{value.stated:g}"
        return
    axis = value.axis.partition(":")[0]
    if is_time(value):
        yield f"={axis}:{value.low:g}:{value.grain}"
        return
    axis = "count" if axis in _COUNTS and "/" not in value.axis else value.axis
    if not math.isfinite(value.stated) or value.stated == 0:
        return
    yield from _near(axis, value.stated)
    if value.axis.startswith("count:") and value.axis.endswith("/second"):
        yield from (key for seconds in _PERIODS for key in _near("count", value.stated * seconds))


def _near(axis: str, figure: float) -> Iterator[str]:
    """Yield the two round figures beside a figure, so that those which are close share one."""
    exponent = math.floor(math.log10(abs(figure))) - 1
    step = math.floor(figure / 10.0**exponent * (1 + _CLOSE))
    for near in (step, step + 1):
        yield f"={axis}:{near * 10.0**exponent:.3g}"
