"""How a side was read: a statement with all its parts, in words."""

from __future__ import annotations

import math

from factcheck.explanations.part import Part, Row
from factcheck.language.dates.spelt import period
from factcheck.model import Interval, Modality, Statement, Term, Value, Wording

_MANNERS: dict[Modality, str] = {
    "asserted": "as a fact",
    "planned": "as planned",
    "expected": "as expected",
    "hypothetical": "under a condition",
    "hedged": "as possible",
    "denied": "as denied",
}
_WHOLE = {
    "gist": "the sentence as a whole",
    "quotation": "the speaker's own words",
    "wording": "the sentence word by word",
}
_OPENING = frozenset("“\"‘'«„")


def read(statement: Statement) -> Part:
    """Return how a statement was read."""
    negated = "" if statement.polarity else ", negated"
    teller = statement.holder or "the document itself"
    rows: list[Row] = [
        ("sentence", statement.sentence),
        ("subject", statement.subject or "none that has a name"),
        ("attribute", _words(statement.attribute.split())),
        ("value", f"{quoted(statement.shown)}, {meaning(statement.value)}"),
        ("time", period(statement.when) if statement.when else "none told"),
        ("scope", _words(statement.scope)),
        ("told", f"{_MANNERS[statement.modality]}{negated}, by {teller}"),
        ("names", ", ".join(name.key for name in statement.names)),
        ("words", _words(statement.terms)),
        ("read as", ", ".join(statement.readings) or statement.kind),
    ]
    return Part("read", where(statement), tuple(row for row in rows if row[1]))


def quoted(text: str) -> str:
    """Return words in quotation marks, their own if they have some."""
    plain = " ".join(text.split())
    return plain if plain[:1] in _OPENING else f"“{plain}”"


def where(statement: Statement) -> str:
    """Return the place of a statement as a report has it."""
    place = statement.place
    return f"{place.source}:{place.line}:{place.column}"


def meaning(value: Value) -> str:
    """Return what a value was read as: a span on an axis, or a word of a vocabulary."""
    if isinstance(value, Wording) or value.axis in _WHOLE:
        return _WHOLE[value.axis]
    if isinstance(value, Term):
        narrowed = f" ({', '.join(value.qualifiers)})" if value.qualifiers else ""
        return f"{value.axis} {value.key}{narrowed}"
    limits = {"lower": ", a lower limit", "upper": ", an upper limit", "": ""}[value.bound]
    vague = ", approximate" if value.vague else ""
    return f"{value.axis.replace(':', ' ')} {span(value)}{vague}{limits}"


def span(value: Interval) -> str:
    """Return what an interval spans: a day or figure, or two with "to" between."""
    if value.axis == "date":
        return period(value)
    if value.low == value.high:
        return _figure(value.low)
    if math.isinf(value.low) or math.isinf(value.high):
        if math.isinf(value.low) and math.isinf(value.high):
            return "anything"
        least = f"{_figure(value.low)} or more"
        return least if math.isinf(value.high) else f"{_figure(value.high)} or less"
    return f"{_figure(value.low)} to {_figure(value.high)}"


def _figure(number: float) -> str:
    return f"{number:,.10g}"


def _words(terms: tuple[str, ...] | list[str]) -> str:
    return ", ".join(term.replace("_", " ") for term in terms)
