"""How alike two slots are that a name fills.

They are of one thing in one relation, or two clauses that differ in the name alone.
"""

from __future__ import annotations

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary import relations
from factcheck.language.vocabulary.thesaurus import Thesaurus, weight
from factcheck.matching.overlap import overlap, same_predicate, same_word
from factcheck.model import Statement

THRESHOLD = 0.55
_LIKELY_SLIP, _ENOUGH, _MOST, _SOME = 0.6, 2.8, 0.5, 0.25
_NO_CLASH = 0.59  # enough to agree, too little to contradict
_ALMOST_ALL, _MUCH = 0.8, 4.2  # how much of two clauses must be one, by part and by weight
_BARE = 0.5  # what it is worth that both say "the inquiry" without more
_NARROWER = 0.92  # what one side narrows may be a part of the other


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score slots: one relation of one thing, or two clauses that are the same but for the name."""
    if relations.single(one.attribute) and one.attribute == other.attribute:
        score = _thing(one, other, thesaurus)
        loose = any("restrictive" in side.readings for side in (one, other))
        both = all("restrictive" in side.readings for side in (one, other))
        return min(score, _NO_CLASH) if both else score * (_NARROWER if loose else 1.0)
    if one.attribute == other.attribute == "title":
        return _title(one, other, thesaurus)
    ones, others = one.attribute.split(), other.attribute.split()
    if ones[-1] != others[-1] or len(ones) != len(others):
        return 0.0
    if not all(
        same_predicate(a, b, thesaurus) for a, b in zip(ones[:-1], others[:-1], strict=True)
    ):
        return 0.0
    predicate = {*ones, *others}
    shared, part, whole = overlap(
        set(one.terms) - predicate, set(other.terms) - predicate, thesaurus
    )
    score = 0.6 * part + 0.4 * whole if shared else 0.0
    sure = whole > _ALMOST_ALL and shared > _MUCH
    return score if sure else min(score, _NO_CLASH)


def _title(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two sentences about works with much the same name: they are likely about one."""
    left, right = one.value.key, other.value.key  # type: ignore[union-attr] # a title is a term
    likeness = name_rules.alike(left, right)
    if likeness < _LIKELY_SLIP or (left != right and _digits(left) != _digits(right)):
        return 0.0
    shared, part, _ = overlap(one.terms, other.terms, thesaurus)
    rare = any(
        weight(word) >= 1.0 and not word.isdigit() for word in {*left.split()} & {*right.split()}
    )
    if shared <= _ENOUGH or part <= (_SOME if rare else _MOST):
        return 0.0
    if rare:
        likeness, part = max(likeness, 0.8), min(1.0, part + _SOME)
    return 0.55 * likeness + 0.45 * part


def _digits(title: str) -> str:
    return "".join(char for char in title if char.isdigit())


def _thing(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two things by name, else by head noun and what narrows it on both sides.

    The terms are the head, what narrows it, and the relation.  What narrows one side only may be
    left out on the other; two things that are narrowed differently are two.
    """
    if relations.needs_occasion(one.attribute) and not _one_occasion(one, other):
        return 0.0
    if one.place.source == other.place.source and set(one.scope) != set(other.scope):
        return 0.0  # "in Flat 3 the stopcock is", "the stopcock is": one document keeps them apart
    if one.names and other.names:
        return 1.0 if name_rules.same(one.names[0].key, other.names[0].key) else 0.0
    left, right = one.terms[0], other.terms[0]
    if not left or not right:
        return 0.0
    if not same_word(left, right, thesaurus) and not relations.alike(one.attribute, left, right):
        return 0.0
    ones, others = set(one.terms[1:-1]) - {left, right}, set(other.terms[1:-1]) - {left, right}
    shared, _, whole = overlap(ones, others, thesaurus)
    alone = _alone(ones, others, thesaurus), _alone(others, ones, thesaurus)
    if all(alone):
        return 0.0
    bare = 0.0 if ones or others else _BARE * weight(left.replace("_", " "))
    return 0.72 + 0.26 * (whole if shared else bare)


def _one_occasion(one: Statement, other: Statement) -> bool:
    """Tell whether two statements share a circumstance or both tell their time."""
    both = one.when is not None and other.when is not None
    return both or bool(set(one.scope) & set(other.scope))


def _alone(ones: set[str], others: set[str], thesaurus: Thesaurus) -> bool:
    """Tell whether a side has a word that the other lacks."""
    return any(not any(same_word(a, b, thesaurus) for b in others) for a in ones)
