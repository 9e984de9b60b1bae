"""Plain text: paragraphs, headings, lists, tables and records as their lines show them.

A paragraph may be one long line or wrapped; the lengths of the file's own lines tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.language.boilerplate import ends_sentence, heads_other_articles
from factcheck.model import BlockRole, Document
from factcheck.readers.assembly.drafts import Draft, draft, finish
from factcheck.readers.assembly.excerpt import Excerpt, Line, split_lines
from factcheck.readers.assembly.keyed import has_subtitle, is_record, key_length, keyed_draft
from factcheck.readers.assembly.reading import Piece, read_pieces
from factcheck.readers.assembly.tables import table_drafts
from factcheck.readers.grammar.plain_columns import Cell, columnar, columns_run, is_rule, split_columns
from factcheck.readers.grammar.plain_lines import (
    goes_on,
    heading_level,
    item_number,
    item_text,
    looks_like_heading,
    wrap_width,
)

_MANUAL = re.compile(r"(?P<name>[\w.:+-]{1,40}\(\d\w{0,5}\))\s{2,}\S.*\s(?P=name)")
_OPTION = re.compile(r"\s*--?[A-Za-z0-9?]")
_UNDERLINES = {"=": 1, "*": 1, "#": 1, "-": 2, "~": 3, "^": 3, "_": 2, "+": 3}
_LONGEST_TERM = 80
_LONG = 120


@dataclass(frozen=True, slots=True)
class _Unit:
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
        return self.lines[0].text.strip() if self.lines else ""


def read(source: str, text: str) -> Document:
    """Read plain text."""
    chunks = list(_chunks(split_lines(text)))
    width = wrap_width(chunks)
    units = [unit for chunk in chunks for unit in _units(chunk, width)]
    drafts = list(_drafts(units, width))
    subject = next((each.text for each in drafts[:8] if each.row.lower() == "subject"), "")
    mail = subject and any(each.row.lower() in {"from", "to"} for each in drafts[:8])
    return finish(source, text, drafts, title=subject if mail else "")


def _chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    chunk: list[Line] = []
    for line in lines:
        if not line.blank:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


# Lines to units


def _units(chunk: Sequence[Line], width: int) -> Iterator[_Unit]:
    index = 0
    while index < len(chunk):
        unit, index = _unit(chunk, index, width)
        yield replace(unit, alone=len(unit.lines) == len(chunk), last=index == len(chunk))


def _unit(chunk: Sequence[Line], index: int, width: int) -> tuple[_Unit, int]:
    line = chunk[index]
    if is_rule(line.text):
        return _Unit("rule"), index + 1
    below = chunk[index + 1] if index + 1 < len(chunk) else None
    if below and _underlines(below, line):
        return _Unit("heading", (line,), _UNDERLINES.get(below.text.strip()[0], 3)), index + 2
    if line.text.lstrip().startswith(">"):
        return _quote(chunk, index)
    if columnar(line):
        end = columns_run(chunk, index)
        split = split_columns(chunk[index:end])
        if split and (len(split[0]) > 1 or _OPTION.match(line.text)):
            rows = tuple(tuple(row) for row in split[0])
            return _Unit("table", tuple(chunk[index:end]), rows=rows, heads=split[1]), end
    if item_text(line):
        return _item(chunk, index, width)
    if below and _is_term(line, below, width):
        return _term(chunk, index)
    if key_length(line.text.strip()):
        return _keyed(chunk, index, width)
    end = _paragraph_end(chunk, index, width)
    return _Unit("prose", tuple(chunk[index:end])), end


def _underlines(below: Line, line: Line) -> bool:
    drawn = below.text.strip()
    same = len(set(drawn)) == 1 and drawn[0] in _UNDERLINES
    return same and len(drawn) >= max(3, len(line.text.strip()) // 2) and not columnar(line)


def _is_term(line: Line, below: Line, width: int) -> bool:
    text = line.text.strip()
    short = len(text) <= _LONGEST_TERM and not ends_sentence(text)
    return short and below.indent > line.indent + 1 and not goes_on(line, below, width)


def _quote(chunk: Sequence[Line], index: int) -> tuple[_Unit, int]:
    end = index
    lines = []
    while end < len(chunk) and chunk[end].text.lstrip().startswith(">"):
        line = chunk[end]
        lines.append(line.cut(len(line.text) - len(line.text.lstrip(" \t>"))))
        end += 1
    return _Unit("quote", tuple(line for line in lines if line.text)), end


def _item(chunk: Sequence[Line], index: int, width: int) -> tuple[_Unit, int]:
    first = item_text(chunk[index])
    assert first is not None  # noqa: S101 - the caller has seen that it is one
    end = index + 1
    while end < len(chunk) and not item_text(chunk[end]):
        deeper = chunk[end].indent > chunk[index].indent
        if not deeper and not goes_on(chunk[end - 1], chunk[end], width):
            break
        end += 1
    return _Unit("item", (first, *chunk[index + 1 : end])), end


def _term(chunk: Sequence[Line], index: int) -> tuple[_Unit, int]:
    end = index + 1
    while end < len(chunk) and chunk[end].indent > chunk[index].indent:
        end += 1
    return _Unit("term", tuple(chunk[index:end])), end


def _keyed(chunk: Sequence[Line], index: int, width: int) -> tuple[_Unit, int]:
    end = index + 1
    while end < len(chunk) and not key_length(chunk[end].text.strip()):
        indented = chunk[end].indent > chunk[index].indent
        if not indented and not goes_on(chunk[end - 1], chunk[end], width):
            break
        end += 1
    return _Unit("keyed", tuple(chunk[index:end])), end


def _paragraph_end(chunk: Sequence[Line], index: int, width: int) -> int:
    end = index + 1
    while end < len(chunk) and goes_on(chunk[end - 1], chunk[end], width):
        item = item_text(chunk[end])
        if item and (ends_sentence(chunk[end - 1].text.rstrip()) or not item_number(chunk[end])):
            break
        end += 1
    return end


# Units to drafts


def _drafts(units: Sequence[_Unit], width: int) -> Iterator[Draft]:
    capitals = any(unit.text.isupper() for unit in units if unit.kind != "table")
    state = _State(capitals, width)
    for index, unit in enumerate(units):
        yield from _unit_drafts(units, index, unit, state)


@dataclass(slots=True)
class _State:
    """What the units so far have told."""

    capitals: bool
    width: int
    titled: bool = False
    body: bool = False
    manual: bool = False
    synopsis: bool = False
    related: bool = False
    term: str = ""
    indent: int = -1


def _unit_drafts(
    units: Sequence[_Unit], index: int, unit: _Unit, state: _State
) -> Iterator[Draft]:
    if unit.kind == "rule":
        return
    indent = unit.lines[0].indent if unit.lines else 0
    if indent <= state.indent:
        state.term, state.indent = "", -1
    manual = _MANUAL.fullmatch(unit.text)
    if manual and unit.kind == "prose":
        yield from _manual_line(unit.lines[0].trimmed, manual.end("name"), state)
        return
    level = _heading_level(units, index, state)
    if level:
        yield from _heading(unit, level, state)
        return
    state.related = state.related or (unit.kind == "prose" and heads_other_articles(unit.text))
    if state.related and unit.kind == "keyed" and len(unit.lines) == 1:
        yield draft("paragraph", _pieces(unit.lines))
    elif unit.kind == "table":
        rows = [[read_pieces(_pieces(cell)) for cell in row] for row in unit.rows]
        yield from table_drafts(rows, unit.heads)
    elif unit.kind == "term":
        state.term, state.indent = unit.text.removesuffix(":"), indent
        yield draft("heading", _pieces(unit.lines[:1]))
        yield draft("cell", _pieces(unit.lines[1:]), row=state.term)
    elif unit.kind == "keyed":
        yield from _keyed_drafts(units, index, unit)
    elif state.synopsis:
        yield from (draft("code", _pieces([line])) for line in unit.lines)
    elif unit.kind == "prose" and state.term:
        yield draft("cell", _pieces(unit.lines), row=state.term)
    else:
        roles: dict[str, BlockRole] = {"item": "item", "quote": "quote"}
        yield draft(roles.get(unit.kind, "paragraph"), _pieces(unit.lines))
    state.body = state.body or _is_body(unit)
    state.related = state.related and not _is_body(unit)


def _manual_line(line: Line, end: int, state: _State) -> Iterator[Draft]:
    """Yield the head line of a manual page, the name as title, or its foot line."""
    if not state.titled:
        yield draft("title", _pieces([line.cut(0, end)]), level=1)
        line = line.cut(end)
    state.titled = state.manual = True
    yield draft("boilerplate", _pieces([line]))


def _heading(unit: _Unit, level: int, state: _State) -> Iterator[Draft]:
    title = not state.titled and not state.body
    state.titled = True
    state.related = False
    state.synopsis = state.manual and unit.text.upper() == "SYNOPSIS"
    yield draft("title" if title else "heading", _pieces(unit.lines[:1]), level=1 if title else level)
    if unit.kind == "term":  # a manual's section: its text is indented
        lines = unit.lines[1:]
        if state.synopsis:
            yield from (draft("code", _pieces([line])) for line in lines)
            return
        inner = list(_units(lines, state.width))
        for index, each in enumerate(inner):
            yield from _unit_drafts(inner, index, each, state)
        state.body = True


def _heading_level(units: Sequence[_Unit], index: int, state: _State) -> int:
    """Return the level of a unit as a heading, 0 if it is none."""
    unit = units[index]
    text = unit.text
    if unit.kind == "heading":
        return unit.level
    first = not state.titled and not state.body
    if unit.kind == "term":
        return heading_level(text, capitals=True) if _heads_manual_section(unit) else 0
    numbered = unit.kind == "item" and unit.alone and not _in_list(units, index)
    subtitled = unit.kind == "keyed" and has_subtitle(text) and not _beside_keyed(units, index)
    if len(unit.lines) != 1 or not (unit.kind == "prose" or numbered or subtitled) or state.synopsis:
        return 0
    if not looks_like_heading(text, title=first and index < 6) or heads_other_articles(text):
        return 0
    if first and index < 6:
        return 1
    tail = unit.last and not unit.alone and not text.isupper()
    if tail or (index and units[index - 1].text.endswith(",")):  # "Yours sincerely," and a name
        return 0
    follows = 2 if unit.alone or text.isupper() else 1
    if not _leads_to_body(units, index + 1, follows) or (state.related and not _next_is_body(units, index)):
        return 0
    return heading_level(text, capitals=state.capitals)


def _heads_manual_section(unit: _Unit) -> bool:
    head = unit.lines[0]
    return head.indent == 0 and head.text.isupper() and len(head.text.split()) <= 6


def _in_list(units: Sequence[_Unit], index: int) -> bool:
    """Tell whether the unit before or behind is an item too."""
    return any(
        0 <= other < len(units) and units[other].kind == "item" for other in (index - 1, index + 1)
    )


def _next_is_body(units: Sequence[_Unit], index: int) -> bool:
    return index + 1 < len(units) and _is_body(units[index + 1])


def _leads_to_body(units: Sequence[_Unit], index: int, steps: int) -> bool:
    """Tell whether text comes after at most ``steps`` headings more."""
    for unit in units[index : index + steps]:
        if unit.kind == "rule":
            continue
        if _is_body(unit) or unit.kind in {"item", "table", "keyed", "term", "quote"}:
            return True
        if not looks_like_heading(unit.text):
            return False
    return False


def _is_body(unit: _Unit) -> bool:
    if unit.kind != "prose":
        return unit.kind in {"item", "table"}
    last = unit.lines[-1].text.rstrip()
    return len(unit.lines) > 1 or len(last) > _LONG or (len(last) > 20 and ends_sentence(last))


def _keyed_drafts(units: Sequence[_Unit], index: int, unit: _Unit) -> Iterator[Draft]:
    reading = read_pieces(_pieces(unit.lines))
    length = key_length(reading.text)
    known = _beside_keyed(units, index) or is_record(reading.text)
    if known and 0 < length < len(reading.text):
        yield keyed_draft(reading, length)
    else:
        yield Draft("paragraph", reading)


def _beside_keyed(units: Sequence[_Unit], index: int) -> bool:
    """Tell whether the unit before or behind in the same chunk is keyed as well."""
    unit = units[index]
    before = index > 0 and units[index - 1].kind == "keyed" and not units[index - 1].last
    after = not unit.last and index + 1 < len(units) and units[index + 1].kind == "keyed"
    return before or after


def _pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield the pieces of wrapped lines; a word broken by a hyphen is one word."""
    for index, line in enumerate(lines):
        trimmed = line.trimmed
        if index:
            before = lines[index - 1].trimmed
            broken = before.text[-1:] == "-" and before.text[-2:-1].isalpha() and trimmed.text[:1].islower()
            if not broken:
                yield Piece("\n", before.end, trimmed.start)
        yield Piece(trimmed.text, trimmed.start, trimmed.end)
