"""Findings of which another tells more, left out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Finding


def distinct(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out agreements on the whole of sentences of which something better is told.

    Figures, names, roles, claims and quotations are always told, and so is a contradiction; that
    sentences say much the same is told where they are in no other finding together.  So it is
    where two whole sentences differ in a word, of which a rule for that word may tell more, and
    where it is denied of something that it is what it is said to be.
    """
    opposed = [f for f in found if f.verdict == "contradiction"]
    told = [f for f in found if not _is_weak(f) and not any(_outdoes(o, f) for o in opposed)]
    agreed = [_sentences(f.claims) for f in told if f.verdict == "agreement"]
    opposed = [f for f in told if f.verdict == "contradiction"]
    kept = list(told)
    weak = (finding for finding in found if _is_weak(finding))
    for finding in sorted(weak, key=lambda f: (-len(_sentences(f.claims)), f.id)):
        own = _sentences(finding.claims)
        if not any(own <= other for other in agreed) and not any(_splits(f, own) for f in opposed):
            agreed.append(own)
            kept.append(finding)
    return tuple(kept)


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


def _is_weak(finding: Finding) -> bool:
    return finding.verdict == "agreement" and finding.kind == "polarity"


def _sentences(claims: tuple[Claim, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (evidence.place.source, evidence.sentence)
        for claim in claims
        for evidence in claim.evidence
    )
