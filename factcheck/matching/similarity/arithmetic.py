"""How sure it is that figures make another one: only those that were made a pair are linked."""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Statement

THRESHOLD = 0.5
_SURENESS = {"certain": 1.0, "firm": 0.9, "likely": 0.75}


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score statements of one sum by how plainly the text says that it is one."""
    del thesaurus
    if one.scope != other.scope or not _same_person(one, other):
        return 0.0
    return min(_SURENESS[side.readings[1]] for side in (one, other))


def _same_person(one: Statement, other: Statement) -> bool:
    return one.subject == other.subject or name_rules.same(one.subject, other.subject)
