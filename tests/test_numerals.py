"""Numerals hold their promises on any text: offsets, order, spans and spelled-out figures."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import values
from factcheck.language.grammar.sentences import make
from factcheck.language.numbers import bounds, numerals, ordinals, units
from factcheck.language.numbers.amounts import read as read_amounts
from factcheck.language.plain import plain
from factcheck.model import Interval

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = """
    about some nearly just over at least more than up to between and from to or so half a third
    quarter two-thirds of an hundred thousand million dozen couple few several dozens point one
    three twenty seconds weeks km miles per cent % $ £5m €3 pounds aged years old first 21st
    2019 1,024 3–5 2-1 v2.3 6.1 °C times faster as many passengers the them , . ( ) - – /
""".split()
phrases = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
texts = st.one_of(phrases, st.text(max_size=60))


def spelled(value: int) -> str:
    """Write a whole number below a billion in words."""
    if value < 20:
        return SMALL[value]
    if value < 100:
        return TENS[value // 10] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            link = " and " if 0 < rest < 100 else " "
            tail = f"{link}{spelled(rest)}" if rest else ""
            return f"{spelled(value // size)} {name}{tail}"
    raise AssertionError(value)


@settings(deadline=None)
@given(texts)
def test_numerals_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for numeral in numerals.read(text):
        assert end <= numeral.start <= numeral.head < numeral.tail <= numeral.end <= len(text)
        end = numeral.end


@given(texts)
def test_the_stated_figure_lies_in_the_span(text: str) -> None:
    for numeral in numerals.read(text):
        assert numeral.low <= numeral.stated <= numeral.high
        assert numeral.first <= numeral.last
        assert not math.isnan(numeral.stated)
        if not numeral.bound:
            assert math.isfinite(numeral.low)
            assert math.isfinite(numeral.high)


@given(st.integers(0, 999_999_999))
def test_spelled_numbers_are_read_back(value: int) -> None:
    text = spelled(value)
    (numeral,) = numerals.read(text)
    assert (numeral.start, numeral.end) == (0, len(text))
    assert numeral.stated == value
    assert not numeral.digits


@given(st.integers(0, 999_999_999))
def test_grouped_digits_are_read_back(value: int) -> None:
    for text in (f"{value:,}", str(value), f"{value:,}".replace(",", "\u202f")):
        (numeral,) = numerals.read(text)
        assert numeral.stated == value
        assert numeral.digits


@given(st.integers(1, 9_999))
def test_ordinals_in_digits_are_read_back(value: int) -> None:
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if value % 100 in {11, 12, 13} else endings.get(value % 10, "th")
    (ordinal,) = ordinals.read(f"{value}{ending}")
    assert ordinal.value == value


@given(st.integers(1, 99), st.integers(1, 99))
def test_whole_figures_of_measure_do_not_touch(one: int, two: int) -> None:
    left, right = (numerals.read(f"{value}")[0] for value in (one, two))
    left_span = numerals.span(left.first, left.last, left.grain, "")
    right_span = numerals.span(right.first, right.last, right.grain, "")
    overlap = left_span[0] <= right_span[1] and right_span[0] <= left_span[1]
    assert overlap == (one == two)


@settings(deadline=None)  # the first sentence loads the lexicons
@given(texts)
def test_every_value_lies_in_its_sentence(text: str) -> None:
    for mention in values.read(make(text)):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.reading in values.VALUES
        if isinstance(mention.value, Interval):
            assert mention.value.low <= mention.value.high
            assert not math.isnan(mention.value.stated)


@settings(deadline=None)
@given(texts)
def test_kept_values_do_not_overlap(text: str) -> None:
    kept = [m for m in values.read(make(text)) if m.reading not in values.OVERLAYS]
    assert all(left.end <= right.start for left, right in itertools.pairwise(kept))


@given(texts)
def test_folding_keeps_offsets(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


@given(
    st.floats(-1e6, 1e6),
    st.sampled_from(["", "about", "below", "above", "lower", "upper", "exact"]),
)
def test_limits_hold_the_figure(value: float, sense: bounds.Sense) -> None:
    low, high = bounds.limit(value, value, sense)
    assert low <= value <= high


@pytest.mark.parametrize(
    "text",
    [
        "1" * 5_000,
        "1," * 5_000,
        "1 000 " * 2_000,
        "9.9." * 3_000,
        "one hundred and " * 2_000,
        "two and a half " * 2_000,
        "$" * 5_000 + "5",
        "1-" * 5_000,
        "between 3 and " * 1_000,
        "https://" * 2_000,
        "a@b." * 3_000,
        "twenty-" * 3_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_is_read_in_good_time(text: str) -> None:
    numerals.read(text)
    ordinals.read(text)
    read_amounts(plain(text))


def test_a_text_without_figures_has_no_numerals() -> None:
    assert numerals.read("Nothing of the kind stands here.") == ()


def test_units_are_found_with_what_they_are_per() -> None:
    found = units.after("30 km per hour", 2)
    assert found is not None
    assert found.unit.dimension == "speed"
    assert found.end == 14


def test_longest_reading_stands() -> None:
    text = "The ferry took 142 passengers for £12 each on a two-hour trip."
    shown = {(m.reading, text[m.start : m.end]) for m in values.read(make(text))}
    assert ("count", "142 passengers") in shown
    assert ("duration", "two-hour") in shown
    assert not any(reading == "number" for reading, _ in shown)
