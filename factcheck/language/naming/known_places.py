"""Places of the gazetteer where they stand alone, and adjectives made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factcheck.language.naming.capitals import Word
from factcheck.language.naming.folding import fold
from factcheck.language.naming.gazetteer import Spot, demonym, spot
from factcheck.language.naming.people import spans as people
from factcheck.language.naming.personhood import is_role_word
from factcheck.language.spans import meets
from factcheck.language.vocabulary.lexicon import words as listed

WHERE = frozenset(
    {
        "in",
        "at",
        "near",
        "from",
        "to",
        "around",
        "outside",
        "via",
        "across",
        "of",
        "through",
        "into",
    }
    | {
        "within",
        "on",
        "along",
        "between",
        "towards",
        "inside",
        "leaving",
        "left",
        "visited",
        "visit",
    }
)
_TAIL = re.compile(r"-(?:based|born|bred|educated|wide|area)$")
_TONGUE_BEFORE = frozenset(
    {"in", "into", "speak", "speaks", "spoke", "speaking", "learn", "learned", "learnt", "studied"}
    | {"taught", "from", "fluent", "to", "her", "his"}
)


@dataclass(frozen=True, slots=True)
class Location:
    """A place: ``text[start:end]``, its folded key and how it was told, "" if by its name."""

    start: int
    end: int
    key: str
    sort: Literal["demonym", "weak", ""] = ""


def known_place(text: str, every: tuple[Word, ...], index: int) -> Location | None:
    """Read what the gazetteer knows: "Buenos Aires", "West London", "Paris-based", "Argentine"."""
    tail = _TAIL.search(every[index].text)
    if tail and spot(every[index].text[: tail.start()]):
        name = every[index].text[: tail.start()]
        return Location(
            every[index].start, every[index].start + len(name), place_key(spot(name), name)
        )
    for length in range(5, 0, -1):
        part = every[index : index + length]
        if len(part) < length or any(word.possessive for word in part[:-1]):
            continue
        name = text[part[0].start : part[-1].end]
        known = spot(name)
        if (
            known
            and _stands_alone(text, every, index, index + length)
            and _is_certain(text, every, index, length, known)
        ):
            return Location(part[0].start, part[-1].end, known.key)
    if (
        every[index].text in listed("places", "parts_of_places")
        and index + 1 < len(every)
        and every[index + 1].joined
    ):
        inner = known_place(text, every, index + 1)
        if inner and not inner.sort:
            return Location(
                every[index].start, inner.end, fold(text[every[index].start : inner.end])
            )
    return _by_people(text, every, index)


def place_key(known: Spot | None, name: str) -> str:
    """Return the usual name of a known place, else the name itself, folded."""
    return known.key if known else fold(name)


def _is_certain(text: str, every: tuple[Word, ...], index: int, length: int, known: Spot) -> bool:
    """Tell whether a name that is also a word or a person's stands where places stand."""
    if text[every[index + length - 1].end :][:1] == "$":
        return False
    if not known.doubtful or length > 1:
        return True
    if (
        index
        and text[every[index - 1].stop : every[index].start] == ", "
        and every[index - 1].capital
    ):
        return True  # "42 Ashford Road, Reading"
    after = text[every[index].end : every[index].end + 2]
    following = every[index + 1] if index + 1 < len(every) else None
    lands = bool(following and after == ", " and following.capital and spot(following.text))
    return lands or (word_before(every, index) in WHERE and bool(index))


def word_before(every: tuple[Word, ...], index: int) -> str:
    """Return the word that one blank parts from a word, in lower case, or ""."""
    return every[index - 1].lower if 0 < index < len(every) and every[index].joined else ""


def _stands_alone(text: str, every: tuple[Word, ...], first: int, stop: int) -> bool:
    """Tell whether no longer name has the words in it: not "Paris Match", not "Boston Dynamics"."""
    before = every[first - 1] if first and every[first].joined else None
    if (
        before
        and before.capital
        and not before.possessive
        and not _may_stand_beside(text, before, end=True)
    ):
        return False
    after = every[stop] if stop < len(every) and every[stop].joined else None
    possessive = every[stop - 1].possessive
    return not (after and after.capital and not possessive) or _may_stand_beside(
        text, after, end=False
    )


def _may_stand_beside(text: str, word: Word | None, *, end: bool) -> bool:
    if word is None:
        return True
    edge = word.end if end else word.start
    beside = meets(people(text), edge - 1, edge) if end else meets(people(text), edge, edge + 1)
    opener = word.lower in listed("people", "openers") or word.text in listed(
        "places", "parts_of_places"
    )
    return beside or word.calendar or opener or is_role_word(text, word) or bool(demonym(word.text))


def _by_people(text: str, every: tuple[Word, ...], index: int) -> Location | None:
    """Read "Argentine" as Argentina, unless it is a language or part of an idiom."""
    length = next((n for n in (2, 1) if demonym(_joined(every, index, n))), 0)
    if not length:
        return None
    land = demonym(_joined(every, index, length))
    stop = index + length
    after = every[stop] if stop < len(every) and every[stop].joined else None
    if after and (
        after.lower in listed("places", "idioms")
        or (after.capital and not _may_stand_beside(text, after, end=False))
    ):
        return None
    tongue = not after or after.lower in {"and", "or", "to", "with", "as", "at", "by"}
    if tongue and word_before(every, index) in _TONGUE_BEFORE:
        return None
    before = every[index - 1] if index and every[index].joined else None
    if before and before.capital and not _may_stand_beside(text, before, end=True):
        return None
    return Location(every[index].start, every[stop - 1].end, land, "demonym")


def _joined(every: tuple[Word, ...], index: int, length: int) -> str:
    part = every[index : index + length]
    return " ".join(word.text for word in part) if len(part) == length else ""
