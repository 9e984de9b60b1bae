"""What the neighbours of a word say of its part of speech.

Contextual rules in the manner of Brill (1992), each a small function that returns a tag or None;
the first that answers wins.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.language.grammar.sentence import Tag
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import parts_of_speech, words

_BE_OR_HAVE = frozenset(
    "be is are was were been being am 's 're 'm has have had having get got gets".split()
)
_FINITE = frozenset("is are was were has had will would does did".split())
_SUBJECTS = frozenset("i you he she it we they who".split())
_AFTER_VERB = frozenset({"det", "num", "to", "adv", "prep", "pron", "name", "conj"})
_CURRENCY = frozenset("$€£¥")
_WINDOW = 6  # how far back a verb of the same clause is looked for


@dataclass(slots=True)
class Spot:
    """A word among the words and tags of its sentence; the tags before it are already correct."""

    forms: list[str]
    tags: list[Tag]
    index: int

    @property
    def word(self) -> str:
        """The word in lower case."""
        return self.forms[self.index].lower()

    @property
    def now(self) -> Tag:
        """The tag it has."""
        return self.tags[self.index]

    @property
    def before(self) -> Tag:
        """The tag of the word before."""
        return self.tags[self.index - 1] if self.index else "punct"

    @property
    def previous(self) -> str:
        """The word before, in lower case."""
        return self.forms[self.index - 1].lower() if self.index else ""

    @property
    def after(self) -> Tag:
        """The tag of the word after."""
        return self.tags[self.index + 1] if self.index + 1 < len(self.tags) else "punct"

    @property
    def follower(self) -> str:
        """The word or sign after."""
        return self.forms[self.index + 1] if self.index + 1 < len(self.forms) else ""

    @property
    def possible(self) -> str:
        """The parts of speech that WordNet gives the word or its dictionary form."""
        return parts_of_speech(self.word) + parts_of_speech(rough_lemma(self.word))


def correct(spot: Spot) -> Tag:
    """Return the tag of a word in the light of its neighbours."""
    for rule in _CLOSED_RULES:
        tag = rule(spot)
        if tag is not None:
            return tag
    if spot.now not in {"noun", "verb", "adj", "adv"}:
        return spot.now
    for rule in _OPEN_RULES:
        tag = rule(spot)
        if tag is not None:
            return tag
    return spot.now


@functools.lru_cache(maxsize=32_768)
def rough_lemma(lower: str) -> str:
    """Return the dictionary form of a word whose part of speech is not known yet."""
    inflected = lower.endswith(("s", "ed", "ing")) or lemmas.is_past(lower)
    if not lower.isascii() or (parts_of_speech(lower) and not inflected):
        return lower
    as_verb = lemmas.verb(lower)
    return as_verb if as_verb != lower else lemmas.noun(lower)


def _to(spot: Spot) -> Tag | None:
    """Tell "to grow" from "to London"."""
    if spot.now != "to":
        return None
    bare = spot.after in {"verb", "noun", "adv", "aux"} and _is_bare_verb(
        spot.forms, spot.index + 1
    )
    return "to" if bare else "prep"


def _that(spot: Spot) -> Tag | None:
    """Tell "that year" from "he said that"."""
    follows = spot.word == "that" and spot.after in {"noun", "adj"}
    return "det" if follows and spot.before not in {"noun", "name"} else None


def _her(spot: Spot) -> Tag | None:
    """Tell "her first lessons" from "they met her"."""
    return "det" if spot.word == "her" and spot.after in {"noun", "adj"} else None


def _no(spot: Spot) -> Tag | None:
    return "neg" if spot.word == "no" and spot.after in {"noun", "adj", "verb"} else None


def _adverb_before_noun(spot: Spot) -> Tag | None:
    """Tell "the long pipe" from "they waited long"."""
    framed = spot.before == "det" and spot.after == "noun"
    return "adj" if spot.now == "adv" and framed and "a" in spot.possible else None


def _daily(spot: Spot) -> Tag | None:
    """Tell "quarterly revenue" from "paid quarterly"."""
    adjective = spot.now == "adv" and spot.word.endswith("ly") and "a" in parts_of_speech(spot.word)
    return "adj" if adjective and (spot.before == "det" or spot.after in {"noun", "name"}) else None


def _after_be(spot: Spot) -> Tag | None:
    """Take "was built", "has been growing" for verbs."""
    participle = _is_ing(spot.word) or lemmas.is_past(spot.word)
    if spot.now not in {"adj", "noun"} or not participle or "v" not in spot.possible:
        return None
    earlier = spot.index - 1
    while earlier >= 0 and spot.tags[earlier] in {"adv", "neg"}:
        earlier -= 1
    be = earlier >= 0 and spot.tags[earlier] == "aux" and spot.forms[earlier].lower() in _BE_OR_HAVE
    return "verb" if be else None


def _wanted_verb(spot: Spot) -> Tag | None:
    """Take for a verb what stands after "to", a modal, a pronoun, or between noun and object."""
    if spot.now == "verb" or "v" not in spot.possible:
        return None
    if spot.before == "to" or spot.previous in _SUBJECTS:
        return "verb"
    if spot.previous in words("words", "modals") or (
        spot.before == "neg" and spot.previous != "no"
    ):
        return "verb" if "v" in parts_of_speech(spot.word) else None
    return "verb" if spot.index and _stands_like_verb(spot) else None


def _stands_like_verb(spot: Spot) -> bool:
    inflected = spot.word.endswith(("s", "ed")) or _is_ing(spot.word) or lemmas.is_past(spot.word)
    after_relative = spot.before == "pron" and spot.previous in words("words", "relatives")
    if (spot.before not in {"name", "noun"} and not after_relative) or not inflected:
        return False
    if spot.after not in _AFTER_VERB and spot.follower not in _CURRENCY:
        return False
    agrees = not (spot.previous.endswith("s") and spot.word.endswith("s"))
    earlier = spot.tags[max(0, spot.index - _WINDOW) : spot.index]
    return agrees and not any(tag in {"verb", "aux"} for tag in earlier)


def _wanted_noun(spot: Spot) -> Tag | None:
    """Take for a noun what stands after an article, opens a sentence or ends a compound."""
    if spot.now != "verb":
        return None
    participle = _is_ing(spot.word) or lemmas.is_past(spot.word)
    if spot.before == "neg" and spot.previous == "no":
        return "noun"
    if _is_ing(spot.word) and spot.before in {"prep", "det", "adj"}:
        return "noun"  # "the dubbing", "on dubbing the series"
    if "n" not in spot.possible or participle:
        return None
    if spot.index == 0 and spot.word.endswith("s") and not spot.word.endswith("ss"):
        return "noun"
    if spot.index == 1 and spot.before == "verb" and spot.word.endswith("s"):
        return "noun"  # "Skip files smaller than"
    if spot.before in {"det", "adj", "num"}:
        return "noun"
    alone = spot.before in {"prep", "noun"} and spot.after not in {"det", "to"}
    return "noun" if alone and not _stands_like_verb(spot) else None


def _participle_before_noun(spot: Spot) -> Tag | None:
    """Take "the damaged engine", "its lately released film", "in completed form" for adjectives."""
    participle = spot.now == "verb" and lemmas.is_participle(spot.word)
    if not participle and not (spot.now == "verb" and _is_ing(spot.word)):
        return None
    if spot.after not in {"noun", "adj", "name", "num"} and not _names_a_deed(spot):
        return None
    earlier = spot.index - 1
    while earlier >= 0 and spot.tags[earlier] == "adv":
        earlier -= 1
    before = spot.tags[earlier] if earlier >= 0 else "punct"
    return "adj" if before in {"det", "num"} or (before == "prep" and participle) else None


def _names_a_deed(spot: Spot) -> bool:
    """Tell whether what looks like a bare verb is a noun: "by written notice"."""
    word = spot.follower.lower()
    bare = spot.after == "verb" and rough_lemma(word) == word and "n" in parts_of_speech(word)
    return bare and spot.before == "prep"


def _opening_name(spot: Spot) -> Tag | None:
    """Take "Echo was built by" for a noun: no bare verb stands before a finite auxiliary."""
    opens = spot.index == 0 and spot.now == "verb" and not _is_ing(spot.word)
    return "noun" if opens and spot.follower in _FINITE and spot.word != spot.forms[0] else None


def _adjective_as_noun(spot: Spot) -> Tag | None:
    """Take "the average of" for a noun."""
    inside = spot.before in {"det", "adj", "noun"}
    open_end = spot.after not in {"noun", "adj", "name", "conj", "num", "punct"}
    if spot.after == "verb" and rough_lemma(spot.follower.lower()) == spot.follower.lower():
        open_end = False  # "the last ferry": what looks like a bare verb is the noun
    return "noun" if spot.now == "adj" and "n" in spot.possible and inside and open_end else None


def _is_ing(word: str) -> bool:
    """Tell "working" from "wing"."""
    return word.endswith("ing") and lemmas.verb(word) != word


def _is_bare_verb(forms: list[str], index: int) -> bool:
    """Tell whether a word can be an infinitive, adverbs before it passed over."""
    if index >= len(forms):
        return False
    lower = forms[index].lower()
    if lower.endswith("ly"):
        return _is_bare_verb(forms, index + 1)
    return lower in {"be", "have", "do"} or "v" in parts_of_speech(lower)


_Rule = Callable[[Spot], Tag | None]
_CLOSED_RULES: tuple[_Rule, ...] = (_to, _that, _her, _no)
_OPEN_RULES: tuple[_Rule, ...] = (
    _adverb_before_noun,
    _opening_name,
    _daily,
    _after_be,
    _wanted_verb,
    _participle_before_noun,
    _wanted_noun,
    _adjective_as_noun,
)
