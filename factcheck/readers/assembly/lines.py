"""Text that is given on its own and not as a file: every line is a paragraph."""

from __future__ import annotations

from factcheck.model import Document
from factcheck.readers.assembly import treebank
from factcheck.readers.assembly.drafts import draft, finish
from factcheck.readers.assembly.excerpt import split_lines


def read(source: str, text: str) -> Document:
    """Read lines of prose; there are no headings, lists or tables among them."""
    drafts = [
        draft("paragraph", treebank.pieces(line.trimmed))
        for line in split_lines(text)
        if not line.blank
    ]
    return finish(source, text, drafts)
