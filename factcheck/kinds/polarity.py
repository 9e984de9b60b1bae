"""The same said and denied, or said with a word and with its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.language.vocabulary import opposition
from factcheck.language.vocabulary.contrasts import is_over
from factcheck.language.vocabulary.thesaurus import Thesaurus, thesaurus
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
    if topic.statements[0].gist is not None:
        yield from findings.corroborate(topic, rule)
        return
    yield from findings.judge(topic, rule, judgement(topic, rule))


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del rule
    known = thesaurus(topic.synonyms, topic.opposites)

    def relate(one: Statement, other: Statement) -> Relation:
        return _relate(one, other, known)

    return Judgement(relate, clash_from=0.8, trust=0.85)


def _relate(one: Statement, other: Statement, known: Thesaurus) -> Relation:
    """Compare the signs; a word on one side and its opposite on the other turns one of them."""
    turns = opposition.turns(one.attribute.split(), other.attribute.split(), known)
    opposed = (one.polarity != other.polarity) ^ (len(turns) % 2 == 1)
    if not opposed:
        # "not hot" and "cold" are no agreement: between contraries lies a middle
        plain = all(turn[2] == "contradictory" for turn in turns)
        return "same" if plain and _figures_agree(one, other) else "apart"
    exclusive = any(turn[2] == "exclusive" for turn in turns)
    if exclusive and not (one.polarity and other.polarity and _is_state(one) and _is_state(other)):
        return "apart"  # who won silver once may have won gold too
    return "apart" if _is_narrowed(one, other) else "clash"


def _is_narrowed(one: Statement, other: Statement) -> bool:
    """Tell whether what is denied is narrower than what is said, or what is said is over.

    Who is no portrait painter may paint, and who is a former judge is no judge.
    """
    if one.polarity == other.polarity:
        return False
    said, denied = (one, other) if one.polarity else (other, one)
    ours, theirs = said.attribute.split(), denied.attribute.split()
    if ours[0] != "be" or ours[-1] != theirs[-1]:
        return False
    return set(ours) < set(theirs) or any(map(is_over, set(ours) - set(theirs)))


def _is_state(statement: Statement) -> bool:
    return statement.attribute.split()[0] == "be"


def _figures_agree(one: Statement, other: Statement) -> bool:
    """Tell whether no figure of one sentence is told otherwise by the other."""
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return False
    return _figures_meet(one.value.qualifiers, other.value.qualifiers)


def _figures_meet(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether, on every axis that both sides have figures of, some of them meet."""
    left, right = _by_axis(ones), _by_axis(others)
    return all(
        any(
            low <= top and bottom <= high for low, high in left[axis] for bottom, top in right[axis]
        )
        for axis in left.keys() & right.keys()
    )


def _by_axis(figures: tuple[str, ...]) -> dict[str, list[tuple[float, float]]]:
    table: dict[str, list[tuple[float, float]]] = {}
    for figure in figures:
        axis, low, high = figure.rsplit(" ", 2)
        table.setdefault(axis, []).append((float(low), float(high)))
    return table
