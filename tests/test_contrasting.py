"""Two sentences side by side: what is paired, what is a contrast, whichever comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import ruleset, statements
from factcheck.language.contrasting.alignment import align
from factcheck.language.contrasting.contrasts import Comparison, compare
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.model import Wording
from factcheck.readers.assembly import lines

KNOWN = thesaurus()
RULES = ruleset.load(())
PARTS = (
    ["The north gate", "The south gate", "A red boat", "Ines Rocha", "Ivo Brandt", "She"],
    ["opened", "closed", "did not open", "was painted green", "was painted red", "sold 12 lamps"],
    ["in Tarn", "in Corran", "before noon", "with rope, sand and glass", "with rope and tar"],
    ["in May 1931", "in June 1934", "every Monday", "", "and 14 chairs"],
)
SENTENCES = st.tuples(*map(st.sampled_from, PARTS)).map(
    lambda parts: f"{' '.join(filter(None, parts))}."
)


def wording(sentence: str) -> Wording:
    """Return a sentence word by word, as it is compared."""
    said = statements.read(lines.read("a", sentence), RULES)
    values = [each.value for each in said if each.kind == "contrast"]
    value = values[0] if values else Wording(())
    assert isinstance(value, Wording)
    return value


def contrasts(one: str, other: str) -> list[tuple[str, str]]:
    """Return what stands against each other in two sentences."""
    found = compare(wording(one), wording(other), KNOWN)
    return [(each.left.told(one), each.right.told(other)) for each in found.contrasts]


@given(SENTENCES, SENTENCES)
def test_which_sentence_comes_first_makes_no_difference(one: str, other: str) -> None:
    left, right = wording(one), wording(other)
    found, turned = compare(left, right, KNOWN), compare(right, left, KNOWN)
    assert turned == found.mirrored
    assert turned.mirrored == found
    assert (turned.shared, turned.part, turned.whole, turned.unlike) == (
        found.shared, found.part, found.whole, found.unlike,
    )  # fmt: skip


@given(SENTENCES)
def test_a_sentence_stands_against_nothing_of_its_own(sentence: str) -> None:
    found = compare(wording(sentence), wording(sentence), KNOWN)
    assert found.contrasts == ()
    assert found.unlike == 0
    assert found.names == ((), ())
    assert found.part == pytest.approx(1.0 if wording(sentence).words else 0.0)


@given(SENTENCES, SENTENCES)
def test_each_word_is_paired_once_or_stands_alone(one: str, other: str) -> None:
    left, right = wording(one), wording(other)
    found = align(left, right, KNOWN)
    paired = [each.left for each in found.pairs], [each.right for each in found.pairs]
    assert sorted(w.start for w in (*paired[0], *found.left_alone)) == [w.start for w in left.words]
    assert sorted(w.start for w in (*paired[1], *found.right_alone)) == [
        w.start for w in right.words
    ]


@given(SENTENCES, SENTENCES)
def test_what_is_measured_has_bounds(one: str, other: str) -> None:
    found: Comparison = compare(wording(one), wording(other), KNOWN)
    assert 0 <= found.part <= 1
    assert 0 <= found.whole <= 1
    assert found.shared >= 0
    assert found.unlike >= 0
    spots = [spot for each in found.contrasts for spot in (each.left, each.right)]
    assert all(0 <= spot.start < spot.end for spot in spots)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The gate of the fort is red.", "The gate of the fort is green.", [("red", "green")]),
        ("The gate of the fort is open.", "The gate of the fort is shut.", [("open", "shut")]),
        ("The fort of Tarn has 12 gates.", "The fort of Tarn has 14 gates.", [("12", "14")]),
        ("The fort of Tarn has a gate.", "The fort of Tarn has no gate.", None),
        ("The keeper locked the gate.", "The keeper did not lock the gate.", None),
        ("The keeper locked the gate.", "The gate was locked by the keeper.", []),
        ("The keeper locked the gate before noon.", "Before noon the keeper locked the gate.", []),
        ("The shop sells tea, salt and rope.", "The shop sells tar, salt and rope.", []),
        ("The gate is open in winter.", "The gate is closed in summer.", []),
        ("The gate is open to visitors.", "The gate is not closed to visitors.", []),
        ("Nora Bakke, 41, runs the bakery.", "Nora Bakke, 42, runs the bakery.", []),
    ],
)
def test_contrasts(one: str, other: str, told: list[tuple[str, str]] | None) -> None:
    found = contrasts(one, other)
    if told is None:  # one denies the other, in whichever words
        assert len(found) == 1
    else:
        assert found == told
    assert contrasts(other, one) == [(right, left) for left, right in found]


@pytest.mark.parametrize(
    ("one", "other", "loose"),
    [
        ("The gate of the fort is red.", "The gate of the fort is green.", False),
        ("The gate of the fort at Tarn is red.", "The gate of the fort at Corran is green.", True),
        ("Ines Rocha painted the gate green.", "Ivo Brandt painted the gate green.", True),
        ("The choir sang the mass in May.", "The choir sang the mass in June.", True),
        ("The mill was founded in May 1820.", "The mill was founded in June 1830.", False),
        ("The club sold 900 tickets.", "The club sold 200 tickets.", False),
        ("The club sold 900 tickets.", "The club sold 200 tickets to students.", True),
        ("The club sold 900 lamps in 2019.", "The club sold 200 lamps in May 2019.", True),
    ],
)
def test_what_may_be_of_two_things_is_loose(one: str, other: str, loose: bool) -> None:
    found = compare(wording(one), wording(other), KNOWN)
    assert found.contrasts
    assert found.loose is loose
