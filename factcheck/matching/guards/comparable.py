"""Which values lie on one axis, so that they can be compared at all, and which are alike."""

from __future__ import annotations

from factcheck.language.dates.one_day import DAYS
from factcheck.model import Interval, Statement


def comparable(one: Statement, other: Statement) -> bool:
    """Tell whether the values of two statements lie on one axis; a gist wants a second document."""
    if one.gist is not None and one.place.source == other.place.source:
        return False
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        return one.value.axis == other.value.axis or {one.value.axis, other.value.axis} <= DAYS
    return type(one.value) is type(other.value) and one.value.axis == other.value.axis


def alike(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say the same of whatever they speak of: they may well agree."""
    if one.polarity != other.polarity:
        return False
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        return one.value.meets(other.value)
    return one.value == other.value and one.attribute == other.attribute
