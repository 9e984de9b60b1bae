"""Which words exclude each other in sentences that are otherwise alike: "kitchen" and "attic".

Wider than ``thesaurus.opposite``, which must hold wherever two sentences meet: here the caller has
compared them word by word and found them to differ in these two alone. A class is strong (one thing
is one of its members only) or weak (it may well be two: an actor and a singer).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources
from itertools import product
from typing import Any, Literal, NamedTuple

from factcheck.language.vocabulary import hypernyms
from factcheck.language.vocabulary.concepts import folded, shared_kind
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.thesaurus import opposite, same
from factcheck.language.vocabulary.whereabouts import apart

Strength = Literal["", "strong", "weak"]

_OPPOSED = {"contradictory", "contrary"}


class Class(NamedTuple):
    """A class of words that exclude each other.

    ``sides`` gives the number of each member, the same for synonyms; ``close`` are pairs of sides
    that do not exclude each other, since one is wider or the border is not clear; ``under`` is the
    WordNet noun of which the members are kinds, and then what is a kind of a member counts as that
    member ("poodle" as "dog").
    """

    name: str
    strength: Strength
    sides: dict[str, int]
    close: frozenset[tuple[int, int]]
    under: str


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
    each = _by_name().get(name)
    return each.strength if each else "strong" if name else ""


def is_listed(word: str) -> bool:
    """Tell whether a word or a compound is a member of a class by name."""
    return folded(word) in _standing()


@functools.lru_cache(maxsize=65_536)
def kind_of(one: str, other: str) -> bool:
    """Tell whether ``one`` is a kind of ``other`` or says the same: a poodle of dogs, of animals.

    That is so in its commonest meaning, or in the one by which it is a member of a class: an oak is
    a tree, though the commonest oak is wood.
    """
    a, b = folded(one), folded(other)
    if same(a, b):
        return True
    kind = hypernyms.kind_of(a, b) or any(
        under.endswith(f" {b}") or not above.isdisjoint(hypernyms.listed(b, "n"))
        for under, above in wider(a)
    )
    return kind and not excludes(one, other)


@functools.lru_cache(maxsize=16_384)
def wider(word: str) -> tuple[tuple[str, frozenset[int]], ...]:
    """Return the nouns of which the members of a word's classes are kinds.

    Each comes with all that the word, in the meaning that is a kind of the noun, is a kind of.
    """
    nouns = (_by_name()[name].under for name in _standing().get(word, ()))
    return tuple((noun, _above(word, noun)) for noun in nouns if noun)


def _above(word: str, under: str) -> frozenset[int]:
    return frozenset().union(*map(hypernyms.above, _within(word, under)[:1]))


@functools.lru_cache(maxsize=65_536)
def _excludes(one: str, other: str) -> str:
    a, b = folded(one), folded(other)
    if same(a, b):
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
    ours, theirs = _standing().get(a, {}), _standing().get(b, {})
    for name in ours if theirs else ():
        each = _by_name()[name]
        if name in theirs and each.strength == wanted and _differ(each, ours[name], theirs[name]):
            return each.name
    return ""


def _differ(of: Class, left: int, right: int) -> bool:
    return left != right and (left, right) not in of.close


def _opposed(a: str, b: str) -> str:
    found = opposite(a, b)
    if found in _OPPOSED or _pairs().get((a, b)) == "strong" or _antonyms().get(_pair(a, b)) == "1":
        return "antonyms"
    # two members of one class here are on the same side of it, or close
    met = _standing().get(a, {}).keys() & _standing().get(b, {}).keys()
    return "" if met else shared_kind(a, b)


def _distant(a: str, b: str) -> str:
    listed = (a, b) in _pairs() or _pair(a, b) in _antonyms()
    return "distant antonyms" if listed else ""


def _inherited(a: str, b: str, wanted: Strength) -> str:
    """Return the class whose members, on two sides, the words are kinds of."""
    ours, theirs = memberships(a), memberships(b)
    for name, left in ours.items() if theirs else ():
        each, right = _by_name()[name], theirs.get(name, frozenset())
        if (
            right
            and each.strength == wanted
            and all(_differ(each, *pair) for pair in product(left, right))
        ):
            return "" if hypernyms.overlap(a, b) else name
    return ""


@functools.lru_cache(maxsize=16_384)
def memberships(word: str) -> dict[str, frozenset[int]]:
    """Return the sides on which a word stands in each class, by name or as a kind of a member."""
    found = {name: frozenset({side}) for name, side in _standing().get(word, {}).items()}
    for first in hypernyms.senses(word, "n")[:1]:
        chain = hypernyms.above(first)
        for each in classes():
            if each.under and each.name not in found and not chain.isdisjoint(_roots(each.under)):
                members = _meanings(each.name)
                sides = frozenset(members[up] for up in chain if up in members)
                found.update({each.name: sides} if sides else {})
    return found


@functools.cache
def _roots(under: str) -> frozenset[int]:
    return frozenset(hypernyms.listed(under, "n")[:1])


@functools.cache
def _meanings(name: str) -> dict[int, int]:
    """Return the WordNet meanings of the members of a class with their sides."""
    each = _by_name()[name]
    found: dict[int, int] = {}
    for word, side in each.sides.items():
        for meaning in _within(word, each.under)[:1]:
            found.setdefault(meaning, side)
    return found


def _within(word: str, under: str) -> list[int]:
    """Return the meanings of a word, the commonest first, that are kinds of the noun ``under``."""
    roots = _roots(under)
    return [up for up in hypernyms.listed(word, "n") if not hypernyms.above(up).isdisjoint(roots)]


@functools.cache
def classes() -> tuple[Class, ...]:
    """Return the classes of the lexicon in its order."""
    return tuple(_class(name, entry) for name, entry in load("exclusive")["classes"].items())


@functools.cache
def _by_name() -> dict[str, Class]:
    return {each.name: each for each in classes()}


@functools.cache
def _standing() -> dict[str, dict[str, int]]:
    """Return the classes in which each listed word stands, in their order, with its side."""
    found: dict[str, dict[str, int]] = {}
    for each in classes():
        for word, side in each.sides.items():
            found.setdefault(word, {})[each.name] = side
    return found


def _class(name: str, entry: dict[str, Any]) -> Class:
    sides = dict(_sides(entry["members"]))
    close = frozenset(_close(sides, entry.get("wider", "")))
    return Class(name, entry["strength"], sides, close, entry.get("under", ""))


def _close(sides: dict[str, int], wider: str) -> Iterator[tuple[int, int]]:
    """Yield the pairs of sides, both ways round, of "wide: narrow, narrow; ..."."""
    for group in wider.split(";") if wider else ():
        wide, _, narrow = group.partition(":")
        for word in narrow.split(","):
            pair = sides[folded(wide.strip())], sides[folded(word.strip())]
            yield from (pair, pair[::-1])


def _sides(members: str) -> Iterator[tuple[str, int]]:
    """Yield each member with the number of its side; "=" stands between synonyms."""
    for side, group in enumerate(members.split(",")):
        for word in group.split("="):
            yield folded(word.strip()), side


@functools.cache
def _pairs() -> dict[tuple[str, str], Strength]:
    """Return the listed opposites, both ways round."""
    found: dict[tuple[str, str], Strength] = {}
    given: tuple[Strength, ...] = ("strong", "weak")
    for how in given:
        for line in load("exclusive")["pairs"][how].splitlines():
            left, right = (
                [folded(word.strip()) for word in side.split(",")] for side in line.split("|")
            )
            for a, b in product(left, right):
                found.setdefault((a, b), how)
                found.setdefault((b, a), how)
    return found


def rivals(word: str) -> frozenset[str]:
    """Return the words listed as the opposite of a word, here and by WordNet."""
    return frozenset(_rivals().get(word, ()))


@functools.cache
def _rivals() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    antonyms = (pair.split(" ") for pair in _antonyms())
    for one, other in (*_pairs(), *antonyms):
        left, right = one.replace("_", " "), other.replace("_", " ")
        table.setdefault(left, []).append(right)
        table.setdefault(right, []).append(left)
    return table


@functools.cache
def _antonyms() -> dict[str, str]:
    """Return WordNet's antonyms, "one other", with their nearness."""
    path = resources.files("factcheck.language.vocabulary").joinpath("wordnet/antonyms.txt")
    rows = path.read_text("utf-8").split("\n")[2:-1]
    return {row[2:]: row[0] for row in rows}


def _pair(a: str, b: str) -> str:
    left, right = sorted((a.replace(" ", "_"), b.replace(" ", "_")))
    return f"{left} {right}"
