"""Which words say the same, which say the opposite, and how much a word says at all.

Same: "purchase" and "buy", "closure" and "shut", "organise" and "organize".
Opposite: "open" and "shut", "unsafe" and "safe" (contradictory); "hot" and "cold" (contrary);
"red" and "green" (exclusive).
Neither: "buy" and "rent", "valuable" and "invaluable".
All words are lemmas in lower case; an entry of several words is joined with spaces.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Literal

from factcheck.language.vocabulary import concepts
from factcheck.language.vocabulary.concepts import Opposition, concept_of, opposition
from factcheck.language.vocabulary.lemmas import lemma as lemma_of
from factcheck.language.vocabulary.lexicon import frequency, load, parts_of_speech, words
from factcheck.language.vocabulary.spelling import fold

Groups = tuple[tuple[str, ...], ...]
Reach = Literal["", "listed", "any"]

_STRENGTHS: tuple[Opposition, ...] = ("contradictory", "contrary", "exclusive", "")
_UNKNOWN, _COMMON = 1.2, 0.3  # what a word weighs that the list lacks, that stands in every text
_LOG_TOP = math.log(2_000)  # SemCor has the commonest verbs and nouns about 2,000 times


def _forms(phrases_: Sequence[str]) -> list[str]:
    """Return phrases in lower case as they stand and as lemmas."""
    forms: dict[str, None] = {}
    for phrase in phrases_:
        plain = phrase.casefold().split()
        if plain:
            forms[" ".join(plain)] = None
            forms[" ".join([*plain[:-1], lemma_of(plain[-1], "noun")])] = None
            forms[" ".join([lemma_of(plain[0], "verb"), *plain[1:]])] = None
    return list(forms)


def _join(groups: Groups) -> dict[str, str]:
    """Return the concept that stands for each concept which the groups join with others."""
    joined: dict[str, str] = {}
    for group in groups:
        olds = [concept_of(form) for form in _forms(group)]
        news = {joined.get(old, old) for old in olds}
        stands = joined.get(olds[0], olds[0]) if olds else ""
        affected = [*olds, *(old for old, new in joined.items() if new in news)]
        joined.update(dict.fromkeys(affected, stands))
    return joined


@dataclass(frozen=True, slots=True, eq=False)
class Thesaurus:
    """The thesaurus with the synonyms and opposites that a rule set adds.

    Get it from ``thesaurus``, which makes one for equal arguments only once, so that two are equal
    when they are one; pickled, it is made anew from its groups.
    """

    synonyms: Groups = ()
    opposites: Groups = ()
    _joined: dict[str, str] = field(init=False, repr=False, compare=False)
    _members: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _opposed: frozenset[frozenset[str]] = field(init=False, repr=False, compare=False)
    _known: dict[str, str] = field(init=False, repr=False, compare=False)
    _reaches: dict[str, Reach] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note which concepts the added groups join and which they oppose."""
        joined = _join(self.synonyms)
        members: dict[str, tuple[str, ...]] = {}
        for old, new in sorted(joined.items()):
            members[new] = (*members.get(new, ()), old)
        object.__setattr__(self, "_joined", joined)
        object.__setattr__(self, "_members", members)
        object.__setattr__(self, "_known", {})
        object.__setattr__(self, "_reaches", {})
        object.__setattr__(self, "_opposed", frozenset(self._pairs()))

    def __reduce__(self) -> tuple[object, tuple[Groups, Groups]]:
        """Pickle the groups alone."""
        return thesaurus, (self.synonyms, self.opposites)

    def concept(self, lemma: str) -> str:
        """Return the word that stands for all that say the same; see ``concept``.

        The words of an entry may be joined with "_" too.
        """
        found = self._known.get(lemma)
        if found is None:
            plain = concept_of(lemma.replace("_", " "))
            found = self._known[lemma] = self._joined.get(plain, plain)
        return found

    def same(self, a: str, b: str) -> bool:
        """Tell whether two lemmas say the same of a thing."""
        return a == b or self.concept(a) == self.concept(b)

    def related(self, a: str, b: str) -> bool:
        """Tell whether two lemmas are the same or share a meaning in WordNet."""
        return self.same(a, b) or not concepts.meanings(a).isdisjoint(concepts.meanings(b))

    def opposite(self, a: str, b: str) -> Opposition:
        """Tell how two lemmas exclude each other; see ``opposite``."""
        left, right = self.concept(a), self.concept(b)
        if left == right or not _may_meet(self.reach(a), self.reach(b)):
            return ""
        if frozenset((left, right)) in self._opposed:
            return "contradictory"
        pairs = product(self._members.get(left, (left,)), self._members.get(right, (right,)))
        return opposition(concepts.folded(a), concepts.folded(b)) or min(
            (opposition(one, other) for one, other in pairs), key=_STRENGTHS.index
        )

    def forms(self, lemma: str) -> frozenset[str]:
        """Return the words of the lexicon that stand for a lemma where opposites are listed."""
        concept = self.concept(lemma)
        return frozenset((concepts.folded(lemma), *self._members.get(concept, (concept,))))

    def oppositions(self, lemma: str) -> list[frozenset[str]]:
        """Return the added pairs of opposite concepts of which a lemma is one."""
        concept = self.concept(lemma)
        return [pair for pair in self._opposed if concept in pair]

    def reach(self, lemma: str) -> Reach:
        """Tell what a lemma can be the opposite of: nothing, listed words only, or any word."""
        found = self._reaches.get(lemma)
        if found is None:
            forms = self.forms(lemma)
            if any(form.startswith("non-") for form in forms):
                found = "any"
            elif self.oppositions(lemma):
                found = "listed"
            else:
                found = "listed" if any(map(concepts.has_opposite, forms)) else ""
            self._reaches[lemma] = found
        return found

    def phrases(self) -> frozenset[str]:
        """Return all entries of more than one word."""
        added = (form for group in self.synonyms + self.opposites for form in _forms(group))
        return concepts.phrases().union(form for form in added if " " in form)

    def merge(self, lemmas: Sequence[str]) -> list[str]:
        """Return ``lemmas`` with those that form an entry together joined by spaces."""
        known, reach = _reach(self)
        if reach.keys().isdisjoint(lemmas):
            return list(lemmas)
        merged: list[str] = []
        at = 0
        while at < len(lemmas):
            longest = min(reach.get(lemmas[at], 1), len(lemmas) - at)
            counts = range(longest, 1, -1)
            count = next((n for n in counts if " ".join(lemmas[at : at + n]) in known), 1)
            merged.append(" ".join(lemmas[at : at + count]))
            at += count
        return merged

    def _pairs(self) -> Iterator[frozenset[str]]:
        for group in self.opposites:
            for one, other in combinations(group, 2):
                for a, b in product(_forms((one,)), _forms((other,))):
                    yield frozenset((self.concept(a), self.concept(b)))


def _may_meet(one: Reach, other: Reach) -> bool:
    """Tell whether words of these reaches can be opposites at all."""
    return "any" in {one, other} or one == other == "listed"


def thesaurus(synonyms: Groups = (), opposites: Groups = ()) -> Thesaurus:
    """Return the thesaurus that knows these groups too; phrases are taken in any case and form."""
    return _made(synonyms, opposites)


@functools.cache
def _made(synonyms: Groups, opposites: Groups) -> Thesaurus:
    return Thesaurus(synonyms, opposites)


_PLAIN = thesaurus()


def concept(lemma: str) -> str:
    """Return the word that stands for all that say the same as ``lemma``.

    A noun or adverb is first led back to its verb or adjective ("growth", "grow"), then the word
    to its group ("grow", "increase"). A word without an entry stands for itself, in American
    spelling.
    """
    return _PLAIN.concept(lemma)


@functools.cache
def concepts_of(name: str, key: str) -> frozenset[str]:
    """Return the concepts of the words of one list in a lexicon."""
    return frozenset(map(concept, words(name, key)))


def same(a: str, b: str) -> bool:
    """Tell whether two lemmas say the same of a thing."""
    return _PLAIN.same(a, b)


def related(a: str, b: str) -> bool:
    """Tell whether two lemmas are the same or share a meaning in WordNet."""
    return _PLAIN.related(a, b)


def opposite(a: str, b: str) -> Opposition:
    """Tell how two lemmas exclude each other, if they do.

    ``contradictory`` leaves nothing between them, ``contrary`` leaves a middle, ``exclusive`` are
    two of a kind of which one thing has one only. The order of ``a`` and ``b`` does not matter.
    """
    return _PLAIN.opposite(a, b)


def phrases() -> frozenset[str]:
    """Return all entries of more than one word."""
    return _PLAIN.phrases()


def merge(lemmas: Sequence[str]) -> list[str]:
    """Return ``lemmas`` with those that form an entry together joined by spaces, longest first."""
    return _PLAIN.merge(lemmas)


def qualifier_clash(a: frozenset[str], b: frozenset[str]) -> tuple[str, str] | None:
    """Return the first two qualifiers, one of each side, that cannot narrow the same figure.

    "net" and "gross" clash; "net annual" and "annual" do not, nor does a missing qualifier.
    """
    left, right = _by_concept(a), _by_concept(b)
    if not left or not right:
        return None
    clashes = []
    for members in _qualifier_sets():
        ours, theirs = members & left.keys(), members & right.keys()
        if ours and theirs and not ours & theirs:
            clashes.append((min(left[word] for word in ours), min(right[word] for word in theirs)))
    return min(clashes, default=None)


@functools.lru_cache(maxsize=65_536)
def weight(lemma: str) -> float:
    """Return how much it says that two statements share ``lemma``.

    0.0 for words that build sentences, 0.3 for the commonest others up to 1.0 for the rarest, 1.2
    for those that no list knows; a phrase weighs as much as its heaviest word.
    """
    if " " in lemma:
        return max(map(weight, lemma.split()), default=0.0)
    if not lemma or lemma in words("words", "stop"):
        return 0.0
    if not parts_of_speech(lemma) and not parts_of_speech(fold(lemma)):
        return _UNKNOWN
    times = max(frequency(lemma), frequency(fold(lemma)))
    return max(_COMMON, 1.0 - (1.0 - _COMMON) * math.log1p(times) / _LOG_TOP)


def qualifiers() -> frozenset[str]:
    """Return the words that, when one statement has them, set its figure apart from others."""
    listed = load("scopes")
    return frozenset(listed["qualifiers"]).union(*listed["exclusive"])


def is_generic(lemma: str) -> bool:
    """Tell whether the head of a row or column says nothing of its own: "value", "details"."""
    return lemma in words("scopes", "generic_heads")


def is_symmetric(lemma: str) -> bool:
    """Tell whether the two sides of a word may change places: "marry", "neighbour", "adjacent"."""
    return lemma in _symmetric() or fold(lemma) in _symmetric()


def cues(sense: str) -> frozenset[str]:
    """Return the words and phrases that tell how a thing is said to be.

    ``sense`` is a key of ``modality.yaml``: planned, expected, hypothetical, hedged, denied,
    comparison, part, opinion, factual.
    """
    return words("modality", sense)


@functools.cache
def _symmetric() -> frozenset[str]:
    return frozenset().union(*load("symmetric").values())


@functools.cache
def _qualifier_sets() -> tuple[frozenset[str], ...]:
    """Return the sets of qualifiers that exclude each other, as concepts."""
    return tuple(frozenset(map(concept_of, members)) for members in load("scopes")["exclusive"])


def _by_concept(qualifiers_: frozenset[str]) -> dict[str, str]:
    """Return the first word of each concept that can clash with another."""
    known = _clashing()
    found = {concept_of(word): word for word in sorted(qualifiers_, reverse=True)}
    return {concept: word for concept, word in found.items() if concept in known}


@functools.cache
def _clashing() -> frozenset[str]:
    return frozenset().union(*_qualifier_sets())


@functools.cache
def _reach(of: Thesaurus) -> tuple[frozenset[str], dict[str, int]]:
    """Return the phrases and how many words the longest has that begins with a given word."""
    reach: dict[str, int] = {}
    for phrase in of.phrases():
        first, *others = phrase.split(" ")
        reach[first] = max(reach.get(first, 1), 1 + len(others))
    return of.phrases(), reach
