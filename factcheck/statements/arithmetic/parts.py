"""Parts against their total in one sentence: "217 staff: 99 teachers and 118 assistants"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic import wholes
from factcheck.statements.arithmetic.reckoning import (
    Figure,
    Reckoning,
    Sureness,
    added,
    number,
    together,
)
from factcheck.statements.setting import Passage, Setting

_FIGURES = frozenset({"count", "number", "money"})
_CLOSE = (0.6, 1.7)
_MOST_WORDS = 7
_REST = re.compile(r"(?:the )?(?:remaining|other|rest,?) ?$")
_LEAD = re.compile(r"(?:(?:and|plus|another|the|other|remaining|just|only) )*$")
_CUT = re.compile(r"\s*[,;]\s*(?:and |plus )?|\s+(?:and|plus|&)\s+")


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the totals whose parts the same sentence lists and says to be all."""
    for passage in setting.passages:
        if passage.block.role in {"title", "heading"}:
            continue
        figures = [m for m in passage.mentions if _is_figure(m)]
        for position, total in enumerate(figures[:-2]):
            yield from _listed(passage, total, figures[position + 1 :])


def _is_figure(mention: Mention) -> bool:
    value = mention.value
    return mention.reading in _FIGURES and isinstance(value, Interval) and value.stated > 0


def _listed(passage: Passage, total: Mention, others: Sequence[Mention]) -> Iterator[Reckoning]:
    text = passage.sentence.text
    opened = _opening(text, total, others[0])
    if opened is None:
        return
    start, end, sureness = opened
    parts = _parts(text, start, end, [m for m in others if m.start >= start and m.end <= end])
    if parts is None:
        return
    yield from _reckoning(passage, total, parts, sureness)


def _opening(text: str, total: Mention, first: Mention) -> tuple[int, int, Sureness] | None:
    """Return where the list of parts starts and ends, and how surely it is of all parts."""
    between = text[total.end : first.start]
    if len(between.split()) > _MOST_WORDS or wholes.is_partial(text[total.end :]):
        return None
    if re.search(
        r"(?:^|[(;:,] ?|\b(?:that|and) )of (?:the |its |their |our |his |her |these |all )*$",
        text[: total.start].lower(),
    ):
        rest = re.search(r"\b(?:the remaining|the other|the rest)\b", text[total.end :])
        end = _end(text, first.start, ".;")
        return (first.start, end, "firm") if rest and rest.start() + total.end < end else None
    whole = wholes.opening(between)
    if whole and not between[whole.end() :].strip(" :the"):
        return first.start, _end(text, first.start, ".;"), "firm"
    if re.fullmatch(r"(?: \w+){0,4}:\s*", between):
        return first.start, _end(text, first.start, "."), "firm"
    if re.fullmatch(r"(?: \w+){0,1} \(", between):
        return first.start, _end(text, first.start, ")"), "likely"
    return None


def _end(text: str, start: int, signs: str) -> int:
    """Return where a list ends: at a full stop, a bracket or the end; not at "1.5"."""
    found = re.compile(rf"[{re.escape(signs)}](?!\d)").search(text, start)
    return found.start() if found else len(text)


def _parts(text: str, start: int, end: int, figures: Sequence[Mention]) -> list[Mention] | None:
    """Return the figure that each item of a list opens with; None if one opens without."""
    cuts = [m for m in _CUT.finditer(text, start, end) if not _within(m, figures)]
    starts = [start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), end]
    found: list[Mention] = []
    for left, right in zip(starts, ends, strict=True):
        inside = [m for m in figures if left <= m.start and m.end <= right]
        if len(inside) != 1 or not _LEAD.match(text[left : inside[0].start].lower()):
            return None
        if len(text[inside[0].end : right].split()) > _MOST_WORDS:
            return None
        found.append(inside[0])
    return found if len(found) > 1 else None


def _within(cut: re.Match[str], figures: Sequence[Mention]) -> bool:
    return any(m.start < cut.end() and cut.start() < m.end for m in figures)


def _reckoning(
    passage: Passage, total: Mention, parts: Sequence[Mention], sureness: Sureness
) -> Iterator[Reckoning]:
    text = passage.sentence.text
    value, values = total.value, [m.value for m in parts if isinstance(m.value, Interval)]
    if not isinstance(value, Interval) or any(each.bound for each in (value, *values)):
        return
    sorts = {each.axis.partition(":")[0] for each in (value, *values)}
    if sorts != {"money"} and "money" in sorts:
        return
    said = {word for m in parts for word in text[m.start : m.end].lower().split()}
    if not said.isdisjoint(words("sums", "beside")):
        return
    stated = sum(each.stated for each in values)
    if not _CLOSE[0] <= value.stated / stated <= _CLOSE[1]:
        return
    axis = "money" if sorts == {"money"} else "number"
    low, high = sum(each.low for each in values), sum(each.high for each in values)
    written = [_figure(text[m.start : m.end]) for m in parts]
    yield Reckoning(
        check="total",
        attribute="total",
        stated=Figure(passage, total.start, total.end),
        value=Interval(axis, value.low, value.high, value.stated),
        parts=(together([Figure(passage, m.start, m.end) for m in parts]),),
        made=Interval(axis, low, high, stated),
        shown=f"{number(stated)} ({added(written)})",
        sureness=sureness,
    )


def _figure(text: str) -> str:
    """Return a figure without what it counts, as far as digits tell."""
    match = re.match(r"[^\w\d]?\d[\d,.]*(?: ?(?:million|billion|bn|m|k))?\b", text)
    return match[0].strip() if match else text
