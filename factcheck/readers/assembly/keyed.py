"""Lines that give the value of a key: "Name: Ada Byron", "Date and time: 12 March 2024, 17:40".

No keys: "He said: ...", "At 17:40 ...", "https://example.org", "Note that the rule is this: ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model import BlockRole, Mark, Segment
from factcheck.readers.assembly.drafts import Draft
from factcheck.readers.assembly.reading import Reading

_KEY = re.compile(r"(?P<key>[^\W\d_][^:\n]{0,47}?)\s?:(?=\s|$)\s*")
_MOST_WORDS = 6
_NO_KEY = re.compile(r"[.!?;\"\u201c\u201d|=<>{}]")
# Words that make what stands before a colon a clause.
_CLAUSE = frozenset(
    "i you he she it we they who that this is are was were be been has have had do does did"
    " will would can could may might must shall should said says say told tells asked asks"
    " added adds wrote writes replied explained following follows here because if when"
    " as than".split()
)
_SMALL_WORDS = frozenset(
    "a an and at by for from how in into is it not of on or the to we what why with".split()
)
_TITLED_NAME = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sgt|PC|Lt|Capt|Rev)\b")
_SENTENCE_STOP = re.compile(r"[.;]$")
_SENTENCE = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]?$")


def line_drafts(role: BlockRole, readings: Iterable[Reading]) -> Iterator[Draft]:
    """Yield the lines of a paragraph or item: cells where they are keyed, else drafts of ``role``.

    A key in strong type is one anywhere; a plain one only where every line has one.
    """
    filled = [reading for reading in readings if reading.text]
    plain = len(filled) > 1 and all(
        0 < key_length(reading.text) < len(reading.text) for reading in filled
    )
    for reading in filled:
        length = strong_key_length(reading) or (key_length(reading.text) if plain else 0)
        yield keyed_draft(reading, length) if length else Draft(role, reading)


def key_length(line: str) -> int:
    """Return how many characters of ``line`` are its key with its colon and space; 0 if none."""
    match = _KEY.match(line)
    if not match:
        return 0
    key = match["key"]
    words = key.lower().split()
    if len(words) > _MOST_WORDS or _NO_KEY.search(key) or _CLAUSE.intersection(words):
        return 0
    # "Fare, return trip: £14" is a record, "In the end, peace: ..." is not.
    if "," in key and not any(sign.isdigit() for sign in line[match.end() : match.end() + 40]):
        return 0
    return match.end()


def is_record(line: str) -> bool:
    """Tell whether a line standing alone is a key and its value, not a sentence with a colon."""
    length = key_length(line)
    value = line[length:]
    return bool(length and value) and len(value.split()) <= 12 and not _SENTENCE.search(value)


def has_subtitle(line: str) -> bool:
    """Tell whether what stands behind the colon reads as the second half of a title.

    "Looking back: the lessons of a year" does, "Chair: Mrs Ann Lee" and "Height: 12 m" do not.
    """
    value = line[key_length(line) :]
    words = value.split()
    return (
        len(words) > 2
        and not _SENTENCE_STOP.search(value)
        and not any(sign.isdigit() for sign in value)
        and not _TITLED_NAME.match(value)
        and not (value[0].islower() and value.count(",") > 1)
        and (
            (len(words) > 4 and not value[0].islower())
            or not _SMALL_WORDS.isdisjoint(words)
            or words[0] in {"A", "An", "The"}
        )
    )


def keyed_draft(reading: Reading, length: int) -> Draft:
    """Return the cell of a line whose first ``length`` characters are its key."""
    key = reading.text[:length].strip().removesuffix(":").strip()
    return Draft("cell", part(reading, length, len(reading.text)), row=key)


def strong_key_length(reading: Reading) -> int:
    """Return the length of a key set in strong type at the start ("**Key:** value"); 0 if none."""
    first = next((mark for mark in reading.marks if mark.start == 0), None)
    if first is None or first.kind not in {"strong", "emphasis"} or first.end > 80:
        return 0
    text = reading.text
    end = first.end
    if text[end - 1 : end] != ":":
        if text[end : end + 1] != ":":
            return 0
        end += 1
    if end >= len(text) or not text[end : end + 1].isspace():
        return 0
    return end + 1 if len(text) > end + 1 else 0


def part(reading: Reading, start: int, end: int) -> Reading:
    """Return ``reading.text[start:end]`` as a reading of its own, trimmed."""
    text = reading.text
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    segments = []
    for segment in reading.segments:
        low, high = max(segment.start, start), min(segment.end, end)
        if low < high:
            exact = segment.end - segment.start == segment.raw_end - segment.raw_start
            raw_low = segment.raw_start + (low - segment.start) if exact else segment.raw_start
            raw_high = raw_low + (high - low) if exact else segment.raw_end
            segments.append(Segment(low - start, high - start, raw_low, raw_high))
    marks = tuple(
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.kind)
        for mark in reading.marks
        if mark.start < end and mark.end > start
    )
    return Reading(text[start:end], tuple(segments), marks)
