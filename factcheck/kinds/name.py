"""The same slot filled by different persons, organisations, places or works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from factcheck import findings
from factcheck.findings import Guard, Judgement, Relation
from factcheck.language.naming import names
from factcheck.language.naming.gazetteer import spot
from factcheck.language.vocabulary import relations
from factcheck.language.vocabulary.exclusion import excludes
from factcheck.language.vocabulary.whereabouts import apart
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
    for finding in findings.judge(topic, rule, judgement(topic, rule)):
        # that two sources name one work is no agreement on anything
        if finding.verdict == "contradiction" or attributes != {"title"}:
            yield finding


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del rule
    listed = all(relations.single(statement.attribute) for statement in topic.statements)
    trust = 0.9 if listed else _AT_MOST_LIKELY
    return Judgement(
        _relate, clash_from=0.6, trust=trust, single=not listed, note=_note, guards=GUARDS
    )


def _relate(one: Statement, other: Statement) -> Relation:
    left, right = one.value, other.value
    if not isinstance(left, Term) or not isinstance(right, Term) or left.axis != right.axis:
        return "apart"
    if one.polarity != other.polarity:
        return "apart"
    if names.same(left.key, right.key):
        return "same"
    if _listed(one, other) or _series(one, other):
        return "apart"
    if _is_plain(one) and _is_plain(other) and not excludes(_head(left), _head(right)):
        return "apart"  # "in the street" and "on the road" may be one place
    two = names.different(left.key, right.key, left.axis) or _lie_apart(left, right)
    return "clash" if two else "apart"


def _lie_apart(left: Term, right: Term) -> bool:
    """Tell whether two places lie in two countries or states, or one in another than the other."""
    if left.axis != "place":
        return False
    ones, others = ([t.key, *_holding(t)] for t in (left, right))
    return any(
        names.different(a, b, "place") or bool(apart(a, b))
        for a, b in [*product(ones[1:], others[1:]), (ones[0], others[0])]
    )


def _holding(place: Term) -> list[str]:
    """Return where a place is said to lie: "Tarn, Norway"."""
    held = [each.partition(" ") for each in place.qualifiers]
    return [
        name
        for how, _, name in held
        if how == "in" or (how == "with" and (state := spot(name)) and state.kind != "city")
    ]


def _is_plain(statement: Statement) -> bool:
    """Tell whether a slot is filled by a plain noun: "the harbour"."""
    return statement.shown.removeprefix("The ").removeprefix("A ")[:1].islower()


def _head(term: Term) -> str:
    return term.key.rpartition(" ")[2]


def _beside(one: Term, other: Term) -> bool:
    """Tell whether one is named with the other: "Voss and Strand", "Lindenhof Hall, Leipzig"."""
    beside = [q.partition(" ")[2] for q in one.qualifiers if q.startswith(("with ", "in "))]
    return any(names.same(name, other.key) for name in beside)


def _is_sequel(one: Term, other: Term) -> bool:
    """Tell whether two works differ in their number alone: parts of a series."""
    plain = ["".join(c for c in term.key if not c.isdigit()).split() for term in (one, other)]
    return one.axis == "work" and plain[0] == plain[1]


def _listed(one: Statement, other: Statement) -> str:
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    beside = _beside(one.value, other.value) or _beside(other.value, one.value)
    return f"“{one.shown}” and “{other.shown}” are named side by side" if beside else ""


def _series(one: Statement, other: Statement) -> str:
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    return "a number sets two parts apart" if _is_sequel(one.value, other.value) else ""


def _other_name(one: Statement, other: Statement) -> str:
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    same = names.same(one.value.key, other.value.key) and names.fold(one.shown) != names.fold(
        other.shown
    )
    return f"“{one.shown}” and “{other.shown}” can be one" if same else ""


GUARDS = (
    Guard("listed-beside", "Who is named with somebody else fills a slot with them.", _listed),
    Guard("series", "The second part of a work is not the first.", _series),
    Guard("other-name", "One may go by a shorter name, an alias or a translated one.", _other_name),
)


def _note(one: Statement, other: Statement) -> str:
    """Suggest an alias where two fillers have much the same name."""
    if not isinstance(one.value, Term) or not isinstance(other.value, Term):
        return ""
    likeness = names.alike(one.value.key, other.value.key)
    if likeness < _ALIKE:
        return ""
    return f"{likeness:.0%} like “{one.shown}”: declare an alias if they are one"
