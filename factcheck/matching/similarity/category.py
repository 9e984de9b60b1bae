"""Whether two sentences say of one thing what it is."""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Statement

THRESHOLD = 0.8


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score what two things are by their names."""
    del thesaurus
    if not one.subject or not name_rules.same(one.subject, other.subject):
        return 0.0
    return 1.0 if one.subject == other.subject else 0.9
