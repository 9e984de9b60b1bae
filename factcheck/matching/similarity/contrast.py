"""How much two sentences have in common, words in contrast counting as one."""

from __future__ import annotations

from factcheck.language.contrasting import contrasts
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching.overlap import overlap
from factcheck.model import Statement, Wording

THRESHOLD = 0.6
_ENOUGH = 1.2  # weight of the words that two sentences share besides those in contrast


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two sentences by what they share."""
    if not isinstance(one.value, Wording) or not isinstance(other.value, Wording):
        return 0.0
    shared, part, _ = overlap(one.terms, other.terms, thesaurus)
    if part < 0.3 or not shared:
        return 0.0
    found = contrasts.compare(one.value, other.value, thesaurus)
    if found.shared < _ENOUGH:
        return 0.0
    return 0.5 * found.part + 0.5 * found.whole
