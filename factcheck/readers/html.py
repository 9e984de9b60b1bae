"""HTML pages: what a reader reads, set apart from menus, footers and other furniture."""

from __future__ import annotations

import datetime
from dataclasses import replace

from factcheck.language.dates.dateline import dateline
from factcheck.model import Document
from factcheck.readers.assembly.drafts import Draft, date_near_top, finish
from factcheck.readers.assembly.excerpt import Excerpt, Line
from factcheck.readers.grammar.html_elements import read_passages
from factcheck.readers.grammar.html_furniture import without_page_furniture
from factcheck.readers.grammar.html_head import PageHead, read_head
from factcheck.readers.grammar.html_tree import read_events

_PROSE = 200
_BEFORE_TITLE = 3000


def read(source: str, text: str) -> Document:
    """Read an HTML page."""
    events = read_events(text)
    head = read_head(text, events)
    passages, regions = read_passages(Excerpt.of([Line(0, len(text), text)]), events)
    drafts = without_page_furniture(passages, regions)
    at = _title_index(drafts, head)
    if at is not None:
        drafts[at] = replace(drafts[at], role="title", level=1)
    title = drafts[at].text if at is not None else head.shared_title
    start, end = _top(drafts, at)
    date = head.published(start, end)
    if date is None:
        near = drafts[at:] if at is not None else drafts
        date = date_near_top(near) or date_near_top(drafts) or _last_updated(drafts)
    return finish(source, text, drafts, title=title, date=date)


def _title_index(drafts: list[Draft], head: PageHead) -> int | None:
    """Return which draft is the title: the level-1 heading that the page names, or the first."""
    headings = [index for index, each in enumerate(drafts) if each.role == "heading" and each.level]
    top = [index for index in headings if drafts[index].level == 1]
    named = head.shared_title.lower()
    told = f"{named}\n{head.title.lower()}"
    unlinked = [index for index in top if not _is_link(drafts[index])]
    named_by_page = [index for index in unlinked if drafts[index].text.lower() in told]
    for candidates in (named_by_page, unlinked):
        if candidates:
            return candidates[0]
    same = [index for index in headings if named and drafts[index].text.lower() == named]
    return next(iter(same or top), None)


def _is_link(each: Draft) -> bool:
    return any(
        mark.kind == "link" and mark.end - mark.start == len(each.text)
        for mark in each.reading.marks
    )


def _top(drafts: list[Draft], at: int | None) -> tuple[int, int]:
    """Return the raw span around the title, before the text proper, where a date is the page's."""
    start = drafts[at].reading.segments[0].raw_start if at is not None else 0
    for each in drafts[at or 0 :]:
        if each.role == "paragraph" and len(each.text) > _PROSE:
            return max(start - _BEFORE_TITLE, 0), each.reading.segments[0].raw_start
    return max(start - _BEFORE_TITLE, 0), start + _BEFORE_TITLE


def _last_updated(drafts: list[Draft]) -> datetime.date | None:
    """Return the date of a "Last updated" line, wherever it stands."""
    for each in reversed(drafts):
        if each.role in {"boilerplate", "paragraph"} and "updated" in each.text[:40].lower():
            date = dateline(each.text)
            if date:
                return date
    return None
