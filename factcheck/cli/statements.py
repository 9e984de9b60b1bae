"""``factcheck statements``: what documents say, as it was understood."""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import click

from factcheck.cli.settings import settings_options, settled
from factcheck.cli.streams import in_colour, tell, width, write
from factcheck.errors import SourceError, UsageError
from factcheck.language.dates.spelt import period
from factcheck.language.printable import printable
from factcheck.model import Interval, Statement, Value, Wording

HEADS = ("place", "subject", "attribute", "value", "when", "manner", "holder")


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A table (in a pipe: lines with tabs), or JSON (default: text).",
)
@settings_options
def statements(
    files: tuple[str, ...],
    form: str,
    rules: tuple[str, ...],
    config_file: str | None,
    isolated: bool,
) -> int:
    """Show the statements of documents: of what, which attribute, which value, when, who says so.

    FILE is a document, a folder of documents, or - for standard input.
    """
    from factcheck import ruleset, sources, understanding  # noqa: PLC0415  not for the help

    config = settled(config_file=config_file, isolated=isolated, given={"rules": rules})
    asked = ruleset.load(config.rules)
    found, problems = sources.find(files)
    errors = [SourceError(each.what, each.path, each.cure) for each in problems]
    if not found and not errors:
        raise UsageError("no documents", " ".join(files), "name a document, or a folder of some")
    read: list[Statement] = []
    for path in found:
        try:
            read += understanding.read_statements(path, asked)
        except SourceError as error:
            errors.append(error)
    write(_as_json(read) if form == "json" else _as_text(read))
    for unread in errors:
        tell(f"factcheck: {unread}")
    return 2 if errors else 0


def _as_text(read: Sequence[Statement]) -> str:
    columns = width()
    if columns is not None:
        by_file = groupby(read, key=lambda statement: statement.place.source)
        return "\n".join(_table(path, list(said), columns) for path, said in by_file)
    rows = [tuple(map(printable, _row(statement))) for statement in read]
    return "".join("\t".join(row) + "\n" for row in (HEADS, *rows))


def _row(statement: Statement) -> tuple[str, ...]:
    place = statement.place
    return (
        f"{place.source}:{place.line}:{place.column}",
        statement.subject,
        statement.attribute,
        statement.shown,
        period(statement.when) if statement.when else "",
        _manner(statement),
        statement.holder,
    )


def _cells(statement: Statement) -> tuple[str, ...]:
    """Return a statement for a person: what belongs together in one cell, empty parts left out."""
    _, subject, attribute, shown, when, manner, holder = _row(statement)
    place = statement.place
    about = (subject, attribute.replace("_", " "))
    told = (when, manner, f"says {holder}" if holder else "")
    return (
        f"{place.line}:{place.column}",
        statement.kind,
        " · ".join(filter(None, about)),
        shown,
        "; ".join(filter(None, told)),
    )


def _manner(statement: Statement) -> str:
    """Return how it is said, where it is not plainly asserted."""
    said = [] if statement.modality == "asserted" else [statement.modality]
    return ", ".join([*said, *([] if statement.polarity else ["not"]), *statement.scope])


def _table(path: str, said: Sequence[Statement], columns: int) -> str:
    """Return a table of the statements of one file, each value cut to one line."""
    from rich.console import Console  # noqa: PLC0415  only a terminal pays
    from rich.table import Table  # noqa: PLC0415  the same
    from rich.text import Text  # noqa: PLC0415  the same

    table = Table("place", "kind", "about", "value", "told", box=None, pad_edge=False)
    table.padding = (0, 2, 0, 0)
    place, kind, _, value, _ = table.columns
    place.no_wrap = kind.no_wrap = value.no_wrap = True
    value.max_width = columns // 3
    for statement in said:
        table.add_row(*(Text(printable(cell)) for cell in _cells(statement)))
    colour = in_colour("auto", sys.stdout)
    page = io.StringIO()
    Console(
        file=page,
        width=columns,
        color_system="standard" if colour else None,
        force_terminal=colour,
        legacy_windows=False,
        _environ={},
    ).print(Text(printable(path), "bold"), table)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def _as_json(read: Sequence[Statement]) -> str:
    return json.dumps([_plain(statement) for statement in read], indent=2) + "\n"


def _plain(statement: Statement) -> dict[str, Any]:
    place = statement.place
    return {
        "path": place.source,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "text": place.text,
        "sentence": statement.sentence,
        "focus": list(statement.focus),
        "kind": statement.kind,
        "subject": statement.subject,
        "attribute": statement.attribute,
        "value": statement.shown,
        "meaning": _meaning(statement.value),
        "names": [_meaning(name) for name in statement.names],
        "terms": list(statement.terms),
        "when": _meaning(statement.when) if statement.when else None,
        "scope": list(statement.scope),
        "polarity": statement.polarity,
        "modality": statement.modality,
        "holder": statement.holder,
        "readings": list(statement.readings),
    }


def _meaning(value: Value) -> dict[str, Any]:
    if isinstance(value, Interval):
        return {
            "axis": value.axis,
            "low": _finite(value.low),
            "high": _finite(value.high),
            "stated": _finite(value.stated),
            "grain": value.grain,
            "vague": value.vague,
            "bound": value.bound,
        }
    if isinstance(value, Wording):
        return {"axis": value.axis, "words": [word.forms[-1] for word in value.words]}
    return {"axis": value.axis, "key": value.key, "qualifiers": list(value.qualifiers)}


def _finite(number: float) -> float | None:
    """Return ``number``, or None for an open end, which JSON cannot write."""
    return number if math.isfinite(number) else None
