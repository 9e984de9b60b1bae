"""Everything that reads as a date: one day or period, or a range of two."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.language.dates import calendar, dateparts, days, deixis, periods, quarters
from factcheck.language.dates.calendar import Span
from factcheck.language.dates.datewords import DASHES, Line, Phrase, openers

Production = Callable[[Line, int], Phrase | None]

# The longer and more certain reading stands before the shorter one.
_POINTS: tuple[Production, ...] = (
    days.numeric,
    days.day,
    days.day_of_every_month,
    dateparts.part,
    dateparts.opening_months,
    dateparts.months_to,
    quarters.fiscal_year,
    quarters.quarter,
    quarters.half,
    dateparts.piece,
    periods.decade,
    periods.century,
    periods.season,
    periods.month,
    days.year_month,
    periods.year,
    deixis.neighbour,
    deixis.named_day,
    deixis.ago,
    deixis.weekday,
)


def read_at(line: Line, at: int) -> Iterator[Phrase]:
    """Yield the phrases that begin at a word, the fuller first; the caller takes what fits."""
    if not _can_open(line, at):
        return
    together = days.days_together(line, at)
    if together:
        yield together
    first = _point(line, at)
    if first is None:
        return
    both = _range(line, at, first)
    if both:
        yield both
    for production in _POINTS:
        found = production(line, at)
        if found:
            yield found


def _can_open(line: Line, at: int) -> bool:
    """Tell whether a word is one of those with which dates begin."""
    word = line.lower(at + 1) if line.lower(at) == "the" else line.lower(at)
    return word[:1].isdigit() or word.removesuffix("s") in openers() or word in openers()


def _point(line: Line, at: int) -> Phrase | None:
    """Read one date or period, no range."""
    return next((found for production in _POINTS if (found := production(line, at))), None)


def _range(line: Line, at: int, first: Phrase) -> Phrase | None:
    """Read "1971 to 2020", "October 2019 to March 2020", "between 3 May and 5 June 2024"."""
    joint = _joint(line, at, first.end)
    last = _point(line, joint) if joint else None
    if last is None or last.span.grain != first.span.grain:
        return None
    start = _in_the_year_of(first, last)
    span = calendar.join(start, last.span) if start else None
    if span is None:
        return None
    bare = first.needs if first.needs == last.needs else ""
    return Phrase(last.end, span, None, "years" if bare == "year" else bare)


def _joint(line: Line, at: int, end: int) -> int:
    """Return the index after the word that joins both ends of a range, 0 if there is none."""
    word = line.lower(end)
    if word == "and":
        return end + 1 if line.lower(at - 1) == "between" else 0
    return end + 1 if word in {"to", "until", "till", "through"} or word in DASHES else 0


def _in_the_year_of(first: Phrase, last: Phrase) -> Span | None:
    """Return the first end, in the year of the last where it names none itself."""
    if first.by_year is None or last.span.axis != "date":
        return first.span
    year = calendar.year_of(last.span)
    start = first.by_year(year)
    if start and start.low > last.span.low:
        return first.by_year(year - 1)
    return start
