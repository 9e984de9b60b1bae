"""A written form as a tree in which every part knows its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.errors import RuleError


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word, a figure or a text; ``plain`` tells that it stood without quotation marks."""

    line: int
    column: int
    text: str
    plain: bool = True
    width: int = 1


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    line: int
    column: int
    items: tuple[Node, ...]
    width: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in the order written; a key written twice stands here twice."""

    line: int
    column: int
    entries: tuple[tuple[Scalar, Node], ...]
    width: int = 1


Node = Scalar | Listing | Table


@dataclass(frozen=True, slots=True)
class Form:
    """A file as written: its text, its tree, and the faults found so far.

    ``path`` is how the file is called in messages.  Readers of a form add to ``faults`` and go
    on, so that one look tells a user all that is wrong.
    """

    path: str
    lines: tuple[str, ...]
    root: Node
    faults: list[RuleError] = field(default_factory=list)
