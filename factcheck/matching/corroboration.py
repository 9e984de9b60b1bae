"""How sure it is that two sentences of two documents tell one fact in words of their own.

Two things show it: a figure that tells much with a word that both say of it, or nearly all the
words of the shorter sentence. Names and words that a document repeats tell little by themselves.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Set
from dataclasses import dataclass
from itertools import product

from factcheck.language.vocabulary import opposition
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.language.vocabulary.thesaurus import weight as weight_of
from factcheck.matching import tellingness
from factcheck.model import Interval, Statement

keys = tellingness.keys
_WEAK, _RELATED = 0.5, 0.7  # what a weak word, and a word that only shares a meaning, still tells
_MOST_WEAK = 1.2  # names alone never make a fact
_FIGURES, _WORDS = 1.25, 1.25  # what is told at least by a figure with words, by words alone
_ANY, _SPECIFIC = 0.35, 1.5  # words beside a figure; a figure that needs none
_MOST_OF_ONE, _EACH_MORE = 1.6, 0.4  # a second figure tells less than the first
_OTHERWISE = 0.5  # what a figure of the same kind costs that the other sentence tells otherwise
_STRONG, _STRONG_PART = 0.9, 1.1  # what words that are no names tell at least
# How much of the shorter sentence the other must hold: of one that has the same verb or none, of
# one with a verb of its own, of a cell whose head is said too.
_COVERED, _COVERED_APART, _COVERED_BY_CELL = 0.66, 0.8, 0.6
_MANY_WORDS, _MUCH, _PARAPHRASED = 5, 2.2, 0.3  # words and weight in common of two long sentences
_TURNED = 6  # shared words beside which a pair of opposites is of other things


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a sentence with what each tells there, and what they tell together."""

    weights: dict[str, float]
    strong: frozenset[str]
    total: float


@dataclass(frozen=True, slots=True)
class _Common:
    """What two sentences share: strong and weak words, figures, and what sets them apart."""

    words: int
    strong: float
    weak: float
    figures: tuple[Interval, ...]
    units: float
    otherwise: bool
    turned: bool


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Return a score from 0 to 1 that is 0.5 where two sentences tell just enough in common."""
    common = _common(one, other, thesaurus)
    told = max(_by_figures(common, one, other), _by_words(common, one, other, thesaurus))
    return told / (1 + told)


def _by_figures(common: _Common, one: Statement, other: Statement) -> float:
    """Return what a shared figure tells with the words beside it, 1 for enough."""
    weights = sorted((tellingness.weight(figure) for figure in common.figures), reverse=True)
    times = all(tellingness.is_time(figure) for figure in common.figures)
    if not weights or common.turned or (times and one.polarity != other.polarity):
        return 0.0
    words = common.strong + common.weak + common.units
    if common.strong + common.weak < _ANY and (times or weights[0] < _SPECIFIC):
        return 0.0
    told = min(weights[0], _MOST_OF_ONE) + _EACH_MORE * math.fsum(weights[1:])
    return (told + words - (_OTHERWISE if common.otherwise else 0.0)) / _FIGURES


def _by_words(
    common: _Common, one: Statement, other: Statement, thesaurus: Thesaurus
) -> float:
    """Return what the words of the shorter sentence tell that the other has too, 1 for enough.

    Where each side has a verb that the other lacks, they are likely to tell two things of one.
    """
    if common.turned or common.otherwise or one.polarity != other.polarity:
        return 0.0
    figures = math.fsum(map(tellingness.weight, common.figures))
    if common.strong + figures < _STRONG:
        return 0.0
    shared = common.strong + common.weak + figures
    part = shared / min(_total(one), _total(other))
    paraphrased = common.words >= _MANY_WORDS and common.strong >= _MUCH
    if one.scope or other.scope:
        least = _COVERED_BY_CELL if _head_is_said(one, other) else 1.0
    else:
        least = _COVERED_APART if _apart(one, other) else _COVERED
        for ours, theirs in product(one.parts, other.parts):
            if (len(one.parts), len(other.parts)) != (1, 1):
                told, held = _overlap(ours, theirs, one, other, thesaurus)
                if held > part:
                    shared, part = told, held
    if part < (_PARAPHRASED if paraphrased else least):
        return 0.0
    return shared * (_ANY + min(1.0, part)) / _WORDS


def _overlap(
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
    one: Statement,
    other: Statement,
    thesaurus: Thesaurus,
) -> tuple[float, float]:
    """Return what two parts of sentences tell in common, and how much of the shorter one it is."""
    shared = set(ours) & set(theirs)
    if not shared:
        return 0.0, 0.0
    left, right = _words(one.terms, one.weak), _words(other.terms, other.weak)
    strong, weak = _weights(shared, left, right)
    strong += _RELATED * _related(left, right, _rest(ours, shared), _rest(theirs, shared), thesaurus)
    if strong < _STRONG_PART:
        return 0.0, 0.0
    total = min(math.fsum(left.weights[t] for t in ours), math.fsum(right.weights[t] for t in theirs))
    told = strong + min(weak, _MOST_WEAK)
    return told, told / total


def _apart(one: Statement, other: Statement) -> bool:
    """Tell whether each sentence has a verb, and none of them is in both."""
    ones, others = set(one.attribute.split()), set(other.attribute.split())
    both = {*one.terms, *one.attribute.split()} & {*other.terms, *other.attribute.split()}
    return bool(ones and others and not (ones | others) & both)


def _head_is_said(one: Statement, other: Statement) -> bool:
    """Tell whether what stands at the head of a cell is in the other sentence too."""
    return all(
        not set(cell.scope) or set(cell.scope) & set(prose.terms)
        for cell, prose in ((one, other), (other, one))
    )


def _total(statement: Statement) -> float:
    return _words(statement.terms, statement.weak).total + math.fsum(
        map(tellingness.weight, statement.figures)
    )


@functools.lru_cache(maxsize=65_536)
def _words(terms: tuple[str, ...], weak: tuple[str, ...]) -> _Words:
    weights = {
        term: weight_of(term.replace("_", " ")) * (_WEAK if term in weak else 1.0)
        for term in terms
    }
    return _Words(weights, frozenset(terms) - frozenset(weak), math.fsum(weights.values()))


def _common(one: Statement, other: Statement, thesaurus: Thesaurus) -> _Common:
    left, right = _words(one.terms, one.weak), _words(other.terms, other.weak)
    shared = left.weights.keys() & right.weights.keys()
    ours, theirs = _rest(one.terms, shared), _rest(other.terms, shared)
    figures, otherwise = _figures(one, other, thesaurus)
    strong, weak = _weights(shared, left, right)
    if not strong and not figures:
        return _Common(len(shared), 0.0, weak, (), 0.0, otherwise=False, turned=False)
    strong += _RELATED * _related(left, right, ours, theirs, thesaurus)
    turned = len(shared) < _TURNED and bool(opposition.turns(ours, theirs, thesaurus))
    weak = min(weak, _MOST_WEAK)
    units = math.fsum(_unit(figure, left, right) for figure in figures)
    return _Common(len(shared), strong, weak, figures, units, otherwise=otherwise, turned=turned)


def _rest(terms: tuple[str, ...], shared: Set[str]) -> list[str]:
    return [term for term in terms if term not in shared]


def _weights(shared: Set[str], left: _Words, right: _Words) -> tuple[float, float]:
    """Return what shared words tell, the strong ones and the weak ones."""
    strong = shared & left.strong & right.strong
    return (
        math.fsum(left.weights[term] for term in strong),
        math.fsum(min(left.weights[t], right.weights[t]) for t in shared - strong),
    )


def _unit(figure: Interval, left: _Words, right: _Words) -> float:
    """Return what the thing tells that a figure counts, where either sentence names it."""
    kind, _, unit = figure.axis.partition(":")
    if kind != "count" or not unit or "/" in unit:
        return 0.0
    often = unit in (left.weights.keys() - left.strong) | (right.weights.keys() - right.strong)
    return weight_of(unit) * (_WEAK if often else 1.0)


def _related(
    left: _Words, right: _Words, ours: list[str], theirs: list[str], thesaurus: Thesaurus
) -> float:
    """Return what the other strong words tell that share a meaning, each counted once."""
    free = [term for term in theirs if term in right.strong]
    told: list[float] = []
    for term in ours:
        if term not in left.strong:
            continue
        plain = term.replace("_", " ")
        twin = next((t for t in free if thesaurus.related(plain, t.replace("_", " "))), None)
        if twin is not None:
            free.remove(twin)
            told.append(min(left.weights[term], right.weights[twin]))
    return math.fsum(told)


def _figures(
    one: Statement, other: Statement, thesaurus: Thesaurus
) -> tuple[tuple[Interval, ...], bool]:
    """Return the figures that both sentences hold, and whether each has another of one kind."""
    free, shared, ours = list(other.figures), [], []
    for figure in one.figures:
        twin = next((f for f in free if tellingness.same(figure, f, thesaurus)), None)
        if twin is None:
            ours.append(figure.axis)
            continue
        free.remove(twin)
        shared.append(min(figure, twin, key=tellingness.weight))
    theirs = {figure.axis for figure in free}
    return tuple(shared), any(axis in theirs for axis in ours)
