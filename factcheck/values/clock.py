"""Times of day: words to minutes since midnight.

Reads "17:40", "17:40 UTC", "5.30 pm", "7 p.m.", "noon", "half past seven", "twenty to six",
"shortly before seven o'clock", "six in the evening", "9–11 am", "1740 hrs".
Leaves alone "2:1", "John 3:16", "in 9:58", "9 to 5.30", "ten to six" in a vote, "at six" (an age?).

Axes: ``clock`` (0 to 1439), ``clock12`` (0 to 719) where the half of the day is not told, and
``clock:UTC``, ``clock:local``, ``clock:ET`` where the text names the zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from factcheck.language.dates.clocktimes import DAY, HALF_DAY, REACH, Time, clock_minutes, times
from factcheck.language.grammar.sentence import Sentence
from factcheck.model import Interval, Mention

_HINT = re.compile(
    r"(?i)[0-9]|\bnoon\b|\bmid(?:night|day)\b|o['’]clock|\b(?:past|to|at|in the|that|this)\b"
)
_APPROXIMATION = re.compile(
    r"(?i)\b(?:(about|around|roughly|approximately|circa|some time around|close to)"
    r"|((?:shortly|just|a little|soon|moments|not long) before|nearly|almost|towards)"
    r"|((?:shortly|just|a little|soon|moments|not long) after|just past)) $"
)
_JOINT = re.compile(r" (?:to|until|till) | ?[–—-] ?")
_LEFT_END = re.compile(r"(?<![\w$£€¥.,:/#+-])([0-9]{1,2})(?:[:.]([0-5][0-9]))?(?: to | ?[–—-] ?)$")
_SCOPE = re.compile(r"(?i)\b(since|before|until|till|by|after|from) (?:at )?$")
_ABOUT = 15  # minutes either side of "about six o'clock"


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the times of day of a sentence; ``scope`` holds "until", "by" and the like."""
    if not _HINT.search(sentence.text):
        return
    found = [time for time in times(sentence.text) if not _in_code(sentence, time)]
    if any(time.half == "24" and _has_colon(sentence.text, time) for time in found):
        found = [_on_24_hours(sentence.text, time) for time in found]
    previous: Time | None = None
    for time, following in zip_longest(found, found[1:]):
        if previous is not None:
            previous = None
            continue
        pair = _range(sentence.text, time, following)
        previous = time if pair else None
        yield pair or _single(sentence.text, time)


def _has_colon(text: str, time: Time) -> bool:
    return ":" in text[time.start : time.end]


def _on_24_hours(text: str, time: Time) -> Time:
    """Read "9:15" beside "17:40" as a time of the morning."""
    return time if time.half or not _has_colon(text, time) else replace(time, half="24")


def _in_code(sentence: Sentence, time: Time) -> bool:
    return any(
        mark.start <= time.start < mark.end for mark in sentence.marks if mark.kind == "code"
    )


def _axis(time: Time) -> str:
    if time.zone:
        return f"clock:{time.zone}" if time.half else f"clock12:{time.zone}"
    return "clock" if time.half else "clock12"


def _minutes(time: Time) -> int:
    return time.minutes if time.half else time.minutes % HALF_DAY


def _single(text: str, time: Time) -> Mention:
    left = _left_end(text, time)
    pair = _mention(text, left, time) if left else None
    if pair:
        return pair
    before = text[max(0, time.start - REACH) : time.start]
    approximation = _APPROXIMATION.search(before)
    if approximation is None:
        minutes = _minutes(time)
        value = Interval(_axis(time), minutes, minutes, minutes)
        return Mention(time.start, time.end, value, "clock", scope=_scope(before))
    either, earlier, _ = approximation.groups()
    minutes = _minutes(time)
    low = minutes - (_ABOUT if either or earlier else 0)
    high = minutes + (0 if earlier else _ABOUT)
    span = DAY if time.half else HALF_DAY
    value = Interval(_axis(time), max(low, 0), min(high, span - 1), minutes, vague=True)
    start = time.start - len(before) + approximation.start()
    return Mention(start, time.end, value, "clock", scope=_scope(before[: approximation.start()]))


def _scope(before: str) -> tuple[str, ...]:
    found = _SCOPE.search(before)
    return (found[1].lower().replace("till", "until"),) if found else ()


# Ranges


def _range(text: str, first: Time, last: Time | None) -> Mention | None:
    """Read "9 am to 5 pm" as one mention, where both ends lie in one day."""
    if last is None:
        return None
    between = text[first.end : last.start]
    together = between == " and " and text[: first.start].lower().endswith("between ")
    if not together and not _JOINT.fullmatch(between):
        return None
    first = replace(first, zone=first.zone or last.zone)
    if not first.half and last.half in {"am", "pm"}:
        first = _in_the_half_of(first, last) or first
    return _mention(text, first, last)


def _in_the_half_of(first: Time, last: Time) -> Time | None:
    """Return the "9" of "9–11 am" as a time before the other: of the same half or the morning."""
    hour, minute = divmod(first.minutes, 60)
    for half in (last.half, "am"):
        minutes = clock_minutes(hour, minute, half)
        if minutes is not None and minutes < last.minutes:
            return replace(first, minutes=minutes, half=half)
    return None


def _left_end(text: str, last: Time) -> Time | None:
    """Read the "9" of "9–11 am" and "9 to 5.30 pm"."""
    found = _LEFT_END.search(text[max(0, last.start - REACH) : last.start])
    if found is None or last.half not in {"am", "pm"}:
        return None
    start = last.start - len(found.group())
    minutes = int(found[1]) * 60 + int(found[2] or 0)
    return _in_the_half_of(Time(start, last.start, minutes, "", last.zone), last)


def _mention(text: str, first: Time, last: Time) -> Mention | None:
    low, high = _minutes(first), _minutes(last)
    if _axis(first) != _axis(last) or low >= high:
        return None
    value = Interval(_axis(last), low, high, low, "range")
    scope = _scope(text[max(0, first.start - REACH) : first.start])
    return Mention(first.start, last.end, value, "clock", scope=scope)
