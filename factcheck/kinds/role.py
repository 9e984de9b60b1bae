"""The role of one person in one organisation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.model import Finding, Rule, Statement, Term, Topic

_RANKS = frozenset({"co", "deputy", "vice", "assistant", "acting", "interim"})
_PAST_OR_TO_COME = frozenset({"former", "designate", "elect", "outgoing", "incoming", "honorary"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``person``: a name, any if empty.
    ``organisation``: a name, any if empty.
    """

    person: str = ""
    organisation: str = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    yield from findings.judge(topic, rule, Judgement(_relate, trust=0.95))


def _relate(one: Statement, other: Statement) -> Relation:
    """Compare two roles of a person.

    One person may have many roles; only ranks of one role and offices at the head of a company
    exclude each other.
    """
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term):
        return "apart"
    if (set(left.qualifiers) ^ set(right.qualifiers)) & _PAST_OR_TO_COME:
        return "apart"
    ranks = set(left.qualifiers) & _RANKS, set(right.qualifiers) & _RANKS
    if left.key == right.key:
        return "same" if ranks[0] == ranks[1] else "clash"
    both_chiefs = left.key.startswith("chief ") and right.key.startswith("chief ")
    return "clash" if both_chiefs else "apart"
