"""Lists whose items have a figure each: "99 teachers, 117 assistants and 1 head"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic.reckoning import number
from factcheck.statements.setting import Passage

_MOST_WORDS = 9
_LEAD = re.compile(r"(?:(?:and|plus|another|the|other|remaining|just|only) )*")
_CUT = re.compile(r"\s*[,;]\s*(?:and |plus )?|\s+(?:and|plus|&)\s+")
_FIGURE = re.compile(r"[^\w\d]?\d[\d,.]*(?: ?(?:million|billion|bn|m|k|%|per ?cent)(?!\w))?")


def end(text: str, start: int, signs: str) -> int:
    """Return where a list ends: at one of the signs or the end; not at the point of "1.5"."""
    found = re.compile(rf"[{re.escape(signs)}](?!\d)").search(text, start)
    return found.start() if found else len(text)


def read(
    passage: Passage, start: int, stop: int, figures: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Return the figure of each item of ``text[start:stop]``; none if an item has none or several.

    The figures open their items, or all of them close theirs in brackets: "wind (45 %)".
    """
    text = passage.sentence.text
    known = [m for m in figures if start <= m.start and m.end <= stop]
    cuts = [cut for cut in _CUT.finditer(text, start, stop) if not _within(cut, known)]
    starts = [start, *(cut.end() for cut in cuts)]
    stops = [*(cut.start() for cut in cuts), stop]
    found: list[Mention] = []
    shapes: set[bool] = set()
    for left, right in zip(starts, stops, strict=True):
        inside = [m for m in known if left <= m.start and m.end <= right]
        if len(inside) != 1 or len(text[left:right].split()) > _MOST_WORDS:
            return ()
        before, after = text[left : inside[0].start].lower(), text[inside[0].end : right]
        bracketed = before.endswith(" (") and after == ")"
        if not bracketed and not _LEAD.fullmatch(before):
            return ()
        shapes.add(bracketed)
        found.append(inside[0])
    return tuple(found) if len(found) > 1 and len(shapes) == 1 else ()


def _within(cut: re.Match[str], figures: Sequence[Mention]) -> bool:
    return any(m.start < cut.end() and cut.start() < m.end for m in figures)


def written(text: str, mention: Mention) -> str:
    """Return a figure without what it counts, in digits."""
    match = _FIGURE.match(text[mention.start : mention.end])
    if match is None and isinstance(mention.value, Interval):
        return number(mention.value.stated)
    return match[0].strip() if match else text[mention.start : mention.end]


def sign(figures: Sequence[str]) -> str:
    """Return the currency sign that all figures have, "" if they have none."""
    signs = {figure[:1] for figure in figures}
    return signs.pop() if len(signs) == 1 and not figures[0][0].isalnum() else ""
