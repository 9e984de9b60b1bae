"""A clause under construction: its verb group and the noun phrases that gather about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.language.grammar.phrases import Phrase

Role = str  # "subject", "object" or a preposition


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun phrase in a clause: ``tokens[start:end]``, its head noun at ``head``."""

    role: Role
    start: int
    end: int
    head: int


@dataclass(slots=True)
class Draft:
    """A clause under construction."""

    vp: Phrase
    subject: Argument | None
    before: list[Argument] = field(default_factory=list)
    after: list[Argument] = field(default_factory=list)
    end: int = 0
    relative: bool = False
