"""Names of places in a text, from the gazetteer, by their form or behind a preposition.

>>> [(found.key, found.sort) for found in find("An Argentine crew went to Lake Marl near Tarnow.")]
[('argentina', 'demonym'), ('lake marl', ''), ('tarnow', 'weak')]
"""

from __future__ import annotations

import functools
import re

from factcheck.language.naming.capitals import Word, headline, shouted, words
from factcheck.language.naming.folding import fold
from factcheck.language.naming.gazetteer import demonym, given, spot
from factcheck.language.naming.known_places import (
    WHERE,
    Location,
    known_place,
    place_key,
    word_before,
)
from factcheck.language.naming.organisations import spans as organisations
from factcheck.language.naming.people import spans as people
from factcheck.language.naming.personhood import is_role_word
from factcheck.language.spans import meets
from factcheck.language.vocabulary.lexicon import parts_of_speech
from factcheck.language.vocabulary.lexicon import words as listed

_NUMBER = re.compile(r"(?<![\w.,])\d{1,4}[a-zA-Z]?(?:[–-]\d{1,4})? $")
_LONGEST = 8
_WEAK_WHERE = frozenset({"in", "at", "near", "from", "outside"})


@functools.lru_cache(maxsize=512)
def find(text: str) -> tuple[Location, ...]:
    """Return the places of a text in order; they do not overlap."""
    if shouted(text):
        return ()
    every = words(text)
    found: list[Location] = []
    for index, word in enumerate(every):
        if not word.capital or (found and word.start < found[-1].end):
            continue
        location = (
            _by_form(text, every, index)
            or known_place(text, every, index)
            or _weak(text, every, index)
        )
        if location and not any(
            meets(taken, location.start, location.end)
            for taken in (people(text), organisations(text))
        ):
            found.append(location)
    return tuple(found)


def _by_form(text: str, every: tuple[Word, ...], index: int) -> Location | None:
    """Read "14 Mill Lane", "Salt Hall", "River Tamsin", "Isle of Marl"."""
    first = every[index]
    if first.lower in listed("people", "openers") or first.calendar or _continues(every, index):
        return None
    stop = _run_stop(every, index)
    heads, common = listed("places", "heads"), listed("places", "common_heads")
    if (
        first.text in listed("places", "of_heads")
        and word_before(every, index + 2) == "of"
        and every[index + 2].capital
        and every[index + 1].joined
    ):
        end = _run_stop(every, index + 2)
        return _located(text, every, index, end)
    if first.text in heads and 1 < stop - index < 4 and not every[index + 1].possessive:
        sure = (
            first.text not in common
            or _is_rare(every[index + 1])
            or word_before(every, index) in WHERE
        )
        return _located(text, every, index, stop) if sure else None
    last = every[stop - 1]
    if stop - index < 2 or last.text not in listed("places", "streets") | listed(
        "places", "buildings"
    ):
        return None
    lone = last.text in common or last.text in listed("places", "buildings")
    numbered = bool(_NUMBER.search(text, max(0, first.start - 10), first.start))
    placed = word_before(every, index) in WHERE or (
        word_before(every, index) == "the" and index > 1 and every[index - 2].lower in WHERE
    )
    sure = not lone or numbered or placed or _is_rare(first)
    return _located(text, every, index, stop) if sure and not headline(text) else None


def _continues(every: tuple[Word, ...], index: int) -> bool:
    """Tell whether a word stands inside a run of capitalised ones."""
    before = every[index - 1] if index and every[index].joined else None
    return bool(
        before
        and before.capital
        and before.lower not in listed("people", "openers")
        and not before.possessive
    )


def _run_stop(every: tuple[Word, ...], index: int) -> int:
    stop = index + 1
    last = min(len(every), index + _LONGEST)
    while stop < last and every[stop].joined and every[stop].capital and not every[stop].calendar:
        before = every[stop - 1]
        heads = listed("places", "streets") | listed("places", "buildings")
        if before.possessive and every[stop].text not in heads:
            break
        stop += 1
    return stop


def _is_rare(word: Word) -> bool:
    return not parts_of_speech(word.lower)


def _located(text: str, every: tuple[Word, ...], first: int, stop: int) -> Location:
    number = _NUMBER.search(text, max(0, every[first].start - 10), every[first].start)
    start = number.start() if number else every[first].start
    end = every[stop - 1].end
    known = spot(text[start:end])
    return Location(start, end, place_key(known, text[start:end]))


def _weak(text: str, every: tuple[Word, ...], index: int) -> Location | None:
    """Read a name behind "in", "at", "near", "from" or "outside"."""
    if word_before(every, index) not in _WEAK_WHERE or headline(text):
        return None
    stop = _run_stop(every, index)
    part = every[index:stop]
    if (
        len(part) > 3
        or part[-1].possessive
        or not all(_could_be_place(text, word) for word in part)
    ):
        return None
    if text[part[-1].stop : part[-1].stop + 1] in {"/", "_", "=", "(", "@", "®", "™"}:
        return None
    following = every[stop] if stop < len(every) and every[stop].joined else None
    if following and following.text[0].isdigit():
        return None
    return Location(part[0].start, part[-1].end, fold(text[part[0].start : part[-1].end]), "weak")


def _could_be_place(text: str, word: Word) -> bool:
    plain = word.text.replace("-", "").isalpha() and word.text[1:].islower()
    if not plain or word.calendar or word.text in listed("places", "not_places"):
        return False
    if word.lower in listed("people", "openers") or demonym(word.text):
        return False
    title = word.text.rstrip(".") in listed("people", "titles")
    common = parts_of_speech(word.lower) or given(word.text) == "plain"
    return not (title or common or is_role_word(text, word))
