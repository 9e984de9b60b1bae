"""Markdown: what is shown is read, and nothing of its marks."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document
from factcheck.readers.markdown import read

Shape = Callable[[Document], list[tuple[str, str]]]
RawOf = Callable[[Document, str], str]
CheckPlaces = Callable[[Document], None]


def test_inline_markup_is_marked_not_read(raw_of: RawOf) -> None:
    text = (
        r"The *Grey Gull* was **never** `sold` \*here\* &amp; see [the _log_](x.md 't') "
        r"![pic](p.png) end."
    )
    document = read("a.md", text)
    block = document.blocks[0]
    assert block.text == "The Grey Gull was never sold *here* & see the log end."
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        ("emphasis", "Grey Gull"),
        ("strong", "never"),
        ("code", "sold"),
        ("link", "the log"),
        ("emphasis", "log"),
    ]
    assert raw_of(document, "& see") == "&amp; see"
    assert raw_of(document, "log end") == "log_](x.md 't') ![pic](p.png) end"


def test_words_of_a_link_target_are_not_taken_for_text(raw_of: RawOf) -> None:
    document = read("a.md", "See [a](b (c)) c and [d][e]e.\n\n[e]: http://x.example\n")
    assert document.blocks[0].text == "See a c and de."
    assert raw_of(document, "c and") == "c and"


def test_sections_and_title() -> None:
    document = read(
        "a.md", "# Guide\n\nIntro.\n\n## Install\n\n### Needs\n\nA disk.\n\n## Use\n\nRun it.\n"
    )
    assert document.title == "Guide"
    assert [
        (block.text, block.section) for block in document.blocks if block.role == "paragraph"
    ] == [
        ("Intro.", ()),
        ("A disk.", ("Install", "Needs")),
        ("Run it.", ("Use",)),
    ]


def test_front_matter_gives_title_and_date() -> None:
    document = read(
        "a.md", "---\ntitle: The Pier\ndate: 2024-04-02\ntags: [a, b]\n---\nThe pier is long.\n"
    )
    assert (document.title, document.date) == ("The Pier", datetime.date(2024, 4, 2))
    assert document.front == (("title", "The Pier"), ("date", "2024-04-02"), ("tags", "a, b"))
    assert [block.text for block in document.blocks] == ["The pier is long."]


def test_front_matter_in_toml_and_rules_that_are_none() -> None:
    assert read("a.md", "+++\ntitle = 'X'\n+++\nText.\n").title == "X"
    assert [block.text for block in read("a.md", "---\n\nText.\n\n---\n").blocks] == ["Text."]


def test_the_dateline_below_the_title() -> None:
    document = read("a.md", "# The pier\n\n*The Courier, 27 March 2024*\n\nIt stands.\n")
    assert document.date == datetime.date(2024, 3, 27)


def test_a_release_is_not_the_date_of_its_notes() -> None:
    assert read("a.md", "# Changes\n\n## 2.0 - 2024-06-11\n\n- New.\n").date is None


def test_tables(shape: Shape, raw_of: RawOf) -> None:
    text = "| Plan | Price | Note |\n|---|--:|---|\n| Basic | €5 | `a\\|b` |\n| Pro | €9 | |\n"
    document = read("a.md", text)
    assert shape(document) == [
        ("heading", "Plan"),
        ("heading", "Price"),
        ("heading", "Note"),
        ("heading", "Basic"),
        ("cell", "[Basic/Price] €5"),
        ("cell", "[Basic/Note] a|b"),
        ("heading", "Pro"),
        ("cell", "[Pro/Price] €9"),
    ]
    assert raw_of(document, "€9") == "€9"


def test_a_table_without_heads_gives_keys_and_values(shape: Shape) -> None:
    text = "| | |\n|---|---|\n| Height | 2,847 m |\n| First climbed | 1874 |\n"
    assert [each for each in shape(read("a.md", text)) if each[0] == "cell"] == [
        ("cell", "[Height] 2,847 m"),
        ("cell", "[First climbed] 1874"),
    ]


def test_strong_keys_are_records(shape: Shape) -> None:
    text = "**Owner:** Ada Byron  \n**Opened**: 1843\n\n**Note.** A run-in heading is text.\n"
    assert shape(read("a.md", text)) == [
        ("cell", "[Owner] Ada Byron"),
        ("cell", "[Opened] 1843"),
        ("paragraph", "Note. A run-in heading is text."),
    ]
    assert shape(read("a.md", "- **Port:** 8080\n- plain: text\n")) == [
        ("cell", "[Port] 8080"),
        ("item", "plain: text"),
    ]


def test_code_quotes_tasks_and_footnotes(shape: Shape) -> None:
    text = (
        "```sh\nrun --fast\n\nstop\n```\n\n> He said no.\n\n- [x] done\n\n"
        "> [!NOTE]\n> Mind the gap.\n\n"
        "Built in 1900.[^1]\n\n[^1]: Some say 1901.\n"
    )
    assert shape(read("a.md", text)) == [
        ("code", "run --fast"),
        ("code", "stop"),
        ("quote", "He said no."),
        ("item", "done"),
        ("paragraph", "Mind the gap."),
        ("paragraph", "Built in 1900."),
        ("paragraph", "Some say 1901."),
    ]


def test_html_leaks_no_tags(shape: Shape) -> None:
    text = (
        '<div align="center">\n<h1>Pier</h1>\n<p>Old &amp; long</p>\n</div>\n\n'
        "A <b>b</b><br>c <!-- d --> e.\n"
    )
    assert shape(read("a.md", text)) == [
        ("title", "Pier"),
        ("paragraph", "Old & long"),
        ("paragraph", "A b"),
        ("paragraph", "c e."),
    ]


def test_struck_out_text_is_not_said() -> None:
    assert read("a.md", "It opened in ~~1900~~ 1901.\n").blocks[0].text == "It opened in 1901."


def test_a_table_of_contents_is_furniture(shape: Shape) -> None:
    text = "# A\n\n- [Use](#use)\n- [More](#more)\n\n## Use\n\nRun it.\n"
    assert [role for role, _ in shape(read("a.md", text))][1:3] == ["boilerplate", "boilerplate"]


_PARTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["*", "**", "`", "``", "[", "]", "(", ")", "](u)", "[a](b 'c')", "![i](j)", "<b>",
            "</b>",
             "<br>", "&amp;", "&#x41;", "\\*", "\\", "~~", "|", "\n", "\n\n", "  \n", "# ", "- ",
             "> ", "1. ",
             "| a | b |\n|---|---|\n| c\\|d | `e` |\n", "```\n", "    ", "\t", "[^1]",
             "<http://é.x/a b>",
             "<http://é.x/%20a>", ": ", "Term\n: def\n", "---\n", "[!NOTE]", "[ ] ", "^[x]",
             "<!-- c -->"]
        ),
        st.text(alphabet="abc é𝒳😀\u00a0.", min_size=1, max_size=6),
    ),
    max_size=25,
)  # fmt: skip


@given(_PARTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_character_keeps_its_place(
    check_places: CheckPlaces, parts: list[str], end: str
) -> None:
    check_places(read("a.md", "".join(parts).replace("\n", end)))
