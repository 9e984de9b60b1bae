"""Figures that can be worked out from others: one file a sort of arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model import Statement
from factcheck.statements.arithmetic import (
    anniversaries,
    changes,
    conversions,
    durations,
    lists,
    lives,
    parts,
    reckoning,
    shares,
    totals,
    weekdays,
)
from factcheck.statements.arithmetic.reckoning import Reckoning
from factcheck.statements.setting import Setting

CHECKS: dict[str, Callable[[Setting], Iterator[Reckoning]]] = {
    "totals": totals.read,
    "parts": parts.read,
    "shares": shares.read,
    "lists": lists.read,
    "weekdays": weekdays.read,
    "durations": durations.read,
    "anniversaries": anniversaries.read,
    "changes": changes.read,
    "conversions": conversions.read,
}


def read(setting: Setting) -> Iterator[Statement]:
    """Yield what a document states of a figure and what its other figures make of it."""
    for check in CHECKS.values():
        for found in check(setting):
            if not any(map(reckoning.is_cut, (found.stated, *found.parts))):
                yield from reckoning.statements(setting, found)
    yield from lives.read(setting)
