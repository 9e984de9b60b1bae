"""What sets two sentences apart that are laid side by side, and how alike they are beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.language.contrasting.alignment import Alignment, Pair, align
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Word, Wording

_TURNING = frozenset({"contradictory", "contrary"})
_SUPPORT = 0.5  # part of the shorter of two clauses that must be told in the other one


@dataclass(frozen=True, slots=True)
class Contrast:
    """A place where two sentences exclude each other: what the one has and what the other has."""

    why: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two sentences compare.

    ``part`` is how much of the shorter one the other has, ``whole`` of both, words in contrast
    counting as had; ``shared`` what the common words weigh; ``unlike`` what those weigh that
    stand in one place and are neither alike nor known to exclude each other.
    """

    contrasts: tuple[Contrast, ...]
    shared: float
    part: float
    whole: float
    unlike: float


def compare(one: Wording, other: Wording, thesaurus: Thesaurus) -> Comparison:
    """Compare two sentences word by word."""
    aligned = align(one, other, thesaurus)
    left = math.fsum(word.weight for word in one.words)
    right = math.fsum(word.weight for word in other.words)
    had = aligned.shared + aligned.contrasted
    smaller, both = min(left, right), left + right
    return Comparison(
        tuple(_contrasts(aligned, one, other)),
        aligned.shared,
        min(1.0, had / smaller) if smaller else 0.0,
        min(1.0, 2 * had / both) if both else 0.0,
        math.fsum((p.left.weight + p.right.weight) / 2 for p in aligned.of("unlike")),
    )


def _contrasts(aligned: Alignment, one: Wording, other: Wording) -> list[Contrast]:
    """Return every contrast between clauses that share most else they say.

    A denial and an opposite in one clause undo each other.
    """
    found: list[Contrast] = []
    denials = _denials(aligned)
    supported = _supported(aligned, one, other)
    for pair in aligned.of("contrast"):
        clauses = (pair.left.clause, pair.right.clause)
        if pair.likeness.why in _TURNING and clauses in denials:
            del denials[clauses]
        elif clauses in supported:
            found.append(Contrast(pair.likeness.why, _shown(pair.left), _shown(pair.right)))
    found.extend(
        Contrast("denial", *_sides(pair))
        for clauses, pair in sorted(denials.items())
        if clauses in supported
    )
    return found


def _supported(aligned: Alignment, one: Wording, other: Wording) -> set[tuple[int, int]]:
    """Return the pairs of clauses that share a good part of what the shorter one says."""
    shared: dict[tuple[int, int], float] = {}
    for pair in aligned.pairs:
        if pair.likeness.how in {"same", "related", "contrast"}:
            clauses = (pair.left.clause, pair.right.clause)
            weight = (pair.left.weight + pair.right.weight) / 2
            shared[clauses] = shared.get(clauses, 0.0) + weight
    left, right = _by_clause(one), _by_clause(other)
    return {
        clauses
        for clauses, weight in shared.items()
        if weight >= _SUPPORT * min(left[clauses[0]], right[clauses[1]])
    }


def _by_clause(wording: Wording) -> dict[int, float]:
    """Return what the words of each clause weigh together."""
    weights: dict[int, float] = {}
    for word in wording.words:
        weights[word.clause] = weights.get(word.clause, 0.0) + word.weight
    return weights


def _denials(aligned: Alignment) -> dict[tuple[int, int], Pair]:
    """Return the pairs of clauses of which one denies what the other says."""
    found: dict[tuple[int, int], Pair] = {}
    for pair in aligned.pairs:
        if pair.likeness.how not in {"same", "related"} or not (pair.left.said and pair.right.said):
            continue
        if pair.left.denied != pair.right.denied and pair.left.value is None:
            found.setdefault((pair.left.clause, pair.right.clause), pair)
    return found


def _sides(pair: Pair) -> tuple[str, str]:
    return tuple(
        f"not {word.forms[-1]}" if word.denied else word.forms[-1]
        for word in (pair.left, pair.right)
    )  # type: ignore[return-value] # two words make two


def _shown(word: Word) -> str:
    """Return a word with what it is compounded with."""
    return word.forms[0]
