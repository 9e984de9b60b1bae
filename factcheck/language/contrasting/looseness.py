"""Whether two words in contrast may both be right: of two things, or at two times.

Loose: "the red boat" and "the white tower", "met in May" and "met in June", "joined" and "left".
Firm: "sold 12 boats" and "sold 20 boats", "is open" and "is shut".
"""

from __future__ import annotations

from factcheck.language.contrasting.alignment import Alignment, Pair
from factcheck.language.vocabulary.contrasts import are_phases
from factcheck.language.vocabulary.thesaurus import concept, concepts_of
from factcheck.model import Interval, Word, Wording

_ADDING = frozenset({"noun", "name", "adj"})
_UNSURE = frozenset({"name", "weak", "far"})


def may_be_two(pair: Pair, aligned: Alignment, one: Wording, other: Wording) -> bool:
    """Tell whether two words in contrast may both be right."""
    why = pair.likeness.why
    subjects = _is_ordinal(pair) or ((pair.left.subject or pair.right.subject) and why != "figure")
    often = why == "time" and not _happens_once(pair, aligned)
    narrowed = why == "figure" and _is_narrowed(pair, aligned, one, other)
    verbs = pair.left.tag == pair.right.tag == "verb"
    both = verbs and are_phases(pair.left.forms[-1], pair.right.forms[-1])
    return subjects or often or narrowed or both or why in _UNSURE


def are_numbered(pair: Pair, one: Wording, other: Wording) -> bool:
    """Tell whether two sentences speak of two things that are told apart by number."""
    return _is_of_a_series(pair) or (_is_label(pair.left, one) and _is_label(pair.right, other))


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
