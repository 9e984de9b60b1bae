"""What a single line of plain text is: an item, a heading, a drawn line, the middle of a paragraph.

Items: "- milk", "3. Beat the eggs", "a) by post".  Not: "J. Smith", "1998. A good year".
Headings: "Getting started", "2.1 Scope", "WHO WE ARE".  Not: "He left.", "Dear Ann,", "By Jo Lee".
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from factcheck.language.boilerplate import ends_sentence, is_furniture
from factcheck.language.dates.dateline import find_dates
from factcheck.readers.assembly.excerpt import Line

_ITEM = re.compile(
    r"\s*(?:[-*\u2022\u2023\u25e6\u25aa\u00b7\u2013](?=\s)|\(?\d{1,3}[.)](?=\s)|\(?[a-z]{1,3}\)(?=\s))"
    r"\s+(?:\[[ xX]\]\s+)?(?=\S)"
)
_NUMBER = re.compile(r"\s*\(?(\d{1,3}|[a-z]{1,3})[.)]\s")
_HEADING_NUMBER = re.compile(
    r"(?:chapter |section |part )?(?:\d+|[IVX]+)(?P<deeper>(?:\.\d+)*)[.):]?\s", re.IGNORECASE
)
_NO_HEADING = re.compile(
    r"(?:by|dear|hi|hello|yours|kind|best|warm|sincerely|regards|p\.?s)\b|[(\[]|.*\b(?:pp?|vol|doi|issn|isbn)\b\.?"
    r"|.*\S@\S|.*https?://|.*\d[:.]\d\d\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:published|posted|issued|received|released|updated|last|printed|dated|date|version"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
# Words after which a line cannot end: the next one goes on with the sentence.
_OPEN_WORDS = frozenset(
    "a an the of in on at by for with from to into and or but nor as than that which who whose when"
    " where while because if is are was were be been has have had will would can could may might"
    " must shall should not no its his her their our my your this these those very more most about"
    " between".split()
)
_MOST_WORDS = 15
_LONGEST = 120


def item_text(line: Line) -> Line | None:
    """Return a list item's line without its mark, or None if the line begins no item."""
    match = _ITEM.match(line.text)
    return line.cut(match.end()) if match else None


def item_number(line: Line) -> str:
    """Return the number or letter of an item; "" for a dash or dot."""
    match = _NUMBER.match(line.text)
    return match[1] if match else ""


def wrap_width(chunks: Sequence[Sequence[Line]]) -> int:
    """Return the width at which a file wraps its paragraphs, 0 if every line is a paragraph.

    ``chunks`` are the runs of lines between blank lines.
    """
    ends = [len(line.text.rstrip()) for chunk in chunks for line in chunk[:-1]]
    broken = sorted(length for length in ends if 40 <= length <= _LONGEST)
    running = sum(1 for chunk in chunks for line in chunk if len(line.text) > 1.2 * _LONGEST)
    if not broken or running > len(broken):
        return 0
    if len(broken) == 1:
        return broken[0] if broken[0] >= 55 and not running else 0
    width = broken[int(0.9 * (len(broken) - 1))]
    near = sum(1 for length in broken if length >= 0.8 * width)
    return width if near >= 2 and statistics.median(broken) >= 0.7 * width else 0


def goes_on(line: Line, following: Line, width: int) -> bool:
    """Tell whether the paragraph of ``line`` goes on in the ``following`` line."""
    text, after = line.text.rstrip(), following.text.strip()
    word = after.split(None, 1)[0] if after else ""
    if not word:
        return False
    if width and len(text) <= 1.15 * width and len(text) + 1 + len(word) > 0.92 * width:
        return True
    if len(text) < 30 or ends_sentence(text):
        return False
    if after[0].islower():
        return True
    last = text.rsplit(None, 1)[-1]
    return len(text) <= _LONGEST and (last in _OPEN_WORDS or (last[-1] in ",-" and len(text) >= 40))


def looks_like_heading(text: str, *, title: bool = False) -> bool:
    """Tell whether a line that stands alone could be a heading; titles may be longer."""
    text = text.strip()
    limit = 2 if title else 1
    if not text or len(text) > limit * _LONGEST or len(text.split()) > limit * _MOST_WORDS:
        return False
    if text[-1] in ",;:." or text[0].islower() or not any(sign.isalpha() for sign in text):
        return False
    if _NO_HEADING.match(text) or is_furniture(text):
        return False
    dates = find_dates(text)
    if title and len(dates) == 1:  # "Minutes of 3 May 2024" may be one, a dateline is none
        return dates[0][0] > 2 and not _DATELINE.match(text)
    return not dates


def heading_level(text: str, *, capitals: bool) -> int:
    """Return the level of a heading by its number or its capitals.

    ``capitals`` tells that the file sets its first level in capitals.
    """
    number = _HEADING_NUMBER.match(text)
    if number:
        return 2 + number["deeper"].count(".")
    return 1 if capitals and text.isupper() else 2
