"""Guards against comparing what is told of two times."""

from __future__ import annotations

import datetime

from factcheck.language.dates.spelt import period
from factcheck.matching.guards import cues
from factcheck.matching.guards.comparable import alike
from factcheck.matching.guards.lives import one_life
from factcheck.model import Interval, Statement

_PARTS_OF_YEAR = {
    "quarter-of-year": "quarter",
    "half-of-year": "half",
    "fiscal-year": "year",
    "fiscal-quarter": "quarter",
}
_PERIODS = frozenset({"month", "quarter", "half", "year", "decade"})


def different_time(one: Statement, other: Statement) -> str:
    """Both are about a time, and the times do not meet."""
    if one.when is None or other.when is None or one.when.axis != other.when.axis:
        return ""
    if one_life(one, other):
        return ""
    if one.when.meets(other.when):
        return ""
    return f"{period(one.when)} against {period(other.when)}"


def different_period(one: Statement, other: Statement) -> str:
    """Both are about a period, of a different length or in a different count of years."""
    if one.when is None or other.when is None:
        return ""
    if one.when.axis != other.when.axis:
        return _different_part(*_part_first(one.when, other.when), one.told or other.told)
    ones, others = one.when.grain, other.when.grain
    differ = ones != others and ones in _PERIODS and others in _PERIODS
    return f"{ones} against {others}" if differ and one.value.axis != "date" else ""


def earlier_time(one: Statement, other: Statement) -> str:
    """One is dated well before the other, which does not say its time, was told."""
    if one.when is None and other.when is None:
        return ""
    if one.when is None or other.when is None:
        dated, undated = (one, other) if one.when is not None else (other, one)
        return f"{_told(dated.when)} on one side" if _is_past(dated, undated) else ""
    if one.when.axis == other.when.axis:
        return ""
    told = one.told or other.told
    part, dated_when = _part_first(one.when, other.when)
    if part.axis not in _PARTS_OF_YEAR:
        dates = [when for when in (part, dated_when) if when.axis == "date"]
        past = told and dates and dates[0].high < _new_year(told)
        return f"{_told(dates[0])} on one side" if past else ""
    if dated_when.axis != "date" or dated_when.grain != _PARTS_OF_YEAR[part.axis]:
        return ""
    past = told and dated_when.high < _new_year(told)
    return f"{_told(dated_when)} on one side" if past else ""


def _told(when: Interval | None) -> str:
    return period(when) if when else ""


def _part_first(one: Interval, other: Interval) -> tuple[Interval, Interval]:
    """Return a part of any year before what it is compared with."""
    return (one, other) if one.axis in _PARTS_OF_YEAR else (other, one)


def _different_part(part: Interval, dated: Interval, told: int) -> str:
    """Compare "the second quarter" with "Q2 2024", a part of any year with one of a year."""
    if part.axis not in _PARTS_OF_YEAR:
        return ""
    grain = _PARTS_OF_YEAR[part.axis]
    if dated.axis != "date" or dated.grain != grain:
        return "different period"
    if told and dated.high < _new_year(told):
        return ""  # an earlier time
    month = datetime.date.fromordinal(int(dated.low)).month
    number = (month - 1) // (3 if grain == "quarter" else 6) + 1
    return "" if part.low <= number <= part.high else "different period"


def _new_year(day: int) -> int:
    """Return the first day of the year of a day, both as ordinals."""
    return datetime.date.fromordinal(day).replace(month=1, day=1).toordinal()


def _is_past(dated: Statement, undated: Statement) -> bool:
    """Tell whether a statement is of a time well before the one that does not say its time."""
    told = undated.told or dated.told
    if not told or dated.when is None or dated.when.axis != "date":
        return False
    return dated.when.high < _new_year(told)


def then_and_now(one: Statement, other: Statement) -> str:
    """One says that it holds today, the other that it held before."""
    if alike(one, other) or one.kind == "quote":
        return ""
    for today, before in ((one, other), (other, one)):
        cue = cues.names("present", today.place.text)
        past = cues.names("past", before.place.text)
        if cue and past and not cues.names("present", before.sentence):
            return f"“{cue}” against “{past}”"
    return ""


def said_update(one: Statement, other: Statement) -> str:
    """One sentence says itself that what it tells took the place of something."""
    if one.kind not in {"value", "contrast"} or alike(one, other):
        return ""
    ones, others = (cues.names("update", side.sentence) for side in (one, other))
    return f"“{ones or others}” on one side" if bool(ones) != bool(others) else ""
