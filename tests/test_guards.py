"""Guards: each has a name, holds back a pair that it must hold, and lets a like pair through."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import nearness, pipeline, ruleset, statements
from factcheck.kinds import KINDS
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.matching import guards
from factcheck.model import Entity, Report, Ruleset, Statement
from factcheck.readers import read

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "guards.yaml").read_text("utf-8")
)
RULES = ruleset.load(())


def rules_of(case: dict[str, Any]) -> Ruleset:
    from dataclasses import replace  # noqa: PLC0415 - one case needs it

    aliases: dict[str, str] = case.get("aliases", {})
    entities = tuple(Entity(name, "work", (alias,)) for name, alias in aliases.items())
    return replace(RULES, entities=entities)


def named(texts: list[str]) -> list[tuple[str, str]]:
    suffixes = [".md" if text.startswith(("#", "---")) else ".txt" for text in texts]
    return [
        (f"{letter}{suffix}", text)
        for letter, suffix, text in zip("abc", suffixes, texts, strict=False)
    ]


def scan(case: dict[str, Any], side: str) -> Report:
    return pipeline.scan_texts(named(case[side]), rules=rules_of(case), near=True)


def contradictions(report: Report) -> list[str]:
    return [each.message for each in report.findings if each.verdict == "contradiction"]


def objections(case: dict[str, Any]) -> Iterator[str]:
    """Yield the ids of the guards that object to any two statements that can be compared."""
    rules = rules_of(case)
    said: list[Statement] = []
    for name, text in named(case["held"]):
        said += statements.read(read(name, text.encode()), rules)
    for one, other in combinations(said, 2):
        if one.kind != other.kind or not guards.comparable(one, other):
            continue
        topic, rule = nearness.paired(one, other, 1.0, rules, thesaurus())
        if rule is not None:
            judgement = KINDS[rule.kind].judgement(topic, rule)
            yield from (each.guard for each in nearness.asked(one, other, judgement))


def test_every_guard_has_a_name_of_its_own_and_says_what_it_guards_against() -> None:
    every = nearness.catalogue()
    assert len({guard.id for guard in every}) == len(every)
    assert all(guard.against[0].isupper() and guard.against.endswith(".") for guard in every)


def test_every_guard_has_cases() -> None:
    assert set(CASES) == {guard.id for guard in nearness.catalogue()}


@pytest.mark.parametrize("name", CASES)
def test_a_guard_holds_back(name: str) -> None:
    case = CASES[name]
    report = scan(case, "held")
    assert contradictions(report) == []
    if case.get("near", True):
        assert name in {each.guard for near in report.near for each in near.objections}
    else:
        assert name in set(objections(case))


@pytest.mark.parametrize("name", CASES)
def test_a_guard_lets_a_like_pair_through(name: str) -> None:
    assert contradictions(scan(CASES[name], "through"))
