"""Words of the closed classes that matter when two sentences are laid side by side."""

from __future__ import annotations

from factcheck.language.vocabulary.lexicon import words


def is_light(word: str) -> bool:
    """Tell whether a lower-case function word may exclude another, or turn what is said."""
    return word in words("contrasts", "light")


def is_personal(word: str) -> bool:
    """Tell whether a lower-case word stands for somebody or something named elsewhere."""
    return word in words("contrasts", "personal")


def is_over(word: str) -> bool:
    """Tell whether a word before what somebody is says that it is over: "former"."""
    return word in words("contrasts", "over")
