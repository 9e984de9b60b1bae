"""Markdown as GitHub knows it, with front matter, footnotes and definition lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.model import BlockRole, Document
from factcheck.readers.assembly.drafts import Draft, draft, finish
from factcheck.readers.assembly.excerpt import Excerpt, Line, split_lines
from factcheck.readers.assembly.front import read_front
from factcheck.readers.assembly.keyed import line_drafts, part
from factcheck.readers.assembly.reading import Reading, read_pieces
from factcheck.readers.assembly.tables import table_drafts
from factcheck.readers.grammar.html_elements import element_drafts

_ALERT = "[!"


def read(source: str, text: str) -> Document:
    """Read Markdown."""
    lines = split_lines(text)
    front = read_front(lines)
    drafts = list(_Page(lines[front.lines :]).drafts())
    return finish(
        source,
        text,
        _with_title(drafts),
        title=front.title,
        date=front.date,
        front=front.fields,
    )


def _with_title(drafts: list[Draft]) -> list[Draft]:
    """Give the role ``title`` to the first heading of level 1, or to one that opens the page."""
    top = [index for index, each in enumerate(drafts) if each.role == "heading" and each.level == 1]
    opening = next((index for index, each in enumerate(drafts) if each.text), None)
    if (
        not top
        and opening is not None
        and drafts[opening].level
        and drafts[opening].role == "heading"
    ):
        top = [opening]
    if top:
        drafts[top[0]] = replace(drafts[top[0]], role="title", level=1)
    return drafts


@dataclass(slots=True)
class _Place:
    """What is open around a token."""

    items: int = 0
    quotes: int = 0
    alert: bool = False
    term: str = ""
    in_head: bool = False
    cursor: int = 0
    row_line: int = 0
    rows: list[list[Reading]] = field(default_factory=list)
    heads: int = 0


class _Page:
    """The lines of a page and the tokens made of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.place = _Place()

    def drafts(self) -> Iterator[Draft]:
        tokens = _parse("\n".join(line.text for line in self.lines))
        for index, token in enumerate(tokens):
            if token.type == "inline":
                yield from self._inline(token, tokens[index - 1].type, tokens[index - 1].tag)
            elif token.type in {"fence", "code_block"}:
                yield from self._code(token)
            elif token.type == "html_block":
                yield from element_drafts(self._excerpt(token.content.rstrip("\n"), token.map))
            elif token.type == "table_close":
                yield from self._table()
            else:
                self._structure(token)

    def _structure(self, token: Any) -> None:
        place = self.place
        step = {"_open": 1, "_close": -1}.get(token.type[token.type.rfind("_") :], 0)
        match token.type.rpartition("_")[0]:
            case "list_item":
                place.items += step
            case "blockquote":
                place.quotes += step
                place.alert = place.alert and place.quotes > 0
            case "thead":
                place.in_head = step > 0
            case "table":
                place.rows, place.heads = [], 0
            case "tr" if step > 0:
                place.rows.append([])
                place.heads += place.in_head
                place.cursor = 0
                place.row_line = token.map[0] if token.map else 0
            case "dl":
                place.term = ""

    def _inline(self, token: Any, opener: str, tag: str) -> Iterator[Draft]:
        if opener in {"th_open", "td_open"}:
            self.place.rows[-1].append(self._cell(token))
            return
        excerpt = self._excerpt(token.content, token.map, heading=opener == "heading_open")
        lines = _line_pieces(token.children, excerpt)
        if opener == "heading_open":
            pieces = [piece for line in lines for piece in line]
            yield draft("heading", pieces, level=int(tag[1]))
        elif opener == "dt_open":
            reading = read_pieces(piece for line in lines for piece in line)
            self.place.term = reading.text
            yield Draft("heading", reading)
        else:
            yield from self._lines([read_pieces(line) for line in lines], token)

    def _lines(self, readings: Sequence[Reading], token: Any) -> Iterator[Draft]:
        filled = [reading for reading in readings if reading.text]
        if self.place.quotes and filled and filled[0].text.startswith(_ALERT):
            filled = self._without_alert(filled)
        role = self._role()
        if role == "item" and filled:
            filled[0] = _without_box(filled[0])
            role = "boilerplate" if _only_anchors(token) else role
        if self.place.term and role == "paragraph":
            yield from (Draft("cell", reading, row=self.place.term) for reading in filled)
        elif role == "boilerplate":
            yield from (Draft(role, reading) for reading in filled)
        else:
            yield from line_drafts(role, filled)

    def _without_alert(self, readings: list[Reading]) -> list[Reading]:
        """Drop the "[!NOTE]" that makes a quotation a notice."""
        mark_end = readings[0].text.find("]") + 1
        self.place.alert = True
        first = readings[0]
        return [part(first, mark_end, len(first.text)), *readings[1:]]

    def _role(self) -> BlockRole:
        if self.place.quotes and not self.place.alert:
            return "quote"
        return "item" if self.place.items else "paragraph"

    def _code(self, token: Any) -> Iterator[Draft]:
        first = token.map[0] + (1 if token.type == "fence" else 0)
        for number, content in enumerate(token.content.split("\n")):
            line = self._line(first + number)
            if content.strip() and line:
                placed = _placed(line, content.strip())
                yield draft("code", Excerpt.of([placed]).pieces(0, len(placed.text)))

    def _table(self) -> Iterator[Draft]:
        place = self.place
        if place.heads and not any(cell.text for cell in place.rows[0]):
            place.rows, place.heads = place.rows[1:], 0
        yield from table_drafts(place.rows, place.heads)

    def _cell(self, token: Any) -> Reading:
        line = self._line(self.place.row_line)
        raw = token.content.replace("|", "\\|")  # any other bar would have ended the cell
        at = line.text.find(raw, self.place.cursor) if line else -1
        if line is None or at < 0 or not raw:
            return Reading()
        self.place.cursor = at + len(raw)
        runs: list[Line] = []
        for run in raw.split("\\|"):
            runs.append(line.cut(at - bool(runs), at + len(run)))
            at += len(run) + 2
        lines = _line_pieces(token.children, Excerpt.of(runs, joiner=""))
        return read_pieces(piece for each in lines for piece in each)

    def _excerpt(self, content: str, span: list[int] | None, *, heading: bool = False) -> Excerpt:
        """Return the text of a token with the way back to its lines."""
        first = span[0] if span else 0
        placed = []
        for number, text in enumerate(content.split("\n")):
            line = self._line(first + number) or Line(0, 0, "")
            placed.append(_placed(line, text, heading=heading))
        return Excerpt.of(placed)

    def _line(self, number: int) -> Line | None:
        return self.lines[number] if 0 <= number < len(self.lines) else None


def _placed(line: Line, content: str, *, heading: bool = False) -> Line:
    """Return the line that reads ``content`` and stands at the end of ``line``.

    The parser takes off marks and indentation in front, and the closing signs of a heading.
    """
    core = content.strip()
    whole = line.text.rstrip()
    if heading and not whole.endswith(core):
        whole = whole.rstrip("#").rstrip()
    at = len(whole) - len(core) if whole.endswith(core) else max(line.text.rfind(core), 0)
    start = line.start + at - (len(content) - len(content.lstrip()))
    return Line(start, start + len(content), content)


def _without_box(reading: Reading) -> Reading:
    """Drop the box of a task: "[x] done"."""
    boxed = reading.text[:4].lower() in {"[ ] ", "[x] "}
    return part(reading, 4, len(reading.text)) if boxed else reading


def _only_anchors(token: Any) -> bool:
    """Tell whether an item is a line of a table of contents: one link within the page."""
    children = [child for child in token.children if child.type != "text" or child.content.strip()]
    link = children and children[0].type == "link_open" and children[-1].type == "link_close"
    return bool(link) and str(children[0].attrs.get("href", "")).startswith("#")


def _line_pieces(children: Any, excerpt: Excerpt) -> Any:
    from factcheck.readers.grammar.markdown_inline import (  # noqa: PLC0415 - it imports the parser
        line_pieces,
    )

    return line_pieces(children or (), excerpt)


def _parse(text: str) -> Any:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import, and not all read Markdown
    from mdit_py_plugins.deflist import deflist_plugin  # noqa: PLC0415 - as above
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415 - as above

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    return parser.use(deflist_plugin).use(footnote_plugin, inline=False).parse(text)
