"""A figure of one attribute: a contradiction where two intervals are disjoint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Guard, Judgement, Relation
from factcheck.language.dates.one_day import can_be_one
from factcheck.language.vocabulary.thesaurus import concepts_of
from factcheck.model import Finding, Interval, Rule, Statement, Term, Topic

_BIRTHDAY = 1.0
_PLAIN = frozenset({"count", "number", "money", "percent", "age"})  # have no units to convert
_TIMES = frozenset(
    "date clock clock12 month-day weekday fiscal-year weekday-recurring day-of-month".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``subject``: of what the figure is told; a phrase, any if empty.
    ``attribute``: what the figure measures; a phrase, any if empty.
    ``axes``: axes to look at, such as ``money`` or ``percent``; all if empty.
    ``tolerance``: relative difference that is still no contradiction, 0.05 for 5 %.
    """

    subject: str = ""
    attribute: str = ""
    axes: tuple[str, ...] = ()
    tolerance: float = 0.0


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    yield from findings.judge(topic, rule, judgement(topic, rule))


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del topic
    tolerance: float = rule.params.tolerance

    def relate(one: Statement, other: Statement) -> Relation:
        return _relate(one, other, tolerance)

    return Judgement(relate, clash_from=0.72, trust=0.97, guards=GUARDS)


def _relate(one: Statement, other: Statement, tolerance: float) -> Relation:
    if not one.polarity or not other.polarity:
        return "apart"  # what it is not may be many things
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        relation = _intervals(one.value, other.value, tolerance)
        return "apart" if relation == "clash" and _many_times(one, other) else relation
    if isinstance(one.value, Term) and isinstance(other.value, Term):
        return _versions(one.value, other.value)
    return "apart"


def _many_times(one: Statement, other: Statement) -> str:
    if not isinstance(one.value, Interval) or not isinstance(other.value, Interval):
        return ""
    if one.value.meets(other.value) or not _is_time(one.value) or _happens_once(one, other):
        return ""
    return "what is told may happen at more times than one"


def _is_time(value: Interval) -> bool:
    return value.axis.split(":")[0] in _TIMES


def _happens_once(one: Statement, other: Statement) -> bool:
    """Tell whether both speak of what happens but once to a thing: its birth, its opening."""
    common = set(one.attribute.split()) & set(other.attribute.split())
    return bool(common & concepts_of("words", "once"))


def _intervals(one: Interval, other: Interval, tolerance: float) -> Relation:
    if one.axis != other.axis:
        return _days(one, other)
    slack = tolerance * max(abs(one.stated), abs(other.stated))
    if one.axis == "age":
        slack = max(slack, _BIRTHDAY)  # two sources may be told either side of a birthday
    if one.low <= other.high + slack and other.low <= one.high + slack:
        return "same"
    return "clash"


def _days(one: Interval, other: Interval) -> Relation:
    """Compare "12 March" or "Tuesday" with "12 March 2024": the same day, or no telling.

    A weekday or a day without a year is never enough for a contradiction: it may be another week.
    """
    return "same" if can_be_one(one, other) else "apart"


def _versions(one: Term, other: Term) -> Relation:
    """A shorter version stands for all that begin with it: 2.4 and 2.4.1."""
    ones, others = one.key.split("."), other.key.split(".")
    shorter = min(len(ones), len(others))
    return "same" if ones[:shorter] == others[:shorter] else "clash"


# Why two figures that are told differently can both be right


def _converted(one: Statement, other: Statement) -> str:
    if not _differ_and_meet(one, other) or one.value.axis.partition(":")[0] in _PLAIN:
        return ""
    ones, others = _unit(one.shown), _unit(other.shown)
    return f"{ones} and {others} are converted" if ones and others and ones != others else ""


def _bounded(one: Statement, other: Statement) -> str:
    bounded = [s.shown for s in (one, other) if isinstance(s.value, Interval) and s.value.bound]
    return f"“{bounded[0]}” is a limit" if bounded and _differ_and_meet(one, other) else ""


def _approximate(one: Statement, other: Statement) -> str:
    vague = [s.shown for s in (one, other) if isinstance(s.value, Interval) and s.value.vague]
    return f"“{vague[0]}” is approximate" if vague and _differ_and_meet(one, other) else ""


def _rounded(one: Statement, other: Statement) -> str:
    if not _differ_and_meet(one, other):
        return ""
    loose = _approximate(one, other) or _bounded(one, other) or _converted(one, other)
    return "" if loose else "one figure is the other, more or less exactly"


def _differ_and_meet(one: Statement, other: Statement) -> bool:
    if not isinstance(one.value, Interval) or not isinstance(other.value, Interval):
        return False
    return one.value.stated != other.value.stated and one.value.meets(other.value)


def _unit(shown: str) -> str:
    words = [word.lower() for word in shown.split() if word.isalpha()]
    return words[-1] if words else ""


GUARDS = (
    Guard("many-times", "A date or an hour contradicts another of what happens once.", _many_times),
    Guard("unit", "Metres and feet are compared as lengths.", _converted),
    Guard("limit", "A figure within a limit is no rival of the limit.", _bounded),
    Guard("approximate", "A figure told as approximate stands for those around it.", _approximate),
    Guard("rounding", "A rounded figure stands for those that round to it.", _rounded),
)
