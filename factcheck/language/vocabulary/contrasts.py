"""Words of the closed classes that matter when two sentences are laid side by side."""

from __future__ import annotations

import functools

from factcheck.language.vocabulary.lexicon import load, words


def is_light(word: str) -> bool:
    """Tell whether a lower-case function word may exclude another, or turn what is said."""
    return word in words("contrasts", "light")


def is_personal(word: str) -> bool:
    """Tell whether a lower-case word stands for somebody or something named elsewhere."""
    return word in words("contrasts", "personal")


def is_over(word: str) -> bool:
    """Tell whether a word before what somebody is says that it is over: "former"."""
    return word in words("contrasts", "over")


def leads(word: str) -> bool:
    """Tell whether it matters which of two things stands before a word: "beat", "before"."""
    return word in words("contrasts", "leads")


def opposed_order(one: str, other: str) -> bool:
    """Tell whether two words say the same the other way round: "before" and "after"."""
    return frozenset((one, other)) in _orders()


@functools.cache
def _orders() -> frozenset[frozenset[str]]:
    lines = load("contrasts")["orders"].splitlines()
    return frozenset(frozenset(side.strip() for side in line.split("|")) for line in lines)


def are_phases(one: str, other: str) -> bool:
    """Tell whether two opposed verbs tell of what may well happen both: "joined" and "left"."""
    return {one, other} <= words("contrasts", "phases")
