"""HTML tables: cells that span, heads of rows and columns, and tables that only lay out a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.readers.assembly.drafts import Draft
from factcheck.readers.assembly.reading import Reading, join_readings

_WIDEST = 60
_TALLEST = 500
_MOST_CELLS = 200_000
_LAYOUT_TEXT = 400


@dataclass(slots=True)
class HtmlCell:
    """A cell: its drafts, how far it spans, and whether it is a head."""

    head: bool = False
    columns: int = 1
    rows: int = 1
    drafts: list[Draft] = field(default_factory=list)

    @classmethod
    def of(cls, tag: str, columns: str, rows: str) -> HtmlCell:
        """Make a cell of its tag and the attributes for its spans."""
        return cls(tag == "th", _span(columns, _WIDEST), _span(rows, _TALLEST))


@dataclass(slots=True)
class HtmlTable:
    """A table while it is read; ``layout`` tells that it holds no data."""

    layout: bool = False
    in_head: bool = False
    rows: list[list[HtmlCell]] = field(default_factory=list)
    head_rows: int = 0

    def add_row(self) -> None:
        """Begin a row."""
        self.rows.append([])
        if self.in_head and self.head_rows == len(self.rows) - 1:
            self.head_rows += 1

    def add_cell(self, cell: HtmlCell) -> None:
        """Add a cell to the last row, or to a first one where there is none."""
        if not self.rows:
            self.add_row()
        self.rows[-1].append(cell)

    def lays_out(self) -> bool:
        """Tell whether the table places parts of a page rather than data."""
        width = max((len(row) for row in self.rows), default=0)
        return (
            self.layout or width < 2 or any(_is_content(cell) for row in self.rows for cell in row)
        )

    def heads(self) -> int | None:
        """Return how many rows at the top hold column heads, None if nothing tells."""
        count = self.head_rows
        while (
            count < len(self.rows)
            and self.rows[count]
            and all(cell.head or not cell.drafts for cell in self.rows[count])
        ):
            count += 1
        marked = any(cell.head for row in self.rows for cell in row)
        return count if count or marked else None

    def grid(self) -> list[list[Reading]]:
        """Return the texts, those of cells that span in every place that they span."""
        grid: list[list[Reading]] = []
        hanging: dict[int, tuple[int, Reading]] = {}  # column: rows to go, text
        budget = _MOST_CELLS
        for row in self.rows:
            places: list[Reading] = []
            for cell in row:
                _hang(places, hanging)
                reading = join_readings(each.reading for each in cell.drafts)
                for _ in range(min(cell.columns, budget)):
                    if cell.rows > 1:
                        hanging[len(places)] = (cell.rows - 1, reading)
                    places.append(reading)
                    budget -= 1
            _hang(places, hanging)
            grid.append(places)
        width = max((len(row) for row in grid), default=0)
        return [row + [Reading()] * (width - len(row)) if len(row) < width else row for row in grid]


def _hang(places: list[Reading], hanging: dict[int, tuple[int, Reading]]) -> None:
    """Put the cells that hang down from rows above into the next places of a row."""
    while len(places) in hanging:
        column = len(places)
        rows, reading = hanging.pop(column)
        if rows > 1:
            hanging[column] = (rows - 1, reading)
        places.append(reading)


def _is_content(cell: HtmlCell) -> bool:
    size = sum(len(each.text) for each in cell.drafts)
    return (size > _LAYOUT_TEXT and len(cell.drafts) > 1) or any(
        each.role == "heading" and each.level for each in cell.drafts
    )


def _span(value: str, most: int) -> int:
    return (
        min(max(int(value), 1), most)
        if value.isascii() and value.isdigit() and len(value) < 6
        else 1
    )


def rows_of(table: HtmlTable) -> Sequence[Draft]:
    """Return the drafts of a table that lays out a page, in order."""
    return [each for row in table.rows for cell in row for each in cell.drafts]
