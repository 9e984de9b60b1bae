"""Parts against their total in one sentence: "217 staff: 99 teachers and 118 assistants"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.language.numbers import wholes
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic import enumerations
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
_OF = re.compile(
    r"(?:^|[(;:,] ?|\b(?:that|and) )of (?:the |its |their |our |his |her |these |all )*$",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"\bof (?:the |its |their |our |his |her |these |those |all )+$")
_ALL_TOLD = re.compile(r"\b(?:in total|in all|altogether|all told)\b")
_REST = re.compile(r"\b(?:the remaining|the other|the rest)\b")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a list of parts starts and ends.

    ``whole`` is one that is told to hold all, ``aside`` one in brackets, which may tell of more.
    """

    start: int
    end: int
    whole: bool = False
    aside: bool = False

    def sureness(self, *, too_much: bool) -> Sureness:
        """Tell how sure it is that the parts should make the total; some may be left out."""
        return "firm" if self.whole or (too_much and not self.aside) else "likely"


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the totals whose parts the same sentence lists and says to be all."""
    for passage in setting.passages:
        if passage.block.role in {"title", "heading"}:
            continue
        figures = [m for m in passage.mentions if _is_figure(m)]
        for position, total in enumerate(figures[:-2]):
            opened = _opening(passage.sentence.text, total, figures[position + 1])
            if opened is None:
                continue
            parts = enumerations.read(passage, opened.start, opened.end, figures)
            if parts and (opened.whole or not _may_overlap(passage, opened)):
                yield from _reckoning(passage, total, parts, opened)


def _is_figure(mention: Mention) -> bool:
    value = mention.value
    return mention.reading in _FIGURES and isinstance(value, Interval) and value.stated > 0


def _opening(text: str, total: Mention, first: Mention) -> Opening | None:
    """Return the list behind a total: after "made up of" and the like, a colon or a bracket."""
    between = text[total.end : first.start]
    if len(between.split()) > _MOST_WORDS or wholes.is_partial(text[total.end :]):
        return None
    end = enumerations.end(text, first.start, ".;")
    if _OF.search(text[: total.start]):
        rest = _REST.search(text, total.end, end)
        return Opening(first.start, end, whole=True) if rest else None
    if _SHARE_OF.search(text[: total.start]):
        return None  # "two thirds of the 300 houses": of what share the parts are is not known
    whole = wholes.opening(between)
    if whole:
        start = total.end + whole.end()
        return Opening(start + len(text[start:]) - len(text[start:].lstrip()), end, whole=True)
    if re.fullmatch(r"(?: \w+){0,4}:\s*", between):
        end = enumerations.end(text, first.start, ".")
        return Opening(first.start, end, whole=bool(_ALL_TOLD.search(between)))
    if re.fullmatch(r"(?: \w+)? \(", between):
        return Opening(first.start, enumerations.end(text, first.start, ")"), aside=True)
    return None


def _may_overlap(passage: Passage, opened: Opening) -> bool:
    """Tell whether the items are what some did or had: "310 have a car, 280 have a bicycle"."""
    return any(
        token.tag in {"verb", "aux"} or token.lower in words("sums", "having")
        for token in passage.sentence.tokens
        if opened.start <= token.start < opened.end
    )


def _are_nested(nouns: Sequence[list[str]]) -> bool:
    """Tell whether one part is of another: "four boats, two fishing boats"."""
    return any(
        wide and len(narrow) > len(wide) and narrow[-len(wide) :] == wide
        for wide in nouns
        for narrow in nouns
    )


def _reckoning(
    passage: Passage, total: Mention, parts: Sequence[Mention], opened: Opening
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
    if _are_nested([text[m.start : m.end].lower().split()[1:] for m in parts]):
        return
    stated = sum(each.stated for each in values)
    if not _CLOSE[0] <= value.stated / stated <= _CLOSE[1]:
        return
    axis = "money" if sorts == {"money"} else "number"
    low, high = sum(each.low for each in values), sum(each.high for each in values)
    written = [enumerations.written(text, m) for m in parts]
    yield Reckoning(
        check="total",
        attribute="total",
        stated=Figure(passage, total.start, total.end),
        value=Interval(axis, value.low, value.high, value.stated),
        parts=(together([Figure(passage, m.start, m.end) for m in parts]),),
        made=Interval(axis, low, high, stated),
        shown=f"{enumerations.sign(written)}{number(stated)} ({added(written)})",
        sureness=opened.sureness(too_much=stated > value.stated),
    )
