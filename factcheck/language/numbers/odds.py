"""Shares told as odds: one in five, nine out of ten, one child in twenty."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import units
from factcheck.language.numbers.identifiers import index_at
from factcheck.language.numbers.numerals import Numeral

_JOINT = re.compile(r"(?P<things>(?: [a-z-]+){1,3})? (?P<word>in every|in|out of(?: every)?) ")
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000})
_WORD = re.compile(r"[- ]([a-z]+)")
_OCCASIONS = frozenset({"matches", "games", "attempts", "tests", "trials"})
_MOST, _FEW = 99, 9  # the larger part of "out of" and of "in"


def read(
    sentence: Sentence, text: str, found: tuple[Numeral, ...]
) -> Iterator[tuple[Numeral, Numeral]]:
    """Yield the part and the whole of all odds; "three in ten minutes" is none.

    ``text`` is the text of the sentence as ``plain`` folds it, ``found`` its numerals.
    """
    for part, whole in itertools.pairwise(found):
        joint = _JOINT.fullmatch(text, part.tail, whole.start)
        if joint is None or not _is_part_of(part, whole):
            continue
        if joint["word"] == "in" and (part.first > _FEW or _is_elsewhere(text, whole)):
            continue
        if joint["things"] and not _are_things(sentence, part, joint, whole):
            continue
        yield part, whole


def _is_part_of(part: Numeral, whole: Numeral) -> bool:
    if part.first != part.last or whole.sense or whole.first != whole.last:
        return False
    return 0 < part.first < whole.first and whole.first in _WHOLES and part.first <= _MOST


def _is_elsewhere(text: str, whole: Numeral) -> bool:
    """Tell "one in ten minutes" and "two in 10 matches" from odds."""
    word = _WORD.match(text, whole.end)
    return word is not None and (units.is_unit_word(word[1]) or word[1] in _OCCASIONS)


def _are_things(sentence: Sentence, part: Numeral, joint: re.Match[str], whole: Numeral) -> bool:
    """Tell "one sick child in twenty" from "two men in five cars" and "one was in 10"."""
    tokens = sentence.tokens
    first, last = index_at(sentence, part.tail + 1), index_at(sentence, joint.start("word"))
    tags = [token.tag for token in tokens[first:last]]
    named = tags[-1:] == ["noun"] and all(tag in {"noun", "adj", "verb"} for tag in tags)
    after = index_at(sentence, whole.end - 1) + 1
    alone = after >= len(tokens) or tokens[after].tag not in {"noun", "name", "adj", "num"}
    return named and alone
