"""The pages that describe the program: what they show is what it does."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from factcheck import config, ruleset
from factcheck.cli import COMMANDS, run
from factcheck.cli.compare import compare
from factcheck.cli.evaluate import evaluate
from factcheck.cli.scan import scan
from factcheck.evaluation import gate, gold, labelled
from factcheck.evaluation.figures import figures
from factcheck.kinds import KINDS
from factcheck.language.grammar import sentences
from factcheck.pairs import Judgement, Pair
from factcheck.readers import READERS
from factcheck.reports import REPORTS, SUFFIXES
from factcheck.values import VALUES

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
VALUES_PAGE = (ROOT / "docs" / "values.md").read_text("utf-8")

_ROW = re.compile(r"^\| (?P<text>.*\*\*.+\*\*.*) \| `(?P<axis>[^`]+)` \| .+ \|$", re.MULTILINE)
_NEVER = re.compile(r"^Not read: (.+)\.$", re.MULTILINE)
_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAIR = """{"id": "1", "a": "It has 2 oars.", "b": "It has 3 oars.", "label": "contradiction"}"""
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)(#[^)]*)?\)")


def sections() -> Iterator[tuple[str, str]]:
    """Yield the sections of the page on values: the name of a value and its text."""
    for section in VALUES_PAGE.split("\n## ")[1:]:
        name, _, body = section.partition("\n")
        yield name, body


SHOWN = [
    (name, row["text"], row["axis"]) for name, body in sections() for row in _ROW.finditer(body)
]
REFUSED = [
    (name, phrase)
    for name, body in sections()
    for line in _NEVER.findall(body)
    for phrase in re.findall("“([^”]+)”", line)
]


def test_the_page_on_values_describes_each_of_them() -> None:
    assert {name for name, _, _ in SHOWN} == set(VALUES)


@pytest.mark.parametrize(("name", "shown", "axis"), SHOWN)
def test_a_value_is_read_as_the_page_says(name: str, shown: str, axis: str) -> None:
    before, words, _ = shown.split("**")
    text = shown.replace("**", "")
    mentions = list(VALUES[name](sentences.make(text)))
    read = [(text[m.start : m.end], m.value.axis) for m in mentions if m.start >= len(before)]
    assert read[:1] == [(words, axis)]


@pytest.mark.parametrize(("name", "phrase"), REFUSED)
def test_a_value_is_refused_as_the_page_says(name: str, phrase: str) -> None:
    assert list(VALUES[name](sentences.make(phrase))) == []


def test_the_readme_and_the_page_on_matching_name_every_kind() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    matching = (ROOT / "docs" / "matching.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE)) >= set(KINDS)
    assert set(re.findall(r"^- \*\*(\w+)\*\*:", matching, re.MULTILINE)) == set(KINDS)


# Nothing is left out


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


@pytest.mark.parametrize("pack", ruleset.pack_names())
def test_every_rule_is_described_with_its_message(pack: str) -> None:
    shown = page("rules.md").partition("## Shipped packs")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \| [^|]+ \| `([^|]+)` \|$", shown, re.MULTILINE)
    written = {
        rule.id: rule.message
        for rule in ruleset.load([pack]).rules
        if Path(rule.origin.path).stem == pack
    }
    assert written.items() <= dict(rows).items()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_described_with_its_keys(kind: str) -> None:
    _, _, section = page("rules.md").partition(f"\n### `{kind}`\n")
    keys = re.findall(r"^\| `(\w+)` \|", section.partition("\n##")[0], re.MULTILINE)
    assert set(keys) == {each.name for each in fields(KINDS[kind].Params)}  # type: ignore[index]


def test_every_reader_is_described_with_its_suffixes() -> None:
    told, _, _ = page("readers.md").partition("\n## ")
    rows = "".join(line for line in told.splitlines() if line.startswith("| "))
    assert set(re.findall(r"`(\.\w+)`", rows)) == set(READERS)


def test_every_report_format_is_described() -> None:
    table = page("reports.md").partition("\n`--output")[0]
    assert set(re.findall(r"^\| \S+ \| `(\w+)`", table, re.MULTILINE)) == set(REPORTS)
    assert set(re.findall(r"`(\.\w+)`", table)) == set(SUFFIXES)


def test_every_setting_is_described() -> None:
    _, _, section = page("rules.md").partition("\n## Settings of a project\n")
    keys = set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE))
    assert keys == {each.name for each in fields(config.Config)} - {"path"}


def test_every_option_of_a_scan_is_described() -> None:
    pages = "".join(path.read_text("utf-8") for path in PAGES)
    options = [name for option in scan.params for name in option.opts if name.startswith("--")]
    assert [name for name in options if f"{name}" not in pages] == []


def test_every_key_of_a_pair_and_of_its_judgement_is_described() -> None:
    _, _, section = page("reports.md").partition("\n## Two documents, or many pairs\n")
    rows = re.findall(r"^\| (`.+?`) \|", section.partition("\n## ")[0], re.MULTILINE)
    told = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert told == {each.name for kind in (Pair, Judgement) for each in fields(kind)}


def test_every_option_of_a_comparison_is_described() -> None:
    pages = "".join(path.read_text("utf-8") for path in PAGES)
    options = [name for option in compare.params for name in option.opts if name.startswith("--")]
    assert [name for name in options if name not in pages] == []


def test_every_option_of_an_evaluation_is_described() -> None:
    options = [name for option in evaluate.params for name in option.opts if name.startswith("--")]
    shared = {name for option in scan.params for name in option.opts}
    assert [
        each for each in options if each not in page("accuracy.md") and each not in shared
    ] == []


def test_every_measure_of_a_gate_is_described() -> None:
    _, _, section = page("accuracy.md").partition("\n## A gate")
    rows = "".join(
        re.findall(r"^\| (?:`[^`]+`,? )+\|", section.partition("\n## ")[0], re.MULTILINE)
    )
    named = set(re.findall(r"`([a-z0-9-]+)`[,| ]", rows))
    assert named == {*gate.measures(figures([])), *gate.measures(labelled.figures([]))}


# What is shown works


def fenced(*languages: str) -> Iterator[tuple[str, str]]:
    """Yield the fenced blocks in these languages with the name of their page."""
    for path in PAGES:
        for language, body in _FENCED.findall(path.read_text("utf-8")):
            if language in languages:
                yield path.name, body


def commands() -> Iterator[tuple[str, str]]:
    """Yield the lines that call the program, without comments, pipes and redirections."""
    for name, body in fenced("sh", "console"):
        for line in body.splitlines():
            call = re.split(r"\s+[#|>]", line.removeprefix("$ "))[0]
            if call.startswith("factcheck "):
                yield name, call


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder in which the files that the pages speak of lie."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for path in ("README.md", "docs/guide.md", "docs/pricing.md", "seeds/a.txt"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("The basic plan costs £12 a month.\n", "utf-8")
    shutil.copytree(ROOT / "tests" / "annotated", tmp_path / "tests" / "annotated")
    (tmp_path / "pairs.jsonl").write_text(PAIR, "utf-8")
    (tmp_path / "texts.jsonl").write_text('{"id": 1, "a": "It has 2 oars.", "b": "It is blue."}')
    for name, body in settings_and_rules():
        called = {"README.md": "facts.yaml", "rules.md": "ours.yaml"}[name]
        if re.search(r"^version:", body, re.MULTILINE):
            (tmp_path / called).write_text(body, "utf-8")
    return tmp_path


@pytest.mark.parametrize(("name", "call"), sorted(set(commands())))
@pytest.mark.usefixtures("workplace")
def test_a_command_on_a_page_works(
    name: str, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(shlex.split(call)[1:])
    assert code == 0, (name, capsys.readouterr())


def settings_and_rules() -> Iterator[tuple[str, str]]:
    """Yield the blocks of YAML that are no gold."""
    yield from ((name, body) for name, body in fenced("yaml") if name != "accuracy.md")


@pytest.mark.parametrize(("name", "body"), list(settings_and_rules()))
def test_a_file_on_a_page_is_well_written(name: str, body: str, tmp_path: Path) -> None:
    path = tmp_path / ("factcheck.yaml" if "version:" not in body else f"{name}.yaml")
    path.write_text(body, "utf-8")
    if "version:" in body:
        assert ruleset.load([str(path)]).rules
    else:
        assert config.read(path).rules


def test_the_gold_on_the_page_on_accuracy_is_well_written(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    shown = page("accuracy.md")
    for name, text in re.findall(r"^```text (\S+)\n(.*?)^```$", shown, re.MULTILINE | re.DOTALL):
        (tmp_path / "docs" / name).write_text(text, "utf-8")
    (written,) = (body for name, body in fenced("yaml") if name == "accuracy.md")
    (tmp_path / "gold.yaml").write_text(written, "utf-8")
    read = gold.read(tmp_path)
    assert read.contradictions
    assert read.agreements
    assert read.traps


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    targets = [target for target, _ in _LINK.findall(path.read_text("utf-8"))]
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_on_a_page_exist(path: Path) -> None:
    shown = re.findall(r"(?:^|`)factcheck ([a-z]+)\b", path.read_text("utf-8"), re.MULTILINE)
    assert set(shown) <= set(COMMANDS)
