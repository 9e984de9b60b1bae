"""How alike two statements of one kind are, from 0 to 1.

Words are weighed by their rarity and compared as concepts.  A score only aligns statements; the
values decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rapidfuzz import fuzz

from factcheck.language import names as name_rules
from factcheck.language import wording
from factcheck.language.thesaurus import Thesaurus, weight
from factcheck.model import Statement

Score = Callable[[Statement, Statement, Thesaurus], float]


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Return how sure it is that two statements speak of the same thing."""
    return SCORES[one.kind](one, other, thesaurus)


def overlap(
    ones: Iterable[str], others: Iterable[str], thesaurus: Thesaurus
) -> tuple[float, float, float]:
    """Return the shared weight of two sets of words, its part of the smaller set and of both."""
    left, right = set(ones), set(others)
    shared = left & right
    for word in sorted(left - shared):
        twin = next(
            (
                w
                for w in sorted(right - shared)
                if thesaurus.same(word.replace("_", " "), w.replace("_", " "))
            ),
            None,
        )
        if twin is not None:
            left, shared = (left - {word}) | {twin}, shared | {twin}
    weights = {word: weight(word.replace("_", " ")) for word in left | right}
    both = sum(weights[word] for word in sorted(shared))
    smaller = min(sum(weights[w] for w in sorted(left)), sum(weights[w] for w in sorted(right)))
    union = sum(weights.values())
    return both, both / smaller if smaller else 0.0, both / union if union else 0.0


def _value(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score figures: the attributes must agree, the rest of the clauses may differ somewhat."""
    left, right = set(one.attribute.split()), set(other.attribute.split())
    if overlap(left, right, thesaurus)[0] == 0:
        return 0.0
    # a word of one attribute may stand elsewhere in the other's clause or heading
    left, right = left | (right & set(one.terms)), right | (left & set(other.terms))
    _, part, whole = overlap(left, right, thesaurus)
    attribute = (part + whole) / 2
    _, context_part, context_whole = overlap(one.terms, other.terms, thesaurus)
    context = (context_part + context_whole) / 2
    return 0.75 * attribute + 0.25 * context


def _name(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score slots: the same predicate and role, and another participant in common."""
    if one.attribute.split()[-1] != other.attribute.split()[-1]:
        return 0.0
    if set(one.attribute.split()[:-1]) != set(other.attribute.split()[:-1]):
        return 0.0
    predicate = set(one.attribute.split()[:-1])
    shared, part, whole = overlap(
        set(one.terms) - predicate, set(other.terms) - predicate, thesaurus
    )
    return (part + whole) / 2 if shared else 0.0


def _role(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    del thesaurus
    if not name_rules.same(one.subject, other.subject):
        return 0.0
    if (
        one.scope
        and other.scope
        and not any(name_rules.same(a, b) for a in one.scope for b in other.scope)
    ):
        return 0.0
    return 1.0 if one.subject == other.subject else 0.9


def _unique(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    shared, part, whole = overlap(one.terms, other.terms, thesaurus)
    return (part + whole) / 2 if shared > 0.8 else 0.0


def _quote(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    if not name_rules.same(one.subject, other.subject):
        return 0.0
    return wording.alike(one.value.key, other.value.key, thesaurus)  # type: ignore[union-attr] # a quotation is a term


def _polarity(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    if one.attribute != other.attribute:
        return 0.0
    names = {*one.subject.split(), *other.subject.split(), one.attribute}
    said, _, _ = overlap(set(one.terms) - names, set(other.terms) - names, thesaurus)
    shared, part, whole = overlap(one.terms, other.terms, thesaurus)
    if said < 0.9 or shared < 1.2:
        return 0.0
    text = fuzz.token_sort_ratio(" ".join(one.terms), " ".join(other.terms)) / 100
    return 0.45 * part + 0.45 * whole + 0.1 * text


SCORES: dict[str, Score] = {
    "value": _value,
    "name": _name,
    "role": _role,
    "unique": _unique,
    "quote": _quote,
    "polarity": _polarity,
}

THRESHOLDS: dict[str, float] = {
    "value": 0.72,
    "name": 0.55,
    "role": 0.9,
    "unique": 0.5,
    "quote": 0.5,
    "polarity": 0.8,
}
