"""Words of rank: superlatives and the one word that synonyms are compared by."""

from __future__ import annotations

import functools
import re

from factcheck.language.vocabulary.lexicon import load, parts_of_speech, words

_ADJECTIVE_ENDS = (
    "able",
    "ible",
    "ous",
    "ful",
    "ive",
    "ical",
    "ed",
    "ing",
    "ant",
    "ent",
    "ic",
    "al",
)


@functools.cache
def _superlatives() -> dict[str, str]:
    """Return the superlatives with their keys, such as ``{"biggest": "largest"}``."""
    table: dict[str, str] = load("ranks")["superlatives"]
    return {word: key for key, group in table.items() for word in group.split()}


@functools.cache
def superlative_pattern() -> re.Pattern[str]:
    """Return the pattern of "largest", "third-highest", "2nd most", with the place apart."""
    known = "|".join(sorted((*_superlatives(), "most", "least"), key=len, reverse=True))
    places = "|".join((*_PLACES, r"[0-9]{1,2}(?:st|nd|rd|th)"))
    return re.compile(rf"(?<![\w-])(?:({places})[- ])?({known})\b", re.IGNORECASE)


_PLACES = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip


def place_number(place: str) -> int:
    """Return the number of "second" or "12th"."""
    digits = "".join(char for char in place if char.isdigit())
    return int(digits) if digits else _PLACES[place.lower()]


def superlative_key(word: str) -> str:
    """Return the word that a superlative is compared by; "" if it is none."""
    return _superlatives().get(word.lower(), "")


def degree_key(degree: str, adjective: str) -> str:
    """Return the key of "most" or "least" with an adjective, such as "cheapest"; "" if no rank."""
    lower = adjective.lower()
    if lower in words("ranks", "no_rank_with_most"):
        return ""
    phrase = f"{degree.lower()} {lower}"
    return str(load("ranks")["phrases"].get(phrase, phrase))


def is_adjective(word: str) -> bool:
    """Tell whether a word can be an adjective, by WordNet or its ending."""
    lower = word.lower()
    known = parts_of_speech(lower)
    return "a" in known or (not known and lower.endswith(_ADJECTIVE_ENDS)) or lower.endswith("ed")


def only_counts(word: str, rank: str) -> bool:
    """Tell whether "first" or "last" before a word only counts, as in "the first week"."""
    return word.lower() in words("ranks", f"counted_by_{rank}")
