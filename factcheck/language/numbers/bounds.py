"""Words that hedge or limit a figure: about 40, just over 5 km, at least three, 40 or so.

They stand before the figure, after it, or after its unit; the list is in ``bounds.yaml``.
"""

from __future__ import annotations

import functools
import re
from typing import Literal

from factcheck.language.vocabulary.lexicon import load, words

Sense = Literal["", "about", "below", "above", "lower", "upper", "exact"]
Bound = Literal["", "lower", "upper"]
_REACH = 32  # characters; no phrase of the list is longer
_SPANS = frozenset({"take", "taken"})
_BAND = 0.1  # what "about" allows on either side


@functools.cache
def _table(side: str) -> dict[str, Sense]:
    return {phrase: sense for sense, phrases in load("bounds")[side].items() for phrase in phrases}


@functools.cache
def _pattern(side: str) -> re.Pattern[str]:
    phrases = sorted(_table(side), key=len, reverse=True)
    either = "|".join(re.escape(phrase) for phrase in phrases)
    if side == "before":
        return re.compile(rf"(?<![\w.])(?:{either}) ?$", re.IGNORECASE)
    return re.compile(rf" ?(?:{either})(?!\w)", re.IGNORECASE)


@functools.cache
def _last_signs(side: str) -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in _table(side))


def before(text: str, position: int) -> tuple[int, Sense]:
    """Return where the words begin that limit what stands at ``position``, and their sense.

    ``text`` is folded by ``plain``.  Without such words it is the position itself and "".
    """
    stem = text[max(0, position - _REACH) : position].rstrip(" ")
    if not stem or stem[-1].lower() not in _last_signs("before"):
        return position, ""
    match = _pattern("before").search(text, max(0, position - _REACH), position)
    if not match or (match.group()[-1].isalnum() and match.end() == position):
        return position, ""
    return match.start(), _table("before")[match.group().strip().lower()]


def after(text: str, position: int) -> tuple[int, Sense]:
    """Return where the words end that limit what ends at ``position``, and their sense."""
    if text[position : position + 1] not in {" ", "-", "+"}:
        return position, ""
    match = _pattern("after").match(text, position)
    if not match or not _is_limit(text, match):
        return position, ""
    return match.end(), _table("after")[match.group().strip().lower()]


def _is_limit(text: str, match: re.Match[str]) -> bool:
    """Leave "5 + 3", "5 plus tax", "five at least one of" and "5 and above all" alone."""
    words_of = match.group().strip().lower()
    if words_of == "+":
        return not match.group().startswith(" ") and not text[match.end() :][:1].isdigit()
    if words_of in {
        "plus",
        "odd",
        "maximum",
        "minimum",
        "and over",
        "and above",
        "at least",
        "at most",
    }:
        following = text[match.end() :].lstrip(" ")[:1]
        return not following.isalnum() or (words_of == "odd" and following.isalpha())
    return True


def limit(low: float, high: float, sense: Sense) -> tuple[float, float]:
    """Return the span that a figure from ``low`` to ``high`` has under words of a sense.

    >>> limit(50, 50, "about")
    (45.0, 55.0)
    """
    stretch = _BAND * max(abs(low), abs(high))
    match sense:
        case "about":
            return low - stretch, high + stretch
        case "below":
            return low - stretch, high
        case "above":
            return low, high + stretch
        case "lower":
            return low, float("inf")
        case "upper":
            return (0.0 if low >= 0 else float("-inf")), high
        case _:
            return low, high


def is_change(text: str, position: int) -> bool:
    """Tell whether words before ``position`` make a following "from 18 to 12" a change."""
    nearby = re.findall(r"[a-z]+", text[max(0, position - 60) : position].lower())
    if nearby and nearby[-1] in _SPANS:
        nearby.pop()  # "to take three to five days" spans them, "to take it from 3 to 5" does not
    return not words("bounds", "changes").isdisjoint(nearby)
