"""What an explanation is made of: parts with a title, and rows of a label and a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the way: how a side was read, how both were matched, what was asked, and so on.

    The text of a row holds words of documents as they stand there, not fit for a terminal.
    """

    step: Literal["read", "matched", "guards", "verdict", "rule"]
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a finding or a near-conflict came about, step by step."""

    id: str
    verdict: Literal["contradiction", "agreement", "near"]
    rule: str
    message: str
    parts: tuple[Part, ...]
