"""A figure that others of the same text make: a contradiction where they make another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.forms.template import fill
from factcheck.model import Finding, Interval, Rule, Statement, Topic

CHECKS = ("total", "list", "weekday", "duration", "age", "change", "conversion")
_GENERATION = 15 * 365.25  # days by which two persons of one name differ at least
_SHOWN = re.compile(r"(?P<made>.+?) \((?P<way>.+)\)")
# What stands between the figures and what they make.
_SIGNS = {
    "total": "=",
    "conversion": "=",
    "list": "are",
    "weekday": "was a",
    "duration": "is",
    "age": "means",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``check``: the sort of arithmetic, one of ``CHECKS``; any if empty.
    """

    check: str = ""

    def __post_init__(self) -> None:
        """Refuse a check that there is none of."""
        if self.check and self.check not in CHECKS:
            raise ValueError(f"check is none of {', '.join(CHECKS)}: {self.check!r}")


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield a contradiction where what is stated and what is made have nothing in common."""
    for finding in findings.judge(topic, rule, judgement(topic, rule)):
        if finding.verdict == "contradiction":
            yield _told(finding, topic, rule)
        elif len({s.readings[2] for s in topic.statements if _speaks(s, finding)}) > 1:
            yield finding  # a birth that one document tells and an age in another make


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del topic, rule
    return Judgement(_relate, trust=0.97)


def _relate(one: Statement, other: Statement) -> Relation:
    if not isinstance(one.value, Interval) or not isinstance(other.value, Interval):
        return "apart"
    if one.value.meets(other.value):
        return "same"
    if one.readings[2] == other.readings[2]:
        return "apart"  # two births, or two ages: figures that other rules compare
    gap = abs(one.value.stated - other.value.stated)
    return "apart" if one.value.axis == "birth" and gap > _GENERATION else "clash"


def _speaks(statement: Statement, finding: Finding) -> bool:
    places = {evidence.place for claim in finding.claims for evidence in claim.evidence}
    return statement.place in places


def _told(finding: Finding, topic: Topic, rule: Rule) -> Finding:
    """Give a finding a message that shows the sum, and what is stated the first place."""
    told = [s for s in topic.statements if s.readings[2] == "told"]
    made = [s for s in topic.statements if s.readings[2] == "made"]
    stated, other = next((t, m) for t in told for m in made if _relate(t, m) == "clash")
    first = {(evidence.place, evidence.focus) for evidence in finding.claims[0].evidence}
    in_order = (stated.place, stated.focus) in first
    claims = finding.claims if in_order else finding.claims[::-1]
    gaps = asdict(rule.params) | {
        "subject": finding.subject,
        "attribute": stated.attribute,
        "values": _sum(stated, other),
    }
    message = fill(rule.message, gaps)
    return replace(finding, attribute=stated.attribute, claims=claims, message=message)


def _sum(stated: Statement, made: Statement) -> str:
    """Write what is made and what is stated: "12 + 20 + 5 = 37, the stated total is 40"."""
    shown = _SHOWN.fullmatch(made.shown)
    if shown is None:
        return f"{stated.shown} or {made.shown}"
    sign = _SIGNS.get(made.readings[0], "makes")
    said = f"{shown['way']} {sign} {shown['made']}, the stated {stated.attribute} is {stated.shown}"
    return " ".join(said.split())
