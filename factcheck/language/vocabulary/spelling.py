"""One spelling for words that British and American English write differently.

Folded: "organise", "colour", "theatre", "catalogue", "traveller", "defence".
Left alone: "rise", "four", "acre", "filling", "fence".
"""

from __future__ import annotations

import functools
import re

from factcheck.language.vocabulary.lexicon import load, parts_of_speech

# British ending, American ending; the first rule that leads to a known word is taken, so that
# "rise", "four" and "fence" stay.
_ENDINGS = (
    (re.compile(r"(?<=\w{3})is(e|er|ed|ing|able)$"), r"iz\1"),
    (re.compile(r"(?<=\w{2})ys(e|er|ed|ing)$"), r"yz\1"),
    (re.compile(r"(?<=\w{2})our(|ed|er|ful|less|able|ing|ite|hood|ly)$"), r"or\1"),
    (re.compile(r"(?<=\w{2}[tbh])re$"), "er"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"(?<=\w{2}[aeiou])ll(ed|er|ing|or|ous|ery|ation)$"), r"l\1"),
    (re.compile(r"(?<=\w{2})ence$"), "ense"),
    (re.compile(r"(?<=dg)ement$"), "ment"),
    (re.compile(r"(?<=l)fil(|ment)$"), r"fill\1"),
    (re.compile(r"ae(?=[mnrs])|oe(?=[dmns])"), "e"),
)
_LIKELY = re.compile(
    r"is[aei]|ys[ei]|our|re$|ogue$|ll|ence$|ement$|fil|ae|oe"
)  # else no rule applies
_ISATION = re.compile(r"(?<=\w{4})isation(|al)$")


@functools.cache
def _listed() -> dict[str, str]:
    words = load("spellings")["pairs"].split()
    return dict(zip(words[::2], words[1::2], strict=True))


@functools.cache
def _kept() -> frozenset[str]:
    return frozenset(load("spellings")["kept"].split())


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return the American spelling of a lower-case word; the word itself where both agree."""
    listed = _listed().get(word)
    if listed or word in _kept():
        return listed or word
    if not _LIKELY.search(word):
        return word
    for ending, american in _ENDINGS:
        folded = ending.sub(american, word)
        if folded != word and parts_of_speech(folded):
            return folded
    return _ISATION.sub(r"ization\1", word)
