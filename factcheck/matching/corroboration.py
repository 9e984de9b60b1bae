"""How sure it is that two sentences of two documents tell one fact in words of their own.

Two things show it: a figure that tells much with a word that both say of it, or nearly all the
words of the shorter sentence. Names and words that a document repeats tell little by themselves.
"""

from __future__ import annotations

import math
from itertools import product

from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching import sharing, tellingness
from factcheck.matching.overlap import same_predicate
from factcheck.matching.sharing import Common
from factcheck.model import Gist, Statement

_ENOUGH = 1.2  # what is told at least
_ANY = 0.35  # what the words beside a figure tell at least
_MUCH_BESIDE = 1.5  # words beside a time in two sentences of which one denies something
_SPECIFIC = 1.5  # figures that need no words
_MOST_OF_ONE, _EACH_MORE = 1.6, 0.4  # a second figure tells less than the first
_OTHERWISE = 0.5  # what a figure of the same sort costs that the other sentence tells otherwise
_ALONE, _HEAD = 0.35, 0.6  # what it adds that each document gives a figure once, that it is headed
_PAIR = 2  # words that make a fact at least
_STRONG, _STRONG_PART = 0.9, 1.15  # what words that are no names tell at least
# How much of the shorter sentence the other must hold: of one that has the same verb or none, of
# one with a verb of its own, of a cell whose head is said too.
_COVERED, _COVERED_APART, _COVERED_BY_CELL = 0.66, 0.7, 0.6
_MANY_WORDS, _MUCH, _PARAPHRASED = 5, 2.4, 0.4  # words and weight in common of two long sentences


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Return a score from 0 to 1 that is 0.5 where two sentences tell just enough in common."""
    common = sharing.read(one, other, thesaurus)
    told = max(
        _by_figures(common, one, other),
        _by_words(common, one, other, thesaurus),
        _by_quotation(common, one, other),
        _by_names(common, one, other),
    )
    return told / (_ENOUGH + told)


def _by_figures(common: Common, one: Statement, other: Statement) -> float:
    """Return what a shared figure tells with the words beside it.

    It needs no words if it is a figure in a thousand, or if each document gives it but once and it
    is one of a named thing ("four times a year", "30 languages"), a day, a time of day or at least
    ten; the head of a cell is a word of its figure.
    """
    if not common.figures or common.turned:
        return 0.0
    telling = sorted(common.figures, key=tellingness.weight, reverse=True)
    weights = [tellingness.weight(figure) for figure in telling]
    times = all(map(tellingness.is_time, telling))
    if times and common.otherwise:
        return 0.0  # of one year two figures are told
    words = common.strong + (common.weak if common.lone and times else common.own)
    if common.lone:
        words += common.units
    if common.headed:
        words = max(words, _HEAD)
    if times and one.polarity != other.polarity and words < _MUCH_BESIDE:
        return 0.0
    told = min(weights[0], _MOST_OF_ONE) + _EACH_MORE * math.fsum(weights[1:])
    if words < _ANY and (times or told < _SPECIFIC):
        if not common.lone or not tellingness.stands_alone(telling[0]):
            return 0.0
        words = max(words, _ENOUGH - told)
    if common.lone and not times:
        told += _ALONE
    elif not common.lone:
        told += common.units
    return told + words - (_OTHERWISE if common.otherwise else 0.0)


def _by_quotation(common: Common, one: Statement, other: Statement) -> float:
    """Return what is shared by two sentences that quote one phrase."""
    same = one.polarity == other.polarity and not common.turned and not common.otherwise
    return common.strong + common.weak if common.quoted and same else 0.0


def _by_names(common: Common, one: Statement, other: Statement) -> float:
    """Return what shared names tell that neither document has much."""
    if not common.named or common.turned or one.polarity != other.polarity:
        return 0.0
    return common.named - (_OTHERWISE if common.otherwise else 0.0)


def _by_words(common: Common, one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Return what the words of the shorter sentence tell that the other has too.

    Where each side has a verb that the other lacks, they are likely to tell two things of one.
    """
    if common.turned or common.otherwise or one.polarity != other.polarity:
        return 0.0
    figures = math.fsum(map(tellingness.weight, common.figures))
    if common.strong + figures < _STRONG or common.same + common.alike + bool(figures) < _PAIR:
        return 0.0
    told = common.strong + common.weak + figures
    part = told / min(sharing.words(one).total, sharing.words(other).total)
    if common.same >= _MANY_WORDS and common.strong >= _MUCH and part >= _PARAPHRASED:
        return told * (_ANY + part)
    left, right = one.gist or Gist(), other.gist or Gist()
    least = _COVERED
    if left.heads or right.heads:
        least = _COVERED_BY_CELL if _cell_is_said(common, one, other) else 1.0
    if _apart(one, other, thesaurus):
        least = max(least, _COVERED_APART)
    else:
        for ours, theirs in product(left.parts, right.parts):
            shared, covered = _overlap(ours, theirs, one, other)
            if covered > part:
                told, part = shared, covered
    return told * (_ANY + min(1.0, part)) if part >= least else 0.0


def _overlap(
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
    one: Statement,
    other: Statement,
) -> tuple[float, float]:
    """Return what two parts of sentences tell in common, and how much of the shorter one it is."""
    shared = set(ours) & set(theirs)
    if not shared:
        return 0.0, 0.0
    left, right = sharing.words(one), sharing.words(other)
    strong, weak = sharing.weigh(shared, left, right)
    alone = sharing.rest(ours, shared), sharing.rest(theirs, shared)
    twins = sharing.related(left, right, *alone)
    strong += sharing.RELATED * math.fsum(twins)
    if strong < _STRONG_PART or len(shared) + len(twins) < _PAIR:
        return 0.0, 0.0
    shorter = min(
        math.fsum(side.weights[term] for term in part)
        for side, part in ((left, ours), (right, theirs))
    )
    return strong + weak, (strong + weak) / shorter


def _apart(one: Statement, other: Statement, thesaurus: Thesaurus) -> bool:
    """Tell whether each sentence has a verb, and none of them has its like in the other."""
    ones, others = (one.gist or Gist()).verbs, (other.gist or Gist()).verbs
    return bool(ones and others) and not any(
        same_predicate(verb, word, thesaurus)
        for verbs, said in ((ones, (*others, *other.terms)), (others, (*ones, *one.terms)))
        for verb in verbs
        for word in said
    )


def _cell_is_said(common: Common, one: Statement, other: Statement) -> bool:
    """Tell whether a sentence has both what stands in a cell and what stands at its head."""
    said = set(one.terms) & set(other.terms)
    for cell in (one, other):
        heads = set((cell.gist or Gist()).heads)
        if heads and not (heads & said and (said - heads or common.figures)):
            return False
    return True
