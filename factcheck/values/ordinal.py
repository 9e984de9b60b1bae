"""Places in an order, on ``ordinal``: third, 21st, second-largest.

Read: "third", "the 3rd", "twenty-first", "second-largest" (2, ``unit`` largest), "the fourth floor"
(4, ``unit`` floor; the mention is the ordinal alone).
Not read: "a second" of time, "a third of", "first of all", "at first", "first name".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import noun_groups, ordinals
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention

_SUPERLATIVE = re.compile(
    r"[- ]((?:most|least)[- ][a-z]+|[a-z]{2,}est|best|worst|last|most|least)(?![\w-])",
    re.IGNORECASE,
)
_RANKED = re.compile(r"\b(?:the|came|comes|finished|ranked|ranks|placed) $", re.IGNORECASE)
_IDIOM_BEFORE = re.compile(r"\b(?:at|head) $", re.IGNORECASE)
_IDIOM_AFTER = re.compile(
    r" (?:of all|aid|names?|lad(?:y|ies)|persons?|hand|thoughts?|minister|nature|world|party)\b"
    r"|-(?:aiders?|hand|rate|class|degree|aid|person|party|name|born|time)\b",
    re.IGNORECASE,
)


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the ordinals of a sentence; ``unit`` is what they rank, as lemmas."""
    text = plain(sentence.text)
    for ordinal in ordinals.read(text):
        if ordinal.value <= 3 and _is_idiom(text, ordinal):
            continue
        superlative = _SUPERLATIVE.match(text, ordinal.end)
        if superlative and superlative[1].lower() not in words("counted", "not_superlative"):
            end, unit = superlative.end(), superlative[1].lower().replace("-", " ")
        else:
            group = noun_groups.after(sentence, ordinal.end, single=True)
            end, unit = ordinal.end, group.unit if group else ""
            if ordinal.value == 1 and not group and _is_adverb(text, ordinal):
                continue
        exact = float(ordinal.value)
        value = Interval("ordinal", exact, exact, exact)
        yield Mention(ordinal.start, end, value, "ordinal", unit)


def _is_adverb(text: str, ordinal: ordinals.Ordinal) -> bool:
    """Tell "I first heard it" and "ask first" from "the first" and "came first"."""
    if text.strip() == text[ordinal.start : ordinal.end]:
        return False
    return _RANKED.search(text, max(0, ordinal.start - 10), ordinal.start) is None


def _is_idiom(text: str, ordinal: ordinals.Ordinal) -> bool:
    if _IDIOM_AFTER.match(text, ordinal.end):
        return True
    return _IDIOM_BEFORE.search(text, max(0, ordinal.start - 6), ordinal.start) is not None
