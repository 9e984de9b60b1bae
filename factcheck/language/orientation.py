"""A word that has an opposite, told by one word of the pair and a sign.

"closed" is "open" with the sign -1, so a denial and an opposite can be compared: "not open" and
"closed" are the same, "closed" and "open" contradict.
"""

from __future__ import annotations

import functools

from factcheck.language import concepts
from factcheck.language.thesaurus import Thesaurus


def oriented(word: str, thesaurus: Thesaurus) -> tuple[str, int]:
    """Return the word that stands for a pair of opposites and the side (1 or -1) of ``word``.

    A word without an opposite is its own concept with the sign 1.
    """
    concept = thesaurus.concept(word)
    return _table(thesaurus).get(concept, (concept, 1))


@functools.cache
def _table(thesaurus: Thesaurus) -> dict[str, tuple[str, int]]:
    """Colour the graph of opposites with two signs, from the first word in the alphabet on."""
    edges: dict[str, set[str]] = {}
    for left, right in _pairs(thesaurus):
        if left != right:
            edges.setdefault(left, set()).add(right)
            edges.setdefault(right, set()).add(left)
    table: dict[str, tuple[str, int]] = {}
    for start in sorted(edges):
        if start in table:
            continue
        # words opposed to several things ("old": new, young) stay with their first base
        table[start] = (start, 1)
        for other in sorted(edges[start]):
            table.setdefault(other, (start, -1))
    return table


def _pairs(thesaurus: Thesaurus) -> list[tuple[str, str]]:
    listed = [
        (thesaurus.concept(one), thesaurus.concept(other))
        for one, other, strength in concepts.opposed_words()
        if strength in {"contradictory", "contrary"}
    ]
    own = [
        (thesaurus.concept(group[0].lower()), thesaurus.concept(word.lower()))
        for group in thesaurus.opposites
        for word in group[1:]
    ]
    return [*own, *listed]
