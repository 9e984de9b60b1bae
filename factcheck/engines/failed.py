"""What an engine yields in place of the results of a row that no worker survived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Failed:
    """The row of a ``map``, or the key of a ``group``, that killed every worker it was given to."""

    row: Any
