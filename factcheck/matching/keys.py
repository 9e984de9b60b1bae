"""The keys under which statements that may speak of the same thing meet.

A statement's keys are a pure function of the statement: its kind, what its value can be compared
with, and its rarest words (blocking as in record linkage; rarity is the lexicon's, not the
corpus's, so the keys are the same on every engine and can be kept).
"""

from __future__ import annotations

from factcheck.language.thesaurus import weight
from factcheck.model import Interval, Statement

_RAREST = 5
LARGEST = 400  # a key shared by more statements than this says nothing


def read(statement: Statement) -> tuple[str, ...]:
    """Return the blocking keys of a statement, sorted."""
    group = _group(statement)
    if statement.kind == "role":
        return tuple(sorted({f"{group}|{part}" for part in statement.subject.split()[-1:]}))
    if statement.kind == "quote":
        surname = statement.subject.split()[-1]
        return tuple(sorted({f"{group}|{surname}|{term}" for term in statement.terms}))
    words = {*statement.attribute.split(), *statement.terms}
    if statement.kind == "unique":
        words = set(statement.terms)
    ranked = sorted(words, key=lambda word: (-weight(word.replace("_", " ")), word))
    return tuple(sorted(f"{group}|{word}" for word in ranked[:_RAREST]))


_DAYS = frozenset({"date", "month-day", "weekday"})


def _group(statement: Statement) -> str:
    """Return what a value can be compared with: its kind and axis."""
    if statement.kind == "value" and isinstance(statement.value, Interval):
        axis = "date" if statement.value.axis in _DAYS else statement.value.axis
        return f"value|{axis}"
    if statement.kind == "unique":
        return f"unique|{statement.attribute}"
    if statement.kind in {"name", "value"}:
        return f"{statement.kind}|{statement.value.axis}"
    return statement.kind
