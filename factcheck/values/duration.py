"""Lengths of time, on ``duration`` in days: two weeks, 45 minutes, half a century, 1h 30m.

Read: "28 days", "two and a half weeks", "three-quarters of an hour", "an hour and a half", "a
year", "a five-year plan", "2 hours 15 minutes", "ten years and two months", "five working days"
(on its own axis ``duration:working day``).  Half a unit either way is allowed.
Not read: "18 years old", "two months ago", "$5 a year", "500 flights a day", "a second man".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import bounds, measuring, numerals, units
from factcheck.language.numbers.identifiers import index_at, is_identifier, is_year
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention

_DAY = 86_400.0  # seconds
_OF_ONE = re.compile(r" (?:of )?(?:an?|one) |-")
_ADJECTIVE = re.compile(
    r"[ -](full|whole|long|consecutive|straight|solid|more|additional|calendar|further|extra|short"
    r"|successive|complete|entire|good|gruelling|happy|hard|uninterrupted|continuous)(?=[ -])",
    re.IGNORECASE,
)
_WORKING = re.compile(r"[ -](working|business|trading|school|light|person|man)[ -]", re.IGNORECASE)
_AND_A_HALF = re.compile(r" and a (half|quarter)\b")
_ARTICLE = re.compile(
    r"\b(?:an?|one) (?:(?:full|whole|single|entire|good) )?(?=[a-z]{3})", re.IGNORECASE
)
_NOT_LENGTH = re.compile(
    r"[ -](?:olds?|of age|ago|from now|hence)\b|-(?:to-|long-)?olds?\b", re.IGNORECASE
)
_COMPACT = re.compile(
    r"(?<![\w.:])(?<!\bat )([0-9]{1,3})h ?([0-5]?[0-9])(?:m|min|mins)?(?![\w.:])", re.IGNORECASE
)


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the durations of a sentence; ``unit`` is the unit of time in the singular."""
    text = plain(sentence.text)
    mentions = [_compact(match) for match in _COMPACT.finditer(text)]
    mentions += [
        mention for numeral in numerals.read(text) if (mention := _counted(sentence, text, numeral))
    ]
    for match in _ARTICLE.finditer(text):
        if not any(mention.start <= match.start() < mention.end for mention in mentions):
            mention = _single(sentence, text, match)
            if mention:
                mentions.append(mention)
    if mentions:
        yield from measuring.joined(text, mentions)


def _counted(sentence: Sentence, text: str, numeral: Numeral) -> Mention | None:
    if text[max(0, numeral.start - 1) : numeral.start] in {"$", "£", "€", "¥", "#", "/"}:
        return None
    if numeral.first < 0 or (_apart(text, numeral) and is_identifier(sentence, numeral)):
        return None
    position = numeral.tail
    joint = _OF_ONE.match(text, position) if numeral.form == "fraction" else None
    found = units.at(text, joint.end()) if joint else None
    kind = ""
    if found is None:
        adjective = _ADJECTIVE.match(text, position)
        position = adjective.end() if adjective else position
        working = _WORKING.match(text, position)
        kind = working[1].lower() if working else ""
        found = units.at(text, working.end()) if working else _unit(text, position)
    if found is None or not _is_time(text, numeral, found):
        return None
    if kind in {"light", "person", "man"}:
        return None
    return _measured(text, numeral, found, kind)


def _apart(text: str, numeral: Numeral) -> bool:
    """Tell that a label's figure stands apart from a unit, as in "Channel 4 hours"."""
    return text[numeral.tail : numeral.tail + 1] == " " and numeral.grain == 1 and not numeral.sense


def _unit(text: str, position: int) -> units.Found | None:
    begin = position + 1 if text[position : position + 1] in {" ", "-"} else position
    return units.at(text, begin)


def _is_time(text: str, numeral: Numeral, found: units.Found) -> bool:
    if found.unit.dimension != "time" or found.unit.name == "quarter":
        return False
    if _NOT_LENGTH.match(text, found.end):
        return False
    spaced = text[found.end - 1 : found.end] and text[numeral.tail : numeral.tail + 1] == " "
    if found.unit.name == "second" and found.symbol and _is_decade(text, numeral):
        return False
    if found.unit.name == "second" and not found.symbol and not found.plural:
        return not spaced or numeral.stated == 1
    if found.symbol and found.end - numeral.tail <= 2 and found.unit.name in {"day", "month"}:
        return text[numeral.tail : numeral.tail + 1] != " "
    return True


def _is_decade(text: str, numeral: Numeral) -> bool:
    """Tell "the 1990s" and "in her 30s" from "30s" of time."""
    if numeral.stated % 10 or text[numeral.tail : numeral.tail + 1] != "s":
        return False
    before = re.compile(r"([a-z]+)[ -]$").search(
        text[max(0, numeral.start - 8) : numeral.start].lower()
    )
    return is_year(text, numeral) or bool(before and before[1] in words("labels", "decades"))


def _measured(text: str, numeral: Numeral, found: units.Found, kind: str) -> Mention:
    end = found.end
    part = _AND_A_HALF.match(text, end)
    if part and numeral.first == numeral.last and numeral.form != "fraction":
        numeral = numerals.plus(numeral, 0.5 if part[1] == "half" else 0.25)
        end = part.end()
    start, end, sense = measuring.hedge(text, numeral, numeral.start, end)
    name = f"{kind} {found.unit.name}" if kind else found.unit.name
    axis = f"duration:{name}" if kind else "duration"
    factor = 1.0 if kind else found.unit.factor / _DAY
    value = measuring.interval(axis, numeral, factor=factor, sense=sense, unit=name)
    return Mention(start, end, value, "duration", name)


def _single(sentence: Sentence, text: str, article: re.Match[str]) -> Mention | None:
    """Read "a year" and "an hour and a half", not the rate in "$5 a year"."""
    found = units.at(text, article.end())
    if found is None or found.plural or found.symbol or found.unit.dimension != "time":
        return None
    halved = _AND_A_HALF.match(text, found.end)
    if found.unit.name in {"second", "quarter"} or text[found.end : found.end + 1] in {"-", "'"}:
        return None
    if _NOT_LENGTH.match(text, found.end) or not (halved or _is_length(sentence, text, article)):
        return None
    numeral = numerals.one(text, article.start(), article.end() - 1)
    return _measured(text, numeral, found, "")


def _is_length(sentence: Sentence, text: str, article: re.Match[str]) -> bool:
    """Tell whether the words before an article let it stand for one: "for a year", "took a day"."""
    _, sense = bounds.before(text, article.start())
    if sense:
        return True
    index = index_at(sentence, article.start())
    if index == 0:
        return False
    return sentence.tokens[index - 1].lemma in words("labels", "before_one")


def _compact(match: re.Match[str]) -> Mention:
    """Read "1h30" and "1h 30m", whose minutes have a letter that could mean much else."""
    minutes = 60 * int(match[1]) + int(match[2])
    half = numerals.HALF
    value = Interval(
        "duration", (minutes - half) / 1440, (minutes + half) / 1440, minutes / 1440, "minute"
    )
    return Mention(match.start(), match.end(), value, "duration", "minute")
