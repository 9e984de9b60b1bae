"""Ages of people and things, on ``age`` in years: aged 54, a 54-year-old, at the age of nine.

Read: "aged 54", "54-year-old", "18 years old", "Marta Quill, 54,", "his ninth birthday", "in her
sixty-ninth year" (68), "a man of eighty-one", "a six-month-old baby", "in her 40s".
Not read: "54 years", "age group", "Room 12, 54 people", "aged well".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import measuring, numerals, ordinals, units
from factcheck.language.numbers.identifiers import is_identifier, token_at
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention

_AGED = re.compile(
    r"(?:\b(?:aged?|ages)(?: of| between| from| just| only)?|\bturn(?:s|ed|ing)?|\bage:) $",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"([- ])(year|yr|month|week|day|hour)s?(?:\1|[- ])(?:olds?\b|of age\b)", re.IGNORECASE
)
_AT_AGE = re.compile(r"\bat (?:the )?(?:tender |early |ripe )?$", re.IGNORECASE)
_A_MAN_OF = re.compile(
    r"\b(?:man|woman|boy|girl|child|lady|youth|lad|widow|widower) of $", re.IGNORECASE
)
_LIFE = re.compile(
    r"(?:st|nd|rd|th)?[- ](?:birthday|year of (?:his|her|their) life)\b", re.IGNORECASE
)
_IN_YEAR = re.compile(r"\b(?:in|into|entering|entered) (?:his|her|their|my) $", re.IGNORECASE)
_TENS = re.compile(
    r"\b(?:in|into) (?:his|her|their|my) (?:(early|mid|late)[- ])?(?:([2-9]0)'?s"
    r"|(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
    re.IGNORECASE,
)
_DECADES = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
_PART = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_YEARS = {
    "year": 1.0,
    "yr": 1.0,
    "month": 1 / 12,
    "week": 7 / 365.25,
    "day": 1 / 365.25,
    "hour": 1 / 8766,
}
_OLDEST = 130


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the ages of a sentence; ``unit`` is "year"."""
    text = plain(sentence.text)
    for numeral in numerals.read(text):
        mention = (
            _old(text, numeral) or _aged(text, numeral) or _beside_name(sentence, text, numeral)
        )
        if mention:
            yield mention
    for ordinal in ordinals.read(text):
        mention = _birthday(text, ordinal)
        if mention:
            yield mention
    yield from (_tens(match) for match in _TENS.finditer(text))


def _old(text: str, numeral: Numeral) -> Mention | None:
    """Read "54-year-old" and "18 months old", with "aged" or "the age of" before it if any."""
    old = _OLD.match(text, numeral.tail)
    if old is None:
        return None
    factor = _YEARS[old[2].lower()]
    return _mention(text, numeral, numeral.start, old.end(), factor)


def _aged(text: str, numeral: Numeral) -> Mention | None:
    """Read "aged 54", "at the age of nine", "ages 5 to 11", "turned 40", "a man of eighty"."""
    if not 0 <= numeral.first <= _OLDEST or numeral.last > _OLDEST or numeral.form == "fraction":
        return None
    window = max(0, numeral.start - 24)
    aged = _AGED.search(text, window, numeral.start)
    man = _A_MAN_OF.search(text, window, numeral.start)
    if aged is None and man is None:
        return None
    if _is_other(text, numeral, turned=bool(aged and aged.group().lower().startswith("turn"))):
        return None
    start = numeral.start
    if aged:
        at = _AT_AGE.search(text, max(0, aged.start() - 16), aged.start())
        start = at.start() if at else aged.start()
    unit = re.compile(r" (years|months|weeks|days)\b").match(text, numeral.end)
    factor = _YEARS[unit[1][:-1]] if unit else 1.0
    return _mention(text, numeral, start, unit.end() if unit else numeral.end, factor)


def _is_other(text: str, numeral: Numeral, *, turned: bool) -> bool:
    """Tell "turned 40 degrees" and "aged 12 per cent" from ages."""
    found = units.after(text, numeral.tail)
    if found and found.unit.dimension != "time":
        return True
    if text[numeral.tail : numeral.tail + 1] in {"%", ":"} or text.startswith(" per", numeral.tail):
        return True
    following = re.compile(r" ([a-z]+)").match(text, numeral.tail)
    return turned and following is not None and following[1] not in words("labels", "after_turned")


def _beside_name(sentence: Sentence, text: str, numeral: Numeral) -> Mention | None:
    """Read the figure between commas after a name: "Marta Quill, 54, said"."""
    if not numeral.digits or numeral.start != numeral.head or numeral.first != numeral.last:
        return None
    if (
        not 1 <= numeral.first <= 115
        or numeral.grain != 1
        or text[numeral.start - 2 : numeral.start] != ", "
    ):
        return None
    if text[numeral.end : numeral.end + 1] not in {",", ";", ".", ")"} or is_identifier(
        sentence, numeral
    ):
        return None
    if re.compile(r", [0-9]").match(text, numeral.end):
        return None
    token = token_at(sentence, numeral.start - 3)
    if token is None or not token.text[:1].isupper() or token.lower in words("labels", "calendar"):
        return None
    if token.tag != "name" and (
        token is not sentence.tokens[0] or token.tag not in {"noun", "adj"}
    ):
        return None
    return _mention(text, numeral, numeral.start, numeral.end, 1.0)


def _mention(text: str, numeral: Numeral, start: int, end: int, factor: float) -> Mention:
    start = min(start, numeral.start)
    sense = numeral.sense
    if not sense:
        _, end, sense = measuring.hedge(text, numeral, start, end)
    whole = factor == 1.0 and numeral.grain == 1
    value = measuring.interval(
        "age", numeral, factor=factor, grain=0.0 if whole else None, sense=sense
    )
    return Mention(start, end, value, "age", "year")


def _birthday(text: str, ordinal: ordinals.Ordinal) -> Mention | None:
    """Read "his ninth birthday" and "in her sixty-ninth year", in which one is a year younger."""
    if not 1 <= ordinal.value <= _OLDEST:
        return None
    birthday = _LIFE.match(text, ordinal.end)
    if birthday and "birthday" in birthday.group().lower():
        age, start, end = float(ordinal.value), ordinal.start, birthday.end()
    else:
        opening = _IN_YEAR.search(text, max(0, ordinal.start - 18), ordinal.start)
        year = re.compile(r" year\b(?! (?:as|at|in|of (?!(?:his|her|their) life)))").match(
            text, ordinal.end
        )
        if not birthday and not (opening and year and ordinal.value >= 20):
            return None
        age, start = float(ordinal.value - 1), opening.start() if opening else ordinal.start
        end = birthday.end() if birthday else year.end() if year else ordinal.end
    return Mention(start, end, Interval("age", age, age, age), "age", "year")


def _tens(match: re.Match[str]) -> Mention:
    tens = int(match[2]) if match[2] else 20 + 10 * _DECADES.index(match[3].lower())
    first, last = _PART[match[1].lower()] if match[1] else (0, 9)
    low, high = float(tens + first), float(tens + last)
    value = Interval("age", low, high, (low + high) / 2, vague=True)
    return Mention(match.start(), match.end(), value, "age", "year")
