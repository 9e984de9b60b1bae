"""Findings of which another tells more, left out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Finding, Near

_MOST_OF_A_SENTENCE = 0.7


def distinct(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out agreements on the whole of sentences of which something better is told.

    Figures, names, roles, claims and quotations are always told, and so is a contradiction; that
    sentences say much the same is told where they are in no other finding together, but one on a
    role or a quotation, beside which a sentence says more.  So it is where two whole sentences
    differ in a word, of which a rule for that word may tell more, and where it is denied of
    something that it is what it is said to be.
    """
    opposed = [f for f in found if f.verdict == "contradiction"]
    told = [f for f in found if not _is_weak(f) and not any(_outdoes(o, f) for o in opposed)]
    agreed = [_sentences(f.claims) for f in told if f.verdict == "agreement" and not _is_aside(f)]
    opposed = [f for f in told if f.verdict == "contradiction"]
    kept = list(told)
    weak = (finding for finding in found if _is_weak(finding))
    for finding in sorted(weak, key=lambda f: (-len(_sentences(f.claims)), -_length(f), f.id)):
        own = _sentences(finding.claims)
        if not any(own <= other for other in agreed) and not any(_splits(f, own) for f in opposed):
            agreed.append(own)
            kept.append(finding)
    return tuple(kept)


def apart(near: Sequence[Near], found: Sequence[Finding]) -> tuple[Near, ...]:
    """Leave out near-conflicts of whole sentences of which another, or a finding, tells more."""
    known = [*(f for f in found if f.verdict == "contradiction"), *(each.finding for each in near)]
    return tuple(each for each in near if not any(_outdoes(other, each.finding) for other in known))


def _outdoes(contradiction: Finding, finding: Finding) -> bool:
    """Tell whether a contradiction tells more of the sentences that another one is told of."""
    if finding.verdict == "agreement" or contradiction.kind == finding.kind:
        return False
    outdone = finding.kind == "contrast" or (
        finding.kind == "category" and contradiction.kind == "polarity"
    )
    return outdone and _sentences(finding.claims) <= _sentences(contradiction.claims)


def _splits(contradiction: Finding, sentences: frozenset[tuple[str, str]]) -> bool:
    """Tell whether sentences that are all in a contradiction are on more than one side of it."""
    sides = [_sentences((claim,)) for claim in contradiction.claims]
    return sentences <= _sentences(contradiction.claims) and not any(map(sentences.issubset, sides))


def _is_aside(finding: Finding) -> bool:
    """Tell whether an agreement is on who somebody is, or on words, in sentences that say more."""
    return finding.kind in {"role", "quote"} and any(
        evidence.place.end - evidence.place.start < _MOST_OF_A_SENTENCE * len(evidence.sentence)
        for claim in finding.claims
        for evidence in claim.evidence
    )


def _length(finding: Finding) -> int:
    """Return how much text the evidence of a finding is: what tells more comes first."""
    places = {evidence.place for claim in finding.claims for evidence in claim.evidence}
    return sum(place.end - place.start for place in places)


def _is_weak(finding: Finding) -> bool:
    return finding.verdict == "agreement" and finding.kind == "polarity"


def _sentences(claims: tuple[Claim, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (evidence.place.source, evidence.sentence)
        for claim in claims
        for evidence in claim.evidence
    )
