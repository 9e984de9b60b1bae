"""Quotations compared: what an editor may change, what differs, how much is alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.quoting import wording
from factcheck.language.vocabulary.thesaurus import thesaurus

PROPER = [
    ("We will open the bridge in May.", "we will open the bridge in May"),
    ("We will open the bridge in May.", "We will open … in May"),
    ("We will open the bridge in May.", "We will open [it] in May"),
    ("We will open the bridge in May. Nothing stops us.", "Nothing stops us"),
    ("We’re going to open it", "We are going to open it"),
    ("I don't know", "I do not know"),
]
IMPROPER = [
    ("We will open the bridge in May.", "We will open the bridge in June."),
    ("We will open the bridge.", "We will not open the bridge."),
    ("We shall never sell the mill", "We shall sell the mill"),
]


@pytest.mark.parametrize(("left", "right"), PROPER)
def test_proper_edits(left: str, right: str) -> None:
    assert wording.properly_edited(left, right)
    assert wording.properly_edited(right, left)


@pytest.mark.parametrize(("left", "right"), IMPROPER)
def test_changed_words(left: str, right: str) -> None:
    assert not wording.properly_edited(left, right)


def test_difference_is_shown_word_by_word() -> None:
    runs = wording.difference("We open the bridge in May", "We open the tunnel in May", thesaurus())
    assert runs == (("bridge", "tunnel"),)


def test_a_spun_quotation_is_much_alike() -> None:
    alike = wording.alike(
        "I have changed my opinion on the new harbour",
        "I have altered my view on the new harbor",
        thesaurus(),
    )
    other = wording.alike(
        "I have changed my opinion on the new harbour",
        "We never thought that so many people would come",
        thesaurus(),
    )
    assert alike > 0.8
    assert other < 0.4


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_symmetric_and_bounded(left: str, right: str) -> None:
    one = wording.alike(left, right, thesaurus())
    assert 0.0 <= one <= 1.0 + 1e-9
    assert one == pytest.approx(wording.alike(right, left, thesaurus()))
