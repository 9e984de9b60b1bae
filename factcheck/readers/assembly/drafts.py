"""Blocks on their way: what a reader finds, and how the finds become a document."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.language.boilerplate import heads_other_articles, is_furniture, looks_like_link
from factcheck.language.dates.dateline import dateline, only_date
from factcheck.model import Block, BlockRole, Document
from factcheck.readers.assembly.reading import Piece, Reading, read_pieces

DEEPEST = 9
_NEAR_TOP = 10
_LONG_PARAGRAPH = 200
_DATE_KEYS = frozenset(
    {
        "date", "dated", "published", "posted", "issued", "released", "updated", "last updated",
        "publication date", "release date", "issue date", "date published", "date of issue",
        "date of publication",
    }
)  # fmt: skip
# Keys that make the "Date" beside them that of an event.
_EVENT_KEYS = frozenset({"venue", "location", "place", "time", "where", "when", "admission"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A block without its section.  ``level`` is 1 to 9 for a heading that opens a section."""

    role: BlockRole
    reading: Reading
    level: int = 0
    row: str = ""
    column: str = ""

    @property
    def text(self) -> str:
        """The block as it reads."""
        return self.reading.text


def draft(
    role: BlockRole, pieces: Iterable[Piece], *, level: int = 0, row: str = "", column: str = ""
) -> Draft:
    """Make a draft of pieces."""
    return Draft(role, read_pieces(pieces), min(level, DEEPEST), row, column)


def finish(
    source: str,
    raw: str,
    drafts: Iterable[Draft],
    *,
    title: str = "",
    date: datetime.date | None = None,
    front: tuple[tuple[str, str], ...] = (),
) -> Document:
    """Make the document: furniture set apart, sections known, title and date found.

    ``title`` and ``date`` are what the format itself says; else the title is that of the draft
    with that role, and the date that of a dateline near the top.
    """
    kept = without_furniture([each for each in drafts if each.text])
    titles = (each.text for each in kept if each.role == "title")
    return Document.of(
        source,
        raw,
        _with_sections(kept),
        title=title or next(titles, ""),
        date=date or date_near_top(kept),
        front=front,
    )


def without_furniture(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the role ``boilerplate`` to what is furniture, by its words or by what stands above."""
    judged = list(drafts)
    for index, each in enumerate(judged):
        if each.role in {"paragraph", "item", "heading"} and heads_other_articles(each.text):
            _judge_run(judged, index)
        elif each.role in {"paragraph", "item"} and is_furniture(each.text):
            judged[index] = replace(each, role="boilerplate")
    return _without_empty_headings(_without_contents(judged))


def date_near_top(drafts: Sequence[Draft]) -> datetime.date | None:
    """Return the date that a dateline or a ``Date:`` line near the top gives the document."""
    top = drafts[:_NEAR_TOP]
    of_event = any(each.role == "cell" and _key(each) in _EVENT_KEYS for each in top)
    for each in top:
        date = None
        if each.role == "cell":
            if _key(each) in _DATE_KEYS and not of_event:
                date = only_date(each.text)
        elif each.role in {"title", "paragraph", "quote", "boilerplate"}:
            date = dateline(each.text)
        if date:
            return date
        if each.role == "paragraph" and len(each.text) > _LONG_PARAGRAPH:
            break
    return None


def _judge_run(judged: list[Draft], start: int) -> None:
    """Set apart a heading such as "Related posts" and the links that follow it."""
    head = judged[start]
    end = start + 1
    while end < len(judged) and _follows_related(head, judged[end]):
        end += 1
    if end > start + 1 or end == len(judged):
        for index in range(start, end):
            judged[index] = replace(judged[index], role="boilerplate")


def _follows_related(head: Draft, each: Draft) -> bool:
    if each.role == "boilerplate":
        return True
    if each.role == "heading":
        return each.level > head.level > 0 and looks_like_link(each.text)
    if each.role == "item":
        return len(each.text) <= _LONG_PARAGRAPH
    return each.role == "paragraph" and looks_like_link(each.text)


def _without_contents(drafts: list[Draft]) -> list[Draft]:
    """Set apart headings such as "On this page" over links that end at the next heading."""
    for index, each in enumerate(drafts):
        if each.role == "heading" and each.level and is_furniture(each.text):
            end = index + 1
            while end < len(drafts) and drafts[end].role == "boilerplate":
                end += 1
            if end > index + 1 and (end == len(drafts) or drafts[end].role == "heading"):
                drafts[index] = replace(each, role="boilerplate")
    return drafts


def _without_empty_headings(drafts: list[Draft]) -> list[Draft]:
    """Give the role ``boilerplate`` to headings with nothing but furniture below them."""
    content = [False] * (DEEPEST + 1)
    furniture = [False] * (DEEPEST + 1)
    for index in range(len(drafts) - 1, -1, -1):
        each = drafts[index]
        if each.role == "heading" and each.level:
            level = each.level
            if furniture[level] and not content[level]:
                drafts[index] = replace(each, role="boilerplate")
            content[level:] = [False] * (DEEPEST + 1 - level)
            furniture[level:] = [False] * (DEEPEST + 1 - level)
        elif each.role == "boilerplate":
            furniture = [True] * (DEEPEST + 1)
        else:
            content = [True] * (DEEPEST + 1)
    return drafts


def _with_sections(drafts: Iterable[Draft]) -> tuple[Block, ...]:
    blocks = []
    path: list[tuple[int, str]] = []
    for each in drafts:
        if each.level and each.role in {"heading", "title"}:
            while path and path[-1][0] >= each.level:
                path.pop()
        section = tuple(text for _, text in path)
        reading = each.reading
        blocks.append(
            Block(
                each.role,
                reading.text,
                reading.segments,
                section,
                each.row,
                each.column,
                reading.marks,
            )
        )
        if each.level and each.role == "heading":
            path.append((each.level, each.text))
    return tuple(blocks)


def _key(each: Draft) -> str:
    return each.row.lower().strip(" :")
