"""One table of a TOML file as a tree, each key at the line where it is written."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from factcheck.errors import RuleError
from factcheck.forms.faults import fault
from factcheck.forms.tree import Form, Listing, Node, Scalar, Table
from factcheck.forms.yaml_tree import read_text_file

_PLACE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml_table(path: Path, called: str, name: str) -> Form | None:
    """Read the table ``name``, such as "tool.factcheck", or return None where there is none.

    A file that is no TOML is an error only where it speaks of the table: it may be about much else.

    Raises:
        RuleError: The file cannot be read or is no TOML.
    """
    text = read_text_file(path, called)
    lines = tuple(text.splitlines())
    try:
        data: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if name not in text:
            return None
        raise _syntax_error(called, lines, str(error)) from error
    for key in name.split("."):
        data = data.get(key) if isinstance(data, dict) else None
    if data is None:
        return None
    start = _line_of(lines, 0, rf"\s*\[\s*{re.escape(name)}\s*\]") or 1
    if not isinstance(data, dict):
        return Form(called, lines, _node(data, start, 1))
    entries = tuple(_entry(lines, start, key, value) for key, value in data.items())
    return Form(called, lines, Table(start, 1, entries))


def _entry(lines: tuple[str, ...], start: int, key: str, value: Any) -> tuple[Scalar, Node]:
    pattern = rf"(?:.*\.|.*\{{)?\s*[\"']?{re.escape(key)}[\"']?\s*="
    line = _line_of(lines, start - 1, pattern) or start
    written = lines[line - 1] if lines else ""
    column = max(written.find(key), 0) + 1
    after = written.find("=", column) + 1
    column_of_value = after + len(written[after:]) - len(written[after:].lstrip()) + 1
    return Scalar(line, column, key, width=len(key)), _node(value, line, column_of_value)


def _line_of(lines: tuple[str, ...], start: int, pattern: str) -> int:
    """Return the number of the first line from index ``start`` that begins so, or 0."""
    found = re.compile(pattern)
    return next((n for n, line in enumerate(lines, 1) if n > start and found.match(line)), 0)


def _node(value: Any, line: int, column: int) -> Node:
    if isinstance(value, list):
        return Listing(line, column, tuple(_node(item, line, column) for item in value))
    if isinstance(value, dict):
        entries = value.items()
        pairs = ((Scalar(line, column, key), _node(item, line, column)) for key, item in entries)
        return Table(line, column, tuple(pairs))
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Scalar(line, column, text, plain=not isinstance(value, str))


def _syntax_error(called: str, lines: tuple[str, ...], problem: str) -> RuleError:
    found = _PLACE.search(problem)
    what = f"not TOML: {_PLACE.sub('', problem)}"
    if not found:
        return RuleError("not TOML: nested too deeply", called)
    at = (int(found[1]), int(found[2])) if found[1] else (max(len(lines), 1), 1)
    return fault(called, lines, at, what)
