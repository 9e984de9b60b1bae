"""What is asked: rules, and the vocabulary that is given with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from factcheck.model.statements import KindName

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a rule was written."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Example:
    """Texts that a rule must judge in a known way; each text stands for one document."""

    verdict: Literal["contradicts", "agrees", "unrelated"]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to look for: a kind of judgement with its parameters.

    ``params`` is the kind's own frozen dataclass.  ``message`` may use ``{subject}``,
    ``{attribute}``, ``{values}`` and the kind's parameters by name.
    """

    id: str
    kind: KindName
    params: Any
    severity: Severity
    message: str
    why: str
    origin: Origin
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with a name of its own and the other names it goes by."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All that YAML says: rules in order (the specific before the general) and vocabulary.

    ``synonyms`` and ``opposites`` are groups of phrases; ``paths`` the files it was read from.
    """

    rules: tuple[Rule, ...]
    entities: tuple[Entity, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    opposites: tuple[tuple[str, ...], ...] = ()
    paths: tuple[str, ...] = ()
