"""Settings of a project: where they are found, what they hold, and how mistakes are told."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from factcheck.config import Config, load, read
from factcheck.errors import RuleError
from factcheck.forms.faults import RuleErrors


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def told(project: Path, name: str, text: str) -> str:
    (project / name).write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load(project)
    return str(caught.value)


def test_without_settings_the_defaults_hold(project: Path) -> None:
    assert load(project) == Config()


def test_all_keys_of_yaml(project: Path) -> None:
    path = project / "factcheck.yaml"
    path.write_text(
        "rules: [general, ours.yaml, house/more.yml]\nonly: [a]\nignore: [b, c]\n"
        "exclude: ['drafts/**']\nfail_on: never\nseverity: warning\nscope: within\n"
        "show: contradictions\njobs: 3\n",
        encoding="utf-8",
    )
    assert load(project) == Config(
        path=path,
        rules=("general", "ours.yaml", "house/more.yml"),
        only=("a",),
        ignore=("b", "c"),
        exclude=("drafts/**",),
        fail_on="never",
        severity="warning",
        scope="within",
        show="contradictions",
        jobs=3,
    )


def test_pyproject_says_the_same(project: Path) -> None:
    (project / "pyproject.toml").write_text(
        '[project]\nname = "x"\n'
        '[tool.factcheck]\nrules = ["general"]\nfail_on = "note"\njobs = 2\n',
        encoding="utf-8",
    )
    config = load(project)
    assert (config.rules, config.fail_on, config.jobs) == (("general",), "note", 2)


def test_the_first_name_stands_alone(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.factcheck]\njobs = 2\n", encoding="utf-8")
    assert load(project).jobs == 2
    (project / ".factcheck.yaml").write_text("show: agreements\n", encoding="utf-8")
    assert (load(project).jobs, load(project).show) == ("auto", "agreements")
    (project / "factcheck.yaml").write_text("scope: across\n", encoding="utf-8")
    assert (load(project).show, load(project).scope) == ("all", "across")


def test_folders_above_are_asked_as_far_as_the_root_of_the_repository(project: Path) -> None:
    below = project / "docs" / "guide"
    below.mkdir(parents=True)
    (project.parent / "factcheck.yaml").write_text("jobs: 9\n", encoding="utf-8")
    assert load(below) == Config()
    (project / "factcheck.yaml").write_text("jobs: 4\n", encoding="utf-8")
    assert load(below).jobs == 4


def test_folders_above_home_are_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    (home / "work").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    (tmp_path / "factcheck.yaml").write_text("jobs: 9\n", encoding="utf-8")
    assert load(home / "work") == Config()


def test_rule_files_are_resolved_against_the_file_that_names_them(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "factcheck.yaml").write_text("rules: [general, ours.yaml]\n", encoding="utf-8")
    below = project / "docs"
    below.mkdir()
    monkeypatch.chdir(below)
    assert load(below).rules == ("general", "../ours.yaml")


def test_a_pyproject_without_the_table_is_passed_over(project: Path) -> None:
    path = project / "pyproject.toml"
    path.write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert load(project) == Config()
    assert read(path) == Config()
    path.write_text("[project\n", encoding="utf-8")
    assert load(project) == Config()


def test_an_empty_table_is_settings(project: Path) -> None:
    path = project / "pyproject.toml"
    path.write_text("[tool.factcheck]\n", encoding="utf-8")
    assert load(project) == Config(path=path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "failon: error\n",
            "factcheck.yaml:1:1: unknown key 'failon' in the settings (did you mean 'fail_on'?)",
        ),
        (
            "fail_on: eror\n",
            (
                "factcheck.yaml:1:10: expected error or warning or note or never, "
                "found 'eror' (did you mean 'error'?)"
            ),
        ),
        ("jobs: 0\n", "factcheck.yaml:1:7: 'jobs' is auto or a number from 1 to 1024"),
        ("jobs: ²\n", "factcheck.yaml:1:7: 'jobs' is auto or a number from 1 to 1024"),
        ("ignore: a\n", "factcheck.yaml:1:9: expected a list (put it in brackets: […])"),
        (
            "rules: [{id: a}]\n",
            (
                "factcheck.yaml:1:9: 'rules' names packs and files here, it holds none "
                "(write rules in a file of their own and name it)"
            ),
        ),
        ("jobs: 1\njobs: 2\n", "factcheck.yaml:2:1: 'jobs' is here twice (first in line 1)"),
        (
            "[]\n",
            "factcheck.yaml:1:1: expected the settings, a mapping of keys to values, found a list",
        ),
        ("", "factcheck.yaml: the file is empty"),
    ],
)
def test_mistakes_in_yaml(project: Path, text: str, wanted: str) -> None:
    assert told(project, "factcheck.yaml", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "[tool.other]\nshow = 1\n[tool.factcheck]\nfail-on = 'error'\n",
            "pyproject.toml:4:1: unknown key 'fail-on' in the settings (did you mean 'fail_on'?)",
        ),
        (
            "[tool.factcheck]\n  show = 'everything'\n",
            "pyproject.toml:2:10: expected all or contradictions or agreements, found 'everything'",
        ),
        (
            "[tool.factcheck]\nignore = true\n",
            "pyproject.toml:2:10: expected a list (put it in brackets: […])",
        ),
        (
            "[tool]\nfactcheck = 3\n",
            "pyproject.toml:1:1: expected the settings, a mapping of keys to values, found '3'",
        ),
        ("[tool.factcheck]\njobs = \n", "pyproject.toml:2:8: not TOML: Invalid value"),
    ],
)
def test_mistakes_in_toml(project: Path, text: str, wanted: str) -> None:
    assert told(project, "pyproject.toml", text) == wanted


def test_toml_that_ends_too_soon(project: Path) -> None:
    problem = told(project, "pyproject.toml", "[tool.factcheck]\njobs = [1,\n")
    assert problem.startswith("pyproject.toml:2:1: not TOML: ")


def test_all_mistakes_are_told_at_once(project: Path) -> None:
    (project / "factcheck.yaml").write_text("jobs: none\nshow: x\nscope: y\n", encoding="utf-8")
    with pytest.raises(RuleErrors) as caught:
        load(project)
    assert [error.where for error in caught.value.errors] == [
        "factcheck.yaml:1:7",
        "factcheck.yaml:2:7",
        "factcheck.yaml:3:8",
    ]


def test_a_file_can_be_named(project: Path) -> None:
    path = project / "other.yaml"
    path.write_text("jobs: 7\n", encoding="utf-8")
    assert read(path).jobs == 7
    with pytest.raises(RuleError, match="no such file"):
        read(project / "none.yaml")


def test_the_manual_names_every_setting() -> None:
    manual = (Path(__file__).parents[1] / "docs/rules.md").read_text(encoding="utf-8")
    section = manual.split("## Settings of a project")[1]
    for field in fields(Config):
        assert field.name == "path" or f"| `{field.name}` |" in section
