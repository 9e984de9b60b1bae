"""``factcheck evaluate``: what it prints and when it fails, tried on an annotated folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck import cli

ANNOTATED = Path(__file__).parent / "annotated"


@dataclass(frozen=True)
class Outcome:
    """What a run gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in a folder that holds the annotated folders."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()  # settings of folders above are none of ours
    shutil.copytree(ANNOTATED, tmp_path / "annotated")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Outcome:
        code = cli.run(["evaluate", *arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


def as_json(run: Run, *arguments: str) -> Any:
    outcome = run(*arguments, "--format", "json")
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def test_the_annotated_folder_is_judged_rightly(run: Run) -> None:
    """What is easy is found, what needs a chain of reasoning is not, and no trap is hit."""
    report = as_json(run, "annotated/lighthouse")
    summary = report["summary"]
    assert summary["precision"]["share"] == 1
    assert summary["traps_hit"] == {"count": 0, "of": 4, "share": 0.0}
    assert summary["agreement_recall"]["share"] == 1
    (folder,) = report["folders"]
    found = {each["id"]: each["found"] for each in folder["contradictions"]}
    assert found["C1"]
    assert found["C3"]
    assert not found["C4"]
    assert report["reliability"]["findings"] == report["reliability"]["right"]


def test_a_folder_of_folders_is_scored_in_each_and_in_sum(run: Run) -> None:
    shutil.copytree("annotated/lighthouse", "annotated/twin")
    single = as_json(run, "annotated/twin")["summary"]
    both = as_json(run, "annotated")
    assert [folder["path"] for folder in both["folders"]] == [
        "annotated/lighthouse",
        "annotated/twin",
    ]
    assert both["summary"]["recall"]["of"] == 2 * single["recall"]["of"]
    assert both["summary"]["recall"]["count"] == 2 * single["recall"]["count"]
    assert "By folder" in run("annotated").out


def test_the_same_folders_give_the_same_bytes(run: Run) -> None:
    shutil.copytree("annotated/lighthouse", "annotated/twin")
    one = run("annotated/twin", "annotated/lighthouse", "--jobs", "1")
    assert one.out == run("annotated/lighthouse", "annotated/twin", "--jobs", "2").out


def test_the_gate_closes_under_its_floor(run: Run) -> None:
    assert run("annotated", "--fail-under", "precision=.9,recall=.3").code == 0
    outcome = run("annotated", "--fail-under", "precision=.9,recall=1")
    assert outcome.code == 1
    assert outcome.err.startswith("factcheck: recall is 0.")
    assert "Accuracy" in outcome.out


def test_a_gate_that_asks_for_a_share_of_nothing_says_so(run: Run) -> None:
    outcome = run("annotated", "--only", "first-claims-differ", "--fail-under", "precision=.9")
    assert outcome.code == 0
    assert "precision is a share of nothing" in outcome.err


def test_misses_are_listed_where_asked(run: Run) -> None:
    assert "Missed contradictions" not in run("annotated").out
    told = run("annotated", "--verbose").out
    assert "annotated/lighthouse C4 (negation, hard)" in told
    assert "annotated/lighthouse/docs/visitors.html:8:52: crossed on the morning ferry" in told


def test_a_false_finding_is_listed_with_both_passages(run: Run) -> None:
    gold = Path("annotated/lighthouse/gold.yaml")
    text = gold.read_text("utf-8")
    before, _, after = text.partition("  - id: C1\n")
    gold.write_text(before + "  - id: C2\n" + after.partition("  - id: C2\n")[2], "utf-8")
    told = run("annotated").out
    assert told.startswith("False findings (")
    assert "docs/guide.md:6:4: In 2023 the lighthouse drew 18,400 visitors." in told
    assert "docs/trust-notice.txt:5:4: In 2023 the lighthouse drew 16,900 visitors" in told


def test_rules_and_settings_are_those_of_a_scan(run: Run) -> None:
    Path("factcheck.yaml").write_text("ignore: [figures-differ]\n", "utf-8")
    rules = {each["rule"] for each in as_json(run, "annotated")["folders"][0]["reported"]}
    assert "figures-differ" not in rules
    outcome = as_json(run, "annotated", "--isolated")
    assert "figures-differ" in {each["rule"] for each in outcome["folders"][0]["reported"]}


def test_markdown_is_a_document(run: Run) -> None:
    assert run("annotated", "--format", "markdown").out.startswith("# Evaluation\n")


def test_a_quote_that_does_not_occur_is_told_with_its_line(run: Run) -> None:
    gold = Path("annotated/lighthouse/gold.yaml")
    gold.write_text(gold.read_text("utf-8").replace("no ferry had run", "no boat had run"), "utf-8")
    outcome = run("annotated")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "annotated/lighthouse/gold.yaml:38:44: trust-notice.txt does not have" in outcome.err


def test_a_document_that_cannot_be_read_outranks_the_gate(run: Run) -> None:
    Path("annotated/lighthouse/docs/scan.txt").write_bytes(b"%PDF-1.7")
    outcome = run("annotated", "--fail-under", "recall=1")
    assert outcome.code == 2
    assert "docs/scan.txt: this is a PDF file, not text" in outcome.err


def test_a_quoted_document_that_is_excluded_is_told(run: Run) -> None:
    Path("factcheck.yaml").write_text("exclude: ['*.html']\n", "utf-8")
    outcome = run("annotated")
    assert outcome.code == 2
    assert "docs/visitors.html: the gold quotes it, but it was not scanned" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "nothing to evaluate"),
        (["annotated", "--pairs", "p.jsonl"], "two things at once"),
        (["nowhere"], "nowhere: there is no such folder"),
        (["annotated", "--fail-under", "speed=1"], "no measure is called 'speed'"),
        (["--pairs", "p.jsonl"], "p.jsonl: cannot be read"),
        (["--pairs", "p.jsonl", "--fail-under", "traps-avoided=1"], "no measure is called"),
    ],
)
def test_wrong_usage_is_told_in_a_line(run: Run, arguments: list[str], told: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert told in outcome.err
    assert outcome.err.count("\n") == 1


PAIRS = [
    ("The Norsund ferry has 12 cabins.", "The Norsund ferry has 14 cabins.", "contradiction"),
    ("The ferry was built in Gdynia.", "The ferry was built in Gdynia.", "agreement"),
    ("The Norsund ferry has 12 cabins.", "The bakery sells rolls.", "neutral"),
]  # fmt: skip


def test_labelled_pairs_are_scored(run: Run) -> None:
    rows = [
        json.dumps({"id": str(number), "a": a, "b": b, "label": label, "type": "t"})
        for number, (a, b, label) in enumerate(PAIRS)
    ]
    Path("p.jsonl").write_text("\n".join(rows), "utf-8")
    report = as_json(run, "--pairs", "p.jsonl", "--fail-under", "precision=1,recall=1")
    assert [pair["right"] for pair in report["pairs"]] == [True, True, True]
    assert report["summary"]["by_type"] == {"t": {"count": 1, "of": 1, "share": 1.0}}
    assert "3 pairs" in run("--pairs", "p.jsonl").out
    assert run("--pairs", "p.jsonl", "--format", "markdown").out.startswith("# Evaluation")


def test_its_options_are_completed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck"],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(ANNOTATED.parent.parent),
            "_FACTCHECK_COMPLETE": "zsh_complete",
            "COMP_WORDS": "factcheck evaluate --fail",
            "COMP_CWORD": "2",
        },
    )
    assert "--fail-under" in done.stdout
