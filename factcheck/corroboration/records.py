"""The record of each document: with whom it agrees, who contradicts it, where it stands alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.corroboration.independence import apart, independent, tellers
from factcheck.model import Finding, Record

_AGAINST_ONE = 2  # independent sources that tell the same; one against one, nobody stands alone


def read(findings: Sequence[Finding], family: Mapping[str, str]) -> dict[str, Record]:
    """Return the record of every document that findings speak of, by path."""
    fellows: dict[str, set[str]] = {}
    contradictions: dict[str, list[str]] = {}
    alone: dict[str, list[str]] = {}
    for finding in findings:
        for claim in finding.claims:
            told = tellers(claim)
            for path in told:
                fellows.setdefault(path, set()).update(told)
        if finding.verdict == "contradiction":
            for path in tellers(finding):
                contradictions.setdefault(path, []).append(finding.id)
                if _stands_alone(finding, path, family):
                    alone.setdefault(path, []).append(finding.id)
    return {
        path: Record(
            len(fellows[path] - {path}),
            independent(apart(fellows[path], path, family), family),
            len(contradictions.get(path, ())),
            tuple(alone.get(path, ())),
        )
        for path in sorted(fellows)
    }


def _stands_alone(finding: Finding, path: str, family: Mapping[str, str]) -> bool:
    """Tell whether a document gives a value that others, who are more than one, do not give.

    Its copies are no support.  Whoever gives several values has taken no side.
    """
    told = [tellers(claim) for claim in finding.claims]
    own = [paths for paths in told if path in paths]
    if len(own) != 1 or apart(own[0], path, family):
        return False
    others = [apart(paths, path, family) for paths in told if path not in paths]
    return max(independent(paths, family) for paths in others) >= _AGAINST_ONE
