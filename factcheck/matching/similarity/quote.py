"""How much of one quotation of a speaker another renders."""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.quoting import wording
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.model import Statement

THRESHOLD = 0.39


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score quotations of one speaker by their wording."""
    if not name_rules.same(one.subject, other.subject):
        return 0.0
    return wording.alike(one.value.key, other.value.key, thesaurus)  # type: ignore[union-attr] # a quotation is a term
