"""One order of rows for every engine, whatever the rows are and in whichever order they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Return ``rows`` sorted.

    Rows that begin with a number of their own are sorted by it.  Others are compared as they are
    written by ``repr``, since None, intervals and terms have no order of their own; they must
    therefore hold no sets and no objects without a ``repr``.
    """
    listed = list(rows)
    if _numbered(listed):
        return sorted(listed, key=_number)
    return sorted(listed, key=repr)


def grouped(rows: Iterable[tuple[Hashable, Any]]) -> list[tuple[Hashable, list[Any]]]:
    """Return every key with its values; keys in order, values as they came."""
    groups: defaultdict[Hashable, list[Any]] = defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return sorted(groups.items(), key=lambda group: repr(group[0]))


def _numbered(rows: list[Any]) -> bool:
    """Tell whether the first element of every row is a whole number that no other row has."""
    if not all(isinstance(row, tuple) and row and type(row[0]) is int for row in rows):
        return False
    return len(set(map(_number, rows))) == len(rows)


def _number(row: tuple[Any, ...]) -> int:
    number: int = row[0]
    return number
