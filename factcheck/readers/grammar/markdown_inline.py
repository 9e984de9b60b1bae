"""Inline Markdown: the parser's tokens walked along the text they were made of.

The parser gives no offsets below the line, but its tokens come in order and tell their own
marks, so that walking the text beside them finds every character exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from factcheck.model import MarkKind
from factcheck.readers.assembly.excerpt import Excerpt
from factcheck.readers.assembly.reading import Piece

_KINDS: dict[str, MarkKind] = {"em_open": "emphasis", "strong_open": "strong", "link_open": "link"}
_CLOSES = {"em_close", "strong_close", "link_close"}
_TAG_KINDS: dict[str, MarkKind] = {
    "em": "emphasis", "i": "emphasis", "cite": "emphasis", "b": "strong", "strong": "strong",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_LABEL = re.compile(r"\[(?:[^\[\]\\]|\\.)*+\]", re.DOTALL)
_SPACE = " \t\n"
_GONE_TAGS = frozenset({"del", "s", "strike"})


def line_pieces(children: Sequence[Token], excerpt: Excerpt) -> list[list[Piece]]:
    """Return the pieces of inline tokens, one list for each line that a hard break ends.

    ``excerpt.text`` is the content that the tokens were made of.  Images, footnote marks and
    text struck out are left out.
    """
    lines: list[list[Piece]] = [[]]
    walk = _Walk(excerpt)
    for index, token in enumerate(children):
        for piece in walk.step(token):
            lines[-1].append(piece)
        if walk.ends_line(token) or (token.type == "softbreak" and _key_follows(children, index)):
            lines.append([])
    return lines


class _Walk:
    """Where the walk has come to, and what markup is open there."""

    def __init__(self, excerpt: Excerpt) -> None:
        self.excerpt = excerpt
        self.text = excerpt.text
        self.at = 0
        self.marks: list[MarkKind] = []
        self.gone = 0  # how many struck-out elements are open

    def step(self, token: Token) -> Iterator[Piece]:
        kind = token.type
        if kind == "text":
            yield from self._words(token.content)
        elif kind == "text_special":
            yield from self._special(token)
        elif kind == "code_inline":
            yield from self._code(token)
        elif kind in {"softbreak", "hardbreak"}:
            yield from self._break()
        elif kind == "html_inline":
            self._tag(token.content)
        elif kind == "image":
            self._skip("![" + token.content)
            self.at = self._behind_link(self.at)
        elif kind == "footnote_ref":
            self._skip_footnote()
        else:
            self._markup(token)

    def ends_line(self, token: Token) -> bool:
        tag = _TAG.match(token.content) if token.type == "html_inline" else None
        return token.type == "hardbreak" or bool(tag and tag[2].lower() == "br")

    def _words(self, content: str) -> Iterator[Piece]:
        if not self.text.startswith(content, self.at):
            found = self.text.find(content, self.at)
            if found < 0:  # an address that the parser has written anew, or a surprise
                yield from self._as_a_whole(content)
                return
            self.at = found
        start, self.at = self.at, self.at + len(content)
        if not self.gone:
            yield from self.excerpt.pieces(start, self.at, tuple(self.marks))

    def _as_a_whole(self, content: str) -> Iterator[Piece]:
        end = self.text.find(">", self.at)
        end = len(self.text) if end < 0 else end
        if self.at < end and not self.gone:
            start = self.excerpt.raw_start(self.at)
            yield Piece(content, start, self.excerpt.raw_end(end), tuple(self.marks), whole=True)
        self.at = end

    def _special(self, token: Token) -> Iterator[Piece]:
        self._skip("", token.markup)
        end = min(self.at + len(token.markup), len(self.text))
        if self.at < end and not self.gone:
            start = self.excerpt.raw_start(self.at)
            raw_end = self.excerpt.raw_end(end)
            yield Piece(token.content, start, raw_end, tuple(self.marks), whole=True)
        self.at = end

    def _code(self, token: Token) -> Iterator[Piece]:
        self._skip("", token.markup)
        start = self.at + len(token.markup)
        size = len(token.content)
        if not self.text.startswith(
            token.markup, start + size
        ):  # one space was taken off each side
            start += 1
        self.at = min(start + size, len(self.text))
        if not self.gone:
            yield from self.excerpt.pieces(start, self.at, (*self.marks, "code"))
        closing = self.text.find(token.markup, self.at)
        self.at = closing + len(token.markup) if closing >= 0 else self.at

    def _break(self) -> Iterator[Piece]:
        line_end = self.text.find("\n", self.at)
        if line_end < 0:
            return
        end = line_end + 1
        while end < len(self.text) and self.text[end] in " \t":
            end += 1
        if not self.gone and self.at:
            yield Piece("\n", self.excerpt.raw_end(self.at), self.excerpt.raw_start(end))
        self.at = end

    def _tag(self, content: str) -> None:
        self._skip(content)
        tag = _TAG.match(content)
        if not tag:
            return
        name, closes = tag[2].lower(), bool(tag[1])
        if name in _GONE_TAGS:
            self.gone = max(self.gone + (-1 if closes else 1), 0)
        mark = _TAG_KINDS.get(name)
        if mark and not closes:
            self.marks.append(mark)
        elif mark and mark in self.marks:
            self.marks.remove(mark)

    def _markup(self, token: Token) -> None:
        if token.type in _KINDS:
            self.marks.append(_KINDS[token.type])
        elif token.type in _CLOSES and self.marks:
            kind = _KINDS[token.type.replace("close", "open")]
            if kind in self.marks:
                self.marks.remove(kind)
        self.gone += {"s_open": 1, "s_close": -1}.get(token.type, 0)
        if token.markup == "autolink":
            self._skip("<" if token.type == "link_open" else ">")
        elif token.type == "link_open":
            self._skip("[")
        elif token.type == "link_close":
            self.at = self._behind_link(self.at)
        else:
            self._skip(token.markup)

    def _skip(self, passed: str, ahead: str = "") -> None:
        """Go behind ``passed``, which stands here or further on, to where ``ahead`` begins."""
        found = self.text.find(passed + ahead, self.at)
        if found >= 0:
            self.at = found + len(passed)

    def _skip_footnote(self) -> None:
        match = _LABEL.search(self.text, self.at)
        self.at = match.end() if match else self.at

    def _behind_link(self, at: int) -> int:
        """Return the offset behind ``](address "title")``, ``][label]`` or ``]``."""
        text, size = self.text, len(self.text)
        at = text.find("]", at) + 1 or at
        if text.startswith("(", at):
            end = self._over_space(at + 1)
            address = parseLinkDestination(text, end, size)
            if address.ok:
                end = address.pos
            behind = self._over_space(end)
            title = parseLinkTitle(text, behind, size)
            if title.ok and behind > end:
                behind = self._over_space(title.pos)
            if text.startswith(")", behind):
                return behind + 1
        label = _LABEL.match(text, at)
        return label.end() if label else at

    def _over_space(self, at: int) -> int:
        while at < len(self.text) and self.text[at] in _SPACE:
            at += 1
        return at


def _key_follows(children: Sequence[Token], index: int) -> bool:
    """Tell whether the next line begins with a key in strong type: "**Place:** Oslo"."""
    following = children[index + 1 : index + 5]
    kinds = [token.type for token in following]
    if kinds[:3] != ["strong_open", "text", "strong_close"]:
        return False
    outside = following[3].content if len(following) > 3 else ""
    return following[1].content.rstrip().endswith(":") or outside.startswith(":")
