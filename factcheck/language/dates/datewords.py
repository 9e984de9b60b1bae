"""The words that dates are made of: numbers, ordinals, names of months, days and feasts.

A ``Line`` is a sentence cut into runs of digits, runs of letters and single signs.  Every function
here and in the modules of phrases takes a line and an index into its words, and gives the index
after what it read, or None; an index beyond the end is an empty word.
"""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.language.dates.calendar import ByYear, Span
from factcheck.language.vocabulary.lexicon import load, words

_WORD = re.compile(r"[0-9]+|[^\W\d_]+|\S")
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t)\b|['’]ll\b"
    r"|\b(?:is|are|was|were) (?:due|set|scheduled|expected) (?:to|for|on)\b"
    r"|\b(?:forecasts?|expects?|guidance|outlook)\b"
)
APOSTROPHES = frozenset("'’‘")
DASHES = frozenset("-‐‑–—−")


class Word(NamedTuple):
    """A run of digits or letters, or one sign: ``text == line.text[start:end]``."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words, and the day it was written, if known."""

    text: str
    words: tuple[Word, ...]
    now: datetime.date | None

    def lower(self, at: int) -> str:
        """Return a word in lower case, "" beyond either end."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def glued(self, at: int) -> bool:
        """Tell whether nothing stands between a word and the one before it."""
        return 0 < at < len(self.words) and self.words[at - 1].end == self.words[at].start

    def digits(self, at: int, most: int) -> int | None:
        """Return the number that a word of at most ``most`` digits writes."""
        word = self.lower(at)
        return int(word) if word.isdigit() and word.isascii() and len(word) <= most else None

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return 0 <= at < len(self.words) and self.words[at].text[0].isupper()

    def says(self, at: int, phrase: str) -> int | None:
        """Return the index after a phrase of words parted by spaces, if it stands here."""
        for word in phrase.split():
            if self.lower(at) != word:
                return None
            at += 1
        return at

    def index(self, offset: int) -> int:
        """Return the index of the first word that begins at an offset or later."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low


class Phrase(NamedTuple):
    """What a phrase up to word ``end`` means.

    ``by_year`` gives its span for a year where the phrase names none.  ``needs`` names the kind
    of a phrase that is a date only in the right company: "year", "month" or "decade".
    ``mismatch`` marks a weekday that is not the one of its date.
    """

    end: int
    span: Span
    by_year: ByYear | None = None
    needs: str = ""
    mismatch: bool = False


def cut(text: str, now: datetime.date | None) -> Line:
    """Cut a sentence into words; ``now`` is the day it was written."""
    found = (
        Word(match.start(), match.end(), match.group(), match.group().lower().replace("’", "'"))
        for match in _WORD.finditer(text)
    )
    return Line(text, tuple(found), now)


@functools.lru_cache(maxsize=16)  # asked once for each date of a sentence
def ahead(text: str) -> tuple[int, ...]:
    """Return where a text ends a word that looks ahead, such as "will" or "expects"."""
    return tuple(match.end() for match in _AHEAD.finditer(text))


def table(name: str) -> dict[str, int]:
    """Return a table of words with their numbers, such as ``decades``."""
    numbers: dict[str, int] = load("calendar")[name]
    return numbers


@functools.cache
def numbered(name: str, first: int) -> dict[str, int]:
    """Return the words of a list with their places in it."""
    listed: str = load("calendar")[name]
    return {word: place for place, word in enumerate(listed.split(), first)}


def listed(name: str) -> frozenset[str]:
    """Return the words of one list, such as ``counted``."""
    return words("calendar", name)


def after_the(line: Line, at: int) -> int:
    """Return the index after "the", if it stands here."""
    return at + 1 if line.lower(at) == "the" else at


def small_number(line: Line, at: int) -> tuple[int, int] | None:
    """Read a number of at most three digits or from zero to ninety-nine in words."""
    digits = line.digits(at, 3)
    if digits is not None:
        return at + 1, digits
    units, tens = numbered("cardinals", 0), table("tens")
    word = line.lower(at)
    if word in units:
        return at + 1, units[word]
    if word not in tens:
        return None
    after = at + 2 if line.lower(at + 1) in DASHES else at + 1
    unit = units.get(line.lower(after), 0)
    return (after + 1, tens[word] + unit) if 0 < unit < 10 else (at + 1, tens[word])


def ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """Read an ordinal up to 99: "14th", "fifth", "twenty-first"."""
    digits = line.digits(at, 2)
    if digits is not None:
        suffixed = line.glued(at + 1) and line.lower(at + 1) in {"st", "nd", "rd", "th"}
        return (at + 2, digits) if suffixed else None
    word, firsts = line.lower(at), numbered("ordinals", 0)
    if word in firsts:
        return at + 1, firsts[word]
    if word in table("ordinal_tens"):
        return at + 1, table("ordinal_tens")[word]
    if word in table("tens"):
        after = at + 2 if line.lower(at + 1) in DASHES else at + 1
        unit = firsts.get(line.lower(after), 0)
        if 0 < unit < 10:
            return after + 1, table("tens")[word] + unit
    return None


def month_name(line: Line, at: int) -> tuple[int, int, bool] | None:
    """Read the name of a month; True where it is short and needs a number beside it."""
    word = line.lower(at)
    full, short = numbered("months", 1), table("month_abbreviations")
    if word in full:
        capital_kept = line.capital(at) or word not in listed("months_of_other_use")
        return (at + 1, full[word], False) if capital_kept else None
    if word in short and line.capital(at):
        stop = line.lower(at + 1) == "." and line.glued(at + 1)
        return (at + 2 if stop else at + 1), short[word], True
    return None


def weekday_name(line: Line, at: int, *, short: bool) -> tuple[int, int] | None:
    """Read the name of a weekday, Monday being 0; short names only where ``short``."""
    word = line.lower(at)
    if not line.capital(at):
        return None
    full, brief = numbered("weekdays", 0), table("weekday_abbreviations")
    if word in full:
        return at + 1, full[word]
    if word in brief and (short or word in listed("weekdays_safe_alone")):
        stop = line.lower(at + 1) == "." and line.glued(at + 1) and short
        return (at + 2 if stop else at + 1), brief[word]
    return None


def feast(line: Line, at: int) -> tuple[int, int, int] | None:
    """Read the name of a feast of a fixed day: the index after it, month and day."""
    feasts = _feasts().get(line.lower(at))
    if feasts is None or not line.capital(at):
        return None
    for name, month, day in feasts:
        after = line.says(at, name)
        if after is not None:
            return after, month, day
    return None


@functools.cache
def _feasts() -> dict[str, list[tuple[str, int, int]]]:
    """Return the feasts by their first word, the longer names first, cut as a line is."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for name, (month, day) in sorted(
        load("calendar")["feasts"].items(), key=lambda item: item[0], reverse=True
    ):
        cut_name = " ".join(_WORD.findall(name))
        found.setdefault(cut_name.split()[0], []).append((cut_name, month, day))
    return found


@functools.cache
def openers() -> frozenset[str]:
    """Return the words with which a date can begin, after "the" if it stands there."""
    lists = ("months", "weekdays", "weekdays_safe_alone", "cardinals", "ordinals", "other_openers")
    tables = (
        "month_abbreviations",
        "weekday_abbreviations",
        "seasons",
        "tens",
        "ordinal_tens",
        "decades",
    )
    named = frozenset().union(*map(listed, lists), *(load("calendar")[name] for name in tables))
    return named | APOSTROPHES | frozenset(_feasts())
