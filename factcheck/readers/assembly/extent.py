"""How much of a document is read: enough for any book, and a bound for what is no document."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Block, Document

MOST = 2_000_000  # code points, as many as a novel of a thousand pages has
_UNREAD = frozenset({"code", "boilerplate"})


def bounded(document: Document) -> tuple[Document, str]:
    """Return a document with as many of its blocks as are read, and what is to be told of the rest.

    A block that goes beyond ``MOST`` is cut there; what is told is "" if nothing is left out.
    """
    room = MOST
    kept: list[Block] = []
    for block in document.blocks:
        if room <= 0:
            break
        if block.role in _UNREAD:
            kept.append(block)
            continue
        kept.append(_cut(block, room) if len(block.text) > room else block)
        room -= len(block.text)
    if room >= 0:
        return document, ""
    told = f"only the first {MOST:,} characters of its text were read"
    return replace(document, blocks=tuple(kept)), told


def _cut(block: Block, room: int) -> Block:
    """Return a block with the first ``room`` code points of its text."""
    segments = tuple(segment for segment in block.segments if segment.start < room)
    marks = tuple(mark for mark in block.marks if mark.end <= room)
    return replace(block, text=block.text[:room], segments=segments, marks=marks)
