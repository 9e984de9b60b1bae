"""Amounts of money, an axis per currency: ``money:USD``, ``money:GBP/month``, ``money:USD/share``.

Read: "£1,150", "$2.41B", "two and a half million euros", "8 cents", "about US$5", "$5–10 million",
"£950 a month", "$0.02 per GB and month", "$3 per million tokens".  A price per year or week is told
per month; a price below a thousand is exact.
Not read: "three pounds of flour", "50 per cent", "−$5", "$HOME".
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import amounts, measuring, numerals, units
from factcheck.language.plain import plain
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import load, words
from factcheck.model import Mention

_PER = re.compile(
    r" ?/ ?| per | and per | a(?=[^\W\d_]* [^\W\d_]{3})n? (?=[^\W\d_]{3})| for each | each ",
    re.IGNORECASE,
)
_AND = re.compile(r" and | per | a | /|/| each ")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_MONTHS = {"year": 12.0, "month": 1.0, "week": 7 / 30.44, "fortnight": 14 / 30.44, "quarter": 3.0}
_JOINT = re.compile(r" and | to | ?[-–—] ?")
_LONGEST_RATE = 3


@dataclass(frozen=True, slots=True)
class _Per:
    """What an amount is per, ending at ``end``; ``size`` of ``name`` cost the amount."""

    end: int
    name: str
    size: float = 1.0


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the amounts of a sentence; ``unit`` is the currency, with what it is per."""
    text = plain(sentence.text)
    found = amounts.read(text)
    if not found:
        return
    mentions = [_mention(text, amount) for amount in _sharing_scale(text, found)]
    yield from measuring.joined(text, mentions)


def _sharing_scale(text: str, found: list[amounts.Amount]) -> Iterator[amounts.Amount]:
    """Give the first amount of "between $3 and $5 million" its million."""
    for left, right in itertools.zip_longest(found, found[1:]):
        gap = text[left.end : right.start] if right else ""
        if right and _JOINT.fullmatch(gap) and left.currency == right.currency:
            one, two = left.numeral, right.numeral
            ranged = gap != " and " or text[: left.start].endswith(("between ", "Between "))
            if (
                ranged
                and one.scale == 1.0
                and two.scale >= 1000
                and one.last < two.first / two.scale
            ):
                yield replace(left, numeral=numerals.scaled(one, two.scale))
                continue
        yield left


def _mention(text: str, amount: amounts.Amount) -> Mention:
    numeral = amount.numeral
    size, end = 1.0, max(amount.end, numeral.end)
    names: list[str] = []
    for _ in range(_LONGEST_RATE):
        per = _per(text, end, again=bool(names))
        if per is None:
            break
        size, end = size * per.size, per.end
        names.append(per.name)
    start, end, sense = measuring.hedge(text, numeral, amount.start, end)
    unit = "/".join([amount.currency, *sorted(names)])
    value = measuring.interval(
        f"money:{unit}",
        numeral,
        factor=amount.factor / size,
        grain=amounts.grain(amount),
        sense=sense,
    )
    return Mention(start, end, value, "money", unit)


def _per(text: str, position: int, *, again: bool) -> _Per | None:
    adverb = _times().match(text, position)
    if adverb:
        return _timed(adverb.end(), load("prices")["times"][adverb.group().strip().lower()])
    joint = (_AND if again else _PER).match(text, position) or _PER.match(text, position)
    if joint is None:
        return None
    article = joint.group().strip().lower() in {"a", "an", "each", "and"}
    return _named(text, joint.end(), listed=article)


@functools.cache
def _times() -> re.Pattern[str]:
    either = "|".join(
        re.escape(word) for word in sorted(load("prices")["times"], key=len, reverse=True)
    )
    return re.compile(rf" (?:{either})(?!\w)", re.IGNORECASE)


def _named(text: str, position: int, *, listed: bool) -> _Per | None:
    """Return what is named at a position; ``listed``: only what prices are commonly for."""
    count = next((n for n in numerals.read(text) if n.start == position), None)
    scale = (
        None if count else re.compile(r"(hundred|thousand|million|billion) ").match(text, position)
    )
    size = count.stated if count else 1.0
    if scale:
        size = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}[scale[1]]
    begin = count.end + (text[count.end : count.end + 1] == " ") if count else position
    begin = scale.end() if scale else begin
    found = units.at(text, begin)
    if found and not (found.symbol and listed and found.end - begin == 1):
        return _unit(text, found, size)
    noun = _NOUN.match(text, begin)
    if noun is None or size <= 0:
        return None
    lemma = lemmas.noun(noun.group().lower()) if noun.group().isascii() else noun.group().lower()
    if listed and lemma not in words("prices", "each"):
        return None
    return _Per(noun.end(), lemma, size)


def _unit(text: str, found: units.Found, size: float) -> _Per | None:
    unit = found.unit
    if unit.offset or size <= 0:
        return None
    if unit.dimension == "time":
        if units.is_moment(text, found.end):
            return None
        timed = _timed(found.end, unit.name)
        return _Per(timed.end, timed.name, timed.size * size)
    if unit.dimension == "data":
        return _Per(found.end, "gigabyte", size * unit.factor / 1e9)
    return _Per(found.end, unit.name, size)


def _timed(end: int, name: str) -> _Per:
    if name in _MONTHS:
        return _Per(end, "month", _MONTHS[name])
    return _Per(end, name)
