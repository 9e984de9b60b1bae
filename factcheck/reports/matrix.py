"""Which source says what: facts as rows, sources as columns.

A source agrees with a fact where it gives the value that most sources give, differs where it
gives another (or several), and is silent where it gives none.  Where no value has more sources
than every other, nobody can be said to be right: all who speak differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.model import Finding
from factcheck.reports.counts import documents, fact

Stance = Literal["agrees", "differs", "silent"]

SIGNS: dict[Stance, str] = {"agrees": "✓", "differs": "✗", "silent": "·"}


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, as documents have it, and the stance of every source of the matrix, in its order."""

    fact: str
    stances: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The facts told, and the sources that tell at least one of them, sorted by path."""

    sources: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(findings: Sequence[Finding]) -> Matrix:
    """Lay out ``findings``; an agreement that is one side of a contradiction gets no row."""
    facts = list(_facts(findings))
    tellers = [[documents(claim) for claim in finding.claims] for finding in facts]
    sources = tuple(sorted({path for claims in tellers for paths in claims for path in paths}))
    rows = (
        Row(_named(finding), _stances(claims, sources))
        for finding, claims in zip(facts, tellers, strict=True)
    )
    return Matrix(sources, tuple(rows))


def _facts(findings: Sequence[Finding]) -> Iterator[Finding]:
    disputed = {
        (finding.rule, claim.value, claim.evidence)
        for finding in findings
        if finding.verdict == "contradiction"
        for claim in finding.claims
    }
    for finding in findings:
        sides = {(finding.rule, claim.value, claim.evidence) for claim in finding.claims}
        if finding.verdict == "contradiction" or not sides <= disputed:
            yield finding


def _named(finding: Finding) -> str:
    agreed = finding.verdict == "agreement" and finding.claims
    parts = [fact(finding), finding.claims[0].value if agreed else ""]
    return ": ".join(part for part in parts if part)


def _stances(claims: list[list[str]], sources: tuple[str, ...]) -> tuple[Stance, ...]:
    most = max((len(paths) for paths in claims), default=0)
    leading = [paths for paths in claims if len(paths) == most]
    right = set(leading[0]) if len(leading) == 1 else set()
    spoken = Counter(path for paths in claims for path in paths)
    right -= {path for path, values in spoken.items() if values > 1}
    return tuple(
        "agrees" if path in right else "differs" if path in spoken else "silent" for path in sources
    )
