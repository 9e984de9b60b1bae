"""Words of a text as proper names are made of them, and runs of capitalised ones.

>>> [[word.text for word in run] for run in runs("Today Ludwig van Beethoven met H. Marsh.")]
[['Ludwig', 'van', 'Beethoven'], ['H.', 'Marsh']]
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.vocabulary.lexicon import words as lexicon

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_](?:[\w&]|[-‐‑’'](?=[^\W_]))*|&")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_ABBREVIATIONS = frozenset(
    {
        "Mr",
        "Mrs",
        "Ms",
        "Mx",
        "Dr",
        "Prof",
        "St",
        "Rev",
        "Hon",
        "Fr",
        "Sen",
        "Rep",
        "Gov",
        "Capt",
        "Col",
        "Gen",
    }
    | {
        "Lt",
        "Sgt",
        "Cpl",
        "Maj",
        "Adm",
        "Cmdr",
        "Jr",
        "Sr",
        "Bros",
        "Inc",
        "Ltd",
        "Co",
        "Corp",
        "Mt",
        "Ft",
        "Messrs",
    }
)
_MONTHS_AND_DAYS = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
    }
    | {
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its possessive ending: ``text[start:end]``; ``stop`` is where that ends.

    ``joined`` tells that one blank alone parts it from the word before.
    """

    start: int
    end: int
    stop: int
    text: str
    joined: bool

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def possessive(self) -> bool:
        """Whether it carries a possessive ending ("Marsh's", "Performers'")."""
        return self.stop > self.end

    @property
    def initial(self) -> bool:
        """Whether it is one letter with its point, or several ("J.R.R.")."""
        return (
            self.capital
            and self.text.endswith(".")
            and len(self.text.replace(".", "")) * 2 == len(self.text)
        )

    @property
    def calendar(self) -> bool:
        """Whether it is a month or a day of the week."""
        return self.lower in _MONTHS_AND_DAYS


@functools.lru_cache(maxsize=512)
def words(text: str) -> tuple[Word, ...]:
    """Return all words of a text in order."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        start, stop = match.span()
        end = stop
        ending = _POSSESSIVE.search(match.group())
        if ending and ending.start() > 0:
            end = start + ending.start()
        elif (
            text[stop - 1] in "sSxzZ"
            and text[stop : stop + 1] in {"’", "'"}
            and text[stop + 1 : stop + 2] in {" ", ""}
        ):
            stop += 1
        elif text[stop : stop + 1] == "." and _takes_point(text[start:stop]):
            end = stop = stop + 1
        joined = bool(found) and text[found[-1].stop : start] in {" ", "\u00a0", "\n"}
        found.append(Word(start, end, stop, text[start:end], joined))
    return tuple(found)


def _takes_point(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or word in _ABBREVIATIONS


@functools.lru_cache(maxsize=512)
def runs(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the runs of capitalised words; small words such as "van der" may stand inside.

    Common openers ("Yesterday", "The") are left out at the front, a possessive word ends a run,
    and a text in capitals has none.
    """
    if shouted(text):
        return ()
    found: list[tuple[Word, ...]] = []
    run: list[Word] = []
    every = words(text)
    for index, word in enumerate(every):
        follows = bool(run) and word.joined and not run[-1].possessive
        if word.capital and (follows or not _opens(word, first=index == 0)):
            if not follows:
                _keep(run, found)
            run.append(word)
        elif not (follows and _is_particle(every, index)):
            _keep(run, found)
        else:
            run.append(word)
    _keep(run, found)
    return tuple(found)


def _keep(run: list[Word], found: list[tuple[Word, ...]]) -> None:
    if run:
        found.append(tuple(run))
        run.clear()


def _opens(word: Word, *, first: bool) -> bool:
    """Tell whether a word merely opens a sentence; "Will" within one is somebody."""
    return word.lower in lexicon("people", "openers") and (first or word.lower != "will")


def _is_particle(every: tuple[Word, ...], index: int) -> bool:
    """Tell whether a small word, or two of them, stand between capitalised ones."""
    particles = lexicon("people", "particles")
    for word in every[index : index + 3]:
        if not word.joined:
            return False
        if word.capital:
            return True
        if word.lower not in particles:
            return False
    return False


@functools.lru_cache(maxsize=512)
def shouted(text: str) -> bool:
    """Tell whether a text is all in capitals, so that they say nothing."""
    letters = [char for char in text if char.isalpha()]
    return (
        len(letters) > 6
        and " " in text.strip()
        and sum(char.isupper() for char in letters) > 0.8 * len(letters)
    )


@functools.lru_cache(maxsize=512)
def headline(text: str) -> bool:
    """Tell whether nearly every long word has a capital, as in a headline."""
    if text.rstrip().endswith(".") or not text.lstrip()[:1].isupper():
        return False
    long = [word for word in words(text) if len(word.text) > 3]
    return len(long) > 4 and sum(word.capital for word in long) > 0.8 * len(long)
