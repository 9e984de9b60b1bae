"""A date against its weekday: "Tuesday 4 May 1987" was a Monday."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from factcheck.language.vocabulary.lexicon import load
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic.reckoning import Figure, Reckoning, Sureness, exactly
from factcheck.statements.setting import Passage, Setting

_FIRST = datetime.date(1924, 1, 1)  # before, some countries kept the old calendar
_NEAR = 45  # days from the document's date within which a day without a year is of that year
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OTHER_YEAR = re.compile(
    r"\b(?:last|next|previous|following|that) year\b|\bago\b|\blater\b", re.IGNORECASE
)
_BESIDE = re.compile(r"(?:,| was| is|,? which was| fell on|, being)? a $| \($|, $")


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the weekdays that are told of a day, with the weekday that the day was."""
    for passage in setting.passages:
        for mention in passage.mentions:
            if mention.reading == "date" and isinstance(mention.value, Interval):
                yield from _named(setting, passage, mention, mention.value)


def _named(
    setting: Setting, passage: Passage, mention: Mention, value: Interval
) -> Iterator[Reckoning]:
    """Check the weekday within a mention ("Tuesday 4 May 1987"), or the one behind it."""
    text = passage.sentence.text
    if value.axis != "date" or value.grain != "day" or value.low != value.high:
        return
    day = datetime.date.fromordinal(int(value.stated))
    written = text[mention.start : mention.end]
    within = _weekday(written)
    if within is not None:
        told, start, end = within
        sureness: Sureness = "certain"
        if not _YEAR.search(written):
            near = _near(setting, day)
            if near is None or _YEAR.search(text) or _OTHER_YEAR.search(text):
                return
            day, sureness = near, "likely"
        stated = Figure(passage, mention.start + start, mention.start + end)
        yield from _checked(passage, mention, day, told, stated, sureness)
    elif _YEAR.search(written):
        yield from _behind(passage, mention, day)


def _behind(passage: Passage, mention: Mention, day: datetime.date) -> Iterator[Reckoning]:
    """Check "4 May 1987, a Tuesday" and "4 May 1987 (Tuesday)"."""
    text = passage.sentence.text
    for other in passage.mentions:
        found = _weekday(text[other.start : other.end])
        between = text[mention.end : other.start]
        if found is None or other.reading != "date" or not 0 < len(between) < 14:
            continue
        follows = text[other.end : other.end + 1]
        if _BESIDE.fullmatch(between) and follows in {"", ".", ",", ";", ")"}:
            if between == ", " and follows == ",":
                continue  # "on 4 May 1987, Tuesday, 12 May 1987 and": days of a list
            if text[other.start : other.end].isalpha():
                stated = Figure(passage, other.start, other.end)
                yield from _checked(passage, mention, day, found[0], stated, "firm")


def _near(setting: Setting, day: datetime.date) -> datetime.date | None:
    """Return the day of the month nearest to the document's date, None if none is near."""
    written = setting.document.date
    if written is None:
        return None
    for year in (written.year, written.year - 1, written.year + 1):
        try:
            near = day.replace(year=year)
        except ValueError:
            continue
        if abs((near - written).days) <= _NEAR:
            return near
    return None


def _weekday(text: str) -> tuple[int, int, int] | None:
    """Return the weekday that a text names, if it is one, with its place."""
    names = load("calendar")["weekdays"].split()
    short = {name: number for number, name in enumerate(names)} | load("calendar")[
        "weekday_abbreviations"
    ]
    found = [match for match in re.finditer(r"[A-Za-z]+", text) if match[0].lower() in short]
    if len(found) != 1:
        return None
    return short[found[0][0].lower()], found[0].start(), found[0].end()


def _checked(
    passage: Passage,
    mention: Mention,
    day: datetime.date,
    told: int,
    stated: Figure,
    sureness: Sureness,
) -> Iterator[Reckoning]:
    if day < _FIRST:
        return
    names = load("calendar")["weekdays"].split()
    yield Reckoning(
        check="weekday",
        attribute="weekday",
        stated=stated,
        value=exactly("weekday", told),
        parts=(Figure(passage, mention.start, mention.end),),
        made=exactly("weekday", day.weekday()),
        shown=f"{names[day.weekday()].capitalize()} ({_written(day)})",
        sureness=sureness,
    )


def _written(day: datetime.date) -> str:
    months = load("calendar")["months"].split()
    return f"{day.day} {months[day.month - 1].capitalize()} {day.year}"
