"""Reasons why two statements that look alike do not speak of the same thing.

Every guard is asked before any value is compared.  Each takes two statements and returns a short
reason, or "" where it has nothing against the pair.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary import opposition
from factcheck.language.vocabulary.thesaurus import qualifier_clash, thesaurus, weight
from factcheck.matching import tellingness
from factcheck.model import Interval, Statement, Term

_COMMON_GROUND = 1.8  # weight of the words that two documents on one subject share at least
_MANY_WORDS = 8  # that two sentences share whose names may differ
_PARTS_OF_YEAR = {
    "quarter-of-year": "quarter",
    "half-of-year": "half",
    "fiscal-year": "year",
    "fiscal-quarter": "quarter",
}
# a day with its year, a day of any year, a day of any week: comparable as far as both tell
DAYS = frozenset({"date", "month-day", "weekday"})
_PERIODS = frozenset({"month", "quarter", "half", "year", "decade"})
_ONE_BREATH = 600  # code points of a document in which a speaker does not repeat himself

Guard = Callable[[Statement, Statement], str]


def check(one: Statement, other: Statement) -> str:
    """Return the first reason against comparing two statements, "" if there is none."""
    for guard in GIST_GUARDS if one.gist is not None else GUARDS:
        reason = guard(one, other)
        if reason:
            return reason
    return ""


def different_time(one: Statement, other: Statement) -> str:
    """Both are about a time, and the times do not meet."""
    if one.when is None and other.when is None:
        return ""
    if one.when is None or other.when is None:
        dated, undated = (one, other) if one.when is not None else (other, one)
        return "an earlier time" if _is_past(dated, undated) else ""
    if one.when.axis != other.when.axis:
        return _different_part(one, other)
    if not one.when.meets(other.when):
        return "different time"
    ones, others = one.when.grain, other.when.grain
    differ = ones != others and ones in _PERIODS and others in _PERIODS
    return f"{ones} against {others}" if differ and one.value.axis != "date" else ""


def different_days(one: Statement, other: Statement) -> str:
    """Both are about a time, and the times do not meet, whatever their grain."""
    if one.when is None or other.when is None or one.when.axis != other.when.axis:
        return different_time(one, other)
    return "" if one.when.meets(other.when) else "different time"


def _different_part(one: Statement, other: Statement) -> str:
    """Compare "the second quarter" with "Q2 2024", a part of any year with one of a year."""
    part, dated = one.when, other.when
    if part is not None and part.axis not in _PARTS_OF_YEAR:
        part, dated = dated, part
    if part is None or dated is None:
        return ""
    told = one.told or other.told
    if part.axis not in _PARTS_OF_YEAR:
        dates = [when for when in (part, dated) if when.axis == "date"]
        return "an earlier time" if told and dates and dates[0].high < _new_year(told) else ""
    grain = _PARTS_OF_YEAR[part.axis]
    if dated.axis != "date" or dated.grain != grain:
        return "different period"
    if told and dated.high < _new_year(told):
        return "an earlier time"
    month = datetime.date.fromordinal(int(dated.low)).month
    number = (month - 1) // (3 if grain == "quarter" else 6) + 1
    return "" if part.low <= number <= part.high else "different period"


def _new_year(day: int) -> int:
    """Return the first day of the year of a day, both as ordinals."""
    return datetime.date.fromordinal(day).replace(month=1, day=1).toordinal()


def _is_past(dated: Statement, undated: Statement) -> bool:
    """Tell whether a statement is of a time well before the one that does not say its time."""
    told = undated.told or dated.told
    if not told or dated.when is None or dated.when.axis != "date":
        return False
    return dated.when.high < _new_year(told)


def different_modality(one: Statement, other: Statement) -> str:
    """One is a fact and the other a plan, a forecast, a condition or a rumour."""
    if "hypothetical" in {one.modality, other.modality}:
        return "a condition"
    return "" if one.modality == other.modality else f"{one.modality} against {other.modality}"


def different_mood(one: Statement, other: Statement) -> str:
    """One tells what may be or is denied, or plans what the other tells as done."""
    return "" if _mood(one) == _mood(other) else f"{one.modality} against {other.modality}"


def _mood(statement: Statement) -> str:
    return "expected" if statement.modality == "planned" else statement.modality


def different_holder(one: Statement, other: Statement) -> str:
    """Two people may hold two opinions."""
    return "" if one.holder == other.holder else "different holder of the view"


def different_qualifier(one: Statement, other: Statement) -> str:
    """Net and gross, adult and child, annual and monthly are different attributes."""
    ones, others = _words(one), _words(other)
    if one.kind == "polarity":
        # what is said of the subject may be opposed: that is what is looked for
        ones, others = ones - set(one.attribute.split()), others - set(other.attribute.split())
    clash = qualifier_clash(frozenset(ones - others), frozenset(others - ones))
    return f"{clash[0]} against {clash[1]}" if clash else ""


def different_names(one: Statement, other: Statement) -> str:
    """A name on either side that the other can not be speaking of."""
    for axis in ("person", "organisation", "place", "work", "product"):
        ones = [t for t in one.names if t.axis == axis and not _is_value(one, t)]
        others = [t for t in other.names if t.axis == axis and not _is_value(other, t)]
        alone = [t for t in ones if not any(name_rules.same(t.key, o.key) for o in others)]
        other_alone = [t for t in others if not any(name_rules.same(t.key, o.key) for o in ones)]
        if alone and other_alone:
            return f"{alone[0].key} against {other_alone[0].key}"
        for term, side in [*((t, other) for t in alone), *((t, one) for t in other_alone)]:
            if not _known(term, side):
                return f"{term.key} on one side only"
    return ""


def different_bearers(one: Statement, other: Statement) -> str:
    """Two sentences that begin with two persons, or with two organisations, tell of two."""
    left, right = _bearer(one), _bearer(other)
    if left is None or right is None or left.axis != right.axis:
        return ""
    named = any(
        name_rules.same(bearer.key, term.key)
        for bearer, side in ((left, other), (right, one))
        for term in side.names
    )
    return "" if named else f"{left.key} against {right.key}"


def different_cast(one: Statement, other: Statement) -> str:
    """Both name persons, organisations or places, and not one of them is the same."""
    for axis in ("person", "organisation", "place"):
        ones = [term.key for term in one.names if term.axis == axis]
        others = [term.key for term in other.names if term.axis == axis]
        apart = not any(name_rules.same(a, b) for a in ones for b in others)
        if ones and others and apart:
            return f"{ones[0]} against {others[0]}"
    return ""


def different_words(one: Statement, other: Statement) -> str:
    """With no figure and few words in common, a name on one side only is of another thing."""
    if len(set(one.terms) & set(other.terms)) >= _MANY_WORDS:
        return ""
    figures = [(a, b) for a in _figures(one) for b in _figures(other)]
    if any(tellingness.same(a, b, thesaurus()) for a, b in figures):
        return ""
    return different_names(one, other)


def _figures(statement: Statement) -> tuple[Interval, ...]:
    return statement.gist.figures if statement.gist is not None else ()


def _bearer(statement: Statement) -> Term | None:
    return next((term for term in statement.names if term.key == statement.subject), None)


def _is_value(statement: Statement, term: Term) -> bool:
    return statement.value == term


def _known(term: Term, statement: Statement) -> bool:
    """Tell whether a document speaks of a name much, so that a sentence may leave it out."""
    spoken = {part for word in statement.about for part in name_rules.fold(word).split()}
    return any(part in spoken for part in term.key.split()) or "weak" in term.qualifiers


def different_topic(one: Statement, other: Statement) -> str:
    """Two documents that have nothing in common but this sentence."""
    if one.place.source == other.place.source:
        return ""
    if one.subject and other.subject and name_rules.same(one.subject, other.subject):
        return ""
    shared = _weigh(set(one.about) & set(other.about))
    # a document of one sentence has little to share
    least = min(_COMMON_GROUND, 0.5 * min(_weigh(set(one.about)), _weigh(set(other.about))))
    return "" if shared >= least else "different topic"


def _weigh(words: set[str]) -> float:
    return sum(weight(word) for word in sorted(words))


def different_scope(one: Statement, other: Statement) -> str:
    """A column, a region or a class that narrows one of them."""
    if one.kind in {"unique", "role"}:
        return ""
    if is_cell(one) and is_cell(other):
        same_table = one.place.source == other.place.source
        return "two cells of a table" if same_table else ""
    if is_cell(one) or is_cell(other):
        return ""
    ones, others = set(one.scope), set(other.scope)
    for group in sorted(ones ^ others):
        if group.startswith("group:"):
            return f"only {group.removeprefix('group:')} on one side"
    if not ones or not others:
        return ""
    opposed = opposition.turns(ones, others, thesaurus())
    shared = _weigh(ones & others)
    if opposed or shared < 0.5 * min(_weigh(ones), _weigh(others)) or not ones & others:
        return f"{' '.join(sorted(ones))} against {' '.join(sorted(others))}"
    return ""


def is_cell(statement: Statement) -> bool:
    """Tell whether a statement is read from a cell of a table, which stands under its heads."""
    return any(part.startswith("cell:") for part in statement.scope)


def _words(statement: Statement) -> set[str]:
    return {*statement.attribute.split(), *statement.terms}


def several_values(one: Statement, other: Statement) -> str:
    """Two figures of one sentence are two facts."""
    same = one.place.source == other.place.source and one.sentence == other.sentence
    near = abs(one.place.start - other.place.start) < len(one.sentence)
    if one.kind == "quote" and one.place.source == other.place.source:
        # what is said in one breath is not said twice
        same = near = abs(one.place.start - other.place.start) < _ONE_BREATH
    return "one sentence" if same and near else ""


GUARDS: tuple[Guard, ...] = (
    several_values,
    different_time,
    different_modality,
    different_holder,
    different_qualifier,
    different_scope,
    different_names,
    different_topic,
)

# A whole sentence may leave out a name and hold any qualifier; what it shares has to tell.
GIST_GUARDS: tuple[Guard, ...] = (
    different_days,
    different_mood,
    different_bearers,
    different_cast,
    different_words,
    different_topic,
)


def comparable(one: Statement, other: Statement) -> bool:
    """Tell whether the values of two statements lie on one axis; a gist wants a second document."""
    if one.gist is not None and one.place.source == other.place.source:
        return False
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        return one.value.axis == other.value.axis or {one.value.axis, other.value.axis} <= DAYS
    return (
        isinstance(one.value, Term)
        and isinstance(other.value, Term)
        and one.value.axis == other.value.axis
    )
