"""Words gathered into phrases: noun phrases, verb groups, prepositions and breaks (Abney, 1991).

>>> "The old mill | was not sold | in | May" are np, vp, prep, np.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary.lexicon import words

_NOMINAL = frozenset({"noun", "name", "num", "adj", "det", "pron"})
PhraseKind = Literal["np", "vp", "prep", "break", "relative"]


@dataclass(slots=True)
class Phrase:
    """Tokens ``start`` to ``end`` of one kind; ``head`` is the noun or the main verb."""

    kind: PhraseKind
    start: int
    end: int
    head: int


def read(tokens: tuple[Token, ...]) -> list[Phrase]:
    """Cut the tokens into noun phrases, verb groups, prepositions and breaks."""
    found: list[Phrase] = []
    index = 0
    while index < len(tokens):
        phrase = _phrase_at(tokens, index)
        found.append(phrase)
        index = phrase.end
    return found


def _phrase_at(tokens: tuple[Token, ...], index: int) -> Phrase:
    token = tokens[index]
    if token.tag in {"aux", "verb"} or (token.tag == "to" and _verb_follows(tokens, index + 1)):
        return _verb_group(tokens, index)
    if token.tag == "neg" and _verb_follows(tokens, index + 1):
        return _verb_group(tokens, index)
    if (
        token.tag in _NOMINAL
        or token.text in "$€£¥"
        or (token.tag == "neg" and token.lemma == "no")
    ):
        if token.lower in words("words", "relatives") and token.tag == "pron":
            return Phrase("relative", index, index + 1, index)
        return _noun_phrase(tokens, index)
    if token.tag in {"prep", "to"}:
        return Phrase("prep", index, index + 1, index)
    if token.lower in words("words", "relatives"):
        return Phrase("relative", index, index + 1, index)
    return Phrase("break", index, index + 1, index)


def _verb_follows(tokens: tuple[Token, ...], index: int) -> bool:
    while index < len(tokens) and tokens[index].tag in {"adv", "neg"}:
        index += 1
    return index < len(tokens) and tokens[index].tag in {"verb", "aux"}


def _verb_group(tokens: tuple[Token, ...], start: int) -> Phrase:
    """Take auxiliaries, negations, adverbs and chained infinitives: "is expected to grow"."""
    index = start
    head = start
    while index < len(tokens):
        kind = tokens[index].tag
        if kind in {"aux", "verb"}:
            if (
                kind == "verb"
                and tokens[head].tag == "verb"
                and index > start
                and tokens[index - 1].tag == "verb"
            ):
                break
            head = index
        elif (
            (kind == "to" and _verb_follows(tokens, index + 1))
            or (kind in {"adv", "neg"} and _verb_follows(tokens, index + 1))
            or (kind == "neg" and index > start)
        ):
            pass
        else:
            break
        index += 1
    return Phrase("vp", start, max(index, start + 1), head)


def _noun_phrase(tokens: tuple[Token, ...], start: int) -> Phrase:
    index = start
    if tokens[start].tag == "pron" and not _opens_numeral(tokens, start):
        return Phrase("np", start, start + 1, start)
    index += tokens[start].tag == "pron"
    while index < len(tokens) and _continues(tokens, start, index):
        index += 1
    index = max(index, start + 1)
    heads = [i for i in range(start, index) if tokens[i].tag in {"noun", "name"}]
    if not heads:
        heads = [i for i in range(start, index) if tokens[i].tag in {"num", "adj"}] or [index - 1]
    return Phrase("np", start, index, heads[-1])


def _continues(tokens: tuple[Token, ...], start: int, index: int) -> bool:
    token = tokens[index]
    if token.text in "$€£¥%&-–°/+" or token.text in {"“", "”", '"', "‘", "’"}:
        return True
    if token.tag == "pron":
        return False
    if token.tag == "det" and index > start and token.text.lower() not in {"'s", "’s", "'", "’"}:
        return tokens[index - 1].tag == "det"
    if token.tag in {"noun", "name", "num", "adj", "det"}:
        return True
    if token.tag == "neg":
        return index == start
    if token.lower == "and":
        return _joins_numeral(tokens, index)
    if token.tag == "adv":
        follower = tokens[index + 1].tag if index + 1 < len(tokens) else "punct"
        return follower in {"adj", "num"}
    return False


def _opens_numeral(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell "one thousand" from "one"."""
    follower = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower == "one" and follower in _LARGE


_LARGE = frozenset({"hundred", "thousand", "million", "billion"})


def _joins_numeral(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell "three hundred and five pounds" from "a hundred and a few"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index - 1].lower in _LARGE and after is not None and after.tag in {"num", "adj"}
