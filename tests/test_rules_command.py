"""``factcheck rules``: what its commands print, what they refuse, how they end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.rules import rules
from factcheck.errors import RuleError, UsageError
from factcheck.model import Finding, Report, Ruleset
from factcheck.ruleset import load, pack_names, schema

OURS = """\
version: 1
extends: [general]
rules:
  - id: ferry-capacity
    kind: value
    subject: Astrid
    axes: [count, mass]
    why: The certificate names one figure. So should we.
    examples:
      contradicts: [["SEATS: 90", "SEATS: 120"]]
      agrees: [["SEATS: 90", "SEATS: 90"]]
      unrelated: [["SEATS: 90", "CARS: 12"]]
  - {id: quiet, kind: quote}
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(rules, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "ours.yaml").write_text(OURS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def judged(texts: Sequence[tuple[str, str]], *, rules: Ruleset) -> Report:
    """Compare the figures of texts such as ``SEATS: 90``; a stand-in for the whole pipeline."""
    (rule,) = rules.rules
    (_, one), (_, other) = texts
    findings = []
    if one.split(":")[0] == other.split(":")[0]:
        verdict = "agreement" if one == other else "contradiction"
        finding = Finding("1", rule.id, rule.kind, verdict, rule.severity, 1.0, "", "", "", ())
        findings = [
            finding,
            Finding("2", "other", "role", "agreement", "note", 1.0, "", "", "", ()),
        ]
    return Report(tuple(findings), rules.rules, (), (), "")


# list and show


@pytest.mark.usefixtures("folder")
def test_list_shows_all_packs_where_a_project_says_nothing() -> None:
    result = run("list")
    lines = [line.split("\t") for line in result.output.splitlines()]
    assert result.exit_code == 0
    assert [line[0] for line in lines] == [rule.id for rule in load(pack_names()).rules]
    assert lines[0] == [
        "first-genai-use",
        "unique",
        "error",
        "Only one title can be the first.",
        "streaming",
    ]


def test_list_shows_the_rules_of_a_file_or_of_the_project(folder: Path) -> None:
    line = "ferry-capacity\tvalue\twarning\tThe certificate names one figure.\tours.yaml"
    assert run("list", "ours.yaml").output.splitlines()[0] == line
    (folder / "factcheck.yaml").write_text("rules: [ours.yaml]\n", encoding="utf-8")
    assert run("list").output == run("list", "ours.yaml").output
    assert "first-genai-use" not in run("list").output


@pytest.mark.usefixtures("folder")
def test_list_is_a_table_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.rules.width", lambda: 100)
    monkeypatch.setenv("COLUMNS", "100")
    lines = run("list", "ours.yaml").output.splitlines()
    assert lines[0].split() == ["rule", "kind", "severity", "why", "from"]
    assert lines[1].split()[0] == "ferry-capacity"
    assert max(map(len, lines)) <= 100


@pytest.mark.usefixtures("folder")
def test_show_tells_everything() -> None:
    result = run("show", "ferry-capacity", "ours.yaml")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "ferry-capacity",
        "",
        "  The certificate names one figure. So should we.",
        "",
        "  kind       value",
        "  severity   warning",
        "  subject    Astrid",
        "  attribute  any",
        "  axes       count, mass",
        "  tolerance  0.0",
        "  message    sources differ[ on {attribute}][ of {subject}]: {values}",
        "  from       ours.yaml:4:5",
        "",
        "  contradicts",
        "    - SEATS: 90",
        "    - SEATS: 120",
        "",
        "  agrees",
        "    - SEATS: 90",
        "    - SEATS: 90",
        "",
        "  unrelated",
        "    - SEATS: 90",
        "    - CARS: 12",
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("rule", load(pack_names()).rules, ids=lambda rule: rule.id)
def test_every_shipped_rule_can_be_shown(rule: object) -> None:
    result = run("show", rule.id)  # type: ignore[attr-defined]
    assert result.exit_code == 0
    assert rule.message in result.output  # type: ignore[attr-defined]


@pytest.mark.usefixtures("folder")
def test_an_unknown_rule_is_refused() -> None:
    error = run("show", "quotes-difer").exception
    assert isinstance(error, UsageError)
    assert str(error) == "no rule has the id 'quotes-difer' (did you mean 'quotes-differ'?)"


def test_what_a_rule_says_cannot_reach_the_terminal_raw(folder: Path) -> None:
    text = 'version: 1\nrules: [{id: a, kind: quote, why: "x\\e[31m\\u202ey", speaker: "\\a"}]\n'
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    for output in (run("show", "a", "a.yaml").output, run("list", "a.yaml").output):
        assert not {"\x1b", "\u202e", "\a"} & set(output)


# check


@pytest.mark.usefixtures("folder")
def test_check_counts_the_rules_of_good_files() -> None:
    result = run("check", "ours.yaml", "general")
    assert result.exit_code == 0
    every = len(load().rules)
    assert result.output.splitlines() == [
        f"ours.yaml: 2 rules ({every + 2} with those it extends), no problems",
        f"general: {every} rules, no problems",
    ]


def test_check_tells_the_problems_of_all_files(folder: Path) -> None:
    (folder / "a.yaml").write_text("version: 2\nrulez: []\n", encoding="utf-8")
    (folder / "b.yaml").write_text("version: 3\n", encoding="utf-8")
    result = run("check", "a.yaml", "ours.yaml", "b.yaml")
    assert result.output.startswith("ours.yaml: 2 rules")
    assert isinstance(result.exception, RuleError)
    lines = str(result.exception).splitlines()
    assert [line.split(" ")[0] for line in lines[::3]] == [
        "a.yaml:1:10:",
        "a.yaml:2:1:",
        "b.yaml:1:10:",
    ]


@pytest.mark.usefixtures("folder")
def test_check_needs_a_file() -> None:
    assert run("check").exit_code == 2


# test


@pytest.mark.usefixtures("folder")
def test_test_tries_the_rules_of_the_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.trials.scan_texts", judged)
    result = run("test", "ours.yaml")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "ok    ferry-capacity: 3 examples",
        "      quiet: no examples",
        "3 examples, 0 judged wrongly",
    ]


def test_test_shows_what_was_judged_wrongly_and_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.trials.scan_texts", judged)
    text = OURS.replace("SEATS: 120", "CARS: 120")
    (folder / "ours.yaml").write_text(text, encoding="utf-8")
    result = run("test", "ours.yaml")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "FAIL  ferry-capacity: 1 of 3 examples",
        "      wanted contradicts, found unrelated",
        "        - SEATS: 90",
        "        - CARS: 120",
        "      quiet: no examples",
        "3 examples, 1 judged wrongly",
    ]


@pytest.mark.usefixtures("folder")
def test_test_tries_the_packs_where_no_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(texts: Sequence[tuple[str, str]], *, rules: Ruleset) -> Report:
        assert len(texts) in {1, 2}
        return Report((), rules.rules, (), (), "")

    monkeypatch.setattr("factcheck.trials.scan_texts", silent)
    result = run("test")
    assert result.exit_code == 1
    tried = [
        line.split(":")[0].split()[-1] for line in result.output.splitlines() if "FAIL" in line
    ]
    assert sorted(tried) == sorted(rule.id for rule in load(pack_names()).rules)


# schema


def test_schema_is_printed() -> None:
    assert json.loads(run("schema").output) == schema()
