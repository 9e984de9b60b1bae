"""Words that exclude each other in sentences otherwise alike, and words that must not."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.vocabulary import exclusion, hypernyms
from factcheck.language.vocabulary.concepts import folded
from factcheck.language.vocabulary.exclusion import excludes, kind_of, strength
from factcheck.language.vocabulary.lexicon import load
from factcheck.language.vocabulary.thesaurus import same

CLASSES = exclusion.classes()
BY_NAME = {each.name: each for each in CLASSES}
WORDS = st.one_of(
    st.sampled_from(sorted({word for each in CLASSES for word in each.sides})),
    st.sampled_from(sorted({word for pair in exclusion._pairs() for word in pair})),
    st.sampled_from(["poodle", "animal", "rome", "italy", "peruvian", "person", "acoustic guitar"]),
    st.text("abcdefgh -'é", max_size=12),
)

EXCLUDE = """
kitchen, attic: rooms
prison cell, dining room: rooms
master bedroom, garage: rooms
crimson, turquoise: colours
grey, gold: colours
colour, sound:
peruvian, norwegian: nationalities
chile, norway: countries
oslo, rome: cities
rome, norway: places
wales, scotland: countries
saturn, venus: planets
leek, pumpkin: vegetables
gooseberry, mango: fruits
oboe, mandolin: musical instruments
tin whistle, trombone: musical instruments
acoustic guitar, tuba: musical instruments
march, november: months
tuesday, friday: weekdays
poodle, cow: animals
kitten, goat: animals
merlot, vodka: drinks
lemonade, coffee: drinks
marble, bronze: building materials
brick, stone: building materials
grandson, granddaughter: sexes
woman, boy: sexes
man, boy: men and women
captain, colonel: military ranks
tungsten, xenon: chemical elements
tango, waltz: dances
kneel, run: body postures
judge, plumber: professions
guilty, not guilty: verdicts
linux, windows: operating systems
pdf, csv: file formats
rust, haskell: programming languages
tall, short: antonyms
indoors, outdoors: antonyms
arrive, leave: antonyms
next to, far from: antonyms
in front of, behind: antonyms
victory, defeat: results
somebody, nobody: antonyms
hopeful, hopeless: antonyms
actor, singer: callings
comedy, horror: literary and film genres
physics, history: academic subjects
come, go: distant antonyms
"""
TOGETHER = """
big, red
table, kitchen
dog, animal
violin, string instrument
violin, fiddle
guitar, acoustic guitar
wine, champagne
sofa, couch
woman, person
mother, woman
doctor, woman
nurse, man
rome, italy
english, british
scottish, british
korean, north korean
blue, navy blue
blue, turquoise
bathroom, toilet
castle, palace
http, graphql
linux, ubuntu
catholic, christian
protestant, lutheran
hand, finger
truck, fire engine
football, soccer
bishop, archbishop
child, toddler
actor, actress
begin, start
quick, fast
sleep, lie
sister, doctor
winter, snow
cat, cat
quixotic, blorp
"""


def rows(text: str) -> list[tuple[str, ...]]:
    return [
        tuple(part.strip() for part in line.replace(":", ",").split(","))
        for line in text.split("\n")
        if line
    ]


@pytest.mark.parametrize(("one", "other", "name"), rows(EXCLUDE))
def test_words_exclude_each_other(one: str, other: str, name: str) -> None:
    assert excludes(one, other) == name


@pytest.mark.parametrize(("one", "other"), rows(TOGETHER))
def test_words_that_may_both_hold(one: str, other: str) -> None:
    assert excludes(one, other) == ""


@given(WORDS, WORDS)
def test_exclusion_is_symmetric_and_spares_synonyms(one: str, other: str) -> None:
    found = excludes(one, other)
    assert found == excludes(other, one)
    assert not (found and same(one, other))
    assert bool(strength(found)) == bool(found)
    if found:
        assert not kind_of(one, other)


@given(WORDS)
def test_nothing_excludes_itself(word: str) -> None:
    assert excludes(word, word) == ""
    assert kind_of(word, word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("man", "person"),
        ("poodle", "dog"),
        ("dog", "animal"),
        ("violin", "instrument"),
        ("acoustic guitar", "guitar"),
        ("carrot", "vegetable"),
        ("walk", "move"),
        ("sprint", "run"),
        ("oak", "tree"),
        ("lager", "beer"),
        ("car", "vehicle"),
        ("prison cell", "cell"),
    ],
)
def test_kinds(one: str, other: str) -> None:
    assert kind_of(one, other)
    assert not kind_of(other, one)
    assert excludes(one, other) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dog", "cat"),
        ("come", "go"),
        ("wheel", "car"),
        ("server room", "waiting room"),
        ("", "dog"),
    ],
)
def test_what_is_no_kind(one: str, other: str) -> None:
    assert not kind_of(one, other)
    assert not kind_of(other, one)


def test_weak_classes_say_so() -> None:
    assert strength("callings") == strength("distant antonyms") == "weak"
    assert strength("rooms") == strength("antonyms") == strength("countries") == "strong"
    assert strength("") == ""


# The lexicon


@pytest.mark.parametrize("name", BY_NAME)
def test_a_class_is_well_formed(name: str) -> None:
    entry = load("exclusive")["classes"][name]
    assert set(entry) <= {"belongs", "strength", "under", "members", "wider"}
    assert entry["belongs"]
    assert entry["strength"] in {"strong", "weak"}
    members = [word.strip() for group in entry["members"].split(",") for word in group.split("=")]
    assert members == [word.casefold() for word in members]
    assert all(members)
    assert len({folded(word) for word in members}) == len(members)
    assert len(set(BY_NAME[name].sides.values())) > 1


@pytest.mark.parametrize("name", [each.name for each in CLASSES if each.under])
def test_most_members_are_kinds_of_what_the_class_says(name: str) -> None:
    each = BY_NAME[name]
    assert len(exclusion._meanings(name)) >= 0.5 * len(set(each.sides.values()))


# What WordNet calls a kind of the other and people keep apart, mostly for a rare meaning of a word.
APART = """
anthropology | archeology
bear | foal
bear | kitten
bear | lamb
bladder | gallbladder
boat | scooter
butterfly | peacock
castilian | latin
cod | gull
corridor | lecture hall
cowboy | cowgirl
cuckoo | goose
dart | go
dog | ferret
eggnog | punch
father | father-in-law
father | mother
ferret | hound
french | latin
galician | latin
german | yiddish
girl | woman
greenhouse | nursery
guilty | not guilty
guinea pig | pig
gymnasium | school
hallway | lecture hall
harp | jew's harp
heir | heiress
hindi | sanskrit
historian | student
house | jewelry store
house | monastery
koala | opossum
koala | possum
latin | portuguese
latin | spanish
lion | sea lion
marathi | sanskrit
minivan | truck
mother | mother-in-law
motorboat | scooter
philosopher | student
piranha | vulture
punk | soul
rickshaw | wagon
ride | row
sanskrit | sinhala
sanskrit | urdu
seahorse | walrus
"""


def test_no_member_is_a_kind_of_another_unless_people_keep_them_apart() -> None:
    apart = set(APART.split("\n")) - {""}
    found = {
        " | ".join(sorted((one, other)))
        for each in CLASSES
        for one, other in combinations(each.sides, 2)
        if exclusion._differ(each, each.sides[one], each.sides[other])
        and (hypernyms.kind_of(one, other) or hypernyms.kind_of(other, one))
        and not same(one, other)
    }
    assert sorted(found - apart) == []
    assert sorted(apart - found) == []


def test_pairs_are_no_synonyms_and_stand_here_or_among_the_opposites() -> None:
    pairs = [(one, other) for one, other in exclusion._pairs() if one < other]
    assert [pair for pair in pairs if same(*pair)] == []
    assert all(
        " | " in line
        for lines in load("exclusive")["pairs"].values()
        for line in lines.splitlines()
    )


def test_the_lexicon_is_large() -> None:
    assert sum(len(each.sides) for each in CLASSES) > 1_500
    assert len(exclusion._pairs()) > 600


def test_word_lists_are_loaded_only_when_asked() -> None:
    code = (
        "import sys; from factcheck.language.vocabulary import exclusion, hypernyms;"
        "sys.exit(exclusion.classes.cache_info().currsize + hypernyms._words.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own code
