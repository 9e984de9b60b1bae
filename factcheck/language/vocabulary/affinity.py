"""What a word could have to do with others, so that most pairs of words need no closer look.

Two words that are not akin say neither the same nor the opposite, neither is a kind of the other,
they exclude each other in no class and are not both figures.  The converse does not hold: those
that are akin are worth a comparison, and no more.
"""

from __future__ import annotations

import functools
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from factcheck.language.vocabulary import concepts, exclusion, hypernyms, whereabouts
from factcheck.language.vocabulary.thesaurus import Thesaurus, concept

_PARTS = ("n", "v")


@dataclass(frozen=True, slots=True)
class Affinity:
    """What words are, and what those are that they could have to do with.

    A mark is a word, the number of a meaning, or the name of something that both could be of.
    """

    own: frozenset[Hashable]
    sought: frozenset[Hashable]


def akin(one: Affinity, other: Affinity) -> bool:
    """Tell whether one side has what the other seeks."""
    return not (one.own.isdisjoint(other.sought) and other.own.isdisjoint(one.sought))


def joined(every: Iterable[Affinity]) -> Affinity:
    """Return what several words are and seek together."""
    all_of = tuple(every)
    return Affinity(
        frozenset().union(*(each.own for each in all_of)),
        frozenset().union(*(each.sought for each in all_of)),
    )


@functools.lru_cache(maxsize=65_536)
def of(word: str, thesaurus: Thesaurus) -> Affinity:
    """Return what a lemma is and seeks."""
    american = concepts.folded(word)
    forms = {american, concept(american), *thesaurus.forms(word)}
    both: set[Hashable] = {*forms, thesaurus.concept(word), *thesaurus.oppositions(word)}
    both.update(("synset", number) for number in concepts.meanings(word))
    both.update(("class", name) for name in exclusion.memberships(american))
    both.update(("kind", kind) for form in forms for kind in concepts.kinds(form))
    if whereabouts.is_known(american):
        both.add(("class", "places"))
    if word.isdecimal():
        both.add(("class", "figures"))
    opposed = (rival for form in forms for rival in concepts.opposites(form))
    meanings = (sense for part in _PARTS for sense in hypernyms.listed(american, part))
    return Affinity(
        frozenset((*both, *meanings)),
        frozenset((*both, *opposed, *exclusion.rivals(american), *_wider(american))),
    )


def _wider(word: str) -> Iterator[Hashable]:
    """Yield the meanings and words of which a word could be a kind."""
    yield from _endings(word)
    for part in _PARTS:
        for first in hypernyms.senses(word, part)[:1]:
            yield from hypernyms.above(first)
    for noun, above in exclusion.wider(word):
        yield from _endings(noun)
        yield from above


def _endings(phrase: str) -> Iterator[str]:
    """Yield the words with which a phrase ends: "grand piano", "piano"."""
    parts = phrase.split(" ")
    yield from (" ".join(parts[start:]) for start in range(1, len(parts)))
