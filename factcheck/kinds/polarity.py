"""The same said and denied, or said with a word and with its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.model import Finding, Rule, Statement, Term, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``subject``: of what it is said; a phrase, any if empty.
    ``attribute``: what is said; a phrase, any if empty.
    """

    subject: str = ""
    attribute: str = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    yield from findings.judge(topic, rule, Judgement(_relate, clash_from=0.8, trust=0.85))


def _relate(one: Statement, other: Statement) -> Relation:
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term):
        return "apart"
    if left.key == right.key:
        return "same"
    return "clash"
