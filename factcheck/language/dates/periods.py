"""Phrases for stretches of the calendar: months, seasons, years, decades, centuries.

Each reads a phrase at a word of a line, or gives None; see ``datewords``.
"""

from __future__ import annotations

import functools

from factcheck.language.dates import calendar
from factcheck.language.dates.datewords import (
    APOSTROPHES,
    DASHES,
    Line,
    Phrase,
    after_the,
    listed,
    month_name,
    ordinal,
    small_number,
    table,
)
from factcheck.language.dates.yearwords import spelled_year, year_here, year_tail
from factcheck.language.vocabulary.lexicon import load


def decade(line: Line, at: int) -> Phrase | None:
    """Read "1990s", "the '90s", "the sixties", "nineteen-sixties"."""
    at = after_the(line, at)
    number, after, needs = line.digits(at, 4), at + 1, ""
    if line.lower(at) in APOSTROPHES and line.glued(at + 1):
        number, after = line.digits(at + 1, 2), at + 2
    if number is not None:
        after = _plural_s(line, after)
        if not after or number % 10 or 100 <= number < 1000 or number == 0:
            return None
        needs = "decade" if number < 100 and line.lower(at) not in APOSTROPHES else ""
    else:
        number, after = _named_decade(line, at)
        needs = "decade" if number < 100 else ""
    first = number if number >= 1000 else _decade_before(number, line)
    span = calendar.decade(first) if first else None
    return Phrase(after, span, None, needs) if span else None


def _plural_s(line: Line, at: int) -> int:
    at = at + 1 if line.glued(at) and line.lower(at) in APOSTROPHES else at
    return at + 1 if line.glued(at) and line.lower(at) == "s" else 0


def _named_decade(line: Line, at: int) -> tuple[int, int]:
    hundreds = small_number(line, at)
    if hundreds and 15 <= hundreds[1] <= 20:
        after = hundreds[0] + 1 if line.lower(hundreds[0]) in DASHES else hundreds[0]
        tens = table("decades").get(line.lower(after), 0)
        return (hundreds[1] * 100 + tens, after + 1) if tens else (0, at)
    return table("decades").get(line.lower(at), 0), at + 1


def _decade_before(tens: int, line: Line) -> int:
    """Return the decade meant by its tens; 0 where it may be the one we live in or the one past."""
    if tens == 0 or line.now is None:
        return 1900 + tens if tens else 0
    first = line.now.year - (line.now.year - tens) % 100
    return first if line.now.year - first > 20 else 0


def century(line: Line, at: int) -> Phrase | None:
    """Read "the 19th century", "twentieth-century"."""
    if line.lower(at - 1) in {"his", "her", "their", "my", "your"}:
        return None
    found = ordinal(line, after_the(line, at))
    if found is None:
        return None
    after, number = found
    after = after + 1 if line.lower(after) in DASHES and line.glued(after) else after
    if line.lower(after) != "century" or not 1 <= number <= 22:
        return None
    if line.lower(after + 1) in {"bc", "bce"} or line.says(after + 1, "b . c") is not None:
        return None
    marked = line.lower(after + 1) in {"ad", "ce"}
    span = calendar.century(number)
    return Phrase(after + 1 + marked, span) if span and (number > 9 or marked) else None


def season(line: Line, at: int) -> Phrase | None:
    """Read "spring 2024", "the summer of 1932", "winter of 1947–48"; always with its year."""
    at = after_the(line, at)
    bounds = load("calendar")["seasons"].get(line.lower(at))
    if bounds is None:
        return None
    days = tuple(bounds)
    linked = at + 2 if line.lower(at + 1) in {"of", "in"} else at + 1
    double = double_year(line, linked)
    if double and days[0] > days[2] and double[2] == double[1] + 1:
        span = calendar.season_over(days, double[1])
        return Phrase(double[0], span) if span else None
    found = year_tail(line, at + 1)
    span = calendar.season(days, found[1]) if found else None
    return Phrase(found[0], span) if found and span else None


def month(line: Line, at: int) -> Phrase | None:
    """Read "March 2024", "Sept. 2024", "March of last year"; "March" needs company."""
    name = month_name(line, at)
    if name is None:
        return None
    after, number, short = name
    found = year_tail(line, after) or _year_after_comma(line, after)
    if found:
        span = calendar.month(found[1], number)
        return Phrase(found[0], span) if span else None
    if short:
        return None
    by_year = functools.partial(calendar.month, number=number)
    known = calendar.nearest(line.now, by_year) if line.now else None
    return Phrase(after, known or calendar.month_day(number, 1, 31, "month"), by_year, "month")


def _year_after_comma(line: Line, at: int) -> tuple[int, int] | None:
    """Read the year of "March, 2019," but not of "in March, 2019 people"."""
    found = year_here(line, at + 1) if line.lower(at) == "," else None
    return found if found and not line.lower(found[0])[:1].isalnum() else None


def double_year(line: Line, at: int) -> tuple[int, int, int] | None:
    """Read "2023/24", "1903–1914": the index after it, first and last year."""
    first = line.digits(at, 4)
    joined = line.glued(at + 1) and line.glued(at + 2) and len(line.lower(at)) == 4
    if first is None or not joined or not 1000 <= first < 2200:
        return None
    sign, tail = line.lower(at + 1), line.lower(at + 2)
    last = line.digits(at + 2, 4)
    if last is None or len(tail) not in {2, 4} or line.lower(at + 3) in listed("counted"):
        return None
    if len(tail) == 2:
        last += first // 100 * 100 + (100 if last == 0 else 0)
    one_season = last == first + 1
    if sign == "/" and one_season:
        return at + 3, first, last
    ambiguous = len(tail) == 2 and last % 100 <= 12 and not one_season and sign == "-"
    return (at + 3, first, last) if sign in DASHES and first < last and not ambiguous else None


def year(line: Line, at: int) -> Phrase | None:
    """Read a year, or two that are joined; a bare number needs company."""
    double = double_year(line, at)
    if double:
        span = calendar.years(double[1], double[2], "range")
        return Phrase(double[0], span, None, "years") if span else None
    found = year_here(line, at)
    span = calendar.year(found[1]) if found else None
    if found is None or span is None:
        return None
    era_said = line.lower(found[0] - 1) in {"ad", "ce"} or line.lower(at) in {"ad", "ce"}
    spelled = spelled_year(line, at) is not None
    return Phrase(found[0], span, None, "" if era_said or spelled else "year")
