"""Which source says what: facts as rows, sources as columns.

A source agrees with a fact where it gives the value that most sources give, differs where it
gives another (or several), and is silent where it gives none.  Where no value has more sources
than every other, nobody can be said to be right: all who speak differ.  Documents of one family
stand side by side and count as one source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.corroboration.independence import independent
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
    """The facts told, and the sources that tell at least one of them, sorted by path.

    A family stands where its first document does; ``families`` names that of each source.
    """

    sources: tuple[str, ...]
    rows: tuple[Row, ...]
    families: tuple[str, ...]


def matrix(findings: Sequence[Finding], family: Mapping[str, str]) -> Matrix:
    """Lay out ``findings``, given the family of each source that has one, by path.

    An agreement that is one side of a contradiction gets no row.
    """
    facts = list(_facts(findings))
    tellers = [[documents(claim) for claim in finding.claims] for finding in facts]
    paths = {path for claims in tellers for told in claims for path in told}
    sources = _side_by_side(sorted(paths), family)
    rows = (
        Row(_named(finding), _stances(claims, sources, family))
        for finding, claims in zip(facts, tellers, strict=True)
    )
    return Matrix(sources, tuple(rows), tuple(family.get(path, "") for path in sources))


def _side_by_side(paths: Sequence[str], family: Mapping[str, str]) -> tuple[str, ...]:
    """Return sorted paths with those of one family together, where the first of them stands."""
    first: dict[str, str] = {}
    for path in paths:
        first.setdefault(family.get(path, ""), path)
    return tuple(
        sorted(paths, key=lambda path: (first[family[path]] if path in family else path, path))
    )


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


def _stances(
    claims: list[list[str]], sources: tuple[str, ...], family: Mapping[str, str]
) -> tuple[Stance, ...]:
    support = [independent(paths, family) for paths in claims]
    most = max(support, default=0)
    leading = [paths for paths, own in zip(claims, support, strict=True) if own == most]
    right = set(leading[0]) if len(leading) == 1 else set()
    spoken = Counter(path for paths in claims for path in paths)
    right -= {path for path, values in spoken.items() if values > 1}
    return tuple(
        "agrees" if path in right else "differs" if path in spoken else "silent" for path in sources
    )
