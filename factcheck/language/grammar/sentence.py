"""A sentence with its tokens, the unit in which values are read."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from factcheck.model import Mark

Tag = Literal[
    "noun", "name", "verb", "aux", "adj", "adv", "prep", "conj", "det", "pron", "num", "neg", "to",
    "punct",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign: ``sentence.text[start:end] == text``; ``lemma`` is lower case.

    ``tag`` is the likeliest part of speech; ``name`` marks a capitalised word that is part of a
    proper name, ``neg`` "not", "never", "no"; ``to`` the infinitive particle.
    """

    start: int
    end: int
    text: str
    lemma: str
    tag: Tag

    @property
    def lower(self) -> str:
        """The word in lower case, as it stands."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: ``block.text[start:start + len(text)] == text``.

    ``marks`` are the inline markup over it, shifted to its own offsets.  ``row``, ``column`` and
    ``section`` are those of the block.  ``date`` is the document's date, against which "Tuesday"
    and "last year" are resolved; None where it is not known.
    """

    text: str
    start: int
    tokens: tuple[Token, ...]
    marks: tuple[Mark, ...] = ()
    row: str = ""
    column: str = ""
    section: tuple[str, ...] = ()
    date: datetime.date | None = None
