"""Versions of software and standards: a Term on ``version`` with the key in three parts, 2.4.0.

Read: "v2.3" (2.3.0), "version 7.2", "2.4.0", "release 5.1-rc1", "Python 3.9 or newer" (``unit``
python, qualifier or-newer), "Node.js >= 18".
Not read: "section 4.1.2", "12.03.2024", "192.168.0.1", "magnitude 6.1", "Berlin 3.5 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import noun_groups, units
from factcheck.language.numbers.identifiers import token_at
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Mention, Term

_NUMBER = re.compile(
    r"(?<![\w.,:/$£€%#-])(?P<v>[vV])?(?P<number>[0-9]{1,4}(?:\.[0-9]{1,5}){0,3})"
    r"(?P<stage>[-.]?(?:alpha|beta|rc|pre|dev|a|b)[.-]?[0-9]{0,3})?(?P<plus>\+)?"
    r"(?![\w%°]|[.,:/-][0-9])"
)
_CUE = re.compile(r"\b(?:versions?|ver\.?|releases?|v\.?):? $", re.IGNORECASE)
_LIMIT = re.compile(r"(?:(>=|≥|>)|(<=|≤|<)|==?|\b(at least)|\b(up to)) ?$", re.IGNORECASE)
_PRODUCT = re.compile(r"(?<![\w.-])([^\W\d_][\w+#]*(?:\.js)?|\.NET)[ -]$")
_NEWER = re.compile(
    r" (?:(?:or|and) (?:newer|later|higher|above|greater|up|upwards|more recent)|onwards?)\b",
    re.IGNORECASE,
)
_OLDER = re.compile(r" (?:or|and) (?:older|earlier|lower|below|prior)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r" ?(?:%|per\b|million|billion|thousand|trillion|bn\b|times\b|points?\b)", re.IGNORECASE
)
_NOT_PRODUCTS = (("labels", "labels"), ("labels", "calendar"), ("labels", "not_products"))
_DATE = re.compile(r"(?:[0-2]?[0-9]|3[01])\.(?:0?[0-9]|1[0-2])\.(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before a version number: words that announce it, a product, a limit."""

    start: int
    cued: bool
    product: str
    limit: str


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the versions of a sentence; ``unit`` is the product named before it, in lower case."""
    text = plain(sentence.text)
    for match in _NUMBER.finditer(text):
        opening = _opening(sentence, text, match.start())
        if not _is_version(sentence, text, match, opening):
            continue
        end, limit = _limit_after(text, match)
        limit = limit or opening.limit
        key = _key(match["number"]) + (match["stage"] or "").lower().lstrip("-.")
        term = Term("version", key, (limit,) if limit else ())
        yield Mention(opening.start, end, term, "version", opening.product)


def _opening(sentence: Sentence, text: str, position: int) -> _Opening:
    limit = ""
    sign = _LIMIT.search(text, max(0, position - 12), position)
    if sign:
        limit = "or-newer" if sign[1] or sign[3] else "or-older" if sign[2] or sign[4] else ""
        position = sign.start()
    cue = _CUE.search(text, max(0, position - 12), position)
    start = cue.start() if cue else position
    sign = None if sign else _LIMIT.search(text, max(0, start - 12), start)
    if sign and cue:
        limit = "or-newer" if sign[1] or sign[3] else "or-older" if sign[2] or sign[4] else ""
        start = sign.start()
    product = _PRODUCT.search(text, max(0, start - 40), start)
    name = product[1].lower() if product else ""
    if product is None or not _is_product(sentence, product.start(1), name):
        return _Opening(start, cue is not None, "", limit)
    return _Opening(product.start(1), cue is not None, name, limit)


def _is_product(sentence: Sentence, position: int, name: str) -> bool:
    if name in words("labels", "products"):
        return True
    if any(name in words(*table) for table in _NOT_PRODUCTS):
        return False
    token = token_at(sentence, position)
    return token is not None and token.tag == "name" and token.text[:1].isupper()


def _is_version(sentence: Sentence, text: str, match: re.Match[str], opening: _Opening) -> bool:
    number = match["number"]
    dots = number.count(".")
    if dots == 3 or _DATE.fullmatch(number) or _AMOUNT.match(text, match.end()):
        return False
    if opening.cued or (match["v"] and (dots or opening.product or match["v"] == "v")):
        return True
    label = re.compile(r"([^\W\d_]+)\.? $").search(text, max(0, match.start() - 24), match.start())
    if label and label[1].lower() in words("labels", "labels"):
        return False
    if dots == 2:
        return match.start() > 0 or match.end() == len(text)
    known = opening.product in words("labels", "products")
    limited = bool(_NEWER.match(text, match.end()) or match["plus"] or opening.limit)
    if known and (dots == 1 or limited or _is_major(sentence, text, match, opening)):
        return True
    named = bool(opening.product) and dots == 1
    return named and (limited or units.after(text, match.end()) is None)


def _is_major(sentence: Sentence, text: str, match: re.Match[str], opening: _Opening) -> bool:
    """Tell the 17 of "requires Java 17" from a count or a year."""
    if int(match["number"]) > 99 or not text[opening.start].isupper() or opening.start == 0:
        return False
    if units.after(text, match.end()):
        return False
    return noun_groups.after(sentence, match.end()) is None


def _limit_after(text: str, match: re.Match[str]) -> tuple[int, str]:
    for pattern, limit in ((_NEWER, "or-newer"), (_OLDER, "or-older")):
        words_after = pattern.match(text, match.end())
        if words_after:
            return words_after.end(), limit
    return match.end(), "or-newer" if match["plus"] else ""


def _key(number: str) -> str:
    """Return a number in three parts: 2.3 is 2.3.0."""
    parts = [str(int(part)) for part in number.split(".")]
    return ".".join([*parts, "0", "0"][: max(3, len(parts))])
