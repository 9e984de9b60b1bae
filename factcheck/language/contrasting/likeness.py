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

from factcheck.language.dates.one_day import DAYS, can_be_one
from factcheck.language.naming import names
from factcheck.language.vocabulary import affinity, hypernyms
from factcheck.language.vocabulary.affinity import Affinity, akin
from factcheck.language.vocabulary.exclusion import excludes, is_listed, kind_of, strength
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Interval, Term, Word

How = Literal["same", "related", "contrast", "unlike"]

TIMES = frozenset(
    "date month-day weekday clock clock12 fiscal-year fiscal-quarter quarter-of-year half-of-year"
    " weekday-recurring day-of-month".split()
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two words stand to each other; ``worth`` 0 to 1 tells how gladly they are paired.

    ``why`` names the contrast: figure, time, name, contradictory, contrary, exclusive, a class of
    words, weak (a class of which a thing may be two) or far (nouns of different sorts).
    """

    how: How
    worth: float
    why: str = ""


_OPEN = frozenset({"noun", "verb", "adj", "adv", "name"})
_STEM = 5  # letters with which two words of one root begin: champion, championship
_FAR = 0.26
_MISSPELT = 0.7  # two names spelt more alike than this may be one
_BIRTHDAY = 1  # year by which ages may differ that are told either side of a birthday
TURNING = frozenset({"contradictory", "contrary"})
SAME = Likeness("same", 1.0)
_RELATED = Likeness("related", 0.85)
_UNLIKE = Likeness("unlike", 0.12)


def compare(left: Word, right: Word, thesaurus: Thesaurus) -> Likeness | None:
    """Return how two words stand to each other; None if they could never fill one place."""
    if left.value is None and right.value is None:
        return _words(left.forms, right.forms, left.tag, right.tag, thesaurus)
    if isinstance(left.value, Interval) and isinstance(right.value, Interval):
        return _figures(left.value, right.value, thesaurus)
    if isinstance(left.value, Term) and isinstance(right.value, Term):
        return _names(left.value, right.value)
    return SAME if left.forms[-1] == right.forms[-1] else _mixed(left, right)


def _figures(left: Interval, right: Interval, thesaurus: Thesaurus) -> Likeness | None:
    if {left.axis, right.axis} <= DAYS and left.axis != right.axis:
        return SAME if can_be_one(left, right) else None
    if left.axis != right.axis:
        if not _count_alike(left.axis, right.axis, thesaurus):
            return None
        right = replace(right, axis=left.axis)
    if left.meets(right) or (left.axis == "age" and abs(left.stated - right.stated) <= _BIRTHDAY):
        return SAME
    if left.bound and right.bound and left.bound != right.bound:
        return None  # the least and the most are two limits
    return Likeness("contrast", 0.5, "time" if left.axis.split(":")[0] in TIMES else "figure")


def _count_alike(left: str, right: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two figures count things that may be one: "dogs" and "puppies"."""
    if not left.startswith("count:") or not right.startswith("count:"):
        return False
    ones, others = (axis.removeprefix("count:").split() for axis in (left, right))
    return bool(ones and others) and thesaurus.related(ones[-1], others[-1])


def _names(left: Term, right: Term) -> Likeness | None:
    if "any" in {left.axis, right.axis}:
        known = not left.key or not right.key or names.same(left.key, right.key)
        return SAME if known else None
    if names.same(left.key, right.key):
        return SAME
    if left.axis != right.axis or ("demonym" in left.qualifiers) != ("demonym" in right.qualifiers):
        return None
    if _unnumbered(left.key) == _unnumbered(right.key):
        return None  # two parts of a series
    if names.different(left.key, right.key, left.axis):
        return Likeness("contrast", 0.45, "name")
    return _UNLIKE


def _unnumbered(name: str) -> list[str]:
    return [part for part in name.split() if not part.isdigit()]


def _mixed(left: Word, right: Word) -> Likeness | None:
    """Compare a name with a plain word: "the BBC" and "the broadcaster" may be one."""
    if {left.tag, right.tag} <= {"name", "noun"} and left.value is not right.value:
        return _UNLIKE
    return None


@functools.lru_cache(maxsize=65_536)
def _words(
    ones: tuple[str, ...], others: tuple[str, ...], tag: str, other_tag: str, thesaurus: Thesaurus
) -> Likeness | None:
    kinds = {tag, other_tag}
    if akin(_affinity(ones, thesaurus), _affinity(others, thesaurus)):
        return _akin(ones, others, kinds, thesaurus)
    return _unlisted(ones[-1], others[-1], kinds) if kinds <= _OPEN else None


def _akin(
    ones: tuple[str, ...], others: tuple[str, ...], kinds: set[str], thesaurus: Thesaurus
) -> Likeness | None:
    """Compare words that may have to do with each other; ``kinds`` are their tags."""
    pairs = list(product(ones, others))
    named, other_named = _named(ones), _named(others)
    if named or other_named:  # a dining room is no kitchen, though both are rooms
        excluded = excludes(named or ones[-1], other_named or others[-1])
        if excluded:
            return Likeness("contrast", 0.5, excluded)
    if any(thesaurus.same(*pair) for pair in pairs):
        return SAME
    opposed = next(filter(None, (thesaurus.opposite(*pair) for pair in pairs)), "")
    one, other = ones[-1], others[-1]
    if opposed not in TURNING and (kind_of(one, other) or kind_of(other, one)):
        return _RELATED
    if opposed or (one.isdecimal() and other.isdecimal()):
        return Likeness("contrast", 0.5, opposed or "figure")
    return _open_class(pairs, kinds, thesaurus) if kinds <= _OPEN else None


def _open_class(
    pairs: list[tuple[str, str]], kinds: set[str], thesaurus: Thesaurus
) -> Likeness | None:
    """Compare nouns, verbs, adjectives and adverbs of which none is listed as an opposite."""
    if thesaurus.related(*pairs[-1]):
        return _RELATED
    excluded = next(filter(None, (excludes(*pair) for pair in pairs)), "")
    if excluded:
        weak = strength(excluded) == "weak"
        return Likeness("contrast", 0.4 if weak else 0.5, "weak" if weak else excluded)
    return _unlisted(*pairs[-1], kinds)


def _named(forms: tuple[str, ...]) -> str:
    """Return the compound among the forms of a word that a class lists, "" if there is none."""
    return next(filter(is_listed, forms[:-1]), "")


def _unlisted(one: str, other: str, kinds: set[str]) -> Likeness | None:
    """Compare two words of which no lexicon says how they stand to each other."""
    begun_alike = one.startswith(other[:_STEM]) or other.startswith(one[:_STEM])
    if kinds == {"name"} and not (begun_alike and names.alike(one, other) >= _MISSPELT):
        return Likeness("contrast", 0.45, "name")
    if kinds == {"noun"} and _far(one, other):
        return Likeness("contrast", 0.3, "far")
    return _UNLIKE if len(kinds) == 1 else None


def _far(one: str, other: str) -> bool:
    """Tell whether two nouns name things of which hardly anything can be both: weather and food."""
    return one[:_STEM] != other[:_STEM] and 0.0 < hypernyms.likeness(one, other) <= _FAR


@functools.lru_cache(maxsize=16_384)
def _affinity(forms: tuple[str, ...], thesaurus: Thesaurus) -> Affinity:
    """Return what a word, with the compounds it ends, could have to do with others."""
    return affinity.joined(affinity.of(form, thesaurus) for form in forms)
