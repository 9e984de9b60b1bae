"""How much two sets of words have in common, by the weight of the words and by their concepts."""

from __future__ import annotations

import functools
import math
from collections.abc import Collection
from dataclasses import dataclass

from factcheck.language.vocabulary.thesaurus import Thesaurus, weight


@dataclass(frozen=True, slots=True)
class _Bag:
    """The words of one side, what they weigh together, and their concepts."""

    words: frozenset[str]
    weight: float
    concepts: frozenset[str]


def overlap(
    ones: Collection[str], others: Collection[str], thesaurus: Thesaurus
) -> tuple[float, float, float]:
    """Return the shared weight of two sets of words, its part of the smaller set and of both.

    Words are lemmas with "_" for a space; two that say the same count as one.  Sums are exact, so
    that they do not hang on the order of a set.
    """
    left, right = _bag(_kept(ones), thesaurus), _bag(_kept(others), thesaurus)
    shared = left.words & right.words
    if len(left.concepts & right.concepts) > _concepts_at_least(left, right, shared):
        left, shared = _led_over(left, right, shared, thesaurus)
    both = math.fsum(map(_weight, shared))
    smaller = min(left.weight, right.weight)
    union = left.weight + right.weight - both
    return both, both / smaller if smaller else 0.0, both / union if union else 0.0


def _kept(words: Collection[str]) -> tuple[str, ...] | frozenset[str]:
    return words if isinstance(words, tuple) else frozenset(words)


@functools.lru_cache(maxsize=65_536)
def _bag(words: tuple[str, ...] | frozenset[str], thesaurus: Thesaurus) -> _Bag:
    own = frozenset(words)
    return _Bag(own, math.fsum(map(_weight, own)), frozenset(map(thesaurus.concept, own)))


def _concepts_at_least(left: _Bag, right: _Bag, shared: frozenset[str]) -> int:
    """Return how many concepts two bags share if no other words say the same; -1 if unknown."""
    distinct = len(left.words) == len(left.concepts) and len(right.words) == len(right.concepts)
    return len(shared) if distinct else -1


def _led_over(
    left: _Bag, right: _Bag, shared: frozenset[str], thesaurus: Thesaurus
) -> tuple[_Bag, frozenset[str]]:
    """Replace words on the left by those on the right that say the same."""
    waiting: dict[str, list[str]] = {}
    for word in sorted(right.words - shared, reverse=True):
        waiting.setdefault(thesaurus.concept(word), []).append(word)
    words, common = set(left.words), set(shared)
    for word in sorted(left.words - shared):
        twins = waiting.get(thesaurus.concept(word))
        if twins:
            twin = twins.pop()
            words.remove(word)
            words.add(twin)
            common.add(twin)
    return _bag(frozenset(words), thesaurus), frozenset(common)


@functools.lru_cache(maxsize=65_536)
def _weight(word: str) -> float:
    return weight(word.replace("_", " "))


def same_word(word: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two concepts are one, or one a kind of the other: "solar power" and "power"."""
    if word.endswith(f"_{other}") or other.endswith(f"_{word}"):
        return True
    return thesaurus.same(word.replace("_", " "), other.replace("_", " "))


def same_predicate(one: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two verbs can say the same: one concept, or one meaning in WordNet."""
    return one == other or thesaurus.related(one.replace("_", " "), other.replace("_", " "))
