"""How alike two propositions are, their opposites counted as one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary import opposition
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching import corroboration, guards
from factcheck.matching.overlap import overlap, same_predicate
from factcheck.model import Statement

THRESHOLD = 0.5
_UNSPECIFIC = 0.79  # enough to agree, too little to contradict
_SAID = 0.7  # weight of the words besides subject and verb that two agreeing clauses share
_SAYS_LITTLE = frozenset({"be", "have", "do", "make", "get", "take", "give", "go", "come"})
_SPECIFIC = 3  # words that two clauses share at least to contradict each other
_RARE = 1.4  # weight of two words that are seldom said of two things
_NARROWER = 0.92  # what says more of where and when may speak of an exception


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score propositions: one predicate or its opposite, the same participants.

    A word and its opposite count as one; circumstances may stand on one side at most.
    """
    if one.gist is not None:
        return corroboration.score(one, other, thesaurus)
    ones, others = one.attribute.split(), other.attribute.split()
    turns = opposition.turns(ones, others, thesaurus)
    swap = {right: left for left, right, _ in turns}
    right_terms = [swap.get(term, term) for term in other.terms]
    if not same_predicate(ones[0], swap.get(others[0], others[0]), thesaurus):
        return 0.0
    names = {*one.subject.split(), *other.subject.split(), ones[0], *swap.values()}
    said, _, _ = overlap(
        {*one.terms, *one.scope} - names, {*right_terms, *other.scope} - names, thesaurus
    )
    shared, part, whole = overlap(one.terms, right_terms, thesaurus)
    says_little = ones[0] in _SAYS_LITTLE or ones[0] in words("words", "reporting")
    if one.polarity == other.polarity and not turns and said < _SAID:
        return 0.0  # "the company used" and "it used" tell nothing together
    if shared < 0.9 or (says_little and said + 0.4 * len(turns) < 0.3):
        return 0.0
    narrower = bool(one.scope) != bool(other.scope) or _subject(one) != _subject(other)
    middle = any(strength != "contradictory" for _, _, strength in turns)
    none = _denies_any(one, right_terms) or _denies_any(other, one.terms)
    # "no recount was asked for": nobody asked for one, whoever else is said to have
    likeness = (part if none else 0.5 * part + 0.5 * whole) * (
        _NARROWER if narrower or middle else 1.0
    )
    common = {*one.terms, *one.scope} & {*right_terms, *other.scope}
    if none and shared >= _RARE and not turns:
        return likeness
    return likeness if _is_specific(one, other, common) else min(likeness, _UNSPECIFIC)


def _denies_any(statement: Statement, terms: Sequence[str]) -> bool:
    """Tell whether a clause says that there is none of what another tells: "no recount was"."""
    return "none" in statement.readings and set(statement.terms) <= set(terms)


def _is_specific(one: Statement, other: Statement, common: set[str]) -> bool:
    """Tell whether two clauses can only be of one thing: "the event is emitted" can be of many."""
    if guards.is_cell(one) or guards.is_cell(other):
        return True  # a row of a table names what it is of
    if len(common) >= _SPECIFIC or (one.subject and name_rules.same(one.subject, other.subject)):
        return True
    opens = {statement.shown.partition(" ")[0].lower() for statement in (one, other)}
    return opens <= {"he", "she"} and len(opens) == 1


def _subject(statement: Statement) -> set[str]:
    """Return what is said of whom, without the last word of a name that stands for it all."""
    named = set(statement.subject.split())
    return set(statement.terms) - set(statement.attribute.split()) - named
