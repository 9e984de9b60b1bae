"""A claim that only one can hold: the first, the only, the largest, the second-highest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Guard, Judgement, Relation
from factcheck.language.naming import names
from factcheck.model import Finding, Named, Rule, Statement, Term, Topic

_ALIKE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``claim``: what the holder is the first (only, largest) of; a phrase, any if empty.
    ``holder``: kind of thing that holds it: work, person, organisation, place; any if empty.
    """

    claim: str = ""
    holder: Named = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    yield from findings.judge(topic, rule, judgement(topic, rule))


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del topic, rule
    return Judgement(_relate, trust=0.9, note=_note, guards=GUARDS)


def _relate(one: Statement, other: Statement) -> Relation:
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term) or left.axis != right.axis:
        return "apart"
    if names.same(left.key, right.key):
        return "same"
    return "apart" if _one_of(one, other) else "clash"


def _one_of(one: Statement, other: Statement) -> str:
    shared = "one-of" in one.scope or "one-of" in other.scope
    return "a claim that several share" if shared else ""


GUARDS = (Guard("one-of-several", "One of the first is not the first.", _one_of),)


def _note(one: Statement, other: Statement) -> str:
    """Suggest an alias where two holders have much the same name."""
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    likeness = names.alike(one.value.key, other.value.key)
    if likeness < _ALIKE:
        return ""
    return f"{likeness:.0%} like “{one.shown}”: declare an alias if they are one"
