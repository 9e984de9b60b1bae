"""A time as a person writes it: "2019", "2019-03", "2019-01-01 to 2020-06-30"."""

from __future__ import annotations

from datetime import date

from factcheck.model import Interval


def period(when: Interval) -> str:
    """Return a time as it is written: "2019", "2019-03", "2019-01-01 to 2020-06-30"."""
    if when.axis != "date":
        return f"{when.axis} {when.low:g} to {when.high:g}"
    first, last = _day(when.low), _day(when.high)
    if first and last:
        if when.grain == "year" and first.year == last.year:
            return str(first.year)
        if when.grain == "month":
            return first.isoformat()[:7]
        return first.isoformat() if first == last else f"{first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def _day(ordinal: float) -> date | None:
    try:
        return date.fromordinal(int(ordinal))
    except (ValueError, OverflowError):  # an open end
        return None
