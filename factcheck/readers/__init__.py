"""Bytes to documents, one file a format."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from factcheck.model import Document
from factcheck.readers import html, markdown, rst, text
from factcheck.readers.encoding import decode

READERS: dict[str, Callable[[str, str], Document]] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".rst": rst.read,
}

STDIN = "-"
_HTML_START = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def read(source: str, data: bytes) -> Document:
    """Read ``data`` as the suffix of ``source`` says; an unknown suffix is plain text.

    Standard input ("-") is plain text unless it starts as an HTML page does.

    Raises:
        SourceError: the bytes are no text.
    """
    decoded = decode(source, data)
    reader = READERS.get(PurePath(source).suffix.lower(), text.read)
    if source == STDIN and _HTML_START.match(decoded[:4096]):
        reader = html.read
    return reader(source, decoded)
