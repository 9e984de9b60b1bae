"""Tables of plain text: lines whose words stand in columns, parted by tabs or runs of spaces.

A table:  "Party        Seats"       no table: "It ended.  Nobody knew why."
          "Reform          12"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.readers.assembly.excerpt import Line

Cell = list[Line]

# Two spaces behind a full stop are typists' habit, not a column.
_GAP = re.compile(r"(?<=\S)(?:\t\s*| *\t\s*|(?<![.!?]) {2,}|(?<=[.!?]) {3,})(?=\S)")
_RULE = re.compile(r"[-=+|_ \t]*[-=_]{2}[-=+|_ \t]*")
_MOST_ROWS = 100_000


def columnar(line: Line) -> bool:
    """Tell whether a line has a gap as between columns."""
    return _GAP.search(line.text.rstrip()) is not None


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn rather than written."""
    return _RULE.fullmatch(text.strip()) is not None


def columns_run(lines: Sequence[Line], start: int) -> int:
    """Return where the run of columnar lines that begins at ``start`` ends."""
    end = start
    second = 0
    while end < len(lines) and end - start < _MOST_ROWS:
        line = lines[end]
        gap = _GAP.search(line.text.rstrip())
        if gap:
            second = gap.end()
        elif not (end > start and (is_rule(line.text) or line.indent >= second > 0)):
            break
        end += 1
    return end


def split_columns(lines: Sequence[Line]) -> tuple[list[list[Cell]], int | None] | None:
    """Return the rows of cells of a run of columnar lines, or None where no columns line up.

    A cell is the list of its lines; all rows are equally long.  The second value is how many
    rows are heads if a drawn line tells, else None.
    """
    written = [line for line in lines if not is_rule(line.text)]
    if not written:
        return None
    bounds = _tab_count(written) if any("\t" in line.text.strip() for line in written) else None
    gaps = [] if bounds else _common_gaps(written)
    if not bounds and not gaps:
        return None
    rows: list[list[Cell]] = []
    heads = None
    for line in lines:
        if is_rule(line.text):
            heads = len(rows) if heads is None and rows else heads
            continue
        parts = list(_by_tabs(line, bounds) if bounds else _by_gaps(line, gaps))
        if rows and not parts[0].text and sum(bool(part.text) for part in parts) == 1:
            for cell, part in zip(rows[-1], parts, strict=True):
                cell.extend([part] if part.text else [])
        else:
            rows.append([[part] if part.text else [] for part in parts])
    return rows, (heads if heads == 1 and len(rows) > 1 else None)


def _tab_count(lines: Sequence[Line]) -> int:
    counts = [len(line.text.strip().split("\t")) for line in lines]
    return max(counts) if max(counts) <= 2 * min(counts) and min(counts) > 1 else 0


def _by_tabs(line: Line, width: int) -> Iterator[Line]:
    trimmed = line.trimmed
    start = 0
    for _ in range(width):
        end = trimmed.text.find("\t", start)
        end = len(trimmed.text) if end < 0 else end
        yield trimmed.cut(start, end).trimmed
        start = min(end + 1, len(trimmed.text))


def _common_gaps(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the runs of two or more places that are empty in all lines, between filled ones."""
    width = max(len(line.text.rstrip()) for line in lines)
    if width > 2000:
        return []
    filled = bytearray(width)
    for line in lines:
        for match in re.finditer(r"\S+(?: \S+)*", line.text):
            filled[match.start() : match.end()] = b"x" * (match.end() - match.start())
    return [match.span() for match in re.finditer(rb"(?<=x)[^x]{2,}(?=x)", bytes(filled))]


def _by_gaps(line: Line, gaps: Sequence[tuple[int, int]]) -> Iterator[Line]:
    start = 0
    for gap_start, gap_end in gaps:
        yield line.cut(start, gap_start).trimmed
        start = gap_end
    yield line.cut(start).trimmed
