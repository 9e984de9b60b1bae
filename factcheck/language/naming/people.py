"""Names of persons in a text, each with something that speaks for a person.

>>> [found.key for found in find("Pharmacist Aisha Demir met Dr Lee and J. R. Fox.")]
['aisha demir', 'lee', 'j r fox']
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.naming.capitals import Word, headline, runs
from factcheck.language.naming.folding import fold
from factcheck.language.naming.gazetteer import given, key_words
from factcheck.language.naming.personhood import (
    introduced,
    is_other,
    is_role_word,
    looks_like_person,
    told_after,
)
from factcheck.language.spans import Span, meets
from factcheck.language.vocabulary.lexicon import words as listed

_RECORD = re.compile(
    r"\b([^\W\d_][^\W\d_a-z’'-]{2,}), ([^\W\d_](?:\.|[^\W\d_]+)(?: [^\W\d_]\.){0,3})"
)
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name: ``text[start:end]`` with its title.

    ``key`` is folded, without title, the given name first.
    """

    start: int
    end: int
    key: str


@functools.lru_cache(maxsize=512)
def find(text: str) -> tuple[Person, ...]:
    """Return the persons named in a text in order; they do not overlap."""
    records = _records(text)
    recorded = [(record.start, record.end) for record in records]
    prose = [
        person
        for run in runs(text)
        for person in _in_run(text, run)
        if not meets(recorded, person.start, person.end)
    ]
    return tuple(sorted([*prose, *records], key=lambda person: person.start))


@functools.lru_cache(maxsize=512)
def spans(text: str) -> tuple[Span, ...]:
    """Return where the persons of a text stand."""
    return tuple((found.start, found.end) for found in find(text))


def _records(text: str) -> list[Person]:
    """Read "THRELFALL, Joanna"."""
    found = []
    for match in _RECORD.finditer(text):
        surname, first = match.groups()
        known = first[1:2] == "." or (given(first.split()[0]) == "plain" and not first.isupper())
        if known and surname.isupper() and surname not in listed("organisations", "not_acronyms"):
            found.append(Person(match.start(), match.end(), fold(f"{first} {surname}")))
    return found


def _in_run(text: str, run: tuple[Word, ...]) -> list[Person]:
    found: list[Person] = []
    index = 0
    while index < len(run):
        length = _length(text, run, index)
        if length:
            name = run[index : index + length]
            proper = name[1:] if _is_title(name[0]) else name
            key = fold(" ".join(word.text for word in proper))
            found.append(Person(name[0].start, name[-1].end, key))
        index += length or 1
    return found


def _length(text: str, run: tuple[Word, ...], index: int) -> int:
    """Return how many words of a run, from one on, name a person; 0 if nothing says so."""
    if _is_title(run[index]):
        name = _name(text, run, index + 1)
        return len(name) + 1 if name and not is_other(text, name, ends=True) else 0
    name = _name(text, run, index)
    if not name or is_role_word(text, name[0]):
        return 0
    lead = introduced(text, run, index)
    ends = index + len(name) == len(run)
    if len(name) == 1:
        return 1 if lead == "rank" and ends and not is_other(text, name, ends=False) else 0
    told = ends and (index == 0 or bool(lead)) and told_after(text, name)
    if is_other(text, name, ends=told or lead in {"rank", "role"}):
        return 0
    if lead or told or (_stands_free(run, index) and looks_like_person(name, wary=headline(text))):
        return len(name)
    return 0


def _stands_free(run: tuple[Word, ...], index: int) -> bool:
    """Tell whether a name may begin at a word of a run: not behind "Lake" or "Plan B."."""
    if index == 0:
        return True
    heads = key_words("places", "heads") | key_words("places", "saints")
    return not run[index].initial and fold(run[index - 1].text) not in heads


def _name(text: str, run: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Return the words from one on that may be a name; in a headline only the first two."""
    name = run[index : index + _reach(run, index)]
    whole = not headline(text) or (len(name) > 1 and (name[1].initial or not name[1].capital))
    return name if whole else name[:2]


def _is_title(word: Word) -> bool:
    return word.text.rstrip(".") in listed("people", "titles")


def _reach(run: tuple[Word, ...], index: int) -> int:
    """Return how many words from one on may be a name: initials, small words, capitalised ones."""
    end = index
    while end < len(run) and end - index < _LONGEST:
        word = run[end]
        if word.calendar or _is_title(word) or (not word.capital and end == index):
            break
        if word.capital and word.lower in _functions():
            break
        if word.text.isupper() and word.text in listed("organisations", "acronyms"):
            break
        end += 1
    while end > index and not run[end - 1].capital:
        end -= 1
    return end - index


@functools.cache
def _functions() -> frozenset[str]:
    """Return the words that build sentences; a headline has them in capitals too."""
    surnames = {"more", "will", "may", "still", "long", "might", "own", "much", "such", "down", "a"}
    return listed("words", "stop") - surnames - listed("people", "particles")
