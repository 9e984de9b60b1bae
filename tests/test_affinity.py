"""Words that are not akin have nothing to do with each other: no closer look may find a thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.vocabulary import affinity, exclusion
from factcheck.language.vocabulary.concepts import opposed_words
from factcheck.language.vocabulary.thesaurus import thesaurus

ADDED = thesaurus((("boat", "ship", "tub"),), (("inshore", "offshore"), ("ship", "raft")))
PLAIN = (
    "12, 40, acoustic guitar, acquisition, aeroplane, animal, boat, buy, colour, decline, dog,"
    " fatal, grand piano, growth, guitar, increase, inshore, move, non-fatal, norwegian, offshore,"
    " paid, poodle, prison cell, purchase, raft, rome, room, ship, swede, tub, unpaid, walk"
).split(", ")
OPPOSED = {word for one, other, _ in opposed_words() for word in (one, other)}
EXCLUDED = {word for each in exclusion.classes() for word in each.sides}
WORDS = st.sampled_from(sorted({*PLAIN, *OPPOSED, *EXCLUDED}))


@given(WORDS, WORDS)
def test_words_that_are_not_akin_stand_in_no_relation(one: str, other: str) -> None:
    if affinity.akin(affinity.of(one, ADDED), affinity.of(other, ADDED)):
        return
    assert not ADDED.same(one, other)
    assert not ADDED.related(one, other)
    assert not ADDED.opposite(one, other)
    assert not exclusion.kind_of(one, other)
    assert not exclusion.kind_of(other, one)
    assert not exclusion.excludes(one, other)


def test_most_words_are_not_akin() -> None:
    words = "violin harbour winter budget swim election".split()
    known = [affinity.of(word, ADDED) for word in words]
    met = [affinity.akin(a, b) for i, a in enumerate(known) for b in known[i + 1 :]]
    assert met.count(True) < 0.2 * len(met)
