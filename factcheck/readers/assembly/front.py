"""Front matter: what stands in YAML or TOML above the text of a document."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from factcheck.language.dates.dateline import only_date
from factcheck.readers.assembly.excerpt import Line

_MARKS = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_LINES = 500
_DATES = (
    "date", "published", "publish_date", "publishdate", "published_at", "date_published",
    "datepublished", "pubdate", "issued", "released", "created", "updated", "last_updated",
    "lastmod", "last_modified", "modified",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Front:
    """The fields in their order, all as text, and how many lines they take up."""

    fields: tuple[tuple[str, str], ...] = ()
    lines: int = 0

    @property
    def title(self) -> str:
        """The title it gives, or nothing."""
        return dict(self.fields).get("title", "").strip()

    @property
    def date(self) -> datetime.date | None:
        """The date it gives, that of publication before that of a change."""
        return date_of(self.fields)


def date_of(fields: tuple[tuple[str, str], ...]) -> datetime.date | None:
    """Return the date of a document from its named fields, or None."""
    known = {key.lower().replace("-", "_").replace(" ", "_"): value for key, value in fields}
    dates = (only_date(known[name]) for name in _DATES if name in known)
    return next((date for date in dates if date), None)


def read_front(lines: list[Line]) -> Front:
    """Return the front matter at the top of ``lines``; an empty one if there is none."""
    mark = lines[0].text.rstrip() if lines else ""
    ends = _MARKS.get(mark, ())
    for index, line in enumerate(lines[1:_MOST_LINES], start=1):
        if line.text.rstrip() in ends:
            text = "\n".join(each.text for each in lines[1:index])
            fields = _toml(text) if mark == "+++" else _yaml(text)
            return Front(fields, index + 1) if fields or not text.strip() else Front()
    return Front()


def _yaml(text: str) -> tuple[tuple[str, str], ...]:
    import yaml  # noqa: PLC0415 - slow to import, and most documents have no front matter

    try:
        # BaseLoader leaves every scalar the text that was written: dates, "no", 1.10.
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it builds nothing but text
    except (yaml.YAMLError, RecursionError, ValueError):
        return ()
    return _fields(data)


def _toml(text: str) -> tuple[tuple[str, str], ...]:
    import tomllib  # noqa: PLC0415 - few documents need it

    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    return _fields(data)


def _fields(data: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(data, dict):
        return ()
    fields = []
    for key, value in data.items():
        if isinstance(value, list):
            text = ", ".join(str(each) for each in value if isinstance(each, str | int | float))
        elif isinstance(value, dict) or not isinstance(key, str):
            continue
        else:
            text = str(value)
        fields.append((str(key), text))
    return tuple(fields)
