"""Works: films, books, songs, pieces of music, by their titles.

Read: “Salt Harbour”, *The Eternaut*, "the film Happy Gilmore 2" (the title), "Symphony No. 5".
Not read: “Good Morning,” said Ann; click "Save"; "the film director"; "film Friday".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming.capitals import shouted
from factcheck.language.naming.folding import fold
from factcheck.language.naming.gazetteer import demonym, spot
from factcheck.language.naming.named_works import find as named_works
from factcheck.language.naming.organisations import spans as organisations
from factcheck.language.naming.people import spans as people
from factcheck.language.naming.titles import is_title, near_label, near_work, trimmed
from factcheck.language.quoting.quotes import pairs
from factcheck.language.quoting.speech import quotations
from factcheck.language.vocabulary.lexicon import words as listed
from factcheck.model import Mention, Term


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the works; the key is the folded title with its article and number."""
    text = sentence.text
    spans = {*_quoted(text), *_emphasised(sentence)}
    if not shouted(text):
        spans |= set(named_works(text))
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
