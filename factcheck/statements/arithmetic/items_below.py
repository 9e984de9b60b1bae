"""The items of the list that stands below a paragraph, those of lists within it left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Block
from factcheck.statements.setting import Setting

_MARKER = re.compile(r"[ \t]*(?:[-*+•◦·–]|\(?(?:\d+|[a-zA-Z]|[ivx]+)[.)]|#\.)[ \t]+")
_OPEN_LIST, _CLOSE_LIST = (
    re.compile(r"<(?:ul|ol)\b", re.IGNORECASE),
    re.compile(r"</(?:ul|ol)>", re.IGNORECASE),
)
_HTML_ITEM = re.compile(r"<li\b", re.IGNORECASE)


def read(setting: Setting, paragraph: int) -> tuple[list[int], bool] | None:
    """Return the items of the list below a paragraph by number, and whether they are numbered.

    None where there is no list, or where it cannot be told which items are items of items.
    """
    blocks = setting.document.blocks
    raw = setting.document.text
    items: list[int] = []
    depths: list[int] = []
    markers: list[str] = []
    at = paragraph + 1
    if at >= len(blocks) or blocks[at].role != "item":
        return None
    html = bool(
        _HTML_ITEM.search(
            raw, blocks[paragraph].raw(0, len(blocks[paragraph].text))[1], _start(blocks[at])
        )
    )
    if html:
        return _html_items(raw, blocks, at)
    base = _indent(raw, _start(blocks[at]))
    while at < len(blocks) and blocks[at].text:
        block = blocks[at]
        line = raw[raw.rfind("\n", 0, _start(block)) + 1 : _start(block)]
        marked = bool(_MARKER.fullmatch(line) or re.search(r"[-*+.)]\s+$", line))
        depth = _indent(raw, _start(block))
        if block.role != "item":
            if depth <= base or block.role == "boilerplate":
                break
        elif marked and depth <= base:
            if depth < base:
                return None
            items.append(at)
            depths.append(depth)
            markers.append(line.strip())
        elif not marked and depth <= base:
            return None
        at += 1
    if at < len(blocks) and blocks[at].role == "boilerplate":
        return None
    return items, all(any(sign.isdigit() for sign in marker) for marker in markers)


def _html_items(raw: str, blocks: Sequence[Block], at: int) -> tuple[list[int], bool] | None:
    """Return the items of the outermost of the lists that start at a block."""
    items: list[int] = []
    previous = _start(blocks[at])
    opening = raw[:previous]
    ordered = opening.lower().rfind("<ol") > opening.lower().rfind("<ul")
    depth, first = 1, True
    while at < len(blocks):
        start = _start(blocks[at])
        between = raw[previous:start]
        depth += len(_OPEN_LIST.findall(between)) - len(_CLOSE_LIST.findall(between))
        if depth < 1:
            return items, ordered
        if blocks[at].role == "boilerplate":
            return None
        if depth == 1 and (first or _HTML_ITEM.search(between)):
            items.append(at)
        first, previous = False, start
        at += 1
    return items, ordered


def _start(block: Block) -> int:
    return block.raw(0, len(block.text))[0]


def _indent(raw: str, at: int) -> int:
    line = raw[raw.rfind("\n", 0, at) + 1 : at]
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
