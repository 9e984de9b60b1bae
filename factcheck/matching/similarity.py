"""How alike two statements of one kind are, from 0 to 1.

Words are weighed by their rarity and compared as concepts.  A score only aligns statements; the
values decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.language import names as name_rules
from factcheck.language import opposition, wording
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


def _same(word: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two concepts are one, or one a kind of the other: "solar power" and "power"."""
    if word.endswith(f"_{other}") or other.endswith(f"_{word}"):
        return True
    return thesaurus.same(word.replace("_", " "), other.replace("_", " "))


def same_predicate(one: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two verbs can say the same: one concept, or one meaning in WordNet."""
    return one == other or thesaurus.related(one.replace("_", " "), other.replace("_", " "))


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
    """Score slots: the same predicate and role, and other participants in common."""
    ones, others = one.attribute.split(), other.attribute.split()
    if ones[-1] != others[-1] or len(ones) != len(others):
        return 0.0
    if not all(same_predicate(a, b, thesaurus) for a, b in zip(ones[:-1], others[:-1], strict=True)):
        return 0.0
    predicate = {*ones, *others}
    shared, part, whole = overlap(set(one.terms) - predicate, set(other.terms) - predicate, thesaurus)
    return 0.6 * part + 0.4 * whole if shared else 0.0


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
    """Score propositions: one predicate or its opposite, the same participants.

    A word and its opposite count as one; circumstances may stand on one side at most.
    """
    if one.value.axis == "gist":
        return _gist(one, other, thesaurus)
    turns = opposition.turns(one.terms, other.terms, thesaurus)
    swap = {right: left for left, right, _ in turns}
    right_terms = [swap.get(term, term) for term in other.terms]
    predicate = swap.get(other.attribute, other.attribute)
    if not same_predicate(one.attribute, predicate, thesaurus):
        return 0.0
    names = {*one.subject.split(), *other.subject.split(), one.attribute, *swap.values()}
    said, _, _ = overlap(set(one.terms) - names, set(right_terms) - names, thesaurus)
    shared, part, whole = overlap(one.terms, right_terms, thesaurus)
    if said < 0.45 or shared < 1.2:
        return 0.0
    narrower = bool(one.scope) != bool(other.scope)
    middle = any(strength != "contradictory" for _, _, strength in turns)
    return (0.5 * part + 0.5 * whole) * (_NARROWER if narrower or middle else 1.0)


def _gist(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score sentences: many rare words in common, or much of the shorter one."""
    shared, part, _ = overlap(one.terms, other.terms, thesaurus)
    if shared >= _MUCH and part >= 0.3:
        return min(_GIST_AT_MOST, 0.5 + part / 2)
    return min(_GIST_AT_MOST, part) if shared >= _ENOUGH and part >= 0.5 else 0.0


_MUCH, _ENOUGH = 4.2, 2.8  # weight of shared words that shows two sentences to be of one thing
_GIST_AT_MOST = 0.79  # a gist agrees, it never contradicts
_NARROWER = 0.92  # what says more of where and when may speak of an exception

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
    "quote": 0.39,
    "polarity": 0.5,
}
