"""Text that a parser has cut into tokens, put together again.

"-LRB- born 1950 -RRB- , was n't" reads "(born 1950), wasn't".  The escapes are those of the Penn
Treebank (Marcus, Santorini and Marcinkiewicz 1993); sets of sentences are often given so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.readers.assembly.excerpt import Line
from factcheck.readers.assembly.reading import Piece

_ESCAPES = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
    "``": "“", "''": "”",
}  # fmt: skip
_CUT = re.compile(r"-[LR][RSC]B-|\w ,(?: |$)|\w \.$|\w (?:'s|n't)\b|``")
_TOKEN = re.compile(r"\S+")
_CLOSING = frozenset({",", ".", ";", ":", "!", "?", ")", "]", "}", "”", "%"})
_OPENING = frozenset({"(", "[", "{", "“", "$", "£", "€"})
_ENDING = re.compile(r"n't|['’](?:s|re|ve|ll|d|m)", re.IGNORECASE)


def pieces(line: Line) -> Iterator[Piece]:
    """Yield a line as it reads; one that no parser has cut is one piece."""
    if not _CUT.search(line.text):
        yield Piece(line.text, line.start, line.end)
        return
    before = ""
    end = line.start
    quoted = False
    for match in _TOKEN.finditer(line.text):
        read = _ESCAPES.get(match[0], match[0])
        if match[0] == "``" and quoted:  # some close a quotation as they open it
            read = "”"
        quoted = read == "“" or (quoted and read != "”")
        start = line.start + match.start()
        if before and not _is_joined(before, read):
            yield Piece(" ", end, start, whole=True)
        end = line.start + match.end()
        yield Piece(read, start, end, whole=read != match[0])
        before = read


def _is_joined(before: str, after: str) -> bool:
    """Tell whether nothing stands between two tokens."""
    return after in _CLOSING or before in _OPENING or bool(_ENDING.fullmatch(after))
