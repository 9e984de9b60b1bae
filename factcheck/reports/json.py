r"""The report as JSON, the contract other programs build on (``report.schema.json``).

Text is as documents have it.  Signs that a terminal would act on, and lone surrogates, are
written as ``\u`` escapes, so that the output is always valid UTF-8 and safe to print.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from factcheck.corroboration.independence import families, independent, tellers
from factcheck.model import (
    Claim,
    Evidence,
    Finding,
    Near,
    Problem,
    Report,
    Rule,
    Severity,
    Source,
)
from factcheck.reports.counts import Show, agreements, contradictions, count

SCHEMA_VERSION = "1"

_UNSEEN = re.compile(
    r"[\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e0fff]"
)


def render(report: Report, *, show: Show = "all", severity: Severity = "note") -> str:
    """Return the report as an indented JSON object.

    ``show`` limits its findings to one verdict, ``severity`` is the least that is shown.
    """
    findings = [*contradictions(report, show, severity), *agreements(report, show)]
    family = families(report.sources)
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": report.version},
        "findings": [_finding(finding, family) for finding in findings],
        "rules": [_rule(rule) for rule in report.rules],
        "sources": [_source(source) for source in report.sources],
        "problems": [_problem(problem) for problem in report.problems],
        "near": [_near(near, family) for near in report.near],
        "summary": _summary(report),
    }
    return f"{_UNSEEN.sub(_escape, json.dumps(whole, ensure_ascii=False, indent=2))}\n"


def row(finding: Finding) -> dict[str, Any]:
    """Return one finding as it stands in the report, without regard to families of documents."""
    return _finding(finding, {})


def line(value: dict[str, Any]) -> str:
    """Return an object as one line of JSON, safe to print."""
    return f"{_UNSEEN.sub(_escape, json.dumps(value, ensure_ascii=False))}\n"


def schema() -> str:
    """Return the JSON Schema of the report."""
    return (files("factcheck.reports") / "report.schema.json").read_text("utf-8")


def _escape(sign: re.Match[str]) -> str:
    # Such a sign can only stand within a string, where an escape means the same.
    return json.dumps(sign[0])[1:-1]


def _finding(finding: Finding, family: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.verdict,
        "topic_kind": finding.kind,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 4),
        "subject": finding.subject,
        "attribute": finding.attribute,
        "message": finding.message,
        "values": [_claim(claim, family) for claim in finding.claims],
        "trace": list(finding.trace),
        **_tellers(finding, family),
    }


def _tellers(told: Finding | Claim, family: Mapping[str, str]) -> dict[str, int]:
    paths = tellers(told)
    return {"documents": len(paths), "independent": independent(paths, family)}


def _near(near: Near, family: Mapping[str, str]) -> dict[str, Any]:
    finding = near.finding
    return {
        "id": finding.id,
        "rule": finding.rule,
        "topic_kind": finding.kind,
        "guard": near.objections[0].guard,
        "reason": near.objections[0].reason,
        "objections": [
            {"guard": each.guard, "reason": each.reason, "against": each.against}
            for each in near.objections
        ],
        "score": round(near.score, 4),
        "threshold": round(near.threshold, 4),
        "subject": finding.subject,
        "attribute": finding.attribute,
        "message": finding.message,
        "values": [_claim(claim, family) for claim in finding.claims],
    }


def _claim(claim: Claim, family: Mapping[str, str]) -> dict[str, Any]:
    return {
        "value": claim.value,
        "note": claim.note,
        "evidence": [_evidence(evidence) for evidence in claim.evidence],
        **_tellers(claim, family),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    place = evidence.place
    return {
        "path": place.source,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": place.text,
        "sentence": evidence.sentence,
        "focus": list(evidence.focus),
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "severity": rule.severity,
        "message": rule.message,
        "why": rule.why,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "path": source.path,
        "title": source.title,
        "date": source.date,
        "statements": source.statements,
        "family": source.family,
        "nearest": source.nearest,
        "shared": source.shared,
        "record": {
            "agrees": source.record.agrees,
            "independent": source.record.independent,
            "contradictions": source.record.contradictions,
            "alone": list(source.record.alone),
        },
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"path": problem.path, "what": problem.what, "cure": problem.cure}


def _summary(report: Report) -> dict[str, Any]:
    counts = count(report)
    return {
        "documents": counts.documents,
        "statements": counts.statements,
        "contradictions": counts.contradictions,
        "by_severity": dict(counts.by_severity),
        "agreements": counts.agreements,
        "problems": counts.problems,
        "families": counts.families,
    }
