"""What is a kind of what, by WordNet: a poodle is a dog, a dog an animal, walking is moving.

Method: the hypernyms of WordNet (Miller, 1995) of the first three meanings of a word, which are
those that SemCor has most often. A compound that WordNet lacks, or in which it sees nothing but a
kind of its last word, is a kind of that: "acoustic guitar", "prison cell".
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from importlib import resources

from factcheck.language.vocabulary.spelling import fold

_PARTS = ("n", "v")
_NAMED = 2  # the meanings of the wider word that count: "animal" and "beast", not its slang


def kind_of(one: str, other: str) -> bool:
    """Tell whether ``one``, in its commonest meaning, is a kind of ``other`` or says the same.

    Words are lemmas in lower case with spaces between their parts.
    """
    if one == other or one.endswith(f" {other}"):
        return True
    return any(
        not above(first).isdisjoint(listed(other, part)[:_NAMED])
        for part in _PARTS
        for first in senses(one, part)[:1]
    )


@functools.lru_cache(maxsize=16_384)
def likeness(one: str, other: str) -> float:
    """Return how near two nouns stand in the tree of kinds, 0 to 1; 0 if either is not known.

    The part of the kinds above the higher one that both share, for the nearest of three meanings
    each.
    """
    return max(
        (
            len(above(a) & above(b)) / min(len(above(a)), len(above(b)))
            for a in listed(one, "n")
            for b in listed(other, "n")
        ),
        default=0.0,
    )


@functools.lru_cache(maxsize=16_384)
def widened(lemma: str) -> frozenset[int]:
    """Return the commonest meanings of a word and those one step above: a shed is a building."""
    own = [sense for part in _PARTS for sense in senses(lemma, part)[:1]]
    return frozenset(own).union(*(map(int, _tree()[sense].split()) for sense in own))


@functools.lru_cache(maxsize=16_384)
def meant(lemma: str) -> frozenset[int]:
    """Return the meanings of a word that count where something is told to be a kind of it."""
    return frozenset(sense for part in _PARTS for sense in listed(lemma, part)[:_NAMED])


def overlap(one: str, other: str) -> bool:
    """Tell whether any listed meaning of one word is a kind of any meaning of the other."""
    if one.endswith(f" {other}") or other.endswith(f" {one}"):
        return True
    return any(_beneath(one, other, part) or _beneath(other, one, part) for part in _PARTS)


def _beneath(one: str, other: str, part: str) -> bool:
    wanted = listed(other, part)
    return any(not above(sense).isdisjoint(wanted) for sense in senses(one, part))


def senses(lemma: str, part: str) -> tuple[int, ...]:
    """Return the numbers of a word's meanings as a noun ("n") or verb ("v"), commonest first.

    Those of its last word for a compound that is not listed, which is a kind of it.
    """
    found = listed(lemma, part)
    return found if found or part == "v" else listed(lemma.rpartition(" ")[2], part)


@functools.lru_cache(maxsize=65_536)
def listed(lemma: str, part: str) -> tuple[int, ...]:
    """Return the numbers of the meanings that a word has an entry for, commonest first."""
    for spelling in dict.fromkeys((lemma, fold(lemma))):
        found = _row(f"{part} {spelling.replace(' ', '_')} ")
        if found:
            return found
    return ()


@functools.lru_cache(maxsize=65_536)
def above(sense: int) -> frozenset[int]:
    """Return a meaning and all that it is a kind of."""
    parents = map(int, _tree()[sense].split())
    return frozenset({sense}).union(*map(above, parents))


def _row(start: str) -> tuple[int, ...]:
    rows = _words()
    at = bisect_left(rows, start)
    found = at < len(rows) and rows[at].startswith(start)
    return tuple(map(int, rows[at][len(start) :].split())) if found else ()


@functools.cache
def _words() -> list[str]:
    return _lines("senses")


@functools.cache
def _tree() -> list[str]:
    return _lines("hypernyms")


def _lines(name: str) -> list[str]:
    path = resources.files("factcheck.language.vocabulary").joinpath(f"wordnet/{name}.txt")
    return path.read_text("utf-8").split("\n")[2:-1]
