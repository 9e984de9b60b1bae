"""Which relations a thing has to one name only, and which words tell them.

>>> [way.slot for way in told("sell")]
['bought by', 'bought from']
>>> slot_of("architect")
'designed by'
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from factcheck.language.vocabulary.lexicon import load, words
from factcheck.language.vocabulary.thesaurus import concept


@dataclass(frozen=True, slots=True)
class Way:
    """A way to tell a relation: ``filler`` and ``thing`` are roles of arguments in the clause.

    ``things`` are the nouns that the thing must be, empty where it may be any.
    """

    slot: str
    filler: frozenset[str]
    thing: tuple[str, ...]
    things: frozenset[str]


def told(predicate: str) -> tuple[Way, ...]:
    """Return the relations that a verb tells; a particle is joined to it: "take_over"."""
    return _ways().get(predicate, ()) or _by_concept().get(concept(predicate), ())


def slot_of(noun: str) -> str:
    """Return the relation that a noun names ("architect": "designed by"), or ""."""
    return _nouns().get(noun, "")


def expects(slot: str) -> str:
    """Return what fills a slot where nothing else tells: person, organisation, place or work."""
    return _entry(slot).get("expects", "")


def alike(slot: str, one: str, other: str) -> bool:
    """Tell whether two nouns are one thing in a slot: a paper is "published in" as a study is."""
    return {one, other} <= set(map(concept, _entry(slot).get("alike", "").split()))


def can_be(noun: str, slot: str) -> bool:
    """Tell whether a noun names a thing that has a slot: a study is "published in" something."""
    return noun in _entry(slot).get("things", "").split()


def is_journal(name: str) -> bool:
    """Tell whether a folded name is that of a journal: "annals of cold seas"."""
    return bool(words("relations", "journals") & set(name.split()))


def needs_occasion(slot: str) -> bool:
    """Tell whether a slot holds one name on one occasion only: a team is beaten by many."""
    return _entry(slot).get("needs") == "occasion"


def pupils(slot: str) -> frozenset[str]:
    """Return the nouns for the other side of a slot: a pupil is "taught by" somebody."""
    return frozenset(_entry(slot).get("pupils", "").split())


def slot_of_event(noun: str) -> str:
    """Return the slot of where an event is ("premiere": "premiered in"), or ""."""
    slots = load("relations")["slots"]
    return next((s for s in slots if noun in _entry(s).get("events", "").split()), "")


def of_person(slot: str) -> bool:
    """Tell whether only a person has this slot: "the teacher of Clara", not "of composition"."""
    return _entry(slot).get("of") == "person"


def single(slot: str) -> bool:
    """Tell whether a slot is listed, so that it holds one name at a time."""
    return slot in load("relations")["slots"] or slot in offices()


@functools.cache
def offices() -> frozenset[str]:
    """Return the roles that one person at a time holds in an organisation."""
    return frozenset(name.strip() for name in load("relations")["offices"].split(","))


def _entry(slot: str) -> dict[str, str]:
    found: dict[str, str] = load("relations")["slots"].get(slot, {})
    return found


@functools.cache
def _ways() -> dict[str, tuple[Way, ...]]:
    table: dict[str, tuple[Way, ...]] = {}
    data: dict[str, dict[str, Any]] = load("relations")["slots"]
    for slot, entry in data.items():
        things = frozenset(str(entry.get("things", "")).split())
        for line in entry["says"]:
            verbs, filler, thing, *lists = (part.split() for part in line.split("|"))
            kinds = things.union(*(words("relations", name) for name in (lists or [[]])[0]))
            way = Way(slot, frozenset(filler), tuple(thing), kinds)
            for verb in verbs:
                table[verb] = (*table.get(verb, ()), way)
    return table


@functools.cache
def _by_concept() -> dict[str, tuple[Way, ...]]:
    """Return the relations by what their verbs mean, where one relation alone claims a meaning."""
    table: dict[str, list[tuple[Way, ...]]] = {}
    for verb, ways in _ways().items():
        table.setdefault(concept(verb), []).append(ways)
    return {
        meaning: ways[0] for meaning, ways in table.items() if len(ways) == 1 and meaning != "be"
    }


@functools.cache
def _nouns() -> dict[str, str]:
    return {
        noun: slot
        for slot, entry in load("relations")["slots"].items()
        for noun in str(entry.get("nouns", "")).split()
    }


def fixed() -> frozenset[str]:
    """Return the nouns for what does not move about."""
    return words("relations", "fixed")


def abstract() -> frozenset[str]:
    """Return the nouns behind "in" or "under" that are no place to be in."""
    return words("relations", "abstract")


def others() -> frozenset[str]:
    """Return the words that make a noun of a relation another: "deputy", "former"."""
    return words("relations", "others")


def guises() -> frozenset[str]:
    """Return the nouns that only lead to a name behind "of": "under the guidance of"."""
    return words("relations", "guises")


def juries() -> frozenset[str]:
    """Return the nouns for those who give the prize named behind "of"."""
    return words("relations", "juries")
