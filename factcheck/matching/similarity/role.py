"""Whether two roles are of one person in one organisation."""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Statement

THRESHOLD = 0.9


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score roles: one person, and no two organisations."""
    del thesaurus
    if not name_rules.same(one.subject, other.subject):
        return 0.0
    if (
        one.scope
        and other.scope
        and not any(name_rules.same(a, b) for a in one.scope for b in other.scope)
    ):
        return 0.0
    return 1.0 if one.subject == other.subject else 0.9
