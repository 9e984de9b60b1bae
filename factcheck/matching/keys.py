"""The keys under which statements that may speak of the same thing meet.

A statement's keys are a pure function of the statement: its kind, what its value can be compared
with, and its rarest words (blocking as in record linkage; rarity is the lexicon's, not the
corpus's, so the keys are the same on every engine and can be kept).

A key that more than ``LARGEST`` statements share is crowded.  Statements with two crowded keys
meet under the pair of them too, and a crowd itself is compared only in part (``topics.compare``),
so that work grows with the number of statements and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from factcheck.language.dates.one_day import DAYS
from factcheck.language.vocabulary.thesaurus import weight
from factcheck.matching import tellingness
from factcheck.model import Gist, Interval, Statement

_RAREST = 5
LARGEST = 400

Keys = tuple[str, ...]


def read(statement: Statement) -> Keys:
    """Return the blocking keys of a statement, sorted."""
    group = _group(statement)
    if statement.kind == "role":
        return tuple(sorted({f"{group}|{part}" for part in statement.subject.split()[-1:]}))
    if statement.kind == "category":
        return tuple(sorted({f"{group}|{part}" for part in statement.subject.split()}))
    if statement.kind == "arithmetic":
        if not statement.scope:
            return (f"{group}|{statement.subject.rpartition(' ')[2]}",)
        return tuple(f"{group}|{statement.place.source}|{part}" for part in statement.scope)
    if statement.kind == "quote":
        surname = statement.subject.rpartition(" ")[2]
        return tuple(sorted({f"{group}|{surname}|{term}" for term in statement.terms}))
    if statement.gist is not None:
        return _gist(statement.terms, statement.gist)
    words = {*statement.attribute.split(), *statement.terms}
    if statement.kind == "unique":
        words = set(statement.terms)
    ranked = sorted(words, key=lambda word: (-weight(word.replace("_", " ")), word))
    return tuple(sorted(f"{group}|{word}" for word in ranked[:_RAREST]))


def _gist(terms: tuple[str, ...], gist: Gist) -> Keys:
    """Return the rarest words of a sentence, those that tell most first, and its figures."""
    weak = set(gist.weak)
    ranked = sorted(terms, key=lambda word: (word in weak, -weight(word.replace("_", " ")), word))
    told = [
        figure
        for value in gist.figures
        for figure in tellingness.keys(value, lone=value in gist.lone)
    ]
    told += [
        f"=count:{head}:{value.stated:g}"
        for head in gist.heads
        for value in gist.lone
        if value.axis == "number"
    ]
    names = [f"@{name.key.rpartition(' ')[2]}" for name in gist.seldom]
    return tuple(sorted({f"gist|{key}" for key in (*ranked[:_RAREST], *told, *names)}))


def crowded(every: Iterable[Keys]) -> frozenset[str]:
    """Return the keys that more than ``LARGEST`` statements share; ``every`` has one row each."""
    counts = Counter(key for keys in every for key in keys)
    return frozenset(key for key, count in counts.items() if count > LARGEST)


def settled(every: Sequence[Keys]) -> list[Keys]:
    """Return the keys of all statements with pairs of crowded ones added.

    The keys of a statement come in the order in which they own a pair: those that are not crowded
    first, each sort in alphabetical order.
    """
    common = crowded(every)
    if not common:
        return list(every)
    paired = [(*keys, *_pairs(keys, common)) for keys in every]
    common = crowded(paired)
    return [tuple(sorted(keys, key=lambda key: (key in common, key))) for keys in paired]


def _pairs(keys: Keys, common: frozenset[str]) -> Iterable[str]:
    return (" & ".join(pair) for pair in combinations(sorted(set(keys) & common), 2))


def _group(statement: Statement) -> str:
    """Return what a value can be compared with: its kind and axis."""
    if statement.kind == "value" and isinstance(statement.value, Interval):
        axis = "date" if statement.value.axis in DAYS else statement.value.axis
        return f"value|{axis}"
    if statement.kind == "unique":
        return f"unique|{statement.attribute}"
    if statement.kind in {"name", "value"}:
        return f"{statement.kind}|{statement.value.axis}"
    return statement.kind
