"""Examples of rules, tried: does a rule judge its own examples as it says it does?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.model import Example, Report, Rule, Ruleset
from factcheck.pipeline import scan_texts

Verdict = Literal["contradicts", "agrees", "unrelated"]


@dataclass(frozen=True, slots=True)
class Trial:
    """An example with the verdict that was wanted of its rule and the one that was found."""

    rule_id: str
    verdict_wanted: Verdict
    verdict_found: Verdict
    texts: tuple[str, ...]
    ok: bool


def try_examples(ruleset: Ruleset) -> Iterator[Trial]:
    """Yield a trial for each example of each rule, in their order.

    A rule is tried alone, with the whole vocabulary: its examples say what it finds, whether or
    not a more specific rule of the set would have been first.
    """
    for rule in ruleset.rules:
        alone = replace(ruleset, rules=(rule,))
        for example in rule.examples:
            yield _try(alone, rule, example)


def _try(alone: Ruleset, rule: Rule, example: Example) -> Trial:
    texts = [(f"{number}.txt", text) for number, text in enumerate(example.texts, start=1)]
    found = _verdict(scan_texts(texts, rules=alone), rule)
    return Trial(rule.id, example.verdict, found, example.texts, found == example.verdict)


def _verdict(report: Report, rule: Rule) -> Verdict:
    found = {finding.verdict for finding in report.findings if finding.rule == rule.id}
    if "contradiction" in found:
        return "contradicts"
    return "agrees" if "agreement" in found else "unrelated"
