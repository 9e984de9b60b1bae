"""Phrases for quarters and halves of a year, and for fiscal years: "Q2 2025", "fiscal 2024".

Each reads a phrase at a word of a line, or gives None; see ``datewords``.
"""

from __future__ import annotations

import functools

from factcheck.language.dates import calendar
from factcheck.language.dates.calendar import Span
from factcheck.language.dates.datewords import (
    APOSTROPHES,
    DASHES,
    Line,
    Phrase,
    after_the,
    ahead,
    month_name,
    ordinal,
)
from factcheck.language.dates.yearwords import full_year, relative_year, year_here


def fiscal_years(line: Line, at: int) -> tuple[int, int, int] | None:
    """Read "FY2024", "fiscal 2024" or "the 2023/24 financial year": end, first and last year."""
    word = line.lower(at)
    if word == "fy":
        after = at + 2 if line.lower(at + 1) in DASHES | APOSTROPHES else at + 1
        return _fiscal_number(line, after)
    if word in {"fiscal", "financial", "tax"}:
        year_said = line.lower(at + 1) == "year"
        if not year_said and word != "fiscal":
            return None
        return _fiscal_number(line, at + 1 + year_said)
    found = _fiscal_number(line, at) if len(word) == 4 else None
    if found and line.lower(found[0]) in {"fiscal", "financial", "tax"}:
        return (found[0] + 2, *found[1:]) if line.lower(found[0] + 1) == "year" else None
    return None


def _fiscal_number(line: Line, at: int) -> tuple[int, int, int] | None:
    number = line.digits(at, 4)
    if number is None or len(line.lower(at)) not in {2, 4}:
        return None
    year = full_year(number, line.now) if number < 100 else number
    short = line.digits(at + 2, 4)
    slashed = line.lower(at + 1) in DASHES | {"/"} and line.glued(at + 1) and line.glued(at + 2)
    if slashed and short is not None and short % 100 == (year + 1) % 100:
        return at + 3, year, year + 1
    return (at + 1, year, year) if 1900 <= year < 2200 else None


def fiscal_year(line: Line, at: int) -> Phrase | None:
    """Read a fiscal year; its axis is its own, since its first day differs from firm to firm."""
    found = fiscal_years(line, after_the(line, at))
    if found is None:
        return None
    after, first, last = found
    return Phrase(after, Span(first, last, "year", "fiscal-year"))


def quarter(line: Line, at: int) -> Phrase | None:
    """Read "Q2 2025", "second quarter of 2024", "the June quarter", "2Q24", "2024 Q2"."""
    found = _quarter_name(line, after_the(line, at))
    if found is None:
        return _year_first(line, at)
    after, number, certain = found
    return _part_of_year(line, after, number, "quarter", certain=certain)


def _quarter_name(line: Line, at: int) -> tuple[int, int, bool] | None:
    code = _code(line, at, "q", 4)
    if code:
        return *code, True
    month = month_name(line, at)
    if month and line.lower(month[0]) == "quarter" and month[1] % 3 == 0:
        return month[0] + 1, month[1] // 3, True
    final = line.lower(at) in {"final", "last", "closing"}
    place = (at + 1, 4) if final else ordinal(line, at)
    if place is None or not 1 <= place[1] <= 4:
        return None
    after = place[0] + 1 if line.lower(place[0]) in DASHES else place[0]
    return (after + 1, place[1], not final) if line.lower(after) == "quarter" else None


def _code(line: Line, at: int, letter: str, most: int) -> tuple[int, int] | None:
    """Read "Q2" or "2Q"."""
    if not line.glued(at + 1):
        return None
    digit = line.digits(at + 1, 1) if line.lower(at) == letter else None
    if digit is None and line.lower(at + 1) == letter:
        digit = line.digits(at, 1)
    return (at + 2, digit) if digit and digit <= most else None


def _year_first(line: Line, at: int) -> Phrase | None:
    """Read "2024 Q2" and "2024-H1"."""
    number = line.digits(at, 4)
    if number is None or not 1900 <= number < 2200:
        return None
    after = at + 2 if line.lower(at + 1) in DASHES else at + 1
    for letter, most, build in (("q", 4, calendar.quarter), ("h", 2, calendar.half)):
        code = _code(line, after, letter, most)
        span = build(number, code[1]) if code else None
        if code and span:
            return Phrase(code[0], span)
    return None


def half(line: Line, at: int) -> Phrase | None:
    """Read "H1 2024", "first half of 2024"; without a year only "H1" is a half of one."""
    at = after_the(line, at)
    code = _code(line, at, "h", 2)
    if code:
        return _part_of_year(line, code[0], code[1], "half", certain=True)
    place = ordinal(line, at)
    if place is None or not 1 <= place[1] <= 2:
        return None
    after = place[0] + 1 if line.lower(place[0]) in DASHES else place[0]
    if line.lower(after) != "half":
        return None
    whole = [line.lower(after + 1 + step) for step in range(3)] == ["as", "a", "whole"]
    return _part_of_year(line, after + 1, place[1], "half", certain=whole)


def _part_of_year(line: Line, at: int, number: int, grain: str, *, certain: bool) -> Phrase | None:
    """Read the year after the name of a quarter or half; without one only where ``certain``."""
    build = calendar.quarter if grain == "quarter" else calendar.half
    linked = at + 1 if line.lower(at) in {"of", "in", ",", "for", "-"} else at
    fiscal = fiscal_years(line, after_the(line, linked))
    if fiscal:
        return _fiscal_part(fiscal, number, grain)
    found = relative_year(line, linked) or year_here(line, linked) or _glued_year(line, linked)
    if found:
        span = build(found[1], number)
        return Phrase(found[0], span) if span else None
    of_the_year = line.says(at, "of the year")
    if not of_the_year and (not certain or line.lower(at) == "of"):
        return None
    by_year = functools.partial(build, number=number)
    choose = calendar.nearest if of_the_year or ahead(line.text) else calendar.latest
    known = choose(line.now, by_year) if line.now else None
    span = known or Span(number, number, grain, f"{grain}-of-year")
    return Phrase(of_the_year or at, span, by_year, "the year" if of_the_year else grain)


def _glued_year(line: Line, at: int) -> tuple[int, int] | None:
    """Read the year of "2Q24" and "Q2'24"."""
    at = at + 1 if line.lower(at) in APOSTROPHES else at
    number = line.digits(at, 2)
    if number is None or not line.glued(at) or len(line.lower(at)) != 2:
        return None
    return at + 1, full_year(number, line.now)


def _fiscal_part(fiscal: tuple[int, int, int], number: int, grain: str) -> Phrase:
    """Return quarters of fiscal years, counted through: year times 4 plus 0 to 3."""
    after, year, _ = fiscal
    quarters = 1 if grain == "quarter" else 2
    low = year * 4 + (number - 1) * quarters
    return Phrase(after, Span(low, low + quarters - 1, grain, "fiscal-quarter"))
