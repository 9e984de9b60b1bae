"""Tables of reStructuredText, drawn with lines or given as lists: their cells as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.readers.assembly.excerpt import Line

Cell = list[Line]

_SIMPLE_RULE = re.compile(r"=+(?: +=+)+\s*")
_SPAN_RULE = re.compile(r"-+(?: +-+)*\s*")
_GRID_RULE = re.compile(r"\+(?:[-=]+\+)+\s*")
_FIELD = r'"(?:[^"]|"")*+"|[^{0}]*+'


def simple_rule(text: str) -> bool:
    """Tell whether a line draws the edge of a simple table: "=====  ====="."""
    return _SIMPLE_RULE.fullmatch(text) is not None


def grid_rule(text: str) -> bool:
    """Tell whether a line draws the edge of a grid table: "+-----+-----+"."""
    return _GRID_RULE.fullmatch(text) is not None


def grid_end(lines: Sequence[Line], start: int) -> int:
    """Return where the grid table that begins at ``start`` ends."""
    end = start
    while end < len(lines) and lines[end].text[:1] in {"+", "|"}:
        end += 1
    return end


def grid_rows(lines: Sequence[Line]) -> tuple[list[list[Cell]], int]:
    """Return the rows of a grid table and how many of them are heads."""
    edges = [match.start() for match in re.finditer(r"\+", lines[0].text.rstrip())]
    rows: list[list[Cell]] = []
    heads = 0
    row: list[Cell] | None = None
    for line in lines:
        if line.text.startswith("+") or re.search(r"\+[-=]{2,}\+", line.text):
            if row is not None and any(row):
                rows.append(row)
            heads = len(rows) if "=" in line.text and _GRID_RULE.fullmatch(line.text) else heads
            row = [[] for _ in edges[1:]]
        elif row is not None:
            _add_grid_line(row, line, edges)
    return rows, heads


def _add_grid_line(row: list[Cell], line: Line, edges: Sequence[int]) -> None:
    begin = 0
    for index in range(1, len(edges)):
        if index < len(edges) - 1 and line.text[edges[index] : edges[index] + 1] not in {"|", ""}:
            continue  # the cell spans this edge
        part = line.cut(edges[begin] + 1, edges[index]).trimmed
        if part.text:
            row[begin].append(part)
        begin = index


def simple_end(lines: Sequence[Line], start: int) -> int:
    """Return where the simple table that begins at ``start`` ends: at its second or third rule."""
    rules = [
        index
        for index in range(start, min(start + 5000, len(lines)))
        if simple_rule(lines[index].text)
    ]
    for count, index in enumerate(rules[1:], start=1):
        closed = index + 1 >= len(lines) or lines[index + 1].blank
        if closed or count == 2:
            return index + 1
    return start


def simple_rows(lines: Sequence[Line]) -> tuple[list[list[Cell]], int]:
    """Return the rows of a simple table and how many of them are heads."""
    bounds = [match.span() for match in re.finditer("=+", lines[0].text)]
    starts = [start for start, _ in bounds]
    ends: list[int | None] = [*starts[1:], None]
    rows: list[list[Cell]] = []
    heads = 0
    for line in lines[1:-1]:
        if simple_rule(line.text):
            heads = len(rows)
        elif not line.blank and not _SPAN_RULE.fullmatch(line.text):
            parts = [line.cut(start, end).trimmed for start, end in zip(starts, ends, strict=True)]
            if rows and not parts[0].text:
                for cell, part in zip(rows[-1], parts, strict=True):
                    cell.extend([part] if part.text else [])
            else:
                rows.append([[part] if part.text else [] for part in parts])
    return rows, heads


def csv_row(line: Line, sign: str = ",") -> list[Cell]:
    """Return the cells of a line of comma-separated values."""
    field = re.compile(_FIELD.format(re.escape(sign)))
    cells: list[Cell] = []
    at = 0
    while at <= len(line.text):
        while line.text[at : at + 1] == " ":
            at += 1
        match = field.match(line.text, at)
        if match is None:
            break
        quoted = match[0].startswith('"') and len(match[0]) > 1
        part = line.cut(at + quoted, match.end() - quoted).trimmed
        cells.append([part] if part.text else [])
        at = line.text.find(sign, match.end()) + 1
        if at == 0:
            break
    return cells


def list_rows(lines: Sequence[Line]) -> Iterator[list[Cell]]:
    """Yield the rows of a list of lists: "* - one cell", "  - the next"."""
    row: list[Cell] = []
    for line in lines:
        match = re.match(r"([*+-]\s+)?\s*[*+-](?:\s+|$)", line.text)
        if match and (match[1] or line.indent):
            if match[1] and row:
                yield row
                row = []
            rest = line.cut(match.end()).trimmed
            row.append([rest] if rest.text else [])
        elif row and not line.blank:
            row[-1].append(line.trimmed)
    if row:
        yield row
