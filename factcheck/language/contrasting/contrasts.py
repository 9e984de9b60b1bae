"""What sets two sentences apart that are laid side by side, and how alike they are beside it."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass, replace

from factcheck.language.contrasting import looseness, orders, support
from factcheck.language.contrasting.alignment import Alignment, Pair, align
from factcheck.language.contrasting.likeness import TIMES, TURNING
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Interval, Term, Word, Wording


@dataclass(frozen=True, slots=True)
class Spot:
    """A word of a sentence at ``sentence[start:end]``, and whether what it says is denied."""

    start: int
    end: int
    denied: bool = False

    def told(self, sentence: str) -> str:
        """Return the word as its sentence has it."""
        return (
            f"not {sentence[self.start : self.end]}"
            if self.denied
            else sentence[self.start : self.end]
        )


@dataclass(frozen=True, slots=True)
class Contrast:
    """A place where two sentences exclude each other: what the one has and what the other has.

    ``loose`` tells that both may be true of two things or at two times: the contrast is in what
    the sentences speak of, in who or where it was, in what comes in turn (“joined”, “left”), in
    when something happened that happens more than once, or in a figure of which one sentence says
    something that the other does not.  ``listed`` tells that both are items of lists.
    """

    why: str
    left: Spot
    right: Spot
    loose: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two sentences compare.

    ``part`` is how much of the shorter one the other has, ``whole`` of both, words in contrast
    counting as had; ``shared`` what the common words weigh; ``unlike`` what those weigh that
    stand in one place and are neither alike nor known to exclude each other; ``names`` are those
    that only one of them has, first the left one's, and ``times`` whether one has a time that the
    other has not; ``other_subject`` tells that they may speak of two things, a boat and a tower.
    """

    contrasts: tuple[Contrast, ...]
    shared: float
    part: float
    whole: float
    unlike: float
    names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    times: tuple[bool, bool] = (False, False)
    other_subject: bool = False

    @property
    def guessed(self) -> bool:
        """Whether no lexicon says that what is in contrast excludes the other."""
        doubtful = (each.why in {"far", "weak"} or each.listed for each in self.contrasts)
        return bool(self.contrasts) and all(doubtful)

    @property
    def measured(self) -> bool:
        """Whether figures or times stand against each other."""
        return any(each.why in {"figure", "time"} for each in self.contrasts)

    @property
    def loose(self) -> bool:
        """Whether the sentences may be of two things: one that differs is enough for that."""
        return self.other_subject or any(each.loose for each in self.contrasts)

    @property
    def mirrored(self) -> Comparison:
        """The same comparison, the other sentence first."""
        turned = (replace(each, left=each.right, right=each.left) for each in self.contrasts)
        return replace(
            self,
            contrasts=tuple(sorted(turned, key=_place)),
            names=self.names[::-1],
            times=self.times[::-1],
        )


def _place(contrast: Contrast) -> int:
    return contrast.left.start


@functools.lru_cache(maxsize=16_384)
def compare(one: Wording, other: Wording, thesaurus: Thesaurus) -> Comparison:
    """Compare two sentences word by word; which of them comes first makes no difference."""
    if _order(other) < _order(one):
        return _compared(other, one, thesaurus).mirrored
    return _compared(one, other, thesaurus)


def _order(wording: Wording) -> list[tuple[tuple[str, ...], int, int, bool]]:
    return [(word.forms, word.start, word.clause, word.denied) for word in wording.words]


def _compared(one: Wording, other: Wording, thesaurus: Thesaurus) -> Comparison:
    aligned = align(one, other, thesaurus)
    left = math.fsum(word.weight for word in one.words)
    right = math.fsum(word.weight for word in other.words)
    had = aligned.shared + aligned.contrasted
    smaller, both = min(left, right), left + right
    return Comparison(
        tuple(sorted(_contrasts(aligned, one, other), key=_place)),
        aligned.shared,
        min(1.0, had / smaller) if smaller else 0.0,
        min(1.0, 2 * had / both) if both else 0.0,
        math.fsum((p.left.weight + p.right.weight) / 2 for p in aligned.of("unlike")),
        (_names(aligned.left_alone), _names(aligned.right_alone)),
        (_is_timed(aligned.left_alone), _is_timed(aligned.right_alone)),
        any(p.left.subject and p.right.subject for p in aligned.of("unlike")),
    )


def _is_timed(words: tuple[Word, ...]) -> bool:
    return any(
        isinstance(word.value, Interval) and word.value.axis.split(":")[0] in TIMES
        for word in words
    )


def _names(words: tuple[Word, ...]) -> tuple[str, ...]:
    """Return the proper names among words."""
    return tuple(
        word.value.key
        for word in words
        if isinstance(word.value, Term) and word.value.key and "weak" not in word.value.qualifiers
    )


def _contrasts(aligned: Alignment, one: Wording, other: Wording) -> list[Contrast]:
    """Return every contrast between clauses that share most else they say.

    A denial and an opposite in one clause undo each other; what is told of two times is told of
    two things.
    """
    found: list[Contrast] = []
    denials = _denials(aligned)
    supported = support.clauses(aligned, one, other)
    turned: dict[tuple[int, int], list[Contrast]] = {}
    for pair in aligned.of("contrast"):
        clauses = (pair.left.clause, pair.right.clause)
        if pair.likeness.why in TURNING and clauses in denials:
            del denials[clauses]
        elif orders.undone(aligned, pair):
            continue
        elif clauses in supported and support.in_one_place(pair, aligned, one, other):
            contrast = _contrast(pair, aligned, one, other)
            found.append(contrast)
            if pair.left.value is None:
                turned.setdefault(clauses, []).append(contrast)
    # "open in winter" and "closed in summer" say much the same
    twice = {
        each
        for group in turned.values()
        if len(group) % 2 == 0 and any(other.why in TURNING for other in group)
        for each in group
    }
    found = [each for each in found if each not in twice]
    found.extend(
        Contrast("denial", _spot(pair.left, pair.left.denied), _spot(pair.right, pair.right.denied))
        for clauses, pair in sorted(denials.items())
        if clauses in supported
    )
    pivot = orders.reversed_pivot(aligned, one, other)
    if pivot is not None and not found:
        found.append(Contrast("order", _spot(pivot.left), _spot(pivot.right)))
    another_time = any(each.why == "time" for each in found)
    if (another_time and len(found) > 1) or any(
        looseness.are_numbered(pair, one, other) for pair in aligned.of("contrast")
    ):
        return []
    return found


def _contrast(pair: Pair, aligned: Alignment, one: Wording, other: Wording) -> Contrast:
    why = pair.likeness.why
    listed = pair.left.listed and pair.right.listed and why == "name"
    loose = looseness.may_be_two(pair, aligned, one, other)
    return Contrast(why, _spot(pair.left), _spot(pair.right), loose=loose, listed=listed)


def _denials(aligned: Alignment) -> dict[tuple[int, int], Pair]:
    """Return the pairs of clauses of which one denies what the other says."""
    found: dict[tuple[int, int], Pair] = {}
    if any(pair.left.forms[-1] in words("words", "failing") for pair in aligned.of("same")):
        return {}  # "for refusing to sign" and "because she refused to sign" deny the same
    for pair in aligned.pairs:
        if pair.likeness.how not in {"same", "related"} or not (pair.left.said and pair.right.said):
            continue
        if pair.left.denied != pair.right.denied and pair.left.value is None:
            found.setdefault((pair.left.clause, pair.right.clause), pair)
    return found


def _spot(word: Word, denied: bool = False) -> Spot:
    return Spot(word.start, word.end, denied)
