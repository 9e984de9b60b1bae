"""Sentences and tokens: nothing lost, nothing moved."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.grammar.sentences import make, split
from factcheck.language.grammar.tokens import tokenize
from factcheck.language.vocabulary import lemmas


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Lund met Mr. Berg at 5 p.m. They talked.", 2),
        ("She said, “We never sleep. Never.” Then she left.", 2),
        ("The price was $4.50. It rose.", 2),
        ("J. R. Hart wrote it.", 1),
        ("It opened in Nov. 1998 near St. Olav.", 1),
        ("", 0),
    ],
)
def test_split(text: str, count: int) -> None:
    assert len(split(text)) == count


@given(st.text(max_size=200))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    spans = split(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    covered = {index for start, end in spans for index in range(start, end)}
    assert all(index in covered for index, char in enumerate(text) if char.isalnum())


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    covered = {index for token in tokens for index in range(token.start, token.end)}
    assert all(index in covered for index, char in enumerate(text) if char.isalnum())


def tags(text: str) -> str:
    return " ".join(token.tag for token in make(text).tokens)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company plans to open a mill .", "det noun verb to verb det noun punct"),
        ("They went to Bergen .", "pron verb prep name punct"),
        ("The damaged engine was repaired .", "det adj noun aux verb punct"),
        ("Its quarterly report was late .", "det adj noun aux adj punct"),
    ],
)
def test_tags(text: str, expected: str) -> None:
    assert tags(text) == expected


@pytest.mark.parametrize(
    ("word", "kind", "lemma"),
    [
        ("grew", "verb", "grow"), ("led", "verb", "lead"), ("planned", "verb", "plan"),
        ("reduced", "verb", "reduce"), ("carrying", "verb", "carry"), ("goes", "verb", "go"),
        ("cities", "noun", "city"), ("buses", "noun", "bus"), ("women", "noun", "woman"),
        ("series", "noun", "series"), ("building", "noun", "building"),
        ("glasses", "noun", "glass"),
        ("used", "verb", "use"), ("agreed", "verb", "agree"), ("tried", "verb", "try"),
        ("stopped", "verb", "stop"), ("called", "verb", "call"), ("using", "verb", "use"),
        ("makes", "verb", "make"), ("rises", "verb", "rise"), ("pushes", "verb", "push"),
    ],
)  # fmt: skip
def test_lemmas(word: str, kind: str, lemma: str) -> None:
    assert lemmas.lemma(word, kind) == lemma
