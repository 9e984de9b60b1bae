"""Datelines: which lines date their document."""

from __future__ import annotations

import datetime

import pytest

from factcheck.language.dates.dateline import dateline, find_dates, only_date


@pytest.mark.parametrize(
    "line",
    [
        "2 April 2024",
        "Tuesday, April 2nd, 2024",
        "Published 2 April 2024",
        "Posted on Apr. 2, 2024 by Jo",
        "The Courier, 2 April 2024",
        "By Ann Lee | April 2, 2024 6:02am PT",
        "Ann Lee, reporter · 2 April 2024 · 3 min read",
        "Last updated 2 April 2024 · © 2020 Mill Ltd",
        "OSLO, April 2, 2024 (Agency) - Two men were seen on the bridge at night.",
        "Received 1 May 2023; accepted 3 June 2023; published 2 April 2024",
        "Version of 2 April 2024",
        "2024-04-02T10:15:00Z",
    ],
)
def test_datelines(line: str) -> None:
    assert dateline(line) == datetime.date(2024, 4, 2)


@pytest.mark.parametrize(
    "line",
    [
        "April 2024",
        "02/04/2024",
        "On 2 April 2024 the ferry sank",
        "Elections held on Thursday 2 April 2024",
        "Deadline: 2 April 2024",
        "1 May 2024 - 3 June 2024",
        "31 February 2024",
        "v1.2024-04-02",
        "A pier, so all who met were told, 2 April 2024, is to be shut, sold and cut up.",
    ],
)
def test_lines_that_date_nothing(line: str) -> None:
    assert dateline(line) is None


def test_a_value_known_to_be_a_date() -> None:
    assert only_date("Tue, 02 Apr 2024 10:15 +0100") == datetime.date(2024, 4, 2)
    assert only_date("2024-04-02") == datetime.date(2024, 4, 2)
    assert only_date("1 May 2024 or 2 May 2024") is None


def test_dates_come_in_order_with_their_places() -> None:
    text = "From 3 May 2024 to June 5, 2024"
    assert [text[start:end] for start, end, _ in find_dates(text)] == ["3 May 2024", "June 5, 2024"]
