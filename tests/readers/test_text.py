"""Plain text: what a line is to a reader."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document
from factcheck.readers.text import read

Shape = Callable[[Document], list[tuple[str, str]]]
RawOf = Callable[[Document, str], str]
CheckPlaces = Callable[[Document], None]


def test_wrapped_lines_are_one_paragraph(shape: Shape, raw_of: RawOf) -> None:
    text = (
        "The lighthouse at Brae Point was lit for the first time in the autumn\n"
        "of 1894. It stands 31 metres above the sea, and the light can be seen\n"
        "from a distance of 22 miles.\n"
        "\n"
        "Its keeper was Ewan Tulloch. He kept bees, two goats and a diary that\n"
        "nobody has read.\n"
    )
    document = read("a.txt", text)
    assert [role for role, _ in shape(document)] == ["paragraph", "paragraph"]
    assert "in the autumn of 1894. It stands" in document.blocks[0].text
    assert raw_of(document, "autumn of 1894") == "autumn\nof 1894"


def test_lines_of_an_article_stay_apart(shape: Shape) -> None:
    text = (
        "Harbour bridge to close for repairs\n"
        "The bridge over the harbour will be closed from Monday, the council said, and traffic will"
        " be sent round by the old road for as long as the work takes, which may be a "
        "month or two.\n"
        "What comes next\n"
        "Engineers will look at the bearings first. If they are as bad as feared the deck has to be"
        " lifted, which nobody has done since the bridge was built some ninety years ago.\n"
    )
    assert [role for role, _ in shape(read("a.txt", text))] == [
        "title",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_title_may_have_a_colon_but_a_record_is_a_cell(shape: Shape) -> None:
    text = (
        "Looking back: the lessons of a year\n\n"
        "The year was long, and most of what was planned for it came to nothing in the end.\n\n"
        "Chair: Mrs Ann Lee\n"
        "Members present: 14\n\n"
        "He put it in one sentence: the money had been spent.\n"
    )
    assert shape(read("a.txt", text)) == [
        ("title", "Looking back: the lessons of a year"),
        (
            "paragraph",
            "The year was long, and most of what was planned for it came to nothing in the end.",
        ),
        ("cell", "[Chair] Mrs Ann Lee"),
        ("cell", "[Members present] 14"),
        ("paragraph", "He put it in one sentence: the money had been spent."),
    ]


def test_columns_are_a_table(shape: Shape, raw_of: RawOf) -> None:
    text = (
        "Entries by county\n\n"
        "County          Entries   Share\n"
        "North Riding        412    41 %\n"
        "Westmark             98    10 %\n"
        "The Isles           490    49 %\n"
    )
    document = read("a.txt", text)
    assert ("cell", "[Westmark/Entries] 98") in shape(document)
    assert ("cell", "[The Isles/Share] 49 %") in shape(document)
    assert raw_of(document, "490") == "490"
    assert [block.text for block in document.blocks if block.role == "heading"] == [
        "County", "Entries", "Share", "North Riding", "Westmark", "The Isles",
    ]  # fmt: skip


def test_two_spaces_after_a_stop_make_no_table(shape: Shape) -> None:
    text = "It rained.  Nobody came.\nWe went home.  That was all.\n"
    assert {role for role, _ in shape(read("a.txt", text))} == {"paragraph"}


def test_tabs_part_columns(shape: Shape) -> None:
    text = "Item\tPrice\nTea\t£2\nCake\t£3\nScone\t£1.50\n"
    assert ("cell", "[Cake/Price] £3") in shape(read("a.txt", text))


def test_a_manual_page(shape: Shape) -> None:
    text = (
        "SORTBOX(1)          User Commands          SORTBOX(1)\n\n"
        "NAME\n       sortbox - sort mail into boxes\n\n"
        "SYNOPSIS\n       sortbox [-q] [--limit=N] FILE\n\n"
        "OPTIONS\n"
        "       -q     Say nothing.\n\n"
        "       --limit=N\n"
        "              Stop after N messages. The default is\n"
        "              500.\n"
    )
    document = read("sortbox.txt", text)
    assert document.title == "SORTBOX(1)"
    found = shape(document)
    assert ("code", "sortbox [-q] [--limit=N] FILE") in found
    assert ("cell", "[-q] Say nothing.") in found
    assert ("cell", "[--limit=N] Stop after N messages. The default is 500.") in found
    assert document.blocks[-1].section == ("OPTIONS",)


def test_a_mail_has_a_date_and_a_subject(shape: Shape) -> None:
    text = (
        "From: Jo Park <jo@mill.example>\nTo: all\n"
        "Date: Tue, 02 Apr 2024 10:15 +0100\nSubject: Keys\n\n"
        "Dear all,\n\nthe keys are with me.\n"
    )
    document = read("mail.txt", text)
    assert document.title == "Keys"
    assert document.date == datetime.date(2024, 4, 2)
    assert ("cell", "[From] Jo Park <jo@mill.example>") in shape(document)


def test_items_and_initials(shape: Shape) -> None:
    text = (
        "We need:\n- flour,\n  the white kind\n- 3 eggs\n\n"
        "1. Beat the eggs.\n2. Add the flour.\n\nJ. Smith\n"
    )
    assert shape(read("a.txt", text)) == [
        ("paragraph", "We need:"),
        ("item", "flour, the white kind"),
        ("item", "3 eggs"),
        ("item", "Beat the eggs."),
        ("item", "Add the flour."),
        ("paragraph", "J. Smith"),
    ]


def test_the_date_of_an_event_is_not_that_of_the_document() -> None:
    assert read("a.txt", "Summer fair\n\nDate: 3 June 2024\nVenue: the green\n").date is None
    assert read("a.txt", "On 3 June 2024 the fair was opened by the mayor.\n").date is None
    assert read("a.txt", "Fair opened\nPublished 4 June 2024\n").date == datetime.date(2024, 6, 4)


def test_related_headlines_are_furniture_until_text_returns(shape: Shape) -> None:
    text = (
        "Ferry fares rise\n\nFares on the ferry will rise by 4 per cent in May, the "
        "company said.\n\n"
        "Related Posts\n\nNew pier opens in Marl\nHarbour: the year in pictures\n\n"
        "What the company says\n\nThe company says that fuel has become dearer since last autumn.\n"
    )
    assert [role for role, _ in shape(read("a.txt", text))] == [
        "title", "paragraph", "boilerplate", "boilerplate", "boilerplate", "heading", "paragraph",
    ]  # fmt: skip


def test_struck_over_letters_read_as_one(shape: Shape) -> None:
    assert shape(read("a.txt", "N\bNA\bAM\bME\bE of the thing is known.\n")) == [
        ("paragraph", "NAME of the thing is known.")
    ]


def test_empty_and_blank_files_have_no_blocks() -> None:
    for text in ("", " ", "\n\r\n\t\r"):
        assert read("a.txt", text).blocks == ()


def test_mixed_line_ends(raw_of: RawOf) -> None:
    document = read("a.txt", "One stays here.\r\n\r\nTwo goes.\rThree comes.\n")
    assert [block.text for block in document.blocks] == [
        "One stays here.",
        "Two goes.",
        "Three comes.",
    ]
    assert raw_of(document, "Three") == "Three"


_LINES = st.lists(
    st.one_of(
        st.text(alphabet="ab Z.,:-*>=\t12()𝒳😀\u00a0\u200b\x08é|", max_size=40),
        st.sampled_from(
            ["", "- item", "1. one", "Key: value", "====", "a    b    3", "Related posts",
            "    deep",
             "> quoted", "NAME", "--opt  what it does", "X(1)   Y   X(1)"]
        ),
    ),
    max_size=14,
)  # fmt: skip


@given(_LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_character_keeps_its_place(
    check_places: CheckPlaces, lines: list[str], end: str
) -> None:
    check_places(read("a.txt", end.join(lines)))


def test_keys_with_commas_lists_of_words_and_datelines(shape: Shape) -> None:
    text = (
        "Received 2 October 2023; accepted 4 May 2024\n\n"
        "A study of piers\n\n"
        "Length, with the head: 312 m\nOwner: the town\n\n"
        "Keywords: piers, timber, salt water, the sea\n\n"
        "Most piers were built of timber, which the salt water of the sea preserves rather well.\n"
    )
    assert shape(read("a.txt", text))[:5] == [
        ("paragraph", "Received 2 October 2023; accepted 4 May 2024"),
        ("title", "A study of piers"),
        ("cell", "[Length, with the head] 312 m"),
        ("cell", "[Owner] the town"),
        ("cell", "[Keywords] piers, timber, salt water, the sea"),
    ]


CUT = """= Corran Ferry =

The Corran Ferry ( built 1931 ) is a well - known " paddle " boat , 36. 4 m long ; it carried
8 , 300 people in 1952 – 54 , 1 @,@ 200 of them on one day. The ferry 's owner did n't sell it ,
but lent it in 1960 , 1961 and 1962 .

= = Later years = =

It was broken up in 1970 .
"""
WHOLE = """The Corran Ferry (built 1931) is a well-known “paddle” boat, 36.4 m long; it carried
8,300 people in 1952–54, 1,200 of them on one day. The ferry's owner didn't sell it,
but lent it in 1960, 1961 and 1962."""


def test_a_text_cut_into_tokens_reads_as_before(shape: Shape, raw_of: RawOf) -> None:
    document = read("a.txt", CUT)
    assert shape(document) == [
        ("title", "Corran Ferry"),
        ("paragraph", WHOLE.replace("\n", " ")),
        ("heading", "Later years"),
        ("paragraph", "It was broken up in 1970."),
    ]
    assert raw_of(document, "8,300 people") == "8 , 300 people"
    assert raw_of(document, "(built 1931)") == "( built 1931 )"
    assert raw_of(document, "ferry's") == "ferry 's"


def test_a_comma_that_stands_alone_by_mistake_cuts_no_text(shape: Shape) -> None:
    text = "The boat , long and low, was sold , and the owner, a baker, left the town and us.\n"
    assert shape(read("a.txt", text)) == [("paragraph", text.strip())]
