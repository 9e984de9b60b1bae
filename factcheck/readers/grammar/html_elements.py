"""HTML elements as passages: paragraphs, headings, items and cells with the regions around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from factcheck.language.boilerplate import attribute_furniture
from factcheck.model import BlockRole, MarkKind
from factcheck.readers.assembly.drafts import Draft
from factcheck.readers.assembly.excerpt import Excerpt
from factcheck.readers.assembly.keyed import line_drafts
from factcheck.readers.assembly.reading import (
    SUPERSCRIPT,
    Piece,
    Reading,
    join_readings,
    read_pieces,
)
from factcheck.readers.assembly.tables import table_drafts
from factcheck.readers.grammar.html_hidden import is_hidden, is_note_mark
from factcheck.readers.grammar.html_lines import code_lines, sentence_lines
from factcheck.readers.grammar.html_table import HtmlCell, HtmlTable, rows_of
from factcheck.readers.grammar.html_tree import BLOCK, HEADINGS, Event, Node, read_events

Furniture = Literal["", "tag", "hard", "soft", "header"]
_Role = BlockRole | Literal["term"]  # a term is the heading of the cells behind it

_MARKS: dict[str, MarkKind] = {
    "em": "emphasis", "i": "emphasis", "cite": "emphasis", "dfn": "emphasis", "b": "strong",
    "strong": "strong", "code": "code", "kbd": "code", "samp": "code", "tt": "code", "var": "code",
}  # fmt: skip
_ROLES: dict[str, _Role] = {
    **dict.fromkeys(HEADINGS, "heading"), "li": "item", "blockquote": "quote", "pre": "code",
    "dt": "term", "dd": "cell", "td": "paragraph", "th": "paragraph",
}  # fmt: skip
_FURNITURE_TAGS: dict[str, Furniture] = {
    "nav": "tag", "footer": "tag", "menu": "tag", "label": "tag", "legend": "tag",
    "aside": "soft", "form": "soft", "search": "tag", "header": "header",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A draft, where it begins in the page, and the regions (indices) that it stands in."""

    draft: Draft
    regions: tuple[int, ...] = ()

    @property
    def link_share(self) -> float:
        """How much of the text is links, 0 to 1."""
        text = self.draft.text
        linked = sum(
            mark.end - mark.start for mark in self.draft.reading.marks if mark.kind == "link"
        )
        return linked / len(text) if text else 0.0


def element_drafts(excerpt: Excerpt) -> Iterator[Draft]:
    """Yield the drafts of a piece of HTML within another format."""
    return (passage.draft for passage in read_passages(excerpt, read_events(excerpt.text))[0])


def read_passages(
    excerpt: Excerpt, events: Sequence[Event]
) -> tuple[list[Passage], list[Furniture]]:
    """Return the passages of a page and, for each region, what makes it likely furniture."""
    walk = _Walk(excerpt)
    skipped: Node | None = None
    for index, event in enumerate(events):
        if skipped is not None:
            skipped = None if event.kind == "close" and event.node is skipped else skipped
        elif event.kind == "words":
            walk.words(event)
        elif event.node is not None and event.kind == "open":
            if is_hidden(event.node) or (event.node.tag == "sup" and is_note_mark(events, index)):
                skipped = event.node
                walk.separate(event.node)
            else:
                walk.open(event.node)
        elif event.node is not None:
            walk.close(event.node, event)
    walk.flush()
    return walk.passages, walk.regions


@dataclass(slots=True)
class _Walk:
    """What is open at a place of the page, and the words since the last block began."""

    excerpt: Excerpt
    passages: list[Passage] = field(default_factory=list)
    regions: list[Furniture] = field(default_factory=list)
    open_regions: list[tuple[Node, int]] = field(default_factory=list)
    roles: list[tuple[Node, _Role]] = field(default_factory=list)
    marks: list[tuple[Node, MarkKind]] = field(default_factory=list)
    tables: list[HtmlTable] = field(default_factory=list)
    cells: list[tuple[Node, HtmlCell]] = field(default_factory=list)
    lines: list[list[Piece]] = field(default_factory=lambda: [[]])
    term: str = ""
    raised: Node | None = None  # an open <sup>
    link_ended: tuple[int, int] = (-1, -1)

    # Events

    def words(self, event: Event) -> None:
        marks = tuple(kind for _, kind in self.marks)
        if event.text is not None:
            self._whole(event.text, event.start, event.end, marks)
            return
        text = self.excerpt.text[event.start : event.end]
        if self.raised and text.strip(" +-").isdigit():
            self._whole(text.translate(SUPERSCRIPT), self.raised.start, event.end, marks)
            self.raised = None
        else:
            self.lines[-1].extend(self.excerpt.pieces(event.start, event.end, marks))

    def open(self, node: Node) -> None:
        tag = node.tag
        if tag in BLOCK or "-" in tag:
            self.flush()
            self._open_block(node)
        elif tag == "br":
            self.lines.append([])
        elif tag == "sup":
            self.raised = node
        elif tag == "q":
            self._whole("\u201c", node.start, node.end, ())
        elif tag == "a" and node.get("href"):
            if self.link_ended[1] == node.start:  # menus set links side by side
                self._whole(" ", *self.link_ended, ())
            self.marks.append((node, "link"))
        elif tag in _MARKS:
            self.marks.append((node, _MARKS[tag]))

    def close(self, node: Node, event: Event) -> None:
        if node.tag in BLOCK or "-" in node.tag:
            self.flush()
            self._close_block(node)
        elif node.tag == "sup":
            self.raised = None
        elif node.tag == "q" and event.start < event.end:
            self._whole("\u201d", event.start, event.end, ())
        elif self.marks:
            if node.tag == "a" and event.start < event.end:
                self.link_ended = (event.start, event.end)
            self.marks = [mark for mark in self.marks if mark[0] is not node]

    def separate(self, node: Node) -> None:
        """End the block where a skipped element stands between two, as a button does."""
        if node.tag in BLOCK and node.tag != "template":
            self.flush()

    # Blocks

    def _open_block(self, node: Node) -> None:
        tag = node.tag
        furniture = self._furniture(node)
        if furniture:
            self.open_regions.append((node, len(self.regions)))
            self.regions.append(furniture)
        if tag in _ROLES:
            self.roles.append((node, _ROLES[tag]))
        if tag == "table":
            for table in self.tables[-1:]:
                table.layout = True
            self.tables.append(HtmlTable(layout=node.get("role") in {"presentation", "none"}))
        elif tag == "dl":
            self.term = ""
        elif self.tables:
            table = self.tables[-1]
            if tag in {"thead", "tbody", "tfoot"}:
                table.in_head = tag == "thead"
            elif tag == "tr":
                table.add_row()
            elif tag in {"td", "th"}:
                cell = HtmlCell.of(tag, node.get("colspan"), node.get("rowspan"))
                table.add_cell(cell)
                self.cells.append((node, cell))

    def _close_block(self, node: Node) -> None:
        if self.roles and self.roles[-1][0] is node:
            self.roles.pop()
        if self.cells and self.cells[-1][0] is node:
            self.cells.pop()
        if node.tag == "dl":
            self.term = ""
        if node.tag == "thead" and self.tables:
            self.tables[-1].in_head = False
        if node.tag == "table" and self.tables:
            table = self.tables.pop()
            lays_out = table.lays_out()
            drafts = rows_of(table) if lays_out else table_drafts(table.grid(), table.heads())
            for each in drafts:
                self._emit(each)
        if self.open_regions and self.open_regions[-1][0] is node:
            self.open_regions.pop()

    def _furniture(self, node: Node) -> Furniture:
        if not node.closed or node.tag in {"html", "body", "main"}:
            return ""
        if node.tag == "footer" and any(role == "quote" for _, role in self.roles):
            return ""
        names = " ".join((node.get("class"), node.get("id"), node.get("role")))
        return _FURNITURE_TAGS.get(node.tag) or attribute_furniture(names)

    def flush(self) -> None:
        """End the block that the words so far belong to."""
        lines, self.lines = self.lines, [[]]
        if not any(lines):
            return
        node: Node | None = None
        role: _Role = "paragraph"
        if self.roles:
            node, role = self.roles[-1]
        if role == "code":
            lines = list(code_lines(lines))
        readings = [reading for reading in map(read_pieces, lines) if reading.text]
        if not readings:
            return
        for each in self._block_drafts(node, role, readings):
            self._emit(each)

    def _block_drafts(
        self, node: Node | None, role: _Role, readings: Sequence[Reading]
    ) -> Iterator[Draft]:
        match role:
            case "heading":
                level = HEADINGS.get(node.tag, 0) if node else 0
                yield Draft("heading", join_readings(readings), level)
            case "term":
                reading = join_readings(readings)
                self.term = reading.text
                yield Draft("heading", reading)
            case "cell":
                for reading in sentence_lines(readings):
                    yield Draft("cell", reading, row=self.term)
            case "code":
                yield from (Draft("code", reading) for reading in readings)
            case _:
                yield from line_drafts(role, sentence_lines(readings))

    def _emit(self, each: Draft) -> None:
        if self.cells:
            self.cells[-1][1].drafts.append(each)
        else:
            regions = tuple(index for _, index in self.open_regions)
            self.passages.append(Passage(each, regions))

    def _whole(self, text: str, start: int, end: int, marks: tuple[MarkKind, ...]) -> None:
        if text and start < end:
            raw_start, raw_end = self.excerpt.raw_start(start), self.excerpt.raw_end(end)
            self.lines[-1].append(Piece(text, raw_start, raw_end, marks, whole=True))
