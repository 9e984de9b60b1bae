"""Dates, times of day and ranks: what the words around them change, and what holds for any text."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.grammar.sentences import make
from factcheck.model import Interval, Mark, Mention
from factcheck.values import clock, comparison, date

READERS: dict[str, Callable[[Sentence], Iterator[Mention]]] = {
    "date": date.read,
    "clock": clock.read,
    "comparison": comparison.read,
}
WRITTEN = datetime.date(2024, 3, 27)


def shown(mention: Mention) -> str:
    value = mention.value
    if not isinstance(value, Interval):
        qualifiers = f" [{','.join(value.qualifiers)}]" if value.qualifiers else ""
        return f"{value.axis} {value.key}{qualifiers}"
    vague = "~" if value.vague else ""
    if value.axis != "date":
        return f"{value.axis} {value.low:g}..{value.high:g}{vague}"
    low, high = (datetime.date.fromordinal(int(day)) for day in (value.low, value.high))
    return f"date {low.isoformat()}..{high.isoformat()}{vague} {value.grain}"


# Dates


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("It has stood since 2019.", ("since",)),
        ("It closes before 2026.", ("before",)),
        ("He ruled until 1914.", ("until",)),
        ("They ruled till 1914.", ("until",)),
        ("It ends by 2029.", ("by",)),
        ("Built after 1950.", ("after",)),
        ("Open from 3 May 2024.", ("from",)),
        ("Prior to 1950 it was a farm.", ("before",)),
        ("As of 31 March 2024 it held ten.", ("as of",)),
        ("No later than 3 May 2024.", ("by",)),
        ("It opened in 2019.", ()),
        ("After Tuesday's game they left.", ()),
    ],
)
def test_limit_is_the_scope(text: str, scope: tuple[str, ...]) -> None:
    assert [each.scope for each in date.read(make(text))] == [scope]


@pytest.mark.parametrize(
    "text", ["mid-1944", "early 2025", "the winter of 1932", "the end of 2024"]
)
def test_loose_words_make_a_vague_date(text: str) -> None:
    assert "~" in "".join(shown(each) for each in date.read(make(text)))


def test_wrong_weekday_is_told() -> None:
    wrong, right = (
        list(date.read(make(text)))
        for text in ("Tuesday 9 October 2024", "Wednesday 9 October 2024")
    )
    assert [each.unit for each in wrong] == ["weekday-mismatch"]
    assert [each.unit for each in right] == [""]
    assert wrong[0].value == right[0].value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council met on Friday.", "2024-03-22"),
        ("The council will meet on Friday.", "2024-03-29"),
        ("On Friday the council will meet.", "2024-03-29"),
        ("She said on Friday that the council will meet.", "2024-03-22"),
        ("She said the council will meet on Friday.", "2024-03-29"),
    ],
)
def test_weekday_is_the_one_a_reader_of_the_day_means(text: str, day: str) -> None:
    (mention,) = date.read(make(text, date=WRITTEN))
    assert shown(mention) == f"date {day}..{day} day"


def test_quarter_without_a_year_is_the_last_begun_unless_it_lies_ahead() -> None:
    (past,) = date.read(make("Third-quarter revenue rose.", date=WRITTEN))
    (ahead,) = date.read(make("It expects third-quarter revenue to rise.", date=WRITTEN))
    assert shown(past) == "date 2023-07-01..2023-09-30 quarter"
    assert shown(ahead) == "date 2024-07-01..2024-09-30 quarter"


def test_the_year_is_not_that_of_writing_where_another_is_named() -> None:
    text = "In 1932 the dam was begun, and by the end of the year it stood."
    assert [shown(each) for each in date.read(make(text, date=WRITTEN))] == [
        "date 1932-01-01..1932-12-31 year"
    ]


def test_cell_is_a_year_under_a_head_that_asks_for_one() -> None:
    assert [shown(each) for each in date.read(make("1932", row="Founded"))] == [
        "date 1932-01-01..1932-12-31 year"
    ]
    assert list(date.read(make("1932", row="Visitors"))) == []
    assert list(date.read(make("1932"))) == []


def test_code_holds_no_year_but_may_hold_a_day() -> None:
    text = "Set since 2019 and 2024-03-12 there."
    marks = (Mark(4, 29, "code"),)
    assert [text[each.start : each.end] for each in date.read(make(text, marks=marks))] == [
        "2024-03-12"
    ]


# Any text


PIECES = st.sampled_from(
    [
        "14", "November", "1868", ",", "Nov.", "May", "2024", "-", "–", "/", "03", "12", "the",
        "of", "Q2", "first", "half", "quarter", "to", "and", "between", "since", "'", "’68",
        "90s", "mid", "early", "end", "last", "next", "this", "year", "week", "spring",
        "Tuesday", "every", "two", "ago", "century", "19th", "twenty", "nineteen", "FY24",
        "fiscal", "pm", "7", ":", "17:40", "past", "six", "o'clock", "noon", "in", "at",
        "about", "evening", "UTC", "most", "largest", "only", "one", "three months", "99999",
        "B.C.", "AD", "(", ")", "T", "\u00a0", "İ", "２０２４",
    ]
)  # fmt: skip
TEXTS = (
    st.text(max_size=80)
    | st.lists(PIECES, max_size=14).map(" ".join)
    | st.lists(PIECES, max_size=14).map("".join)
)
DATES = st.none() | st.dates(
    min_value=datetime.date(1, 1, 1), max_value=datetime.date(9999, 12, 31)
)


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None)  # the first call reads the lexicons
@given(text=TEXTS, written=DATES)
def test_mentions_lie_in_the_text_in_order_and_hold_what_they_state(
    name: str, text: str, written: datetime.date | None
) -> None:
    end = 0
    for mention in READERS[name](make(text, date=written)):
        assert end <= mention.start < mention.end <= len(text)
        assert not text[mention.start].isspace()
        assert not text[mention.end - 1].isspace()
        assert mention.reading == name
        end = mention.end
        if isinstance(mention.value, Interval):
            assert mention.value.low <= mention.value.stated <= mention.value.high
            assert mention.value.axis != "date" or shown(mention)


@settings(deadline=None)
@given(day=st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_every_notation_of_a_day_reads_as_that_day(day: datetime.date) -> None:
    month = day.strftime("%B")
    for text in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.strftime('%A')}, {day.day} {month[:3]} {day.year}",
    ):
        (mention,) = date.read(make(text))
        assert (mention.start, mention.end, mention.unit) == (0, len(text), "")
        assert isinstance(mention.value, Interval)
        assert (mention.value.low, mention.value.high) == (day.toordinal(), day.toordinal())


@settings(deadline=None)
@given(minutes=st.integers(0, 1439))
def test_every_notation_of_a_time_reads_as_that_time(minutes: int) -> None:
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    for text in (f"{hour:02}:{minute:02} UTC", f"{hour % 12 or 12}:{minute:02} {half}"):
        (mention,) = clock.read(make(text))
        assert isinstance(mention.value, Interval)
        assert (mention.start, mention.end) == (0, len(text))
        assert mention.value.stated == minutes


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "text",
    [
        "the " * 5000,
        "May 3 " * 3000,
        "twenty-" * 3000,
        "1 to " * 4000,
        "a.b/" * 5000,
        "most " * 4000,
    ],
)
def test_long_hostile_text_is_read_in_time(name: str, text: str) -> None:
    sentence = Sentence(text, 0, (), date=WRITTEN)
    assert all(mention.end <= len(text) for mention in READERS[name](sentence))
