"""How much two sentences have in common, words in contrast counting as one."""

from __future__ import annotations

from factcheck.language.contrasting import contrasts
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching.overlap import overlap
from factcheck.model import Statement, Wording

THRESHOLD = 0.6
_LEAST_PART = 0.2
_ENOUGH = 2.0  # weight of the words that two sentences share besides those in contrast
# What two sentences score at most that share less, or that may be of two things or two times: only
# where it is known that they are of one is that enough for a contradiction.
_TOO_LITTLE = 0.7
_MEASURED = 0.08  # what it adds that figures or times stand against each other, seldom by chance
_NEARLY_ALL = 0.9  # what two sentences score at least whose words are only likely to be opposed
_UNLIKE = 0.3  # what it costs that words in one place are neither alike nor opposed


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two sentences by what they share; 0 where each names something that the other lacks."""
    if not isinstance(one.value, Wording) or not isinstance(other.value, Wording):
        return 0.0
    _, part, _ = overlap(one.terms, other.terms, thesaurus)
    if part < _LEAST_PART:
        return 0.0
    found = contrasts.compare(one.value, other.value, thesaurus)
    if not found.shared or all(found.names) or all(found.times):
        return 0.0
    apart = found.unlike / (found.shared + found.unlike)
    sure = 0.5 * found.part + 0.5 * found.whole - _UNLIKE * apart
    if any(not _speaks_of(other, n) for n in found.names[0]) or any(
        not _speaks_of(one, n) for n in found.names[1]
    ):
        return 0.0
    if found.guessed and sure < _NEARLY_ALL:
        return 0.0
    if found.measured and sure >= THRESHOLD:
        sure = min(1.0, sure + _MEASURED)
    least = found.shared < _ENOUGH or any(found.times) or (found.contrasts and found.loose)
    return min(sure, _TOO_LITTLE) if least else sure


def _speaks_of(statement: Statement, name: str) -> bool:
    """Tell whether a document speaks of a name, so that a sentence may leave it out."""
    return not set(statement.about).isdisjoint(name.split())
