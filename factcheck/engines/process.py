"""Work shared out among worker processes; the same results in the same order as in one process.

A worker that dies (out of memory, a fault in a C library) takes its whole pool with it.  What was
not finished is then tried again piece by piece until the row that kills is alone; that row is
reported as ``Failed`` and all others are kept.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self

from factcheck.engines.failed import Failed
from factcheck.engines.order import grouped, in_order

Piece = list[Any]
Work = Callable[[Piece], list[Any]]

_PIECES_PER_WORKER = 8  # enough that a slow piece leaves nobody idle at the end
_MOST_ROWS = 2_000  # of a piece, which is sent to a worker in one message


class Processes:
    """Carries steps in ``workers`` processes, which are started when first needed.

    Steps and rows must pickle.  Workers are spawned, not forked: the same on every platform, and
    safe beside the threads of a progress display.  A program that uses this engine must keep its
    own start behind ``if __name__ == "__main__"``.
    """

    def __init__(self, workers: int) -> None:
        """Make an engine; no process is started yet."""
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def map(
        self, step: Callable[[Iterator[Any]], Iterator[Any]], rows: Iterable[Any]
    ) -> Iterator[Any]:
        """Yield what ``step`` makes of ``rows``, in their order.

        ``Failed(row)`` stands for a deadly row.
        """
        return self._carry(partial(_mapped, step), list(rows), _itself)

    def group(
        self,
        step: Callable[[Hashable, list[Any]], Iterator[Any]],
        rows: Iterable[tuple[Hashable, Any]],
    ) -> Iterator[Any]:
        """Yield what ``step`` makes of every key and its values, keys and values sorted.

        ``Failed(key)`` stands for a deadly group.
        """
        return self._carry(partial(_grouped, step), grouped(rows), _key)

    def collect(self, rows: Iterable[Any]) -> list[Any]:
        """Return all rows, sorted."""
        return in_order(rows)

    def close(self) -> None:
        """Let the workers end; what they have not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def __enter__(self) -> Self:
        """Return the engine itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the workers end; after an error or an interrupt, at once."""
        if kind is not None and self._pool is not None:
            for worker in _workers(self._pool):
                worker.terminate()
        self.close()

    def _carry(self, work: Work, rows: list[Any], name: Callable[[Any], Any]) -> Iterator[Any]:
        waiting = deque(_pieces(rows, self.workers))
        under_way: deque[tuple[Piece, Future[list[Any]]]] = deque()
        while waiting or under_way:
            # Only some pieces are handed out ahead, so that results do not pile up.
            while waiting and len(under_way) < 2 * self.workers:
                piece = waiting.popleft()
                under_way.append((piece, self._submit(work, piece)))
            piece, future = under_way.popleft()
            try:
                results = future.result()
            except BrokenProcessPool:
                self.close()
                # Nobody can tell which of the pieces killed the worker.
                yield from _salvage(work, [piece, *(other for other, _ in under_way)], name)
                under_way.clear()
            else:
                yield from results

    def _submit(self, work: Work, piece: Piece) -> Future[list[Any]]:
        self._pool = self._pool or _pool(self.workers)
        try:
            return self._pool.submit(work, piece)
        except BrokenProcessPool as error:  # it broke while pieces were handed out
            broken: Future[list[Any]] = Future()
            broken.set_exception(error)
            return broken


def _salvage(work: Work, pieces: list[Piece], name: Callable[[Any], Any]) -> Iterator[Any]:
    """Do ``pieces`` one at a time, each that kills its worker in halves down to the one row."""
    with Processes(1) as alone:
        stack = pieces[::-1]
        while stack:
            piece = stack.pop()
            try:
                yield from alone._submit(work, piece).result()  # noqa: SLF001  one of its own kind
            except BrokenProcessPool:
                alone.close()
                if len(piece) == 1:
                    yield Failed(name(piece[0]))
                else:
                    middle = len(piece) // 2
                    stack += [piece[middle:], piece[:middle]]


def _pool(workers: int) -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_leave_interrupts)


def _workers(pool: ProcessPoolExecutor) -> list[BaseProcess]:
    """Return the processes of a pool, for which it has no public name before Python 3.14."""
    running: dict[int, BaseProcess] | None = getattr(pool, "_processes", None)
    return list((running or {}).values())


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the parent, which ends the workers, so that none prints a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _pieces(rows: list[Any], workers: int) -> Iterator[Piece]:
    size = min(max(len(rows) // (workers * _PIECES_PER_WORKER), 1), _MOST_ROWS)
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _mapped(step: Callable[[Iterator[Any]], Iterator[Any]], piece: Piece) -> list[Any]:
    return list(step(iter(piece)))


def _grouped(step: Callable[[Hashable, list[Any]], Iterator[Any]], piece: Piece) -> list[Any]:
    return [row for key, values in piece for row in step(key, in_order(values))]


def _itself(row: Any) -> Any:
    return row


def _key(group: tuple[Hashable, list[Any]]) -> Hashable:
    return group[0]
