"""A bar on standard error, shown to a person who has waited for a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from factcheck.cli.streams import is_terminal

Told = Callable[[int, int], None]

_PATIENCE = 1.0  # seconds


@contextmanager
def shown(*, wanted: bool) -> Iterator[Told | None]:
    """Give a function to be told (done, total) documents; None where nobody would see the bar."""
    if not wanted or not is_terminal(sys.stderr):
        yield None
        return
    began = time.monotonic()
    with ExitStack() as stack:
        bar: Told | None = None

        def told(done: int, total: int) -> None:
            nonlocal bar
            if bar is None and time.monotonic() - began > _PATIENCE:
                bar = stack.enter_context(_bar())
            if bar is not None:
                bar(done, total)

        yield told


@contextmanager
def _bar() -> Iterator[Told]:
    from rich.console import Console  # noqa: PLC0415  only a long scan on a terminal pays
    from rich.progress import (  # noqa: PLC0415  the same
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("")
        yield lambda done, total: progress.update(task, completed=done, total=total)
