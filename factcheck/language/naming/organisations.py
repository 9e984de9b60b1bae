"""Names of organisations in a text, by the words they are made of.

>>> [(found.key, found.short) for found in find("the Screen Actors’ Guild (SAG) sued Velmora")]
[('screen actors guild', 'sag')]
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.naming.capitals import Word, headline, shouted, words
from factcheck.language.naming.folding import fold
from factcheck.language.naming.gazetteer import demonym, key_words, spot
from factcheck.language.spans import Span
from factcheck.language.vocabulary.lexicon import load, parts_of_speech
from factcheck.language.vocabulary.lexicon import words as listed

_BRACKET = re.compile(r" \(([A-Z][A-Za-z&-]{1,9})\)")
_LEGAL_AFTER = re.compile(r",? ((?=[A-Z])[A-Za-z/]+|plc)\b\.?")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]*[A-Z]\d?")
_ROMAN = re.compile(r"[IVXLCDM]+")
_BODIES = frozenset({"directors", "trustees", "governors", "inquiry", "appeal", "law"})
_LONGEST = 12  # words without "of" between them
_CLUBS = frozenset({"FC", "AC", "AFC", "SC", "CF", "AS", "FK", "SV", "VfL", "VfB"})


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation's name: ``text[start:end]``; ``short`` is its folded abbreviation, if given.

    ``weak`` ones have only their surroundings to speak for them.
    """

    start: int
    end: int
    key: str
    short: str = ""
    weak: bool = False


@functools.lru_cache(maxsize=512)
def find(text: str) -> tuple[Organisation, ...]:
    """Return the organisations of a text in order; they do not overlap."""
    if shouted(text):
        return ()
    every = words(text)
    found: list[Organisation] = []
    index = 0
    while index < len(every):
        span = _named(text, every, index)
        if span is None or (found and every[span[0]].start < found[-1].end):
            index += 1
            continue
        found.append(_organisation(text, every, *span))
        index = span[1]
    return tuple(found)


@functools.lru_cache(maxsize=512)
def spans(text: str) -> tuple[Span, ...]:
    """Return where the organisations of a text stand."""
    return tuple((found.start, found.end) for found in find(text))


def _named(text: str, every: tuple[Word, ...], index: int) -> tuple[int, int, bool] | None:
    """Return first word, last word (exclusive) and weakness of a name that stands at a word."""
    if not every[index].capital:
        return None
    known, made = _known(every, index), _made(every, index)
    if known or made:
        return index, max(known, made), not known and headline(text)
    return _acronym(text, every, index)


def _known(every: tuple[Word, ...], index: int) -> int:
    """Return where a well-known name ends that begins at a word, or 0."""
    for length in range(4, 0, -1):
        part = every[index : index + length]
        if (
            len(part) == length
            and all(word.joined for word in part[1:])
            and not any(word.possessive for word in part[:-1])
        ):
            names = {
                " ".join(word.text for word in part),
                " ".join([*(w.text for w in part[:-1]), part[-1].text + "'s"]),
            }
            if names & _known_names():
                return index + length
    return 0


@functools.cache
def _known_names() -> frozenset[str]:
    return frozenset(name.strip() for name in load("organisations")["known"].split(","))


def _made(every: tuple[Word, ...], index: int) -> int:
    """Return where a name made with a word such as Ltd, University or Guild ends, or 0."""
    first = every[index]
    if first.lower in listed("people", "openers") or first.calendar:
        return 0
    if first.text in _CLUBS and _is_plain(every, index + 1):
        return _run_end(every, index + 1)
    stop = _run_end(every, index)
    last = next((k for k in range(stop - 1, index, -1) if _ends_name(every, index, k)), 0)
    if not last:
        head = stop - 1 if stop - index < 4 else index
        return _of_end(every, head) or _of_end(every, index)
    if last + 1 < stop and every[last + 1].text in listed("people", "things"):
        return 0  # "Academy Awards"
    return _of_end(every, last) or last + 1


def _run_end(every: tuple[Word, ...], index: int) -> int:
    """Return the index behind a run of capitalised words; "&" and possessives may stand inside."""
    end = index + 1
    last = min(len(every), index + _LONGEST)
    while end < last and every[end].joined and _may_stand_inside(every[end]):
        before = every[end - 1]
        if before.possessive and not before.text.endswith("s") and end - index > 1:
            break
        if before.possessive and not any(
            word.text in listed("organisations", "last") for word in every[end : end + 3]
        ):
            break
        end += 1
    while every[end - 1].text == "&":
        end -= 1
    return end


def _may_stand_inside(word: Word) -> bool:
    return word.capital or word.text in {"&", "plc"}


def _ends_name(every: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell whether a word ends a name that begins at ``first``."""
    word = every[last].text
    if word.rstrip(".") in listed("organisations", "legal"):
        return word.rstrip(".") not in {"SE", "SA", "AS", "AB", "Co", "AG", "KK", "LP"} or _is_rare(
            every[first]
        )
    if word not in listed("organisations", "last"):
        return False
    if word not in listed("organisations", "weak_last"):
        return True
    return last - first > 1 or _is_rare(every[first]) or every[last - 1].possessive


def _is_rare(word: Word) -> bool:
    """Tell whether a word is no common one, or a place: it tells this bearer from others."""
    name = word.text
    return not parts_of_speech(word.lower) or bool(spot(name) or demonym(name)) or name.isupper()


def _is_plain(every: tuple[Word, ...], index: int) -> bool:
    return index < len(every) and every[index].capital and every[index].joined


def _of_end(every: tuple[Word, ...], head: int) -> int:
    """Return where "of Health and Social Care" behind a head word ends, or 0."""
    if every[head].text not in listed("organisations", "first") or every[head].possessive:
        return 0
    index = head + 1
    if index >= len(every) or not every[index].joined or every[index].lower not in {"of", "for"}:
        return 0
    index += 1
    if index < len(every) and every[index].lower in {"the", "de", "la"} and every[index].joined:
        index += 1
    if not _is_plain(every, index) or every[index].lower in _BODIES or every[index].calendar:
        return 0
    end = _run_end(every, index)
    while _joins(every, end):
        end = _run_end(every, end + 1)
    return end


def _joins(every: tuple[Word, ...], end: int) -> bool:
    """Tell whether "and" or "of" at a word carries the name on ("Health and Social Care")."""
    if not _is_plain(every, end + 1) or not every[end].joined or every[end - 1].possessive:
        return False
    both_topics = _is_topic(every[end + 1]) and _is_topic(every[end - 1])
    return every[end].lower == "of" or (every[end].lower == "and" and both_topics)


def _is_topic(word: Word) -> bool:
    """Tell whether a capitalised word is a common noun, as fields of ministries are."""
    kinds = parts_of_speech(word.lower) or parts_of_speech(word.lower.removesuffix("s"))
    return "n" in kinds and not spot(word.text)


def _acronym(text: str, every: tuple[Word, ...], index: int) -> tuple[int, int, bool] | None:
    word = every[index]
    if not _ACRONYM.fullmatch(word.text):
        return None
    if word.text in listed("organisations", "acronyms"):
        return index, index + 1, False
    if not 3 <= len(word.text) <= 9 or _ROMAN.fullmatch(word.text) or headline(text):
        return None
    if (
        word.text in listed("organisations", "not_acronyms")
        or spot(word.text)
        or text[word.stop : word.stop + 1] in "/=_"
    ):
        return None
    after = every[index + 1].lower if index + 1 < len(every) and every[index + 1].joined else ""
    if after in _sayings() and not word.possessive:
        return index, index + 1, False
    before = every[index - 1].lower if index and word.joined else ""
    return (
        (index, index + 1, True)
        if before in {"the", "by", "from", "to"} and not after.isdigit()
        else None
    )


@functools.cache
def _sayings() -> frozenset[str]:
    return frozenset(
        {
            "said",
            "says",
            "announced",
            "told",
            "declined",
            "confirmed",
            "denied",
            "claimed",
            "insisted",
            "warned",
        }
    )


def _organisation(
    text: str, every: tuple[Word, ...], first: int, stop: int, weak: bool
) -> Organisation:
    start, end = every[first].start, every[stop - 1].end
    legal = _LEGAL_AFTER.match(text, end)
    if legal and legal.group(1) in listed("organisations", "legal"):
        end = legal.end()
    key = _key(text[start:end])
    bracket = _BRACKET.match(text, end)
    if bracket and _abbreviates(bracket.group(1), text[start:end]):
        return Organisation(start, bracket.end(), key, fold(bracket.group(1)))
    return Organisation(start, end, key, weak=weak)


def _key(name: str) -> str:
    """Return the folded name without its legal forms and leading article."""
    parts = fold(name).split()
    legal = key_words("organisations", "legal")
    while len(parts) > 1 and parts[-1] in legal:
        parts = parts[:-1]
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] == "the" else parts)


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether the letters of an abbreviation begin words of the name, in order."""
    initials = [part[0] for part in fold(name).split()]
    letters = [char for char in short.lower() if char.isalpha()]
    rest = iter(initials)
    matched = sum(any(initial == letter for initial in rest) for letter in letters)
    return matched >= max(2, len(letters) - 1)
