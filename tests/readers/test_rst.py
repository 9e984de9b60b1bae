"""reStructuredText: what is shown is read, and nothing of its marks."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document
from factcheck.readers.rst import read

Shape = Callable[[Document], list[tuple[str, str]]]
RawOf = Callable[[Document, str], str]
CheckPlaces = Callable[[Document], None]


def test_inline_markup(raw_of: RawOf) -> None:
    text = (
        "Set ``--jobs`` with :ref:`the option <jobs>` of |tool|, see `docs <https://x.example>`_,\n"
        "*never* **ever** :py:func:`~os.path.join`, H\\ :sub:`2`\\ O, m\\ :sup:`2`, "
        "2*3*4 [1]_ and name_.\n\n"
        ".. |tool| replace:: Sortbox 2\n"
    )
    document = read("a.rst", text)
    block = document.blocks[0]
    assert block.text == (
        "Set --jobs with the option of Sortbox 2, see docs, never ever join, H2O, m², "
        "2*3*4 and name."
    )
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        ("code", "--jobs"),
        ("link", "the option"),
        ("link", "docs"),
        ("emphasis", "never"),
        ("strong", "ever"),
        ("code", "join"),
    ]
    assert raw_of(document, "Sortbox 2") == "|tool|"
    assert raw_of(document, "docs, never") == "docs <https://x.example>`_,\n*never"


def test_sections_title_and_fields() -> None:
    text = (
        "=====\nGuide\n=====\n\n:Date: 2 April 2024\n:Author: Jo\n\nIntro.\n\n"
        "Use\n---\n\nRun it.\n\n"
        "Fast\n~~~~\n\nVery.\n\nEnd\n---\n\nDone.\n"
    )
    document = read("a.rst", text)
    assert (document.title, document.date) == ("Guide", datetime.date(2024, 4, 2))
    assert document.front == (("Date", "2 April 2024"), ("Author", "Jo"))
    assert [
        (block.text, block.section) for block in document.blocks if block.role == "paragraph"
    ] == [
        ("Intro.", ()),
        ("Run it.", ("Use",)),
        ("Very.", ("Use", "Fast")),
        ("Done.", ("End",)),
    ]


def test_lists_definitions_and_options(shape: Shape) -> None:
    text = (
        "- one\n  goes on\n\n  - inner\n\n#. two\n\n"
        "timeout : int\n    Seconds to wait.\n\n    The default is 30.\n\n"
        "-j N, --jobs N  Start N jobs.\n--dry-run\n    Change nothing.\n\n"
        ":port: 8080\n\n| a line\n| another\n"
    )
    assert shape(read("a.rst", text)) == [
        ("item", "one goes on"),
        ("item", "inner"),
        ("item", "two"),
        ("heading", "timeout"),
        ("cell", "[timeout] Seconds to wait."),
        ("cell", "[timeout] The default is 30."),
        ("heading", "-j N, --jobs N"),
        ("cell", "[-j N, --jobs N] Start N jobs."),
        ("heading", "--dry-run"),
        ("cell", "[--dry-run] Change nothing."),
        ("cell", "[port] 8080"),
        ("paragraph", "a line"),
        ("paragraph", "another"),
    ]


def test_directives(shape: Shape) -> None:
    text = (
        ".. note:: Mind the\n   gap.\n\n   It is wide.\n\n"
        ".. toctree::\n   :maxdepth: 2\n\n   intro\n\n"
        ".. image:: x.png\n   :alt: A pier\n\n"
        ".. versionadded:: 2.1\n   The ``fast`` mode.\n\n"
        ".. option:: --limit N\n\n   Stop after N.\n\n"
        ".. code-block:: sh\n   :linenos:\n\n   run it\n\n"
        ".. a comment\n   goes on\n\n.. _target:\n\n"
        ".. [1] Some say 1901.\n\nSo::\n\n   x = 1\n\nEnd.\n"
    )
    assert shape(read("a.rst", text)) == [
        ("paragraph", "Mind the gap."),
        ("paragraph", "It is wide."),
        ("paragraph", "The fast mode."),
        ("heading", "--limit N"),
        ("cell", "[--limit N] Stop after N."),
        ("code", "run it"),
        ("paragraph", "Some say 1901."),
        ("paragraph", "So:"),
        ("code", "x = 1"),
        ("paragraph", "End."),
    ]


def test_tables(shape: Shape) -> None:
    grid = (
        "+-------+--------+\n| Plan  | Price  |\n+=======+========+\n"
        "| Basic | 5 EUR  |\n|       | a year |\n"
        "+-------+--------+\n"
    )
    simple = (
        "=====  =====\nPlan   Price\n=====  =====\nBasic  5 EUR\nPro    *9* EUR\n=====  =====\n"
    )
    listed = (
        ".. list-table:: Plans\n   :header-rows: 1\n\n"
        "   * - Plan\n     - Price\n   * - Basic\n     - 5 EUR\n"
    )
    separated = '.. csv-table::\n   :header: "Plan", "Price"\n\n   "Basic", "5, or so"\n   Pro, 9\n'
    assert ("cell", "[Basic/Price] 5 EUR a year") in shape(read("a.rst", grid))
    assert ("cell", "[Pro/Price] 9 EUR") in shape(read("a.rst", simple))
    assert ("cell", "[Basic/Price] 5 EUR") in shape(read("a.rst", listed))
    assert ("cell", "[Basic/Price] 5, or so") in shape(read("a.rst", separated))
    assert ("cell", "[Pro/Price] 9") in shape(read("a.rst", separated))


def test_a_name_with_an_initial_is_no_item(shape: Shape) -> None:
    assert shape(read("a.rst", "J. Smith wrote it\nin one night.\n")) == [
        ("paragraph", "J. Smith wrote it in one night.")
    ]


_PARTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["\n", "\n\n", "====\n", "----\n", "- ", "1. ", "   ", "::\n\n", ".. note:: ",
            ".. code::\n\n", ".. |a| replace:: b\n",
             "|a|", "``", "`", "`t <u>`_", ":role:`x`", ":f: ", "*", "**", "_", "\\", "\\ ",
             "+--+--+\n", "|a |b |\n", "=== ===\n",
             "a   b\n", ">>> ", "| ", "--opt  ", "[1]_", "__ ", ".. ",
             ".. csv-table::\n   :header: a\n\n   ", ".. list-table::\n\n   * - ",
             ":sup:`2`", ":pep:`8`", '"', ","]
        ),
        st.text(alphabet="abc é𝒳😀\u00a0.", min_size=1, max_size=6),
    ),
    max_size=25,
)  # fmt: skip


@given(_PARTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_character_keeps_its_place(
    check_places: CheckPlaces, parts: list[str], end: str
) -> None:
    check_places(read("a.rst", "".join(parts).replace("\n", end)))
