"""How alike two statements of one kind are, from 0 to 1: one file a kind, all with ``score``.

Words are weighed by their rarity and compared as concepts.  A score only aligns statements; the
values decide.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching.similarity import (
    arithmetic,
    category,
    contrast,
    name,
    polarity,
    quote,
    role,
    unique,
    value,
)
from factcheck.model import KindName, Statement

SCORES: dict[KindName, Callable[[Statement, Statement, Thesaurus], float]] = {
    "value": value.score,
    "role": role.score,
    "unique": unique.score,
    "name": name.score,
    "quote": quote.score,
    "polarity": polarity.score,
    "contrast": contrast.score,
    "category": category.score,
    "arithmetic": arithmetic.score,
}
THRESHOLDS: dict[KindName, float] = {
    "value": value.THRESHOLD,
    "role": role.THRESHOLD,
    "unique": unique.THRESHOLD,
    "name": name.THRESHOLD,
    "quote": quote.THRESHOLD,
    "polarity": polarity.THRESHOLD,
    "contrast": contrast.THRESHOLD,
    "category": category.THRESHOLD,
    "arithmetic": arithmetic.THRESHOLD,
}


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Return how sure it is that two statements of one kind speak of the same thing."""
    return SCORES[one.kind](one, other, thesaurus)


def threshold(statement: Statement) -> float:
    """Return the least score that links statements of a kind."""
    return THRESHOLDS[statement.kind]
