"""HTML as a balanced run of openings, words and closings, however broken the page is.

The tokens and their places come from the tokenizer; what they leave open is closed here as
browsers do (a new item closes the last one), and an end that fits no beginning is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html"
    " label legend li main menu nav noscript ol optgroup option p pre search section"
    " select summary table tbody td template textarea tfoot th thead title tr ul video"
    " audio iframe object script style svg".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_IN_HEAD = frozenset("base link meta title script style template noscript".split())
# An opening closes the nearest of these, unless one of those stands between.
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", "table", "nav"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr", "caption"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    "a": (frozenset({"a"}), frozenset({"table", "td", "th", "object"})),
    **dict.fromkeys(
        ("thead", "tbody", "tfoot"),
        (frozenset({"thead", "tbody", "tfoot", "caption"}), frozenset({"table"})),
    ),
    **dict.fromkeys(HEADINGS, (frozenset(HEADINGS), BLOCK)),
}
_TABLE_PARTS = frozenset("table thead tbody tfoot tr td th".split())
_FURTHEST = 256  # how far back an opening is looked for: real pages stay far below
_LINE_FEED = re.compile(r"\n")


@dataclass(slots=True)
class Node:
    """An element; ``closed`` is false where nothing but the end of the page ends it."""

    tag: str
    attributes: dict[str, str]
    start: int
    end: int
    closed: bool = False

    def get(self, name: str) -> str:
        """Return an attribute, "" if it is missing."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class Event:
    """An opening or closing of ``node``, or words.

    ``start`` and ``end`` are offsets in the page, the same for a closing that it does not write.
    ``text`` is None for words that stand verbatim, else what a reference reads as.
    """

    kind: Literal["open", "close", "words"]
    start: int
    end: int
    node: Node | None = None
    text: str | None = None


@dataclass(slots=True)
class _Stack:
    """The open elements."""

    nodes: list[Node] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def push(self, node: Node) -> None:
        self.nodes.append(node)
        self.counts[node.tag] += 1

    def pop(self) -> Node:
        node = self.nodes.pop()
        self.counts[node.tag] -= 1
        return node

    def depth_to(self, tags: frozenset[str], barriers: frozenset[str]) -> int:
        """Return how many elements are to be closed to close one of ``tags``, 0 if none."""
        if not any(self.counts[tag] for tag in tags):
            return 0
        for depth, node in enumerate(reversed(self.nodes[-_FURTHEST:]), start=1):
            if node.tag in tags:
                return depth
            if node.tag in barriers:
                return 0
        return 0


def read_events(page: str) -> list[Event]:
    """Return the events of a page, openings and closings in pairs."""
    return list(_events(page))


def _events(page: str) -> Iterator[Event]:
    from turbohtml import TokenType, tokenize  # noqa: PLC0415 - slow to import, not all read HTML

    # Line ends become one sign each with the same offsets, since the tokenizer counts lines.
    even = page.replace("\r\n", " \n").replace("\r", "\n") if "\r" in page else page
    lines = [0, *(match.end() for match in _LINE_FEED.finditer(even))]
    strict = page[:200].lstrip("\ufeff \t\r\n").startswith("<?xml")
    stack = _Stack()
    for token in tokenize(even, resolve_references=False, capture_source=True):
        start = lines[min(token.line, len(lines)) - 1] + token.col
        end = start + len(token.source or token.data or "")
        if token.type == TokenType.TEXT:
            yield Event("words", start, end)
        elif token.type == TokenType.CHARACTER_REFERENCE:
            yield Event("words", start, end, text=token.data or "")
        elif token.type == TokenType.START_TAG and token.tag:
            node = Node(token.tag, dict(reversed(token.attrs or [])), start, end)
            yield from _open(stack, node, empty=strict and token.self_closing)
        elif token.type == TokenType.END_TAG and token.tag:
            yield from _close(stack, token.tag, start, end)
    while stack.nodes:
        yield Event("close", len(page), len(page), stack.pop())


def _open(stack: _Stack, node: Node, *, empty: bool) -> Iterator[Event]:
    tag = node.tag
    if stack.counts["head"] and tag not in _IN_HEAD and tag != "head":
        yield from _pop(stack, stack.depth_to(frozenset({"head"}), frozenset()), node.start)
    if tag in _CLOSES:
        yield from _pop(stack, stack.depth_to(*_CLOSES[tag]), node.start)
    if tag in BLOCK:
        yield from _pop(stack, stack.depth_to(frozenset({"p"}), BLOCK), node.start)
    yield Event("open", node.start, node.end, node)
    if tag in VOID or empty:
        node.closed = True
        yield Event("close", node.end, node.end, node)
    else:
        stack.push(node)


def _close(stack: _Stack, tag: str, start: int, end: int) -> Iterator[Event]:
    if tag in _TABLE_PARTS:
        barriers = frozenset({"table"}) - {tag}
    elif tag in BLOCK or "-" in tag:
        barriers = _TABLE_PARTS
    else:
        barriers = _TABLE_PARTS if tag == "a" else BLOCK
    if tag in {"body", "html"}:  # what stands behind is read as if it stood within
        return
    depth = stack.depth_to(frozenset({tag}), barriers)
    if not depth:
        return
    yield from _pop(stack, depth - 1, start)
    node = stack.pop()
    node.closed = True
    yield Event("close", start, end, node)


def _pop(stack: _Stack, depth: int, at: int) -> Iterator[Event]:
    for _ in range(depth):
        node = stack.pop()
        node.closed = True
        yield Event("close", at, at, node)
