"""How much two sentences have in common, words in contrast counting as one."""

from __future__ import annotations

from factcheck.language.contrasting import contrasts
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching.overlap import overlap
from factcheck.model import Statement, Wording

THRESHOLD = 0.6
_LEAST_PART = 0.2
_ENOUGH = 1.2  # weight of the words that two sentences share besides those in contrast
_TOO_LITTLE = 0.7  # what two short sentences score at most that share less
_UNLIKE = 0.3  # what it costs that words in one place are neither alike nor opposed
_NAMED = 0.15  # what it costs that one side names somebody of whom the other does not speak


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two sentences by what they share; 0 where each names something that the other lacks."""
    if not isinstance(one.value, Wording) or not isinstance(other.value, Wording):
        return 0.0
    _, part, _ = overlap(one.terms, other.terms, thesaurus)
    if part < _LEAST_PART:
        return 0.0
    found = contrasts.compare(one.value, other.value, thesaurus)
    if not found.shared or all(found.names):
        return 0.0
    apart = found.unlike / (found.shared + found.unlike)
    sure = 0.5 * found.part + 0.5 * found.whole - _UNLIKE * apart
    if any(not _speaks_of(other, n) for n in found.names[0]) or any(
        not _speaks_of(one, n) for n in found.names[1]
    ):
        sure -= _NAMED
    return sure if found.shared >= _ENOUGH else min(sure, _TOO_LITTLE)


def _speaks_of(statement: Statement, name: str) -> bool:
    """Tell whether a document speaks of a name, so that a sentence may leave it out."""
    return not set(statement.about).isdisjoint(name.split())
