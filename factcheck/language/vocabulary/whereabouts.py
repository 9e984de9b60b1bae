"""Which places and origins exclude each other: Oslo and Rome, Peruvian and Chilean."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.language.vocabulary.lemmas import noun
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.spelling import fold

_NEAR = {  # states that share a name or of which one, in law or by claim, is a part of the other
    frozenset(pair)
    for pair in (
        ("North Korea", "South Korea"),
        ("Ireland", "Northern Ireland"),
        ("Republic of the Congo", "Democratic Republic of the Congo"),
        ("Sudan", "South Sudan"),
        ("China", "Taiwan"),
        ("China", "Hong Kong"),
        ("Israel", "Palestine"),
        ("United States", "Puerto Rico"),
        ("Denmark", "Greenland"),
    )
}
_FORMER = {"Soviet Union", "Yugoslavia", "Czechoslovakia"}  # whose parts are states today
_SHARED = {"korea", "korean", "koreans"}  # what may be either of two


class Spot(NamedTuple):
    """What a word names: its kind (countries, nationalities, cities), the place, what holds it."""

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


def is_known(word: str) -> bool:
    """Tell whether a word, in lower case and American spelling, names a place or an origin."""
    return word in _spots()


def _touch(a: Spot, b: Spot) -> bool:
    named = a.place in {b.place, b.within} or b.place == a.within
    return named or frozenset((a.place, b.place)) in _NEAR


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
    doubtful = set(
        _split(places["doubtful"])
    )  # "reading", "nice": a country is rarely another word
    for country, entry in places["countries"].items():
        if country in _FORMER:
            continue
        people, _, cities = entry.partition("|")
        yield country.casefold(), Spot("countries", country, "")
        yield from _origins(people, country, "")
        for city in _split(cities):
            if city not in doubtful:
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
