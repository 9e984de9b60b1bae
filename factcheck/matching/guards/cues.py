"""Phrases of a sentence that tell how what it says is meant (``cues.yaml``)."""

from __future__ import annotations

import functools
import re
from importlib import resources

from factcheck.language.vocabulary.lexicon import content


def names(cue: str, text: str) -> str:
    """Return the first phrase of a list that a text has, "" if it has none."""
    if not _may(cue, text):
        return ""
    found = _pattern(cue).search(text)
    return " ".join(found[0].lower().split()) if found else ""


@functools.lru_cache(maxsize=65_536)
def _may(cue: str, text: str) -> bool:
    """Tell whether a text has one of the phrases; a sentence is asked as often as it is paired."""
    return _pattern(cue).search(text) is not None


@functools.cache
def _pattern(cue: str) -> re.Pattern[str]:
    phrases = sorted(_cues()[cue], key=lambda phrase: (-len(phrase), phrase))
    joined = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


@functools.cache
def _cues() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = content(resources.files(__package__).joinpath("cues.yaml"))
    return loaded
