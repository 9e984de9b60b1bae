"""What the tests of the readers share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Block, Document


def _check(document: Document) -> None:
    for block in document.blocks:
        assert block.text == " ".join(block.text.split(" ")).strip()
        assert block.text
        position = 0
        for segment in block.segments:
            assert segment.start == position < segment.end
            assert 0 <= segment.raw_start <= segment.raw_end <= len(document.text)
            position = segment.end
            shown = block.text[segment.start : segment.end]
            raw = document.text[segment.raw_start : segment.raw_end]
            if len(shown) == len(raw):
                assert shown == "".join(" " if sign.isspace() else sign for sign in raw)
        assert position == len(block.text)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
        start, end = block.raw(0, len(block.text))
        assert 0 <= start <= end <= len(document.text)


@pytest.fixture(scope="session")
def check_places() -> Callable[[Document], None]:
    """Return a check that every block leads back to the raw text, character by character."""
    return _check


@pytest.fixture(scope="session")
def raw_of() -> Callable[[Document, str], str]:
    """Return what finds the raw text behind words of a document."""

    def find(document: Document, words: str) -> str:
        block = next(block for block in document.blocks if words in block.text)
        at = block.text.index(words)
        start, end = block.raw(at, at + len(words))
        return document.text[start:end]

    return find


@pytest.fixture(scope="session")
def shape() -> Callable[[Document], list[tuple[str, str]]]:
    """Return what shows a document as (role, text) with the heads of cells in brackets."""

    def one(block: Block) -> tuple[str, str]:
        heads = "/".join(head for head in (block.row, block.column) if head)
        return block.role, f"[{heads}] {block.text}" if heads else block.text

    return lambda document: [one(block) for block in document.blocks]
