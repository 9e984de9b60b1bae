"""A measure against the same in another unit behind it: "12 miles (19 km)"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic.reckoning import Figure, Reckoning, number
from factcheck.statements.setting import Passage, Setting

_OPENS = re.compile(
    r"\s?[(\[](?:about|approximately|approx\.?|ca?\.|circa|around|some|roughly|or|i\.e\.|=|≈|~)? ?"
)
_CLOSES = re.compile(r"\s?[)\]]")
_SLACK = 0.08  # writers round a conversion more than the figure lets see
_FURTHEST = {"quantity": 15.0, "duration": 2.5}  # beyond, the bracket tells of something else
_FREEZING = 160 / 9  # 0 °F lies so many degrees below 0 °C
_SIMPLE = re.compile(r"[\w.,/²³°′″'\"½¼¾⅓⅔]+[ -]?[^\d()]*")


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the measures that a bracket repeats in another unit."""
    for passage in setting.passages:
        measures = [
            m for m in passage.mentions if m.reading in _FURTHEST and isinstance(m.value, Interval)
        ]
        for first, second in itertools.pairwise(measures):
            yield from _reckoning(passage, first, second)


def _reckoning(passage: Passage, first: Mention, second: Mention) -> Iterator[Reckoning]:
    text = passage.sentence.text
    one, other = first.value, second.value
    if not isinstance(one, Interval) or not isinstance(other, Interval):
        return
    if not _OPENS.fullmatch(text[first.end : second.start]) or not _CLOSES.match(text, second.end):
        return
    if one.axis != other.axis or first.unit == second.unit or first.reading != second.reading:
        return
    if one.bound or other.bound or min(one.stated, other.stated) <= 0:
        return
    if any(not words("sums", "ambiguous").isdisjoint(m.unit.split()) for m in (first, second)):
        return
    written = [text[m.start : m.end] for m in (first, second)]
    if not all(_SIMPLE.fullmatch(each) for each in written):
        return
    if max(one.stated, other.stated) / min(one.stated, other.stated) > _FURTHEST[first.reading]:
        return
    if one.axis == "temperature" and _is_difference(one, other, first.unit):
        return
    size = _size(one, other, second.unit, written[1])
    if size is None:
        return
    yield Reckoning(
        check="conversion",
        attribute="conversion",
        stated=Figure(passage, second.start, second.end),
        value=_wider(other),
        parts=(Figure(passage, first.start, first.end),),
        made=_wider(one),
        shown=f"{_rounded(size)} {_unit(written[1])} ({written[0]})",
        sureness="firm",
    )


def _wider(value: Interval) -> Interval:
    slack = _SLACK * abs(value.stated) / 2
    if value.axis == "temperature":
        slack = max(slack, 0.6)
    return Interval(value.axis, value.low - slack, value.high + slack, value.stated)


def _is_difference(one: Interval, other: Interval, unit: str) -> bool:
    """Tell whether "2 °C (3.6 °F)" is by how much it grew warmer."""
    shift = -_FREEZING if unit == "fahrenheit" else _FREEZING
    moved = Interval(other.axis, other.low + shift, other.high + shift, other.stated + shift)
    if unit == "fahrenheit":
        one = Interval(one.axis, one.low + _FREEZING, one.high + _FREEZING, one.stated + _FREEZING)
        moved = other
    return _wider(one).meets(_wider(moved))


def _size(one: Interval, other: Interval, unit: str, written: str) -> float | None:
    """Return the first measure in the unit of the second; None where that is not to be had."""
    if one.axis == "temperature":
        return {"fahrenheit": one.stated * 9 / 5 + 32, "celsius": one.stated}.get(unit)
    digits = re.match(r"[^\d]*(\d[\d,]*(?:\.\d+)?)", written)
    if digits is None:
        return None
    return one.stated / other.stated * float(digits[1].replace(",", ""))


def _unit(written: str) -> str:
    return re.sub(r"^[^\d]*\d[\d,.]*\s*-?", "", written).strip()


def _rounded(size: float) -> str:
    return number(round(size)) if size >= 100 else number(float(format(size, ".3g")))
