"""Text that a parser has cut into tokens, put together again.

"-LRB- born 1950 -RRB- , was n't" reads "(born 1950), wasn't", "8 , 300 t ( 9. 4 in )" reads
"8,300 t (9.4 in)".  The escapes are those of the Penn Treebank (Marcus, Santorini and
Marcinkiewicz 1993), the signs between "@" those of WikiText (Merity and others 2016); sets of
sentences are often given so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Block
from factcheck.readers.assembly.drafts import Draft
from factcheck.readers.assembly.excerpt import Line
from factcheck.readers.assembly.reading import Piece, Reading, read_pieces

_ESCAPES = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
    "``": "“", "''": "”", "@,@": ",", "@.@": ".", "@-@": "-", "@–@": "–",
}  # fmt: skip
_CUT = re.compile(r"-[LR][RSC]B-|\w ,(?: |$)|\w \.$|\w (?:'s|n't)\b|``")
_SIGNS = frozenset({"@,@", "@.@", "@-@", "@–@"})
_BETWEEN = frozenset({"–", ":"})
_COMMA_CUT = re.compile(r"\w ,(?=\s)")
_COMMA = re.compile(r"\w,(?=\s)")
_LEAST_COMMAS = 2
_MOST_WHOLE = 0.25  # part of the commas of a cut text that stand at their word
_HYPHEN_CUT = re.compile(r"\w - \w")
_HYPHEN = re.compile(r"[^\W\d]-[^\W\d]")
_TOKEN = re.compile(r"\S+")
_CLOSING = frozenset({",", ".", ";", ":", "!", "?", ")", "]", "}", "”", "%"})
_OPENING = frozenset({"(", "[", "{", "“", "$", "£", "€"})
_ENDING = re.compile(r"n't|['’](?:s|t|re|ve|ll|d|m)[.,;:!?]?", re.IGNORECASE)
_STOPPED = re.compile(r"[)\]}”%]+[.,;:!?]+")  # "( 9 in )." keeps its full stop
_THOUSANDS = re.compile(r"\d{3}(?!\d)")


def rejoined(drafts: list[Draft], text: str) -> list[Draft]:
    """Return drafts as they read before their text was cut; one that was not stays as it is."""
    if not is_cut(text):
        return drafts
    hyphens = cuts_hyphens(text)
    return [replace(each, reading=_again(each.reading, hyphens=hyphens)) for each in drafts]


def _again(reading: Reading, *, hyphens: bool) -> Reading:
    """Return a reading with its tokens put together, each with its way back to the raw text."""
    block = Block("paragraph", reading.text, reading.segments)
    line = Line(0, len(reading.text), reading.text)
    return read_pieces(_raw(piece, block) for piece in pieces(line, cut=True, hyphens=hyphens))


def _raw(piece: Piece, block: Block) -> Piece:
    """Return a piece of a reading as a piece of the raw text."""
    start, end = block.raw(piece.start, piece.end)
    segments = sum(s.start < piece.end and piece.start < s.end for s in block.segments)
    return Piece(piece.text, start, end, whole=piece.whole or segments > 1)


def is_cut(text: str) -> bool:
    """Tell whether a whole text has evidently been cut: nearly every comma stands alone."""
    cut = len(_COMMA_CUT.findall(text))
    return cut >= _LEAST_COMMAS and len(_COMMA.findall(text)) <= _MOST_WHOLE * cut


def cuts_hyphens(text: str) -> bool:
    """Tell whether a cut text has its hyphens between spaces too, like "soft - bottomed"."""
    cut = len(_HYPHEN_CUT.findall(text))
    return cut > 0 and len(_HYPHEN.findall(text)) <= _MOST_WHOLE * cut


def pieces(line: Line, *, cut: bool = False, hyphens: bool = False) -> Iterator[Piece]:
    """Yield a line as it reads; one that no parser has cut is one piece.

    ``cut`` tells that the text around it is known to be cut, ``hyphens`` that its hyphens are.
    """
    if not cut and not _CUT.search(line.text):
        yield Piece(line.text, line.start, line.end)
        return
    tokens = [match[0] for match in _TOKEN.finditer(line.text)]
    places = [match.start() for match in _TOKEN.finditer(line.text)]
    before = ""
    end = line.start
    quoted = False
    for index, token in enumerate(tokens):
        read = _read(token, quoted=quoted, cut=cut)
        quoted = quoted != (token in {"``", "''"} or token.count('"') % 2 == 1)
        start = line.start + places[index]
        joined = _is_joined(before, read) or _is_sign(tokens, index)
        joined = joined or (cut and _is_figure(tokens, index))
        joined = joined or (hyphens and _is_hyphen(tokens, index))
        if before and not joined:
            yield Piece(" ", end, start, whole=True)
        end = start + len(token)
        yield Piece(read, start, end, whole=read != token)
        before = read


def _read(word: str, *, quoted: bool, cut: bool) -> str:
    """Return what a token stands for; some close a quotation as they open it."""
    if word == "``":
        return "”" if quoted else "“"
    if cut and word.rstrip(".,;:!?") == '"':
        return ("”" if quoted else "“") + word[1:]
    return _ESCAPES.get(word, word)


def _is_joined(before: str, after: str) -> bool:
    """Tell whether nothing stands between two tokens."""
    return (
        after in _CLOSING
        or before in _OPENING
        or bool(_ENDING.fullmatch(after))
        or bool(_STOPPED.fullmatch(after))
    )


def _is_sign(tokens: list[str], index: int) -> bool:
    """Tell whether a token or the one before it is a sign within a word or a figure: "@,@"."""
    return tokens[index] in _SIGNS or (index > 0 and tokens[index - 1] in _SIGNS)


def _is_figure(tokens: list[str], index: int) -> bool:
    """Tell whether a token goes on with the figure before it: "8 , 300", "9. 4", "1952 – 54"."""
    if not index:
        return False
    token, before = tokens[index], tokens[index - 1]
    if token in _BETWEEN:
        return before.isdigit() and index + 1 < len(tokens) and tokens[index + 1][0].isdigit()
    if not token[0].isdigit():
        return False
    earlier = tokens[index - 2] if index > 1 else ""
    if before in _BETWEEN:
        return earlier.isdigit()
    if before == ",":
        grouped = index > 2 and tokens[index - 3] == ","
        short = earlier.isdigit() and len(earlier) <= 3 and (len(earlier) == 3 or not grouped)
        return short and bool(_THOUSANDS.match(token))
    return before[-1] == "." and before[:-1].isdigit() and len(before) <= 4


def _is_hyphen(tokens: list[str], index: int) -> bool:
    """Tell whether a token or the one before it is a hyphen within a word."""
    if index and tokens[index] == "-":
        after = tokens[index + 1] if index + 1 < len(tokens) else " "
        return tokens[index - 1][-1].isalnum() and after[0].isalnum()
    return index > 1 and tokens[index - 1] == "-" and tokens[index][0].isalnum()
