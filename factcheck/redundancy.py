"""Findings of which another tells more, left out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Finding


def distinct(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out agreements on the whole of sentences of which something better is told.

    Figures, names, roles, claims and quotations are always told, and so is a contradiction; that
    sentences say much the same is told where they are in no other finding together.  So it is
    where two whole sentences differ in a word, of which a rule for that word may tell more.
    """
    strong = [f for f in found if f.verdict == "contradiction" and f.kind != "contrast"]
    told = [
        finding
        for finding in found
        if not _is_weak(finding)
        and not (finding.kind == "contrast" and any(_tells(other, finding) for other in strong))
    ]
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


def _tells(contradiction: Finding, contrast: Finding) -> bool:
    """Tell whether a contradiction is told of the sentences that a contrast is in."""
    return _sentences(contrast.claims) <= _sentences(contradiction.claims)


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
