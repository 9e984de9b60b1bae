"""What a thing is: two sorts of thing of which nothing is both, two origins, a sort denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.language.naming import names
from factcheck.language.vocabulary.contrasts import is_over
from factcheck.language.vocabulary.hypernyms import kind_of
from factcheck.language.vocabulary.sorts import disjoint
from factcheck.language.vocabulary.whereabouts import apart
from factcheck.model import Finding, Rule, Statement, Term, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``subject``: what is said to be something; a name, any if empty.
    """

    subject: str = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    yield from findings.judge(topic, rule, judgement(topic, rule))


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del topic, rule
    return Judgement(_relate, clash_from=0.85, trust=0.85)


def _relate(one: Statement, other: Statement) -> Relation:
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term):
        return "apart"
    if one.polarity and other.polarity:
        return _both(left, right)
    if one.polarity == other.polarity:
        return "same" if left == right else "apart"
    said, denied = (left, right) if one.polarity else (right, left)
    return "clash" if _covers(said, denied) else "apart"


def _both(left: Term, right: Term) -> Relation:
    pairs = list(product(left.key.split(", "), right.key.split(", ")))
    if all(disjoint(a, b) for a, b in pairs):
        return "clash"
    ours, theirs = _origins(left), _origins(right)
    if ours and theirs and all(_apart(a, b) for a, b in product(ours, theirs)):
        return "clash"
    alike = any(kind_of(a, b) or kind_of(b, a) for a, b in pairs)
    return "same" if alike else "apart"


def _covers(said: Term, denied: Term) -> bool:
    """Tell whether what is said makes a thing what the other side says it is not."""
    if any(map(is_over, said.qualifiers)):
        return False
    heads = [item.rpartition(" ")[2] for item in denied.key.split(", ")]
    narrower = set(denied.qualifiers) - set(heads)
    return narrower <= set(said.qualifiers) and any(
        kind_of(item, head) for item, head in product(said.key.split(", "), heads)
    )


def _apart(one: str, other: str) -> bool:
    return names.different(one, other, "place") or bool(apart(one, other))


def _origins(term: Term) -> list[str]:
    return [each.removeprefix("from ") for each in term.qualifiers if each.startswith("from ")]
