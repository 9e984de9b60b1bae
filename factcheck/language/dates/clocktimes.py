"""Phrases for times of day, one by one: "17:40", "half past seven", "six in the evening"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.language.dates.datewords import listed

DAY = 1440
HALF_DAY = 720
REACH = 48  # code points that are looked at before a time

CUES = frozenset(
    "at by until till from around about before after since to between and past nearly almost "
    "approximately circa exactly".split()
)
END_OF_CLAUSE = re.compile(
    r"\s?(?:[.,;:!?)”\"]|$)| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
LAST_WORD = re.compile(r"([\w'’]+)[ ,(]{0,3}$")
_NO_CUES = frozenset(
    "in of ratio score odds won lost beat time record under a aspect within per".split()
)
_HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_MINUTES = {
    "half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20,
    "twenty-five": 25, "twenty five": 25,
}  # fmt: skip
_ZONES = {
    "UTC": "UTC", "GMT": "UTC", "Z": "UTC", "local time": "local", "ET": "ET", "EST": "ET",
    "EDT": "ET", "Eastern Time": "ET", "Eastern": "ET", "PT": "PT", "PST": "PT", "PDT": "PT",
    "Pacific Time": "PT", "Pacific": "PT", "CT": "CT", "CDT": "CT", "Central Time": "CT",
    "MT": "MT", "MDT": "MT", "Mountain Time": "MT", "CET": "CET", "CEST": "CEST", "BST": "BST",
    "IST": "IST", "MSK": "MSK", "JST": "JST", "AEST": "AEST", "AEDT": "AEDT",
}  # fmt: skip
_HOUR = "|".join(_HOURS)
_START = r"(?<![\w$£€¥.,:/#+−])(?<![A-Z][-–—])"
_DIGITAL = re.compile(
    rf"(?:(?<=[0-9]T)|{_START})([0-9]{{1,2}})([:.])([0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{{1,9}})?)?"
    r"(?![0-9]|:[0-9A-Fa-f]|[.,/][0-9])"
)
_FIGURE = re.compile(rf"{_START}([0-9]{{1,2}})(?=[ \u00a0\u202f]?(?:(?i:[ap]\.m\b)|(?i:[ap]m\b)))")
_NAMED = re.compile(
    r"(?:\b12 |\b[Tt]welve )?\b([Nn]oon|[Mm]idnight|[Mm]idday)\b(?! (?:oil|blue|sun)\b)"
)
_PAST_OR_TO = re.compile(
    r"(?i)(?<![\w-])(a quarter|quarter|half|five|ten|twenty[- ]five|twenty"
    rf"|[0-9]{{1,2}}(?= minutes? ))( minutes?)? (past|to) "
    rf"(noon|midnight|{_HOUR}|[0-9]{{1,2}})(?![\w%]|[-.,:][0-9]|-[a-z])"
)
_O_CLOCK = re.compile(rf"(?i)(?<![\w.,:-])({_HOUR}|[0-9]{{1,2}}) ?o['’]clock\b")
_MILITARY = re.compile(
    r"(?<![\w$£€.,:/#+-])([01][0-9]|2[0-4])([0-5][0-9])"
    r"(?= ?(?:hrs\b|hours\b(?! (?:of|a|per)\b)|UTC\b|GMT\b|Z\b))"
)
_HOUR_WORD = re.compile(rf"(?i)(?<![\w.,:-])({_HOUR})(?![\w-])")
_MERIDIEM = re.compile(r"(?i)[ \u00a0\u202f]?(?:([ap])\.m\b\.?|([ap])m\b)")
_DAYPART = re.compile(
    r"(?i),? (?:in the (?:early |late )?|(?:that|this|the (?:same|next|following)) )"
    r"(morning|afternoon|evening)\b|,? (?:at|that) (night)\b"
)
_HOURS_WORD = re.compile(r" ?(?:hrs|hours)\b")
_OFFSET = re.compile(r" ?\(?(UTC|GMT) ?([+−-][0-9]{1,2}(?::[0-9]{2})?)\b\)?")
_ZONE = re.compile(r" ?\(?(" + "|".join(sorted(_ZONES, key=len, reverse=True)) + r")\b\)?")
_CITY = re.compile(r" ([A-Z][a-z]+(?: [A-Z][a-z]+)?) time\b")
_CONTEST = re.compile(
    r"(?i)\b(?:scores?|scored|won|beat|lost|votes?|voted|defeat\w*|margin|odds|ratio"
    r"|aspect|majority|motion|carried|approved|rejected|passed by)\b"
)
_NO_TIME_AFTER = re.compile(r"(?i)[%x]| ?(?:aspect|ratio|display|mix|split|odds|vision|screen)\b")
_AT_ABOUT = re.compile(
    r"(?i)\bat (?:about|around|roughly|exactly|(?:just|shortly) (?:after|before)) $"
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time in ``text[start:end]``: ``minutes`` since midnight.

    ``half`` is "am", "pm", "24" where the hour runs to 24, or "" where the half of the day is not
    told; ``minutes`` are then as the figures say, so that twelve o'clock is 720.
    """

    start: int
    end: int
    minutes: int
    half: str
    zone: str = ""


def times(text: str) -> list[Time]:
    """Return the times of a text in order, none within another."""
    found = [time for form in _FORMS for time in form(text)]
    found.sort(key=lambda time: (time.start, -time.end))
    kept: list[Time] = []
    for time in found:
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return kept


def clock_minutes(hour: int, minute: int, half: str) -> int | None:
    """Return minutes since midnight; None where a clock has no such time."""
    if half in {"am", "pm"} and 1 <= hour <= 12:
        return hour % 12 * 60 + minute + (HALF_DAY if half == "pm" else 0)
    if half in {"am", "pm"} or hour > 24 or (hour == 24 and minute):
        return None
    return hour * 60 + minute


def _finished(
    text: str, start: int, end: int, hour: int, minute: int, half: str = ""
) -> Time | None:
    """Read what may follow the figures: "pm", "in the evening", "UTC"."""
    meridiem = _MERIDIEM.match(text, end)
    daypart = _DAYPART.match(text, end)
    if meridiem:
        half, end = f"{(meridiem[1] or meridiem[2]).lower()}m", meridiem.end()
    elif daypart and hour <= 12:
        half, end = _half_of(daypart[1] or daypart[2], hour), daypart.end()
    end, zone = _zone(text, end)
    if not half and (hour > 12 or hour == 0 or zone == "UTC"):
        half = "24"
    minutes = clock_minutes(hour, minute, half)
    return None if minutes is None else Time(start, end, minutes % DAY, half, zone)


def _half_of(daypart: str, hour: int) -> str:
    if daypart.lower() == "night":
        return "pm" if 6 <= hour < 12 else "am"
    return "am" if daypart.lower() == "morning" else "pm"


def _zone(text: str, end: int) -> tuple[int, str]:
    """Read a time zone: the end of the time with it, and its name."""
    offset = _OFFSET.match(text, end)
    if offset:
        return offset.end(), f"UTC{offset[2].replace('−', '-')}"
    known = _ZONE.match(text, end)
    if known:
        return known.end(), _ZONES[known[1]]
    city = _CITY.match(text, end)
    return (city.end(), city[1].lower()) if city else (end, "")


def word_before(text: str, start: int) -> str:
    """Return the word that ends right before an offset, in lower case; "" if there is none."""
    found = LAST_WORD.search(text[max(0, start - REACH) : start])
    return found[1].lower() if found else ""


def _hour(name: str) -> int:
    return int(name) if name.isdigit() else _HOURS.get(name.lower(), 0)


# Forms


def _digital(text: str) -> Iterator[Time]:
    for match in _DIGITAL.finditer(text):
        leading_zero = len(match[1]) == 2 and match[1][0] == "0"
        meant = "24" if leading_zero and not _MERIDIEM.match(text, match.end()) else ""
        time = _finished(text, match.start(), match.end(), int(match[1]), int(match[3]), meant)
        if time is None:
            continue
        told = time.end > match.end()
        if told if match[2] == "." else told or _is_time_of_day(text, match):
            yield time


def _is_time_of_day(text: str, match: re.Match[str]) -> bool:
    """Tell whether "9:58" is no result, ratio or verse."""
    word = word_before(text, match.start())
    if _NO_TIME_AFTER.match(text, match.end()) or word in _NO_CUES:
        return False
    if word in listed("scripture") or word in listed("labels"):
        return False
    if _tells_contest(text) and word not in CUES:
        return False
    return len(match[1]) == 2 or match.start() == 0 or word in CUES or _is_of_the_calendar(word)


@functools.lru_cache(maxsize=16)  # asked once for each time of a sentence
def _tells_contest(text: str) -> bool:
    return _CONTEST.search(text) is not None


def _is_of_the_calendar(word: str) -> bool:
    return (
        word in listed("weekdays")
        or word in listed("months")
        or (word.isdigit() and len(word) == 4)
    )


def _figure(text: str) -> Iterator[Time]:
    """Read "7 pm"."""
    for match in _FIGURE.finditer(text):
        time = _finished(text, match.start(), match.end(), int(match[1]), 0)
        if time and time.half:
            yield time


def _named(text: str) -> Iterator[Time]:
    """Read "noon" and "midnight", in small letters or at the start of a sentence."""
    for match in _NAMED.finditer(text):
        capital = match[1][0].isupper()
        if capital and (match.start() > 0 or text[match.end() : match.end() + 2].strip().istitle()):
            continue
        end, zone = _zone(text, match.end())
        minutes = 0 if match[1].lower() == "midnight" else HALF_DAY
        yield Time(match.start(), end, minutes, "24", zone)


def _past_or_to(text: str) -> Iterator[Time]:
    """Read "half past seven", "twenty to six", "ten minutes past noon"."""
    for match in _PAST_OR_TO.finditer(text):
        count, _, side, name = (part.lower() if part else "" for part in match.groups())
        minutes = _MINUTES.get(count) or (int(count) if count.isdigit() else 0)
        named = {"noon": 12, "midnight": 24}.get(name)
        hour = named or _hour(name)
        if not (0 < minutes < 60 and (named or 0 < hour <= 12)):
            continue
        if side == "to" and (count == "half" or not _is_to_the_hour(text, match)):
            continue
        total = hour * 60 + (minutes if side == "past" else -minutes)
        total = total % DAY if named else total % HALF_DAY
        time = _finished(
            text, match.start(), match.end(), total // 60 or (0 if named else 12), total % 60
        )
        if time:
            yield replace(time, minutes=total, half="24") if named else time


def _is_to_the_hour(text: str, match: re.Match[str]) -> bool:
    """Tell whether "ten to six" is a time and no vote or range."""
    if "quarter" in match[1].lower() or match[2]:
        return True
    if _tells_contest(text):
        return False
    if not END_OF_CLAUSE.match(text, match.end()) and not _DAYPART.match(text, match.end()):
        return False
    if word_before(text, match.start()) in CUES - {"from", "between", "to"}:
        return True
    return match.start() == 0 and match[4].lower() != "one"  # "five to one" are odds


def _o_clock(text: str) -> Iterator[Time]:
    for match in _O_CLOCK.finditer(text):
        hour = _hour(match[1])
        time = _finished(text, match.start(), match.end(), hour, 0) if 0 < hour <= 12 else None
        if time:
            yield time


def _military(text: str) -> Iterator[Time]:
    """Read "1740 hrs" and "0600 UTC"."""
    for match in _MILITARY.finditer(text):
        word = _HOURS_WORD.match(text, match.end())
        end, zone = _zone(text, word.end() if word else match.end())
        minutes = clock_minutes(int(match[1]), int(match[2]), "24")
        if minutes is not None:
            yield Time(match.start(), end, minutes % DAY, "24", zone)


def _hour_word(text: str) -> Iterator[Time]:
    """Read "six in the evening" and the "six" of "at about six."."""
    for match in _HOUR_WORD.finditer(text):
        time = _finished(text, match.start(), match.end(), _HOURS[match[1].lower()], 0)
        if time is None:
            continue
        before = text[max(0, match.start() - REACH) : match.start()]
        in_place = not before or word_before(text, match.start()) in CUES
        last = END_OF_CLAUSE.match(text, match.end()) is not None
        if (time.half and in_place) or (last and _AT_ABOUT.search(before)):
            yield time


_FORMS = (_digital, _figure, _named, _past_or_to, _o_clock, _military, _hour_word)
