"""Guards against comparing what is told of two things."""

from __future__ import annotations

import functools

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import is_symmetric, weight
from factcheck.matching.guards.lives import one_life
from factcheck.model import Statement, Term

_COMMON_GROUND = 1.8  # weight of the words that two documents on one subject share at least
_PARTIES = frozenset({"person", "organisation"})
_ONE_BREATH = 600  # code points of a document in which a speaker does not repeat himself


def one_sentence(one: Statement, other: Statement) -> str:
    """Two figures of one sentence are two facts."""
    if one.kind == "arithmetic":
        return ""  # a sum and its total are often told in one sentence
    same = one.place.source == other.place.source and one.sentence == other.sentence
    near = abs(one.place.start - other.place.start) < len(one.sentence)
    if one.kind == "quote" and one.place.source == other.place.source:
        # what is said in one breath is not said twice
        same = near = abs(one.place.start - other.place.start) < _ONE_BREATH
    if not (same and near):
        return ""
    return "both in one breath" if one.kind == "quote" else "both in one sentence"


def symmetric_verb(one: Statement, other: Statement) -> str:
    """Each side fills the slot that the other one speaks of: "A married B", "B married A"."""
    if one.kind != "name" or one.value not in other.names or other.value not in one.names:
        return ""
    shared = sorted({*one.attribute.split(), *one.terms} & {*other.attribute.split(), *other.terms})
    verb = next((word for word in shared if is_symmetric(word.replace("_", " "))), "")
    return f"both sides of {verb.replace('_', ' ')}" if verb else ""


def different_name(one: Statement, other: Statement) -> str:
    """A name on either side that the other can not be speaking of."""
    if one_life(one, other):
        return ""
    for axis in ("person", "organisation", "place", "work", "product"):
        ones = [t for t in one.names if t.axis == axis and not _is_value(one, t)]
        others = [t for t in other.names if t.axis == axis and not _is_value(other, t)]
        alone = [t for t in ones if not any(name_rules.same(t.key, o.key) for o in others)]
        other_alone = [t for t in others if not any(name_rules.same(t.key, o.key) for o in ones)]
        if alone and other_alone:
            return f"{alone[0].key} against {other_alone[0].key}"
        for term, side in [*((t, other) for t in alone), *((t, one) for t in other_alone)]:
            if not _known(term, side):
                return f"{term.key} on one side only"
    return _different_parties(one, other) if one.value.axis == "date" else ""


def _different_parties(one: Statement, other: Statement) -> str:
    """Two dates of one verb with two parties: "signed with the Eels", "signed for Brack"."""
    ones, others = (
        [t for t in side.names if t.axis in _PARTIES and t.key != side.subject and t.key]
        for side in (one, other)
    )
    if not ones or not others:
        return ""
    met = any(name_rules.same(a.key, b.key) for a in ones for b in others)
    return "" if met else f"{ones[0].key} against {others[0].key}"


def _is_value(statement: Statement, term: Term) -> bool:
    return statement.value == term


def _known(term: Term, statement: Statement) -> bool:
    """Tell whether a document speaks of a name much, so that a sentence may leave it out."""
    spoken = _spoken(statement.about)
    return any(part in spoken for part in term.key.split()) or "weak" in term.qualifiers


@functools.lru_cache(maxsize=4096)
def _spoken(about: tuple[str, ...]) -> frozenset[str]:
    """Return the parts of the words that a document speaks of most, folded once for all pairs."""
    return frozenset(part for word in about for part in name_rules.fold(word).split())


def different_topic(one: Statement, other: Statement) -> str:
    """Two documents that have nothing in common but this sentence."""
    if one.place.source == other.place.source:
        return ""
    if one.subject and other.subject and name_rules.same(one.subject, other.subject):
        return ""
    shared = weigh(set(one.about) & set(other.about))
    # a document of one sentence has little to share
    least = min(_COMMON_GROUND, 0.5 * min(_weight(one.about), _weight(other.about)))
    return "" if shared >= least else "the documents share too little"


def weigh(words: set[str]) -> float:
    """Return what words weigh together, in one order of addition."""
    return sum(weight(word) for word in sorted(words))


@functools.lru_cache(maxsize=4096)
def _weight(about: tuple[str, ...]) -> float:
    return weigh(set(about))
