"""The lines of reStructuredText: what begins a block, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.readers.assembly.excerpt import Line

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*")
BULLET = re.compile(r"[-*+\u2022\u2023\u2043](?:\s+|$)")
_NUMBERED = re.compile(r"(?:\(?(?:\d{1,9}|#|[a-z]|[ivxlc]{2,6})[.)]|\(?[A-Z]\))\s+(?=\S)")
FIELD = re.compile(r":(?![:\s])(?P<name>(?:[^:\\\n]|\\.|:(?!\s)){1,80}?):(?:\s+|$)")
OPTION = re.compile(r"(?:(?:--?|/)[\w?][\w-]*(?:[ =]<?[\w.-]+>?)?(?:, )?){1,6}?(?:\s{2,}(?=\S)|$)")
_MARKUP = re.compile(r"\.\. [A-Za-z][\w:.+-]{0,60}::(?:\s|$)")
LINE_BLOCK = re.compile(r"\|(?:\s+|$)")


def section(lines: Sequence[Line], at: int) -> tuple[Line, str, int] | None:
    """Return the title, the style and the end of a section title that begins at ``at``."""
    first = lines[at].text.rstrip()
    second = lines[at + 1] if at + 1 < len(lines) else None
    third = lines[at + 2] if at + 2 < len(lines) else None
    if second is None or second.blank:
        return None
    if ADORNMENT.fullmatch(first) and third and ADORNMENT.fullmatch(third.text):
        if third.text.rstrip() == first and not ADORNMENT.fullmatch(second.text):
            return second.trimmed, first[0] * 2, at + 3
    elif ADORNMENT.fullmatch(second.text) and not ADORNMENT.fullmatch(first):
        drawn = second.text.rstrip()
        if len(drawn) >= min(len(first), 4):
            return lines[at].trimmed, drawn[0], at + 2
    return None


def numbered(lines: Sequence[Line], at: int) -> re.Match[str] | None:
    """Return the mark of a numbered item; a second line must be indented or an item itself."""
    mark = _NUMBERED.match(lines[at].text)
    following = lines[at + 1] if at + 1 < len(lines) else None
    if mark and following and not following.blank and not following.indent:
        return mark if _NUMBERED.match(following.text) else None
    return mark


def indented_end(lines: Sequence[Line], at: int) -> int:
    """Return where the indented lines end that begin at ``at``."""
    return body_end(lines, at, 1)


def body_end(lines: Sequence[Line], at: int, indent: int) -> int:
    """Return where the lines end that are indented at least so far, blank ones among them."""
    end = at
    while at < len(lines) and (lines[at].blank or lines[at].indent >= indent):
        at += 1
        if not lines[at - 1].blank:
            end = at
    return end


def text_end(lines: Sequence[Line], at: int) -> int:
    """Return where the paragraph that begins at ``at`` ends."""
    end = at + 1
    while end < len(lines) and not (
        lines[end].blank or lines[end].indent or _MARKUP.match(lines[end].text)
    ):
        end += 1
    return end


def literal_end(lines: Sequence[Line], at: int) -> int:
    """Return where the literal block behind "::" ends: indented lines, or lines quoted alike."""
    end = indented_end(lines, at)
    if end > at:
        return end
    while at < len(lines) and lines[at].blank:
        at += 1
    sign = lines[at].text[:1] if at < len(lines) else ""
    if not sign or sign.isalnum() or sign.isspace():
        return end
    while at < len(lines) and lines[at].text[:1] == sign:
        at += 1
    return at
