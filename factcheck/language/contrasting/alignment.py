"""The words of two sentences paired: in order where they can be, across where they must.

Pairs are chosen by dynamic programming (Needleman and Wunsch 1970) for the greatest shared weight;
what is left over is paired with its like wherever that stands, so that "in May the pier opened" and
"the pier opened in May" have nothing left over.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.language.contrasting.likeness import SAME, Likeness, compare
from factcheck.language.vocabulary.exclusion import is_listed
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Word, Wording


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that fill one place."""

    left: Word
    right: Word
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sentences side by side: pairs in the order of the left one, and what stands alone."""

    pairs: tuple[Pair, ...]
    left_alone: tuple[Word, ...]
    right_alone: tuple[Word, ...]

    def of(self, how: str) -> tuple[Pair, ...]:
        """Return the pairs that stand to each other in one way."""
        return tuple(pair for pair in self.pairs if pair.likeness.how == how)

    @property
    def shared(self) -> float:
        """What the words weigh that both sentences have."""
        return math.fsum(
            _weight(pair) for pair in self.pairs if pair.likeness.how in {"same", "related"}
        )

    @property
    def contrasted(self) -> float:
        """What the words weigh that stand against each other."""
        return math.fsum(_weight(pair) for pair in self.of("contrast"))


def align(one: Wording, other: Wording, thesaurus: Thesaurus) -> Alignment:
    """Lay two sentences side by side."""
    likenesses = _likenesses(one.words, other.words, thesaurus)
    matched = _in_order(one.words, other.words, likenesses)
    matched = _across(matched, likenesses)
    pairs = tuple(
        Pair(one.words[i], other.words[j], likeness)
        for i, j in sorted(matched.items())
        if (likeness := likenesses[i][j]) is not None
    )
    lefts, rights = set(matched), set(matched.values())
    return Alignment(
        pairs,
        tuple(word for i, word in enumerate(one.words) if i not in lefts),
        tuple(word for j, word in enumerate(other.words) if j not in rights),
    )


def _likenesses(
    left: tuple[Word, ...], right: tuple[Word, ...], thesaurus: Thesaurus
) -> list[list[Likeness | None]]:
    """Compare the words of two sentences, but for words that the other sentence has itself.

    What is said on both sides stands against nothing, and most words need no closer look.
    """
    ours = [_concept(word, thesaurus) for word in left]
    theirs = [_concept(word, thesaurus) for word in right]
    common = (set(ours) & set(theirs)) - {""}
    own = [j for j, concept in enumerate(theirs) if concept not in common]
    table: list[list[Likeness | None]] = []
    for word, mine in zip(left, ours, strict=True):
        if mine in common:
            table.append([SAME if mine == its else None for its in theirs])
        else:
            row: list[Likeness | None] = [None] * len(right)
            for j in own:
                row[j] = compare(word, right[j], thesaurus)
            table.append(row)
    return table


def _concept(word: Word, thesaurus: Thesaurus) -> str:
    """Return what a plain word says; "" for a name or a figure, which says it in many ways."""
    if word.value:
        return ""
    # a living room is no dining room, though each is a room
    compound = next(filter(is_listed, word.forms[:-1]), "")
    return compound or thesaurus.concept(word.forms[-1])


def _weight(pair: Pair) -> float:
    return (pair.left.weight + pair.right.weight) / 2


def _in_order(
    left: tuple[Word, ...], right: tuple[Word, ...], likenesses: list[list[Likeness | None]]
) -> dict[int, int]:
    """Return the pairs, by index, of the alignment of greatest weight that crosses nowhere."""
    rows, columns = len(left), len(right)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        row, below, weight = best[i], best[i + 1], left[i].weight
        for j in range(columns - 1, -1, -1):
            score = max(below[j], row[j + 1])
            likeness = likenesses[i][j]
            if likeness is not None:
                both = 0.05 + (weight + right[j].weight) / 2
                score = max(score, below[j + 1] + likeness.worth * both)
            row[j] = score
    matched: dict[int, int] = {}
    i = j = 0
    while i < rows and j < columns:
        likeness = likenesses[i][j]
        if likeness is not None:
            both = 0.05 + (left[i].weight + right[j].weight) / 2
            if best[i][j] == best[i + 1][j + 1] + likeness.worth * both:
                matched[i] = j
                i, j = i + 1, j + 1
                continue
        if best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return matched


def _across(matched: dict[int, int], likenesses: list[list[Likeness | None]]) -> dict[int, int]:
    """Pair what has its like elsewhere in the other sentence with it."""
    kept = {
        i: j for i, j in matched.items()
        if (likeness := likenesses[i][j]) is not None and likeness.how in {"same", "related"}
    }  # fmt: skip
    loose = {i: j for i, j in matched.items() if i not in kept}
    taken = set(kept.values())
    for i, row in enumerate(likenesses):
        if i in kept:
            continue
        for j, likeness in enumerate(row):
            if j not in taken and likeness is not None and likeness.how == "same":
                kept[i] = j
                taken.add(j)
                break
    for i, j in sorted(loose.items()):
        if i not in kept and j not in taken:
            kept[i] = j
            taken.add(j)
    return kept
