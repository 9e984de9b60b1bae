"""How work is carried: one file an engine, all with ``map``, ``group`` and ``collect``.

An engine knows no fact.  Whichever carries the work, the results are the same, in the same order.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from factcheck.engines.process import Processes
from factcheck.engines.serial import Serial

ENGINES = {
    "serial": Serial,
    "process": Processes,
}

# Below this much text a single process is done before others have started.
_WORTH_SHARING = 100_000


@contextmanager
def opened(jobs: int | Literal["auto"], size: int) -> Iterator[Serial | Processes]:
    """Hold the engine for ``jobs`` processes open.

    "auto" uses every processor, if there is enough to read: ``size`` is in bytes.
    """
    workers = _processors() if jobs == "auto" and size >= _WORTH_SHARING else jobs
    if workers == "auto" or workers <= 1:
        yield Serial()
        return
    with Processes(workers) as engine:
        yield engine


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
