"""Figures that name a thing instead of telling how many: Flat 3, No. 5, Sora 2, [12], 1) first."""

from __future__ import annotations

import re

from factcheck.language.grammar.sentence import Sentence, Token
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words

_WORD_BEFORE = re.compile(r"([^\W\d_][\w'-]*)\.? ?\(?$")
_JOINED_BEFORE = re.compile(r"[\w#@&\\/*^-]$|[^\W\d_][:.(]$")
_JOINED_AFTER = re.compile(r"[^\W\d_]|-?[0-9]|[/\\_@^]|-[A-Z]")
_STREET = re.compile(r"(?: [A-Z][\w'-]*){1,3} ([A-Z][a-z]+)\b")
_LISTED = re.compile(r"([^\W\d_]{1,16})\.? (?:[0-9]{1,5}(?:,| and| &|, and) )+$")
_SERIES = re.compile(r"[0-9)][ -]$")
_SERIES_ON = re.compile(r"[ -][0-9]")

_YEARS = range(1100, 2101)


def is_identifier(sentence: Sentence, numeral: Numeral) -> bool:
    """Tell whether a numeral is a number plate rather than a number, by what stands around it."""
    if not numeral.digits:
        return False
    text = plain(sentence.text)
    if _is_mark(text, numeral) or _is_joined(text, numeral):
        return True
    if _is_address(text, numeral) or _is_listed(text, numeral):
        return True
    word = _WORD_BEFORE.search(text, max(0, numeral.start - 40), numeral.start)
    if word is None:
        return False
    lower = word[1].lower()
    if lower in words("labels", "labels"):
        return not _counts(text, numeral)
    return numeral.start == numeral.head and _is_titled(sentence, word.start(1), lower)


def _counts(text: str, numeral: Numeral) -> bool:
    """Tell that a label's figure is a quantity after all: "a test 40 times", "orders, 1,200"."""
    return "," in text[numeral.head : numeral.tail] or numeral.head > numeral.start


def _is_mark(text: str, numeral: Numeral) -> bool:
    """Tell a footnote mark, "[12]" or "(3)", and the number of a list item, "2. " or "2) "."""
    if text[numeral.start - 1 : numeral.start] in {"[", "("} and text[
        numeral.end : numeral.end + 1
    ] in {"]", ")"}:
        return len(text) > numeral.end - numeral.start + 2
    return numeral.start == 0 and text[numeral.end : numeral.end + 2] in {". ", ") ", ".", ")"}


def _is_joined(text: str, numeral: Numeral) -> bool:
    if numeral.head == numeral.start and _JOINED_BEFORE.search(
        text, max(0, numeral.start - 2), numeral.start
    ):
        return True
    if numeral.tail == numeral.end and _JOINED_AFTER.match(text, numeral.end):
        return True
    return bool(
        _SERIES.search(text, max(0, numeral.start - 2), numeral.start)
        or _SERIES_ON.match(text, numeral.end)
    )


def _is_address(text: str, numeral: Numeral) -> bool:
    """Tell the number of a house: "18 Quarry Lane"."""
    street = _STREET.match(text, numeral.end)
    return street is not None and street[1].lower() in words("labels", "streets")


def _is_listed(text: str, numeral: Numeral) -> bool:
    """Tell the 11 and 19 of "Op. 7, 11 and 19"."""
    label = _LISTED.search(text, max(0, numeral.start - 48), numeral.start)
    return label is not None and label[1].lower() in words("labels", "labels")


def _is_titled(sentence: Sentence, position: int, lower: str) -> bool:
    """Tell whether the word before is a name, as in "Sora 2" and "Happy Gilmore 2"."""
    token = token_at(sentence, position)
    if token is None or not token.text[:1].isupper() or lower in words("labels", "calendar"):
        return False
    if token.start == 0 or token is sentence.tokens[0]:
        return token.tag == "name"
    return token.tag in {"name", "noun", "adj", "verb"}


def token_at(sentence: Sentence, position: int) -> Token | None:
    """Return the token that covers a position of the sentence."""
    index = index_at(sentence, position)
    if index < len(sentence.tokens) and sentence.tokens[index].start <= position:
        return sentence.tokens[index]
    return None


def index_at(sentence: Sentence, position: int) -> int:
    """Return the index of the first token that ends after a position."""
    low, high = 0, len(sentence.tokens)
    while low < high:
        middle = (low + high) // 2
        if sentence.tokens[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low


def is_year(text: str, numeral: Numeral) -> bool:
    """Tell whether a numeral is written as years are: four digits, no comma, in their range."""
    written = text[numeral.head : numeral.head + 4]
    following = text[numeral.head + 4 : numeral.head + 5]
    plain_digits = len(written) == 4 and written.isdigit() and not following.isdigit()
    return plain_digits and numeral.scale == 1.0 and int(written) in _YEARS
