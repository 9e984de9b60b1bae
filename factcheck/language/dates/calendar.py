"""Spans of the calendar: days, months, quarters, seasons, decades, and what can be done with them.

A span on the axis ``date`` runs from the first to the last day as proleptic ordinals
(``date.toordinal()``).  What lacks a year runs on ``month-day`` (month times 31 plus day).
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

FIRST_YEAR, LAST_YEAR = 1, 2999
PARTS = {
    "start": (0.0, 0.25),
    "early": (0.0, 0.4),
    "mid": (0.3, 0.7),
    "late": (0.6, 1.0),
    "end": (0.75, 1.0),
}

Part = Literal["start", "early", "mid", "late", "end"]


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``low`` to ``high``; ``grain`` tells how exactly the text was speaking."""

    low: int
    high: int
    grain: str
    axis: str = "date"
    vague: bool = False


ByYear = Callable[[int], Span | None]


def _valid(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def between(first: datetime.date, last: datetime.date, grain: str, *, vague: bool = False) -> Span:
    """Return the span of two days and all between them."""
    return Span(first.toordinal(), last.toordinal(), grain, vague=vague)


def day(year: int, month: int, number: int) -> Span | None:
    """Return one day; None where the calendar has no such day."""
    try:
        date = datetime.date(year, month, number)
    except ValueError:
        return None
    return between(date, date, "day") if _valid(year) else None


def months(year: int, first: int, count: int, grain: str) -> Span | None:
    """Return ``count`` whole months from month ``first`` (1 is January; may lie outside 1..12)."""
    start, end = year * 12 + first - 1, year * 12 + first + count - 2
    if not (_valid(start // 12) and _valid(end // 12)) or count < 1:
        return None
    last_day = calendar.monthrange(end // 12, end % 12 + 1)[1]
    return between(
        datetime.date(start // 12, start % 12 + 1, 1),
        datetime.date(end // 12, end % 12 + 1, last_day),
        grain,
    )


def month(year: int, number: int) -> Span | None:
    """Return a month."""
    return months(year, number, 1, "month")


def quarter(year: int, number: int) -> Span | None:
    """Return a quarter of a calendar year, 1 to 4."""
    return months(year, number * 3 - 2, 3, "quarter")


def half(year: int, number: int) -> Span | None:
    """Return a half of a calendar year, 1 or 2."""
    return months(year, number * 6 - 5, 6, "half")


def years(first: int, last: int, grain: str) -> Span | None:
    """Return whole years; both are included."""
    if not (_valid(first) and _valid(last)) or first > last:
        return None
    return between(datetime.date(first, 1, 1), datetime.date(last, 12, 31), grain)


def year(number: int) -> Span | None:
    """Return a calendar year."""
    return years(number, number, "year")


def decade(first: int) -> Span | None:
    """Return ten years; a full century where "1900s" may mean either."""
    if first % 100 == 0 and first < 2000:
        return years(first, first + 99, "century")
    return years(first, first + 9, "decade")


def century(number: int) -> Span | None:
    """Return a century, counted either way: the 19th is 1800 to 1900."""
    return years(max(number * 100 - 100, FIRST_YEAR), number * 100, "century")


def season(bounds: tuple[int, int, int, int], number: int) -> Span | None:
    """Return a season of a year; a winter is either of the two that touch the year."""
    first_month, first_day, last_month, last_day = bounds
    if not (_valid(number - 1) and _valid(number + 1)):
        return None
    wraps = first_month > last_month
    return between(
        datetime.date(number - wraps, first_month, first_day),
        datetime.date(number + wraps, last_month, last_day),
        "season",
        vague=wraps,
    )


def season_over(bounds: tuple[int, int, int, int], number: int) -> Span | None:
    """Return a season that begins in a year, such as the winter of 1947–48."""
    first_month, first_day, last_month, last_day = bounds
    if not (_valid(number) and _valid(number + 1)):
        return None
    end = number + (first_month > last_month)
    return between(
        datetime.date(number, first_month, first_day),
        datetime.date(end, last_month, last_day),
        "season",
    )


def week_of(date: datetime.date) -> Span:
    """Return the week from Monday to Sunday that holds a day."""
    monday = date.toordinal() - date.weekday()
    return Span(monday, monday + 6, "week")


def month_day(number: int, first: int, last: int, grain: str = "day") -> Span:
    """Return days of a month of no known year."""
    return Span(number * 31 + first, number * 31 + last, grain, axis="month-day")


def part(span: Span, which: Part) -> Span:
    """Return a part as loosely as people speak: "early" and "mid" overlap a little."""
    low, high = PARTS[which]
    length = span.high - span.low + 1
    first = min(round(length * low), length - 1)
    last = max(round(length * high) - 1, first)
    return replace(span, low=span.low + first, high=span.low + last, vague=True)


def slice_of(span: Span, number: int, count: int, grain: str) -> Span:
    """Return the ``number``-th of ``count`` equal pieces, counted from 1."""
    length = span.high - span.low + 1
    low = span.low + length * (number - 1) // count
    high = span.low + length * number // count - 1
    return replace(span, low=low, high=max(low, high), grain=grain)


def join(first: Span, last: Span) -> Span | None:
    """Return the span from one to the other, both included; None where the order is wrong."""
    if first.axis != last.axis or first.low > last.high or first.low > last.low:
        return None
    return Span(first.low, last.high, "range", first.axis, first.vague or last.vague)


def shifted(date: datetime.date, count: int) -> datetime.date | None:
    """Return the same day ``count`` months later, or the month's last; None beyond the calendar."""
    number = date.year * 12 + date.month - 1 + count
    if not _valid(number // 12):
        return None
    last = calendar.monthrange(number // 12, number % 12 + 1)[1]
    return datetime.date(number // 12, number % 12 + 1, min(date.day, last))


def nearest(now: datetime.date, by_year: ByYear) -> Span | None:
    """Return the span, among those of the years around, whose middle is nearest to a day."""
    found = [by_year(number) for number in (now.year - 1, now.year, now.year + 1)]
    spans = [span for span in found if span is not None]
    if not spans:
        return None
    today = now.toordinal()
    return min(spans, key=lambda span: abs(span.low + span.high - 2 * today))


def latest(now: datetime.date, by_year: ByYear) -> Span | None:
    """Return the span that has begun last, by the end of a day."""
    found = (by_year(number) for number in (now.year, now.year - 1))
    return next((span for span in found if span and span.low <= now.toordinal()), None)


def year_of(span: Span) -> int:
    """Return the year in which a dated span begins."""
    return datetime.date.fromordinal(span.low).year
