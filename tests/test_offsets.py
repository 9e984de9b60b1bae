"""Every passage that a report shows stands in its file, word for word, where the report says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import pipeline, ruleset, understanding
from factcheck.engines.serial import Serial
from factcheck.reports import REPORTS

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"

ODD = {
    "a.txt": "\ufeffThe Orland plant – a “giant” – made 4,200 tonnes of glass in 2021. 😀 So.\r\n",
    "b.md": "---\ntitle: x\n---\r\n\r\n"
    "The *Orland* plant made **4,900&nbsp;tonnes** of glass in 2021.\n",
    "c.html": "<!DOCTYPE html><p>The Orland&nbsp;plant &mdash; 😀 &mdash; made <b>4&#44;800</b>"
    " tonnes of\r\nglass in 2021.</p>",
    "d.rst": "Glass\n=====\n\nThe *Orland* plant\nmade **4,700** tonnes of glass in 2021.\n",
    "e.txt": "\r\rThe Orland plant made 4,600 tonnes of glass in 2021.\r\rIt has 30 gates.\r",
}


def reported(paths: list[str]) -> dict[str, Any]:
    report = pipeline.scan(paths, rules=ruleset.load(()), engine=Serial())
    text = REPORTS["json"].render(report, show="all", severity="note")
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def passages(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for finding in report["findings"]:
        for value in finding["values"]:
            yield from value["evidence"]


def check(report: dict[str, Any], raw: dict[str, str]) -> int:
    """Assert that every passage is exactly placed, and return how many there are."""
    count = 0
    for passage in passages(report):
        text = raw[passage["path"]]
        start, end = passage["start"], passage["end"]
        assert passage["text"] == text[start:end] != ""
        lines = text[:start].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert (passage["line"], passage["column"]) == (len(lines), len(lines[-1]) + 1)
        left, right = passage["focus"]
        assert 0 <= left <= right <= len(passage["sentence"])
        count += 1
    return count


def test_passages_of_the_samples_stand_where_the_report_says() -> None:
    paths = sorted(str(path) for path in SEEDS.iterdir())
    raw = {path: Path(path).read_bytes().decode() for path in paths}
    assert check(reported(paths), raw) > 20


def test_marks_entities_and_line_ends_move_no_offset(tmp_path: Path) -> None:
    raw = {}
    for name, text in ODD.items():
        path = tmp_path / name
        path.write_bytes(text.encode())
        raw[str(path)] = text.removeprefix("\ufeff")
    report = reported(sorted(raw))
    assert check(report, raw) >= len(ODD)
    assert {passage["path"] for passage in passages(report)} == set(raw)


@pytest.mark.parametrize("name", ODD)
def test_statements_stand_in_their_file(name: str) -> None:
    text = ODD[name].removeprefix("\ufeff")
    [(_, said, _)] = understanding.understood(name, ODD[name].encode(), ruleset.load(()))
    assert said
    for statement in said:
        place = statement.place
        assert place.text == text[place.start : place.end]
