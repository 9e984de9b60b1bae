"""The thesaurus: what says the same, what excludes what, and that its lexicons do not clash."""

from __future__ import annotations

import copy
import pickle
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.vocabulary import concepts, thesaurus
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.spelling import fold

LEMMAS = st.one_of(
    st.sampled_from(sorted(concepts._concepts())),
    st.sampled_from(sorted({word for pair in concepts._oppositions() for word in pair})),
    st.text("abcdefgh -'é", max_size=12),
)


def groups() -> list[tuple[str, list[str]]]:
    return [
        (kind, [concepts.folded(word.strip()) for word in line.split(",")])
        for kind, domains in load("synonyms").items()
        for lines in domains.values()
        for line in lines.splitlines()
    ]


def derivations() -> list[tuple[str, str]]:
    return [
        (concepts.folded(word.strip()), concepts.folded(root.strip()))
        for lines in load("derivations").values()
        for root, _, words in (line.partition(":") for line in lines.splitlines())
        for word in words.split(",")
    ]


# Same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("purchase", "buy"),
        ("acquisition", "purchase"),
        ("growth", "rise"),
        ("closure", "shut"),
        ("theft", "steal"),
        ("head office", "headquarters"),
        ("sales", "revenue"),
        ("worker", "employee"),
        ("organise", "organize"),
        ("harbour", "port"),
        ("colour", "color"),
        ("kilometre", "kilometer"),
        ("catalogue", "catalog"),
        ("cancellation", "call off"),
        ("yearly", "annually"),
        ("northeast", "north-east"),
        ("vanish", "disappearance"),
        ("disabled", "deactivate"),
        ("reduced", "reduction"),
    ],
)
def test_words_that_say_the_same(one: str, other: str) -> None:
    assert thesaurus.same(one, other)
    assert thesaurus.same(other, one)
    assert thesaurus.concept(one) == thesaurus.concept(other)
    assert thesaurus.opposite(one, other) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("buy", "rent"),
        ("profit", "net profit"),
        ("dose", "injection"),
        ("staff", "turnover"),
        ("hour", "or"),
        ("four", "for"),
        ("height", "length"),
        ("former", "previous"),
        ("birth", "death"),
        ("rugged", "carpet"),
        ("state", "say"),
        ("short", "brief"),
        ("right", "correct"),
        ("", "buy"),
    ],
)
def test_words_that_do_not_say_the_same(one: str, other: str) -> None:
    assert not thesaurus.same(one, other)


def test_words_without_entry_stand_for_themselves() -> None:
    assert thesaurus.concept("quixotic") == "quixotic"
    assert thesaurus.concept("") == ""


@pytest.mark.parametrize(
    "word", ["rise", "four", "acre", "fence", "filling", "franchise", "promise", "genre", "shoes"]
)
def test_words_that_only_look_british_keep_their_spelling(word: str) -> None:
    assert fold(word) == word


def test_related_words_share_a_meaning_in_wordnet() -> None:
    assert thesaurus.related("car", "automobile")
    assert thesaurus.related("abridged", "abridged")
    assert thesaurus.related("abashed", "embarrassed")
    assert not thesaurus.related("abashed", "deserted")


# Opposite


@pytest.mark.parametrize(
    ("one", "other", "strength"),
    [
        ("open", "closed", "contradictory"),
        ("open", "closure", "contradictory"),
        ("growth", "drop", "contradictory"),
        ("raise", "reduction", "contradictory"),
        ("allow", "prohibition", "contradictory"),
        ("left", "right", "contradictory"),
        ("right", "wrong", "contradictory"),
        ("north", "south", "contradictory"),
        ("compulsory", "voluntary", "contradictory"),
        ("alive", "dead", "contradictory"),
        ("accept", "rejection", "contradictory"),
        ("guilty", "innocent", "contradictory"),
        ("unsafe", "safe", "contradictory"),
        ("unpaid", "pay", "contradictory"),
        ("irregular", "regular", "contradictory"),
        ("dishonest", "honest", "contradictory"),
        ("non-smoking", "smoking", "contradictory"),
        ("non-refundable", "refundable", "contradictory"),
        ("before", "after", "contradictory"),
        ("hot", "cold", "contrary"),
        ("safe", "dangerous", "contrary"),
        ("unhappy", "glad", "contrary"),
        ("deep", "shallow", "contrary"),
        ("costly", "inexpensive", "contrary"),
        ("red", "grey", "exclusive"),
        ("gray", "green", "exclusive"),
        ("spring", "autumn", "exclusive"),
        ("north", "east", "exclusive"),
        ("cathedral", "violin", ""),
        ("valuable", "invaluable", ""),
        ("flammable", "inflammable", ""),
        ("famous", "infamous", ""),
        ("different", "indifferent", ""),
        ("profit", "non-profit", ""),
        ("stop", "non-stop", ""),
        ("loose", "unloose", ""),
        ("victory", "beat", ""),
        ("arrive", "depart", ""),
        ("birth", "death", ""),
        ("left", "accurate", ""),
        ("seed", "see", ""),
        ("enabled", "disabled", "contradictory"),
        ("increased", "reduced", "contradictory"),
        ("red", "red", ""),
    ],
)
def test_how_words_exclude_each_other(one: str, other: str, strength: str) -> None:
    assert thesaurus.opposite(one, other) == strength
    assert thesaurus.opposite(other, one) == strength


@given(LEMMAS, LEMMAS)
def test_relations_are_symmetric_and_do_not_clash(one: str, other: str) -> None:
    assert thesaurus.same(one, other) == thesaurus.same(other, one)
    assert thesaurus.opposite(one, other) == thesaurus.opposite(other, one)
    assert thesaurus.related(one, other) == thesaurus.related(other, one)
    assert not (thesaurus.same(one, other) and thesaurus.opposite(one, other))
    assert thesaurus.concept(thesaurus.concept(one)) == thesaurus.concept(one)


# Phrases


def test_phrases_are_joined_longest_first() -> None:
    lemmas = "the chief executive officer of the company set up head office".split()
    assert thesaurus.merge(lemmas) == [
        "the", "chief executive officer", "of", "the", "company", "set up", "head office",
    ]  # fmt: skip
    assert thesaurus.merge([]) == []
    assert thesaurus.merge(["go"]) == ["go"]


@given(st.lists(st.sampled_from("net income of the head office set up go".split())))
def test_merging_keeps_every_word(lemmas: list[str]) -> None:
    merged = thesaurus.merge(lemmas)
    assert " ".join(merged).split() == lemmas
    assert thesaurus.merge(merged) == merged
    assert all(" " not in word or word in thesaurus.phrases() for word in merged)


# Weights


def test_rare_words_say_more_than_common_ones() -> None:
    assert thesaurus.weight("the") == 0.0
    assert thesaurus.weight("") == 0.0
    assert thesaurus.weight("say") == pytest.approx(0.3)
    assert 0.3 < thesaurus.weight("company") < thesaurus.weight("flammable") == 1.0
    assert thesaurus.weight("xylotheque") == 1.2
    assert thesaurus.weight("net income") == max(map(thesaurus.weight, ("net", "income")))
    assert thesaurus.weight("colour") == pytest.approx(thesaurus.weight("color"))


# Scopes


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ({"net"}, {"gross"}, ("net", "gross")),
        ({"annual", "net"}, {"yearly", "gross"}, ("net", "gross")),
        ({"yearly"}, {"monthly"}, ("yearly", "monthly")),
        ({"net", "annual"}, {"annual"}, None),
        ({"net", "gross"}, {"net"}, None),
        ({"male", "adult"}, {"female", "child"}, ("adult", "child")),
        ({"maximum"}, {"annual"}, None),
        ({"maximum"}, set[str](), None),
    ],
)
def test_qualifiers_clash(a: set[str], b: set[str], clash: tuple[str, str] | None) -> None:
    assert thesaurus.qualifier_clash(frozenset(a), frozenset(b)) == clash
    swapped = thesaurus.qualifier_clash(frozenset(b), frozenset(a))
    assert (swapped is None) == (clash is None)


def test_qualifiers_and_generic_heads() -> None:
    assert {"gross", "remaining", "offshore"} <= thesaurus.qualifiers()
    assert thesaurus.is_generic("value")
    assert not thesaurus.is_generic("price")
    assert not thesaurus.is_generic("total")


def test_words_whose_sides_may_change_places() -> None:
    assert thesaurus.is_symmetric("marry")
    assert thesaurus.is_symmetric("neighbour")
    assert thesaurus.is_symmetric("adjacent")
    assert not thesaurus.is_symmetric("buy")


def test_cues_tell_how_a_thing_is_said_to_be() -> None:
    assert {"intend", "due to"} <= thesaurus.cues("planned")
    assert "if" in thesaurus.cues("hypothetical")
    assert "false" in thesaurus.cues("denied")
    assert thesaurus.cues("opinion").isdisjoint(thesaurus.cues("factual"))
    with pytest.raises(KeyError):
        thesaurus.cues("sung")


# Own groups


def test_a_rule_set_may_join_and_oppose_words() -> None:
    own = thesaurus.thesaurus(
        (("Skylark", "the shuttle  bus", "shuttle"), ("buy", "nab"), ("nab", "swipe")),
        (("AI", "handmade"), ("day pass", "season tickets")),
    )
    assert own.same("skylark", "shuttle")
    assert own.same("the shuttle bus", "skylark")
    assert own.same("swipe", "acquisition")
    assert own.opposite("ai", "hand-made") == "contradictory"
    assert own.opposite("season ticket", "day pass") == "contradictory"
    assert own.opposite("swipe", "sell") == "contradictory"
    assert own.merge(["the", "season", "ticket"]) == ["the", "season ticket"]
    assert own.concept("growth") == thesaurus.concept("growth")
    assert not thesaurus.same("swipe", "buy")


def test_a_rule_set_may_call_opposites_the_same() -> None:
    own = thesaurus.thesaurus((("hot", "cold"),))
    assert own.same("hot", "cold")
    assert own.opposite("hot", "cold") == ""


def test_equal_groups_give_one_thesaurus_also_when_pickled() -> None:
    synonyms = (("walkout", "strike"),)
    own = thesaurus.thesaurus(synonyms)
    assert thesaurus.thesaurus((("walkout", "strike"),)) is own
    assert pickle.loads(pickle.dumps(own)) is own  # noqa: S301 - what this test has pickled itself
    assert copy.deepcopy(own) is own


# The lexicons


def test_a_word_stands_in_one_group_only() -> None:
    times = Counter(word for _, group in groups() for word in set(group))
    assert [word for word, count in times.items() if count > 1] == []


def test_groups_have_more_than_one_word() -> None:
    assert [group for _, group in groups() if len(set(group)) < 2] == []
    assert len(groups()) > 400


def test_words_are_lower_case_and_bare() -> None:
    entries = [word for _, group in groups() for word in group]
    entries += [word for pair in derivations() for word in pair]
    entries += [word for one, other, _ in concepts.opposed_words() for word in (one, other)]
    assert [word for word in entries if word != " ".join(word.lower().split()) or not word] == []


def test_a_derived_word_is_led_to_one_root_and_stands_in_no_group() -> None:
    derived = Counter(word for word, _ in derivations())
    grouped = {word for _, group in groups() for word in group}
    assert [word for word, count in derived.items() if count > 1] == []
    assert set(derived) & grouped == set()
    assert set(derived) & {root for _, root in derivations()} == set()
    assert len(derived) > 400


def test_opposites_are_not_synonyms() -> None:
    pairs = list(concepts.opposed_words())
    clashing = [
        (one, other)
        for one, other, _ in pairs
        if thesaurus.concept(one) == thesaurus.concept(other)
    ]
    assert clashing == []
    assert len(pairs) > 400


def test_exclusive_words_are_not_synonyms() -> None:
    kinds = load("opposites")["exclusive"]
    clashing = [
        (kind, one, other)
        for kind, members in kinds.items()
        for one, other in combinations([word.strip() for word in members.split(",")], 2)
        if thesaurus.same(one, other) and fold(one).rstrip("s") != fold(other).rstrip("s")
    ]
    assert clashing == []
    assert len(kinds) > 25


def test_exclusive_qualifiers_are_not_synonyms() -> None:
    for members in load("scopes")["exclusive"]:
        assert len({thesaurus.concept(word) for word in members}) == len(members) > 1


@pytest.mark.parametrize("name", ["modality", "symmetric", "scopes"])
def test_lists_hold_words_once_each(name: str) -> None:
    for key, words in load(name).items():
        if key != "exclusive":
            assert all(isinstance(word, str) for word in words)
            assert [word for word, count in Counter(words).items() if count > 1] == []
