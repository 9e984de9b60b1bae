"""An anniversary against the founding: "in 2010 the bakery, founded in 1954, marked its 50th"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic.reckoning import Figure, Reckoning
from factcheck.statements.setting import Passage, Setting

_FEASTS = frozenset({"anniversary", "birthday"})
_FOUNDED = re.compile(r"\b(?P<verb>[a-z]+) (?:[a-z]+ )?in $")
_HELD = re.compile(r"(?:\bin |^in )$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_NEXT = 1  # what was founded late in a year may count from the year after


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the anniversaries that a sentence tells with the year they fell in and the first."""
    for passage in setting.passages:
        feasts = [m for m in passage.mentions if m.reading == "ordinal" and m.unit in _FEASTS]
        years = [m for m in passage.mentions if m.reading == "date"]
        if len(feasts) == 1 and len(years) == 2:
            for first, held in (years, years[::-1]):
                yield from _reckoning(passage, feasts[0], first, held)


def _reckoning(
    passage: Passage, feast: Mention, first: Mention, held: Mention
) -> Iterator[Reckoning]:
    text = passage.sentence.text
    told = feast.value
    founded = _FOUNDED.search(text[: first.start])
    if founded is None or founded["verb"] not in words("sums", "founding"):
        return
    written = [text[m.start : m.end] for m in (first, held)]
    if not all(map(_YEAR.fullmatch, written)) or not _HELD.search(text[: held.start]):
        return
    made = int(written[1]) - int(written[0])
    if not isinstance(told, Interval) or made < 1:
        return
    yield Reckoning(
        check="duration",
        attribute="anniversary",
        stated=Figure(passage, feast.start, feast.end),
        value=Interval("year", told.low, told.high, told.stated),
        parts=(Figure(passage, first.start, first.end),),
        made=Interval("year", made - _NEXT, made + _NEXT, made),
        shown=f"{made} years ({written[0]} to {written[1]})",
        sureness="firm",
    )
