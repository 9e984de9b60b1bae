"""What the first sentence of an article defines: its title, and what sort of thing that is.

Read: "The Brae Light (1894) is a lighthouse on the coast" under the title "Brae Light": brae light,
lighthouse; "SS Corran was a cargo ship" under "Cargo ship SS Corran".
Not read: sentences that begin with anything but the title, or tell what it did.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.language.grammar.sentence import Token
from factcheck.language.naming import names

_ASIDE = re.compile(r"\([^)]*\)|,.*")
_COPULAS = frozenset({"is", "was", "are", "were"})
_ARTICLES = frozenset({"a", "an", "the"})
_LINKS = frozenset("of in at on for and or to by with from".split())
_FARTHEST = 24  # tokens between the beginning and the verb, other names and dates in brackets
_NOMINAL = frozenset({"noun", "name", "adj", "num", "verb"})


@dataclass(frozen=True, slots=True)
class Definition:
    """The name of what an article is about, folded, and the noun for what it is."""

    key: str
    sort: str


def read(title: str, tokens: tuple[Token, ...]) -> Definition | None:
    """Return what a sentence under a title defines, or None if it defines nothing."""
    verb = next((i for i, t in enumerate(tokens[:_FARTHEST]) if t.lower in _COPULAS), 0)
    if not verb or verb + 2 >= len(tokens) or tokens[verb + 1].lower not in _ARTICLES:
        return None
    sort = _noun(tokens, verb + 2)
    key = _defined(title, tokens[:verb])
    return Definition(key, sort) if key and sort else None


def _defined(title: str, tokens: tuple[Token, ...]) -> str:
    """Return the name that a sentence begins with, if it is the title or most of it."""
    if tokens[0].lower in _ARTICLES:
        tokens = tokens[1:]
    wanted = names.fold(_ASIDE.sub("", title)).split()
    for size in range(len(tokens), 0, -1):
        said = names.fold(" ".join(token.text for token in tokens[:size])).split()
        if said and _is_named(said, wanted):
            return " ".join(said)
    return ""


def _is_named(said: list[str], title: list[str]) -> bool:
    """Tell whether a title is a name, or a name with what it is: "Cargo ship SS Corran".

    "The battle of Tarn Bridge" is no Tarn Bridge, and one word of several is hardly the name.
    """
    if said == title:
        return True
    starts = range(len(title) - len(said) + 1) if len(said) > 1 else ()
    at = next((i for i in starts if title[i : i + len(said)] == said), -1)
    return at >= 0 and _LINKS.isdisjoint((*title[:at], *title[at + len(said) :]))


def _noun(tokens: tuple[Token, ...], start: int) -> str:
    """Return the head of the noun phrase that begins at a token."""
    head, index = "", start
    while index < len(tokens):
        if tokens[index].text == "(":  # "a Royal Navy (RN) ship"
            closing = (i for i in range(index, len(tokens)) if tokens[i].text == ")")
            index = next(closing, len(tokens)) + 1
            continue
        if tokens[index].tag not in _NOMINAL or _is_clause(tokens, index, start):
            break
        head = tokens[index].lemma if tokens[index].tag == "noun" else head
        index += 1
    return head


def _is_clause(tokens: tuple[Token, ...], index: int, start: int) -> bool:
    """Tell whether a verb behind a noun goes on with what was done to it: "a ship built for"."""
    before = tokens[index - 1].tag if index > start else ""
    return tokens[index].tag == "verb" and before in {"noun", "name"}
