"""Phrases whose date depends on the day of writing: "yesterday", "last spring", "two years ago".

Each reads a phrase at a word of a line, or gives None; see ``datewords``.  Without a known day of
writing only weekdays are read, on the axis ``weekday`` (Monday is 0).
"""

from __future__ import annotations

import bisect
import datetime
import functools
import re
from dataclasses import replace

from factcheck.language.dates import calendar
from factcheck.language.dates.calendar import Span
from factcheck.language.dates.datewords import (
    DASHES,
    Line,
    Phrase,
    ahead,
    month_name,
    small_number,
    weekday_name,
)
from factcheck.language.vocabulary.lexicon import load

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_UNITS = {
    "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1),
    "year": ("year", 1), "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip
_ROUGHLY = frozenset("about around some roughly nearly almost approximately".split())
_REPORTED = re.compile(
    r"\b(?:said|told|announced|confirmed|stated|added|warned|reported|wrote|argued|insisted|claimed"
    r"|declared|explained|disclosed|revealed|admitted|denied|noted)\b"
)
_HALF_A_YEAR = 183
_LOOSENESS = 0.2  # "about ten years ago" may be eight or twelve


def named_day(line: Line, at: int) -> Phrase | None:
    """Read "yesterday", "tomorrow", "the day before yesterday", "last night", "this morning"."""
    if line.now is None:
        return None
    today = line.now.toordinal()
    for phrase, step in (("the day before yesterday", -2), ("the day after tomorrow", 2)):
        after = line.says(at, phrase)
        if after:
            return _days(after, today + step, today + step)
    if line.lower(at) in _DAYS:
        day = today + _DAYS[line.lower(at)]
        return _days(at + 1, day, day)
    if line.says(at, "last night"):
        return _days(at + 2, today - 1, today)
    if line.lower(at) == "this" and line.lower(at + 1) in {"morning", "afternoon", "evening"}:
        return _days(at + 2, today, today)
    return None


def _days(end: int, low: int, high: int) -> Phrase:
    return Phrase(end, Span(low, high, "day"))


def neighbour(line: Line, at: int) -> Phrase | None:
    """Read "last year", "this autumn", "next month", "last March", "earlier this year"."""
    if line.lower(at) in {"earlier", "later"} and line.lower(at + 1) == "this":
        return _within_this(line, at)
    step = _STEPS.get(line.lower(at))
    if step is None or line.now is None or line.lower(at - 1) in {"the", "at", "very"}:
        return None
    span = _beside(line, at + 1, step, line.now)
    return Phrase(at + 2, span) if span else None


def _beside(line: Line, at: int, step: int, now: datetime.date) -> Span | None:
    word = line.lower(at)
    if word == "year":
        return calendar.year(now.year + step)
    if word == "month":
        return calendar.months(now.year, now.month + step, 1, "month")
    if word == "quarter":
        return calendar.months(now.year, (now.month - 1) // 3 * 3 + 1 + 3 * step, 3, "quarter")
    if word == "decade":
        return calendar.decade(now.year // 10 * 10 + 10 * step)
    if word == "century":
        return calendar.century((now.year - 1) // 100 + 1 + step)
    if word in {"week", "weekend"}:
        week = calendar.week_of(now)
        shift = 7 * step
        first = week.low + shift + (5 if word == "weekend" else 0)
        return Span(first, week.high + shift, "week" if word == "week" else "range")
    return _season_beside(word, step, now) or _month_beside(line, at, step, now)


def _season_beside(word: str, step: int, now: datetime.date) -> Span | None:
    """Return the season last over, nearest, or next to begin."""
    bounds = load("calendar")["seasons"].get(word)
    if bounds is None:
        return None
    days = tuple(bounds)
    if step == 0 and days[0] < days[2]:
        return calendar.season_over(days, now.year)
    shifts = (-1, 0) if step == 0 else (-2, -1, 0, 1)
    return _chosen([calendar.season_over(days, now.year + shift) for shift in shifts], step, now)


def _month_beside(line: Line, at: int, step: int, now: datetime.date) -> Span | None:
    name = month_name(line, at)
    if name is None or name[2]:
        return None
    if step == 0:
        return calendar.month(now.year, name[1])
    return _chosen([calendar.month(now.year + shift, name[1]) for shift in (-1, 0, 1)], step, now)


def _chosen(spans: list[Span | None], step: int, now: datetime.date) -> Span | None:
    today = now.toordinal()
    known = [span for span in spans if span is not None]
    if step < 0:
        return max(
            (span for span in known if span.high < today), key=lambda span: span.low, default=None
        )
    if step > 0:
        return min(
            (span for span in known if span.low > today), key=lambda span: span.low, default=None
        )
    return min(known, key=lambda span: abs(span.low + span.high - 2 * today), default=None)


def _within_this(line: Line, at: int) -> Phrase | None:
    """Read "earlier this year" and "later this month"."""
    if line.now is None or line.lower(at + 2) not in {"year", "month", "week"}:
        return None
    span = _beside(line, at + 2, 0, line.now)
    today = line.now.toordinal()
    if span is None:
        return None
    earlier = line.lower(at) == "earlier"
    return Phrase(at + 3, replace(span, high=today) if earlier else replace(span, low=today))


def ago(line: Line, at: int) -> Phrase | None:
    """Read "two weeks ago", "about four years ago", "half a century ago"."""
    if line.now is None:
        return None
    roughly = line.lower(at) in _ROUGHLY
    count = _count(line, at + roughly)
    if count is None:
        return None
    after, number = count
    unit = _UNITS.get(line.lower(after).removesuffix("s").replace("centurie", "century"))
    if unit is None or line.lower(after + 1) != "ago":
        return None
    grain, times = unit
    rough = roughly or times > 2
    spread = max(1.0, number * times * _LOOSENESS) if rough else 0.0
    span = _back(line.now, grain, number * times, spread)
    return Phrase(after + 2, span) if span else None


def _count(line: Line, at: int) -> tuple[int, float] | None:
    if line.says(at, "half a"):
        return at + 2, 0.5
    if line.lower(at) in {"a", "an"}:
        return at + 1, 1
    if line.digits(at, 3) is not None and line.glued(at):
        return None
    return small_number(line, at)


def _back(now: datetime.date, grain: str, number: float, spread: float) -> Span | None:
    """Return the time ``number`` units before, ``spread`` units either side.

    It is wide enough for both ways in which people count: whole units of the calendar and
    lengths of time.
    """
    if grain == "day":
        day = now.toordinal() - round(number)
        slack = round(spread)
        return (
            Span(day - slack, day + slack, "day", vague=bool(spread)) if day > 1 + slack else None
        )
    if grain == "week":
        date = now.toordinal() - round(number * 7)
        if date < 10:
            return None
        week = calendar.week_of(datetime.date.fromordinal(date))
        slack = round(spread * 7)
        return Span(
            min(week.low, date - 3) - slack, max(week.high, date + 3) + slack, "week", vague=True
        )
    months = 12 if grain == "year" else 1
    return _back_by_months(now, grain, number * months, spread * months)


def _back_by_months(now: datetime.date, grain: str, count: float, spread: float) -> Span | None:
    there = calendar.shifted(now, -round(count))
    if there is None:
        return None
    whole = (
        calendar.year(there.year) if grain == "year" else calendar.month(there.year, there.month)
    )
    if whole is None:
        return None
    reach = _HALF_A_YEAR if grain == "year" else 15
    slack = round(spread * 30.44)
    day = there.toordinal()
    low, high = min(whole.low, day - reach) - slack, max(whole.high, day + reach) + slack
    return Span(low, min(high, now.toordinal()), grain, vague=True) if low > 0 else None


def weekday(line: Line, at: int) -> Phrase | None:
    """Read "Tuesday", "last Tuesday", "every Monday", "Thursdays", "Monday to Friday"."""
    each = line.lower(at) in {"every", "each"}
    step = None if each else _STEPS.get(line.lower(at), 1 if line.lower(at) == "coming" else None)
    start = at + 1 if each or step is not None else at
    name = weekday_name(line, start, short=False)
    if name is None:
        return _recurring(line, at)
    after, number = name
    to = after + 1 if line.lower(after) in {"to", "through", "till", "until"} | DASHES else 0
    other = weekday_name(line, to, short=False) if to else None
    if other and other[1] > number:
        return Phrase(other[0], Span(number, other[1], "range", "weekday-recurring"))
    if each:
        return Phrase(after, Span(number, number, "day", "weekday-recurring"))
    needs = "weekday" if step is None else ""
    if line.now is None:
        return Phrase(after, Span(number, number, "day", "weekday"), None, needs)
    day = _day_of(line, at, number, step, line.now)
    return Phrase(after, Span(day, day, "day"), None, needs)


def _recurring(line: Line, at: int) -> Phrase | None:
    """Read "Thursdays" and "Mondays to Fridays"."""
    first = _plural_weekday(line, at)
    if first is None:
        return None
    last = (
        _plural_weekday(line, at + 2) if line.lower(at + 1) in {"to", "through"} | DASHES else None
    )
    if last is not None and last > first:
        return Phrase(at + 3, Span(first, last, "range", "weekday-recurring"))
    return Phrase(at + 1, Span(first, first, "day", "weekday-recurring"))


def _plural_weekday(line: Line, at: int) -> int | None:
    word = line.lower(at)
    if not word.endswith("days") or not line.capital(at):
        return None
    names: str = load("calendar")["weekdays"]
    return names.split().index(word[:-1]) if word[:-1] in names.split() else None


def _day_of(line: Line, at: int, number: int, step: int | None, now: datetime.date) -> int:
    """Return the day that a weekday means to a reader of the day ``now``."""
    today = now.toordinal()
    since = (now.weekday() - number) % 7
    if step == -1:
        return today - (since or 7)
    if step == 1:
        return today + (7 - since)
    if step == 0:
        return today - now.weekday() + number
    return today + (7 - since) % 7 if _lies_ahead(line, at) else today - since


def _lies_ahead(line: Line, at: int) -> bool:
    """Tell whether the clause around a weekday speaks of the future, not of when it was said."""
    start = line.words[at].start
    future, reported = ahead(line.text), _reported(line.text)
    if not future:
        return False
    last_future = bisect.bisect_right(future, start)
    last_report = bisect.bisect_right(reported, start)
    if last_future == 0:
        return last_report == 0
    return last_report == 0 or future[last_future - 1] > reported[last_report - 1]


@functools.lru_cache(maxsize=16)  # asked once for each weekday of a sentence
def _reported(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _REPORTED.finditer(text))
