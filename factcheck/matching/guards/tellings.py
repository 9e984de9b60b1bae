"""Guards against comparing two passages of one document that tells of two times or two cases.

Who tells something twice in one document knows what he has told; where he marks the second
telling, it is of something else.
"""

from __future__ import annotations

import re

from factcheck.matching.guards import cues
from factcheck.matching.guards.cells import is_cell
from factcheck.matching.guards.comparable import alike
from factcheck.model import Interval, Statement

_DATES = frozenset({"date", "clock", "clock12", "month-day", "weekday"})
_NUMBER = re.compile(r"([A-Za-z]+) (\d+|[A-Z]\b|[IVX]+\b)")
_POINTING = re.compile(
    r"(?:in |for |with |by )?(?:the following|the above|the below|this|these|here)\b", re.IGNORECASE
)
_SENTENCES = frozenset({"contrast", "polarity"})
_COPULA = re.compile(r"\b(?:(is|are)|(was|were))\b", re.IGNORECASE)
# "a crew of four men needs", where a sentence or a part of one begins
_ANY = re.compile(
    r"(?:^|[,;:(] |\b(?:that|if|when|and) )an?(?: [\w-]+){1,3} (?:of|with|from|at|over|under) "
    r"(?=\w)",
    re.IGNORECASE,
)


def dated_apart(one: Statement, other: Statement) -> str:
    """A document gives the time of one figure and none of the other: it tells of two times."""
    if not _two_figures(one, other) or (one.when is None) == (other.when is None):
        return ""
    dated = one if one.when is not None else other
    return f"only “{dated.shown}” is dated" if dated.when and dated.when.axis == "date" else ""


def other_tense(one: Statement, other: Statement) -> str:
    """A document says what a thing is and what it was."""
    if one.kind != "contrast" and not _two_figures(one, other):
        return ""
    if one.place.source != other.place.source:
        return ""
    tenses = {_tense(one), _tense(other)}
    return "what is against what was" if tenses == {"is", "was"} else ""


def one_of_many(one: Statement, other: Statement) -> str:
    """Both tell of any such thing: "a crew of four needs a cook", "a crew of six needs two"."""
    if one.kind not in {"value", "contrast"} or alike(one, other):
        return ""
    return "any such thing is meant" if _is_any(one) and _is_any(other) else ""


def fragment(one: Statement, other: Statement) -> str:
    """A document has titles, orders and lists of words beside each other."""
    if one.kind != "contrast" or one.place.source != other.place.source:
        return ""
    return "no statement" if any("fragment" in side.readings for side in (one, other)) else ""


def list_items(one: Statement, other: Statement) -> str:
    """Two items of one document are two things, however alike they are worded."""
    if one.kind not in _SENTENCES or one.place.source != other.place.source:
        return ""
    return "two items of lists" if all("item" in side.readings for side in (one, other)) else ""


def other_section(one: Statement, other: Statement) -> str:
    """What stands under two headings speaks of two things, unless it says of what."""
    if one.kind not in _SENTENCES or one.place.source != other.place.source:
        return ""
    left, right = _section(one), _section(other)
    if not left or not right or left == right:
        return ""
    named = one.subject and one.subject == other.subject
    return "" if named else f"“{left}” against “{right}”"


def _section(statement: Statement) -> str:
    """Return the headings above a statement, "" if there are none."""
    told = (each for each in statement.readings if each.startswith("under "))
    return next(told, "").removeprefix("under ")


def succession(one: Statement, other: Statement) -> str:
    """A document tells who came first and who came after."""
    if one.kind != "name" or one.place.source != other.place.source:
        return ""
    said = next(filter(None, (cues.names("succession", s.sentence) for s in (one, other))), "")
    return f"“{said}” on one side" if said else ""


def numbered(one: Statement, other: Statement) -> str:
    """Two sentences begin with two numbers of one series: "Step 1:", "Flat 3 has"."""
    if one.kind != "contrast":
        return ""
    left, right = _NUMBER.match(one.sentence), _NUMBER.match(other.sentence)
    if left is None or right is None or left[1].lower() != right[1].lower():
        return ""
    return "" if left[2] == right[2] else f"{left[0]} against {right[0]}"


def pointing(one: Statement, other: Statement) -> str:
    """Two sentences of one document each speak of what stands beside them: "the following"."""
    if one.kind not in {*_SENTENCES, "value", "name"} or one.place.source != other.place.source:
        return ""
    both = all(_POINTING.match(side.sentence) for side in (one, other))
    return "what stands beside each" if both else ""


def _is_any(statement: Statement) -> bool:
    """Tell whether a figure, or what a sentence begins with, tells one of many such things."""
    if isinstance(statement.value, Interval):
        before = statement.sentence[: statement.focus[0]]
        return any(match.end() == len(before) for match in _ANY.finditer(statement.sentence))
    return _ANY.match(statement.sentence) is not None


def _two_figures(one: Statement, other: Statement) -> bool:
    """Tell whether one document gives two figures in prose that are no dates."""
    if one.place.source != other.place.source or is_cell(one) or is_cell(other):
        return False
    figures = isinstance(one.value, Interval) and one.value.axis not in _DATES
    return one.kind == "value" and figures and not alike(one, other)


def _tense(statement: Statement) -> str:
    """Return the "is" or "was" before a figure, the first one of a sentence; "" for neither."""
    if statement.kind == "contrast":
        found = list(_COPULA.finditer(statement.sentence))[:1]
    else:
        found = list(_COPULA.finditer(statement.sentence[: statement.focus[0]]))[-1:]
    return ("is" if found[0][1] else "was") if found else ""
