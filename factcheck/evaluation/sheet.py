"""What an evaluation shows, in words: tables of figures and lists of cases to look at.

Every format lays out the same tables and listings.
"""

from __future__ import annotations

from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words under their heads; the first column names, the others count."""

    title: str
    heads: Row
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document and their place."""

    where: str
    words: str


@dataclass(frozen=True, slots=True)
class Case:
    """A false or missed finding: what it is, why, and each value with its passages."""

    head: str
    why: str
    values: tuple[tuple[str, tuple[Passage, ...]], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Cases of one sort, with a hint of what to make of them."""

    title: str
    note: str
    cases: tuple[Case, ...]
