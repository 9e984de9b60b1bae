"""A duration against its start and end: "from 9:00 to 17:00, six hours a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic.reckoning import Figure, Reckoning, number
from factcheck.statements.setting import Passage, Setting

_YEAR = 365.25
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# What may stand between a stretch of time and the duration that is told of it.
_TOLD_AFTER = re.compile(
    r"(?:,| \(| –| —|:)"
    r"(?: (?:or|i\.e\.,?|that is,?|a total of|in all|altogether|making|a period of))? ?"
)
_TOLD_BEFORE = re.compile(r",? (?:from |between |\()|,? \((?:from )?")
_ENDS = re.compile(
    r"\)|[.;,](?!\d)|$| (?:a day|daily|per day|each day|in all|in total|altogether)\b"
)
_ENDS_RANGE = re.compile(r"\)|[.;,](?!\d)|$")
_SLICES = re.compile(r"working|business|school|trading|week ?days|opening", re.IGNORECASE)
_UNITS = {
    "clock": frozenset({"hour", "minute"}),
    "year": frozenset({"year", "decade"}),
    "month": frozenset({"year", "month"}),
    "day": frozenset({"day", "week", "month", "year", "fortnight"}),
}
_IN_DAYS = {"hour": 1 / 24, "year": _YEAR, "month": _YEAR / 12, "day": 1.0}


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the durations that stand beside a start and an end."""
    for passage in setting.passages:
        stretches = [m for m in passage.mentions if _is_stretch(m)]
        for duration in passage.mentions:
            if duration.reading != "duration":
                continue
            for stretch in stretches:
                if _told_together(passage, stretch, duration):
                    yield from _reckoning(passage, stretch, duration)


def _is_stretch(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Interval)
        and value.grain == "range"
        and value.axis in {"clock", "date", "month-day"}
        and not value.vague
    )


def _told_together(passage: Passage, stretch: Mention, duration: Mention) -> bool:
    text = passage.sentence.text
    if _SLICES.search(text):
        return False
    if stretch.end <= duration.start:
        between = text[stretch.end : duration.start]
        return bool(_TOLD_AFTER.fullmatch(between) and _ENDS.match(text, duration.end))
    between = text[duration.end : stretch.start]
    return bool(_TOLD_BEFORE.fullmatch(between) and _ENDS_RANGE.match(text, stretch.end))


def _reckoning(passage: Passage, stretch: Mention, duration: Mention) -> Iterator[Reckoning]:
    text = passage.sentence.text
    grain = _grain(text[stretch.start : stretch.end], stretch)
    value, span = duration.value, stretch.value
    if duration.unit not in _UNITS.get(grain, ()):
        return
    if not isinstance(value, Interval) or not isinstance(span, Interval):
        return
    made = _length(span, grain)
    if made is None:
        return
    unit = {"clock": "hour"}.get(grain, grain)
    size = number(round(made.stated / _IN_DAYS[unit], 2))
    if grain == "day":
        size = f"{number(made.low)} or {number(made.high)}"
    elif grain == "month":
        size = number(round(made.stated / _IN_DAYS[unit]))
    way = text[stretch.start : stretch.end]
    yield Reckoning(
        check="duration",
        attribute="duration",
        stated=Figure(passage, duration.start, duration.end),
        value=value,
        parts=(Figure(passage, stretch.start, stretch.end),),
        made=made,
        shown=f"{size} {unit}{'' if size == '1' else 's'} ({way})",
        sureness="likely" if grain == "clock" and " a day" in text else "firm",
    )


def _grain(text: str, stretch: Mention) -> str:
    """Return how exact both ends are told: "1998 to 2004", "March 1998 to May 2004", days."""
    if isinstance(stretch.value, Interval) and stretch.value.axis == "clock":
        return "clock"
    if re.fullmatch(r"\d{4}\s*(?:to|until|till|through|[-–—]|and)\s*\d{4}", text):
        return "year"
    months = len(re.findall(rf"\b(?:{_MONTHS})", text, re.IGNORECASE))
    days = re.findall(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?![:/.])", text)
    if len(days) == 2 and months:
        return "day"
    return "month" if months == 2 and not days else ""


def _length(span: Interval, grain: str) -> Interval | None:
    """Return how long a stretch is, in days; both ways of counting its ends are right."""
    if grain == "clock":
        minutes = (span.high - span.low) % 1440
        return Interval("duration", minutes / 1440, minutes / 1440, minutes / 1440)
    if span.axis == "month-day" and (int(span.low) - 1) // 31 != (int(span.high) - 1) // 31:
        return None  # how long the first month is, the year would tell
    loose = {"year": 2 * _YEAR, "month": 62.0, "day": 1.0}[grain]
    whole = span.high - span.low + 1
    told = whole - {"year": _YEAR, "month": _YEAR / 12, "day": 0.0}[grain]
    return Interval(
        "duration", whole - loose, whole, round(told / _YEAR) * _YEAR if grain == "year" else told
    )
