"""Figures written in digits: 1,024, 1 024, 1.5, 12,34,567, −3, 2½.

What stands in digits but is no figure is passed over: A71, 1.2.3, 12:30, 24/7, 2024-03-05, 007,
an address on the web.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LONGEST = 18  # digits; what has more is an identifier
_FIGURE = re.compile(
    r"""
    (?P<grouped>[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]++)?
      |[1-9][0-9]{0,2}(?:[ ][0-9]{3})++(?:\.[0-9]++)?
      |[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3})(?![0-9]|,[0-9])
    | (?P<comma>[0-9]++,[0-9]{1,2})(?=\ ?(?:%|€|[Mm]illi(?:on|ard)|[Bb]illion|Mio|Mrd|[bm]n\b))
    | (?P<simple>[0-9]++(?:\.[0-9]++)?|(?<![0-9])\.[0-9]++)
    | (?P<sign>[¼-¾⅓-⅞])
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S++|\S++@\S++\.\S++")
_CHAIN = re.compile(r"[0-9][0-9.,]{0,20}+(?:[-–/.][0-9]++){2,}+")
_BEFORE = re.compile(r"(?:[^\W_]|_|[0-9][.:/,]|[^\W\d_]-|[#&@\\])$")
_AFTER = re.compile(r"(?:[.,:/][0-9]|_)")
_SIGN = re.compile(r" ?([¼-¾⅓-⅞])")
_VULGAR = re.compile(r" ([1-9])/([2-9]|16)(?![0-9/])")
_POWER = re.compile(r" ?[×x*] ?10(?:\^|\*\*)([0-9]{1,2})(?![0-9])|[eE]([0-9]{1,2})(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Digits:
    """A figure in digits at ``text[start:end]``; ``grain`` is one unit of its last stated place."""

    start: int
    end: int
    value: float
    grain: float


def scan(text: str) -> list[Digits]:
    """Return the figures of a text (as folded by ``plain``) in order."""
    blocked: set[int] = set()
    for pattern in (_ADDRESS, _CHAIN):
        for address in pattern.finditer(text):
            blocked.update(range(*address.span()))
    found: list[Digits] = []
    for match in _FIGURE.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        if match.start() in blocked:
            continue
        figure = _figure(match, text)
        if figure:
            found.append(figure)
    return found


def _figure(match: re.Match[str], text: str) -> Digits | None:
    start, end = match.span()
    if start and _BEFORE.search(text, max(start - 2, 0), start):
        return None
    if _AFTER.match(text, end):
        return None
    if match["sign"]:
        return Digits(start, end, _fraction(match["sign"]), 0.1)
    written = match.group().replace(" ", "")
    written = written.replace(",", "." if match["comma"] else "")
    if sum(map(str.isdigit, written)) > _LONGEST or _is_code(written):
        return None
    value, grain = float(written), precision(written)
    value, grain, end = _with_fraction(text, end, value, grain)
    value, grain, end = _with_power(text, end, value, grain)
    if _is_negative(text, start):
        return Digits(start - 1, end, -value, grain)
    return Digits(start, end, value, grain)


def _fraction(sign: str) -> float:
    return float(unicodedata.numeric(sign))


def _is_code(written: str) -> bool:
    """Tell whether leading noughts make it a code, as 007 and 0958."""
    return len(written) > 1 and written[0] == "0" and written[1].isdigit()


def _is_negative(text: str, start: int) -> bool:
    if start == 0 or text[start - 1] not in "-−":
        return False
    return start == 1 or text[start - 2] in " ([=:$£€"


def _with_fraction(text: str, end: int, value: float, grain: float) -> tuple[float, float, int]:
    sign = _SIGN.match(text, end)
    if sign:
        return value + _fraction(sign[1]), 0.2, sign.end()
    vulgar = _VULGAR.match(text, end)
    if vulgar and grain == 1 and int(vulgar[1]) < int(vulgar[2]):
        return value + int(vulgar[1]) / int(vulgar[2]), 0.2, vulgar.end()
    return value, grain, end


def _with_power(text: str, end: int, value: float, grain: float) -> tuple[float, float, int]:
    power = _POWER.match(text, end)
    if not power:
        return value, grain, end
    factor = 10.0 ** int(power[1] or power[2])
    return value * factor, grain * factor, power.end()


def precision(written: str) -> float:
    """Return one unit of the place to which a figure is stated.

    A decimal is stated to its last place.  A whole number that ends in noughts is taken as rounded
    to its second digit (24,000 to the thousand), or to the last digit that is not nought (24,500).

    >>> precision("11.5"), precision("17"), precision("24000"), precision("1250")
    (0.1, 1.0, 1000.0, 1.0)
    """
    whole, _, decimals = written.partition(".")
    if decimals:
        return float(f"1e-{len(decimals)}")
    significant = len(whole.rstrip("0"))
    noughts = len(whole) - max(significant, 2)
    if significant > 2 and noughts < 2:
        return 1.0
    return float(10 ** max(noughts, 0))
