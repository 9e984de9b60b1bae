"""A change against the figures before and after: "rose 20 % from 50 to 55"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic.reckoning import Figure, Reckoning, number, together
from factcheck.statements.setting import Passage, Setting

_FIGURES = frozenset({"money", "number", "count", "quantity"})
_FEWEST = 3  # figures of a change: before, after, and by how much
_CLOSE = (0.2, 5.0)
# Changes that are not those between the figures as they stand.
_ADJUSTED = re.compile(
    r"\b(?:adjust\w*|constant|currency|organic\w*|like-for-like|real terms|inflation|underlying"
    r"|annual\w*|per year|a year|each year|yearly|on average|average|points?|respectively"
    r"|compound\w*|seasonal\w*)\b",
    re.IGNORECASE,
)
_WHEN = (
    r"(?: (?:(?:in|at|on|by|during) )?"
    r"(?:D|\d{4}|(?:the )?(?:year|month|quarter) (?:before|earlier)))?"
)
_TURN = r"(?P<turn>[a-z]+)"
_AFTER = (
    r"(?:,| \(| –| —)(?: or| i\.e\.)?(?: an?)?(?: (?P<noun>[a-z]+)(?: of)?)? ?"
    r"(?P<change>[PF])(?: (?P<last>[a-z]+))?(?=[).,;]|$)"
)
_BACK = r",?(?: up| down)?"
_VOTES = r"(?: with)? ?(?P<new>F) (?:to|against) (?P<old>F)"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"\b{_TURN}(?: by)? (?P<change>[PF])(?: [a-z]+)?,? from (?P<old>F){_WHEN} to (?P<new>F)",
        rf"\b{_TURN}(?: by)? (?P<change>P){_WHEN} to (?P<new>F){_WHEN}{_BACK} from (?P<old>F)",
        rf"\b{_TURN} from (?P<old>F){_WHEN} to (?P<new>F){_WHEN}{_AFTER}",
        rf"\b(?P<turn>won)(?: [a-z]+){{0,3}} by (?P<change>F)(?:,| \(){_VOTES}",
        r"(?P<new>F) to (?P<old>F), a (?P<turn>majority|margin|lead) of (?P<change>F)",
    )
)


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the changes that stand beside the figures that changed."""
    for passage in setting.passages:
        if _ADJUSTED.search(passage.sentence.text):
            continue
        masked, at = _masked(passage)
        if len(at) < _FEWEST:
            continue
        for shape in _SHAPES:
            for match in shape.finditer(masked):
                said = match.groupdict()
                turns = {said["turn"], said.get("noun") or "", said.get("last") or ""}
                roles = {name: at[match.start(name)] for name in ("change", "old", "new")}
                yield from _reckoning(passage, _direction(turns), **roles)


def _masked(passage: Passage) -> tuple[str, dict[int, Mention]]:
    """Return the sentence in small letters with a capital for each figure, and whose it is."""
    pieces: list[str] = []
    owners: dict[int, Mention] = {}
    last = size = 0
    text = passage.sentence.text.lower()
    for mention in passage.mentions:
        letter = {"percent": "P", "date": "D"}.get(mention.reading, "")
        letter = "F" if mention.reading in _FIGURES else letter
        if not letter or mention.start < last or not isinstance(mention.value, Interval):
            continue
        pieces += [text[last : mention.start], letter]
        size += mention.start - last + 1
        owners[size - 1] = mention
        last = mention.end
    return "".join([*pieces, text[last:]]), owners


def _direction(turns: set[str]) -> int:
    up = not turns.isdisjoint(words("sums", "growth") | words("sums", "margin"))
    down = not turns.isdisjoint(words("sums", "decline"))
    return up - down


def _reckoning(
    passage: Passage, direction: int, change: Mention, old: Mention, new: Mention
) -> Iterator[Reckoning]:
    told, before, after = change.value, old.value, new.value
    if not isinstance(told, Interval) or not isinstance(before, Interval):
        return
    if not isinstance(after, Interval) or not direction or told.axis == before.axis == "percent":
        return
    if not _comparable(before, after) or min(before.low, after.low, told.stated) <= 0:
        return
    if before.bound or after.bound or (after.stated - before.stated) * direction <= 0:
        return
    percent = change.reading == "percent"
    if not percent and not (_comparable(told, before) and _comparable(told, after)):
        return
    made = _percent(before, after) if percent else _difference(before, after)
    if not _CLOSE[0] <= made.stated / told.stated <= _CLOSE[1]:
        return
    text = passage.sentence.text
    old_text, new_text = text[old.start : old.end], text[new.start : new.end]
    size = number(round(made.stated, 1 if percent else 6))
    yield Reckoning(
        check="change",
        attribute="change",
        stated=Figure(passage, change.start, change.end),
        value=Interval(made.axis, told.low, told.high, told.stated),
        parts=(together([Figure(passage, m.start, m.end) for m in (old, new)]),),
        made=made,
        shown=f"{size}{' %' if percent else ''} ({old_text} to {new_text})",
        sureness="firm",
    )


def _comparable(one: Interval, other: Interval) -> bool:
    """Tell whether both figures are of one thing, as far as their units tell."""
    return one.axis == other.axis or (
        "number" in {one.axis, other.axis}
        and {one.axis[:6], other.axis[:6]} <= {"number", "count:"}
    )


def _percent(before: Interval, after: Interval) -> Interval:
    """Return the change in percent, without its sign."""
    ends = [abs(a / b - 1) * 100 for a, b in ((after.low, before.high), (after.high, before.low))]
    stated = abs(after.stated / before.stated - 1) * 100
    return Interval("percent", min(*ends, stated), max(*ends, stated), stated)


def _difference(before: Interval, after: Interval) -> Interval:
    ends = [abs(after.low - before.high), abs(after.high - before.low)]
    stated = abs(after.stated - before.stated)
    return Interval("number", min(*ends, stated), max(*ends, stated), stated)
