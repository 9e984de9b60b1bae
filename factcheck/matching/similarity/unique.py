"""How alike two claims are that one only can hold."""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching.overlap import overlap
from factcheck.model import Statement

THRESHOLD = 0.5
_TWINS, _TWIN_BONUS = 0.75, 0.25  # two holders with much the same name are likely one thing
_ENOUGH_OF_A_CLAIM = 0.8


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score claims; two that are narrowed to two fields ("in Norway", "in the world") are two."""
    shared, part, whole = overlap(one.terms, other.terms, thesaurus)
    if shared <= _ENOUGH_OF_A_CLAIM:
        return 0.0
    left, right = _fields(one), _fields(other)
    untold = {*(left - right - set(other.about)), *(right - left - set(one.about))}
    if left != right and ((left and right) or untold - {"world"}):
        return 0.0
    twins = name_rules.alike(one.value.key, other.value.key) > _TWINS  # type: ignore[union-attr] # holders are terms
    return min(1.0, (part + whole) / 2 + (_TWIN_BONUS if twins else 0.0))


def _fields(statement: Statement) -> set[str]:
    """Return the words of a claim that tell where or among whom it holds."""
    places = {part.removeprefix("in ") for part in statement.scope if part.startswith("in ")}
    return (set(statement.terms) & words("ranks", "fields")) | places
