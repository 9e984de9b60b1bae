"""Amounts of money as written: the figure, its currency and its minor unit.

Read: "$5", "US$2.41B", "€3m", "two and a half million euros", "8 cents", "50p", "CHF 20".
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.numbers import numerals
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.vocabulary.lexicon import load, words

_LETTERS = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
_SCALE = re.compile(r" ?(k|mm|m|b|t)(?![\w²³/])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at ``text[start:end]``: its numeral times ``factor`` is in whole ``currency``."""

    start: int
    end: int
    numeral: Numeral
    factor: float
    currency: str


@functools.cache
def _signs() -> dict[str, str]:
    table = {}
    for code, entry in load("currencies").items():
        table.update(dict.fromkeys(entry.get("signs", ()), code))
        table[code] = code
    return table


@functools.cache
def _names() -> dict[str, tuple[str, float]]:
    table: dict[str, tuple[str, float]] = {}
    for code, entry in load("currencies").items():
        for name in entry.get("names", ()):
            table.update({name.lower(): (code, 1.0), f"{name.lower()}s": (code, 1.0)})
        table.update({name.lower(): (code, 1.0) for name in entry.get("plurals", ())})
        for name in entry.get("minor", ()):
            table.update({name.lower(): (code, 0.01), f"{name.lower()}s": (code, 0.01)})
    return table


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    def either(words: list[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    signs, names = either(list(_signs())), either(list(_names()))
    pieces = either(
        [sign for entry in load("currencies").values() for sign in entry.get("pieces", ())]
    )
    return (
        re.compile(rf"(?<![^\W\d_])(?:{signs}) ?$"),
        re.compile(rf" ?(?:{signs})(?!\w)"),
        re.compile(rf"[ -](?:{names})(?!\w|-f)", re.IGNORECASE),
        re.compile(rf"(?:{pieces})(?!\w|\.m)"),
    )


def read(text: str) -> list[Amount]:
    """Return the amounts of a text (as folded by ``plain``) in order."""
    found = (_amount(text, numeral) for numeral in numerals.read(text))
    return [amount for amount in found if amount]


def _amount(text: str, numeral: Numeral) -> Amount | None:
    if numeral.form == "fraction" and numeral.sense:
        return None
    return _with_sign_before(text, numeral) or _with_word_after(text, numeral)


def _with_sign_before(text: str, numeral: Numeral) -> Amount | None:
    before = _patterns()[0]
    sign = before.search(text, max(0, numeral.start - 8), numeral.start) if numeral.digits else None
    if sign is None or (sign.start() and text[sign.start() - 1].isdigit()):
        return None
    start = sign.start()
    if text[start - 1 : start] in {"-", "−"} and text[max(0, start - 2) : start - 1] in {
        "",
        " ",
        "(",
    }:
        return None  # a loss or a credit: whose, the sign does not say
    numeral, end = _with_letter(text, numeral)
    return Amount(start, end, numeral, 1.0, _signs()[sign.group().strip()])


def _with_word_after(text: str, numeral: Numeral) -> Amount | None:
    _, sign_after, name_after, piece_after = _patterns()
    scaled, end = _with_letter(text, numeral)
    sign = sign_after.match(text, end)
    if sign and numeral.digits:
        return Amount(numeral.start, sign.end(), scaled, 1.0, _signs()[sign.group().strip()])
    end = numeral.tail
    if text.startswith((" of a ", " a "), end) and numeral.form in {"fraction", "words"}:
        end = text.index(" a ", end) + 2
    name = name_after.match(text, end)
    if name and not is_weight(text, numeral, name):
        code, factor = _names()[name.group()[1:].lower()]
        return Amount(numeral.start, name.end(), numeral, factor, code)
    piece = piece_after.match(text, numeral.end) if numeral.digits else None
    if piece:
        code = "GBP" if piece.group() == "p" else "USD"
        return Amount(numeral.start, piece.end(), numeral, 0.01, code)
    return None


_WEIGHED = re.compile(
    r"(?i)\b(?:weigh\w*|weight|lost|gained|lose|gain|heavy|heavier|lighter)\b[^.;]{0,30}$"
)
_OF_STUFF = re.compile(
    r" of [a-z]+|-(?!a-)[a-z]| (?:heavier|lighter|in weight|overweight|per square)"
)


def is_weight(text: str, numeral: Numeral, name: re.Match[str]) -> bool:
    """Tell pounds that weigh: "three pounds of flour", "it weighed 40 pounds".

    ``name`` is the match of the currency's name after the numeral, with the blank or hyphen.
    """
    if name.group()[1:].lower() not in {"pound", "pounds"}:
        return False
    if _OF_STUFF.match(text, name.end()):
        return True
    if name.group().startswith("-") and numeral.scale == 1.0:
        following = re.compile(r" ([a-z]+)").match(text, name.end())
        return following is not None and following[1] not in words("prices", "sums")
    return _WEIGHED.search(text, max(0, numeral.start - 40), numeral.start) is not None


def _with_letter(text: str, numeral: Numeral) -> tuple[Numeral, int]:
    """Give "$2.41B" and "£5m" their scale; the letter touches the figure or follows a blank."""
    match = _SCALE.match(text, numeral.tail)
    if match is None or numeral.scale != 1.0 or (match.group()[0] == " " and match[1] not in "mM"):
        return numeral, numeral.end
    scale = _LETTERS[match[1].lower()]
    return numerals.scaled(numeral, scale), max(match.end(), numeral.end)


def grain(amount: Amount) -> float | None:
    """Return how exact an amount is: a price below a thousand to the penny, else as its figure."""
    numeral = amount.numeral
    small = abs(numeral.last) < 1000 and numeral.scale == 1.0
    return 0.0 if small and numeral.form in {"digits", "words"} else None
