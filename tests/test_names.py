"""Names: folding, comparing, and that no text breaks their readers."""

from __future__ import annotations

import importlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.grammar.sentences import make
from factcheck.language.naming.gazetteer import demonym, spot
from factcheck.language.naming.gazetteer import given as given_name
from factcheck.language.naming.names import alike, different, fold, same
from factcheck.language.quoting.quotes import pairs
from factcheck.language.quoting.speech import quotations, speaker_cue
from factcheck.model import Mark, Term

READERS = ("person", "organisation", "place", "work", "role", "quotation")
AXES = ("person", "organisation", "place", "work")
PIECES = (
    "Helena",
    "Marsh",
    "Dr",
    "Mr.",
    "H.",
    "J.R.R.",
    "van",
    "de",
    "Velmora",
    "Systems",
    "Ltd",
    "University",
    "of",
    "the",
    "The",
    "and",
    "&",
    "in",
    "Oslo",
    "Reading",
    "Argentine",
    "Mill",
    "Lane",
    "14",
    "(SPG)",
    "Guild",
    "co-CEO",
    "minister",
    "finance",
    "chief",
    "executive",
    "film",
    "Happy",
    "2",
    '"',
    "said",
    "told",
    "according",
    "to",
    "he",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    ",",
    ".",
    "?",
    "…",
    "'s",
    "’s",
    "-",
    "\n",
    "ß",
    "İ",
    "𝒳",
    "NASA",
    "I",
    "II",
    "who",
    "was",
    "born",
    "34",
)
texts = st.lists(st.sampled_from(PIECES), max_size=24).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
) | st.text(max_size=60)
names = st.lists(
    st.sampled_from(
        [
            "helena",
            "edwin",
            "h",
            "e",
            "j",
            "marsh",
            "threlfall",
            "ted",
            "edward",
            "theodore",
            "the",
            "dr",
            "ltd",
            "spg",
            "screen",
            "performers",
            "guild",
            "velmora",
            "systems",
            "2",
            "3",
            "1932",
            "london",
            "argentina",
            "of",
            "mill",
            "lane",
        ]
    ),
    max_size=4,
).map(" ".join)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Helena Marsh’s", "helena marsh"),
        ("Zoë O'Brien-Łukasik", "zoe obrien lukasik"),
        ("J.R.R. Tolkien", "j r r tolkien"),
        ("J. R. R. Tolkien", "j r r tolkien"),
        ("S.A.G.", "sag"),
        ("SAG-AFTRA", "sag aftra"),
        ("Marks & Spencer", "marks and spencer"),
        ("Screen Performers’ Guild", "screen performers guild"),
        ("São Paulo", "sao paulo"),
        ("  The   Eternaut, ", "the eternaut"),
        ("", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


SAME = [
    ("Sarandos", "Ted Sarandos"),
    ("H. Marsh", "Helena Marsh"),
    ("Helena Marsh", "Helena Ann Marsh"),
    ("John F. Kennedy", "John Fitzgerald Kennedy"),
    ("J.R.R. Tolkien", "JRR Tolkien"),
    ("Dan Lee", "Daniel Lee"),
    ("Bill Marsh", "William Marsh"),
    ("Ted Marsh", "Edward Marsh"),
    ("Ted Marsh", "Theodore Marsh"),
    ("Mr Haldane", "Edwin Haldane"),
    ("Dr Helena Marsh", "Helena Marsh"),
    ("SPG", "Screen Performers’ Guild"),
    ("BoE", "Bank of England"),
    ("Velmora", "Velmora Systems"),
    ("Velmora Systems Ltd", "the Velmora Systems"),
    ("The Eternaut", "Eternaut"),
    ("Coca-Cola", "CocaCola"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    assert same(fold(one), fold(other))
    assert not any(different(fold(one), fold(other), axis) for axis in AXES)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Helena Marsh", "Edwin Marsh"),
        ("Helena Marsh", "Helena Threlfall"),
        ("H. Marsh", "H. Moss"),
        ("Ted Marsh", "Daniel Marsh"),
        ("Happy Gilmore", "Happy Gilmore 2"),
        ("Ashford University", "Marlow University"),
        ("NASA", "Netflix"),
        ("H.", "Helena"),
    ],
)
def test_not_same(one: str, other: str) -> None:
    assert not same(fold(one), fold(other))


@pytest.mark.parametrize(
    ("one", "other", "axis", "answer"),
    [
        ("helena marsh", "edwin threlfall", "person", True),
        ("helena marsh", "edwin marsh", "person", True),
        ("john smith", "john baker", "person", True),
        ("ann lee", "ann lee marsh", "person", False),
        ("ann lee", "ann marsh lee", "person", False),
        ("helena marsh", "marsh", "person", False),
        ("velmora systems", "northgate rail", "organisation", True),
        ("ashford university", "marlow university", "organisation", True),
        ("ashford university", "university", "organisation", False),
        ("ministry of health", "department of health", "organisation", False),
        ("screen actors guild", "sag aftra", "organisation", False),
        ("argentina", "brazil", "place", True),
        ("buenos aires", "argentina", "place", False),
        ("london", "england", "place", False),
        ("oslo", "bergen", "place", True),
        ("mill lane", "oslo", "place", False),
        ("mill lane", "ashford road", "place", True),
        ("the eternaut", "happy gilmore 2", "work", True),
        ("happy gilmore 2", "happy gilmore 3", "work", True),
        ("the eternaut", "eternaut", "work", False),
        ("", "helena marsh", "person", False),
    ],
)
def test_different(one: str, other: str, axis: str, answer: bool) -> None:
    assert different(one, other, axis) is answer
    assert different(other, one, axis) is answer


def test_a_misspelt_name_is_different_but_alike() -> None:
    assert different("helena marsh", "helena marsch", "person")
    assert alike("helena marsh", "helena marsch") > 0.9
    assert alike("helena marsh", "otto brandt") < 0.6


@given(names, names)
def test_comparing_is_symmetric_and_decided(one: str, other: str) -> None:
    assert same(one, other) == same(other, one)
    assert alike(one, other) == alike(other, one)
    assert 0 <= alike(one, other) <= 1
    for axis in AXES:
        assert different(one, other, axis) == different(other, one, axis)
        assert not (same(one, other) and different(one, other, axis))


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_is_total(one: str, other: str) -> None:
    assert same(one, other) == same(other, one)
    assert same(fold(one), fold(one)) == bool(fold(one))
    for axis in AXES:
        assert different(one, other, axis) == different(other, one, axis)


def test_gazetteer() -> None:
    assert demonym("Argentine") == demonym("Argentinian") == "argentina"
    found = spot("Kiev")
    assert found is not None
    assert (found.key, found.country, found.kind) == ("kyiv", "ukraine", "city")
    assert spot("us") is None
    assert spot("London") == spot("london")
    assert (given_name("Helena"), given_name("Grace"), given_name("Velmora")) == (
        "plain",
        "doubtful",
        "",
    )


@settings(deadline=None)
@given(texts)
def test_readers_stay_within_the_sentence(text: str) -> None:
    marks = (Mark(0, len(text) // 2, "emphasis"),) if len(text) > 1 else ()
    sentence = make(text, marks=marks)
    for name in READERS:
        last = 0
        for mention in importlib.import_module(f"factcheck.values.{name}").read(sentence):
            assert last <= mention.start < mention.end <= len(text)
            assert mention.reading == name
            assert isinstance(mention.value, Term)
            assert mention.value.axis == name
            assert mention.value.key
            last = mention.end


@given(texts)
def test_quotation_marks_nest(text: str) -> None:
    found = pairs(text)
    for quoted in found:
        assert 0 <= quoted.open <= quoted.start < quoted.end <= quoted.close <= len(text)
    for one in found:
        for other in found:
            apart = one.close <= other.open or other.close <= one.open
            inside = one.open <= other.open and other.close <= one.close
            around = other.open <= one.open and one.close <= other.close
            assert apart or inside or around


@settings(deadline=None)
@given(texts)
def test_speakers_stay_within_the_text(text: str) -> None:
    for quote in quotations(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert 0 <= quote.speaker_start <= quote.speaker_end <= len(text)
        assert bool(quote.cue) == (quote.speaker_start < quote.speaker_end)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“It helps,” said Delia Marchetti, 34, a teacher. “It is new.”",
            [("Delia Marchetti", "say")] * 2,
        ),
        ('"It helps us," Brandt stated.', [("Brandt", "state")]),
        ("Oko Brandt said, “We remain convinced.”", [("Oko Brandt", "say")]),
        ("According to Helena Marsh, “it was done in time”.", [("Helena Marsh", "accord")]),
        ("“It was done,” according to the Guild.", [("the Guild", "accord")]),
        ("Marsh: “I never said that.”", [("Marsh", "say")]),
        ("He told analysts: “We grew.”", [("He", "tell")]),
        ("“A big day,” she said, “for all of us.”", [("she", "say")] * 2),
        ("The tools were “a real boost to us”, he added.", [("he", "add")]),
        ("Velmora Systems said the plan was “good for us”.", [("Velmora Systems", "say")]),
        (
            "A spokesman for the ministry said: “We will wait.”",
            [("A spokesman for the ministry", "say")],
        ),
        ("Brandt, the co-CEO, has often stressed that “people count”.", [("Brandt", "stress")]),
        ("Marsh praised it, saying: “It is good.”", [("Marsh", "say")]),
        (
            "“Is it true?” asked Mr. Everett. “No!” she said.",
            [("Mr. Everett", "ask"), ("she", "say")],
        ),
        ("“We lost,” Runa Eskelin, who leads Velmora, told us.", [("Runa Eskelin", "tell")]),
        ("“I saw it,” recalled one of the players.", [("one of the players", "recall")]),
        ("“Yes,” said the head of Velmora, Runa Eskelin.", [("Runa Eskelin", "say")]),
        ("“It was late.” Brandt left the room.", [("", "")]),
        ("“We saw it.” “So did we all.”", [("", "")] * 2),
        ("She starred in “Salt Harbour”.", []),
        ("“We waited", [("", "")]),
    ],
)
def test_who_says_it(text: str, said: list[tuple[str, str]]) -> None:
    found = [(text[q.speaker_start : q.speaker_end], q.cue) for q in quotations(text)]
    assert found == said


def test_speaker_cue_takes_the_words_inside_the_marks() -> None:
    text = "“It helps,” said Delia Marchetti."
    cue = speaker_cue(text, 1, text.index("”"))
    assert cue is not None
    assert text[cue.start : cue.end] == "Delia Marchetti"
    assert (cue.verb, cue.close) == ("say", True)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "hostile",
    [
        '"a ' * 3000,
        "“" * 3000,
        "‘a s’ b " * 1500,
        "Helena " * 1500,
        "H. " * 3000,
        "van " * 3000,
        "Mr " * 3000,
        "of the " * 2000,
        "Bank of " * 2000,
        "co-" * 3000,
        "film " * 3000,
        "said " * 3000,
        "A" * 10_000,
        "Aa" * 5_000,
        "in " * 3000,
        "“a,” he said. " * 800,
        "(NASA) " * 1500,
        "A, " * 3000,
        "Aa No. " * 1500,
        "Aa-" * 3000,
        "\u0301" * 3000,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_text_takes_no_long_time(name: str, hostile: str) -> None:
    reader = importlib.import_module(f"factcheck.values.{name}").read
    sentence = make(hostile)
    begun = time.process_time()
    list(reader(sentence))
    assert time.process_time() - begun < 3
