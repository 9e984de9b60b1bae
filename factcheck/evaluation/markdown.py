"""An evaluation as a Markdown document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.evaluation.sheet import Case, Listing, Table
from factcheck.language.printable import printable
from factcheck.reports.markup import code, escaped, inner


def render(tables: Iterable[Table], listings: Iterable[Listing]) -> str:
    """Return a Markdown document in which words of documents are never markup."""
    return "\n".join(_lines(tables, listings)).rstrip("\n") + "\n"


def _lines(tables: Iterable[Table], listings: Iterable[Listing]) -> Iterator[str]:
    yield from ("# Evaluation", "")
    for table in tables:
        yield from _table(table)
    for listing in listings:
        yield from _listing(listing)


def _table(table: Table) -> Iterator[str]:
    yield from (f"## {table.title}", "")
    yield _row(table.heads)
    yield "|---|" + "---:|" * (len(table.heads) - 1)
    yield from map(_row, table.rows)
    yield ""
    if table.note:
        yield from (escaped(table.note), "")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(inner(printable(cell)) for cell in cells)} |"


def _listing(listing: Listing) -> Iterator[str]:
    yield from (f"## {listing.title}", "")
    if listing.note:
        yield from (listing.note, "")
    for case in listing.cases:
        yield from _case(case)


def _case(case: Case) -> Iterator[str]:
    yield from (f"### {escaped(case.head)}", "")
    if case.why:
        yield from (escaped(case.why), "")
    for value, passages in case.values:
        for passage in passages:
            where = f" {code(passage.where)}" if passage.where else ""
            said = f"{escaped(value)}{where}".strip()
            yield f"- {said}: {escaped(' '.join(passage.words.split()))}"
    yield ""
