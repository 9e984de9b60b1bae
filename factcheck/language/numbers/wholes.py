"""Whether a list is told to hold all there is, or only some of it."""

from __future__ import annotations

import functools
import re

from factcheck.language.vocabulary.lexicon import load


def is_partial(text: str) -> bool:
    """Tell whether a word opens or closes a list of some: "such as", "including", "etc."."""
    return _pattern("some").search(text) is not None


def opening(text: str) -> re.Match[str] | None:
    """Return the words that open a list of all parts: "made up of", "divided into"."""
    return _pattern("whole").search(text)


@functools.cache
def _pattern(key: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase.strip()) for phrase in load("sums")[key])
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)
