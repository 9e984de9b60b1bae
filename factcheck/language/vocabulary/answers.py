"""Words that answer by themselves whether something is so: "yes", "off", "enabled"."""

from __future__ import annotations

from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Term


def term(word: str, *, denied: bool) -> Term | None:
    """Return what a lower-case word answers, ``denied`` by a "not" before it; None if nothing."""
    if word in words("answers", "states"):
        return Term("polarity", "no" if denied else "yes", (word,))
    if not denied and word in words("answers", "bare_yes"):
        return Term("polarity", "yes")
    if not denied and word in words("answers", "bare_no"):
        return Term("polarity", "no")
    return None
