"""Subjects, attributes and messages: normal forms told in the words of the documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import pipeline, ruleset
from factcheck.forms.template import fill, gaps, lone_brackets, parts
from factcheck.language.phrasing import named, phrased
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.model import Finding

TEMPLATE = "sizes[ of {subject}][ in {place}]: {values}"


@pytest.mark.parametrize(
    ("subject", "place", "filled"),
    [
        ("Astrid", "Wick", "sizes of Astrid in Wick: 4 or 5"),
        ("Astrid", "", "sizes of Astrid: 4 or 5"),
        ("", "Wick", "sizes in Wick: 4 or 5"),
        ("", "", "sizes: 4 or 5"),
    ],
)
def test_an_optional_part_falls_away_with_its_value(subject: str, place: str, filled: str) -> None:
    values = {"subject": subject, "place": place, "values": "4 or 5"}
    assert fill(TEMPLATE, values) == filled


def test_an_empty_value_elsewhere_breaks_no_sentence() -> None:
    assert fill("the size of {subject} is {values}", {"subject": "", "values": "4"}) == (
        "the size of it is 4"
    )


def test_doubled_signs_stand_for_themselves() -> None:
    assert fill("[[{a}]] {{b}} ]]", {"a": "{b} [x]"}) == "[{b} [x]] {b} ]"


def test_the_pieces_of_a_template() -> None:
    assert gaps(TEMPLATE) == ["subject", "place", "values"]
    assert parts(TEMPLATE) == [" of {subject}", " in {place}"]
    assert lone_brackets("a [b] [[c]] d] [e") == ["]", "["]


@given(st.text(alphabet="[]{} ab"), st.text(alphabet="[]{} ab"))
def test_a_well_formed_template_can_always_be_filled(text: str, value: str) -> None:
    if set(gaps(text)) <= {"a", "b"}:
        assert isinstance(fill(text, {"a": value, "b": ""}), str)


@pytest.mark.parametrize(
    ("key", "text", "spelt"),
    [
        ("rosa keller", "It was Rosa Keller’s idea.", "Rosa Keller"),
        ("obrien", "“We do,” O’Brien said.", "O’Brien"),
        ("sag aftra", "The union SAG-AFTRA has a say.", "SAG-AFTRA"),
        ("zoe lukasik", "ZOË ŁUKASIK\nZoë Łukasik writes.", "Zoë Łukasik"),
        ("ted marsh", "Marsh said so.", "Ted Marsh"),
        ("rosa keller", "She said so.", "Rosa Keller"),
        ("bank of wick", "It said so.", "Bank of Wick"),
    ],
)
def test_a_name_is_spelt_as_documents_spell_it(key: str, text: str, spelt: str) -> None:
    assert named(key, [text], proper=True) == spelt


def test_the_commonest_spelling_is_taken() -> None:
    texts = ["Miller's Yard is shut.", "Miller’s Yard opens.", "Miller’s Yard is old."]
    assert named("millers yard", texts, proper=True) == "Miller’s Yard"


def test_a_common_noun_gets_no_capital() -> None:
    assert named("water tower", ["It is high."], proper=False) == "water tower"


@pytest.mark.parametrize(
    ("said", "text", "value", "told"),
    [
        (
            "open harbor museum",
            "The Harbour Museum opened in 1987.",
            "1987",
            "Harbour Museum opened",
        ),
        ("build old mill", "The old mill was built in 1862.", "1862", "old mill was built"),
        ("revenue change", "Sales fell by 8 per cent.", "8 per cent", "Sales fell"),
        ("open subject", "Ann Lee opened the hall.", "Ann Lee", "opened by"),
        ("margin water", "There is nothing of the sort.", "nothing", "margin water"),
    ],
)
def test_an_attribute_is_told_in_the_words_of_a_sentence(
    said: str, text: str, value: str, told: str
) -> None:
    start = text.index(value)
    span = (start, start + len(value))
    assert phrased(said.split(), text, span, thesaurus(), with_value=False) == told


def only(*texts: str) -> Finding:
    report = pipeline.scan_texts(
        [(f"{number}.txt", text) for number, text in enumerate(texts)], rules=ruleset.load()
    )
    (finding,) = (one for one in report.findings if one.verdict == "contradiction")
    return finding


def test_a_claim_is_told_whole() -> None:
    finding = only(
        "The Astrid was the first ferry on the lake.", "The Skua was the first ferry on the lake."
    )
    assert finding.attribute == "the first ferry on the lake"
    assert finding.message == "“the first ferry on the lake” is said of Astrid or Skua"


def test_long_values_are_cut_in_a_message_and_whole_in_a_claim() -> None:
    rest = "and every rope, every oar and every bucket that the harbour board has ever owned"
    finding = only(
        f"“We will repair every boat {rest},” said Omar Haddad.",
        f"“We will inspect every boat {rest},” said Omar Haddad.",
    )
    assert finding.subject == "Omar Haddad"
    assert finding.message.count(" …”") == 2
    assert all(rest in claim.value for claim in finding.claims)


def test_what_differs_is_told_verbatim() -> None:
    finding = only(
        "“It doesn’t make a baker a better baker,” said Rosa Keller.",
        "“It can’t make a baker a better baker,” said Rosa Keller.",
    )
    assert [claim.note for claim in finding.claims] == ["", "doesn’t → can’t"]
