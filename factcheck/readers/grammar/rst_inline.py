"""Inline reStructuredText: marks, roles, references and substitutions, read as their text.

":ref:`the guide <guide>`" reads "the guide", "``--jobs``" reads "--jobs" (code),
"`Python <https://example.org>`_" reads "Python", "|release|" what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.model import MarkKind
from factcheck.readers.assembly.excerpt import Excerpt
from factcheck.readers.assembly.reading import SUPERSCRIPT, Piece

_MARKUP = re.compile(
    r"\\(?P<escaped>.|\n|$)"
    r"|``(?P<literal>(?:[^`]|`(?!`))++)``"
    r"|(?<!\w):(?P<role>\w[\w:.+-]{0,40}):`(?P<role_text>(?:[^`\\]|\\.)++)`"
    r"|_?`(?P<phrase>(?:[^`\\]|\\.)++)`(?:__?|:(?P<role_behind>\w[\w:.+-]{0,40}):)?"
    r"|(?<![\w*])\*\*(?=[^\s*])(?P<strong>[^*]+(?:\*(?!\*)[^*]+)*+)(?<=\S)\*\*(?!\w)"
    r"|(?<![\w*])\*(?=[^\s*])(?P<emphasis>[^*]+)(?<=\S)\*(?![\w*])"
    r"|(?<![\w|])\|(?=[^\s|])(?P<substitution>[^|\n]{1,80})(?<=\S)\|(?:__?)?(?!\w)"
    r"|(?P<footnote>\s?\[(?:\d{1,6}|\#[\w-]{0,40}|\*|[A-Za-z][\w.-]{0,40})\]_)(?!\w)"
    r"|(?<=[^\W_])(?P<reference>__?)(?!\w)",
    re.DOTALL,
)
_SIGN = re.compile(r"[\\`*|_]")
_WITH_TARGET = re.compile(r"(?P<text>.*?)\s*<[^<>]*>$", re.DOTALL)
_CODE = frozenset(
    "attr class cmdoption code command const data dfn envvar exc file func keyword kbd literal"
    " meth method mod module obj option program samp token type var".split()
)
_LINK = frozenset("doc ref numref any term download index".split())
# What reads as it stands between its signs.
_PLAIN: dict[str, tuple[MarkKind, ...]] = {
    "escaped": (),
    "literal": ("code",),
    "strong": ("strong",),
    "emphasis": ("emphasis",),
}
_PREFIXES = {"pep": "PEP ", "rfc": "RFC "}


def inline_pieces(excerpt: Excerpt, substitutions: Mapping[str, str]) -> Iterator[Piece]:
    """Yield the pieces of a paragraph as it reads."""
    at = 0
    if not _SIGN.search(excerpt.text):
        yield from excerpt.pieces(0, len(excerpt.text))
        return
    for match in _MARKUP.finditer(excerpt.text):
        yield from excerpt.pieces(at, match.start())
        yield from _marked(excerpt, match, substitutions)
        at = match.end()
    yield from excerpt.pieces(at, len(excerpt.text))


def _marked(
    excerpt: Excerpt, match: re.Match[str], substitutions: Mapping[str, str]
) -> Iterator[Piece]:
    kind = match.lastgroup
    if kind == "role_text":
        yield from _role(excerpt, match["role"], match.span(kind), match.start())
    elif kind == "role_behind":
        yield from _role(excerpt, match[kind], match.span("phrase"), match.start())
    elif kind == "phrase":
        mark: MarkKind = "link" if match[0].endswith("_") else "emphasis"
        yield from excerpt.pieces(*_shown(excerpt.text, *match.span(kind)), (mark,))
    elif kind == "substitution":
        yield from _substitution(excerpt, match, substitutions)
    elif kind in _PLAIN and not (kind == "escaped" and match[kind].isspace()):
        yield from excerpt.pieces(*match.span(kind), _PLAIN[kind])


def _role(excerpt: Excerpt, role: str, span: tuple[int, int], begin: int) -> Iterator[Piece]:
    name = role.rpartition(":")[2].lower()
    start, end = _shown(excerpt.text, *span)
    text = excerpt.text[start:end]
    if name in _PREFIXES:
        raw_start, raw_end = excerpt.raw_start(begin), excerpt.raw_start(start)
        yield Piece(_PREFIXES[name], raw_start, raw_end, whole=True)
    if name in {"sup", "superscript"} and text.translate(SUPERSCRIPT) != text:
        raw_start, raw_end = excerpt.raw_start(begin), excerpt.raw_end(end)
        yield Piece(text.translate(SUPERSCRIPT), raw_start, raw_end, whole=True)
        return
    if text.startswith("~"):
        start += max(text.rfind("."), 0) + 1
    elif text.startswith("!"):
        start += 1
    yield from excerpt.pieces(start, end, _marks(name))


def _marks(role: str) -> tuple[MarkKind, ...]:
    if role in _CODE:
        return ("code",)
    return ("link",) if role in _LINK else _PLAIN.get(role, ())


def _shown(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span that is shown of "text <target>": the text, or the target alone."""
    match = _WITH_TARGET.fullmatch(text, start, end)
    if not match:
        return start, end
    if match.end("text") > start:
        return match.span("text")
    return match.end("text") + 1, end - 1


def _substitution(
    excerpt: Excerpt, match: re.Match[str], substitutions: Mapping[str, str]
) -> Iterator[Piece]:
    text = substitutions.get(match["substitution"].lower())
    if text:
        raw_start, raw_end = excerpt.raw_start(match.start()), excerpt.raw_end(match.end())
        yield Piece(text, raw_start, raw_end, whole=True)
    else:
        yield from excerpt.pieces(*match.span("substitution"))
