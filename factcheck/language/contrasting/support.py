"""Whether two words in contrast stand in one place of two sentences, and in clauses that match."""

from __future__ import annotations

import math

from factcheck.language.contrasting.alignment import Alignment, Pair
from factcheck.language.contrasting.likeness import TURNING
from factcheck.model import Word, Wording

_LIGHT = 0.2  # prepositions weigh less
_NEARLY_ALL = 0.85  # part of the shorter sentence beside which it does not matter how it is cut
_SUPPORT = 0.5  # part of the shorter of two clauses that must be told in the other one


def in_one_place(pair: Pair, aligned: Alignment, one: Wording, other: Wording) -> bool:
    """Tell whether two words stand beside words that are paired, and neither sentence has both.

    A sentence that has both tells them of two things, or as parts of a list.
    """
    in_lists = pair.left.listed and pair.right.listed
    if in_lists and pair.likeness.why not in {*TURNING, "antonyms", "name"}:
        return False
    settled = {word for each in aligned.of("same") for word in (each.left, each.right)}
    if _has(pair.right, one, settled) or _has(pair.left, other, settled):
        return False
    left, right = _beside(pair.left, one), _beside(pair.right, other)
    if not left or not right:
        return True
    return any(each.left in left and each.right in right for each in aligned.pairs)


def _has(word: Word, wording: Wording, settled: set[Word]) -> bool:
    """Tell whether a sentence has a word too, where the other sentence has not the same."""
    return any(
        each not in settled
        and (each.value == word.value if word.value else each.forms[-1] == word.forms[-1])
        for each in wording.words
    )


def _beside(word: Word, wording: Wording) -> tuple[Word, ...]:
    """Return the words before and behind a word that say something of their own."""
    heavy = [each for each in wording.words if each == word or each.weight > _LIGHT]
    at = heavy.index(word)
    return (*heavy[max(0, at - 1) : at], *heavy[at + 1 : at + 2])


def clauses(aligned: Alignment, one: Wording, other: Wording) -> set[tuple[int, int]]:
    """Return the pairs of clauses that share a good part of what the shorter one says."""
    shared: dict[tuple[int, int], float] = {}
    for pair in aligned.pairs:
        if pair.likeness.how in {"same", "related", "contrast"}:
            both = (pair.left.clause, pair.right.clause)
            weight = (pair.left.weight + pair.right.weight) / 2
            shared[both] = shared.get(both, 0.0) + weight
    left, right = _by_clause(one), _by_clause(other)
    smaller = min(math.fsum(left.values()), math.fsum(right.values()))
    if aligned.shared + aligned.contrasted >= _NEARLY_ALL * smaller:
        return {(pair.left.clause, pair.right.clause) for pair in aligned.pairs}
    return {
        both
        for both, weight in shared.items()
        if weight >= _SUPPORT * min(left[both[0]], right[both[1]])
    }


def _by_clause(wording: Wording) -> dict[int, float]:
    """Return what the words of each clause weigh together."""
    weights: dict[int, float] = {}
    for word in wording.words:
        weights[word.clause] = weights.get(word.clause, 0.0) + word.weight
    return weights
