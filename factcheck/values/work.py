"""Works: films, books, songs, pieces of music, by their titles.

Read: “Salt Harbour”, *The Eternaut*, "the film Happy Gilmore 2" (the title), "Symphony No. 5".
Not read: “Good Morning,” said Ann; click "Save"; "the film director"; "film Friday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.capitals import Word, headline, shouted, words
from factcheck.language.folding import fold
from factcheck.language.gazetteer import demonym, spot
from factcheck.language.lexicon import words as listed
from factcheck.language.organisations import spans as organisations
from factcheck.language.people import spans as people
from factcheck.language.personhood import is_role_word
from factcheck.language.quotes import pairs
from factcheck.language.sentence import Sentence
from factcheck.language.spans import meets
from factcheck.language.speech import quotations
from factcheck.language.titles import is_title, near_label, near_work, trimmed
from factcheck.model import Mention, Term

_COUNTED = re.compile(
    r"\b(?:[^\W\d_a-z][\w-]+ ){0,3}?(?P<form>[^\W\d_a-z]\w+) (?:No\.?|Number|Nr\.?) ?\d{1,3}\b"
)
_ORDINAL = re.compile(r"\b(?P<ordinal>[A-Z][a-z]+) (?P<form>[^\W\d_a-z]\w+)\b")
_NUMBER = re.compile(
    r" (?:\d{1,3}|[IVX]{1,4})(?![\w%.,]*\d|\w| (?:per cent|percent|million|billion))"
)
_LONGEST = 9
_LINKS = frozenset({"and", "&", "in", "on", "to", "for"})
_SMALL = _LINKS | {"of", "the", "a"}


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the works; the key is the folded title with its article and number."""
    text = sentence.text
    spans = {*_quoted(text), *_emphasised(sentence)}
    if not shouted(text):
        spans |= {*_named(text), *_counted(text)}
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        key = fold(text[start:end])
        if start >= last and key:
            last = end
            yield Mention(start, end, Term("work", key), "work")


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Find titles in quotation marks that nobody says."""
    if not any(mark in text for mark in "“\"‘'«„"):
        return
    said = {(quote.start, quote.end) for quote in quotations(text)}
    for quoted in pairs(text):
        start, end = trimmed(text, quoted.start, quoted.end)
        if not quoted.closed or (start, end) in said or not is_title(text[start:end]):
            continue
        telling = near_work(text, quoted.open, quoted.close)
        if near_label(text, quoted.open, quoted.close) and not telling:
            continue
        if telling or (" " in text[start:end] and not _is_someone(text, start, end)):
            yield start, end


def _emphasised(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Find titles in italics; one word alone must not open the sentence."""
    text = sentence.text
    for mark in sentence.marks:
        if mark.kind != "emphasis":
            continue
        start, end = trimmed(text, mark.start, min(mark.end, len(text)))
        if start == end or not is_title(text[start:end]) or end - start > len(text) - 2:
            continue
        telling = near_work(text, mark.start, mark.end)
        if not telling and (near_label(text, start, end) or _is_someone(text, start, end)):
            continue
        if telling or " " in text[start:end] or (start > 0 and _is_unusual(text[start:end])):
            yield start, end


def _is_unusual(word: str) -> bool:
    return not word.isupper() and word.lower() not in listed("people", "openers")


def _is_someone(text: str, start: int, end: int) -> bool:
    """Tell whether a span is the name of a person, an organisation or a place."""
    named = (*people(text), *organisations(text))
    name = text[start:end]
    return (start, end) in named or bool(spot(name) or demonym(name))


def _named(text: str) -> Iterator[tuple[int, int]]:
    """Find titles without marks beside a word such as "film"."""
    if headline(text):
        return
    every = words(text)
    for index, word in enumerate(every):
        if (
            word.lower in listed("titles", "works")
            and not word.possessive
            and _is_noun(every, index)
        ):
            span = _title_after(text, every, index + 1)
            if span:
                yield span
        if word.text in listed("titles", "behind") and word.joined:
            span = _title_before(text, every, index)
            if span:
                yield span


def _is_noun(every: tuple[Word, ...], index: int) -> bool:
    """Tell whether "show" or "book" is a thing here and not what somebody does."""
    if every[index].lower not in listed("titles", "verbal"):
        return True
    return (
        index > 0
        and every[index].joined
        and every[index - 1].lower not in listed("titles", "not_nouns")
    )


def _title_after(text: str, every: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    stop = _title_stop(every, index)
    if stop == index or is_role_word(text, every[index]):
        return None
    start, end = every[index].start, every[stop - 1].end
    number = _NUMBER.match(text, end)
    end = number.end() if number else end
    after = every[stop].lower if stop < len(every) and every[stop].joined else ""
    if after in listed("titles", "makers") and not number:
        return None
    if number is None and (stop == index + 1) and not _is_free(every[index]):
        return None
    bodies = any(left == start and right >= end for left, right in organisations(text))
    return None if bodies else (start, end)


def _is_free(word: Word) -> bool:
    """Tell whether one word can be a title: no day, no place, no numeral."""
    other = word.calendar or spot(word.text) or demonym(word.text) or word.text.isupper()
    return not other and len(word.text) > 2 and word.lower not in listed("people", "openers")


def _title_stop(every: tuple[Word, ...], index: int) -> int:
    """Return the index behind capitalised words, with small words such as "of the" between them."""
    stop = index
    while stop < len(every) and stop - index < _LONGEST and every[stop].joined:
        if stop > index and every[stop - 1].possessive and every[stop - 1].text.endswith("s"):
            break
        if not every[stop].capital and every[stop].lower not in _SMALL:
            break
        if stop == index and not every[stop].capital:
            break
        stop += 1
    while stop > index and not every[stop - 1].capital:
        stop -= 1
    links = [k for k in range(index, stop) if every[k].lower in _LINKS]
    if not links:
        return stop
    # "Salt Harbour in Oslo" ends before "in"; "Death in Venice" may be whole or not
    return links[0] if links[0] - index > 1 and every[links[0]].lower != "and" else index


def _title_before(text: str, every: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Find "Happy Gilmore 2" before "film": a number or an article and two words must show it."""
    first = index
    numbered = every[index - 1].text.isdigit() if index else False
    while first > 0 and index - first < _LONGEST and (every[first].joined or first == index):
        before = every[first - 1]
        if not (before.capital or (numbered and first == index)) or before.possessive:
            break
        first -= 1
    while first < index and every[first].lower in listed("people", "openers"):
        first += 1
    if index - first < 2:
        return None
    start, end = every[first].start, every[index - 1].end
    article = first > 0 and every[first - 1].lower == "the"
    proper = any(
        spot(word.text) or demonym(word.text) or word.calendar for word in every[first:index]
    )
    if proper or meets(people(text), start, end) or meets(organisations(text), start, end):
        return None
    return (start, end) if numbered or article else None


def _counted(text: str) -> Iterator[tuple[int, int]]:
    """Find "String Quartet No. 2" and "Ninth Symphony"."""
    for match in _COUNTED.finditer(text):
        if match["form"] in listed("titles", "counted"):
            yield match.span()
    for match in _ORDINAL.finditer(text):
        if match["ordinal"] in listed("titles", "ordinals") and match["form"] in listed(
            "titles", "counted"
        ):
            yield match.span()
