"""Typographic variants of blanks, hyphens and apostrophes folded to the plain sign, length kept.

>>> plain("6\u00a0ft – don’t")
"6 ft – don't"
"""

from __future__ import annotations

import functools

# En and em dashes stay: between figures they mean "to". Only what is one code point wide is folded,
# so that offsets hold.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\t\n\r\v\f\u00a0\u1680\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
        **dict.fromkeys("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2028\u2029\x85", " "),
        **dict.fromkeys("\u2010\u2011\u00ad", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    }
)


@functools.lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return the text with plain blanks, hyphens and apostrophes; every offset stays true."""
    return text.translate(_PLAIN)
