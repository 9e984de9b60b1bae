"""The total of a column or a row of a table against the figures above or beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.language.vocabulary.lexicon import words
from factcheck.statements.arithmetic import grids
from factcheck.statements.arithmetic.grids import Cell, Grid
from factcheck.statements.arithmetic.reckoning import (
    Figure,
    Reckoning,
    Sureness,
    added,
    exactly,
    number,
)
from factcheck.statements.setting import Setting

_CLOSE = (0.6, 1.6)  # a total further from its sum is something else than the sum
_FEW = 3  # parts from which one that equals the total is no accident
_BLANK = re.compile(r"[-–—−.\s]*|0|n/?a", re.IGNORECASE)
_ROUNDED = re.compile(
    r"[%$€£¥₹]|\b(?:million|thousand|billion|mn|bn|000s?|per cent|percent)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row or column that may add up: its head, its parts, its total; ``blanks`` are left out."""

    head: str
    parts: tuple[Cell, ...]
    total: Cell
    blanks: int = 0

    @property
    def sum(self) -> float:
        """What the parts make."""
        return sum(part.value for part in self.parts)

    @property
    def rounding(self) -> float:
        """Half a unit of the last place of every figure."""
        return sum(0.5 * 10.0**-cell.places for cell in (*self.parts, self.total))

    @property
    def fits(self) -> bool:
        """Whether the parts make the total, as far as rounding tells."""
        return abs(self.sum - self.total.value) <= self.rounding + 1e-6

    @property
    def exact(self) -> bool:
        """Whether the parts make the total to the last unit."""
        return abs(self.sum - self.total.value) < 1e-6


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield what the parts of each row and column make against the total that is stated."""
    for grid in grids.read(setting):
        columns, rows = tuple(_columns(grid)), tuple(_rows(grid))
        whole = [line for line in (*columns, *rows) if _whole(line)]
        exact = sum(line.exact for line in whole)
        counts = exact > 2 and 2 * exact > len(whole)
        yield from _judged(grid, columns, _is_total(grid.rows[-1].head), counts=counts)
        yield from _judged(grid, rows, False, counts=counts)


def _judged(grid: Grid, lines: Sequence[Line], alone: bool, *, counts: bool) -> Iterator[Reckoning]:
    """Yield the lines that do not add up, where the others tell that this is what they do.

    ``alone`` says that a single line needs no other to be told for a sum, ``counts`` that the
    whole numbers of the table are not rounded.
    """
    strict = [_whole(line) and (counts or _is_counted(grid, line)) for line in lines]
    bad = [
        (line, exact)
        for line, exact in zip(lines, strict, strict=True)
        if not (line.exact if exact else line.fits)
    ]
    proven = len(lines) - len(bad)
    if proven < len(bad) and not (alone and len(lines) == 1):
        return
    for line, exact in bad:
        if _is_plain(line, exact=exact):
            yield from _reckoning(line, "certain" if proven else "firm", strict=exact)


def _whole(line: Line) -> bool:
    return all(cell.places == 0 for cell in (*line.parts, line.total))


def _is_counted(grid: Grid, line: Line) -> bool:
    """Tell whether a line holds counts, which no rounding excuses: "Seats", "Boys" and "Girls"."""
    cells = (*line.parts, line.total)
    heads = {cell.column for cell in cells if not _is_total(cell.column)}
    return (
        all(cell.unit == ("", "") for cell in cells)
        and not any(map(_ROUNDED.search, (*sorted(heads), *grid.section[-1:])))
        and all(map(_is_count, heads))
    )


def _is_count(head: str) -> bool:
    last = (head.lower().split() or [""])[-1]
    measured = words("sums", "measured") | words("words", "measures")
    return last.isalpha() and last.endswith("s") and last not in measured


def _is_plain(line: Line, *, exact: bool) -> bool:
    """Tell whether a line differs from its sum as a slip does, and not by a row that is no part."""
    stated, made = line.total.value, line.sum
    if line.blanks or not made or not _CLOSE[0] <= stated / made <= _CLOSE[1]:
        return False
    slack = 1e-6 if exact else line.rounding + 1e-6
    without = (made - part.value for part in line.parts if part.value)
    nested = any(
        len(line.parts) > _FEW and abs(made - 2 * part.value) <= slack for part in line.parts
    )
    return not nested and all(abs(rest - stated) > slack for rest in without)


def _reckoning(line: Line, sureness: Sureness, *, strict: bool) -> Iterator[Reckoning]:
    figures = tuple(cell.figure for cell in line.parts if isinstance(cell.figure, Figure))
    stated = line.total.figure
    if stated is None:
        return
    before, after = line.total.unit
    alike = all(cell.unit == line.total.unit for cell in line.parts)
    made = number(line.sum)
    if alike:
        made = f"{before}{made}{'' if after == '%' or len(after) < 2 else ' '}{after}"
    axis = "money" if before else "number"
    halves = 0.5 * 10.0**-line.total.places
    slack = 0.0 if strict else line.rounding - halves
    yield Reckoning(
        check="total",
        attribute="total" if _is_total(line.head) else f"total of {line.head}",
        stated=stated,
        value=exactly(axis, line.total.value, 0.0 if strict else halves),
        parts=figures,
        made=exactly(axis, line.sum, slack),
        shown=f"{made} ({added([cell.text for cell in line.parts])})",
        sureness=sureness,
    )


# Which cells belong together


def _columns(grid: Grid) -> Iterator[Line]:
    """Yield the columns over a last row that is a total, as far as they can be added up."""
    *rows, last = grid.rows
    if len(rows) < 2 or not (_is_total(last.head) or _may_be_total(last.head)):
        return
    if any(_is_inner(row.head) for row in rows):
        return
    for column in grid.columns:
        total = last.cells.get(column)
        if total is None or total.figure is None or _is_rate(column, total):
            continue
        cells = [row.cells.get(column) for row in rows]
        line = _line(column, cells, total)
        if line is not None:
            yield line


def _rows(grid: Grid) -> Iterator[Line]:
    """Yield the rows of a table with one column that is a total, behind or before its parts."""
    totals = [column for column in grid.columns if _is_total(column)]
    if len(totals) != 1 or any(_is_inner(column) for column in grid.columns):
        return
    at = grid.columns.index(totals[0])
    figures = [
        column
        for column in grid.columns
        if column != totals[0]
        and any(row.cells[column].figure for row in grid.rows if column in row.cells)
    ]
    before = [column for column in figures if grid.columns.index(column) < at]
    after = [column for column in figures if grid.columns.index(column) > at]
    if (before and after) or len(figures) < 2:
        return
    for row in grid.rows:
        total = row.cells.get(totals[0])
        if total is None or total.figure is None or total.unit[1] in {"%", "percent", "per cent"}:
            continue
        if any(_is_rate(column, total) for column in figures):
            return
        line = _line(row.head, [row.cells.get(column) for column in figures], total)
        if line is not None:
            yield line


def _line(head: str, cells: Sequence[Cell | None], total: Cell) -> Line | None:
    """Return a line of cells that are figures of the total's unit, or blank; None if one is not."""
    parts: list[Cell] = []
    for cell in cells:
        if cell is None or (cell.figure is None and _BLANK.fullmatch(cell.text)):
            continue
        if cell.figure is None or cell.unit != total.unit:
            return None
        parts.append(cell)
    if len(parts) < 2:
        return None
    return Line(head, tuple(parts), total, len(cells) - len(parts))


# What heads say


def _words(head: str) -> list[str]:
    return re.findall(r"[a-z0-9#]+", head.lower())


def _is_total(head: str) -> bool:
    return " ".join(_words(head)) in words("sums", "totals")


def _may_be_total(head: str) -> bool:
    return not words("sums", "perhaps").isdisjoint(_words(head)) and not _is_inner(head)


def _is_inner(head: str) -> bool:
    """Tell whether a head names a part of another row, a cut, or a row that is no part at all."""
    said = _words(head)
    if not said or head.lstrip()[:1] in "-–—•>" or "…" in head or "..." in head:
        return True
    return not words("sums", "inner").isdisjoint(said) or _may_be_sum(said)


def _may_be_sum(said: list[str]) -> bool:
    return not {"total", "totals", "sum", "subtotal", "overall"}.isdisjoint(said) and " ".join(
        said
    ) not in words("sums", "totals")


def _is_rate(column: str, total: Cell) -> bool:
    """Tell whether the figures of a column are no amounts: rates, years, ranks."""
    said = set(_words(column))
    whole = total.unit[1] in {"%", "percent", "per cent"}
    if whole or "%" in column or not said.isdisjoint({"percent", "percentage", "share"}):
        return total.value != 100.0
    return not words("sums", "rates").isdisjoint(said)
