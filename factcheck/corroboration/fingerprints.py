"""The fingerprints of a document's own prose, by which text that others reuse is recognized.

A fingerprint stands for five words in a row.  Of all of them winnowing keeps about two in five
(Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD
2003): the least of every four neighbours, so that any eight words that two documents have in common
leave at least one fingerprint in both.

What a document quotes is not its own: two reports may quote one speaker without having seen each
other.  Nor is stock text, such as a licence.  Headings, tables, code and the furniture of pages are
no prose.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.corroboration.stock import is_stock
from factcheck.language.plain import plain
from factcheck.language.quoting import quotes
from factcheck.model import Document

WORDS = 5  # that a fingerprint stands for
WINDOW = 4  # neighbours of which the least is kept
_PROSE = frozenset({"paragraph", "item"})
_WORD = re.compile(r"\w+(?:'\w+)?")
_SHORTEST_QUOTATION = 5  # words; fewer are a title or a turn of phrase, and part of the sentence


@dataclass(frozen=True, slots=True)
class Prints:
    """How many words a document has of its own, and its fingerprints with their first places.

    A place is the number of words before it.
    """

    words: int = 0
    marks: tuple[tuple[int, int], ...] = ()


def read(document: Document) -> Prints:
    """Return the fingerprints of a document, in the order of their places.

    The last of one run of words and the first of the next lie further apart than a window, so
    that no passage reaches over what was left out between them.
    """
    size = 0
    first: dict[int, int] = {}
    for run in _runs(document):
        if len(run) < WORDS:  # "says Maren Holt", between two halves of what she says
            continue
        grams = [_hashed(run[at : at + WORDS]) for at in range(len(run) - WORDS + 1)]
        for at in winnow(grams):
            first.setdefault(grams[at], size + at)
        size += len(run)
    return Prints(size, tuple(sorted(first.items(), key=lambda mark: mark[1])))


def winnow(hashes: Sequence[int]) -> Iterator[int]:
    """Yield the places of the hashes that are kept: the last of the least in each window."""
    if not hashes:
        return
    least = -1
    for end in range(min(WINDOW, len(hashes)) - 1, len(hashes)):
        start = max(end - WINDOW + 1, 0)
        if least < start:
            least = min(range(start, end + 1), key=lambda at: (hashes[at], -at))
        elif hashes[end] <= hashes[least]:
            least = end
        else:
            continue
        yield least


def _runs(document: Document) -> Iterator[list[str]]:
    """Yield the words of the document's own prose, a run from one quotation to the next."""
    run: list[str] = []
    for block in document.blocks:
        if block.role not in _PROSE or is_stock(block):
            continue
        for number, piece in enumerate(_unquoted(plain(block.text))):
            if number:
                yield run
                run = []
            run.extend(_words(piece))
    yield run


def _unquoted(text: str) -> Iterable[str]:
    """Return a text in the pieces that remain when its quotations are cut out."""
    pieces: list[str] = []
    start = 0
    for quoted in quotes.pairs(text):
        is_inner = quoted.depth or quoted.open < start
        if is_inner or len(_words(text[quoted.start : quoted.end])) < _SHORTEST_QUOTATION:
            continue
        pieces.append(text[start : quoted.open])
        start = quoted.close
    return [*pieces, text[start:]]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _hashed(words: Sequence[str]) -> int:
    """Return the same number for the same words in every process, which ``hash`` does not."""
    text = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest())
