"""Text of documents and paths fit to show: nothing in it can act on a terminal."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[^\S ]+")
# Signs without ink that Unicode does not class as format characters.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    r"""Return ``text`` on one line, with every sign that is not seen made visible.

    Line ends, tabs and other white space become a space.  Control characters are shown as
    escapes (``\x1b``), so that a reader sees what was there; zero-width, bidirectional and other
    format characters and lone surrogates as U+FFFD.
    """
    flat = _SPACES.sub(" ", text)
    return flat if flat.isascii() and flat.isprintable() else "".join(map(_shown, flat))


def _shown(sign: str) -> str:
    match unicodedata.category(sign):
        case "Cc":
            return f"\\x{ord(sign):02x}"
        case "Cf" | "Cs":
            return _REPLACEMENT
        case "Mn" | "Lo" if sign in _INVISIBLE or 0xE0100 <= ord(sign) <= 0xE01EF:
            return _REPLACEMENT
        case _:
            return sign
