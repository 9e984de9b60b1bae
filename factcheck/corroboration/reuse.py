"""Which documents reuse each other's text, and how much of it.

Documents meet at the fingerprints they share, never each with each; what they share is then laid
together to passages.  A *copy* has most of the shorter text in common with the other (containment:
Broder, "On the resemblance and containment of documents", 1997), a *rewrite* several long passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.corroboration.fingerprints import WINDOW, WORDS, Prints

Passage = tuple[int, int, int]  # where it begins in the one and in the other, and its words
Meeting = tuple[tuple[int, int], tuple[int, int]]  # two documents, and where each has the words

_CROWD = 64  # more documents than this that share a fingerprint are compared with a few only
_FEW = 8
_PASSAGE = 8  # words in a row; fewer are a turn of phrase that anybody may use
_LONG = 12  # words in a row that two people do not write by chance
_LEAST_COPIED = 20  # words that a copy has in common with the other at least
_LEAST_REWRITTEN = 30
_SEVERAL = 2
_MOST_OF_IT = 0.6
_GOOD_PART = 0.25


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two documents, by number, have in common: the passages, and the words of each in all."""

    one: int
    other: int
    passages: tuple[Passage, ...]
    sizes: tuple[int, int]

    @property
    def words(self) -> int:
        """Return how many words they have in common."""
        return sum(words for _, _, words in self.passages)

    @property
    def share(self) -> float:
        """Return which part of the shorter document that is."""
        return self.words / min(self.sizes)

    def share_of(self, document: int) -> float:
        """Return which part of ``document`` stands in the other too."""
        return self.words / self.sizes[0 if document == self.one else 1]


def marks(prints: Sequence[Prints]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield each fingerprint that several documents have, with a document and its place there."""
    held = Counter(mark for each in prints for mark, _ in each.marks)
    for number, each in enumerate(prints):
        for mark, at in each.marks:
            if held[mark] > 1:
                yield mark, (number, at)


def meet(_mark: Hashable, holders: Sequence[tuple[int, int]]) -> Iterator[Meeting]:
    """Yield the pairs of documents that share a fingerprint, the first of them first.

    Of a crowd each is paired with the first few only: copies of one text are then still found by
    way of these, and a notice that stands in every document costs no more than its copies.
    """
    first = holders if len(holders) <= _CROWD else holders[:_FEW]
    for number, (one, at) in enumerate(first, start=1):
        for other, there in holders[number:]:
            yield (one, other), (at, there)


def measure(
    pair: Hashable, places: Sequence[tuple[int, int]], *, sizes: Sequence[int]
) -> Iterator[Reuse]:
    """Yield what a pair of documents shares if one copies or rewrites the other."""
    assert isinstance(pair, tuple)  # noqa: S101  as ``meet`` made it
    one, other = pair
    passages = tuple(p for p in _passages(places) if p[2] >= _PASSAGE)
    found = Reuse(one, other, passages, (sizes[one], sizes[other]))
    if is_copy(found) or is_rewrite(found):
        yield found


def is_copy(reuse: Reuse) -> bool:
    """Tell whether most of the shorter text stands in the longer."""
    return reuse.words >= _LEAST_COPIED and reuse.share >= _MOST_OF_IT


def is_rewrite(reuse: Reuse) -> bool:
    """Tell whether a good part of the shorter text stands in the longer, in several passages.

    One of them at least must be long.  What begins both documents, or ends both, may be a notice
    of the house that issues them ("About the company"), which does not tell where a story is from.
    """
    inner = [p[2] for p in reuse.passages if not _is_framing(p, reuse.sizes)]
    if len(inner) < _SEVERAL or max(inner) < _LONG:
        return False
    return sum(inner) >= max(_LEAST_REWRITTEN, _GOOD_PART * min(reuse.sizes))


def _is_framing(passage: Passage, sizes: tuple[int, int]) -> bool:
    here, there, words = passage
    # Of the first and last words winnowing may keep no fingerprint.
    left = (sizes[0] - here - words, sizes[1] - there - words)
    return max(here, there) < WINDOW or max(left) < WINDOW


def _passages(places: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield the runs of words that two documents share, from the places of their fingerprints.

    Fingerprints that lie no further apart than a window overlap, so that all words between are
    the same where the distance is the same in both documents.
    """
    start: tuple[int, int] | None = None
    last = (0, 0)
    for here, there in sorted(places):
        step = here - last[0]
        if start is None or step > WINDOW or there - last[1] != step:
            if start is not None:
                yield *start, last[0] - start[0] + WORDS
            start = (here, there)
        last = (here, there)
    if start is not None:
        yield *start, last[0] - start[0] + WORDS
