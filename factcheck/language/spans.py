"""Spans of a text that do not overlap, looked up by bisection so that long texts stay cheap."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

Span = tuple[int, int]


def meets(spans: Sequence[Span], start: int, end: int) -> bool:
    """Tell whether one of the spans (sorted, without overlaps) shares a character with another."""
    at = bisect.bisect_left(spans, (end, -1))
    return at > 0 and spans[at - 1][1] > start


def next_after(spans: Sequence[Span], offset: int) -> int:
    """Return the index of the first span, of sorted ones, that begins behind an offset."""
    return bisect.bisect_right(spans, (offset, 1 << 62))
