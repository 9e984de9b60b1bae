"""What is said: statements in normal form, and those that speak of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.documents import Place
from factcheck.model.values import Interval, Term, Value

Modality = Literal["asserted", "planned", "expected", "hypothetical", "hedged", "denied"]
KindName = Literal[
    "value", "role", "unique", "name", "quote", "polarity", "contrast", "category", "arithmetic"
]


@dataclass(frozen=True, slots=True)
class Gist:
    """What a whole sentence holds, by which it is compared with sentences of other documents.

    ``figures`` are its figures, ``lone`` those that its document gives nowhere else, ``weak`` the
    terms that tell little of it (names, and words its document repeats), ``parts`` the terms
    between one comma or conjunction and the next, ``verbs`` and ``heads`` the terms that are verbs
    and that stand at the heads of a cell, ``seldom`` the names that its document has hardly else.
    """

    figures: tuple[Interval, ...] = ()
    lone: tuple[Interval, ...] = ()
    weak: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()
    verbs: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    seldom: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a document says, in normal form.

    ``subject`` and ``attribute`` are normal forms that read well; ``terms`` are the lemmas that
    align it with other statements, ``names`` the proper names among what is said, ``about`` what
    the document speaks of most.  ``when`` is the time it holds for, ``scope`` what narrows it,
    ``holder`` who says so ("" is the document).  ``place`` is the clause, ``sentence`` the sentence
    as read and ``focus`` the value within it.  ``gist`` is there where a whole sentence is told.
    """

    kind: KindName
    place: Place
    sentence: str
    focus: tuple[int, int]
    subject: str
    attribute: str
    terms: tuple[str, ...]
    value: Value
    shown: str
    names: tuple[Term, ...] = ()
    about: tuple[str, ...] = ()
    when: Interval | None = None
    told: int = 0
    scope: tuple[str, ...] = ()
    polarity: bool = True
    modality: Modality = "asserted"
    holder: str = ""
    readings: tuple[str, ...] = ()
    gist: Gist | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """The statements of one kind that speak of one thing.

    ``links`` are the pairs (indices into ``statements``) that were compared and found to speak of
    the same thing, with their score from 0 to 1; only linked statements may contradict each other.
    ``synonyms`` and ``opposites`` are the vocabulary of the rules, beside which it is judged.
    """

    kind: KindName
    statements: tuple[Statement, ...]
    links: tuple[tuple[int, int, float], ...]
    synonyms: tuple[tuple[str, ...], ...] = ()
    opposites: tuple[tuple[str, ...], ...] = ()
