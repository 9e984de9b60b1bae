"""How two words of two sentences stand to each other: the same, one a kind of the other, opposed.

Same: "purchased" and "bought", "10 %" and "about 10 per cent", "Ann Lee" and "Lee".
Contrast: "open" and "shut", "red" and "green", "$5m" and "$7m", "Norway" and "Sweden".
Unlike: two nouns, verbs or adjectives of which neither is known.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from factcheck.language.naming import names
from factcheck.language.vocabulary.exclusion import excludes, kind_of, strength
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Interval, Term, Word

How = Literal["same", "related", "contrast", "unlike"]

_TIMES = frozenset(
    "date month-day weekday clock clock12 fiscal-year fiscal-quarter quarter-of-year half-of-year"
    " weekday-recurring day-of-month".split()
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two words stand to each other; ``worth`` 0 to 1 tells how gladly they are paired.

    ``why`` names the contrast: figure, name, contradictory, contrary, exclusive, or a class.
    """

    how: How
    worth: float
    why: str = ""


_OPEN = frozenset({"noun", "verb", "adj", "adv", "name"})
_SAME = Likeness("same", 1.0)
_RELATED = Likeness("related", 0.85)
_UNLIKE = Likeness("unlike", 0.12)


@functools.lru_cache(maxsize=65_536)
def compare(left: Word, right: Word, thesaurus: Thesaurus) -> Likeness | None:
    """Return how two words stand to each other; None if they could never fill one place."""
    if left.value is None and right.value is None:
        return _words(left, right, thesaurus)
    if isinstance(left.value, Interval) and isinstance(right.value, Interval):
        return _figures(left.value, right.value, thesaurus)
    if isinstance(left.value, Term) and isinstance(right.value, Term):
        return _names(left.value, right.value)
    return _SAME if left.forms[-1] == right.forms[-1] else _mixed(left, right)


def _figures(left: Interval, right: Interval, thesaurus: Thesaurus) -> Likeness | None:
    if left.axis != right.axis:
        if not _count_alike(left.axis, right.axis, thesaurus):
            return None
        right = replace(right, axis=left.axis)
    if left.meets(right):
        return _SAME
    return Likeness("contrast", 0.5, "time" if left.axis.split(":")[0] in _TIMES else "figure")


def _count_alike(left: str, right: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two figures count things that may be one: "dogs" and "puppies"."""
    if not left.startswith("count:") or not right.startswith("count:"):
        return False
    ones, others = (axis.removeprefix("count:").split() for axis in (left, right))
    return bool(ones and others) and thesaurus.related(ones[-1], others[-1])


def _names(left: Term, right: Term) -> Likeness | None:
    if "any" in {left.axis, right.axis}:
        known = not left.key or not right.key or names.same(left.key, right.key)
        return _SAME if known else None
    if names.same(left.key, right.key):
        return _SAME
    if left.axis != right.axis or ("demonym" in left.qualifiers) != ("demonym" in right.qualifiers):
        return None
    if names.different(left.key, right.key, left.axis):
        return Likeness("contrast", 0.45, "name")
    return _UNLIKE


def _mixed(left: Word, right: Word) -> Likeness | None:
    """Compare a name with a plain word: "the BBC" and "the broadcaster" may be one."""
    if {left.tag, right.tag} <= {"name", "noun"} and left.value is not right.value:
        return _UNLIKE
    return None


def _words(left: Word, right: Word, thesaurus: Thesaurus) -> Likeness | None:
    pairs = list(product(left.forms, right.forms))
    if any(thesaurus.same(one, other) for one, other in pairs):
        return _SAME
    opposed = next(filter(None, (thesaurus.opposite(*pair) for pair in pairs)), "")
    if opposed:
        return Likeness("contrast", 0.5, opposed)
    kinds = {left.tag, right.tag}
    if not kinds <= _OPEN:
        return None
    one, other = left.forms[-1], right.forms[-1]
    if thesaurus.related(one, other) or kind_of(one, other) or kind_of(other, one):
        return _RELATED
    excluded = next(filter(None, (excludes(*pair) for pair in pairs)), "")
    if excluded:
        weak = strength(excluded) == "weak"
        return Likeness("contrast", 0.4 if weak else 0.5, "weak" if weak else excluded)
    return _UNLIKE if len(kinds) == 1 else None
