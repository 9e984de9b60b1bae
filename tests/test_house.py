"""The house itself: tables are complete, ids unique, every piece has its cases and its words."""

from __future__ import annotations

import ast
import importlib
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest
import yaml

from factcheck.matching.similarity import SCORES, THRESHOLDS
from factcheck.model import KindName

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
PACKAGE_DATA = sorted(path for path in PACKAGE.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})
PACKS = sorted((ROOT / "rules").glob("*.yaml"))

# The folder, the name of its table, and the modules in it that serve the folder as a whole.
TABLES = {
    "readers": ("READERS", {"encoding", "assembly", "grammar"}),
    "values": ("VALUES", set[str]()),
    "kinds": ("KINDS", set[str]()),
    "reports": ("REPORTS", {"counts", "grid", "lines", "markup", "matrix", "passage"}),
    "engines": ("ENGINES", {"failed", "order"}),
}
VERBS = {"readers": "read", "values": "read", "kinds": "judge", "reports": "render"}
LONGEST = 300  # lines that are not blank
DRAWERS = {"utils", "util", "core", "helpers", "helper", "base", "misc", "common"}
LAYER_ESCAPE = "TYPE_" + "CHECKING"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def siblings(folder: str) -> set[str]:
    _, support = TABLES[folder]
    return {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"} - support


def table_of(folder: str) -> dict[str, Any]:
    table = getattr(importlib.import_module(f"factcheck.{folder}"), TABLES[folder][0])
    assert isinstance(table, dict)
    return table


def home_of(entry: ModuleType | Callable[..., Any] | str) -> str:
    """Return the dotted name of the module that a table's entry comes from."""
    if isinstance(entry, str):
        return entry.partition(":")[0]
    if isinstance(entry, ModuleType):
        return entry.__name__
    if isinstance(entry, partial):
        return home_of(entry.func)
    return entry.__module__


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def calls_and_names(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield f"{node.func.id}()"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def load(path: Path) -> object:
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are the safe loader


# Tables


@pytest.mark.parametrize("folder", TABLES)
def test_every_sibling_is_in_the_table_of_its_folder(folder: str) -> None:
    listed = {home_of(entry) for entry in table_of(folder).values()}
    prefix = f"factcheck.{folder}."
    assert all(module.startswith(prefix) for module in listed)
    assert {module.removeprefix(prefix).split(".")[0] for module in listed} == siblings(folder)


@pytest.mark.parametrize("folder", TABLES)
def test_the_contract_of_siblings_names_them_all(folder: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    (contract,) = (each for each in settings["contracts"] if each["type"] == "independence")
    assert all(
        any(fnmatchcase(f"factcheck.{folder}.{name}", pattern) for pattern in contract["modules"])
        for name in siblings(folder)
    )


def test_every_kind_is_known_wherever_kinds_are_listed() -> None:
    kinds = set(get_args(KindName))
    schema = json.loads((PACKAGE / "reports" / "report.schema.json").read_text("utf-8"))
    assert siblings("kinds") == kinds
    assert set(SCORES) == set(THRESHOLDS) == kinds
    assert set(schema["$defs"]["topic_kind"]["enum"]) == kinds


def test_the_page_on_the_house_draws_the_floors_as_they_are_checked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    floors = settings["contracts"][0]["layers"]
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    _, _, drawn = page.partition("A module imports only from floors below its own:\n\n```\n")
    told = [set(floor.split(" · ")) for floor in drawn.partition("\n```")[0].splitlines()]
    assert told == [set(re.findall(r"\w+", floor)) for floor in floors]


def test_the_page_on_the_house_shows_everything_in_it() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    _, _, drawn = page.partition("\nfactcheck/\n")
    shown = set(re.findall(r"^  (\w+(?:/|\.py)) ", drawn.partition("```")[0], re.MULTILINE))
    there = {f"{path.name}/" for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert shown == there | {path.name for path in PACKAGE.glob("*.py")}


@pytest.mark.parametrize("folder", VERBS)
def test_siblings_share_one_verb(folder: str) -> None:
    modules = [importlib.import_module(f"factcheck.{folder}.{name}") for name in siblings(folder)]
    assert [module for module in modules if not hasattr(module, VERBS[folder])] == []


@pytest.mark.parametrize("folder", ["values", "kinds"])
def test_entries_are_listed_under_the_name_of_their_file(folder: str) -> None:
    assert {key: home_of(entry) for key, entry in table_of(folder).items()} == {
        key: f"factcheck.{folder}.{key}" for key in table_of(folder)
    }


# Cases


@pytest.mark.parametrize("name", sorted(siblings("values")))
def test_every_value_has_a_corpus_that_reads_and_refuses(name: str) -> None:
    corpus = load(ROOT / "tests" / "corpus" / f"{name}.yaml")
    assert isinstance(corpus, dict)
    reads = sum(len(entry["phrases"]) for entry in corpus.get("reads", ()))
    assert reads + len(corpus.get("within", ())) >= 5
    assert len(corpus["never"]) >= 3


@pytest.mark.parametrize("name", sorted(siblings("kinds")))
def test_every_kind_has_cases_that_speak_and_cases_that_keep_silent(name: str) -> None:
    cases = (ROOT / "tests" / "cases" / f"{name}.md").read_text("utf-8").splitlines()
    assert sum(line.startswith(f"contradiction {name}:") for line in cases) >= 2
    assert sum(line in {"nothing", "no contradiction"} for line in cases) >= 2


@pytest.mark.parametrize("folder", ["corpus", "cases"])
def test_no_cases_are_left_of_what_is_gone(folder: str) -> None:
    known = siblings("values") if folder == "corpus" else siblings("kinds")
    assert {path.stem for path in (ROOT / "tests" / folder).iterdir()} <= known


# Rules


def test_rule_ids_are_unique() -> None:
    assert PACKS
    packs = [load(path) for path in PACKS]
    assert all(isinstance(pack, dict) for pack in packs)
    ids = Counter(rule["id"] for pack in packs for rule in pack.get("rules", ()))  # type: ignore[attr-defined]
    assert [rule for rule, times in ids.items() if times > 1] == []


def test_every_kind_is_used_by_the_general_pack() -> None:
    general = load(ROOT / "rules" / "general.yaml")
    assert isinstance(general, dict)
    assert {rule["kind"] for rule in general["rules"]} == siblings("kinds")


# Modules


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_opens_with_its_purpose(path: Path) -> None:
    purpose = ast.get_docstring(tree_of(path))
    assert purpose
    assert purpose.splitlines()[0].endswith((".", ":", "?"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_too_long(path: Path) -> None:
    assert sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_escapes_the_floors(path: Path) -> None:
    assert LAYER_ESCAPE not in path.read_text("utf-8")


def test_no_module_is_a_drawer() -> None:
    assert [name_of(path) for path in MODULES if DRAWERS & set(path.with_suffix("").parts)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints_and_reads_the_environment(path: Path) -> None:
    if path.is_relative_to(PACKAGE / "cli"):
        return
    assert not {"print()", "os.environ", "os.getenv"} & set(calls_and_names(path))


# Data


@pytest.mark.parametrize("path", PACKAGE_DATA + PACKS, ids=name_of)
def test_data_files_open_with_what_belongs_there_and_load(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert load(path)


@pytest.mark.parametrize("path", PACKAGE_DATA, ids=name_of)
def test_data_files_are_read_by_a_module_beside_them(path: Path) -> None:
    beside = [module.read_text("utf-8") for module in MODULES if module.parent == path.parent]
    above = [module.read_text("utf-8") for module in MODULES if module.parent == path.parent.parent]
    assert any(path.name in text or f'"{path.stem}"' in text for text in beside + above)
