"""Lines of styled text: measured and wrapped by terminal columns, painted or left plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal[
    "plain",
    "error",
    "warning",
    "note",
    "agreement",
    "near",
    "strong",
    "dim",
    "path",
    "value",
    "mark",
]

# Only the sixteen colours that a user's own theme defines.
_PAINT: dict[Style, str] = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "agreement": "1;32",
    "near": "1;34",
    "strong": "1",
    "dim": "2",
    "path": "36",
    "value": "1;35",
    "mark": "1;4;35",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    style: Style = "plain"


Line = tuple[Span, ...]


def paint(line: Line, *, colour: bool) -> str:
    """Return ``line`` as it is written, with ANSI colours where asked."""
    if not colour:
        return "".join(span.text for span in line).rstrip()
    return "".join(_painted(span) for span in line)


def _painted(span: Span) -> str:
    code = _PAINT.get(span.style)
    return f"\x1b[{code}m{span.text}\x1b[0m" if code and span.text else span.text


def columns(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  only text beyond ASCII needs its tables

    return cell_len(text)


def cut(text: str, width: int) -> str:
    """Return ``text`` cut to ``width`` columns."""
    return text if columns(text) <= width else text[: _reach(text, 0, width - 1)] + "…"


def wrap(line: Line, width: int | None) -> list[Line]:
    """Break ``line`` at spaces into lines of at most ``width`` columns; not at all for None."""
    if width is None:
        return [line]
    text = "".join(span.text for span in line)
    return [_piece(line, start, end) for start, end in _rows(text, width)]


def hang(line: Line, width: int | None, indent: str, first: str | None = None) -> Iterator[Line]:
    """Yield ``line`` wrapped, behind ``indent``; ``first`` leads the first line instead."""
    lead = indent if first is None else first
    for part in wrap(line, None if width is None else width - columns(indent)):
        yield (Span(lead, "dim"), *part)
        lead = indent


def _rows(text: str, width: int) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = _reach(text, start, width)
        if end < len(text):
            space = text.rfind(" ", start + 1, end + 1)
            end = space if space > start else end
        yield start, end
        start = end + (text[end : end + 1] == " ")


def _reach(text: str, start: int, width: int) -> int:
    """Return where ``width`` columns from ``start`` end, at least one sign on."""
    end = start
    while end < len(text) and (width := width - columns(text[end])) >= 0:
        end += 1
    return max(end, start + 1)


def _piece(line: Line, start: int, end: int) -> Line:
    spans: list[Span] = []
    offset = 0
    for span in line:
        piece = span.text[max(start - offset, 0) : max(end - offset, 0)]
        if piece:
            spans.append(Span(piece, span.style))
        offset += len(span.text)
    return tuple(spans)
