"""What is quoted word for word.

Read: “It is a tool” in “It is a tool,” she said; "a real boost" in: it was "a real boost".
Not read: “Salt Harbour” as the title of a film, the apostrophes of don't and players'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming.folding import fold_text
from factcheck.language.quoting.speech import quotations
from factcheck.model import Mention, Term

_ELLIPSIS = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")
_SHORT = 2


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the quotations; the key has the folded words, "…" stands for what was left out.

    One or two words have the qualifier "short": they may be scare quotes.
    """
    for quote in quotations(sentence.text):
        key = _words(sentence.text[quote.start : quote.end])
        if key.strip("… "):
            qualifiers = ("short",) if len(key.split()) <= _SHORT else ()
            value = Term("quotation", key, qualifiers)
            yield Mention(quote.start, quote.end, value, "quotation")


def _words(text: str) -> str:
    parts = (fold_text(part) for part in _ELLIPSIS.split(text))
    return " ".join(" … ".join(parts).split())
