"""A figure that others of the same text make: a contradiction where they make another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.forms.template import fill
from factcheck.model import Claim, Finding, Interval, Rule, Statement, Topic

CHECKS = ("total", "list", "weekday", "duration", "age", "change", "conversion")
_GENERATION = 15 * 365.25  # days by which two persons of one name differ at least
_SHOWN = re.compile(r"(?P<made>.+?) \((?P<way>.+)\)")
_EQUALS = frozenset({"total", "conversion"})
_VERBS = {"list": "are", "weekday": "was a", "duration": "is", "age": "means"}


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
    for finding in findings.judge(topic, rule, Judgement(_relate, trust=0.97)):
        if finding.verdict == "contradiction":
            yield _told(finding, topic, rule)
        elif len({s.readings[2] for s in topic.statements if _speaks(s, finding)}) > 1:
            yield finding  # a birth that one document tells and an age in another make


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
    told = {" ".join(s.shown.split()) for s in topic.statements if s.readings[2] == "told"}
    claims = tuple(sorted(finding.claims, key=lambda claim: claim.value not in told))
    check, attribute = topic.statements[0].readings[0], topic.statements[0].attribute
    gaps = asdict(rule.params) | {
        "subject": finding.subject,
        "attribute": attribute,
        "values": _sum(claims, check, attribute),
    }
    return replace(finding, attribute=attribute, claims=claims, message=fill(rule.message, gaps))


def _sum(claims: tuple[Claim, ...], check: str, attribute: str) -> str:
    """Write what is made and what is stated: "12 + 20 + 5 = 37, the stated total is 40"."""
    stated = claims[0].value
    shown = next(filter(None, (_SHOWN.fullmatch(claim.value) for claim in claims[1:])), None)
    if shown is None:
        return " or ".join(claim.value for claim in claims)
    sign = "=" if check in _EQUALS else _VERBS.get(check, "makes")
    return f"{shown['way']} {sign} {shown['made']}, the stated {attribute} is {stated}"
