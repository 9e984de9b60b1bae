"""Guards against joining two whole sentences that say much the same of different things.

A sentence may leave out a name and hold any qualifier, so what it shares has to tell; these are
fewer and wider than the guards of statements.
"""

from __future__ import annotations

from factcheck.findings import Guard
from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.matching import mentions, tellingness
from factcheck.matching.guards import things, times
from factcheck.model import Interval, Statement, Term

_MANY_NAMES = 2  # that two sentences share who name others too
_MANY_WORDS = 8  # that two sentences share whose names may differ


def different_days(one: Statement, other: Statement) -> str:
    """Both are about a time, and the times do not meet, whatever their grain."""
    if one.when is None or other.when is None or one.when.axis != other.when.axis:
        return times.different_period(one, other) or times.earlier_time(one, other)
    return times.different_time(one, other)


def different_mood(one: Statement, other: Statement) -> str:
    """One tells what may be or is denied, or plans what the other tells as done."""
    return "" if _mood(one) == _mood(other) else f"{one.modality} against {other.modality}"


def _mood(statement: Statement) -> str:
    return "expected" if statement.modality == "planned" else statement.modality


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
    """Both name persons, organisations or places, and not one of them is the same.

    "His brother Emil" has no surname, and may be the one whom the other sentence names in full.
    """
    for axis in ("person", "organisation", "place"):
        ones = [term.key for term in one.names if term.axis == axis]
        others = [term.key for term in other.names if term.axis == axis]
        apart = not any(name_rules.same(a, b) for a in ones for b in others)
        if ones and others and apart and not _called(one, other):
            return f"{ones[0]} against {others[0]}"
    return ""


def different_words(one: Statement, other: Statement) -> str:
    """With no figure and few words in common, a name on one side only is of another thing."""
    if len(set(one.terms) & set(other.terms)) >= _MANY_WORDS:
        return ""
    if _called(one, other):
        return ""
    if len(mentions.every(one, other)) >= _MANY_NAMES:
        return ""
    figures = [(a, b) for a in _figures(one) for b in _figures(other)]
    if any(tellingness.same(a, b, thesaurus()) for a, b in figures):
        return ""
    return things.different_name(one, other)


def _called(one: Statement, other: Statement) -> bool:
    """Tell whether one calls a person by the first name whom the other names in full."""
    return any(
        name.axis == "person" and " " in name.key and name.key.partition(" ")[0] in side.terms
        for names, side in ((one.names, other), (other.names, one))
        for name in names
        if not any(name_rules.same(name.key, term.key) for term in side.names)
    )


def _figures(statement: Statement) -> tuple[Interval, ...]:
    return statement.gist.figures if statement.gist is not None else ()


def _bearer(statement: Statement) -> Term | None:
    return next((term for term in statement.names if term.key == statement.subject), None)


GUARDS: tuple[Guard, ...] = (
    Guard("other-days", "What holds of one day says nothing of another.", different_days),
    Guard("other-mood", "What may be is not told as done.", different_mood),
    Guard("other-bearer", "Two persons do not one deed.", different_bearers),
    Guard("other-cast", "Where nobody is the same, nothing is.", different_cast),
    Guard("other-words", "A name beside few common words is of another thing.", different_words),
    Guard("other-topic", "Documents on two subjects share words only.", things.different_topic),
)
