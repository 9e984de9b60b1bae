"""How much a report holds: the figures that every summary gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from factcheck.corroboration.independence import families, independent, tellers, told_in
from factcheck.model import Claim, Finding, Report, Severity

Show = Literal["all", "agreements", "contradictions"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")  # the gravest first


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of a report; ``by_severity`` counts contradictions, the gravest first.

    ``families`` are groups of documents that reuse one text.
    """

    documents: int
    statements: int
    contradictions: int
    by_severity: tuple[tuple[Severity, int], ...]
    agreements: int
    problems: int
    families: int = 0


def count(report: Report) -> Counts:
    """Return the figures of ``report``."""
    grave = [finding.severity for finding in report.findings if finding.verdict == "contradiction"]
    return Counts(
        documents=len(report.sources),
        statements=sum(source.statements for source in report.sources),
        contradictions=len(grave),
        by_severity=tuple((severity, grave.count(severity)) for severity in SEVERITIES),
        agreements=len(report.findings) - len(grave),
        problems=len(report.problems),
        families=len(set(families(report.sources).values())),
    )


def contradictions(report: Report, show: Show, severity: Severity) -> list[Finding]:
    """Return the contradictions to show, the gravest first, else in the report's order.

    ``severity`` is the least that is shown.
    """
    if show == "agreements":
        return []
    shown = SEVERITIES[: SEVERITIES.index(severity) + 1]
    return [
        finding
        for wanted in shown
        for finding in report.findings
        if finding.verdict == "contradiction" and finding.severity == wanted
    ]


def agreements(report: Report, show: Show) -> list[Finding]:
    """Return the agreements to show in the report's order."""
    if show == "contradictions":
        return []
    return [finding for finding in report.findings if finding.verdict == "agreement"]


def documents(claim: Claim) -> list[str]:
    """Return the paths of the documents that make a claim, sorted."""
    return tellers(claim)


def told_by(claim: Claim, family: Mapping[str, str]) -> str:
    """Return "2 documents", or "4 documents, 2 independent" where some share their text."""
    paths = documents(claim)
    return told_in(len(paths), independent(paths, family))


def fact(finding: Finding) -> str:
    """Return "subject · attribute", whichever of both there is, as documents have it.

    Where whole clauses agree the attribute is part of what is told as the value.
    """
    told = finding.kind == "polarity" and finding.verdict == "agreement"
    parts = (finding.subject, "" if told else finding.attribute)
    return " · ".join(part for part in parts if part.strip())


def plural(number: int, noun: str) -> str:
    """Return "1 document", "2 documents"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def spelt_severities(counts: Counts) -> str:
    """Return "2 errors, 1 note", or nothing where there is no contradiction."""
    return ", ".join(plural(number, severity) for severity, number in counts.by_severity if number)
