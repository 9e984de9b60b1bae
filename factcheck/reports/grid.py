"""The matrix of facts and sources as lines of text: signs in numbered columns, then the fact.

Below it stand the sources by number, each with its family and its record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.language.printable import printable
from factcheck.model import Record
from factcheck.reports.counts import plural
from factcheck.reports.lines import Line, Span, Style, cut, hang
from factcheck.reports.matrix import SIGNS, Matrix, Row, Stance

_COLUMN = 3
_RECORD = (("agrees", 8), ("disputed", 10), ("alone", 7))  # columns of the record, and their width
_COPIES = "copies of one text"
_LEAST_LABEL = 40
_MOST_SOURCES = 60  # a matrix with more columns is read by nobody
_TINTS: dict[Stance, Style] = {"agrees": "agreement", "differs": "error", "silent": "dim"}


def lay_out(table: Matrix, width: int | None, records: Mapping[str, Record]) -> Iterator[Line]:
    """Yield ``table`` in bands that fit into ``width`` columns; in one band for None.

    The sources follow with their ``records``, which are given by path.  Nothing is shown
    where fewer than two sources tell a fact.
    """
    if len(table.sources) < 2:
        return
    yield Span("Facts by source", "strong"), Span(f"  {_key()}", "dim")
    if len(table.sources) > _MOST_SOURCES:
        yield from hang((Span(_too_wide(table)),), width, "  ")
    else:
        for band in _bands(len(table.sources), width):
            yield from _band(table, band, width)
            yield ()
        yield from _legend(table, width, records)
    yield ()


def _key() -> str:
    return "  ".join(f"{sign} {stance}" for stance, sign in SIGNS.items())


def _too_wide(table: Matrix) -> str:
    told = f"{plural(len(table.sources), 'source')} tell {plural(len(table.rows), 'fact')}"
    return f"{told}: too many to show side by side"


def _bands(sources: int, width: int | None) -> Iterator[range]:
    """Yield the ranges of columns that fit beside the facts."""
    room = sources if width is None else max((width - _LEAST_LABEL) // _COLUMN, 1)
    for start in range(0, sources, room):
        yield range(start, min(start + room, sources))


def _band(table: Matrix, band: range, width: int | None) -> Iterator[Line]:
    yield (Span("".join(f"{index + 1:>{_COLUMN}}" for index in band), "dim"),)
    if any(table.families[index] for index in band):
        marks = "".join(f"{table.families[index]:>{_COLUMN}}" for index in band)
        yield (Span(f"{marks}  {_COPIES}", "dim"),)
    for row in table.rows:
        fact = printable(row.fact)
        if width is not None:
            fact = cut(fact, width - _COLUMN * len(band) - 2)
        yield (*_signs(row, band), Span(f"  {fact}"))


def _signs(row: Row, band: range) -> Iterator[Span]:
    for index in band:
        stance = row.stances[index]
        yield Span(f"{SIGNS[stance]:>{_COLUMN}}", _TINTS[stance])


def _legend(table: Matrix, width: int | None, records: Mapping[str, Record]) -> Iterator[Line]:
    """Yield the sources by number, each with its family and its record."""
    family = max(map(len, table.families), default=0)
    family += bool(family)
    heads = "".join(f"{name:>{room}}" for name, room in _RECORD)
    yield (Span(f"{'':{_COLUMN + family}}{heads}", "dim"),)
    for number, (path, kin) in enumerate(zip(table.sources, table.families, strict=True), 1):
        figures = zip(_figures(records.get(path, Record())), _RECORD, strict=True)
        told = "".join(f"{figure or '·':>{room}}" for figure, (_, room) in figures)
        lead = f"{number:>{_COLUMN}}{kin:>{family}}{told}  "
        yield from hang((Span(printable(path), "path"),), width, " " * len(lead), lead)


def _figures(record: Record) -> tuple[int, int, int]:
    return record.independent, record.contradictions, len(record.alone)
