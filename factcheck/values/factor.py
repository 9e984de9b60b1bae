"""How many times as much, on ``factor``: 10 times faster, tenfold, doubled, twice as many.

Read: "10 times faster" (``unit`` fast), "three times as many" (many), "twice the size" (size),
"ten-fold", "tripled", "halved" (0.5), "half as fast", "3x".
Not read: "won three times", "twice a week", "at times", "double room", "1920x1080".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import bounds, measuring, noun_groups, numerals
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import load, words
from factcheck.model import Interval, Mention

_TIMES = re.compile(r"[ -]times?(?!\w)| ?[x×](?![\w×]| ?[0-9])", re.IGNORECASE)
_FOLD = re.compile(r"[ -]?fold(?!\w)", re.IGNORECASE)
_AS = re.compile(r" as ([a-z]+)(?: as\b)?", re.IGNORECASE)
_THE = re.compile(r" (?:the|its|their|his|her) (?=[a-z])", re.IGNORECASE)
_MORE = re.compile(
    r" (?:(more|less) ([a-z]+)(?= than\b|[.,;)]|$)|([a-z]+)(?= than\b)|([a-z]+er)\b"
    r"|(more|less|fewer)\b)"
)
_WORDS = re.compile(
    r"\b(?:twice|thrice|half|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|quintupl\w+|halv\w+|\w+fold)\b",
    re.IGNORECASE,
)


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the factors of a sentence; ``unit`` is what is compared, as a lemma."""
    text = plain(sentence.text)
    for numeral in numerals.read(text):
        mention = _times(sentence, text, numeral) or _fold(text, numeral)
        if mention:
            yield mention
    for match in _WORDS.finditer(text):
        mention = _word(sentence, text, match)
        if mention:
            yield mention


def _times(sentence: Sentence, text: str, numeral: Numeral) -> Mention | None:
    times = _TIMES.match(text, numeral.tail)
    if (
        times is None
        or numeral.form == "fraction"
        or text[numeral.start - 1 : numeral.start] == "×"
    ):
        return None
    compared = _compared(sentence, text, times.end())
    if compared is None and times.group().strip().lower() not in {"x", "×"}:
        return None
    end, unit = compared or (times.end(), "")
    return _mention(text, numeral, end, unit)


def _fold(text: str, numeral: Numeral) -> Mention | None:
    fold = _FOLD.match(text, numeral.tail)
    return _mention(text, numeral, fold.end(), "") if fold else None


def _compared(sentence: Sentence, text: str, position: int) -> tuple[int, str] | None:
    """Return where a comparison ends and the lemma of what it compares."""
    match = _AS.match(text, position)
    if match:
        return match.end(), match[1].lower()
    match = _THE.match(text, position)
    group = noun_groups.after(sentence, match.end() - 1, single=True) if match else None
    if group:
        return group.end, group.head
    match = _MORE.match(text, position)
    if match is None:
        return None
    word = match[2] or match[3] or match[4] or match[5]
    if word in words("numerals", "no_comparative"):
        return None
    return match.end(), _positive(word) if match[3] or match[4] else word


def _positive(word: str) -> str:
    """Return the plain form of a comparative: "faster" fast, "bigger" big, "easier" easy."""
    known = load("numerals")["comparatives"].get(word)
    if known:
        return str(known)
    stem = word.removesuffix("er")
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return stem


def _word(sentence: Sentence, text: str, match: re.Match[str]) -> Mention | None:
    word = match.group().lower()
    entry = load("numerals")["factors"].get(word)
    if entry is None:
        return None
    end, unit = match.end(), ""
    compared = _compared(sentence, text, end)
    if word in words("numerals", "need_comparison"):
        if compared is None or (word == "half" and not _AS.match(text, end)):
            return None
        end, unit = compared
    start, sense = bounds.before(text, match.start())
    factor = float(entry)
    low, high = numerals.span(factor, factor, factor / 5, sense)
    value = Interval("factor", low, high, factor, vague=True, bound=_bound(sense))
    return Mention(start, end, value, "factor", unit)


def _bound(sense: bounds.Sense) -> bounds.Bound:
    if sense == "lower":
        return "lower"
    return "upper" if sense == "upper" else ""


def _mention(text: str, numeral: Numeral, end: int, unit: str) -> Mention:
    start, end, sense = measuring.hedge(text, numeral, numeral.start, end)
    value = measuring.interval("factor", numeral, sense=sense)
    return Mention(start, end, value, "factor", unit)
