"""The sample articles: what contradicts or agrees is found, what only looks so is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import pipeline, ruleset
from factcheck.engines.serial import Serial
from factcheck.model import Evidence, Finding, Report

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLD: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "seeds.yaml").read_text("utf-8"))

Passages = dict[str, str]
Span = tuple[str, int, int]


@pytest.fixture(scope="module")
def report() -> Report:
    return scan()


def scan(*packs: str) -> Report:
    paths = sorted(str(path) for path in SEEDS.iterdir())
    return pipeline.scan(paths, rules=ruleset.load(packs), engine=Serial())


def spans(passages: Passages) -> list[Span]:
    """Return where the passages stand, each exactly once in its article."""
    found = []
    for name, words in passages.items():
        pattern = r"\s+".join(map(re.escape, words.split()))
        matches = list(re.finditer(pattern, (SEEDS / name).read_text("utf-8")))
        assert len(matches) == 1, (name, words)
        found.append((name, matches[0].start(), matches[0].end()))
    return found


def touches(evidence: Iterable[Evidence], places: Iterable[Span]) -> bool:
    return any(
        Path(one.place.source).name == name and one.place.start < end and start < one.place.end
        for one in evidence
        for name, start, end in places
    )


def touched(finding: Finding, sides: list[list[Span]]) -> int:
    """Return how many sides stand on claims of their own in a finding."""
    claims = [
        {n for n, side in enumerate(sides) if touches(c.evidence, side)} for c in finding.claims
    ]
    return len({min(hits) for hits in claims if len(hits) == 1})


def of(report: Report, verdict: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.verdict == verdict]


@pytest.mark.parametrize("name", GOLD["contradictions"])
def test_a_contradiction_is_found(report: Report, name: str) -> None:
    entry = GOLD["contradictions"][name]
    sides = [spans(side) for side in entry["sides"]]
    kinds = {f.kind for f in of(report, "contradiction") if touched(f, sides) == len(sides)}
    assert entry["kind"] in kinds


@pytest.mark.parametrize("name", GOLD["agreements"])
def test_an_agreement_is_found(report: Report, name: str) -> None:
    places = spans(GOLD["agreements"][name])
    most = max(
        (
            sum(touches(claim.evidence, [place]) for place in places)
            for finding in of(report, "agreement")
            for claim in finding.claims
        ),
        default=0,
    )
    assert most >= 2


@pytest.mark.parametrize("name", GOLD["traps"])
def test_a_trap_is_avoided(report: Report, name: str) -> None:
    sides = [[place] for place in spans(GOLD["traps"][name])]
    gold = [[spans(side) for side in entry["sides"]] for entry in GOLD["contradictions"].values()]
    hit = [
        finding.message
        for finding in of(report, "contradiction")
        if touched(finding, sides) == 2 and not any(touched(finding, known) >= 2 for known in gold)
    ]
    assert hit == []


def test_nothing_else_contradicts(report: Report) -> None:
    gold = [[spans(side) for side in entry["sides"]] for entry in GOLD["contradictions"].values()]
    wrong = [
        finding.message
        for finding in of(report, "contradiction")
        if not any(touched(finding, sides) >= 2 for sides in gold)
    ]
    assert wrong == []


def test_a_declared_alias_ends_the_dispute_about_the_first_use() -> None:
    sides = [spans(side) for side in GOLD["contradictions"]["first-use"]["sides"]]
    found = scan("streaming")
    assert not [f for f in of(found, "contradiction") if touched(f, sides) >= 2]
    assert [
        finding
        for finding in of(found, "agreement")
        if all(touches(finding.claims[0].evidence, side) for side in sides)
    ]


def test_evidence_is_verbatim_and_brief(report: Report) -> None:
    assert report.problems == ()
    for finding in report.findings:
        for evidence in (one for claim in finding.claims for one in claim.evidence):
            place = evidence.place
            text = Path(place.source).read_text("utf-8")
            assert text[place.start : place.end] == place.text
            assert 0 < len(place.text) <= 600


def test_page_furniture_states_nothing(report: Report) -> None:
    said = " ".join(
        evidence.sentence
        for f in report.findings
        for claim in f.claims
        for evidence in claim.evidence
    )
    assert not re.search(r"9%|\$6\.2|cookies|Sign up|Back to top|Harbour Lane", said)
