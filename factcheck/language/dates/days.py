"""Phrases for a single day, in figures and in words, and for days side by side.

Each reads a phrase at a word of a line, or gives None; see ``datewords``.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from factcheck.language.dates import calendar
from factcheck.language.dates.calendar import Span
from factcheck.language.dates.datewords import (
    DASHES,
    Line,
    Phrase,
    after_the,
    feast,
    listed,
    month_name,
    ordinal,
    weekday_name,
)
from factcheck.language.dates.yearwords import relative_year, year_here

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_YEAR_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(?![0-9])")
_MOST_DAYS = 31


def numeric(line: Line, at: int) -> Phrase | None:
    """Read "2024-03-12", "17.10.2024", "13/03/2024"; nothing where day and month may be swapped."""
    if not line.lower(at).isdigit():
        return None
    start = line.words[at].start
    match = _YEAR_FIRST.match(line.text, start)
    if match:
        span = calendar.day(int(match[1]), int(match[3]), int(match[4]))
        return _single(line.index(match.end()), span)
    match = _YEAR_LAST.match(line.text, start)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if year < 1000 or (first <= 12 and second <= 12 and first != second):
        return None
    day, month = (second, first) if second > 12 else (first, second)
    return _single(line.index(match.end()), calendar.day(year, month, day))


def _single(end: int, span: Span | None) -> Phrase | None:
    return Phrase(end, span) if span else None


def year_month(line: Line, at: int) -> Phrase | None:
    """Read "2024-03", which is no range of years since 3 comes before 24."""
    figures = line.lower(at).isdigit()
    match = _YEAR_MONTH.match(line.text, line.words[at].start) if figures else None
    if match is None or not 1000 <= int(match[1]) < 2200:
        return None
    year, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12 or month > year % 100:
        return None
    span = calendar.month(year, month)
    return Phrase(line.index(match.end()), span, None, "year") if span else None


def day(line: Line, at: int) -> Phrase | None:
    """Read a day by name, with its weekday if it has one: "Tuesday, 8 October", "Nov. 14, 1868"."""
    weekday = weekday_name(line, at, short=True)
    if weekday is None:
        return plain_day(line, at)
    after = weekday[0] + 1 if line.lower(weekday[0]) == "," else weekday[0]
    found = numeric(line, after) or plain_day(line, after)
    if found is None or found.span.axis != "date" or _is_weekday(found.span, weekday[1]):
        return found
    return _in_fitting_year(found, weekday[1])


def _is_weekday(span: Span, weekday: int) -> bool:
    return (span.low - 1) % 7 == weekday  # the first day of the year 1 was a Monday


def _in_fitting_year(found: Phrase, weekday: int) -> Phrase:
    """Return a day of no stated year in the year around where its weekday is right, if any."""
    if found.by_year:
        year = calendar.year_of(found.span)
        for near in (year, year - 1, year + 1):
            span = found.by_year(near)
            if span and _is_weekday(span, weekday):
                return found._replace(span=span)
    return found._replace(mismatch=True)


def plain_day(line: Line, at: int) -> Phrase | None:
    """Read a day without its weekday: "14 November 1868", "Nov. 14", "Christmas Eve"."""
    named = feast(line, at)
    if named:
        return _of_year(line, *named)
    return _day_month(line, at) or _month_day(line, at)


def _day_month(line: Line, at: int) -> Phrase | None:
    """Read "14 November 1868", "the 14th of November", "12-Mar-2024"."""
    found = _number(line, after_the(line, at))
    if found is None or line.lower(at - 1) in listed("labels"):
        return None
    after, number = found
    if line.lower(after) == "of" or (line.lower(after) in DASHES and line.glued(after)):
        after += 1
    month = month_name(line, after)
    return _of_year(line, month[0], month[1], number) if month else None


def _month_day(line: Line, at: int) -> Phrase | None:
    """Read "November 14, 1868", "Nov. 14", "November the fifth"."""
    month = month_name(line, at)
    found = _number(line, after_the(line, month[0])) if month else None
    if month is None or found is None:
        return None
    after, number = found
    alone = _year_after(line, after) is None
    if alone and line.lower(at - 1) == "in" and line.lower(after - 1).isdigit():
        return None  # "in May 12 people"
    if line.glued(after) and line.lower(after) in {":", "%", "°"}:
        return None
    return (
        None if line.lower(after) in {"am", "pm", "o"} else _of_year(line, after, month[1], number)
    )


def _number(line: Line, at: int) -> tuple[int, int] | None:
    """Read the number of a day of a month, plain or ordinal."""
    found = ordinal(line, at)
    if found is None:
        plain = line.digits(at, 2)
        found = (at + 1, plain) if plain else None
    return found if found and 1 <= found[1] <= _MOST_DAYS else None


def _year_after(line: Line, at: int) -> tuple[int, int] | None:
    joined = line.lower(at) in {",", "of"} or (line.lower(at) in DASHES and line.glued(at))
    after = at + 1 if joined else at
    return relative_year(line, after) or year_here(line, after)


def _of_year(line: Line, at: int, month: int, number: int) -> Phrase | None:
    """Read the year after month and day, or find the nearest such day."""
    found = _year_after(line, at)
    if found:
        return _single(found[0], calendar.day(found[1], month, number))
    if calendar.day(2000, month, number) is None:
        return None
    by_year = functools.partial(calendar.day, month=month, number=number)
    known = calendar.nearest(line.now, by_year) if line.now else None
    return Phrase(at, known or calendar.month_day(month, number, number), by_year)


def days_together(line: Line, at: int) -> Phrase | None:
    """Read "3–5 May 2024", "May 3 to 5, 2024", "14 and 15 November": days of one month."""
    start = after_the(line, at)
    month = month_name(line, start)
    first = _number(line, month[0] if month else start)
    if first is None or line.lower(at - 1) in listed("labels"):
        return None
    joint = line.lower(first[0])
    if joint not in {"to", "and", "until", "through"} and joint not in DASHES:
        return None
    last = _number(line, first[0] + 1)
    if last is None or last[1] <= first[1] or (joint == "and" and last[1] != first[1] + 1):
        return None
    following = functools.partial(_of_year, line, last[0], number=last[1])
    end = following(month=month[1]) if month else _day_month(line, first[0] + 1)
    if end is None:
        return None
    low = end.span.low - (last[1] - first[1])
    return Phrase(end.end, replace(end.span, low=low, grain="range"))


def day_of_every_month(line: Line, at: int) -> Phrase | None:
    """Read "the 5th of each month", "the 1st of the month"."""
    found = ordinal(line, at + 1) if line.lower(at) == "the" else None
    if found is None or not 1 <= found[1] <= _MOST_DAYS:
        return None
    after = found[0] + 1 if line.lower(found[0]) == "day" else found[0]
    ends = (line.says(after, f"of {which} month") for which in ("each", "every", "the"))
    end = next((end for end in ends if end), None)
    return Phrase(end, Span(found[1], found[1], "day", "day-of-month")) if end else None
