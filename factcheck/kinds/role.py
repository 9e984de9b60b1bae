"""The role of one person in one organisation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Guard, Judgement, Relation
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
    yield from findings.judge(topic, rule, judgement(topic, rule))


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del topic, rule
    return Judgement(_relate, trust=0.95, guards=GUARDS)


def _relate(one: Statement, other: Statement) -> Relation:
    """Compare two roles of a person.

    One person may have many roles; only ranks of one role and offices at the head of a company
    exclude each other.
    """
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term):
        return "apart"
    if _former(one, other):
        return "apart"
    ranks = set(left.qualifiers) & _RANKS, set(right.qualifiers) & _RANKS
    if left.key == right.key:
        return "same" if ranks[0] == ranks[1] else "clash"
    both_chiefs = left.key.startswith("chief ") and right.key.startswith("chief ")
    return "clash" if both_chiefs else "apart"


def _former(one: Statement, other: Statement) -> str:
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    apart = {*one.value.qualifiers} ^ {*other.value.qualifiers}
    return next((f"{word} on one side" for word in sorted(apart & _PAST_OR_TO_COME)), "")


GUARDS = (
    Guard("former-role", "A former, future or honorary role is no rival of the present.", _former),
)
