"""Every engine gives the same results in the same order, whatever happens to its workers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from engine_steps import (
    DEADLY,
    deadly,
    deadly_group,
    failing,
    gather,
    once,
    process_ids,
    squares,
    words,
)
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engines import ENGINES, opened
from factcheck.engines.failed import Failed
from factcheck.engines.process import Processes
from factcheck.engines.serial import Serial

LINES = ["the ferry and The pier", "none of the FERRY lines", "a pier", ""] * 5


@pytest.fixture(scope="module")
def pool() -> Iterator[Processes]:
    with Processes(2) as engine:
        yield engine


def test_the_table_names_every_engine() -> None:
    assert {"serial": Serial, "process": Processes} == ENGINES


@pytest.mark.parametrize("rows", [[], [3], list(range(1000))], ids=["none", "one", "many"])
def test_map_keeps_the_order_of_rows(rows: list[int], pool: Processes) -> None:
    expected = [row * row for row in rows]
    assert list(Serial().map(squares, rows)) == expected
    assert list(pool.map(squares, iter(rows))) == expected


def test_group_sorts_keys_and_values(pool: Processes) -> None:
    serial = Serial()
    rows = list(serial.map(words, LINES))
    expected = list(serial.group(gather, rows))
    assert expected[-1] == ("the", ("The",) * 5 + ("the",) * 10)
    assert ("none", (None,) * 5) in expected
    assert list(serial.group(gather, reversed(rows))) == expected
    assert list(pool.group(gather, reversed(rows))) == expected


@given(st.lists(st.tuples(st.integers(0, 3), st.none() | st.integers() | st.text(max_size=3))))
def test_the_order_of_rows_does_not_matter(rows: list[tuple[int, Any]]) -> None:
    serial = Serial()
    assert serial.collect(rows) == serial.collect(reversed(rows))
    assert list(serial.group(gather, rows)) == list(serial.group(gather, reversed(rows)))


def test_stages_can_be_chained(pool: Processes) -> None:
    def whole(engine: Serial | Processes) -> list[Any]:
        return engine.collect(engine.group(gather, engine.map(words, LINES)))

    assert whole(pool) == whole(Serial())


def test_work_is_done_elsewhere(pool: Processes) -> None:
    assert os.getpid() not in set(pool.map(process_ids, range(4)))
    assert set(Serial().map(process_ids, range(4))) == {os.getpid()}


def test_a_row_that_kills_is_named_and_the_others_kept() -> None:
    rows = range(40)
    with Processes(2) as engine:
        found = list(engine.map(deadly, rows))
        assert found == [Failed(row) if row == DEADLY else row for row in rows]
        assert list(engine.map(squares, rows)) == [row * row for row in rows]


def test_a_key_that_kills_is_named() -> None:
    rows = [(key, None) for key in (10, DEADLY, 11)]
    with Processes(2) as engine:
        assert list(engine.group(deadly_group, rows)) == [10, 11, Failed(DEADLY)]


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    with Processes(2) as engine:
        assert list(engine.map(partial(once, str(tmp_path)), range(20))) == list(range(20))
    assert (tmp_path / "died").exists()


@pytest.mark.parametrize("engine", [Serial(), Processes(2)], ids=["serial", "process"])
def test_an_exception_of_a_step_comes_out(engine: Serial | Processes) -> None:
    with pytest.raises(ValueError, match="thirteen"):
        list(engine.map(failing, range(20)))
    if isinstance(engine, Processes):
        engine.close()


@pytest.mark.parametrize(
    ("jobs", "size", "kind"),
    [
        (1, 10**9, Serial),
        (0, 10**9, Serial),
        ("auto", 1_000, Serial),
        (3, 0, Processes),
    ],
)
def test_jobs_choose_the_engine(jobs: Any, size: int, kind: type) -> None:
    with opened(jobs, size) as engine:
        assert type(engine) is kind


def test_auto_shares_much_text_among_all_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.engines._processors", lambda: 6)
    with opened("auto", 10**9) as engine:
        assert isinstance(engine, Processes)
        assert engine.workers == 6
