"""The same slot filled by different persons, organisations, places or works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.language.naming import names
from factcheck.language.vocabulary import relations
from factcheck.model import Finding, Named, Rule, Statement, Term, Topic

_ALIKE = 0.6
_AT_MOST_LIKELY = 0.79  # a slot that no lexicon lists may well hold two names


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``subject``: whose slot; a phrase, any if empty.
    ``attribute``: the slot, such as "led by"; a phrase, any if empty.
    ``filler``: kind of name that fills it: work, person, organisation, place; any if empty.
    """

    subject: str = ""
    attribute: str = ""
    filler: Named = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    attributes = {statement.attribute for statement in topic.statements}
    listed = all(relations.single(attribute) for attribute in attributes)
    trust = 0.9 if listed else _AT_MOST_LIKELY
    how = Judgement(_relate, clash_from=0.6, trust=trust, single=not listed, note=_note)
    for finding in findings.judge(topic, rule, how):
        # that two sources name one work is no agreement on anything
        if finding.verdict == "contradiction" or attributes != {"title"}:
            yield finding


def _relate(one: Statement, other: Statement) -> Relation:
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term) or left.axis != right.axis:
        return "apart"
    if one.polarity != other.polarity:
        return "apart"
    if names.same(left.key, right.key):
        return "same"
    if _beside(left, right) or _beside(right, left) or _is_sequel(left, right):
        return "apart"
    return "clash" if names.different(left.key, right.key, left.axis) else "apart"


def _beside(one: Term, other: Term) -> bool:
    """Tell whether one is named with the other: "Voss and Strand", "Lindenhof Hall, Leipzig"."""
    beside = [q.partition(" ")[2] for q in one.qualifiers if q.startswith(("with ", "in "))]
    return any(names.same(name, other.key) for name in beside)


def _is_sequel(one: Term, other: Term) -> bool:
    """Tell whether two works differ in their number alone: parts of a series."""
    plain = ["".join(c for c in term.key if not c.isdigit()).split() for term in (one, other)]
    return one.axis == "work" and plain[0] == plain[1]


def _note(one: Statement, other: Statement) -> str:
    """Suggest an alias where two fillers have much the same name."""
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    likeness = names.alike(one.value.key, other.value.key)
    if likeness < _ALIKE:
        return ""
    return f"{likeness:.0%} like “{one.shown}”: declare an alias if they are one"
