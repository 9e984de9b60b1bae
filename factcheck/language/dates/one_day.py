"""Whether a day told without its year, or by its weekday alone, is a day told in full."""

from __future__ import annotations

import datetime

from factcheck.model import Interval

# a day with its year, a day of any year, a day of any week: comparable as far as both tell
DAYS = frozenset({"date", "month-day", "weekday"})


def can_be_one(one: Interval, other: Interval) -> bool:
    """Tell whether "12 March" or "Tuesday" can be "12 March 2024", in either order.

    Only a day with its year can tell; of two others nothing is known, and the answer is no.
    """
    dated, loose = (one, other) if one.axis == "date" else (other, one)
    if dated.axis != "date" or dated.grain != "day":
        return False
    day = datetime.date.fromordinal(int(dated.stated))
    told = {"weekday": day.weekday(), "month-day": day.month * 31 + day.day}.get(loose.axis)
    return told is not None and loose.low <= told <= loose.high
