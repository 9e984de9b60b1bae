"""The words that roles are made of, ready for looking up."""

from __future__ import annotations

import functools
import re

from factcheck.language.vocabulary.lexicon import load

_PART = re.compile(r"[^\W_]+")


@functools.cache
def roles() -> dict[tuple[str, ...], str]:
    """Return the role that each phrase names, as the words of the phrase."""
    table: dict[tuple[str, ...], str] = {}
    for key, phrase in _phrases():
        parts = tuple(singular(part) for part in _PART.findall(phrase.lower()))
        if parts:
            table[parts] = key
    return table


def _phrases() -> list[tuple[str, str]]:
    entries = load("roles")["roles"].items()
    return [(key, phrase) for key, more in entries for phrase in (key, *more.split(","))]


@functools.cache
def first_words() -> frozenset[str]:
    """Return the words that a role phrase can begin with."""
    return frozenset(parts[0] for parts in roles()) | listed("front_fields")


@functools.cache
def abbreviations() -> frozenset[str]:
    """Return the roles that are written in capitals ("coo"), in lower case."""
    every = ",".join(load("roles")["roles"].values())
    return frozenset(word.strip().lower() for word in every.split(",") if word.strip().isupper())


@functools.cache
def listed(key: str) -> frozenset[str]:
    """Return the words of one list of the lexicon."""
    return frozenset(load("roles")[key].replace("\n", " ").split(", "))


@functools.cache
def neighbours(key: str) -> dict[str, tuple[str, ...]]:
    """Return for each role of one table the words that stand beside it."""
    return {role: tuple(near.split(", ")) for role, near in load("roles")[key].items()}


@functools.cache
def modifiers() -> dict[str, str]:
    """Return the qualifier that each modifying word means."""
    return {
        form: name
        for name, forms in load("roles")["modifiers"].items()
        for form in forms.split(", ")
    }


@functools.cache
def vocabulary() -> frozenset[str]:
    """Return all words that roles are made of."""
    parts = {part for _, phrase in _phrases() for part in _PART.findall(phrase.lower())}
    return frozenset(parts) | listed("front_fields")


@functools.lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return the singular of a word that roles are made of; other words as they are."""
    for ending, replacement in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word.removesuffix(ending) + replacement in vocabulary():
            return word.removesuffix(ending) + replacement
    return word
