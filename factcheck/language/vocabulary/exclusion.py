"""Which words exclude each other in sentences that are otherwise alike: "in the kitchen", "in the attic".

Wider than ``thesaurus.opposite``, which must hold wherever two sentences meet: here the caller has
compared them word by word and found them to differ in these two alone. A class is either strong (one
thing is one of its members only) or weak (it may well be two: an actor and a singer).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources
from typing import Literal, NamedTuple

from factcheck.language.vocabulary import hypernyms
from factcheck.language.vocabulary.concepts import folded, shared_kind
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.thesaurus import opposite, same
from factcheck.language.vocabulary.whereabouts import apart

Strength = Literal["", "strong", "weak"]

_OPPOSED = {"contradictory", "contrary"}


class Class(NamedTuple):
    """A class of words that exclude each other.

    ``sides`` gives the number of each member, the same for synonyms; ``under`` is the WordNet noun
    of which the members are kinds, and then kinds of members count as members too ("poodle" as "dog").
    If it is ``complete``, every kind of ``under`` is a member.
    """

    name: str
    strength: Strength
    sides: dict[str, int]
    under: str
    complete: bool


def excludes(one: str, other: str) -> str:
    """Return the name of the class in which two words exclude each other; "" if they do not.

    Words are lemmas in lower case with spaces between their parts. The order does not matter. Words
    that say the same, or of which one is a kind of the other, do not exclude each other.
    """
    return _excludes(one, other) if one < other else _excludes(other, one)


def strength(name: str) -> Strength:
    """Return how surely the members of a class that ``excludes`` names exclude each other."""
    if name == "distant antonyms":
        return "weak"
    return next(
        (each.strength for each in classes() if each.name == name), "strong" if name else ""
    )


def kind_of(one: str, other: str) -> bool:
    """Tell whether ``one`` in its commonest meaning is a kind of ``other``: a poodle of dogs."""
    return hypernyms.kind_of(folded(one), folded(other))


@functools.lru_cache(maxsize=65_536)
def _excludes(one: str, other: str) -> str:
    a, b = folded(one), folded(other)
    if a == b:
        return ""
    return (
        _listed(a, b, "strong")
        or apart(a, b)
        or _opposed(a, b)
        or _inherited(a, b, "strong")
        or _listed(a, b, "weak")
        or _inherited(a, b, "weak")
        or _distant(a, b)
    )


def _listed(a: str, b: str, wanted: Strength) -> str:
    """Return the class in which both words stand by name, on two sides."""
    for each in classes():
        if each.strength == wanted and each.sides.get(a, -1) != each.sides.get(b, -1):
            if a in each.sides and b in each.sides:
                return each.name
    return ""


def _opposed(a: str, b: str) -> str:
    if same(a, b):
        return ""
    found = opposite(a, b)
    if found in _OPPOSED or _antonyms().get(_pair(a, b)) == "1":
        return "antonyms"
    return shared_kind(a, b)


def _distant(a: str, b: str) -> str:
    return "distant antonyms" if not same(a, b) and _pair(a, b) in _antonyms() else ""


def _inherited(a: str, b: str, wanted: Strength) -> str:
    """Return the class whose members, on two sides, the words are kinds of."""
    if same(a, b) or hypernyms.overlap(a, b):
        return ""
    ours, theirs = _memberships(a), _memberships(b)
    for each in classes():
        if each.strength == wanted and each.name in ours and each.name in theirs:
            left, right = ours[each.name], theirs[each.name]
            if left.isdisjoint(right) and (each.complete or (left and right)):
                return each.name
    return ""


@functools.lru_cache(maxsize=16_384)
def _memberships(word: str) -> dict[str, frozenset[int]]:
    """Return the sides on which a word stands in each class, by name or as a kind of a member."""
    found: dict[str, frozenset[int]] = {}
    for each in classes():
        if word in each.sides:
            found[each.name] = frozenset({each.sides[word]})
            continue
        for first in hypernyms.senses(word, "n")[:1] if each.under else ():
            chain = hypernyms.above(first)
            if not chain.isdisjoint(_roots(each.under)):
                members = _meanings(each.name)
                found[each.name] = frozenset(members[up] for up in chain if up in members)
    return found


@functools.cache
def _roots(under: str) -> frozenset[int]:
    return frozenset(hypernyms.senses(under, "n")[:1])


@functools.cache
def _meanings(name: str) -> dict[int, int]:
    """Return the WordNet meanings of the members of a class with their sides."""
    (each,) = (one for one in classes() if one.name == name)
    roots = _roots(each.under)
    found: dict[int, int] = {}
    for word, side in each.sides.items():
        under = (
            up for up in hypernyms.senses(word, "n") if not hypernyms.above(up).isdisjoint(roots)
        )
        for meaning in under:
            found.setdefault(meaning, side)
            break
    return found


@functools.cache
def classes() -> tuple[Class, ...]:
    """Return the classes of the lexicon in its order."""
    return tuple(
        Class(
            name,
            entry["strength"],
            dict(_sides(entry["members"])),
            entry.get("under", ""),
            entry.get("complete", False),
        )
        for name, entry in load("exclusive").items()
    )


def _sides(members: str) -> Iterator[tuple[str, int]]:
    """Yield each member with the number of its side; "=" stands between synonyms."""
    for side, group in enumerate(members.split(",")):
        for word in group.split("="):
            yield folded(word.strip()), side


@functools.cache
def _antonyms() -> dict[str, str]:
    """Return WordNet's antonyms, "one other", with their nearness."""
    path = resources.files("factcheck.language.vocabulary").joinpath("wordnet/antonyms.txt")
    rows = path.read_text("utf-8").split("\n")[2:-1]
    return {row[2:]: row[0] for row in rows}


def _pair(a: str, b: str) -> str:
    left, right = sorted((a.replace(" ", "_"), b.replace(" ", "_")))
    return f"{left} {right}"
