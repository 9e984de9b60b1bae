"""The nouns that a figure counts: "worker thread" in "four worker threads", "set of key".

A group is a run of adjectives and nouns up to its plural; it ends before a verb, a preposition or a
sign, except that "of" and a bare noun belong to it ("two sets of keys").
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.language.grammar.sentence import Sentence, Token
from factcheck.language.numbers.identifiers import index_at
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import words

_LONGEST = 6  # words between a figure and its noun


@dataclass(frozen=True, slots=True)
class Group:
    """The nouns at ``text[start:end]``; ``head`` is the lemma of the noun counted.

    ``unit`` is the whole group in lemmas, ``singular`` the head as it stands is no plural.
    """

    start: int
    end: int
    head: str
    unit: str
    singular: bool


def after(sentence: Sentence, position: int, *, single: bool = False) -> Group | None:
    """Return the group that begins at ``position``, after a blank or a hyphen.

    ``single`` says that one thing is counted, so that the head need not be a plural.
    """
    index = index_at(sentence, position)
    tokens = sentence.tokens[index : index + _LONGEST]
    if not tokens or sentence.text[position : tokens[0].start].strip(" \u00a0\u202f\u2009-‑"):
        return None
    run = _run(tokens)
    plurals = [number for number, token in enumerate(run) if is_plural(token)]
    if plurals:
        run = run[: plurals[-1] + 1]
    elif not single:
        return None
    while run and not _is_noun(run[-1], first=len(run) == 1):
        run = run[:-1]
    if not run:
        return None
    extended = [*run, *_of_what(sentence.tokens[index + len(run) : index + len(run) + 4])]
    unit = " ".join(_lemma(token) for token in extended)
    head = run[-1]
    return Group(run[0].start, extended[-1].end, _lemma(head), unit, not is_plural(head))


def _run(tokens: tuple[Token, ...]) -> list[Token]:
    run: list[Token] = []
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        gapless = not run or token.start - run[-1].end <= 1
        if not gapless or not _belongs(token, following, first=not run):
            break
        run.append(token)
        if following and _is_sign_between(token, following):
            break
    return run


def _is_sign_between(token: Token, following: Token) -> bool:
    return following.start == token.end and following.tag != "det"


def _belongs(token: Token, following: Token | None, *, first: bool) -> bool:
    if not token.text[:1].isalpha() or token.lower in words("counted", "never"):
        return False
    if token.tag in {"noun", "adj", "name"} or token.lower in words("counted", "plurals"):
        return True
    if first and token.lower in words("counted", "openers"):
        return following is not None and following.tag in {"noun", "adj", "name", "verb"}
    if first and (_ends_as_plural(token) or token.lower in words("counted", "states")):
        return True
    if token.tag == "verb" and token.lower.endswith(("ed", "ing", "en")) and following is not None:
        return following.tag in {"noun", "adj"} or _ends_as_plural(following)
    return False


def _is_noun(token: Token, *, first: bool) -> bool:
    if token.lower in words("counted", "plurals") or is_plural(token):
        return True
    if token.lower in words("counted", "states"):
        return first
    return token.tag == "noun" or (first and token.tag == "verb")


def is_plural(token: Token) -> bool:
    """Tell whether a token is the plural of a noun, or a word that counts as one."""
    lower = token.lower
    if lower in words("counted", "plurals") or lower in words("counted", "states"):
        return True
    if token.tag == "name":
        return token.text[-1:] == "s" and len(token.text) > 2 and not lower.endswith("ss")
    return _ends_as_plural(token) and token.tag in {"noun", "verb", "adj"}


def _ends_as_plural(token: Token) -> bool:
    lower = token.lower
    if token.tag not in {"noun", "verb", "name", "adj"} or len(lower) < 3:
        return False
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "ous"))


def _of_what(tokens: tuple[Token, ...]) -> list[Token]:
    """Return "of keys" after "two sets": the preposition and a noun without a determiner."""
    if len(tokens) < 2 or tokens[0].lower != "of":
        return []
    run = _run(tokens[1:])
    while run and run[-1].tag != "noun":
        run.pop()
    if not run or any(token.tag == "name" for token in run):
        return []
    return [tokens[0], *run]


def _lemma(token: Token) -> str:
    lower = token.lower.replace("’", "'")
    if token.text[-1:] == "s" and token.text[:-1].isupper():
        return lower[:-1]
    if lower in words("counted", "states") or token.tag == "adj" or not lower.isascii():
        return lower
    return lemmas.noun(lower) if is_plural(token) or token.tag == "noun" else lower
