"""A grid of cells as drafts: every value knows the head of its row and of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.readers.assembly.drafts import Draft
from factcheck.readers.assembly.reading import Reading

Row = Sequence[Reading]

_FIGURE = re.compile(
    r"[-+\u2212<>~\u2248]?\s?(?:[A-Z]{0,3}[$\u20ac\u00a3\u00a5\u20b9]\s?)?[-+\u2212]?[\d.]*\d"
)
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d(?:[-/\u2013]\d{2,4})?")
_COUNTERS = frozenset({"#", "no", "no.", "nr", "nr.", "rank", "pos", "pos.", "position"})
_LONG = 100


def table_drafts(rows: Sequence[Row], heads: int | None = None) -> Iterator[Draft]:
    """Yield the drafts of a table, row by row.

    ``heads`` is how many of the rows at the top hold column heads; None leaves it to be guessed.
    A cell that spans columns or rows stands in each of its places (the same object), so that
    all rows are equally long.  Heads of columns and rows are headings that open no section.
    """
    if heads is None:
        heads = 1 if has_head_row([[cell.text for cell in row] for row in rows]) else 0
    width = max((len(row) for row in rows), default=0)
    columns = [_column_head(rows[:heads], index) for index in range(width)]
    for row in rows[:heads]:
        for cell in _distinct(row):
            yield Draft("heading", cell)
    key = 1 if width > 2 and columns[0].lower() in _COUNTERS else 0
    for row in rows[heads:]:
        yield from _row_drafts(row, columns, key)


def has_head_row(rows: Sequence[Sequence[str]]) -> bool:
    """Guess from the texts of a grid whether its first row holds column heads."""
    if len(rows) < 3 or sum(bool(cell) for cell in rows[0]) < 2:
        return False
    first, rest = rows[0], rows[1:]
    if any(_FIGURE.match(cell) and not _YEAR.fullmatch(cell) for cell in first):
        return False
    figures = [
        sum(1 for row in rest if index < len(row) and _FIGURE.match(row[index]))
        for index in range(1, len(first))
        if first[index]
    ]
    if any(2 * count >= len(rest) for count in figures):
        return True
    labels = all(len(cell.split()) <= 4 and not cell[:1].islower() for cell in first)
    return len(first) >= 3 and labels


def _row_drafts(row: Row, columns: Sequence[str], key: int) -> Iterator[Draft]:
    filled = [cell for cell in _distinct(row) if cell.text]
    if len(filled) == 1 and len(columns) > 1:
        role = "paragraph" if len(filled[0].text) > _LONG else "heading"
        yield Draft("paragraph" if role == "paragraph" else "heading", filled[0])
        return
    head = row[key].text if len(columns) > 1 and key < len(row) else ""
    if len(head) > _LONG:  # no head but content
        head = ""
    for index, cell in enumerate(row):
        if index == key and head:
            yield Draft("heading", cell)
        elif cell.text and cell is not row[key]:
            yield Draft("cell", cell, row=head, column=columns[index])
        elif cell.text and not head:
            yield Draft("cell", cell, column=columns[index])


def _column_head(rows: Sequence[Row], index: int) -> str:
    parts: list[str] = []
    for row in rows:
        text = row[index].text if index < len(row) else ""
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def _distinct(row: Row) -> list[Reading]:
    distinct: list[Reading] = []
    for cell in row:
        if not any(cell is other for other in distinct[-1:]):
            distinct.append(cell)
    return distinct
