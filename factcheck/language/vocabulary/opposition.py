"""Where two statements differ by words that exclude each other: "open" here, "closed" there."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.language.vocabulary.concepts import Opposition
from factcheck.language.vocabulary.thesaurus import Thesaurus

Turn = tuple[str, str, Opposition]


def turns(ones: Iterable[str], others: Iterable[str], thesaurus: Thesaurus) -> tuple[Turn, ...]:
    """Return the pairs of words, one of each side only, that exclude each other.

    Words are concepts with "_" for a space; each stands in one pair at most.
    """
    left, right = set(ones), set(others)
    alone, other_alone = sorted(left - right), sorted(right - left)
    reach = {word: thesaurus.reach(word.replace("_", " ")) for word in (*alone, *other_alone)}
    if "any" not in reach.values():  # else "non-" may deny a word that no list knows
        alone = [word for word in alone if reach[word]]
        other_alone = [word for word in other_alone if reach[word]]
    found: list[Turn] = []
    for word in alone:
        for other in other_alone:
            strength = thesaurus.opposite(word.replace("_", " "), other.replace("_", " "))
            if strength:
                found.append((word, other, strength))
                other_alone.remove(other)
                break
    return tuple(found)
