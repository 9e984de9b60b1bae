"""Shares of a hundred, on ``percent``; differences between such shares on ``percentage-point``.

Read: "17 %", "17 per cent", "0.5 percent", "5–10%", "four nines", "half of the voters",
"one in five", "one child in five", "two percentage points", "25 basis points" (a quarter of a
point).
Not read: "the second half", "half a mile", "a third man", "in two".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import measuring, numerals, odds
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.numbers.pieces import table
from factcheck.language.plain import plain
from factcheck.model import Interval, Mention

_SIGN = re.compile(
    r"(?P<percent> ?%|[- ]per ?cent(?!\w)|[- ]?pct\b)"
    r"|(?P<mille> ?‰)"
    r"|(?P<points>[ -]percentage[ -]points?\b| ?pps?\b)"
    r"|(?P<basis>[ -]basis[ -]points?\b| ?bps\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"[ -]points?\b")
_NINES = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) nines\b", re.IGNORECASE
)
_OF_ALL = re.compile(
    r" of (?!an? |one\b)(?=[^\W\d_])| (?:the|its|their|his|her|our|all|those|these)\b(?= [^\W\d_])"
)


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the percentages of a sentence; ``unit`` is empty."""
    text = plain(sentence.text)
    found = numerals.read(text)
    if not found and "nines" not in text.lower():
        return
    mentions = [mention for numeral in found if (mention := _mention(text, numeral))]
    mentions += [_odds(part, whole) for part, whole in odds.read(sentence, text, found)]
    mentions += [_nines(match) for match in _NINES.finditer(text)]
    yield from measuring.joined(text, mentions)


def _mention(text: str, numeral: Numeral) -> Mention | None:
    sign = (
        _SIGN.match(text, numeral.tail) if numeral.form != "fraction" or numeral.first < 1 else None
    )
    if sign is None:
        return _share(text, numeral) if numeral.form == "fraction" else None
    end, axis, factor = sign.end(), "percent", 1.0
    points = _POINTS.match(text, end) if sign["percent"] else None
    if sign["points"] or sign["basis"] or points:
        axis, end = "percentage-point", points.end() if points else end
        factor = 0.01 if sign["basis"] else 1.0
    if sign["mille"]:
        factor = 0.1
    start, end, sense = measuring.hedge(text, numeral, numeral.start, end)
    fine = min(numeral.grain, 1.0) if numeral.form != "fraction" else numeral.grain
    value = measuring.interval(axis, numeral, factor=factor, grain=fine, sense=sense)
    return Mention(start, end, value, "percent")


def _share(text: str, numeral: Numeral) -> Mention | None:
    """Read "half of the voters" and "two-thirds of members" up to the fraction."""
    if numeral.first >= 1 or not _OF_ALL.match(text, numeral.tail):
        return None
    value = measuring.interval("percent", numeral, factor=100.0)
    value = replace(value, high=min(value.high, 100.0))
    return Mention(numeral.start, numeral.end, value, "percent")


def _odds(part: Numeral, whole: Numeral) -> Mention:
    """Read "one in five" and "nine out of ten" as shares."""
    share = 100 * part.first / whole.first
    value = Interval("percent", 0.9 * share, min(1.1 * share, 100.0), share, vague=True)
    return Mention(part.start, whole.end, value, "percent")


def _nines(match: re.Match[str]) -> Mention:
    count = int(table("small")[match[1].lower()])
    share = 100 - 100 * 10.0**-count
    return Mention(match.start(), match.end(), Interval("percent", share, share, share), "percent")
