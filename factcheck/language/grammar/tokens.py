"""Words and signs of a sentence, with their place, lemma and likeliest part of speech.

>>> [token.text for token in tokenize("Netflix’s co-CEO didn't say 17%.")]
['Netflix', '’s', 'co-CEO', 'did', "n't", 'say', '17', '%', '.']
"""

from __future__ import annotations

import functools
import re

from factcheck.language.grammar.sentence import Token
from factcheck.language.grammar.tagging import tag
from factcheck.language.vocabulary.lemmas import lemma

_WORD = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"”]+            # an address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+           # a mailbox
    | (?:[A-Za-z]\.){2,}                     # U.S., a.m.
    | \d+(?:[.,:/]\d+)*                      # 1,024.5 or 17:40 or 2.4.0
    | [^\W\d_]\w*(?:[-‑’'][^\W_]\w*)*[’']?   # co-CEO, don't, producers'
    | --+ | \.\.\. | [^\w\s] | _
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?i)(?<=\w)(n[’']t|[’'](?:s|re|ve|ll|d|m)|[’'])$")


@functools.lru_cache(maxsize=4_096)
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence in order; offsets are those of ``text``."""
    spans = [span for match in _WORD.finditer(text) for span in _parts(match)]
    forms = [text[start:end] for start, end in spans]
    tags = tag(forms)
    return tuple(
        Token(start, end, form, _lemma_of(form, kind), kind)
        for (start, end), form, kind in zip(spans, forms, tags, strict=True)
    )


def _parts(match: re.Match[str]) -> list[tuple[int, int]]:
    start, end = match.span()
    word = match.group()
    if word.lower() == "cannot":
        return [(start, start + 3), (start + 3, end)]
    clitic = _CLITIC.search(word) if not word.isalnum() else None
    if clitic and clitic.start() > 0:
        cut = start + clitic.start()
        return [(start, cut), (cut, end)]
    return [(start, end)]


def _lemma_of(form: str, kind: str) -> str:
    lower = form.lower().replace("’", "'")
    if kind in {"noun", "verb", "adj", "aux"} and lower.isascii():
        return lemma(lower, kind)
    return lower
