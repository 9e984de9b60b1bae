"""The one complete date of a dateline: "Published 2 April 2024", "The Courier, 27 March 2024".

Strict on purpose, since every "Tuesday" and "last year" of a document is resolved against it.

Reads: "2 April 2024", "April 2nd, 2024", "Tue, 02 Apr 2024 10:15", "2024-04-02T10:15:00Z",
"By Ann Lee | May 17, 2024 6:02am PT", "OSLO, June 3, 2021 (Agency) - ...".
Does not read: "April 2024", "02/04/2024" (which is the month?), "On 2 April 2024 the ferry sank",
"1 May 2024 - 3 June 2024".
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"
_TIME = r"(?:[T ]\d\d:\d\d[\d:.]*(?:Z| ?[+-]\d\d:?\d\d)?)?"
_EDGE = r"(?<![\w./-])", r"(?![\w/]|[.-]\d)"
_FORMS = tuple(
    re.compile(_EDGE[0] + form + _EDGE[1])
    for form in (
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_YEAR}(?P<sign>[-/])(?P<number>\d\d?)(?P=sign){_DAY}{_TIME}",
    )
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,? )?"
_CLOCK = (
    r"(?:(?:,| at| -| \u2013)? ?\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\.?)?"
    r"(?: ?(?:[A-Z]{2,4}|[+-]\d{4})\b)?)?"
)
_VERB = (
    r"(?:(?:first |originally )?(?:published|posted|issued|released|dated|printed|filed|written)"
    r"|(?:last |page )?(?:updated|modified|revised|reviewed)|date|edition|version)"
    r"(?: (?:on|at|of|by [^,|;]{1,40}?))?:?"
)
_BEFORE = re.compile(
    rf"(?:^|[|,;(\u00b7\u2022\u2013\u2014/.-] |\b{_VERB} )(?:the )?{_WEEKDAY}$", re.IGNORECASE
)
_AFTER = re.compile(rf"{_CLOCK}\s*(?:$|[|,;)(\u00b7\u2022\u2013\u2014/.-])", re.IGNORECASE)
_PUBLISHED = re.compile(
    rf"\b(?:published|posted|issued|released)(?: on)?:? (?:the )?{_WEEKDAY}$", re.IGNORECASE
)
_WIRE = re.compile(r"^[A-Z][A-Z .,'/-]{1,40}, (?:[A-Z][a-z.]+, )?$")
_WIRE_AFTER = re.compile(r"^(?: ?\([^()]{1,40}\))? ?[-\u2013\u2014:]")
_LONGEST = 160
_MOST_WORDS = 22


def find_dates(text: str) -> tuple[tuple[int, int, datetime.date], ...]:
    """Return the complete dates of ``text`` as (start, end, date), in order, never overlapping."""
    found: list[tuple[int, int, datetime.date]] = []
    for start, end, date in sorted(_candidates(text)):
        if not found or start >= found[-1][1]:
            found.append((start, end, date))
    return tuple(found)


def only_date(text: str) -> datetime.date | None:
    """Return the date of ``text`` if it holds exactly one complete date, else None.

    For values that are known to be a date: front matter, a ``datetime`` attribute, ``Date:``.
    """
    dates = {date for _, _, date in find_dates(text[:_LONGEST])}
    return dates.pop() if len(dates) == 1 else None


def dateline(line: str) -> datetime.date | None:
    """Return the date that ``line`` gives its document, or None if it is no dateline.

    Whitespace in ``line`` is single spaces.  A dateline is short, its date stands apart from the
    other words (between separators or after "Published"), and there is one date only, unless one
    alone is said to be that of publication.  The place and date at the head of a wire report's
    first paragraph count too.
    """
    head = line[:_LONGEST]
    dates = find_dates(head)
    if not dates:
        return None
    start, end, date = dates[0]
    if _WIRE.match(head[:start]) and _WIRE_AFTER.match(head[end:]):
        return date
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS:
        return None
    published = [date for start, _, date in dates if _PUBLISHED.search(head[:start])]
    if len(published) == 1:
        return published[0]
    stands_apart = _BEFORE.search(head[:start]) and _AFTER.match(head[end:])
    within_sentence = head[end : end + 1] == "," and line.endswith((".", "!", "?"))
    return date if len(dates) == 1 and stands_apart and not within_sentence else None


def _candidates(text: str) -> Iterator[tuple[int, int, datetime.date]]:
    for form in _FORMS:
        for match in form.finditer(text):
            date = _date(match.groupdict())
            if date is not None:
                yield match.start(), match.end(), date


def _date(parts: dict[str, str | None]) -> datetime.date | None:
    month = _MONTHS.get((parts.get("month") or "").lower()) or int(parts.get("number") or 0)
    try:
        return datetime.date(int(parts["year"] or 0), month, int(parts["day"] or 0))
    except ValueError:  # the 31st of February, or a word that is no month
        return None
