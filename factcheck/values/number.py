"""Bare figures that nothing else claims, on ``number``: scored 42, a magnitude of 6.1.

Read: "42", "1,024", "6.1", "about 300", "three to five", "−5".
Not read: names of things ("Flat 3", "No. 5", "A71", "Sora 2"), footnote marks "[12]", years, "one",
"the two", telephone numbers, addresses, what stands within code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import numerals, units
from factcheck.language.numbers.identifiers import index_at, is_identifier, is_year
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention

_NAMED_BEFORE = frozenset({"the", "these", "those", "both", "other", "all", "any", "no", "every"})
_EQUALS = re.compile(r"= ?$")


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the bare figures of a sentence; ``unit`` is empty."""
    for numeral in numerals.read(sentence.text):
        if numeral.form in {"fraction", "loose"} or _is_name(sentence, numeral):
            continue
        if _is_measure(sentence, numeral):
            continue
        value = Interval(
            "number",
            numeral.low,
            numeral.high,
            numeral.stated,
            vague=numeral.vague,
            bound=numeral.bound,
        )
        yield Mention(numeral.start, numeral.end, value, "number")


def _is_measure(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell that a unit follows: what does not read "four years ago" leaves no bare four behind."""
    found = units.after(plain(sentence.text), numeral.tail)
    return found is not None and not found.symbol


def _is_name(sentence: Sentence, numeral: Numeral) -> bool:
    if not numeral.digits:
        return _is_pronoun(sentence, numeral)
    return (
        is_identifier(sentence, numeral)
        or _is_year(sentence, numeral)
        or _is_in_code(sentence, numeral)
        or sentence.text[max(0, numeral.start - 1) : numeral.start] in {"$", "£", "€", "'", "’"}
    )


def _is_pronoun(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell "one", "the two" and "Seven" as a name from figures in words."""
    if numeral.stated == 1 and numeral.first == numeral.last:
        return True
    index = index_at(sentence, numeral.start)
    before = sentence.tokens[index - 1].lower if index else ""
    if before in _NAMED_BEFORE:
        return True
    capital = sentence.text[numeral.head : numeral.head + 1].isupper()
    return capital and index > 0 and sentence.tokens[index - 1].tag != "punct"


def _is_year(sentence: Sentence, numeral: Numeral) -> bool:
    if not is_year(sentence.text, numeral):
        return False
    if numeral.sense in {"lower", "upper", "exact"} or _is_whole(sentence, numeral):
        return False
    text = plain(sentence.text)
    if _EQUALS.search(text, max(0, numeral.start - 2), numeral.start):
        return False
    index = index_at(sentence, numeral.start)
    before = sentence.tokens[index - 1].lower if index else ""
    return before not in words("labels", "equals")


def _is_whole(sentence: Sentence, numeral: Numeral) -> bool:
    return sentence.text.strip() == sentence.text[numeral.start : numeral.end] and bool(
        sentence.column
    )


def _is_in_code(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell a figure that is only a part of inline code, as in ``head -n 20 file``."""
    return any(
        mark.kind == "code"
        and mark.start <= numeral.head
        and numeral.tail <= mark.end
        and mark.end - mark.start > numeral.tail - numeral.head + 1
        for mark in sentence.marks
    )
