"""Plain text: paragraphs, headings, lists, tables and records as their lines show them.

A paragraph may be one long line or wrapped; the lengths of the file's own lines tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.language.boilerplate import ends_sentence, heads_other_articles
from factcheck.model import BlockRole, Document
from factcheck.readers.assembly import treebank
from factcheck.readers.assembly.drafts import Draft, draft, finish
from factcheck.readers.assembly.excerpt import Line, split_lines
from factcheck.readers.assembly.keyed import has_subtitle, is_record, key_length, keyed_draft
from factcheck.readers.assembly.reading import Piece, read_pieces
from factcheck.readers.assembly.tables import table_drafts
from factcheck.readers.grammar.plain_lines import heading_level, looks_like_heading, wrap_width
from factcheck.readers.grammar.plain_units import Unit, chunks, units

_MANUAL = re.compile(r"(?P<name>[\w.:+-]{1,40}\(\d\w{0,5}\))\s{2,}\S.*\s(?P=name)")
_LONG = 120


def read(source: str, text: str) -> Document:
    """Read plain text; one that a parser has cut into tokens reads as it did before."""
    runs = list(chunks(split_lines(text)))
    width = wrap_width(runs)
    drafts = list(_drafts([unit for run in runs for unit in units(run, width)], width))
    drafts = treebank.rejoined(drafts, text)
    subject = next((each.text for each in drafts[:8] if each.row.lower() == "subject"), "")
    mail = subject and any(each.row.lower() in {"from", "to"} for each in drafts[:8])
    return finish(source, text, drafts, title=subject if mail else "")


def _drafts(around: Sequence[Unit], width: int) -> Iterator[Draft]:
    capitals = any(unit.text.isupper() for unit in around if unit.kind != "table")
    state = _State(capitals, width)
    for index, unit in enumerate(around):
        yield from _unit_drafts(around, index, unit, state)


@dataclass(slots=True)
class _State:
    """What the around so far have told."""

    capitals: bool
    width: int
    titled: bool = False
    body: bool = False
    manual: bool = False
    synopsis: bool = False
    related: bool = False
    term: str = ""
    indent: int = -1


def _unit_drafts(around: Sequence[Unit], index: int, unit: Unit, state: _State) -> Iterator[Draft]:
    if unit.kind == "rule":
        return
    indent = unit.lines[0].indent if unit.lines else 0
    if indent <= state.indent:
        state.term, state.indent = "", -1
    manual = _MANUAL.fullmatch(unit.text)
    if manual and unit.kind == "prose":
        yield from _manual_line(unit.lines[0].trimmed, manual.end("name"), state)
        return
    level = _heading_level(around, index, state)
    if level:
        yield from _heading(unit, level, state)
        return
    state.related = state.related or (unit.kind == "prose" and heads_other_articles(unit.text))
    yield from _plain_drafts(around, index, state)
    state.body = state.body or _is_body(unit)
    state.related = state.related and not _is_body(unit)


def _plain_drafts(around: Sequence[Unit], index: int, state: _State) -> Iterator[Draft]:
    """Yield the drafts of a unit that is no heading."""
    unit = around[index]
    if unit.kind == "table":
        rows = [[read_pieces(_pieces(cell)) for cell in row] for row in unit.rows]
        yield from table_drafts(rows, unit.heads)
    elif unit.kind == "term":
        state.term, state.indent = unit.text.removesuffix(":"), unit.lines[0].indent
        yield draft("heading", _pieces(unit.lines[:1]))
        yield draft("cell", _pieces(unit.lines[1:]), row=state.term)
    elif unit.kind == "keyed" and not (state.related and len(unit.lines) == 1):
        yield from _keyed_drafts(around, index, unit)
    elif state.synopsis:
        yield from (draft("code", _pieces([line])) for line in unit.lines)
    elif unit.kind == "prose" and state.term:
        yield draft("cell", _pieces(unit.lines), row=state.term)
    else:
        roles: dict[str, BlockRole] = {"item": "item", "quote": "quote"}
        yield draft(roles.get(unit.kind, "paragraph"), _pieces(unit.lines))


def _manual_line(line: Line, end: int, state: _State) -> Iterator[Draft]:
    """Yield the head line of a manual page, the name as title, or its foot line."""
    if not state.titled:
        yield draft("title", _pieces([line.cut(0, end)]), level=1)
        line = line.cut(end)
    state.titled = state.manual = True
    yield draft("boilerplate", _pieces([line]))


def _heading(unit: Unit, level: int, state: _State) -> Iterator[Draft]:
    title = not state.titled and not state.body
    state.titled = True
    state.related = False
    state.synopsis = state.manual and unit.text.upper() == "SYNOPSIS"
    yield draft(
        "title" if title else "heading", _pieces(unit.lines[:1]), level=1 if title else level
    )
    if unit.kind == "term":  # a manual's section: its text is indented
        lines = unit.lines[1:]
        if state.synopsis:
            yield from (draft("code", _pieces([line])) for line in lines)
            return
        inner = list(units(lines, state.width))
        for index, each in enumerate(inner):
            yield from _unit_drafts(inner, index, each, state)
        state.body = True


def _heading_level(around: Sequence[Unit], index: int, state: _State) -> int:
    """Return the level of a unit as a heading, 0 if it is none."""
    unit = around[index]
    text = unit.text
    if unit.kind == "heading":
        return unit.level
    first = not state.titled and not state.body
    if unit.kind == "term":
        return heading_level(text, capitals=True) if _heads_manual_section(unit) else 0
    numbered = unit.kind == "item" and unit.alone and not _in_list(around, index)
    subtitled = unit.kind == "keyed" and has_subtitle(text) and not _beside_keyed(around, index)
    if (
        len(unit.lines) != 1
        or not (unit.kind == "prose" or numbered or subtitled)
        or state.synopsis
    ):
        return 0
    if not looks_like_heading(text, title=first and index < 6) or heads_other_articles(text):
        return 0
    if first and index < 6:
        return 1
    tail = unit.last and not unit.alone and not text.isupper()
    if tail or (index and around[index - 1].text.endswith(",")):  # "Yours sincerely," and a name
        return 0
    follows = 2 if unit.alone or text.isupper() else 1
    if not _leads_to_body(around, index + 1, follows) or (
        state.related and not _next_is_body(around, index)
    ):
        return 0
    return heading_level(text, capitals=state.capitals)


def _heads_manual_section(unit: Unit) -> bool:
    head = unit.lines[0]
    return head.indent == 0 and head.text.isupper() and len(head.text.split()) <= 6


def _in_list(around: Sequence[Unit], index: int) -> bool:
    """Tell whether the unit before or behind is an item too."""
    return any(
        0 <= other < len(around) and around[other].kind == "item"
        for other in (index - 1, index + 1)
    )


def _next_is_body(around: Sequence[Unit], index: int) -> bool:
    return index + 1 < len(around) and _is_body(around[index + 1])


def _leads_to_body(around: Sequence[Unit], index: int, steps: int) -> bool:
    """Tell whether text comes after at most ``steps`` headings more."""
    for unit in around[index : index + steps]:
        if unit.kind == "rule":
            continue
        if _is_body(unit) or unit.kind in {"item", "table", "keyed", "term", "quote"}:
            return True
        if not looks_like_heading(unit.text):
            return False
    return False


def _is_body(unit: Unit) -> bool:
    if unit.kind != "prose":
        return unit.kind in {"item", "table"}
    last = unit.lines[-1].text.rstrip()
    return len(unit.lines) > 1 or len(last) > _LONG or (len(last) > 20 and ends_sentence(last))


def _keyed_drafts(around: Sequence[Unit], index: int, unit: Unit) -> Iterator[Draft]:
    reading = read_pieces(_pieces(unit.lines))
    length = key_length(reading.text)
    known = _beside_keyed(around, index) or is_record(reading.text)
    if known and 0 < length < len(reading.text):
        yield keyed_draft(reading, length)
    else:
        yield Draft("paragraph", reading)


def _beside_keyed(around: Sequence[Unit], index: int) -> bool:
    """Tell whether the unit before or behind in the same chunk is keyed as well."""
    unit = around[index]
    before = index > 0 and around[index - 1].kind == "keyed" and not around[index - 1].last
    after = not unit.last and index + 1 < len(around) and around[index + 1].kind == "keyed"
    return before or after


def _pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield the pieces of wrapped lines; a word broken by a hyphen is one word."""
    for index, line in enumerate(lines):
        trimmed = line.trimmed
        if index:
            before = lines[index - 1].trimmed
            broken = (
                before.text[-1:] == "-"
                and before.text[-2:-1].isalpha()
                and trimmed.text[:1].islower()
            )
            if not broken:
                yield Piece("\n", before.end, trimmed.start)
        yield Piece(trimmed.text, trimmed.start, trimmed.end)
