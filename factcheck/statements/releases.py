"""Since when a program has something: "Added in version 2.3", "New option `--json`" under "2.2.0".

Read: "Available since version 2.3." beside the option it is of, "the option --json was added in
2.3", and the items of a change log, whose heading is the version.
Not read: items that fix or change something, which may happen many times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck import values
from factcheck.language.grammar import sentences
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context
from factcheck.statements.frame import Frame
from factcheck.statements.setting import Passage, Setting

ATTRIBUTE = ("added", "in", "version")
_ADDS = re.compile(
    r"(?i)^(?:new|add|adds|added|introduce|introduces|introduced|support for|initial)\b"
    r"|\b(?:has been|have been|was|were|is|are) (?:newly )?(?:added|introduced)\b"
)
_SINCE = re.compile(
    r"(?i)\b(?:available|supported|new|added|introduced|exists?|present|included|appeared)\b"
    r"[^.;]{0,24}\b(?:since|in|from|as of|with|starting (?:with|in|from))\s+"
    r"(?:(?:version|release)\s+)?v?$"
    r"|^(?:since|new in)(?::|\s)\s*(?:version\s+|release\s+)?v?$"
)
_CODE = re.compile(r"(?<![\w./-])(--?[A-Za-z][\w-]*|[A-Za-z_][\w.]*\(\)|[A-Z][A-Z0-9]*_[A-Z0-9_]+)")
_HEADING = re.compile(r"(?i)^\W*(?:version|release)?\s*v?(\d+(?:\.\d+){1,3})\b")
_AROUND = 40  # code points before a version in which "available since" stands


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield the version in which the one thing that a sentence names by its code was added."""
    yield from _since(setting, passage)
    yield from _logged(setting, passage)


def _since(setting: Setting, passage: Passage) -> Iterator[Statement]:
    text = passage.sentence.text
    for mention in passage.mentions:
        if mention.reading not in {"version", "number"}:
            continue
        figure = re.search(r"\d[\w.]*$", text[mention.start : mention.end])
        start = mention.start + figure.start() if figure else mention.start
        lead = text[max(0, start - _AROUND) : start].lstrip("., ")
        name = _named(text) or _named(passage.block.row) or _named(_last(passage))
        if figure and name and _SINCE.search(lead):
            yield _statement(setting, passage, mention, figure[0], name)
            return


def _last(passage: Passage) -> str:
    """Return the heading above a passage."""
    return passage.block.section[-1] if passage.block.section else ""


def _logged(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Read an item of a change log under the heading of a version."""
    heads = [found for found in map(_HEADING.search, passage.block.section) if found]
    if passage.block.role != "item" or not heads or not _ADDS.search(passage.sentence.text):
        return
    name = _named(passage.sentence.text)
    if name:
        found = _CODE.search(passage.sentence.text)
        start, end = found.span() if found else (0, len(passage.sentence.text))
        whole = Mention(start, end, Term("version", heads[-1][1]), "version")
        yield _statement(setting, passage, whole, heads[-1][1], name)


def _named(text: str) -> str:
    """Return the one option, function or variable that a text names, or ""."""
    found = dict.fromkeys(match[1] for match in _CODE.finditer(text))
    return next(iter(found)) if len(found) == 1 else ""


def _statement(
    setting: Setting, passage: Passage, mention: Mention, version: str, name: str
) -> Statement:
    key = name.strip("-").replace("-", "_").lower()
    value = _version(version)
    made = context.statement(
        Frame(setting, passage, mention, None, None),
        "value",
        attribute=(key, *ATTRIBUTE),
        terms=(key, *ATTRIBUTE),
        value=value,
        subject_term=None,
        span=(0, len(passage.sentence.tokens)),
        shown=version,
    )
    return replace(made, names=(), when=None, scope=(f"code:{name}",))


def _version(text: str) -> Term:
    read = values.read(sentences.make(f"version {text}"))
    found = next((m.value for m in read if m.reading == "version"), None)
    return found if isinstance(found, Term) else Term("version", text)
