"""The tables of a document as grids: rows of cells under the heads of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Block
from factcheck.statements.arithmetic.reckoning import Figure
from factcheck.statements.setting import Passage, Setting

_NUMBER = re.compile(
    r"(?P<before>[$€£¥₹]?) ?(?P<digits>\d{1,3}(?:[, \u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r" ?(?P<after>%|per cent|percent|[a-zA-Z€£°²]{1,12})?"
)


_LONGEST = 24  # signs of a figure with its unit; what is longer is an identifier


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text and, where it is a figure and nothing else, the figure.

    ``places`` is how many decimals are written, ``unit`` the sign before and the word after.
    """

    column: str
    text: str
    figure: Figure | None = None
    value: float = 0.0
    places: int = 0
    unit: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its head and its cells by their columns."""

    head: str
    cells: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that reads plainly; ``columns`` in the order of the first row that has them."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    section: tuple[str, ...]


def read(setting: Setting) -> Iterator[Grid]:
    """Yield the tables whose columns all have a head of their own, group headings ending one."""
    passages: dict[int, list[Passage]] = {}
    for passage in setting.passages:
        passages.setdefault(passage.paragraph, []).append(passage)
    run: list[tuple[int, Block]] = []
    for index, block in enumerate(setting.document.blocks):
        if block.role == "cell" and block.column:
            run.append((index, block))
        elif not _opens_row(setting.document.blocks, index):
            if run:
                yield from _grid(run, passages, setting.document.blocks)
            run = []
    if run:
        yield from _grid(run, passages, setting.document.blocks)


def _opens_row(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a block is the head of the row whose cells follow it."""
    block = blocks[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return (
        block.role == "heading"
        and following is not None
        and following.role == "cell"
        and following.row == block.text
        and bool(following.column)
    )


def _grid(
    run: list[tuple[int, Block]], passages: dict[int, list[Passage]], blocks: Sequence[Block]
) -> Iterator[Grid]:
    rows: list[Row] = []
    last = -2
    for index, block in run:
        starts = blocks[index - 1].role == "heading" or index != last + 1
        if starts or not rows or rows[-1].head != block.row or not block.row:
            rows.append(Row(block.row, {}))
        if not block.row or block.column in rows[-1].cells:
            return  # no heads, or two columns of one name: which is which cannot be told
        rows[-1].cells[block.column] = _cell(block, passages.get(index, []))
        last = index
    columns = tuple(dict.fromkeys(column for row in rows for column in row.cells))
    yield Grid(tuple(rows), columns, run[0][1].section)


def _cell(block: Block, passages: list[Passage]) -> Cell:
    text = block.text.strip()
    match = _NUMBER.fullmatch(text)
    if match is None or len(passages) != 1 or len(text) > _LONGEST:
        return Cell(block.column, text)
    digits = re.sub(r"[^\d.]", "", match["digits"])
    places = len(digits.partition(".")[2])
    start, end = match.span()
    lead = len(passages[0].sentence.text) - len(passages[0].sentence.text.lstrip())
    figure = Figure(passages[0], lead + start, min(lead + end, len(passages[0].sentence.text)))
    unit = (match["before"], match["after"] or "")
    return Cell(block.column, text, figure, float(digits), places, unit)
