"""reStructuredText, read line by line so that every character keeps its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.model import BlockRole, Document
from factcheck.readers.assembly.drafts import Draft, draft, finish
from factcheck.readers.assembly.excerpt import Excerpt, Line, split_lines
from factcheck.readers.assembly.front import date_of
from factcheck.readers.assembly.keyed import line_drafts
from factcheck.readers.assembly.reading import Reading, read_pieces
from factcheck.readers.assembly.tables import table_drafts
from factcheck.readers.grammar.rst_directives import Directive, dedent, read_directive
from factcheck.readers.grammar.rst_inline import inline_pieces
from factcheck.readers.grammar.rst_lines import (
    ADORNMENT,
    BULLET,
    FIELD,
    LINE_BLOCK,
    OPTION,
    body_end,
    indented_end,
    literal_end,
    numbered,
    section,
    text_end,
)
from factcheck.readers.grammar.rst_tables import (
    Cell,
    csv_row,
    grid_end,
    grid_rows,
    grid_rule,
    list_rows,
    simple_end,
    simple_rows,
    simple_rule,
)

_DEEPEST = 40


def read(source: str, text: str) -> Document:
    """Read reStructuredText."""
    page = _Page()
    lines = split_lines(text)
    page.note_substitutions(lines)
    drafts = list(page.blocks(lines, _Context()))
    fields = tuple(page.fields)
    titles = (each for name, each in fields if name.lower() == "title")
    return finish(source, text, drafts, title=next(titles, ""), date=date_of(fields), front=fields)


@dataclass(frozen=True, slots=True)
class _Context:
    """What is around a run of lines: its role, the term or option it describes, its depth."""

    role: BlockRole = "paragraph"
    row: str = ""
    depth: int = 0

    def within(self, role: BlockRole = "paragraph", row: str = "") -> _Context:
        return _Context(role, row, self.depth + 1)


@dataclass(slots=True)
class _Page:
    """What is known of a page while it is read."""

    substitutions: dict[str, str] = field(default_factory=dict)
    fields: list[tuple[str, str]] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    begun: bool = False

    def note_substitutions(self, lines: Sequence[Line]) -> None:
        """Note what "|name|" stands for."""
        for line in lines:
            if line.text.startswith(".. |"):
                directive = read_directive([line])
                if directive.kind == "replace" and directive.argument:
                    reading = read_pieces(inline_pieces(Excerpt.of(directive.argument), {}))
                    self.substitutions[directive.substitution.lower()] = reading.text

    def blocks(self, lines: Sequence[Line], context: _Context) -> Iterator[Draft]:
        """Yield the drafts of lines whose text begins in the first column."""
        at = 0
        if context.depth > _DEEPEST:
            yield from self._paragraph([line for line in lines if not line.blank], context)
            return
        while at < len(lines):
            if lines[at].blank:
                at += 1
                continue
            drafts, at = self._block(lines, at, context)
            yield from drafts

    def _block(
        self, lines: Sequence[Line], at: int, context: _Context
    ) -> tuple[Iterator[Draft], int]:
        line = lines[at]
        text = line.text
        if line.indent:
            end = indented_end(lines, at)
            role: BlockRole = (
                "quote" if context.role == "paragraph" and not context.row else context.role
            )
            return self.blocks(dedent(lines[at:end]), context.within(role, context.row)), end
        found = section(lines, at)
        if found:
            title, style, end = found
            return self._heading(title, style), end
        if ADORNMENT.fullmatch(text) and len(text.strip()) > 3:
            return iter(()), at + 1
        if text.startswith("..") and (text.rstrip() == ".." or text[2:3].isspace()):
            end = indented_end(lines, at + 1)
            return self._directive(read_directive(lines[at:end]), context), end
        if text.startswith("__ "):
            return iter(()), at + 1
        return self._table_or_list(lines, at, context)

    def _table_or_list(
        self, lines: Sequence[Line], at: int, context: _Context
    ) -> tuple[Iterator[Draft], int]:
        text = lines[at].text
        if grid_rule(text):
            end = grid_end(lines, at)
            return self._table(*grid_rows(lines[at:end])), end
        if simple_rule(text) and simple_end(lines, at) > at:
            end = simple_end(lines, at)
            return self._table(*simple_rows(lines[at:end])), end
        if text.startswith(">>> "):
            end = text_end(lines, at)
            return self._code(lines[at:end]), end
        if LINE_BLOCK.match(text):
            return self._line_block(lines, at, context)
        mark = BULLET.match(text) or numbered(lines, at)
        if mark:
            end = body_end(lines, at + 1, mark.end())
            body = dedent((lines[at].cut(mark.end()), *dedent(lines[at + 1 : end])))
            role: BlockRole = "quote" if context.role == "quote" else "item"
            return self.blocks(body, context.within(role)), end
        return self._described(lines, at, context)

    def _described(
        self, lines: Sequence[Line], at: int, context: _Context
    ) -> tuple[Iterator[Draft], int]:
        """Read a field, an option or a term with what is said of it; else a paragraph."""
        text = lines[at].text
        following = lines[at + 1] if at + 1 < len(lines) else None
        mark = FIELD.match(text)
        if mark:
            end = indented_end(lines, at + 1)
            body = dedent((lines[at].cut(mark.end()), *dedent(lines[at + 1 : end])))
            return self._field(mark["name"], body, context), end
        option = OPTION.match(text) if text[0] in "-/" else None
        if option and (option.end() < len(text) or (following and following.indent)):
            end = indented_end(lines, at + 1)
            body = dedent((lines[at].cut(option.end()), *dedent(lines[at + 1 : end])))
            return self._term(lines[at].cut(0, option.end()), body, context), end
        if (
            following
            and not following.blank
            and following.indent
            and not text.rstrip().endswith("::")
        ):
            end = indented_end(lines, at + 1)
            return self._term(lines[at], dedent(lines[at + 1 : end]), context), end
        end = text_end(lines, at)
        if not lines[end - 1].text.rstrip().endswith("::"):
            return self._paragraph(lines[at:end], context), end
        stop = literal_end(lines, end)
        return self._with_literal(lines[at:end], lines[end:stop], context), stop

    # What blocks hold

    def _reading(self, lines: Sequence[Line]) -> Reading:
        excerpt = Excerpt.of(line.trimmed for line in lines)
        return read_pieces(inline_pieces(excerpt, self.substitutions))

    def _paragraph(self, lines: Sequence[Line], context: _Context) -> Iterator[Draft]:
        self.begun = True
        reading = self._reading(lines)
        if context.row:
            yield Draft("cell", reading, row=context.row)
        else:
            yield from line_drafts(context.role, [reading])

    def _heading(self, title: Line, style: str) -> Iterator[Draft]:
        if style not in self.styles:
            self.styles.append(style)
        role: BlockRole = "heading" if self.begun else "title"
        self.begun = True
        level = self.styles.index(style) + 1
        yield Draft(role, self._reading([title]), min(level, 9))

    def _code(self, lines: Sequence[Line]) -> Iterator[Draft]:
        self.begun = True
        for line in lines:
            if not line.blank:
                trimmed = line.trimmed
                yield draft("code", Excerpt.of([trimmed]).pieces(0, len(trimmed.text)))

    def _with_literal(
        self, lines: Sequence[Line], literal: Sequence[Line], context: _Context
    ) -> Iterator[Draft]:
        last = lines[-1].trimmed
        text = last.text[:-2].rstrip()
        # "as follows::" reads "as follows:", "as follows ::" and "::" lose both colons.
        adjoins = text and len(text) == len(last.text) - 2
        kept = last.cut(0, len(text) + 1 if adjoins else len(text))
        written = [*lines[:-1], kept] if kept.text else list(lines[:-1])
        if written:
            yield from self._paragraph(written, context)
        yield from self._code(literal)

    def _line_block(
        self, lines: Sequence[Line], at: int, context: _Context
    ) -> tuple[Iterator[Draft], int]:
        end = at
        parts: list[Draft] = []
        while end < len(lines) and LINE_BLOCK.match(lines[end].text):
            rest = lines[end].cut(1)
            if not rest.blank:
                parts += self._paragraph([rest], context)
            end += 1
        return iter(parts), end

    def _field(self, name: str, body: Sequence[Line], context: _Context) -> Iterator[Draft]:
        text = self._reading([line for line in body if not line.blank]).text
        if context.depth == 0 and not self.styles[1:] and len(self.fields) < 50:
            self.fields.append((name, text))
        yield from self.blocks(body, context.within("paragraph", name))

    def _term(self, term: Line, body: Sequence[Line], context: _Context) -> Iterator[Draft]:
        head = term.trimmed
        classifier = head.text.find(" : ")
        reading = self._reading([head.cut(0, classifier) if classifier > 0 else head])
        self.begun = True
        yield Draft("heading", reading)
        yield from self.blocks(body, context.within("paragraph", reading.text))

    def _table(self, rows: Sequence[Sequence[Cell]], heads: int) -> Iterator[Draft]:
        self.begun = True
        readings = [[self._cell(cell) for cell in row] for row in rows]
        width = max((len(row) for row in readings), default=0)
        even = [[*row, *[Reading()] * (width - len(row))] for row in readings]
        yield from table_drafts(even, heads)

    def _cell(self, lines: Sequence[Line]) -> Reading:
        kept = [line for line in lines if not line.blank]
        if kept and BULLET.match(kept[0].text):
            mark = BULLET.match(kept[0].text)
            kept[0] = kept[0].cut(mark.end()) if mark else kept[0]
        return self._reading(kept)

    def _directive(self, directive: Directive, context: _Context) -> Iterator[Draft]:
        if directive.substitution:
            return
        argument = directive.argument
        inner = context.within(context.role, context.row)
        match directive.content:
            case "object" if argument:
                yield from self._term(argument[0], directive.body, context)
                return
            case "code":
                yield from self._code(directive.body)
                return
            case "rows":
                yield from self._rows(directive)
                return
            case "titled" | "heading" if argument:
                yield Draft("heading", self._reading(argument))
            case "version" if argument:
                yield from self._paragraph(argument, context)
        if directive.content not in {"none", "heading"}:
            yield from self.blocks(directive.body, inner)

    def _rows(self, directive: Directive) -> Iterator[Draft]:
        if directive.argument:
            yield Draft("paragraph", self._reading(directive.argument))
        heads_option = directive.option("header-rows")
        heads = int(heads_option.text) if heads_option and heads_option.text.isdecimal() else 0
        rows: list[list[Cell]] = []
        if directive.kind == "csv-table":
            header, sign = directive.option("header"), directive.option("delim")
            mark = {"tab": "\t", "space": " "}.get(sign.text, sign.text[:1] or ",") if sign else ","
            rows += [csv_row(header, mark)] if header else []
            rows += [csv_row(line, mark) for line in directive.body if not line.blank]
            heads += header is not None
        else:
            rows += list_rows(directive.body)
        yield from self._table(rows, min(heads, len(rows)))
