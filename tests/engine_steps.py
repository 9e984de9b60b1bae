"""Steps that engines carry in tests; in a module of their own so that workers can import them."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterator
from pathlib import Path

DEADLY = 13


def squares(rows: Iterator[int]) -> Iterator[int]:
    for row in rows:
        yield row * row


def words(rows: Iterator[str]) -> Iterator[tuple[str, str | None]]:
    for row in rows:
        for word in row.split():
            yield word.lower(), word if word != "none" else None


def gather(key: Hashable, values: list[object]) -> Iterator[tuple[Hashable, tuple[object, ...]]]:
    yield key, tuple(values)


def deadly(rows: Iterator[int]) -> Iterator[int]:
    for row in rows:
        if row == DEADLY:
            os._exit(9)
        yield row


def deadly_group(key: Hashable, _values: list[object]) -> Iterator[Hashable]:
    if key == DEADLY:
        os._exit(9)
    yield key


def once(folder: str, rows: Iterator[int]) -> Iterator[int]:
    """Die at the first row that is seen by anybody, and never again."""
    for row in rows:
        try:
            os.close(os.open(Path(folder) / "died", os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            yield row
        else:
            os._exit(9)


def failing(rows: Iterator[int]) -> Iterator[int]:
    for row in rows:
        if row == DEADLY:
            raise ValueError("thirteen")
        yield row


def process_ids(rows: Iterator[int]) -> Iterator[int]:
    for _ in rows:
        yield os.getpid()
