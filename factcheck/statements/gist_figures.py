"""The figures of a whole sentence, and which of them its document gives but once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from factcheck.model import Interval, Mention
from factcheck.statements.setting import Passage

_OF = "of "


def read(passage: Passage) -> tuple[Interval, ...]:
    """Return the figures of a sentence but those of clauses that deny something.

    "18 of the 36 seats" tells 36 too.
    """
    tokens = passage.sentence.tokens
    denied = [
        (tokens[clause.verb_start].start, tokens[clause.end - 1].end)
        for clause in passage.clauses
        if clause.negated
    ]
    told = [
        mention
        for mention in mentioned(passage)
        if not any(start <= mention.start < end for start, end in denied)
    ]
    found = [
        _recurring(passage, mention.start, mention.value)
        for mention in told
        if isinstance(mention.value, Interval) and mention.value.axis != "ordinal"
    ]
    wholes = [whole for mention in told for whole in _wholes(mention)]
    return tuple(dict.fromkeys(found + wholes))


def _recurring(passage: Passage, start: int, figure: Interval) -> Interval:
    """Return a figure that begins at ``start``: "every five years" is another than "five years"."""
    if figure.axis == "duration" and passage.sentence.text[:start].lower().endswith("every "):
        return replace(figure, axis="duration:every")
    return figure


def _wholes(mention: Mention) -> Iterator[Interval]:
    """Yield the figure of which a count is told to be a part."""
    for limit in mention.scope:
        if limit.startswith(_OF) and "e" not in limit and isinstance(mention.value, Interval):
            whole = float(limit.removeprefix(_OF))
            yield Interval(mention.value.axis, whole, whole, whole)


def lone(figures: list[Interval]) -> frozenset[Interval]:
    """Return the figures that no other figure of the document can mean too.

    A bound is another than a bound at another figure, though both leave the same open.
    """
    limits = [figure for figure in figures if figure.bound]
    bare = [replace(figure, low=figure.stated, high=figure.stated) for figure in limits]
    figures = [figure for figure in figures if not figure.bound] + bare
    found: set[Interval] = set()
    ordered = sorted(figures, key=lambda figure: (figure.axis, figure.low, figure.high))
    for _, group in groupby(ordered, key=lambda figure: figure.axis):
        members = list(group)
        reached = -math.inf
        for figure, following in zip(members, [*members[1:], None], strict=True):
            if reached < figure.low and (following is None or figure.high < following.low):
                found.add(figure)
            reached = max(reached, figure.high)
    kept = {figure for figure, narrow in zip(limits, bare, strict=True) if narrow in found}
    return frozenset(found | kept)


def counts_things(figure: Interval) -> bool:
    """Tell whether a figure says all that a short sentence does: "They had two sons"."""
    return figure.axis.startswith("count:") and len(figure.axis) > len("count:")


def mentioned(passage: Passage) -> tuple[Mention, ...]:
    """Return the mentions of figures in a passage."""
    return tuple(m for m in passage.mentions if isinstance(m.value, Interval))
