"""An evaluation as lines of text, for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.evaluation.sheet import Case, Listing, Passage, Table
from factcheck.language.printable import printable
from factcheck.reports.lines import Line, Span, columns, hang, paint

_BETWEEN = 2
_NARROWEST = 50
_LEAST_NAME = 16
_BLANK: Line = ()


def render(
    tables: Iterable[Table],
    listings: Iterable[Listing],
    *,
    width: int | None = None,
    colour: bool = False,
) -> str:
    """Return listings and tables as text; ``width`` None is a pipe: nothing is wrapped or cut."""
    page = None if width is None else max(width, _NARROWEST)
    lines = [line for listing in listings for line in _listing(listing, page)]
    lines += [line for table in tables for line in (*_table(table, page), _BLANK)]
    return "".join(f"{paint(line, colour=colour)}\n" for line in lines[:-1])


def _table(table: Table, width: int | None) -> Iterator[Line]:
    yield (Span(table.title, "strong"),)
    rows = [tuple(map(printable, row)) for row in table.rows]
    widths = [max(map(columns, column)) for column in zip(table.heads, *rows, strict=True)]
    if width is not None:
        room = width - 2 - sum(widths[1:]) - _BETWEEN * len(widths[1:])
        widths[0] = min(widths[0], max(room, _LEAST_NAME))
    yield (Span(_row(table.heads, widths), "dim"),)
    for row in rows:
        yield (Span(_row(row, widths)),)
    if table.note:
        yield from hang((Span(table.note, "dim"),), width, "  ")


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    """Return the first cell to the left, figures to the right of their columns."""
    name = _tail(cells[0], widths[0])
    parts = [name + " " * (widths[0] - columns(name))]
    parts += [
        " " * (wide - columns(cell)) + cell
        for cell, wide in zip(cells[1:], widths[1:], strict=True)
    ]
    return "  " + (" " * _BETWEEN).join(parts)


def _tail(text: str, width: int) -> str:
    """Return ``text`` cut to ``width`` columns from the left: paths differ in their ends."""
    if columns(text) <= width:
        return text
    kept = text
    while kept and columns(kept) > width - 1:
        kept = kept[1:]
    return f"…{kept}"


def _listing(listing: Listing, width: int | None) -> Iterator[Line]:
    yield (Span(f"{listing.title} ({len(listing.cases)})", "strong"),)
    if listing.note:
        yield from hang((Span(listing.note, "dim"),), width, "  ")
    yield _BLANK
    for case in listing.cases:
        yield from _case(case, width)


def _case(case: Case, width: int | None) -> Iterator[Line]:
    yield from hang((Span(printable(case.head), "strong"),), width, "    ", "  ")
    if case.why:
        yield from hang((Span(printable(case.why)),), width, "    ")
    for value, passages in case.values:
        if value:
            yield from hang((Span(printable(value), "value"),), width, "      ", "    ")
        for passage in passages:
            yield from _passage(passage, width)
    yield _BLANK


def _passage(passage: Passage, width: int | None) -> Iterator[Line]:
    where, words = printable(passage.where), printable(" ".join(passage.words.split()))
    if width is None:
        place = (Span(where, "path"), Span(": ")) if where else ()
        yield (Span("      "), *place, Span(words))
        return
    if where:
        yield from hang((Span(where, "path"),), width, "    │   ", "    │ ")
    yield from hang((Span(words),), width, "    │   ")
