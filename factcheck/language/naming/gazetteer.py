"""What the world calls its places, its people and its organisations."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any, Literal

from factcheck.language.naming.folding import fold
from factcheck.language.vocabulary.lexicon import load

SpotKind = Literal["country", "region", "city", "feature"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer: ``key`` and ``country`` are folded, ``country`` "" where none is.

    ``doubtful`` ones are also words or names of people and need something that says "place".
    """

    key: str
    kind: SpotKind
    country: str = ""
    doubtful: bool = False


def spot(name: str) -> Spot | None:
    """Return the place that a name stands for, or None; its own folded key stands for it too.

    "US" is one, "us" is not: what is short for a place counts in capitals only.
    """
    key = fold(name)
    found = _spots().get(key)
    if not found or (key in _shouted() and not name.replace(".", "").isupper()):
        return None
    return found if name[:1].isupper() or name == found.key else None


def demonym(word: str) -> str:
    """Return the country or region an adjective or inhabitant belongs to ("Argentine"), or ""."""
    return _demonyms().get(word, "")


def given(word: str) -> Literal["plain", "doubtful", ""]:
    """Tell whether a word is a given name and whether it is hardly anything else."""
    parts = fold(word).split()
    if not parts:
        return ""
    doubtful, plain = key_words("given_names", "doubtful"), key_words("given_names", "plain")
    if parts[0] in doubtful:
        return "plain" if len(parts) > 1 and parts[-1] in plain else "doubtful"
    return "plain" if parts[0] in plain else ""


@functools.cache
def key_words(lexicon: str, key: str) -> frozenset[str]:
    """Return the words of one list in a lexicon, folded; commas make entries of several words."""
    entry = str(load(lexicon)[key])
    return frozenset(fold(word) for word in (entry.split(",") if "," in entry else entry.split()))


@functools.cache
def _spots() -> dict[str, Spot]:
    data = load("places")
    doubtful = key_words("places", "doubtful")
    table: dict[str, Spot] = {}

    def add(name: str, kind: SpotKind, country: str = "") -> None:
        key = fold(name)
        table.setdefault(key, Spot(key, kind, fold(country), key in doubtful))

    for country in data["countries"]:
        add(country, "country")
    for region, entry in data["regions"].items():
        add(region, "region", entry.partition("|")[2].strip())
    for country, entry in data["countries"].items():
        for city in _listed(entry.partition("|")[2]):
            add(city, "city", country)
    for country, entry in data["parts"].items():
        for part in _listed(entry):
            add(part, "region", country)
    for feature in _listed(data["features"]):
        add(feature, "feature")
    for other, usual in data["aliases"].items():
        table[fold(other)] = table[fold(usual)]
    return table


@functools.cache
def _shouted() -> frozenset[str]:
    return frozenset(
        fold(name) for name in load("places")["aliases"] if name.replace(".", "").isupper()
    )


@functools.cache
def _demonyms() -> dict[str, str]:
    data: dict[str, Any] = load("places")
    return {
        word: fold(name)
        for group in ("countries", "regions")
        for name, entry in data[group].items()
        for word in _listed(entry.partition("|")[0])
    }


def _listed(entry: str) -> list[str]:
    return [name.strip() for name in entry.split(",") if name.strip()]
