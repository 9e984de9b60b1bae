"""Lines of plain text put together: paragraphs, items, records, terms, quotations, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.language.boilerplate import ends_sentence
from factcheck.readers.assembly.excerpt import Line
from factcheck.readers.assembly.keyed import key_length
from factcheck.readers.grammar.plain_columns import (
    Cell,
    columnar,
    columns_run,
    is_rule,
    split_columns,
)
from factcheck.readers.grammar.plain_lines import goes_on, item_number, item_text

_OPTION = re.compile(r"\s*--?[A-Za-z0-9?]")
_UNDERLINES = {"=": 1, "*": 1, "#": 1, "-": 2, "~": 3, "^": 3, "_": 2, "+": 3}
_WIKI_HEADING = re.compile(
    r"\s*(?P<signs>=(?: ?=){0,5}) (?P<text>[^=\s](?:[^=]*[^=\s])?) (?P=signs)\s*"
)
_LONGEST_TERM = 80


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together; ``rows`` are those of a table.

    ``alone`` tells that blank lines are around it, ``last`` that one follows.
    """

    kind: Literal["prose", "item", "keyed", "quote", "term", "table", "heading", "rule"]
    lines: tuple[Line, ...] = ()
    level: int = 0
    rows: tuple[tuple[Cell, ...], ...] = ()
    heads: int | None = None
    alone: bool = False
    last: bool = False

    @property
    def text(self) -> str:
        """The first line without the space around it."""
        return self.lines[0].text.strip() if self.lines else ""


def chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines between blank lines."""
    chunk: list[Line] = []
    for line in lines:
        if not line.blank:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def units(chunk: Sequence[Line], width: int) -> Iterator[Unit]:
    """Yield the units of a run of lines; ``width`` is where the file wraps, 0 if it does not."""
    index = 0
    while index < len(chunk):
        unit, index = _unit(chunk, index, width)
        yield replace(unit, alone=len(unit.lines) == len(chunk), last=index == len(chunk))


def _unit(chunk: Sequence[Line], index: int, width: int) -> tuple[Unit, int]:
    line = chunk[index]
    if is_rule(line.text):
        return Unit("rule"), index + 1
    wiki = _WIKI_HEADING.fullmatch(line.text)
    if wiki:  # "== History =="
        level = wiki["signs"].count("=")
        return Unit("heading", (line.cut(*wiki.span("text")),), level), index + 1
    below = chunk[index + 1] if index + 1 < len(chunk) else None
    if below and _underlines(below, line):
        return Unit("heading", (line,), _UNDERLINES.get(below.text.strip()[0], 3)), index + 2
    if line.text.lstrip().startswith(">"):
        return _quote(chunk, index)
    if columnar(line):
        end = columns_run(chunk, index)
        split = split_columns(chunk[index:end])
        if split and (len(split[0]) > 1 or _OPTION.match(line.text)):
            rows = tuple(tuple(row) for row in split[0])
            return Unit("table", tuple(chunk[index:end]), rows=rows, heads=split[1]), end
    if item_text(line):
        return _item(chunk, index, width)
    if below and _is_term(line, below, width):
        return _term(chunk, index)
    if key_length(line.text.strip()):
        return _keyed(chunk, index, width)
    end = _paragraph_end(chunk, index, width)
    return Unit("prose", tuple(chunk[index:end])), end


def _underlines(below: Line, line: Line) -> bool:
    drawn = below.text.strip()
    same = len(set(drawn)) == 1 and drawn[0] in _UNDERLINES
    return same and len(drawn) >= max(3, len(line.text.strip()) // 2) and not columnar(line)


def _is_term(line: Line, below: Line, width: int) -> bool:
    text = line.text.strip()
    short = len(text) <= _LONGEST_TERM and not ends_sentence(text)
    return short and below.indent > line.indent + 1 and not goes_on(line, below, width)


def _quote(chunk: Sequence[Line], index: int) -> tuple[Unit, int]:
    end = index
    lines = []
    while end < len(chunk) and chunk[end].text.lstrip().startswith(">"):
        line = chunk[end]
        lines.append(line.cut(len(line.text) - len(line.text.lstrip(" \t>"))))
        end += 1
    return Unit("quote", tuple(line for line in lines if line.text)), end


def _item(chunk: Sequence[Line], index: int, width: int) -> tuple[Unit, int]:
    first = item_text(chunk[index])
    assert first is not None  # noqa: S101 - the caller has seen that it is one
    end = index + 1
    while end < len(chunk) and not item_text(chunk[end]):
        deeper = chunk[end].indent > chunk[index].indent
        if not deeper and not goes_on(chunk[end - 1], chunk[end], width):
            break
        end += 1
    return Unit("item", (first, *chunk[index + 1 : end])), end


def _term(chunk: Sequence[Line], index: int) -> tuple[Unit, int]:
    end = index + 1
    while end < len(chunk) and chunk[end].indent > chunk[index].indent:
        end += 1
    return Unit("term", tuple(chunk[index:end])), end


def _keyed(chunk: Sequence[Line], index: int, width: int) -> tuple[Unit, int]:
    end = index + 1
    while end < len(chunk) and not key_length(chunk[end].text.strip()):
        indented = chunk[end].indent > chunk[index].indent
        if not indented and not goes_on(chunk[end - 1], chunk[end], width):
            break
        end += 1
    return Unit("keyed", tuple(chunk[index:end])), end


def _paragraph_end(chunk: Sequence[Line], index: int, width: int) -> int:
    end = index + 1
    while end < len(chunk) and goes_on(chunk[end - 1], chunk[end], width):
        item = item_text(chunk[end])
        if item and (ends_sentence(chunk[end - 1].text.rstrip()) or not item_number(chunk[end])):
            break
        end += 1
    return end
