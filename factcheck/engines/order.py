"""One order of rows for every engine, whatever the rows are and in whichever order they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Any


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Return ``rows`` sorted.

    Rows are compared as they are written by ``repr``, since None, intervals and terms have no
    order of their own; they must therefore hold no sets and no objects without a ``repr``.
    """
    return sorted(rows, key=repr)


def grouped(rows: Iterable[tuple[Hashable, Any]]) -> list[tuple[Hashable, list[Any]]]:
    """Return every key with its values; keys in order, values as they came."""
    groups: defaultdict[Hashable, list[Any]] = defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return sorted(groups.items(), key=lambda group: repr(group[0]))
