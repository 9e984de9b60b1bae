"""What sets two sentences apart that are laid side by side, and how alike they are beside it."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass, replace

from factcheck.language.contrasting import orders
from factcheck.language.contrasting.alignment import Alignment, Pair, align
from factcheck.language.contrasting.likeness import TIMES
from factcheck.language.vocabulary.contrasts import are_phases
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus, concept, concepts_of
from factcheck.model import Interval, Term, Word, Wording

_TURNING = frozenset({"contradictory", "contrary"})
_ADDING = frozenset({"noun", "name", "adj"})
_LIGHT = 0.2  # prepositions weigh less
_NEARLY_ALL = 0.85  # part of the shorter sentence beside which it does not matter how it is cut
_SUPPORT = 0.5  # part of the shorter of two clauses that must be told in the other one


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
    supported = _supported(aligned, one, other)
    turned: dict[tuple[int, int], list[Contrast]] = {}
    for pair in aligned.of("contrast"):
        clauses = (pair.left.clause, pair.right.clause)
        if pair.likeness.why in _TURNING and clauses in denials:
            del denials[clauses]
        elif orders.undone(aligned, pair):
            continue
        elif clauses in supported and _in_one_place(pair, aligned, one, other):
            contrast = _contrast(pair, aligned, one, other)
            found.append(contrast)
            if pair.left.value is None:
                turned.setdefault(clauses, []).append(contrast)
    # "open in winter" and "closed in summer" say much the same
    twice = {
        each
        for group in turned.values()
        if len(group) % 2 == 0 and any(other.why in _TURNING for other in group)
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
        _is_of_a_series(pair) or (_is_label(pair.left, one) and _is_label(pair.right, other))
        for pair in aligned.of("contrast")
    ):
        return []
    return found


def _is_of_a_series(pair: Pair) -> bool:
    """Tell whether sentences speak of two that are told apart by number: "the second volume"."""
    return _is_ordinal(pair) and pair.left.subject and pair.right.subject


def _is_label(word: Word, wording: Wording) -> bool:
    """Tell whether a figure numbers the thing that is named right before it: "House 7".

    In "the fire 30 years ago" it counts what stands behind it.
    """
    at = wording.words.index(word)
    before = wording.words[at - 1] if at else None
    behind = next(iter(wording.words[at + 1 : at + 2]), None)
    if behind is not None and behind.tag == "noun" and behind.start == word.end + 1:
        return False
    bare = isinstance(word.value, Interval) and word.value.axis == "number"
    return (
        (bare or (word.value is None and word.forms[-1].isdecimal()))
        and before is not None
        and before.tag in {"noun", "name"}
        and before.end + 1 == word.start
    )


def _is_ordinal(pair: Pair) -> bool:
    return isinstance(pair.left.value, Interval) and pair.left.value.axis == "ordinal"


def _contrast(pair: Pair, aligned: Alignment, one: Wording, other: Wording) -> Contrast:
    why = pair.likeness.why
    subjects = _is_ordinal(pair) or ((pair.left.subject or pair.right.subject) and why != "figure")
    often = why == "time" and not _happens_once(pair, aligned)
    listed = pair.left.listed and pair.right.listed and why == "name"
    narrowed = why == "figure" and _is_narrowed(pair, aligned, one, other)
    verbs = pair.left.tag == pair.right.tag == "verb"
    both = verbs and are_phases(pair.left.forms[-1], pair.right.forms[-1])
    loose = subjects or often or narrowed or both or why in {"name", "weak", "far"}
    return Contrast(why, _spot(pair.left), _spot(pair.right), loose=loose, listed=listed)


def _is_narrowed(pair: Pair, aligned: Alignment, one: Wording, other: Wording) -> bool:
    """Tell whether a figure is of a part: of a shorter time, or of what one sentence adds.

    "Sold 9,400 tickets" and "sold 1,200 tickets to students" are both right, and so are "won with
    4,210 votes" and "won by 212 votes".
    """
    periods = (
        (each.left.value, each.right.value)
        for each in aligned.of("same")
        if isinstance(each.left.value, Interval) and isinstance(each.right.value, Interval)
    )
    if any(a.axis == "date" and a.high - a.low != b.high - b.low for a, b in periods):
        return True
    return _is_added_to(pair.left, one, aligned.left_alone) or _is_added_to(
        pair.right, other, aligned.right_alone
    )


def _is_added_to(figure: Word, wording: Wording, alone: tuple[Word, ...]) -> bool:
    """Tell whether what stands alone is told of a figure: right before it, or in its clause."""
    at = wording.words.index(figure)
    return any(
        word in wording.words[max(0, at - 1) : at]
        or (word.tag in _ADDING and word.clause == figure.clause and word.said)
        for word in alone
    )


def _happens_once(pair: Pair, aligned: Alignment) -> bool:
    """Tell whether a clause speaks of what happens but once: a birth, an opening."""
    return any(
        concept(each.left.forms[-1]) in concepts_of("words", "once")
        for each in aligned.of("same")
        if each.left.clause == pair.left.clause and each.left.value is None
    )


def _in_one_place(pair: Pair, aligned: Alignment, one: Wording, other: Wording) -> bool:
    """Tell whether two words stand beside words that are paired, and neither sentence has both.

    A sentence that has both tells them of two things, or as parts of a list.
    """
    in_lists = pair.left.listed and pair.right.listed
    if in_lists and pair.likeness.why not in {*_TURNING, "antonyms", "name"}:
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


def _supported(aligned: Alignment, one: Wording, other: Wording) -> set[tuple[int, int]]:
    """Return the pairs of clauses that share a good part of what the shorter one says."""
    shared: dict[tuple[int, int], float] = {}
    for pair in aligned.pairs:
        if pair.likeness.how in {"same", "related", "contrast"}:
            clauses = (pair.left.clause, pair.right.clause)
            weight = (pair.left.weight + pair.right.weight) / 2
            shared[clauses] = shared.get(clauses, 0.0) + weight
    left, right = _by_clause(one), _by_clause(other)
    smaller = min(math.fsum(left.values()), math.fsum(right.values()))
    if aligned.shared + aligned.contrasted >= _NEARLY_ALL * smaller:
        return {(pair.left.clause, pair.right.clause) for pair in aligned.pairs}
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
