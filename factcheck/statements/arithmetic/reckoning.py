"""What a figure is stated to be and what the figures around it make: a pair of statements.

Both carry a ``scope`` of their own, so that they meet each other and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.model import Interval, Place, Statement
from factcheck.statements.setting import Passage, Setting

Sureness = Literal["certain", "firm", "likely"]
_CUT = re.compile(r"\d ?[.,] ?$")
_MOST = 40  # figures of one sum that are shown with their place
_ADDENDS = 12  # figures of one sum that are written out


@dataclass(frozen=True, slots=True)
class Figure:
    """Words at ``passage.sentence.text[start:end]`` that give a figure."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.passage.sentence.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A figure as ``stated``, and what is ``made`` of others.

    ``check`` names the sort of arithmetic, ``attribute`` what the figure is ("total of Seats"),
    ``shown`` the value that is made with the way to it: "37 (12 + 20 + 5)".  ``told`` is what is
    stated where its words do not say it themselves ("made up of": 100 %).
    """

    check: str
    attribute: str
    stated: Figure
    value: Interval
    parts: tuple[Figure, ...]
    made: Interval
    shown: str
    sureness: Sureness = "firm"
    told: str = ""


def statements(setting: Setting, found: Reckoning) -> Iterator[Statement]:
    """Yield the statement of what is stated, then one for each place of what is made."""
    at = place(setting, found.stated)
    scope = f"{found.check} {at.start}"
    stated = _statement(setting, found, found.stated, scope)
    yield stated
    for part in found.parts[:_MOST]:
        yield replace(
            _statement(setting, found, part, scope),
            value=found.made,
            shown=found.shown,
            readings=(found.check, found.sureness, "made"),
        )


def _statement(setting: Setting, found: Reckoning, figure: Figure, scope: str) -> Statement:
    return Statement(
        kind="arithmetic",
        place=place(setting, figure),
        sentence=figure.passage.sentence.text,
        focus=(figure.start, figure.end),
        subject="",
        attribute=found.attribute,
        terms=(found.check,),
        value=found.value,
        shown=found.told or figure.text,
        about=setting.about,
        scope=(scope,),
        readings=(found.check, found.sureness, "told"),
    )


def place(setting: Setting, figure: Figure) -> Place:
    """Return the place of the sentence that a figure stands in."""
    sentence, block = figure.passage.sentence, figure.passage.block
    start, end = block.raw(sentence.start, sentence.start + len(sentence.text))
    return setting.document.place(start, end)


def is_cut(figure: Figure) -> bool:
    """Tell a figure that is the end of another: "19. 89 inches", where sentences are cut wrongly.

    No sentence opens with digits, only a cell or an item does.
    """
    before, in_prose = figure.passage.sentence.text[: figure.start], "paragraph quote".split()
    opens = not before and figure.passage.block.role in in_prose
    return figure.text[:1].isdigit() and (opens or _CUT.search(before) is not None)


def together(figures: Sequence[Figure]) -> Figure:
    """Return what figures of one sentence stand in, from the first to the last."""
    return Figure(figures[0].passage, min(f.start for f in figures), max(f.end for f in figures))


def added(texts: Sequence[str], sign: str = " + ") -> str:
    """Write a sum: "12 + 20 + 5", a long one without its middle."""
    if len(texts) <= _ADDENDS:
        return sign.join(texts)
    kept = [*texts[: _ADDENDS - 2], "…", texts[-1]]
    return f"{sign.join(kept)}, {len(texts)} figures"


def number(value: float) -> str:
    """Write a figure without an exponent or needless decimals, grouped by thousands."""
    rounded = round(value, 6)
    if rounded == int(rounded):
        return f"{int(rounded):,}"
    return f"{rounded:,.6f}".rstrip("0").rstrip(".")


def exactly(axis: str, value: float, slack: float = 0.0) -> Interval:
    """Return a figure with what may have been rounded off it."""
    edge = slack + 1e-9 * max(1.0, abs(value))
    return Interval(axis, value - edge, value + edge, value)
