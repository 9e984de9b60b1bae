"""What a page says of itself: its title and the day it was published."""

from __future__ import annotations

import datetime
import html
import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.language.dates.dateline import only_date
from factcheck.readers.grammar.html_tree import Event, Node

_DATE_NAMES = (
    "article:published_time", "datepublished", "og:published_time", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "dcterms.date",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date",
    "publication_date", "article.published", "date",
)  # fmt: skip
_JSON_NAMES = ("datePublished", "dateCreated")
_SUFFIX = re.compile(r"\s+[|\u2013\u2014\u00bb\u00b7-]\s+(?=[^|\u2013\u2014\u00bb\u00b7]{1,60}$)")
_MOST_VALUES = 20_000


@dataclass(slots=True)
class PageHead:
    """The metadata of a page; ``times`` are the value, offset and publication mark of <time>."""

    title: str = ""
    names: dict[str, str] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    times: list[tuple[str, int, bool]] = field(default_factory=list)

    @property
    def shared_title(self) -> str:
        """The title as given for sharing, else that of the window without the name of the site."""
        shared = self.names.get("og:title") or self.names.get("twitter:title") or ""
        return _flat(shared) or _SUFFIX.split(self.title, maxsplit=1)[0]

    def published(self, start: int, end: int) -> datetime.date | None:
        """Return the date of publication; a plain <time> counts from ``start`` to ``end`` only."""
        return (
            _json_date(self.data)
            or next(
                filter(None, (only_date(self.names.get(name, "")) for name in _DATE_NAMES)), None
            )
            or self._time(start, end)
        )

    def _time(self, start: int, end: int) -> datetime.date | None:
        marked = [value for value, _, publication in self.times if publication]
        near = [value for value, offset, _ in self.times if start <= offset < end]
        return next(filter(None, map(only_date, marked + near)), None)


def read_head(page: str, events: Sequence[Event]) -> PageHead:
    """Collect what a page says of itself."""
    head = PageHead()
    inside: Node | None = None
    words: list[str] = []
    drawings = 0  # a <title> in a drawing is not that of the page
    for event in events:
        node = event.node
        if node is None:
            if inside is not None:
                words.append(page[event.start : event.end] if event.text is None else event.text)
        elif event.kind == "open":
            drawings += node.tag == "svg"
            _note(head, node)
            if (node.tag == "title" and not drawings and not head.title) or (
                node.tag == "script" and "ld+json" in node.get("type").lower()
            ):
                inside, words = node, []
        else:
            drawings -= node.tag == "svg"
            if node is inside:
                text, inside = "".join(words), None
                if node.tag == "title":
                    head.title = _flat(text)
                else:
                    head.data.append(text)
    return head


def _note(head: PageHead, node: Node) -> None:
    item = node.get("itemprop").lower()
    if node.tag == "meta":
        name = node.get("property") or node.get("name") or node.get("itemprop")
        if name:
            head.names.setdefault(name.lower(), html.unescape(node.get("content")))
    elif node.tag == "time" or item == "datepublished":
        publication = item == "datepublished" or "pubdate" in node.attributes
        value = node.get("datetime") or node.get("content")
        if value:
            head.times.append((value, node.start, publication))


def _json_date(texts: Sequence[str]) -> datetime.date | None:
    for text in texts:
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for name in _JSON_NAMES:
            for value in _values(data, name):
                date = only_date(value)
                if date:
                    return date
    return None


def _values(data: object, name: str) -> Iterator[str]:
    """Yield the texts that stand under ``name``, the outermost first."""
    waiting = deque([data])
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        each = waiting.popleft()
        if isinstance(each, dict):
            if isinstance(each.get(name), str):
                yield each[name]
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)


def _flat(text: str) -> str:
    return " ".join(text.split())
