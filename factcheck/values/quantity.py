"""Figures with a unit of measure, each dimension an axis in its base unit (``units.yaml``).

Read: "5 km" (``length`` in metres), "about 40 mph" (``speed``), "−3 °C" (``temperature``), "512 MB"
(``data``), "6 ft 2 in", "half a mile", "a mile and a half", "200 litres per minute"
(``volume/time``), "10,000 requests per second" (``count:request/second``).
Not read: "flight level 240", "two weeks" (a duration), "three pounds" (money), "5 in 10".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import amounts, measuring, noun_groups, numerals, units
from factcheck.language.numbers.identifiers import is_identifier
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.model import Mention

_OF_ONE = re.compile(r" (?:of )?(?:an?|one) |-")
_AND_A_HALF = re.compile(r" and a (half|quarter|third)\b")
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_INCHES = re.compile(r" ?in(?![\w-])|[\"″]")
_POUNDS = re.compile(r"[ -]pounds?(?!\w)", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:an?|one) (?=[a-z]+(?: [a-z]+)? and a (?:half|quarter|third)\b)", re.IGNORECASE
)
_TALL = re.compile(r" (?:tall|long|high|wide|deep|thick|away|of )")
_POUND = units.Unit("pound", "mass", 0.45359237)
_DIFFERENCE = re.compile(
    r"(?i)\b(?:by|warm\w*|cool\w*|rise|rises|rose|increase\w*|difference|fell|drop\w*) (?:of )?$"
)
_RELATIVE = re.compile(
    r"(?i) (?:warmer|cooler|colder|hotter|above|below|higher|lower|rise|of warming)\b"
)


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the quantities of a sentence; ``unit`` is the unit's name in the singular."""
    text = plain(sentence.text)
    found = numerals.read(text)
    ones = [one for match in _ONE.finditer(text) if (one := _one_and_a_half(text, match))]
    if not found and not ones:
        return
    mentions = [mention for numeral in found if (mention := _mention(sentence, text, numeral))]
    mentions += ones
    yield from measuring.joined(text, _with_inches(text, mentions, found))


def _mention(sentence: Sentence, text: str, numeral: Numeral) -> Mention | None:
    if numeral.digits and _is_label(text, numeral):
        return None
    unit = _unit(text, numeral)
    if unit is None:
        return _rate_of_things(sentence, text, numeral)
    if unit.unit.dimension == "time" or unit.unit.dimension.startswith("time/"):
        return None
    numeral, end = _and_a_half(text, numeral, unit)
    return _measured(text, numeral, unit.unit, end)


def _one_and_a_half(text: str, article: re.Match[str]) -> Mention | None:
    """Read "a mile and a half", in which the article is the figure."""
    found = units.at(text, article.end())
    if found is None or found.unit.dimension == "time":
        return None
    numeral, end = _and_a_half(text, numerals.one(text, article.start(), article.end() - 1), found)
    return _measured(text, numeral, found.unit, end) if end > found.end else None


def _is_label(text: str, numeral: Numeral) -> bool:
    """Tell a figure that a sign touches from the left: "$5 m", "#12"."""
    return text[max(0, numeral.start - 1) : numeral.start] in {"$", "£", "€", "¥", "#", "/"}


def _unit(text: str, numeral: Numeral) -> units.Found | None:
    joint = _OF_ONE.match(text, numeral.tail) if numeral.form == "fraction" else None
    found = units.at(text, joint.end()) if joint else None
    if found is None:
        found = units.after(text, numeral.tail)
    if found is None:
        pounds = _POUNDS.match(text, numeral.tail)
        if pounds is None or not amounts.is_weight(text, numeral, pounds):
            return None
        return units.Found(pounds.end(), _POUND, symbol=False, plural=True)
    if not found.plural and not found.symbol and _is_modifier(text, numeral, found):
        return None
    return units.rate(text, found)


def _is_modifier(text: str, numeral: Numeral, found: units.Found) -> bool:
    """Tell "two foot soldiers": a singular after a blank and a figure other than one."""
    spaced = text[numeral.tail : numeral.tail + 1] == " "
    irregular = found.unit.name in {"kelvin", "hertz", "horsepower", "celsius"}
    if not spaced or numeral.digits or numeral.first <= 1 or irregular:
        return False
    return not _TALL.match(text, found.end)


def _and_a_half(text: str, numeral: Numeral, unit: units.Found) -> tuple[Numeral, int]:
    part = _AND_A_HALF.match(text, unit.end)
    if part is None or numeral.first != numeral.last or numeral.form == "fraction":
        return numeral, unit.end
    return numerals.plus(numeral, _PARTS[part[1]]), part.end()


def _measured(text: str, numeral: Numeral, unit: units.Unit, end: int) -> Mention:
    start, end, sense = measuring.hedge(text, numeral, numeral.start, end)
    axis, offset = unit.dimension, unit.offset
    if axis == "temperature" and (
        _DIFFERENCE.search(text, max(0, start - 24), start) or _RELATIVE.match(text, end)
    ):
        axis, offset = "temperature difference", 0.0
    value = measuring.interval(
        axis, numeral, factor=unit.factor, offset=offset, sense=sense, unit=unit.name
    )
    return Mention(start, end, value, "quantity", unit.name)


def _rate_of_things(sentence: Sentence, text: str, numeral: Numeral) -> Mention | None:
    """Read "500 flights a day" and "10,000 requests per second" as things per second."""
    if numeral.form == "fraction" or is_identifier(sentence, numeral):
        return None
    group = noun_groups.after(sentence, numeral.end, single=numeral.stated == 1)
    per = units.per(text, group.end) if group and group.end > numeral.end else None
    if group is None or per is None or per.unit.dimension != "time":
        return None
    if units.is_unit_word(text[group.start : group.end].lower()):
        return None
    start, end, sense = measuring.hedge(text, numeral, numeral.start, per.end)
    value = measuring.interval(
        f"count:{group.head}/second", numeral, factor=1 / per.unit.factor, sense=sense
    )
    return Mention(start, end, value, "quantity", f"{group.unit} per {per.unit.name}")


def _with_inches(
    text: str, mentions: list[Mention], found: tuple[Numeral, ...]
) -> Iterator[Mention]:
    """Add the inches that follow feet as "in" or a sign, which by itself is too common a word."""
    yield from mentions
    after_feet = {mention.end for mention in mentions if mention.unit == "foot"}
    for numeral in found:
        before = len(text[: numeral.start].rstrip(" "))
        sign = _INCHES.match(text, numeral.tail) if before in after_feet else None
        if sign:
            inch = units.Unit("inch", "length", 0.0254)
            yield _measured(text, numeral, inch, sign.end())
