"""Which places and origins of the gazetteer exclude each other: Oslo and Rome, Peruvian and Chilean."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.language.vocabulary.lemmas import noun
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.spelling import fold

_SHARED = {
    "korea",
    "korean",
    "congo",
    "congolese",
    "ireland",
    "irish",
}  # of two states or a part of one


class Spot(NamedTuple):
    """What a word names: a ``kind`` (countries, nationalities, cities), the place, what it lies in."""

    kind: str
    place: str
    within: str


def apart(one: str, other: str) -> str:
    """Return "countries", "nationalities", "cities" or "places" if two words name what lies apart.

    Words are in lower case, in American spelling. "" if one lies in the other ("Rome", "Italy",
    "English", "British"), or if either is not known or of more than one country.
    """
    ours, theirs = _spots().get(one, ()), _spots().get(other, ())
    if not ours or not theirs or any(_touch(a, b) for a in ours for b in theirs):
        return ""
    for a in ours:
        for b in theirs:
            if (a.kind == "nationalities") == (b.kind == "nationalities"):
                return a.kind if a.kind == b.kind else "places"
    return ""


def _touch(a: Spot, b: Spot) -> bool:
    return a.place in {b.place, b.within} or b.place == a.within


@functools.cache
def _spots() -> dict[str, tuple[Spot, ...]]:
    table: dict[str, dict[Spot, None]] = {}
    for word, spot in _named():
        if word not in _SHARED:
            table.setdefault(fold(word), {})[spot] = None
    for alias, usual in load("places")["aliases"].items():
        if alias.casefold() not in _SHARED:
            found = table.get(fold(usual.casefold()), {})
            table.setdefault(fold(alias.casefold()), {}).update(found)
    return {word: tuple(spots) for word, spots in table.items()}


def _named() -> Iterator[tuple[str, Spot]]:
    """Yield each word, in lower case, with a place that it names."""
    places = load("places")
    for country, entry in places["countries"].items():
        people, _, cities = entry.partition("|")
        yield country.casefold(), Spot("countries", country, "")
        yield from _origins(people, country, "")
        for city in _split(cities):
            yield city.casefold(), Spot("cities", city, country)
    for region, entry in places["regions"].items():
        people, _, country = entry.partition("|")
        if country.strip():  # else it is a part of the world in which countries lie
            yield region.casefold(), Spot("countries", region, country.strip())
            yield from _origins(people, region, country.strip())


def _origins(people: str, place: str, within: str) -> Iterator[tuple[str, Spot]]:
    for word in _split(people):
        for form in dict.fromkeys((word.casefold(), noun(word.casefold()))):
            yield form, Spot("nationalities", place, within)


def _split(entry: str) -> list[str]:
    return [word.strip() for word in entry.split(",") if word.strip()]
