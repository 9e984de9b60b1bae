"""How alike two claims are that one only can hold."""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching.overlap import overlap
from factcheck.model import Statement

THRESHOLD = 0.5
_TWINS, _TWIN_BONUS = 0.75, 0.25  # two holders with much the same name are likely one thing
_ENOUGH_OF_A_CLAIM = 0.8


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score claims by the words they share, and by how alike their holders are."""
    shared, part, whole = overlap(one.terms, other.terms, thesaurus)
    if shared <= _ENOUGH_OF_A_CLAIM:
        return 0.0
    twins = name_rules.alike(one.value.key, other.value.key) > _TWINS  # type: ignore[union-attr] # holders are terms
    return min(1.0, (part + whole) / 2 + (_TWIN_BONUS if twins else 0.0))
