"""All work in this process, one row after another: the reference that every engine must equal."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from factcheck.engines.order import grouped, in_order


class Serial:
    """Carries steps lazily, row by row."""

    def map(
        self, step: Callable[[Iterator[Any]], Iterator[Any]], rows: Iterable[Any]
    ) -> Iterator[Any]:
        """Yield what ``step`` makes of ``rows``."""
        return step(iter(rows))

    def group(
        self,
        step: Callable[[Hashable, list[Any]], Iterator[Any]],
        rows: Iterable[tuple[Hashable, Any]],
    ) -> Iterator[Any]:
        """Yield what ``step`` makes of every key and its values, keys and values sorted."""
        for key, values in grouped(rows):
            yield from step(key, in_order(values))

    def collect(self, rows: Iterable[Any]) -> list[Any]:
        """Return all rows, sorted."""
        return in_order(rows)
