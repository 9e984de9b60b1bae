"""Percentages of one whole against 100: "made up of 45 % wind, 30 % gas and 20 % water"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.numbers import wholes
from factcheck.model import Interval
from factcheck.statements.arithmetic import enumerations
from factcheck.statements.arithmetic.reckoning import (
    Figure,
    Reckoning,
    added,
    exactly,
    number,
    together,
)
from factcheck.statements.setting import Passage, Setting

_WHOLE = 100.0
_CLOSE = (80.0, 125.0)  # percentages that make less or more are no parts of one whole
_LEAST = 3


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the lists of percentages that a sentence tells to be all parts of a whole."""
    for passage in setting.passages:
        text = passage.sentence.text
        opened = wholes.opening(text)
        if opened is None or wholes.is_partial(text):
            continue
        start = opened.end() + 1
        yield from _shares(passage, start, enumerations.end(text, start, ".;"), opened.span())


def _shares(passage: Passage, start: int, end: int, told: tuple[int, int]) -> Iterator[Reckoning]:
    percents = [m for m in passage.mentions if m.reading == "percent"]
    parts = enumerations.read(passage, start, end, percents)
    values = [m.value for m in parts if isinstance(m.value, Interval) and not m.value.bound]
    if len(values) < max(_LEAST, len(parts)) or any(value.vague for value in values):
        return
    total = sum(value.stated for value in values)
    if not _CLOSE[0] <= total <= _CLOSE[1]:
        return
    written = [enumerations.written(passage.sentence.text, m) for m in parts]
    yield Reckoning(
        check="total",
        attribute="total",
        stated=Figure(passage, *told),
        value=exactly("percent", _WHOLE),
        parts=(together([Figure(passage, m.start, m.end) for m in parts]),),
        made=Interval("percent", sum(v.low for v in values), sum(v.high for v in values), total),
        shown=f"{number(total)} % ({added(written)})",
        told="100 %",
    )
