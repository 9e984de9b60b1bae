"""Names in one spelling: no capitals, accents, points, hyphens or apostrophes.

>>> fold("Zoë O’Brien-Łukasik’s")
'zoe obrien lukasik'
>>> fold("J.R.R. Tolkien"), fold("S.A.G.")
('j r r tolkien', 'sag')
"""

from __future__ import annotations

import functools
import re

_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]?")
_POSSESSIVE = re.compile(r"'s?[^a-z0-9]*$")
_OTHER = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u2032`´", "'"))


@functools.lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """Return a name in lower-case ASCII words with single blanks; folding twice changes nothing."""
    text = _ascii(name).strip()
    text = _POSSESSIVE.sub("", text)
    if _DOTTED.fullmatch(text):
        return text.replace(".", "")
    return _words(text)


def fold_text(text: str) -> str:
    """Return running text in the same way; possessives keep all their letters."""
    return _words(_ascii(text))


def _ascii(text: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - tables that a run without names need not load

    return anyascii(text.translate(_APOSTROPHES)).lower()


def _words(text: str) -> str:
    return _OTHER.sub(" ", text.replace("&", " and ").replace("'", "")).strip()
