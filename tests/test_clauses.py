"""Clauses: who does what to whom, passive told as active."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.grammar import clauses
from factcheck.language.grammar.sentences import make


def read(text: str) -> list[tuple[str, bool, dict[str, str]]]:
    """Return lemma, negation and arguments (first of each role) of every clause."""
    sentence = make(text)
    found = []
    for clause in clauses.read(sentence.tokens):
        arguments: dict[str, str] = {}
        for argument in clause.arguments:
            start = sentence.tokens[argument.start].start
            end = sentence.tokens[argument.end - 1].end
            arguments.setdefault(argument.role, text[start:end])
        found.append((clause.lemma, clause.negated, arguments))
    return found


CASES = [
    (
        "The harbour opened a ferry line.",
        "open",
        {"subject": "The harbour", "object": "a ferry line"},
    ),
    (
        "The mill was built by two brothers.",
        "build",
        {"subject": "two brothers", "object": "The mill"},
    ),
    ("Two brothers built the mill.", "build", {"subject": "Two brothers", "object": "the mill"}),
    ("In 1901 she settled in Bergen.", "settle", {"subject": "she", "in": "1901"}),
    ("The bakery is in Marlow.", "be", {"subject": "The bakery", "in": "Marlow"}),
    ("Ticket sales rose by 5 percent.", "rise", {"subject": "Ticket sales"}),
    (
        "Anna Lund, a former pilot, runs the museum.",
        "run",
        {"subject": "Anna Lund", "object": "the museum"},
    ),
    ("The museum has been closed since May.", "close", {"object": "The museum", "since": "May"}),
]


@pytest.mark.parametrize(("text", "lemma", "arguments"), CASES, ids=[case[0] for case in CASES])
def test_first_clause(text: str, lemma: str, arguments: dict[str, str]) -> None:
    found_lemma, negated, found = read(text)[0]
    assert found_lemma == lemma
    assert not negated
    assert arguments.items() <= found.items()


def test_relative_clause_has_its_antecedent_as_subject() -> None:
    found = read("The repair, which lasted three hours, was cheap.")
    assert [(lemma, arguments["subject"]) for lemma, _, arguments in found] == [
        ("last", "The repair"),
        ("be", "The repair"),
    ]


def test_relative_pronoun_can_be_the_object() -> None:
    lemma, _, arguments = read("It includes a mill that the town bought from Ann Lee.")[1]
    assert (lemma, arguments["object"], arguments["from"]) == ("buy", "a mill", "Ann Lee")


def test_coordinated_verb_and_participle_share_the_subject() -> None:
    found = read("Output experienced a sharp rise, reaching 40 tonnes, and pleased the owner.")
    assert {arguments["subject"] for _, _, arguments in found} == {"Output"}


@pytest.mark.parametrize(
    "text",
    [
        "The gate can not be opened.",
        "The gate is never open.",
        "No gate was opened.",
        "Nobody opened the gate.",
        "They didn’t open the gate.",
    ],
)
def test_negation(text: str) -> None:
    assert read(text)[0][1]


@given(st.text(max_size=120))
def test_clauses_stay_within_the_sentence(text: str) -> None:
    tokens = make(text).tokens
    for clause in clauses.read(tokens):
        assert 0 <= clause.start < clause.end <= len(tokens)
        assert clause.start <= clause.verb < clause.end
        for argument in clause.arguments:
            assert clause.start <= argument.start <= argument.head < argument.end <= clause.end
