"""Phrases for a part of a period: "early 2025", "the first half of the 19th century".

Each reads a phrase at a word of a line, or gives None; see ``datewords``.
"""

from __future__ import annotations

import datetime
import functools
from dataclasses import replace

from factcheck.language.dates import calendar, days, deixis, periods, quarters
from factcheck.language.dates.calendar import ByYear, Part, Span
from factcheck.language.dates.datewords import (
    DASHES,
    Line,
    Phrase,
    after_the,
    ordinal,
    small_number,
)
from factcheck.language.dates.yearwords import year_tail

_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start",
    "opening": "start", "outset": "start", "middle": "mid", "end": "end", "close": "end",
}  # fmt: skip
_ADJECTIVES = frozenset({"early", "mid", "late"})
_PIECES = {"half": 2, "third": 3, "quarter": 4}
_LASTS = frozenset({"last", "final", "closing"})
_WHOLES = (
    quarters.fiscal_year,
    quarters.quarter,
    quarters.half,
    periods.decade,
    periods.century,
    periods.season,
    periods.month,
    deixis.neighbour,
    periods.year,
)


def part(line: Line, at: int) -> Phrase | None:
    """Read "early 2025", "mid-1944", "late March", "the end of last year"."""
    start = after_the(line, at)
    which = _PARTS.get(line.lower(start))
    if which is None:
        return None
    adjective = line.lower(start) in _ADJECTIVES
    joints = DASHES | {"in"} if adjective else {"of"}
    joined = line.lower(start + 1) in joints
    if not joined and not adjective:
        return None
    whole = _whole(line, start + 1 + joined)
    if whole is None or whole.span.grain in {"week", "range"} or whole.span.axis == "fiscal-year":
        return None
    named_decade = whole.needs == "decade" and line.lower(at) == "the"
    return Phrase(
        whole.end,
        calendar.part(whole.span, which),
        _parted(whole.by_year, which),
        "the decade" if named_decade else _company(whole),
    )


def _company(whole: Phrase) -> str:
    """Return what a part still needs: "early" makes a year of a number and a month of "March"."""
    return "" if whole.needs in {"year", "month", "quarter"} else whole.needs


def _parted(by_year: ByYear | None, which: Part) -> ByYear | None:
    if by_year is None:
        return None

    def of(year: int) -> Span | None:
        span = by_year(year)
        return calendar.part(span, which) if span else None

    return of


def _whole(line: Line, at: int) -> Phrase | None:
    """Read a period that has parts."""
    if _is_the_period(line, at):
        return _the_period(line, at)
    return next((found for read in _WHOLES if (found := read(line, at))), None)


def _is_the_period(line: Line, at: int) -> bool:
    return line.lower(at) == "the" and line.lower(at + 1) in {"year", "month"}


def _the_period(line: Line, at: int) -> Phrase | None:
    """Read "the year" and "the month" as those of writing."""
    if line.now is None or line.lower(at + 2) in {"of", "to", "ended"}:
        return None
    year, month = line.now.year, line.now.month
    span = calendar.year(year) if line.lower(at + 1) == "year" else calendar.month(year, month)
    return Phrase(at + 2, span, None, "the year") if span else None


def piece(line: Line, at: int) -> Phrase | None:
    """Read "the first half of the 19th century", "the last week of March 2024"."""
    start = after_the(line, at)
    place = (start + 1, 0) if line.lower(start) in _LASTS else ordinal(line, start)
    if place is None:
        return None
    after, number = place
    after = after + 1 if line.lower(after) in DASHES else after
    if line.lower(after + 1) != "of":
        return None
    whole = _whole(line, after + 2)
    if whole is None or whole.span.axis not in {"date", "month-day"}:
        return None
    span = _cut(whole.span, line.lower(after), number)
    return Phrase(whole.end, span, None, _company(whole)) if span else None


def _cut(span: Span, unit: str, number: int) -> Span | None:
    """Return a half, third, quarter or week of a period; ``number`` 0 is the last."""
    pieces = _PIECES.get(unit, 0)
    if pieces and number <= pieces and span.grain in {"decade", "century", "month", "year"}:
        sliced = calendar.slice_of(span, number or pieces, pieces, "range")
        return replace(sliced, vague=True)
    if unit == "week" and number <= 4 and span.grain == "month":
        low = span.high - 6 if number == 0 else span.low + 7 * (number - 1)
        return replace(span, low=low, high=low + 6, grain="week", vague=True)
    return None


def opening_months(line: Line, at: int) -> Phrase | None:
    """Read "the first six months of 2024", "the last three months of last year"."""
    start = after_the(line, at)
    last = line.lower(start) in _LASTS
    count = small_number(line, start + 1) if last or line.lower(start) == "first" else None
    if count is None or line.lower(count[0]) != "months" or not 1 < count[1] < 12:
        return None
    found = year_tail(line, count[0] + 1)
    if found is None:
        return None
    first = 13 - count[1] if last else 1
    span = calendar.months(found[1], first, count[1], _grain(count[1]))
    return Phrase(found[0], span) if span else None


def _grain(count: int) -> str:
    return {3: "quarter", 6: "half", 12: "year"}.get(count, "range")


def months_to(line: Line, at: int) -> Phrase | None:
    """Read "the three months to June 30", "the quarter ended 31 March 2024"."""
    found = _length(line, after_the(line, at))
    if found is None or line.lower(found[0]) not in {"to", "ended", "ending"}:
        return None
    after = line.says(found[0] + 1, "the end of") or found[0] + 1
    end = days.plain_day(line, after) or periods.month(line, after)
    if end is None:
        return None
    back = functools.partial(_months_back, count=found[1])
    span = back(end.span)
    return Phrase(end.end, span) if span else None


def _length(line: Line, at: int) -> tuple[int, int] | None:
    """Read "three months", "quarter" or "year" as a number of months."""
    named = {"quarter": 3, "year": 12}.get(line.lower(at))
    if named:
        return at + 1, named
    count = small_number(line, at)
    if count is None or not 1 < count[1] <= 18 or line.lower(count[0]) not in {"month", "months"}:
        return None
    return count[0] + 1, count[1]


def _months_back(end: Span, *, count: int) -> Span | None:
    """Return the ``count`` months up to the end of a dated span."""
    if end.axis == "month-day":
        return _part_of_unknown_year(end, count)
    day_after = datetime.date.fromordinal(end.high + 1)
    start = calendar.shifted(day_after, -count)
    return Span(start.toordinal(), end.high, _grain(count)) if start else None


def _part_of_unknown_year(end: Span, count: int) -> Span | None:
    """Return the quarter or half that ends in a month, where its year is not known."""
    month = (end.high - 1) // 31
    if count not in {3, 6} or month % count:
        return None
    return Span(month // count, month // count, _grain(count), f"{_grain(count)}-of-year")
