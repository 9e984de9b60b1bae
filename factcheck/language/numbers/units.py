"""Units of measure as they follow a figure: km, square feet, °C, litres per minute, GB/s."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.vocabulary.lexicon import load

_FIRST = re.compile(r"[^\W\d_]+|[°º]|\S")
_PER = re.compile(r"/| per (?:each )?| an? (?=[^\W\d_]{3})|-per-| each ")
_MOMENT = re.compile(r" (?:earlier|ago|later|before|after|previously|prior|on\b|since)\b")
_RATES = {"length/time": "speed", "data/time": "data/time"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: a figure in it times ``factor`` plus ``offset`` is the figure in the base unit."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """A unit that ends at ``text[end - 1]``; ``symbol`` tells a symbol from a name in full."""

    end: int
    unit: Unit
    symbol: bool
    plural: bool


@functools.cache
def _phrases() -> dict[str, list[tuple[str, Unit, bool, bool]]]:
    """Return (phrase, unit, is a symbol, is plural) by first word, the longest phrase first."""
    table: dict[str, list[tuple[str, Unit, bool, bool]]] = {}
    for dimension, members in load("units").items():
        for name, entry in members.items():
            unit = Unit(name, dimension, float(entry["factor"]), float(entry.get("offset", 0)))
            phrases = [(word.lower(), False) for word in entry.get("names", ())]
            phrases += [(_plural(word), True) for word, _ in phrases]
            rows = [(phrase, unit, False, plural) for phrase, plural in phrases]
            rows += [(symbol, unit, True, False) for symbol in entry.get("symbols", ())]
            for row in rows:
                first = _FIRST.match(row[0])
                table.setdefault(first.group().lower() if first else "", []).append(row)
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


@functools.cache
def named(name: str) -> Unit | None:
    """Return the unit of a name as it stands in the list, simple or "mile per hour"."""
    above, per, below = name.partition(" per ")
    tables = load("units").items()
    found = {
        part: Unit(part, dimension, float(entry["factor"]), float(entry.get("offset", 0)))
        for dimension, members in tables
        for part, entry in members.items()
        if part in (name, above, below)
    }
    if name in found or not per:
        return found.get(name)
    if above not in found or below not in found:
        return None
    return Unit(name, "rate", found[above].factor / found[below].factor)


def _plural(name: str) -> str:
    if name.startswith("degree "):
        return f"degrees {name.removeprefix('degree ')}"
    head, per, rest = name.partition(" per ")
    return f"{head}s{per}{rest}"


def at(text: str, position: int) -> Found | None:
    """Return the longest simple unit that begins at ``position`` of a text folded by ``plain``."""
    first = _FIRST.match(text, position)
    if not first:
        return None
    for phrase, unit, symbol, plural in _phrases().get(first.group().lower(), ()):
        end = position + len(phrase)
        there = text[position:end]
        if (there if symbol else there.lower()) != phrase or _goes_on(text, end):
            continue
        return Found(end, unit, symbol, plural or phrase.endswith(("feet", "inches", "ennia")))
    return None


def _goes_on(text: str, end: int) -> bool:
    last, following = text[end - 1 : end], text[end : end + 1]
    return following.isalnum() and last.isalnum()


def after(text: str, position: int) -> Found | None:
    """Return the unit after a figure that ends at ``position``, with what it is per: "km/h"."""
    begin = position + 1 if text[position : position + 1] in {" ", "-"} else position
    found = at(text, begin)
    return rate(text, found) if found else None


def rate(text: str, found: Found) -> Found:
    """Return a unit with the "per second" or "a day" that follows it, if any."""
    joint = _PER.match(text, found.end)
    below = at(text, joint.end()) if joint else None
    if joint is None or below is None or below.plural:
        return found
    if joint.group().startswith((" a", " each")) and below.unit.dimension != "time":
        return found
    if is_moment(text, below.end):
        return found
    if below.symbol and joint.group() != "/" and len(text[joint.end() : below.end]) == 1:
        return found
    dimension = f"{found.unit.dimension}/{below.unit.dimension}"
    name = f"{found.unit.name} per {below.unit.name}"
    factor = found.unit.factor / below.unit.factor
    unit = Unit(name, _RATES.get(dimension, dimension), factor)
    return Found(below.end, unit, below.symbol, found.plural)


def per(text: str, position: int) -> Found | None:
    """Return the unit that "per", "a" or "/" at ``position`` names: "per second", "/GB"."""
    joint = _PER.match(text, position)
    found = at(text, joint.end()) if joint else None
    if found is None or found.plural or is_moment(text, found.end):
        return None
    return found


def is_moment(text: str, position: int) -> bool:
    """Tell "274 million a year earlier" and "a week ago" from rates by what follows."""
    return _MOMENT.match(text, position) is not None


def is_unit_word(word: str) -> bool:
    """Tell whether a lower-case word in full is a unit by itself, such as "miles" or "hours"."""
    rows = _phrases().get(word, ())
    return any(phrase == word and not symbol for phrase, _, symbol, _ in rows)
