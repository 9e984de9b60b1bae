"""What two sentences hold in common: words by their weight, figures, and what sets them apart."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.language.vocabulary import hypernyms, opposition
from factcheck.language.vocabulary.concepts import meanings
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.language.vocabulary.thesaurus import weight as weight_of
from factcheck.matching import mentions, tellingness
from factcheck.model import Gist, Interval, Statement

KIN = 0.8  # what a kind and one of it tell of what words of one meaning do
WEAK, RELATED = 0.5, 0.7  # what a weak word, and a word that only shares a meaning, still tells
_FIRST = 8  # words of which a document speaks most: as the head of a cell they tell nothing
_SOME = 0.5  # what the same words tell at least where no figure is shared
_MOST_WEAK = 1.2  # names alone never make a fact
_TURNED = 6  # shared words beside which a pair of opposites is of other things


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence with what each tells there, and what all of it tells.

    ``meanings`` are those of the strong words, ``every`` all of them together; ``kinds`` are their
    commonest meanings with what these are kinds of, ``wider`` all of them together.
    """

    weights: dict[str, float]
    strong: frozenset[str]
    total: float
    meanings: dict[str, frozenset[int]]
    every: frozenset[int]
    kinds: dict[str, frozenset[int]]
    wider: frozenset[int]


@dataclass(frozen=True, slots=True)
class Common:
    """What two sentences share; ``quoted`` is a phrase in quotation marks.

    ``same`` is how many words are the same, ``alike`` how many others have one meaning, ``strong``
    and ``weak`` what all of them tell, ``own`` the weak ones that are not what both documents are
    about, ``units`` the things that the shared ``figures`` count.  ``lone`` says that one of the
    figures stands once in each document, ``otherwise`` that both sentences tell another figure of
    one sort, ``turned`` that a word of one is the opposite of one of the other.  ``named`` is
    what shared names tell that neither document has much, ``headed`` says that a cell's head is
    said beside its figure.
    """

    same: int
    alike: int
    strong: float
    weak: float
    own: float
    figures: tuple[Interval, ...]
    units: float
    quoted: bool
    lone: bool
    otherwise: bool
    turned: bool
    named: float = 0.0
    headed: bool = False


def read(one: Statement, other: Statement, thesaurus: Thesaurus) -> Common:
    """Return what two gists share."""
    left, right = words(one), words(other)
    shared = left.weights.keys() & right.weights.keys()
    figures, otherwise = _figures(_gist(one), _gist(other), thesaurus)
    strong, weak = weigh(shared, left, right)
    named = mentions.told(one, other, left.weights, right.weights)
    if strong < _SOME and not figures and not named:
        return Common(len(shared), 0, 0.0, weak, weak, (), 0.0, False, False, False, False)
    ours, theirs = rest(one.terms, shared), rest(other.terms, shared)
    topic = set(one.about) & set(other.about)
    twins = related(left, right, ours, theirs)
    return Common(
        same=len(shared),
        alike=len(twins),
        strong=strong + RELATED * math.fsum(twins),
        weak=weak,
        own=weigh(shared - topic, left, right)[1],
        figures=tuple(min(pair, key=tellingness.weight) for pair in figures),
        units=math.fsum(_unit(*pair, left, right, thesaurus) for pair in figures),
        quoted=any(term.startswith("“") for term in shared),
        lone=any(
            a in _gist(one).lone
            and b in _gist(other).lone
            and (a.axis == b.axis or _unit(a, b, left, right, thesaurus) > 0)
            for a, b in figures
        ),
        otherwise=otherwise,
        turned=len(shared) < _TURNED and bool(opposition.turns(ours, theirs, thesaurus)),
        named=named,
        headed=not (shared - set(one.about[:_FIRST]) - set(other.about[:_FIRST])).isdisjoint(
            (*_gist(one).heads, *_gist(other).heads)
        ),
    )


def words(statement: Statement) -> Words:
    """Return the words of a gist as they are weighed."""
    gist = _gist(statement)
    return _words(statement.terms, gist.weak, gist.figures)


@functools.lru_cache(maxsize=65_536)
def _words(terms: tuple[str, ...], weak: tuple[str, ...], figures: tuple[Interval, ...]) -> Words:
    weights = {
        term: weight_of(term.replace("_", " ")) * (WEAK if term in weak else 1.0) for term in terms
    }
    told = math.fsum([*weights.values(), *map(tellingness.weight, figures)])
    strong = frozenset(terms) - frozenset(weak)
    found = {term: meanings(term.replace("_", " ")) for term in sorted(strong)}
    kinds = {term: hypernyms.widened(term.replace("_", " ")) for term in sorted(strong)}
    every, wider = (frozenset().union(*each.values()) for each in (found, kinds))
    return Words(weights, strong, told, found, every, kinds, wider)


def rest(terms: Iterable[str], shared: AbstractSet[str]) -> list[str]:
    """Return the terms that are not shared, in their order."""
    return [term for term in terms if term not in shared]


def weigh(shared: AbstractSet[str], left: Words, right: Words) -> tuple[float, float]:
    """Return what shared words tell, those strong on both sides and the others."""
    strong = shared & left.strong & right.strong
    told = math.fsum(left.weights[term] for term in strong)
    weak = math.fsum(min(left.weights[t], right.weights[t]) for t in shared - strong)
    return told, min(weak, _MOST_WEAK)


def related(left: Words, right: Words, ours: list[str], theirs: list[str]) -> list[float]:
    """Return what each of the other strong words tells that share a meaning, counted once.

    One of a kind and the kind ("entertainer", "performer") tell a little less.
    """
    free = [term for term in theirs if term in right.strong]
    told: list[float] = []
    for term in ours:
        own = left.meanings.get(term)
        if own is None:
            continue
        twin, part = None, 1.0
        if not own.isdisjoint(right.every):
            twin = next((t for t in free if not own.isdisjoint(right.meanings[t])), None)
        if twin is None and not left.kinds[term].isdisjoint(right.wider):
            twin, part = next((t for t in free if _is_kin(term, t, left, right)), None), KIN
        if twin is not None:
            free.remove(twin)
            told.append(part * min(left.weights[term], right.weights[twin]))
    return told


def _is_kin(term: str, twin: str, left: Words, right: Words) -> bool:
    """Tell whether one word is a kind of the other in the commonest meaning of either."""
    return not left.kinds[term].isdisjoint(
        hypernyms.meant(twin.replace("_", " "))
    ) or not right.kinds[twin].isdisjoint(hypernyms.meant(term.replace("_", " ")))


def _gist(statement: Statement) -> Gist:
    return statement.gist or Gist()


def _figures(
    one: Gist, other: Gist, thesaurus: Thesaurus
) -> tuple[list[tuple[Interval, Interval]], bool]:
    """Return the figures that both hold, and whether each has another of one sort."""
    free, shared, ours = list(other.figures), [], []
    for figure in one.figures:
        twin = next((f for f in free if tellingness.same(figure, f, thesaurus)), None)
        if twin is None:
            ours.append(figure.axis)
            continue
        free.remove(twin)
        shared.append((figure, twin))
    theirs = {figure.axis for figure in free}
    return shared, any(axis in theirs for axis in ours)


def _unit(
    figure: Interval, twin: Interval, left: Words, right: Words, thesaurus: Thesaurus
) -> float:
    """Return what the thing tells that a figure counts, if both sentences name it."""
    unit, other = (_counted(each.axis) for each in (figure, twin))
    if unit and other:
        named = tellingness.one_thing(unit, other, thesaurus)
    else:
        unit, named = unit or other, (unit in right.weights or other in left.weights)
    if not unit or not named:
        return 0.0
    often = unit in (left.weights.keys() - left.strong) | (right.weights.keys() - right.strong)
    return weight_of(unit) * (WEAK if often else 1.0)


def _counted(axis: str) -> str:
    kind, _, unit = axis.partition(":")
    return unit.removesuffix("/second") if kind == "count" else ""
