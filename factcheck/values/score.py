"""Results of games and votes, on ``score``: a 2–1 win, beat them 3-0, won 21 to 14, two-nil.

The interval is the first figure, its ``grain`` the whole result ("2-1").
Not read: "pages 3-5", "3-5 days", "ratio of 2-1", "the 2019-20 season", "won 10 to 12 games".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import noun_groups, units
from factcheck.language.numbers.pieces import table
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention

_DIGITS = r"(?<![\w.,:/–—−$£€-])([0-9]{1,3})"
_RESULT = re.compile(_DIGITS + r"( ?[-–—−‑] ?| to )([0-9]{1,3}|nil|love)(?![\w%]|[.,:/–—−-][0-9])")
_SMALL = "nil|love|one|two|three|four|five|six|seven|eight|nine|ten"
_IN_WORDS = re.compile(
    rf"\b({_SMALL})(-| )(nil|all|one|two|three|four|five|six)\b(?!-)", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]+")


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the results of a sentence that speaks of a game or vote; ``unit`` is empty."""
    text = plain(sentence.text)
    results = list(_RESULT.finditer(text))
    in_words = [match for match in _IN_WORDS.finditer(text) if _has_nil(match)]
    if not results and not in_words:
        return
    game = _is_game(sentence)
    for match in results:
        told = _is_won(text, match) if match[2] == " to " else game or _is_all(text, match)
        if not told or _is_range(sentence, text, match):
            continue
        yield _mention(match, match[1], match[3])
    for match in in_words:
        if match[2] == "-" or _is_won(text, match):
            yield _mention(match, match[1], match[3])


def _has_nil(match: re.Match[str]) -> bool:
    return bool({match[1].lower(), match[3].lower()} & {"nil", "love", "all"})


def _is_all(text: str, match: re.Match[str]) -> bool:
    return match.group() == text.strip()


def _is_game(sentence: Sentence) -> bool:
    """Tell whether the sentence, its table or its headings speak of a game or vote."""
    around = " ".join((sentence.text, sentence.row, sentence.column, *sentence.section)).lower()
    return not words("labels", "score_cues").isdisjoint(_WORD.findall(around))


def _is_won(text: str, match: re.Match[str]) -> bool:
    """Tell whether a verb of winning or voting stands close before, as "21 to 14" needs it."""
    before = _WORD.findall(text[max(0, match.start() - 40) : match.start()].lower())
    return not words("labels", "score_verbs").isdisjoint(before)


def _is_range(sentence: Sentence, text: str, match: re.Match[str]) -> bool:
    """Tell "3-5 days" and "10-12 goals", which are figures that rise and have a unit or noun."""
    if match[3] in {"nil", "love"}:
        return False
    before = re.compile(r"\b([a-z]+)\.? $").search(
        text[max(0, match.start() - 16) : match.start()].lower()
    )
    if before and before[1] in words("labels", "no_score_after"):
        return True
    falling = int(match[1]) >= int(match[3])
    if falling and match[2] != " to ":
        return False
    if units.after(text, match.end()):
        return True
    group = noun_groups.after(sentence, match.end())
    if group is None:
        return False
    return (
        match[2] == " to " or not group.singular or group.head not in words("labels", "score_cues")
    )


def _mention(match: re.Match[str], first: str, second: str) -> Mention:
    one, two = _points(first), _points(second)
    if second.lower() == "all":
        two = one
    value = Interval("score", float(one), float(one), float(one), f"{one}-{two}")
    return Mention(match.start(), match.end(), value, "score")


def _points(word: str) -> int:
    if word.isdigit():
        return int(word)
    return int(table("small").get(word.lower(), 0))
