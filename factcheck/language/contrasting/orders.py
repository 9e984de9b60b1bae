"""Two sentences that put two things in another order: "A before B" and "B before A", "A beat B".

A word that leads from one thing to another (before, above, defeat) is the pivot; what stands on the
one side of it here and on the other side there has changed places.  Verbs of which either side may
be named first (``vocabulary/symmetric.yaml``) are no pivots, nor is what a passive turns about.
"""

from __future__ import annotations

from factcheck.language.contrasting.alignment import Alignment, Pair
from factcheck.language.vocabulary.contrasts import leads, opposed_order
from factcheck.model import Word, Wording

_TELLING = 0.3  # what a word weighs at least that is put before or behind another
_THINGS = frozenset({"noun", "name", "num"})


def reversed_pivot(aligned: Alignment, one: Wording, other: Wording) -> Pair | None:
    """Return the pivot about which two things change places, None if none do."""
    for pair in aligned.of("same"):
        passive = _is_passive(pair.left, one) or _is_passive(pair.right, other)
        if _is_pivot(pair.left) and not passive and _crosses(aligned, pair):
            return pair
    return None


def undone(aligned: Alignment, pivot: Pair) -> bool:
    """Tell whether two things change places about opposed words: "A before B", "B after A"."""
    words = pivot.left.forms[-1], pivot.right.forms[-1]
    return opposed_order(*words) and _crosses(aligned, pivot)


def _is_pivot(word: Word) -> bool:
    return word.value is None and leads(word.forms[-1])


def _is_passive(word: Word, wording: Wording) -> bool:
    """Tell whether whoever does it may stand behind a verb: "was beaten by"."""
    behind = (each for each in wording.words if each.start > word.start)
    return word.tag == "verb" and any(each.forms[-1] == "by" for each in behind)


def _crosses(aligned: Alignment, pivot: Pair) -> bool:
    """Tell whether one thing goes from before the pivot to behind it, and one the other way."""
    moves = {
        (pair.left.start < pivot.left.start, pair.right.start < pivot.right.start)
        for pair in aligned.of("same")
        if pair is not pivot and pair.left.tag in _THINGS and pair.left.weight >= _TELLING
    }
    return {(True, False), (False, True)} <= moves
