"""Texts given by themselves: each line a paragraph, and what a parser cut put together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document
from factcheck.readers.assembly import lines

TOKENS = [
    "-LRB-", "-RRB-", "-LSB-", "-RSB-", "``", "''", ",", ".", "n't", "'s", "is", "did", "Tarn", "%",
    "$", "12", "“", "é", "\N{GRINNING FACE}", "e\N{COMBINING ACUTE ACCENT}", "-LRB", "RRB-",
]  # fmt: skip
CUT = st.lists(st.sampled_from(TOKENS), max_size=14).map(" ".join)
SPACED = st.lists(
    st.tuples(CUT, st.sampled_from(["\n", "\r\n", "\r", "  \n\t", "\n\n"])), max_size=4
)


def read(text: str) -> str:
    """Return how one line reads."""
    (block,) = lines.read("a", text).blocks
    return block.text


@pytest.mark.parametrize(
    ("cut", "reads"),
    [
        ("Keller -LRB- born 1950 -RRB- , a baker , was n't there .",
         "Keller (born 1950), a baker, wasn't there."),
        ("She said `` it is -LSB- not -RSB- so '' .", "She said “it is [not] so”."),
        ("The `` Astrid `` is a ferry .", "The “Astrid” is a ferry."),
        ("Tarn 's mill earns $ 12 , 5 % more .", "Tarn's mill earns $12, 5% more."),
        ("They 've seen it , he 'll say .", "They've seen it, he'll say."),
        # what nobody has cut stays as it is
        ("Keller (born 1950) wasn't there.", "Keller (born 1950) wasn't there."),
        ("One - two , three", "One - two, three"),
        ("A -LRB is no bracket", "A -LRB is no bracket"),
        ("# No heading", "# No heading"),
        ("- no item", "- no item"),
        ("| no | table |", "| no | table |"),
    ],
)  # fmt: skip
def test_a_line_reads_as_it_was_before_it_was_cut(cut: str, reads: str) -> None:
    assert read(cut) == reads


def test_every_line_is_a_paragraph() -> None:
    document = lines.read("a", "  One is here.\n\nTwo is there.  \r\n\tThree\r")
    assert [(block.role, block.text) for block in document.blocks] == [
        ("paragraph", "One is here."),
        ("paragraph", "Two is there."),
        ("paragraph", "Three"),
    ]


def test_nothing_is_no_paragraph() -> None:
    assert lines.read("a", "").blocks == ()
    assert lines.read("a", " \n\t\n").blocks == ()


def exact(document: Document) -> None:
    """Assert that every run of reading text leads back to the run of the file it came from."""
    for block in document.blocks:
        assert block.segments[0].start == 0
        assert block.segments[-1].end == len(block.text)
        for before, after in zip(block.segments, block.segments[1:], strict=False):
            assert before.end == after.start
            assert before.raw_end <= after.raw_start
        for at, sign in enumerate(block.text):
            start, end = block.raw(at, at + 1)
            assert 0 <= start < end <= len(document.text)
            raw = document.text[start:end]
            assert sign == raw or sign in "()[]{}“” "


@given(SPACED)
def test_what_was_cut_leads_back_to_where_it_stands(rows: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in rows)
    document = lines.read("a", text)
    assert document.text == text
    exact(document)


@given(st.text(max_size=60))
def test_any_text_leads_back_to_where_it_stands(text: str) -> None:
    exact(lines.read("a", text))


@given(CUT)
def test_only_spaces_go_and_only_escapes_change(line: str) -> None:
    read_back = "".join(block.text for block in lines.read("a", line).blocks)
    signs = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": "“", "''": "”"}
    plain = "".join(signs.get(token, token) for token in line.split())
    quotes = str.maketrans("“”", '""')
    spaceless = "".join(read_back.split())
    assert spaceless.translate(quotes) in {
        plain.translate(quotes), "".join(line.split()).translate(quotes),
    }  # fmt: skip
