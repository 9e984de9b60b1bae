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
_SHOWN = re.compile(r"(?P<made>.+?) \((?P<way>.+)\)")
_EQUALS = frozenset({"total", "conversion"})
_VERBS = {"list": "are", "weekday": "was a", "duration": "is"}


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
        elif len({s.readings[1] for s in topic.statements}) > 1:
            yield finding


def _relate(one: Statement, other: Statement) -> Relation:
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        return "same" if one.value.meets(other.value) else "clash"
    return "apart"


def _told(finding: Finding, topic: Topic, rule: Rule) -> Finding:
    """Give a finding a message that shows the sum, and what is stated the first place."""
    made = max((s.shown for s in topic.statements), key=lambda text: bool(_SHOWN.fullmatch(text)))
    claims = tuple(sorted(finding.claims, key=lambda claim: claim.value == " ".join(made.split())))
    check, attribute = topic.statements[0].readings[0], topic.statements[0].attribute
    gaps = asdict(rule.params) | {
        "subject": finding.subject,
        "attribute": attribute,
        "values": _sum(claims, check, attribute),
    }
    return replace(finding, attribute=attribute, claims=claims, message=fill(rule.message, gaps))


def _sum(claims: tuple[Claim, ...], check: str, attribute: str) -> str:
    """Write what is made and what is stated: "12 + 20 + 5 = 37, the stated total is 40"."""
    stated, made = claims[0].value, claims[-1].value
    shown = _SHOWN.fullmatch(made)
    if shown is None:
        return f"{stated} or {made}"
    sign = "=" if check in _EQUALS else _VERBS.get(check, "makes")
    return f"{shown['way']} {sign} {shown['made']}, the stated {attribute} is {stated}"
