"""The noun phrase, name or pronoun that does what a verb says."""

from __future__ import annotations

import functools
import re

from factcheck.language.naming.capitals import runs
from factcheck.language.naming.organisations import spans as organisations
from factcheck.language.naming.people import spans as people
from factcheck.language.vocabulary.lexicon import words as listed

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_BETWEEN = re.compile(
    r"(?:\s+(?:has|had|have|is|was|did|would|will|could|also|later|then|once|only|since|often"
    r"|again|first|just|already|even|\w{2,20}ly))*\s*$"
)
_APPOSITION = re.compile(r", [^.;:“”\"!?]{1,100},\s*$")
_WORD = re.compile(r"[\w’'.-]+")
_PHRASE_END = re.compile(
    r"[,.;:—–()“”\"!?\n]"
    r"| (?:in|on|at|after|during|when|as|who|before|while|to|that|with|about|by|and)\b"
)
_MOST_WORDS = 8


def subject_before(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return the span of the subject that ends at a verb and begins at ``begin`` or later."""
    stop = begin + len(_BETWEEN.sub("", text[begin:end]))
    if stop <= begin:
        return None
    for start, finish in _names(text):
        if begin <= start < finish <= stop:
            rest = text[finish:stop]
            if not rest or _APPOSITION.fullmatch(rest):
                return start, finish
    return _pronoun_before(text, begin, stop) or _phrase_before(text, begin, stop)


def _pronoun_before(text: str, begin: int, stop: int) -> tuple[int, int] | None:
    last = re.search(r"[^\W\d_]+$", text[begin:stop])
    if last and last.group().lower() in _PRONOUNS:
        return begin + last.start(), stop
    return None


def _phrase_before(text: str, begin: int, stop: int) -> tuple[int, int] | None:
    """Return "a spokesman for the ministry" or "analysts": words without verb or conjunction."""
    if not text[stop - 1].isalnum():
        return None
    matches = list(_WORD.finditer(text, begin, stop))[-_MOST_WORDS:]
    start: int | None = None
    for match in reversed(matches):
        word = match.group().lower()
        if word in _breakers() or (
            text[match.end() : match.end() + 1] in {",", ":"} and match.end() < stop
        ):
            break
        if word in listed("words", "determiners") or match is matches[0] or match.start() == begin:
            start = match.start()
    return (start, stop) if start is not None else None


@functools.cache
def _breakers() -> frozenset[str]:
    """Return the words that no noun phrase goes across."""
    closed = ("auxiliaries", "conjunctions", "relatives", "subordinators")
    every = frozenset[str]().union(*(listed("words", key) for key in closed), _PRONOUNS)
    return every - listed("words", "determiners")


def subject_after(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return the span of the name, pronoun or noun phrase that begins at ``begin``, or soon."""
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    first = _WORD.match(text, begin, end)
    if not first:
        return None
    if first.group().lower() in _PRONOUNS:
        return first.span()
    stop = _PHRASE_END.search(text, begin, end)
    limit = stop.start() if stop else end
    named_behind = limit + 2 if text[limit : limit + 2] == ", " else limit
    for start, finish in people(text):
        if (begin <= start < limit or start == named_behind) and finish <= end:
            return start, finish
    for start, finish in _names(text):
        if start == begin and finish <= end:
            return start, finish
    limit = begin + len(text[begin:limit].rstrip())
    phrase = text[begin:limit].split()
    if not phrase or len(phrase) > _MOST_WORDS or phrase[0].lower() in _breakers():
        return None
    return begin, limit


@functools.lru_cache(maxsize=64)
def _names(text: str) -> tuple[tuple[int, int], ...]:
    """Return spans of persons, organisations, then of other capitalised runs."""
    capitals = [(run[0].start, run[-1].end) for run in runs(text)]
    return (*people(text), *organisations(text), *capitals)
