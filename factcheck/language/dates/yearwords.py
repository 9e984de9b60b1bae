"""Years as they are written: "1868", "'68", "AD 79", "nineteen ninety-nine"; none before Christ.

Each reads at a word of a line, or gives None; see ``datewords``.
"""

from __future__ import annotations

import datetime

from factcheck.language.dates.datewords import (
    APOSTROPHES,
    DASHES,
    Line,
    listed,
    numbered,
    small_number,
    table,
)

_CENTURY_PIVOT = 30  # "'68" is 1968 and "'24" is 2024 where nothing else tells
_GLUED_AFTER_A_YEAR = frozenset(".,:/@_+=#$&") | DASHES
_RELATIVE_YEARS = {"this": 0, "last": -1, "next": 1}


def year_number(line: Line, at: int) -> tuple[int, int] | None:
    """Read a year as written: "1868", "'68", "AD 79", "nineteen ninety-nine"."""
    found = (
        _year_digits(line, at) or _short_year(line, at) or _era(line, at) or spelled_year(line, at)
    )
    if found is None or _before_christ(line, found[0]):
        return None
    return found


def _year_digits(line: Line, at: int) -> tuple[int, int] | None:
    number = line.digits(at, 4)
    if number is None or len(line.lower(at)) != 4 or not 1000 <= number < 2200:
        return None
    return (at + 2 if _after_christ(line, at + 1) else at + 1), number


def _short_year(line: Line, at: int) -> tuple[int, int] | None:
    number = line.digits(at + 1, 2) if line.lower(at) in APOSTROPHES else None
    if number is None or len(line.lower(at + 1)) != 2 or not line.glued(at + 1) or line.glued(at):
        return None
    return at + 2, full_year(number, line.now)


def full_year(number: int, now: datetime.date | None) -> int:
    """Return the year meant by its last two digits: the latest that has begun by next year."""
    if now is None:
        return number + (1900 if number >= _CENTURY_PIVOT else 2000)
    latest = now.year + 1
    return latest - (latest - number) % 100


def _after_christ(line: Line, at: int) -> bool:
    return line.lower(at) in {"ad", "ce"} and line.words[at].text.isupper()


def _before_christ(line: Line, at: int) -> bool:
    return line.lower(at) in {"bc", "bce"} or line.says(at, "b . c") is not None


def _era(line: Line, at: int) -> tuple[int, int] | None:
    if _after_christ(line, at):
        number, after = line.digits(at + 1, 4), at + 2
    else:
        number, after = line.digits(at, 4), at + 2
        if not _after_christ(line, at + 1):
            return None
    return (after, number) if number and number < 2200 else None


def spelled_year(line: Line, at: int) -> tuple[int, int] | None:
    """Read a year in words: "nineteen fourteen", "twenty twenty-four", "two thousand and eight"."""
    thousand = line.says(at, "two thousand")
    if thousand is not None:
        after = thousand + 1 if line.lower(thousand) == "and" else thousand
        rest = small_number(line, after)
        written = rest is not None and line.digits(after, 3) is None and 0 < rest[1] < 100
        return (rest[0], 2000 + rest[1]) if rest and written else None
    hundreds = numbered("cardinals", 0).get(line.lower(at), table("tens").get(line.lower(at), 0))
    if not 13 <= hundreds <= 20:
        return None
    after = at + 2 if line.lower(at + 1) in DASHES else at + 1
    if line.lower(after) in {"oh", "o"}:
        skipped = after + 2 if line.lower(after + 1) in DASHES | APOSTROPHES else after + 1
        unit = numbered("cardinals", 0).get(line.lower(skipped), 0)
        return (skipped + 1, hundreds * 100 + unit) if 0 < unit < 10 else None
    rest = small_number(line, after) if line.digits(after, 3) is None else None
    return (rest[0], hundreds * 100 + rest[1]) if rest and rest[1] >= 10 else None


def year_here(line: Line, at: int) -> tuple[int, int] | None:
    """Read a year that nothing marks as a number of something else."""
    found = year_number(line, at)
    if found is None or line.lower(found[0]) in listed("counted"):
        return None
    after = found[0]
    if line.glued(after):
        tail = line.lower(after)
        follows = line.lower(after + 1) if line.glued(after + 1) else ""
        to_a_word = tail in DASHES and follows.isalpha()  # "Oct 2019–Mar 2020"
        if tail[0].isalnum() or (tail in _GLUED_AFTER_A_YEAR and follows and not to_a_word):
            return None
        if tail in {"%", "°"}:
            return None
    return found


def year_tail(line: Line, at: int) -> tuple[int, int] | None:
    """Read "2024", "of 2024", "this year" or "of last year" after the name of a part of a year."""
    after = at + 1 if line.lower(at) in {"of", "in"} else at
    return relative_year(line, after) or year_here(line, after)


def relative_year(line: Line, at: int) -> tuple[int, int] | None:
    """Read "this year", "last year" or "next year" where the day of writing is known."""
    step = _RELATIVE_YEARS.get(line.lower(at))
    if step is None or line.now is None or line.lower(at + 1) != "year":
        return None
    return at + 2, line.now.year + step
