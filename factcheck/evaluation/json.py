"""An evaluation as JSON, for other programs: every figure, every finding, every entry of gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck import __version__
from factcheck.evaluation import labelled, scoring
from factcheck.evaluation.figures import Figures, Share, figures
from factcheck.evaluation.labelled import Answered, PairFigures
from factcheck.evaluation.reliability import Kinds, Reliability, by_kind
from factcheck.evaluation.scoring import Judged, Score, Sought
from factcheck.model import Place, Problem


def render(scores: Sequence[Score]) -> str:
    """Return the evaluation of annotated folders as JSON."""
    return _written(
        {
            "summary": _figures(figures(scores)),
            "reliability": _reliabilities(*by_kind(scoring.told(scores))),
            "folders": [_folder(score) for score in scores],
        }
    )


def render_pairs(answered: Sequence[Answered]) -> str:
    """Return the evaluation of labelled pairs as JSON."""
    return _written(
        {
            "summary": _pair_figures(labelled.figures(answered)),
            "reliability": _reliabilities(*by_kind(labelled.told(answered))),
            "pairs": [_pair(each) for each in answered],
        }
    )


def _written(parts: dict[str, Any]) -> str:
    tool = {"name": "factcheck", "version": __version__}
    # Written in ASCII, so that nothing in it can act on a terminal.
    return json.dumps({"schema_version": "1", "tool": tool, **parts}, indent=2) + "\n"


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "folders": figures.folders,
        "documents": figures.documents,
        "precision": _share(figures.precision),
        "error_precision": _share(figures.error_precision),
        "recall": _share(figures.recall),
        "error_recall": _share(figures.error_recall),
        "f1": _rounded(figures.f1),
        "agreement_recall": _share(figures.agreement_recall),
        "traps_hit": _share(figures.traps_hit),
        "by_difficulty": {name: _share(share) for name, share in figures.by_difficulty},
        "by_type": {name: _share(share) for name, share in figures.by_type},
    }


def _pair_figures(figures: PairFigures) -> dict[str, Any]:
    return {
        "pairs": figures.pairs,
        "precision": _share(figures.precision),
        "recall": _share(figures.recall),
        "f1": _rounded(figures.f1),
        "agreement_precision": _share(figures.agreement_precision),
        "agreement_recall": _share(figures.agreement_recall),
        "by_type": {name: _share(share) for name, share in figures.by_type},
    }


def _share(share: Share) -> dict[str, Any]:
    return {"count": share.part, "of": share.whole, "share": _rounded(share.value)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _reliabilities(whole: Reliability, kinds: Kinds) -> dict[str, Any]:
    own = {kind: _reliability(each) for kind, each in kinds.items()}
    return {**_reliability(whole), "by_kind": own}


def _reliability(each: Reliability) -> dict[str, Any]:
    return {
        "findings": each.findings,
        "right": each.right,
        "mean_confidence": _rounded(each.confidence),
        "brier": _rounded(each.brier),
        "calibration_error": _rounded(each.calibration_error),
        "bins": [
            {
                "low": one.low,
                "high": one.high,
                "findings": one.findings,
                "right": one.right,
                "mean_confidence": _rounded(one.confidence),
            }
            for one in each.bins
        ],
    }


def _folder(score: Score) -> dict[str, Any]:
    return {
        "path": score.path,
        "summary": _figures(figures([score])),
        "reported": [_reported(judged) for judged in score.reported],
        "contradictions": [_sought(sought) for sought in score.contradictions],
        "agreements": [
            {"id": entry.id, "found": found, "evidence": _places(entry.places)}
            for entry, found in score.agreements
        ],
        "traps": [
            {"id": trap.id, "hit": hit, "why": trap.why, "evidence": _places(trap.places)}
            for trap, hit in score.traps
        ],
        "problems": [_problem(problem) for problem in score.problems],
    }


def _reported(judged: Judged) -> dict[str, Any]:
    finding = judged.finding
    return {
        "id": finding.id,
        "rule": finding.rule,
        "topic_kind": finding.kind,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 4),
        "right": judged.right,
        "finds": list(judged.finds),
        "traps": list(judged.traps),
        "message": finding.message,
        "values": [
            {"value": claim.value, "evidence": _places(each.place for each in claim.evidence)}
            for claim in finding.claims
        ],
    }


def _sought(sought: Sought) -> dict[str, Any]:
    return {
        "id": sought.entry.id,
        "type": sought.entry.type,
        "difficulty": sought.entry.difficulty,
        "found": sought.found,
        "found_by_error": sought.by_error,
        "why": sought.entry.why,
        "values": [
            {"value": side.value, "evidence": _places(side.places)} for side in sought.entry.sides
        ],
    }


def _places(places: Iterable[Place]) -> list[dict[str, Any]]:
    return [
        {
            "path": place.source,
            "start": place.start,
            "end": place.end,
            "line": place.line,
            "column": place.column,
            "text": place.text,
        }
        for place in places
    ]


def _problem(problem: Problem) -> dict[str, str]:
    return {"path": problem.path, "what": problem.what, "cure": problem.cure}


def _pair(each: Answered) -> dict[str, Any]:
    return {
        "id": each.pair.id,
        "label": each.pair.label,
        "verdict": each.answer.verdict,
        "right": each.right,
        "confidence": round(each.answer.confidence, 4),
        "topic_kind": each.answer.kind,
        "message": each.answer.message,
    }
