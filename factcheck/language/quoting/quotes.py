"""Quotation marks paired: curly, straight, angled and single ones, nested or left open.

>>> text = 'He said “it’s ‘fine’” and "no'
>>> [text[quoted.start:quoted.end] for quoted in pairs(text)]
['it’s ‘fine’', 'fine', 'no']
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", '"': '"', "'": "'"}
_SINGLE = frozenset("‘’'‹›")
_MARK = re.compile(r"[“”„«»‹›‘’\"']")
_ELIDED = re.compile(
    r"[’'‘](?:(?:tis|twas|em|til|cause|n|bout|round|ere|\d0s|\d\d)\b|(?:s|re|ve|ll|d|m)(?=\s))",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"[sS][’'] [a-z]")
_LATER_END = re.compile(r"[^‘“\"]{0,300}?(?<![\s])[’'](?![\w])")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: ``text[start:end]`` without them, ``text[open:close]`` with them.

    ``depth`` is 0 for the outermost; ``closed`` is false where one of the marks is missing.
    """

    start: int
    end: int
    open: int
    close: int
    depth: int = 0
    closed: bool = True


@functools.lru_cache(maxsize=512)
def pairs(text: str) -> tuple[Quoted, ...]:
    """Return all that stands between quotation marks, in order of the opening marks.

    A double mark that is never closed reaches to the end of the text (if another of its sort opens
    before that, nobody knows how far), a curly closing one that was never opened back to the
    beginning; a single mark without its partner is an apostrophe.
    """
    found: list[Quoted] = []
    stack: list[tuple[str, int]] = []  # one entry at most for each sort of mark
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        sorts = [sort for sort, _ in stack]
        opener = next((k for k, sort in enumerate(sorts) if mark in _CLOSERS[sort]), None)
        if mark in "’'‘" and _is_apostrophe(text, at, within=opener is not None):
            continue
        if opener is not None and not (mark in "\"'" and _stands_before(text, at)):
            start = stack[opener][1]
            found.append(Quoted(start + 1, at, start, at + 1))
            del stack[opener:]
        elif mark in _CLOSERS and _stands_before(text, at):
            if mark in sorts:
                del stack[sorts.index(mark) :]
            stack.append((mark, at))
        elif mark == "”" and not (found or stack) and text[:at].strip():
            found.append(Quoted(0, at, 0, at + 1, closed=False))
    found.extend(_unclosed(stack, text))
    return _with_depth([quoted for quoted in found if text[quoted.start : quoted.end].strip()])


def _unclosed(stack: list[tuple[str, int]], text: str) -> list[Quoted]:
    """Return what the first double mark of a stack leaves open."""
    end = len(text.rstrip())
    doubles = [at for mark, at in stack if mark not in _SINGLE][:1]
    return [Quoted(at + 1, end, at, end, closed=False) for at in doubles if at + 1 < end]


def _stands_before(text: str, at: int) -> bool:
    """Tell whether a mark stands where one opens: nothing before it, a word behind it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "«" and after in {" ", "\u00a0", "\u202f"}:
        return True
    return (not before or before.isspace() or before in "([{—–-/…“‘«\"'„=") and bool(
        after and not after.isspace() and after not in ",.;:)]}?!"
    )


def _is_apostrophe(text: str, at: int, *, within: bool) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    if not before.isalnum() and _ELIDED.match(text, at):
        return True
    plural = text[at] != "‘" and at > 0 and _PLURAL.match(text, at - 1)
    return bool(within and plural and _LATER_END.match(text, at + 1))


def _with_depth(found: list[Quoted]) -> tuple[Quoted, ...]:
    nested: list[Quoted] = []
    around: list[Quoted] = []
    for quoted in sorted(found, key=lambda one: (one.open, -one.close)):
        while around and around[-1].close <= quoted.open:
            around.pop()
        nested.append(replace(quoted, depth=len(around)))
        around.append(quoted)
    return tuple(nested)
