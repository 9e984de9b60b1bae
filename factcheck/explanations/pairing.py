"""How two sides were matched, which guards were asked, and how their values are related."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import nearness
from factcheck.explanations.part import Part, Row
from factcheck.explanations.reading import quoted, span, where
from factcheck.findings import Judgement
from factcheck.matching import guards, keys, similarity
from factcheck.model import Interval, Objection, Statement

_MOST_PAIRS = 3

Pair = tuple[Statement, Statement, float]


def matched(pairs: Sequence[Pair], judgement: Judgement) -> tuple[Part, ...]:
    """Return how the surest pairs were matched; ``pairs`` come with their score, surest first."""
    parts = [_matched(pair, judgement) for pair in pairs[:_MOST_PAIRS]]
    left = len(pairs) - len(parts)
    if left > 0:
        more = "one more pair" if left == 1 else f"{left:,} more pairs"
        parts.append(Part("matched", f"{more} in the same way", ()))
    return tuple(parts)


def _matched(pair: Pair, judgement: Judgement) -> Part:
    one, other, score = pair
    ones, others = _said(one), _said(other)
    met = sorted(set(keys.read(one)) & set(keys.read(other)))
    thresholds = (
        f"{score:.2f}; {similarity.threshold(one):.2f} links two statements of this kind, "
        f"a contradiction needs {nearness.needed(one, judgement):.2f}"
    )
    rows: list[Row] = [
        ("score", thresholds),
        ("in common", _listed(ones & others)),
        ("only first", _listed(ones - others)),
        ("only second", _listed(others - ones)),
        ("met under", ", ".join(key.rpartition("|")[2] for key in met) or "a crowded key"),
    ]
    return Part("matched", f"{where(one)} and {where(other)}", tuple(rows))


def _said(statement: Statement) -> set[str]:
    return {*statement.attribute.split(), *statement.terms, *statement.subject.split()}


def _listed(words: set[str]) -> str:
    return ", ".join(word.replace("_", " ") for word in sorted(words)) or "nothing"


def guarded(
    pairs: Sequence[Pair], judgement: Judgement, objections: Sequence[Objection] = ()
) -> Part:
    """Return which guards were asked about pairs and what they said."""
    asked = [guard.id for guard in (*guards.GUARDS, *judgement.guards)]
    found = [*objections]
    for one, other, _ in pairs[:_MOST_PAIRS]:
        found += nearness.asked(one, other, judgement)
    objecting = list(dict.fromkeys(found))
    rows: list[Row] = [(each.guard, f"{each.reason}. {each.against}") for each in objecting]
    silent = [name for name in asked if name not in {each.guard for each in objecting}]
    rows.append(("no objection", ", ".join(silent)))
    return Part("guards", f"{len(asked)} guards were asked", tuple(rows))


def related(one: Statement, other: Statement, judgement: Judgement) -> str:
    """Return how the values of two statements are related, in words."""
    relation = judgement.relate(one, other)
    left, right = _compared(one), _compared(other)
    if relation == "same":
        return f"{left} and {right} can both be right"
    if relation == "apart":
        return f"{left} and {right} do not exclude each other"
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        return f"{left} and {right} have nothing in common"
    return f"{left} and {right} exclude each other"


def _compared(statement: Statement) -> str:
    shown = quoted(statement.shown)
    value = statement.value
    return f"{shown} ({span(value)})" if isinstance(value, Interval) else shown
