"""The lexicons of synonyms, derivations and opposites as tables of concepts.

A concept is the word that stands for its group, in American spelling: "purchase", "acquisition"
and "buy" are all "buy". Words without an entry are their own concepts.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib import resources
from itertools import product
from typing import Literal

from factcheck.language.vocabulary.lemmas import is_participle, verb
from factcheck.language.vocabulary.lexicon import load, parts_of_speech
from factcheck.language.vocabulary.spelling import fold

Opposition = Literal["", "contradictory", "contrary", "exclusive"]


def _rows(text: str, mark: str = ",") -> Iterator[list[str]]:
    """Yield the entries of each line that is not blank, spelt the American way."""
    for line in text.splitlines():
        if line.strip():
            yield [folded(entry.strip()) for entry in line.split(mark)]


@functools.lru_cache(maxsize=65_536)
def folded(entry: str) -> str:
    """Return an entry of one or more words in American spelling."""
    return " ".join(map(fold, entry.split(" ")))


@functools.cache
def _roots() -> dict[str, str]:
    """Return which verb or adjective a word is derived from."""
    negated = [root for roots in load("opposites")["prefixed"].values() for root in roots.split()]
    # "paid", an adjective beside "unpaid", is a form of "pay" to a tagger that sees a verb
    table = {folded(root): fold(verb(root)) for root in negated if is_participle(root)}
    for lines in load("derivations").values():
        for root, derived in _rows(lines, ":"):
            table.update(dict.fromkeys(next(_rows(derived)), root))
    return table


@functools.cache
def _concepts() -> dict[str, str]:
    """Return the concept of every word that has an entry."""
    groups = {
        word: group[0]
        for domains in load("synonyms").values()
        for lines in domains.values()
        for group in _rows(lines)
        for word in group
    }
    return {word: groups.get(root, root) for word, root in _roots().items()} | groups


@functools.lru_cache(maxsize=65_536)
def concept_of(lemma: str) -> str:
    """Return the word that stands for ``lemma`` and all that say the same.

    A participle without an entry of its own ("disabled" as an adjective) goes with its verb.
    """
    known = _concepts()
    american = folded(lemma)
    if lemma in known or american in known:
        return known.get(lemma, known.get(american, american))
    if american.endswith("ed") and parts_of_speech(american)[:1] in {"a", "v", ""}:
        stems = (american[:-1], american[:-2], american[:-3], american[:-3] + "y")
        verbs = (stem for stem in stems if stem in known and "v" in parts_of_speech(stem))
        return next((known[stem] for stem in verbs), american)
    return american


@functools.cache
def _oppositions() -> dict[tuple[str, str], Opposition]:
    """Return how pairs of words and of concepts, in alphabetical order, oppose each other."""
    table: dict[tuple[str, str], Opposition] = {}
    pairs = list(opposed_words())
    for one, other, strength in pairs:
        table.setdefault(_ordered(folded(one), folded(other)), strength)
    for one, other, strength in pairs:
        table.setdefault(_ordered(concept_of(one), concept_of(other)), strength)
    return table


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def opposed_words() -> Iterator[tuple[str, str, Opposition]]:
    """Yield each listed pair of opposed words with the strength of their opposition."""
    lexicon = load("opposites")
    strength: Opposition
    for strength in ("contradictory", "contrary"):
        for lines in lexicon[strength].values():
            for left, right in _rows(lines, "|"):
                for one, other in product(next(_rows(left)), next(_rows(right))):
                    yield one, other, strength
    for prefix, roots in lexicon["prefixed"].items():
        for root in roots.split():
            yield root, prefix + root, "contradictory"


@functools.cache
def _kinds() -> dict[str, frozenset[str]]:
    """Return the kinds (colour, season) that a concept is one of."""
    table: dict[str, frozenset[str]] = {}
    for kind, members in load("opposites")["exclusive"].items():
        for word in next(_rows(members.replace("\n", " "))):
            table[concept_of(word)] = table.get(concept_of(word), frozenset()) | {kind}
    return table


@functools.cache
def _unopposed() -> frozenset[str]:
    """Return words that begin with "non-" and deny nothing."""
    return frozenset(load("opposites")["unopposed"].split())


def opposition(left: str, right: str) -> Opposition:
    """Tell how two concepts, or two words as listed, exclude each other; "" if they do not."""
    found = _oppositions().get(_ordered(left, right), "")
    if found:
        return found
    if (left == f"non-{right}" or right == f"non-{left}") and not {left, right} & _unopposed():
        return "contradictory"
    return "exclusive" if shared_kind(left, right) else ""


def shared_kind(left: str, right: str) -> str:
    """Return the first of the kinds of which both concepts are one; "" if there is none."""
    ours, theirs = _kinds().get(left), _kinds().get(right)
    return min(ours & theirs, default="") if ours and theirs else ""


def kinds(word: str) -> frozenset[str]:
    """Return the kinds (colour, season) that a concept is one of."""
    return _kinds().get(word, frozenset())


def opposites(word: str) -> frozenset[str]:
    """Return the words and concepts that ``opposition`` opposes to one, but for shared kinds."""
    plain = word.removeprefix("non-")
    return frozenset((*_opposites().get(word, ()), *([plain] if plain != word else [])))


@functools.cache
def _opposites() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for one, other in _oppositions():
        table.setdefault(one, []).append(other)
        table.setdefault(other, []).append(one)
    return table


@functools.cache
def _with_opposite() -> frozenset[str]:
    """Return all words and concepts that stand in the lexicon of opposites."""
    return frozenset(word for pair in _oppositions() for word in pair).union(_kinds())


def has_opposite(word: str) -> bool:
    """Tell whether the lexicon lists a word or concept that excludes ``word``."""
    return word in _with_opposite()


@functools.cache
def _synsets() -> dict[str, list[int]]:
    """Return the numbers of the lines of WordNet's synsets in which a word stands."""
    path = resources.files("factcheck.language.vocabulary").joinpath("wordnet/synsets.txt")
    table: dict[str, list[int]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        if not line.startswith("#"):
            for word in line.split(" ")[1:]:
                table.setdefault(word, []).append(number)
    return table


@functools.lru_cache(maxsize=16_384)
def meanings(lemma: str) -> frozenset[int]:
    """Return the numbers of the WordNet synsets that hold a word or what it is derived from."""
    forms = {lemma, fold(lemma), _roots().get(fold(lemma), lemma)}
    return frozenset().union(*(_synsets().get(word, ()) for word in forms))


@functools.cache
def phrases() -> frozenset[str]:
    """Return all entries of more than one word."""
    opposed = (word for one, other, _ in opposed_words() for word in (one, other))
    return frozenset(word for word in (*_concepts(), *opposed, *_kinds()) if " " in word)
