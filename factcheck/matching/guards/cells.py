"""Cells of tables, which stand under their heads."""

from __future__ import annotations

from factcheck.model import Statement


def is_cell(statement: Statement) -> bool:
    """Tell whether a statement is read from a cell of a table, which stands under its heads."""
    return any(part.startswith("cell:") for part in statement.scope)


def same_table(one: Statement, other: Statement) -> str:
    """Two cells of one document are never of one thing."""
    if one.kind in {"unique", "role"} or one.place.source != other.place.source:
        return ""
    return "two cells of a table" if is_cell(one) and is_cell(other) else ""
