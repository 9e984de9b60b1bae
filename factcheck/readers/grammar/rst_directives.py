"""What directives of reStructuredText and Sphinx hold: text, code, tables, or nothing to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.readers.assembly.excerpt import Line

Content = Literal["text", "titled", "body", "version", "object", "heading", "code", "rows", "none"]

_DIRECTIVE = re.compile(
    r"\.\.\s+(?:\|(?P<name>[^|]{1,80})\|\s+)?(?P<kind>[A-Za-z][\w:.+-]{0,60}?)\s?::(?:\s+|$)"
)
_FOOTNOTE = re.compile(r"\.\.\s+\[[^\]\s]{1,60}\]\s*")
_OPTION = re.compile(r"\s*:(?P<name>[\w-]{1,40}):(?:\s+|$)")
_DOMAIN = re.compile(r"(?:py|c|cpp|js|rst|std|http|rb|php|go):")

# text: argument and content are one text.  titled: the argument is a title.  body: the argument
# is no text.  version: the argument begins with a version.  object: the argument is what the
# content describes.  Whatever is not listed is left out.
_KINDS: dict[Content, str] = {
    "text": "attention caution danger error hint important note tip warning seealso epigraph"
    " highlights pull-quote compound centered hlist glossary tabs tab-set grid line-block"
    " abstract dedication",
    "titled": "admonition topic sidebar dropdown details collapse tab tab-item card grid-item-card",
    "body": "container class rst-class only figure grid-item table",
    "version": "versionadded versionchanged versionremoved deprecated",
    "object": "option cmdoption envvar confval setting describe object function method classmethod"
    " staticmethod attribute data property exception decorator type var macro struct enum member"
    " directive role get post put patch delete",
    "heading": "rubric",
    "code": "code code-block sourcecode parsed-literal doctest testcode testoutput console prompt"
    " productionlist literal",
    "rows": "list-table csv-table flat-table",
}
_CONTENTS: dict[str, Content] = {
    kind: content for content, kinds in _KINDS.items() for kind in kinds.split()
}


@dataclass(frozen=True, slots=True)
class Directive:
    """An explicit markup block: its kind, what it holds, and the lines of each part."""

    kind: str
    content: Content
    argument: tuple[Line, ...] = ()
    options: tuple[tuple[str, Line], ...] = ()
    body: tuple[Line, ...] = ()
    substitution: str = ""

    def option(self, name: str) -> Line | None:
        """Return the value of an option, None where it is missing."""
        return dict(self.options).get(name)


def read_directive(lines: Sequence[Line]) -> Directive:
    """Read an explicit markup block, its first line beginning with two dots.

    Comments and targets come back as a directive that holds nothing.
    """
    first, rest = lines[0], dedent(lines[1:])
    note = _FOOTNOTE.match(first.text)
    if note:
        return Directive("footnote", "text", (), (), (first.cut(note.end()), *rest))
    match = _DIRECTIVE.match(first.text)
    if not match:
        return Directive("", "none")
    kind = match["kind"].lower()
    content = _content(kind)
    head = [first.cut(match.end()).trimmed] if first.text[match.end() :].strip() else []
    if content == "text":
        return Directive(kind, content, (), (), (*head, *_behind_options(rest)[1]))
    end = 1
    while head and end < len(lines) and not lines[end].blank and not _OPTION.match(lines[end].text):
        end += 1
    options, body = _behind_options(dedent(lines[end:]))
    argument = (*head, *(line.trimmed for line in lines[1:end]))
    if content == "version":
        argument = _behind_version(argument)
    return Directive(kind, content, argument, options, body, match["name"] or "")


def dedent(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines without the indentation that all of them have, and no blank ones at the ends."""
    kept = list(lines)
    while kept and kept[-1].blank:
        kept.pop()
    while kept and kept[0].blank:
        kept.pop(0)
    depth = min((line.indent for line in kept if not line.blank), default=0)
    return tuple(line.cut(min(depth, len(line.text))) for line in kept) if depth else tuple(kept)


def _content(kind: str) -> Content:
    known = _CONTENTS.get(kind)
    if known is None and _DOMAIN.match(kind):
        name = kind.rpartition(":")[2]
        return "object" if name == "class" else _CONTENTS.get(name, "none")
    return known or "none"


def _behind_options(lines: Sequence[Line]) -> tuple[tuple[tuple[str, Line], ...], tuple[Line, ...]]:
    options = []
    at = 0
    while at < len(lines):
        match = _OPTION.match(lines[at].text)
        if not match:
            break
        options.append((match["name"], lines[at].cut(match.end()).trimmed))
        at += 1
    return tuple(options), dedent(lines[at:])


def _behind_version(argument: tuple[Line, ...]) -> tuple[Line, ...]:
    if not argument:
        return ()
    words = argument[0].text.split(None, 1)
    if len(words) < 2:
        return argument[1:]
    return (argument[0].cut(len(argument[0].text) - len(words[1])), *argument[1:])
