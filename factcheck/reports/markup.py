"""Text of documents in Markdown: it reads as it stands there and is never markup.

No link, no mention of a person and no reference to an issue comes of it either.
"""

from __future__ import annotations

import re

from factcheck.language.printable import printable

_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Code hosts make links of these after rendering, so that no escape helps: a sign without width,
# written as an entity, parts them.
_SELF_LINKING = re.compile(r"(?i)@(?=\w)|#(?=\w)|:(?=//)|(?<=www)\.")
_APART = "&#8203;"
_LIST_MARK = re.compile(r"^(\d*)([-+.)#])")
_BACKTICKS = re.compile(r"`+")


def escaped(text: str) -> str:
    """Return ``text`` so that it reads as it stands, at the start of a line too."""
    return _LIST_MARK.sub(r"\1\\\2", inner(printable(text).strip()))


def inner(text: str) -> str:
    """Return printable ``text`` escaped for the middle of a line."""
    safe = _MARKUP.sub(r"\\\g<0>", text)
    for sign, entity in _HTML.items():
        safe = safe.replace(sign, entity)
    return _SELF_LINKING.sub(rf"\g<0>{_APART}", safe)


def code(text: str, *, in_table: bool = False) -> str:
    """Return ``text`` as a code span, fenced by more backticks than it holds."""
    shown = printable(text)
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(shown)), default=0))
    if shown.startswith("`") or shown.endswith("`"):
        shown = f" {shown} "
    if in_table:  # a table is cut at bars before code is seen
        shown = shown.replace("|", "\\|")
    return f"{fence}{shown}{fence}"
