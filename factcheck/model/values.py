"""What is meant: figures as intervals, terms of a vocabulary, sentences word by word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Named = Literal["", "person", "organisation", "place", "work", "product"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure as the span of what it may mean, on a named axis in a base unit.

    "17 %" is ``percent`` 16.5 to 17.5, "over 5 km" ``length`` 5,000 to infinity, "2019" the days
    of that year on ``date``.  ``stated`` is the figure itself in the base unit.  Agreement is
    overlap, contradiction is disjointness.  ``bound`` tells that the text gave only a limit
    ("at least", "up to"), ``vague`` that it said "about" or the like.
    """

    axis: str
    low: float
    high: float
    stated: float
    grain: str = ""
    vague: bool = False
    bound: Literal["", "lower", "upper"] = ""

    def meets(self, other: Interval) -> bool:
        """Tell whether both can be true of one thing."""
        return self.axis == other.axis and self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary: a person, organisation, place, work, role, direction or polarity.

    ``key`` is the normal form that is compared, ``qualifiers`` what narrows it ("co", "acting",
    "former"; the organisation of a role), sorted.
    """

    axis: str
    key: str
    qualifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word, name or figure of a sentence as it is compared with those of another.

    ``forms`` are its lemma and the compounds that it ends, the longest first ("dining room",
    "room"); ``value`` what it means if it is a figure or a name.  ``clause`` numbers the clause it
    belongs to (-1 for none), ``said`` tells whether it belongs to what that clause says of its
    subject, ``denied`` whether that is denied; ``listed`` whether it is one item of several,
    ``subject`` whether it tells of what the clause speaks.  It stands at ``sentence[start:end]``.
    """

    forms: tuple[str, ...]
    tag: str
    weight: float
    value: Interval | Term | None
    start: int
    end: int
    clause: int = -1
    said: bool = False
    denied: bool = False
    listed: bool = False
    subject: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A whole sentence, word by word."""

    words: tuple[Word, ...]
    axis: str = "wording"

    def __hash__(self) -> int:
        """Tell most wordings apart by their words alone: they are looked up often."""
        return hash(tuple([word.forms for word in self.words]))


Value = Interval | Term | Wording


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found in a sentence: ``sentence.text[start:end]`` reads as ``value``.

    ``head_start`` and ``head_end`` delimit the figure or name proper within the mention.
    ``unit`` is what the figure counts or measures, as lemmas ("passenger", "worker thread").
    ``reading`` names what read it, such as ``money`` or ``date``.
    """

    start: int
    end: int
    value: Value
    reading: str
    unit: str = ""
    scope: tuple[str, ...] = ()
