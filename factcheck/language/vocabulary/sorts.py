"""The broad sorts of things, of which a thing is one only: persons, places, works, animals.

"Album" and "footballer" are of two sorts; a "university" may be a place as well; of what sort a
"medium" is nobody can tell.
"""

from __future__ import annotations

import functools
from itertools import combinations

from factcheck.language.vocabulary import hypernyms
from factcheck.language.vocabulary.exclusion import excludes, strength
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.spelling import fold


def disjoint(one: str, other: str) -> bool:
    """Tell whether nothing can be both: nouns in the singular, compounds with spaces."""
    if hypernyms.kind_of(one, other) or hypernyms.kind_of(other, one):
        return False
    excluded = excludes(one, other)
    if excluded and strength(excluded) == "strong":
        return True
    ours, theirs = sorts(one), sorts(other)
    return bool(ours and theirs) and all(
        a != b and frozenset((a, b)) not in _together() for a in ours for b in theirs
    )


@functools.lru_cache(maxsize=8192)
def sorts(noun: str) -> frozenset[str]:
    """Return the sorts that a noun may be of; none where that is not known.

    A compound is of the sort of its last words, if it is not listed itself.
    """
    parts = noun.split(" ")
    for start in range(len(parts)):
        found = _listed().get(fold(" ".join(parts[start:])))
        if found:
            return found
    first = hypernyms.senses(noun, "n")[:1]
    return frozenset(
        sort for each in first for top, sort in _tops() if top in hypernyms.above(each)
    )


@functools.cache
def _listed() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for sort, nouns in load("sorts")["nouns"].items():
        for noun in nouns.split(","):
            key = fold(noun.strip())
            table[key] = table.get(key, frozenset()) | {sort}
    return table


@functools.cache
def _tops() -> tuple[tuple[int, str], ...]:
    return tuple(
        (hypernyms.senses(noun.strip(), "n")[0], sort)
        for sort, nouns in load("sorts")["tops"].items()
        for noun in nouns.split(",")
    )


@functools.cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(pair)
        for line in load("sorts")["together"]
        for pair in combinations((sort.strip() for sort in line.split(",")), 2)
    )
