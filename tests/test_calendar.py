"""Arithmetic of the calendar."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.dates import calendar
from factcheck.language.dates.calendar import PARTS, Span

YEARS = st.integers(2, 2900)


def dates(span: Span | None) -> tuple[str, str]:
    assert span is not None
    low, high = (datetime.date.fromordinal(day).isoformat() for day in (span.low, span.high))
    return low, high


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (calendar.month(2024, 2), ("2024-02-01", "2024-02-29")),
        (calendar.months(2024, 13, 1, "month"), ("2025-01-01", "2025-01-31")),
        (calendar.months(2024, 0, 1, "month"), ("2023-12-01", "2023-12-31")),
        (calendar.quarter(2024, 4), ("2024-10-01", "2024-12-31")),
        (calendar.half(2024, 1), ("2024-01-01", "2024-06-30")),
        (calendar.decade(1990), ("1990-01-01", "1999-12-31")),
        (calendar.decade(1800), ("1800-01-01", "1899-12-31")),
        (calendar.decade(2000), ("2000-01-01", "2009-12-31")),
        (calendar.century(1), ("0001-01-01", "0100-12-31")),
        (calendar.season((12, 1, 3, 21), 1932), ("1931-12-01", "1933-03-21")),
        (calendar.season_over((12, 1, 3, 21), 1932), ("1932-12-01", "1933-03-21")),
        (calendar.week_of(datetime.date(2024, 3, 27)), ("2024-03-25", "2024-03-31")),
    ],
)
def test_spans(span: Span | None, expected: tuple[str, str]) -> None:
    assert dates(span) == expected


@pytest.mark.parametrize(
    "span",
    [
        calendar.day(2023, 2, 29),
        calendar.day(2024, 13, 1),
        calendar.day(0, 1, 1),
        calendar.year(0),
        calendar.year(3000),
        calendar.months(2999, 12, 2, "range"),
        calendar.years(2000, 1999, "range"),
    ],
)
def test_what_the_calendar_lacks_is_none(span: Span | None) -> None:
    assert span is None


@given(YEARS)
def test_quarters_halves_and_months_fill_the_year(year: int) -> None:
    whole = calendar.year(year)
    assert whole is not None
    for build, count in ((calendar.month, 12), (calendar.quarter, 4), (calendar.half, 2)):
        spans = [build(year, number) for number in range(1, count + 1)]
        days = [day for span in spans if span for day in range(span.low, span.high + 1)]
        assert days == list(range(whole.low, whole.high + 1))


@given(YEARS, st.sampled_from(sorted(PARTS)))
def test_parts_lie_within_the_whole(year: int, which: str) -> None:
    for whole in (calendar.year(year), calendar.month(year, 2), calendar.day(year, 3, 1)):
        assert whole is not None
        part = calendar.part(whole, which)  # type: ignore[arg-type] # the keys of PARTS are the parts
        assert whole.low <= part.low <= part.high <= whole.high
        assert part.vague


@given(YEARS, st.integers(1, 4))
def test_pieces_fill_the_whole(year: int, count: int) -> None:
    whole = calendar.year(year)
    assert whole is not None
    pieces = [calendar.slice_of(whole, number, count, "range") for number in range(1, count + 1)]
    assert (pieces[0].low, pieces[-1].high) == (whole.low, whole.high)
    assert all(a.high + 1 == b.low for a, b in pairwise(pieces))


@given(st.dates(datetime.date(100, 1, 1), datetime.date(2900, 1, 1)), st.integers(-600, 600))
def test_shifting_by_months_keeps_the_day_or_takes_the_last(
    date: datetime.date, count: int
) -> None:
    shifted = calendar.shifted(date, count)
    assert shifted is not None
    assert (shifted.year * 12 + shifted.month) - (date.year * 12 + date.month) == count
    assert shifted.day == date.day or (shifted + datetime.timedelta(days=1)).day == 1


@given(
    st.dates(datetime.date(100, 1, 1), datetime.date(2900, 1, 1)),
    st.integers(1, 12),
    st.integers(1, 28),
)
def test_nearest_day_is_within_half_a_year(now: datetime.date, month: int, day: int) -> None:
    span = calendar.nearest(now, lambda year: calendar.day(year, month, day))
    assert span is not None
    assert abs(span.low - now.toordinal()) <= 183


def test_join_needs_order_and_one_axis() -> None:
    march, may = calendar.month(2024, 3), calendar.month(2024, 5)
    assert march is not None
    assert may is not None
    assert dates(calendar.join(march, may)) == ("2024-03-01", "2024-05-31")
    assert calendar.join(may, march) is None
    assert calendar.join(march, calendar.month_day(5, 1, 31)) is None
