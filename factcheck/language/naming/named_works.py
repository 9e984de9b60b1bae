"""Titles of works that stand in running text without marks.

>>> text = "The film Happy Gilmore 2 and the Ninth Symphony"
>>> [text[start:end] for start, end in find(text)]
['Happy Gilmore 2', 'Ninth Symphony']
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.language.naming.capitals import Word, headline, runs, words
from factcheck.language.naming.gazetteer import demonym, spot
from factcheck.language.naming.organisations import spans as organisations
from factcheck.language.naming.people import spans as people
from factcheck.language.naming.personhood import is_role_word
from factcheck.language.spans import Span, meets
from factcheck.language.vocabulary.lexicon import words as listed

_COUNTED = re.compile(
    r"\b(?:[^\W\d_a-z][\w-]+ ){0,3}?(?P<form>[^\W\d_a-z]\w+) (?:No\.?|Number|Nr\.?) ?\d{1,3}\b"
)
_ORDINAL = re.compile(r"\b(?P<ordinal>[A-Z][a-z]+) (?P<form>[^\W\d_a-z]\w+)\b")
_NUMBER = re.compile(
    r" (?:\d{1,3}|[IVX]{1,4})(?![\w%.,]*\d|\w| (?:per cent|percent|million|billion))"
)
_CUT = re.compile(r" \d+ [^\W\d_a-z]| - \w")  # "Looking 4 You" goes on
_SEQUEL = re.compile(r" [2-9](?=[,.;:!?)”\"’]|$| [a-z(])(?![.,]\d)")
_NUMBERED_THINGS = frozenset(
    {"War", "Terminal", "Platform", "Type", "Channel", "Route", "Mission", "Windows", "Division"}
)
_LONGEST = 9
_LINKS = frozenset({"and", "&", "in", "on", "to", "for"})
_SMALL = _LINKS | {"of", "the", "a"}


def find(text: str) -> tuple[Span, ...]:
    """Return the spans of titles beside "film" and the like, with a number, or counted."""
    return tuple(sorted({*_named(text), *_numbered(text), *_counted(text)}))


def _named(text: str) -> Iterator[tuple[int, int]]:
    """Find titles without marks beside a word such as "film"."""
    if headline(text):
        return
    every = words(text)
    for index, word in enumerate(every):
        if (
            word.text in listed("titles", "works")
            and not word.possessive
            and _is_noun(every, index)
        ):
            span = _title_after(text, every, index + 1)
            if span:
                yield span
        if word.text in listed("titles", "behind") and word.joined:
            span = _title_before(text, every, index)
            if span:
                yield span


def _numbered(text: str) -> Iterator[tuple[int, int]]:
    """Find "Happy Gilmore 2" in a sentence that speaks of works."""
    if headline(text) or not any(word.text in listed("titles", "setting") for word in words(text)):
        return
    for run in runs(text):
        start, end = run[0].start, run[-1].end
        number = _SEQUEL.match(text, end)
        labelled = not _labels().isdisjoint(word.text for word in run)
        taken = meets(organisations(text), start, end) or meets(people(text), start, end)
        if number and len(run) > 1 and not (labelled or taken or run[-1].calendar):
            yield start, number.end()


@functools.cache
def _labels() -> frozenset[str]:
    """Return the words whose number is no part of a title: "Terminal 5"."""
    places, bodies = listed("places", "not_places"), listed("organisations", "last")
    return places | bodies | _NUMBERED_THINGS


def _is_noun(every: tuple[Word, ...], index: int) -> bool:
    """Tell whether "show" or "book" is a thing here and not what somebody does."""
    if every[index].lower not in listed("titles", "verbal"):
        return True
    return (
        index > 0
        and every[index].joined
        and every[index - 1].lower not in listed("titles", "not_nouns")
    )


def _title_after(text: str, every: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    stop = _title_stop(every, index)
    if stop == index or is_role_word(text, every[index]):
        return None
    start, end = every[index].start, every[stop - 1].end
    if _CUT.match(text, end):
        return None
    number = _NUMBER.match(text, end)
    end = number.end() if number else end
    after = every[stop].lower if stop < len(every) and every[stop].joined else ""
    if after in listed("titles", "makers") and not number:
        return None
    if number is None and (stop == index + 1) and not _is_free(every[index]):
        return None
    bodies = any(left == start and right >= end for left, right in organisations(text))
    return None if bodies else (start, end)


def _is_free(word: Word) -> bool:
    """Tell whether one word can be a title: no day, no place, no numeral."""
    other = word.calendar or spot(word.text) or demonym(word.text) or word.text.isupper()
    return not other and len(word.text) > 2 and word.lower not in listed("people", "openers")


def _title_stop(every: tuple[Word, ...], index: int) -> int:
    """Return the index behind capitalised words, with small words such as "of the" between them."""
    stop = index
    while stop < len(every) and stop - index < _LONGEST and every[stop].joined:
        if stop > index and every[stop - 1].possessive and every[stop - 1].text.endswith("s"):
            break
        if not every[stop].capital and every[stop].lower not in _SMALL:
            break
        if stop == index and not every[stop].capital:
            break
        stop += 1
    while stop > index and not every[stop - 1].capital:
        stop -= 1
    links = [k for k in range(index, stop) if every[k].lower in _LINKS]
    if not links:
        return stop
    # "Salt Harbour in Oslo" ends before "in"; "Death in Venice" may be whole or not
    return links[0] if links[0] - index > 1 and every[links[0]].lower != "and" else index


def _title_before(text: str, every: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Find "Happy Gilmore 2" before "film": a number or an article and two words must show it."""
    first = index
    numbered = every[index - 1].text.isdigit() if index else False
    while first > 0 and index - first < _LONGEST and (every[first].joined or first == index):
        before = every[first - 1]
        if not (before.capital or (numbered and first == index)) or before.possessive:
            break
        first -= 1
    while first < index and every[first].lower in listed("people", "openers"):
        first += 1
    if index - first < 2 or not _labels().isdisjoint(word.text for word in every[first:index]):
        return None
    start, end = every[first].start, every[index - 1].end
    article = first > 0 and every[first - 1].lower == "the"
    proper = any(
        spot(word.text) or demonym(word.text) or word.calendar for word in every[first:index]
    )
    if proper or meets(people(text), start, end) or meets(organisations(text), start, end):
        return None
    return (start, end) if numbered or article else None


def _counted(text: str) -> Iterator[tuple[int, int]]:
    """Find "String Quartet No. 2" and "Ninth Symphony"."""
    for match in _COUNTED.finditer(text):
        if match["form"] in listed("titles", "counted"):
            yield match.span()
    for match in _ORDINAL.finditer(text):
        if match["ordinal"] in listed("titles", "ordinals") and match["form"] in listed(
            "titles", "counted"
        ):
            yield match.span()
