"""Normal forms told in the words of the sentences that they were read from.

The subject "rosa keller" is told as "Rosa Keller"; the attribute "open harbor museum" as "Harbour
Museum opened", and "first" as "first ferry on the lake to run on batteries".
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.language.grammar import sentences
from factcheck.language.grammar.sentence import Token
from factcheck.language.naming.folding import fold
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus

_WORD = re.compile(r"[^\W_]+")
_BINDING = frozenset({"det", "prep", "aux", "to"})  # what may join two words of a phrase
_OWNING = frozenset({"'s", "’s", "'", "’"})
_WIDEST_GAP = 3
_MOST_TEXTS = 40
# Words of normal forms that stand in no sentence, and how they are told.
_TOLD = {"subject": "by", "object": "", "place": "at"}
_CHANGE = "change"


def named(key: str, texts: Iterable[str], *, proper: bool) -> str:
    """Return a folded name as texts spell it, the commonest spelling first.

    Where no text has the whole name, it is put together of its words; a ``proper`` name gets
    capitals in words that no text has.
    """
    read = list(texts)[:_MOST_TEXTS]
    whole = _commonest(spelling for text in read for spelling in _spellings(key, text))
    if whole:
        return whole
    printed = Counter(word for text in read for word in _WORD.findall(text))
    return " ".join(_word(part, printed, proper=proper) for part in key.split())


def phrased(
    said: Sequence[str], text: str, value: tuple[int, int], known: Thesaurus, *, with_value: bool
) -> str:
    """Return words in normal form as a sentence has them, in its order.

    Args:
        said: the words, as ``Statement.attribute`` and ``Statement.terms`` have them.
        text: the sentence.
        value: the span of the value in the sentence.
        known: the thesaurus by which the words got their normal form.
        with_value: whether the value is part of what is told, or left out.
    """
    tokens = sentences.make(text).tokens
    around = {
        i for i, token in enumerate(tokens) if token.start < value[1] and value[0] < token.end
    }
    found = _found(set(said), tokens, min(around, default=0), known)
    chosen = {i for span in found.values() for i in span}
    chosen = chosen | around if with_value else chosen - around
    told = _run(tokens, sorted(chosen), text, set() if with_value else around)
    others = [_TOLD.get(word, word.replace("_", " ")) for word in said if word not in found]
    return " ".join(part for part in (told, *others) if part)


def _run(tokens: Sequence[Token], chosen: Sequence[int], text: str, skipped: set[int]) -> str:
    """Return chosen tokens with what binds neighbours among them: "ferry on the lake"."""
    if not chosen:
        return ""
    parts = [text[tokens[chosen[0]].start : tokens[chosen[0]].end]]
    for left, right in pairwise(chosen):
        between = range(left + 1, right)
        bound = len(between) <= _WIDEST_GAP and all(
            (tokens[i].tag in _BINDING or tokens[i].lower in _OWNING) and i not in skipped
            for i in between
        )
        start = tokens[left].end if bound else tokens[right].start
        parts.append("" if bound else " ")
        parts.append(text[start : tokens[right].end])
    return "".join(parts)


def _found(
    said: set[str], tokens: Sequence[Token], near: int, known: Thesaurus
) -> dict[str, range]:
    """Return for each word the tokens that say it, those nearest to the value."""
    found: dict[str, range] = {}
    moves = {known.concept("rise"), known.concept("fall")}
    for concept, span in _concepts(tokens, known):
        word = _CHANGE if concept in moves and concept not in said else concept
        if word in said and (
            word not in found or abs(span.start - near) < abs(found[word].start - near)
        ):
            found[word] = span
    return found


def _concepts(tokens: Sequence[Token], known: Thesaurus) -> Iterator[tuple[str, range]]:
    """Yield the words of a sentence in normal form with the tokens that each is made of."""
    stop = words("words", "stop")
    kept = [i for i, token in enumerate(tokens) if token.lemma not in stop]
    lemmas = [tokens[i].lower if tokens[i].tag == "name" else tokens[i].lemma for i in kept]
    at = 0
    for merged in known.merge(lemmas):
        size = merged.count(" ") + 1
        yield known.concept(merged).replace(" ", "_"), range(kept[at], kept[at + size - 1] + 1)
        at += size


def _spellings(key: str, text: str) -> Iterator[str]:
    """Yield the runs of words in ``text`` that fold to ``key``."""
    size = key.count(" ") + 1
    spans = _words(text)
    for first, (start, _, head) in enumerate(spans):
        if not head or not key.startswith(head):
            continue
        for _, last, _ in spans[first : first + size + 2]:
            if fold(text[start:last]) == key:
                yield text[start:last]
                break


@functools.lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where each word of a text begins and ends, and the word folded."""
    return tuple((*match.span(), fold(match.group())) for match in _WORD.finditer(text))


def _commonest(spellings: Iterable[str]) -> str:
    """Return what stands most often; all capitals, as in a heading, only for want of other."""
    counted = Counter(spellings)
    return max(counted, key=lambda one: (not one.isupper(), counted[one]), default="")


def _word(part: str, printed: Counter[str], *, proper: bool) -> str:
    spelt = _commonest(word for word in printed.elements() if fold(word) == part)
    if spelt and not (proper and spelt.islower()):
        return spelt
    return part.capitalize() if proper and part not in words("words", "stop") else part
