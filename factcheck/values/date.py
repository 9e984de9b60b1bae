"""Dates and stretches of time: words to a span of days.

Reads "14 November 1868", "Nov. 14", "2024-03-12", "Q2 2025", "the three months to June 30",
"mid-1944", "the sixties", "1903–1914", "fiscal 2024", "in 2019", "Tuesday", "two weeks ago".
Leaves alone "2,019 people", "room 1904", "may increase", "12/03/2024" (which is the month?),
"pp. 311–329", "in 2000 cases", "the following spring".

Axes: ``date`` in days (``datetime.date.toordinal``), ``fiscal-year``, ``fiscal-quarter``, and for
what has no known year or week ``month-day`` (month times 31 plus day), ``quarter-of-year``,
``half-of-year``, ``weekday``, ``weekday-recurring`` (Monday is 0), ``day-of-month``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from factcheck.language.dates.datecompany import fits, stands_free
from factcheck.language.dates.datephrases import read_at
from factcheck.language.dates.datewords import Line, Phrase, cut, listed
from factcheck.language.grammar.sentence import Sentence
from factcheck.model import Interval, Mention

_HINT = re.compile(
    r"(?i)[0-9]|day|month|year|week|quarter|centur|ties\b|decade|\bago\b|tonight|tomorrow"
    r"|spring|summer|autumn|winter|\b(?:last|this|next) (?:fall|night|morning|afternoon|evening)"
    r"|january|february|march|april|\bmay\b|june|july|august|september|october|november|december"
    r"|\btues\b|\bthurs\b|teen|twenty|thousand|halloween|candlemas|juneteenth|eve\b|night\b"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+|(?<!\S)(?:[\w.~-]*/){3,}\S*")
_NUMERIC_DATE = re.compile(r"[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}(?![0-9/])")
_SCOPES = {
    "since": "since", "before": "before", "until": "until", "till": "until", "by": "by",
    "after": "after", "from": "from", "through": "through", "pre": "before", "post": "after",
}  # fmt: skip
_LONG_SCOPES = {
    ("prior", "to"): "before",
    ("as", "of"): "as of",
    ("later", "than"): "by",
    ("up", "to"): "until",
}


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the dates of a sentence; ``scope`` holds "since", "before" and the like.

    A weekday that is not the one of its date is told by the unit ``weekday-mismatch``.
    """
    if not _HINT.search(sentence.text):
        return
    line = cut(sentence.text, _day_of_writing(sentence))
    closed = _closed_stretches(sentence)
    previous: Phrase | None = None
    at = 0
    while at < len(line.words):
        found = _first_fitting(sentence, line, at, previous)
        if found is None:
            at += 1
            continue
        start, end = line.words[at].start, line.words[found.end - 1].end
        if not any(low < end and start < high for low, high in closed[found.span.grain == "day"]):
            yield Mention(start, end, _value(found), "date", _unit(found), _scope(line, at, found))
        previous, at = found, found.end


def _day_of_writing(sentence: Sentence) -> datetime.date | None:
    """Return the document's date; None where it lies so far off that the calendar may run out."""
    known = sentence.date
    return known if known and 100 <= known.year <= 2900 else None


def _closed_stretches(sentence: Sentence) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where nothing but a day is a date (addresses, code), and where not even a day is."""
    addresses = [
        match.span()
        for match in _ADDRESS.finditer(sentence.text)
        if not _NUMERIC_DATE.fullmatch(match.group().rstrip(".,;:)"))
    ]
    code = [(mark.start, mark.end) for mark in sentence.marks if mark.kind == "code"]
    return addresses + code, addresses


def _first_fitting(
    sentence: Sentence, line: Line, at: int, previous: Phrase | None
) -> Phrase | None:
    for phrase in read_at(line, at):
        if not stands_free(line, at, phrase.end):
            continue
        if fits(line, at, phrase, previous) or _is_dated_cell(sentence, line, at, phrase):
            return phrase
    return None


def _is_dated_cell(sentence: Sentence, line: Line, at: int, phrase: Phrase) -> bool:
    """Tell whether a phrase is all of a cell whose head asks for a date: "Founded | 1932"."""
    if at != 0 or phrase.end != len(line.words) or not (sentence.row or sentence.column):
        return False
    heads = re.findall(r"[a-z]+", f"{sentence.row} {sentence.column}".lower())
    return any(head in listed("dated") or head == "date" for head in heads)


def _value(found: Phrase) -> Interval:
    span = found.span
    return Interval(span.axis, span.low, span.high, span.low, span.grain, span.vague)


def _unit(found: Phrase) -> str:
    return "weekday-mismatch" if found.mismatch else ""


def _scope(line: Line, at: int, found: Phrase) -> tuple[str, ...]:
    """Return the limit that a date is: ("since",), ("before",); none in "after Tuesday's game"."""
    if line.lower(found.end) == "'" and line.lower(found.end + 1) == "s" and line.glued(found.end):
        return ()
    back = 2 if line.lower(at - 1) == "-" else 1
    word = line.lower(at - back)
    longer = _LONG_SCOPES.get((line.lower(at - 2), word))
    scope = longer or _SCOPES.get(word, "")
    return (scope,) if scope else ()
