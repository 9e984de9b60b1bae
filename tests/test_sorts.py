"""The sorts of things: of what nothing can be both, and what may well be two."""

from __future__ import annotations

from itertools import product

import pytest

from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.sorts import disjoint, sorts

DISJOINT = [
    ("singer", "album"), ("footballer", "film"), ("village", "novel"), ("river", "singer"),
    ("dog", "ship"), ("language", "actress"), ("planet", "painter"), ("soup", "novelist"),
    ("disease", "city"), ("studio album", "rock band"), ("fishing village", "soap opera"),
    ("video game", "mathematician"), ("chemical element", "comedian"), ("war", "cheese"),
]  # fmt: skip
TOGETHER = [
    ("painter", "teacher"), ("singer", "actress"), ("footballer", "athlete"),
    ("university", "place"),
    ("museum", "charity"), ("hotel", "company"), ("city", "capital"), ("novel", "book"),
    ("newspaper", "company"), ("rice", "plant"), ("houseboat", "home"),
    ("king", "politician"), ("island", "country"), ("physicist", "nobody"), ("thing", "village"),
    ("medium", "painter"), ("portrait painter", "painter"), ("soap opera", "drama"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DISJOINT)
def test_nothing_is_both(one: str, other: str) -> None:
    assert disjoint(one, other)
    assert disjoint(other, one)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_something_may_be_both(one: str, other: str) -> None:
    assert not disjoint(one, other)
    assert not disjoint(other, one)


def test_nothing_excludes_itself_or_what_it_ends_with() -> None:
    nouns = [noun.strip() for each in load("sorts")["nouns"].values() for noun in each.split(",")]
    assert [noun for noun in nouns if disjoint(noun, noun)] == []
    assert [noun for noun in nouns if disjoint(f"old {noun}", noun)] == []


def test_who_comes_first_makes_no_difference() -> None:
    nouns = sorted({noun for pair in (*DISJOINT, *TOGETHER) for noun in pair})
    assert [(a, b) for a, b in product(nouns, nouns) if disjoint(a, b) != disjoint(b, a)] == []


@pytest.mark.parametrize(
    ("noun", "told"),
    [
        ("singer", {"person"}), ("folk singer", {"person"}), ("studio album", {"record"}),
        ("lake boat", {"vehicle"}), ("nonsense word that nobody has", set[str]()),
    ],
)  # fmt: skip
def test_a_compound_is_of_the_sort_of_its_last_words(noun: str, told: set[str]) -> None:
    assert sorts(noun) == told


def test_what_goes_together_is_known() -> None:
    listed = load("sorts")
    known = set(listed["nouns"]) | set(listed["tops"])
    assert {sort.strip() for line in listed["together"] for sort in line.split(",")} <= known
