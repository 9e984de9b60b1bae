"""``factcheck explain`` and ``scan --near``: ids, exit codes, determinism, and what is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from factcheck import cli, pipeline, ruleset
from factcheck.cli.explain import as_json, as_text
from factcheck.engines.serial import Serial
from factcheck.explanations import explain
from factcheck.model import Finding, Near
from factcheck.reports import json as json_report
from factcheck.reports.lines import columns
from factcheck.understanding import read_files, understood

FERRY = "Skerry Ferries runs 12 ships.\n"
OTHER = "Skerry Ferries runs 14 ships.\n"
PLAN = "Skerry Ferries plans to run 20 ships.\n"
RULES = ruleset.load(())

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for name, text in (("a.txt", FERRY), ("b.txt", OTHER), ("c.txt", PLAN)):
        (tmp_path / name).write_text(text, "utf-8")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli.cli, arguments)

    return run


def found(run: Run, *arguments: str) -> dict[str, Any]:
    report = json.loads(
        run("scan", ".", "-f", "json", "-q", "--only", "figures-differ", *arguments).stdout
    )
    jsonschema.validate(report, json.loads(json_report.schema()))
    assert isinstance(report, dict)
    return report


# Near-conflicts


def test_near_conflicts_are_listed_only_when_asked_for(run: Run) -> None:
    assert found(run)["near"] == []
    near = found(run, "--near")["near"]
    assert {each["guard"] for each in near} == {"plan"}
    assert {value["value"] for each in near for value in each["values"]} >= {"20 ships"}
    assert all(each["score"] >= each["threshold"] for each in near)


def test_near_conflicts_change_neither_findings_nor_exit_code(run: Run) -> None:
    plain, near = found(run), found(run, "--near")
    assert {**near, "near": []} == plain
    assert cli.run(["scan", "c.txt", "a.txt", "--near"]) == 0
    assert cli.run(["scan", ".", "--near"]) == 1


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_report_tells_the_guard(run: Run, form: str) -> None:
    told = run("scan", "a.txt", "c.txt", "--near", "-f", form).stdout
    assert "plan" in told
    assert "asserted against planned" in told


def many(count: int) -> list[tuple[str, str]]:
    names = [f"Harbour{number}" for number in range(count)]
    then = " ".join(
        f"{name} Halls drew {300 + i} visitors in 2021." for i, name in enumerate(names)
    )
    now = " ".join(f"{name} Halls drew {900 + i} visitors in 2022." for i, name in enumerate(names))
    return [("a.txt", then), ("b.txt", now), ("c.txt", now)]


def test_near_conflicts_are_few_distinct_and_the_same_in_any_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.nearness.MOST_NEAR", 10)
    texts = many(12)
    first = pipeline.scan_texts(texts, rules=RULES, near=True).near
    texts.reverse()
    assert pipeline.scan_texts(texts, rules=RULES, near=True).near == first
    assert len(first) == 10
    assert len({near.finding.id for near in first}) == 10
    values = [tuple(sorted(claim.value for claim in near.finding.claims)) for near in first]
    assert len(set(values)) == len(values)


def test_processes_find_the_same_near_conflicts(run: Run) -> None:
    assert found(run, "--near", "-j", "1") == found(run, "--near", "-j", "2")


# Explanations


def test_every_finding_and_near_conflict_can_be_explained() -> None:
    seeds = sorted(str(path) for path in (Path(__file__).parent.parent / "seeds").iterdir())
    report = pipeline.scan(seeds, rules=RULES, engine=Serial(), near=True)
    every: list[Finding | Near] = [*report.findings, *report.near]
    assert len(report.near) > 1
    assert len(report.findings) > 10
    rows = list(read_files(iter(seeds), rules=RULES))
    _, said, links = pipeline._worked(rows, RULES, Serial(), "all", (), near=False)
    for each in every:
        told = explain(each, said, links, RULES)
        assert {part.step for part in told.parts} == {
            "read",
            "matched",
            "guards",
            "verdict",
            "rule",
        }


def test_a_contradiction_is_explained_from_reading_to_rule(run: Run) -> None:
    (finding,) = (each for each in found(run)["findings"] if each["kind"] == "contradiction")
    result = run("explain", finding["id"], ".")
    assert result.exit_code == 0
    for told in (
        "contradiction[figures-differ]",
        "a.txt:1:1",
        "“12 ships”",
        "ship, skerry, ferries",
        "a contradiction needs 0.72",
        "have nothing in common",
        "no objection",
        "error, as the rule says",
        "general.yaml:",
    ):
        assert told in result.stdout


def test_a_near_conflict_is_explained_with_its_guard(run: Run) -> None:
    near = found(run, "--near")["near"][0]
    told = run("explain", near["id"][:8], ".").stdout
    assert told.startswith("near[figures-differ]")
    assert "asserted against planned. What somebody means to do may come out otherwise." in told
    assert "near-conflict, not reported" in told


def test_an_explanation_as_json_has_the_same_steps(run: Run) -> None:
    near = found(run, "--near")["near"][0]
    told = json.loads(run("explain", near["id"], ".", "-f", "json").stdout)
    assert told["id"] == near["id"]
    assert told["kind"] == "near"
    steps = list(dict.fromkeys(each["step"] for each in told["steps"]))
    assert steps == ["read", "matched", "guards", "verdict", "rule"]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("zzz", "no finding or near-conflict has the id 'zzz'"),
        ("", "no finding or near-conflict has the id ''"),
        ("\x1b[31m", r"\x1b[31m"),
    ],
)
def test_an_unknown_id_is_one_line_with_the_cure(
    run: Run, capsys: pytest.CaptureFixture[str], wanted: str, told: str
) -> None:
    del run  # for its folder
    assert cli.run(["explain", wanted, "."]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "\x1b" not in err
    assert "scan --near --format json" in err
    assert err.count("\n") == 1


def test_a_start_that_fits_several_is_one_line_with_the_ids(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, (_, text) in enumerate(many(18)):
        (tmp_path / f"m{number}.txt").write_text(text, "utf-8")
    report = found(run, "--near")
    starts = [each["id"][0] for each in (*report["findings"], *report["near"])]
    common = max(sorted(set(starts)), key=starts.count)
    assert starts.count(common) > 1
    assert cli.run(["explain", common, "."]) == 2
    err = capsys.readouterr().err
    assert f"findings have an id that begins with '{common}'" in err
    assert err.count("\n") == 1


def test_explain_needs_documents_and_reads_the_options_of_a_scan(run: Run) -> None:
    (finding,) = (each for each in found(run)["findings"] if each["kind"] == "contradiction")
    assert run("explain", finding["id"]).exit_code == 2
    assert cli.run(["explain", finding["id"], ".", "--scope", "within"]) == 2
    assert cli.run(["explain", finding["id"], ".", "--exclude", "b.txt"]) == 2
    assert cli.run(["explain", finding["id"], ".", "--only", "figures-differ", "-j", "1"]) == 0


# Documents are hostile

HOSTILE = (
    "Skerry Ferries runs {} ships, \x1b[31mred\x1b[0m and <b>[bold]</b> \u202e`all` of them.\n"
)


@pytest.mark.parametrize("width", [None, 20, 80, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_nothing_hostile_gets_through(width: int | None, colour: bool) -> None:
    texts = [("a.txt", HOSTILE.format(12)), ("b\x1b.txt", HOSTILE.format(14))]
    report = pipeline.scan_texts(texts, rules=RULES, near=True)
    rows = [row for name, text in texts for row in understood(name, text.encode(), RULES)]
    _, said, links = pipeline._worked(rows, RULES, Serial(), "all", (), near=False)
    assert report.findings
    for each in report.findings:
        told = explain(each, said, links, RULES)
        text = as_text(told, width, colour=colour)
        assert "\u202e" not in text
        assert "\x1b[31mred" not in text
        assert colour or "\x1b" not in text
        if width and not colour:
            assert max(columns(line) for line in text.splitlines()) <= max(width, 50)
        assert as_json(told).isascii()
        assert "\x1b" not in as_json(told)
