"""What it tells that two sentences name what neither document names much besides.

A name that a document has everywhere is its topic and tells nothing of one sentence; one that
stands there once is mentioned for what this sentence says.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from itertools import product

from factcheck.language.naming import names as name_rules
from factcheck.language.naming import rolewords
from factcheck.language.naming.gazetteer import key_words
from factcheck.language.vocabulary.thesaurus import concept
from factcheck.model import Gist, Statement, Term

Weights = Mapping[str, float]
_NAME, _EACH_MORE = 0.8, 0.3  # what the first name tells, and another
_TWO, _MANY = 2, 3
_SIDE_BY_SIDE = 12  # characters between two names that belong together
_BESIDE, _BESIDE_ONE = 0.3, 0.6  # what words tell at least beside two names, and beside one


def shared(one: Statement, other: Statement) -> tuple[str, ...]:
    """Return the names that both sentences have and neither document has much, as ``one`` does.

    One of them has the name in full.
    """
    ones, others = (one.gist or Gist()).seldom, (other.gist or Gist()).seldom
    full = tuple(term for term in ones if " " in term.key)
    short = tuple(term for term in ones if " " not in term.key)
    return _common(full, others) + _common(short, tuple(t for t in others if " " in t.key))


def every(one: Statement, other: Statement) -> tuple[str, ...]:
    """Return all names that two sentences have, if one of them tells anything."""
    seldom = shared(one, other)
    named = _common(_in_text(one), _in_text(other)) if seldom else ()
    return tuple(dict.fromkeys((*seldom, *named)))


def told(one: Statement, other: Statement, left: Weights, right: Weights) -> float:
    """Return what shared names tell with the words that both sentences have beside them.

    Two names need no words where they stand side by side: "Ada Finch of the Institute of Tides".
    """
    seldom = shared(one, other)
    if not seldom:
        return 0.0
    names = every(one, other)
    hidden = _parts(names) | {concept(part) for part in _parts(names)}
    # that both call somebody by his office tells nothing of what they say of him
    hidden |= key_words("people", "titles") | _offices()
    if len(names) >= _TWO:
        beside = _beside(set(one.terms), set(other.terms), hidden, left, right)
        if beside < _BESIDE and _adjoin(names, one, other):
            beside = _BESIDE
        if beside < _BESIDE and len(names) < _MANY:
            return 0.0
        return _NAME + _EACH_MORE * (len(names) - 1) + beside
    heads = {*(one.gist or Gist()).heads, *(other.gist or Gist()).heads} - hidden
    if not heads.isdisjoint(set(one.terms).intersection(other.terms)):
        return _NAME + _BESIDE_ONE
    sides = [(one.gist or Gist()).parts, (other.gist or Gist()).parts]
    own = _parts(names)
    near = [[set(part) for part in side if own & set(part)] for side in sides]
    best = max((_beside(a, b, hidden, left, right) for a, b in product(*near)), default=0.0)
    return _NAME + best if best >= _BESIDE_ONE else 0.0


@functools.cache
def _offices() -> frozenset[str]:
    words = rolewords.vocabulary()
    return words | frozenset(map(concept, words))


def _parts(names: tuple[str, ...]) -> set[str]:
    return {part for name in names for part in name.replace("-", " ").split()}


def _adjoin(names: tuple[str, ...], one: Statement, other: Statement) -> bool:
    """Tell whether two names stand side by side in both sentences."""
    return all(_gap(names, side.sentence.casefold()) <= _SIDE_BY_SIDE for side in (one, other))


def _gap(names: tuple[str, ...], text: str) -> int:
    """Return how many characters lie between the first two names, by their last words."""
    spans = sorted((text.find(name.rpartition(" ")[2]), len(name), name) for name in names[:_TWO])
    (left, _, first), (right, length, _) = spans
    begin = left + len(first.rpartition(" ")[2])
    return right - begin - length if left >= 0 else _SIDE_BY_SIDE + 1


def _common(ones: tuple[Term, ...], others: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(
        term.key for term in ones if any(name_rules.same(term.key, twin.key) for twin in others)
    )


def _in_text(statement: Statement) -> tuple[Term, ...]:
    """Return the names that a sentence has itself, not those that its pronouns stand for."""
    said = statement.sentence.casefold()
    return tuple(name for name in statement.names if name.key.rpartition(" ")[2] in said)


def _beside(
    ours: set[str], theirs: set[str], hidden: set[str], left: Weights, right: Weights
) -> float:
    """Return what the words tell that two sides share beside names and titles."""
    terms = [term for term in sorted(ours & theirs) if hidden.isdisjoint(term.split("_"))]
    return math.fsum(min(left[term], right[term]) for term in terms)
