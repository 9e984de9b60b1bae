"""The command line: exit codes, streams, options, and what happens when something goes wrong."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from sample_report import CLEAN, FLEET, FOUNDED, HOSTILE, MASTER, REPORT, evidence

from factcheck import __version__, cli
from factcheck.cli.presentation import exit_code, tally
from factcheck.cli.settings import excluder, narrowed, settled
from factcheck.cli.statements import period
from factcheck.cli.streams import in_colour
from factcheck.config import Config
from factcheck.engines.process import Processes
from factcheck.engines.serial import Serial
from factcheck.errors import RuleError, UsageError
from factcheck.model import Interval, Origin, Problem, Report, Rule, Ruleset, Statement

ROOT = Path(__file__).parent.parent

ERROR = replace(CLEAN, findings=(FLEET, FOUNDED))
WARNING = replace(CLEAN, findings=(MASTER, FOUNDED))
NOTE = replace(CLEAN, findings=(replace(MASTER, severity="note"),))
UNREAD = replace(CLEAN, problems=REPORT.problems)
ERROR_AND_UNREAD = replace(ERROR, problems=REPORT.problems)

Run = Callable[..., "Outcome"]


@dataclass(frozen=True)
class Outcome:
    """What a run gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with two documents, and without settings or wishes for colour."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()  # settings of folders above are none of ours
    for name in ("NO_COLOR", "FORCE_COLOR", "FACTCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text("Skerry Ferries runs 12 ships.\n", "utf-8")
    (folder / "b.txt").write_text("Skerry Ferries runs 14 ships.\n", "utf-8")
    return folder


@pytest.fixture
def run(docs: Path, capsys: pytest.CaptureFixture[str]) -> Run:  # noqa: ARG001  the working folder
    def run(*arguments: str) -> Outcome:
        code = cli.run(arguments)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def scans(monkeypatch: pytest.MonkeyPatch) -> Callable[[Report | BaseException], list[Any]]:
    """Give the scan a result in advance; what it was called with is noted in the list returned."""

    def prepare(result: Report | BaseException) -> list[Any]:
        calls: list[Any] = []

        def scan(paths: Sequence[str], **options: Any) -> Report:
            calls.append((tuple(paths), options))
            if isinstance(result, BaseException):
                raise result
            return replace(result, problems=(*result.problems, *options["problems"]))

        monkeypatch.setattr("factcheck.pipeline.scan", scan)
        return calls

    return prepare


# Exit codes


@pytest.mark.parametrize(
    ("result", "arguments", "code"),
    [
        # 0: nothing at or above --fail-on
        (CLEAN, [], 0),
        (WARNING, [], 0),
        (NOTE, ["--fail-on", "warning"], 0),
        (ERROR, ["--fail-on", "never"], 0),
        # 1: findings at or above --fail-on
        (ERROR, [], 1),
        (ERROR, ["--fail-on", "note"], 1),
        (WARNING, ["--fail-on", "warning"], 1),
        (NOTE, ["--fail-on", "note"], 1),
        # what is shown, and where, changes nothing
        (ERROR, ["--show", "agreements"], 1),
        (WARNING, ["--severity", "error", "--fail-on", "warning"], 1),
        (ERROR, ["-o", "report.md"], 1),
        (CLEAN, ["-o", "report.json", "--quiet"], 0),
        # 2: not everything could be checked; it outranks 1
        (UNREAD, [], 2),
        (UNREAD, ["--fail-on", "never"], 2),
        (ERROR_AND_UNREAD, [], 2),
        (ERROR, ["docs/gone.txt"], 2),
        (CLEAN, ["-o", "no/such/folder/report.md"], 2),
        (RuleError("is wrong", "rules.yaml:1:1"), [], 2),
        (KeyError("a fault of the program"), [], 2),
        (MemoryError(), [], 2),
        (RecursionError(), [], 2),
        # 130: interrupted
        (KeyboardInterrupt(), [], 130),
    ],
)
def test_a_scan_exits_as_documented(
    result: Any, arguments: list[str], code: int, run: Run, scans: Any
) -> None:
    scans(result)
    assert run("scan", "docs", *arguments).code == code


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Usage: factcheck"),
        (["scn"], "did you mean 'scan'?"),
        (["scan"], "Missing argument 'PATH...'"),
        (["scan", "docs", "--frobnicate"], "--frobnicate"),
        (["scan", "docs", "--fail-on", "worst"], "'worst' is not one of"),
        (["scan", "docs", "--format", "pdf"], "'pdf' is not one of"),
        (["scan", "docs", "-o", "report.pdf"], ".txt, .md, .markdown, .json"),
        (["scan", "docs", "--jobs", "0"], "neither 'auto' nor a number"),
        (["scan", "docs", "--jobs", "many"], "neither 'auto' nor a number"),
        (["scan", "docs", "--only", "figures-difer"], "did you mean 'figures-differ'?"),
        (["scan", "docs", "--ignore", "nothing-known"], "no rule has the id 'nothing-known'"),
        (["scan", "docs", "--only", "figures-differ", "--ignore", "figures-differ"], "no rule is"),
        (["scan", "docs", "--rules", "gone.yaml"], "gone.yaml"),
        (["scan", "docs", "--config", "gone.yaml"], "gone.yaml"),
        (["scan", "docs", "--config", "x.yaml", "--isolated"], "exclude each other"),
        (["scan", "empty"], "nothing to scan"),
        (["scan", "gone"], "nothing to scan"),
        (["scan", "docs", "--exclude", "*.txt"], "all files are excluded"),
        (["statements", "empty"], "no documents"),
        (["statements", "docs/gone.txt"], "gone.txt"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
    ],
)
def test_mistakes_exit_with_2_and_say_what_is_wrong(
    arguments: list[str], told: str, run: Run, docs: Path
) -> None:
    (docs.parent / "empty").mkdir()
    outcome = run(*arguments)
    assert outcome.code == 2
    assert told in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["-h"],
        ["--help"],
        ["scan", "-h"],
        ["statements", "-h"],
        ["rules", "-h"],
        ["schema", "-h"],
        ["completion", "-h"],
    ],
)
def test_help_is_everywhere(arguments: list[str], run: Run) -> None:
    outcome = run(*arguments)
    assert outcome.code == 0
    assert outcome.out.startswith("Usage: factcheck")
    assert outcome.err == ""


def test_the_table_of_commands_is_true(run: Run) -> None:
    told = run("--help").out
    for name in cli.COMMANDS:
        assert f"\n  {name} " in told
        assert run(name, "--help").code == 0


def test_version(run: Run) -> None:
    assert run("--version") == Outcome(0, f"factcheck, version {__version__}\n", "")


# Streams


def test_the_report_is_on_standard_output_and_the_rest_on_standard_error(
    run: Run, scans: Any
) -> None:
    scans(ERROR_AND_UNREAD)
    outcome = run("scan", "docs")
    assert outcome.out.startswith("error[figures-differ] Skerry Ferries")
    assert outcome.err == (
        "factcheck: docs/scan.bin: is not text (name a text file)\n"
        "factcheck: 1 contradiction (1 error) and 1 agreement in 4 documents, 1 problem;"
        " 1 contradiction at or above --fail-on error\n"
    )


def test_quiet_says_nothing_but_the_report_and_problems(run: Run, scans: Any) -> None:
    scans(ERROR)
    assert run("scan", "docs", "-q").err == ""
    assert run("scan", "docs", "-q").out != ""
    assert run("scan", "docs", "-q", "-o", "report.md").out == ""
    scans(UNREAD)
    assert "docs/scan.bin" in run("scan", "docs", "-q").err


def test_formats_and_files_are_independent(run: Run, scans: Any, docs: Path) -> None:
    scans(ERROR)
    outcome = run(
        "scan",
        "docs",
        "-f",
        "json",
        "-o",
        "a.md",
        "-o",
        "b.JSON",
        "-o",
        "c.txt",
        "-o",
        "d.markdown",
    )
    home = docs.parent
    assert json.loads(outcome.out) == json.loads((home / "b.JSON").read_text("utf-8"))
    assert (home / "a.md").read_text("utf-8").startswith("# Fact check\n")
    assert (home / "a.md").read_bytes() == (home / "d.markdown").read_bytes()
    assert "«12 ships»" in (home / "c.txt").read_text("utf-8")
    assert "\x1b" not in (home / "c.txt").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told_and_the_others_are(
    run: Run, scans: Any, docs: Path
) -> None:
    scans(ERROR)
    outcome = run("scan", "docs", "-o", "no/such/report.md", "-o", "report.json")
    assert "no/such/report.md: cannot be written: No such file" in outcome.err
    assert (docs.parent / "report.json").exists()
    assert outcome.out.startswith("error[")


def test_hostile_names_are_harmless_in_messages(run: Run) -> None:
    outcome = run("scan", "docs/\x1b[31m\u202egone")
    assert outcome.code == 2
    assert "\x1b" not in outcome.err
    assert "\u202e" not in outcome.err
    assert "docs/\\x1b[31m\ufffdgone" in outcome.err


def test_output_is_the_same_bytes_whatever_the_locale(
    scans: Any, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert docs.exists()
    written = []
    for encoding in ("utf-8", "ascii", "latin-1"):
        scans(HOSTILE)
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
        cli.run(["scan", "docs"])
        sys.stdout.flush()
        written.append(raw.getvalue())
    assert "東京".encode() in written[0]
    assert written[0] == written[1] == written[2]


# Faults


def test_a_fault_is_told_in_a_line_and_in_full_on_demand(
    run: Run, scans: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans(KeyError("line one\nline \x1b two"))
    outcome = run("scan", "docs")
    assert outcome.code == 2
    assert outcome.err.startswith("factcheck: internal error: KeyError: ")
    assert outcome.err.count("\n") == 2
    assert "FACTCHECK_DEBUG=1" in outcome.err
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    scans(KeyError("again"))
    outcome = run("scan", "docs")
    assert outcome.code == 2
    assert "Traceback" in outcome.err


def test_a_wrong_rule_file_is_shown_with_its_line(run: Run, docs: Path) -> None:
    (docs.parent / "ours.yaml").write_text("version: 1\nruls: []\n", "utf-8")
    outcome = run("scan", "docs", "--rules", "ours.yaml")
    assert outcome.code == 2
    assert outcome.err.startswith("ours.yaml:2:1: ")
    assert "^" in outcome.err


# What reaches the scan


def test_options_reach_the_scan(run: Run, scans: Any) -> None:
    calls = scans(CLEAN)
    run("scan", "docs/b.txt", "docs/a.txt", "--scope", "within", "--ignore", "figures-differ")
    run("scan", "docs", "--only", "figures-differ", "--only", "roles-differ")
    (paths, options), (_, narrow) = calls
    assert paths == ("docs/a.txt", "docs/b.txt")
    assert options["scope"] == "within"
    assert "figures-differ" not in {rule.id for rule in options["rules"].rules}
    assert {rule.id for rule in narrow["rules"].rules} == {"figures-differ", "roles-differ"}


def test_standard_input_is_not_left_to_a_worker(run: Run, scans: Any) -> None:
    calls = scans(CLEAN)
    run("scan", "docs", "-", "--jobs", "2")
    run("scan", "docs", "--jobs", "2")
    assert [type(options["engine"]) for _, options in calls] == [Serial, Processes]


def test_files_can_be_excluded(run: Run, scans: Any, docs: Path) -> None:
    calls = scans(CLEAN)
    run("scan", "docs", "--exclude", "a.*")
    (docs.parent / "factcheck.yaml").write_text("exclude: ['/docs/b.txt']\n", "utf-8")
    run("scan", "docs")
    run("scan", "docs", "--isolated")
    assert [paths for paths, _ in calls] == [
        ("docs/b.txt",),
        ("docs/a.txt",),
        ("docs/a.txt", "docs/b.txt"),
    ]


def test_a_missing_path_is_a_problem_and_the_others_are_read(run: Run, scans: Any) -> None:
    calls = scans(CLEAN)
    outcome = run("scan", "docs/a.txt", "docs/gone.txt")
    assert outcome.code == 2
    assert calls[0][0] == ("docs/a.txt",)
    assert "factcheck: docs/gone.txt: " in outcome.err


def test_settings_of_the_project_hold_unless_the_command_line_speaks(
    run: Run, scans: Any, docs: Path
) -> None:
    (docs.parent / "factcheck.yaml").write_text("fail_on: warning\nshow: agreements\n", "utf-8")
    scans(WARNING)
    outcome = run("scan", "docs")
    assert outcome.code == 1
    assert "Maren Holt" not in outcome.out
    assert run("scan", "docs", "--fail-on", "error").code == 0
    assert "Maren Holt" in run("scan", "docs", "--show", "all").out
    assert run("scan", "docs", "--isolated").code == 0


# Settings


def of_project(monkeypatch: pytest.MonkeyPatch, **said: Any) -> None:
    monkeypatch.setattr("factcheck.cli.settings.load", lambda _: Config(**said))


@pytest.mark.parametrize(
    ("project", "given", "expected"),
    [
        ({}, {}, {}),
        ({"fail_on": "note"}, {"fail_on": None}, {"fail_on": "note"}),
        ({"fail_on": "note"}, {"fail_on": "never"}, {"fail_on": "never"}),
        ({"rules": ("a",)}, {"rules": ()}, {"rules": ("a",)}),
        ({"rules": ("a",)}, {"rules": ("b",)}, {"rules": ("b",)}),
        ({"ignore": ("x",)}, {"ignore": ("y",)}, {"ignore": ("y", "x")}),
        ({"ignore": ("x",)}, {"only": ("x",)}, {"only": ("x",), "ignore": ()}),
        (
            {"ignore": ("x",)},
            {"only": ("x", "y"), "ignore": ("y",)},
            {"only": ("x", "y"), "ignore": ("y",)},
        ),
        ({"only": ("x",)}, {"ignore": ("y",)}, {"only": ("x",), "ignore": ("y",)}),
    ],
)
def test_the_command_line_stands_over_the_project(
    project: dict[str, Any],
    given: dict[str, Any],
    expected: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    of_project(monkeypatch, **project)
    assert settled(config_file=None, isolated=False, given=given) == Config(**expected)


def ruleset(*ids: str) -> Ruleset:
    origin = Origin("rules.yaml", 1, 1)
    return Ruleset(tuple(Rule(name, "value", None, "error", "", "", origin) for name in ids))


def test_rules_are_narrowed_in_their_order() -> None:
    def left(only: tuple[str, ...], ignore: tuple[str, ...]) -> list[str]:
        return [rule.id for rule in narrowed(ruleset("a", "b", "c"), only, ignore).rules]

    assert left((), ()) == ["a", "b", "c"]
    assert left(("c", "a"), ()) == ["a", "c"]
    assert left((), ("b",)) == ["a", "c"]
    assert left(("a", "b"), ("b",)) == ["a"]
    with pytest.raises(UsageError, match="no rule is left"):
        left(("a",), ("a",))
    with pytest.raises(UsageError, match="known: a, b, c"):
        left(("zebra",), ())


def test_globs_are_those_of_gitignore(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    excluded = excluder(["drafts/", "*.html", "/top.txt", "!keep.html"], tmp_path)
    paths = {
        "drafts/a.txt": True,
        "docs/drafts/a.txt": True,
        "docs/a.html": True,
        "docs/keep.html": False,
        "top.txt": True,
        "docs/top.txt": False,
        str(tmp_path / "drafts" / "b.md"): True,
        "./drafts/b.md": True,
        "../elsewhere/a.txt": False,
        "-": False,
    }
    assert {path: excluded(path) for path in paths} == paths
    assert not excluder([], tmp_path)("anything")


class Stream(io.StringIO):
    """A stream that is a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        """Remember which it is."""
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        """Tell which it is."""
        return self.terminal


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours_follow_the_user_then_the_environment_then_the_terminal(
    choice: Any,
    environment: dict[str, str],
    terminal: bool,
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert in_colour(choice, Stream(terminal=terminal)) is expected


def test_colour_is_painted_on_demand(run: Run, scans: Any) -> None:
    scans(ERROR)
    assert "\x1b[1;31merror" in run("scan", "docs", "--color", "always").out
    assert "\x1b" not in run("scan", "docs").out
    assert "\x1b" not in run("scan", "docs", "-f", "json", "--color", "always").out


# The end of a scan


def test_the_tally_is_one_line() -> None:
    assert tally(CLEAN, "error") == "0 contradictions and 0 agreements in 4 documents"
    assert tally(WARNING, "error") == ("1 contradiction (1 warning) and 1 agreement in 4 documents")
    assert tally(REPORT, "note").endswith("1 problem; 2 contradictions at or above --fail-on note")


def test_a_problem_outranks_a_finding() -> None:
    assert exit_code(ERROR, "error") == 1
    assert exit_code(replace(ERROR, problems=(Problem("a", "b", "c"),)), "never") == 2


# Statements


@pytest.mark.parametrize(
    ("low", "high", "grain", "expected"),
    [
        ((2019, 1, 1), (2019, 12, 31), "year", "2019"),
        ((2019, 3, 1), (2019, 3, 31), "month", "2019-03"),
        ((2019, 3, 5), (2019, 3, 5), "day", "2019-03-05"),
        ((2019, 1, 1), (2020, 6, 30), "range", "2019-01-01 to 2020-06-30"),
        ((2019, 1, 1), None, "", "since 2019-01-01"),
        (None, (2019, 1, 1), "", "until 2019-01-01"),
    ],
)
def test_times_are_written_for_people(low: Any, high: Any, grain: str, expected: str) -> None:
    from datetime import date  # noqa: PLC0415  beside its only use

    first = date(*low).toordinal() if low else float("-inf")
    last = date(*high).toordinal() if high else float("inf")
    assert period(Interval("date", first, last, first, grain)) == expected


def statement(**changes: Any) -> Statement:
    said = evidence("docs/a.txt", 1, "Skerry Ferries runs 12 ships.", "12 ships")
    plain = Statement(
        "value",
        said.place,
        said.sentence,
        said.focus,
        "Skerry Ferries",
        "ships",
        ("ship",),
        Interval("count", 12, 12, 12),
        "12 ships",
    )
    return replace(plain, **changes)


@pytest.fixture
def understood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every document say that a line has 12 ships, and will have over 14, says its chair."""
    future = statement(
        shown="over 14\x1b[2J ships",
        value=Interval("count", 14, float("inf"), 14, bound="lower"),
        when=Interval("date", 737060, 737424, 737060, "year"),
        modality="planned",
        polarity=False,
        scope=("summer",),
        holder="Maren Holt",
    )
    said = (statement(), future)
    monkeypatch.setattr("factcheck.understanding.read_statements", lambda _path, _rules: said)


@pytest.mark.usefixtures("understood")
def test_every_column_of_statements_is_filled(run: Run) -> None:
    plain, future = run("statements", "docs/a.txt").out.splitlines()[1:]
    assert plain == "docs/a.txt:1:1\tSkerry Ferries\tships\t12 ships\t\t\t"
    assert future.split("\t")[3:] == [
        "over 14\\x1b[2J ships",
        "2019",
        "planned, not, summer",
        "Maren Holt",
    ]


@pytest.mark.usefixtures("understood")
def test_open_ends_are_null_in_json(run: Run) -> None:
    plain, future = json.loads(run("statements", "docs/a.txt", "-f", "json").out)
    assert (plain["meaning"]["high"], plain["when"]) == (12, None)
    assert (future["meaning"]["low"], future["meaning"]["high"]) == (14, None)
    assert future["when"]["grain"] == "year"


@pytest.mark.usefixtures("understood")
@pytest.mark.parametrize("columns", [80, 200])
def test_statements_on_a_terminal_are_a_table(
    columns: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.cli.statements.width", lambda: columns)
    path, heads, *rows = run("statements", "docs/a.txt").out.splitlines()
    assert path == "docs/a.txt"
    assert heads.split() == ["place", "kind", "about", "value", "told"]
    assert max(map(len, [heads, *rows])) <= columns
    assert "\x1b" not in "".join(rows)


def test_names_in_statements_are_plain_in_json(run: Run, docs: Path) -> None:
    (docs / "a.txt").write_text("Helena Marsh opened the bridge in 1987.\n", "utf-8")
    told = json.loads(run("statements", "docs/a.txt", "-f", "json").out)
    names = [name for statement in told for name in statement["names"]]
    assert {"axis": "person", "key": "helena marsh", "qualifiers": []} in names


def test_statements_in_a_pipe_are_lines_with_tabs(run: Run) -> None:
    outcome = run("statements", "docs/a.txt")
    assert outcome.code == 0
    heads, *rows = (line.split("\t") for line in outcome.out.splitlines())
    assert heads == ["place", "subject", "attribute", "value", "when", "manner", "holder"]
    assert any(row[0] == "docs/a.txt:1:1" and "12" in row[3] for row in rows)


def test_statements_as_json_are_exactly_placed(run: Run, docs: Path) -> None:
    outcome = run("statements", "docs", "-f", "json")
    told = json.loads(outcome.out)
    assert {statement["path"] for statement in told} == {"docs/a.txt", "docs/b.txt"}
    for statement in told:
        raw = (docs.parent / statement["path"]).read_text("utf-8")
        assert raw[statement["start"] : statement["end"]] == statement["text"]


# From outside


def outside(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "factcheck", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(  # noqa: S603  our own program
        command, capture_output=True, text=True, check=False, env=environment, **options
    )


def test_help_is_quick_to_load() -> None:
    script = (
        "import sys; from factcheck.cli import run; run(['--help']);"
        "heavy = 'rich', 'yaml', 'rapidfuzz', 'pathspec', 'turbohtml', 'simplemma';"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_whole_way_from_files_to_the_exit_code(docs: Path) -> None:
    done = outside("scan", "docs", "--format", "json", cwd=docs.parent)
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)["findings"]
    (finding,) = (each for each in told if each["kind"] == "contradiction")
    for value, name in zip(finding["values"], ("a.txt", "b.txt"), strict=True):
        (said,) = value["evidence"]
        raw = (docs / name).read_text("utf-8")
        assert raw[said["start"] : said["end"]] == said["text"]
        start, end = said["focus"]
        assert said["sentence"][start:end] in {"12 ships", "14 ships", "12", "14"}


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_jobs_and_hash_seed_change_no_byte(form: str, docs: Path) -> None:
    for number in range(6):
        words = (
            f"Line {number} has {number + 3} boats. Skerry Ferries runs {12 + number % 2} ships."
        )
        (docs / f"c{number}.txt").write_text(words, "utf-8")
    told = []
    for jobs, paths in (("1", ["docs"]), ("3", sorted(map(str, docs.iterdir()), reverse=True))):
        relative = [os.path.relpath(path, docs.parent) for path in paths]
        done = outside("scan", *relative, "-f", form, "--jobs", jobs, cwd=docs.parent)
        assert done.returncode == 1, done.stderr
        told.append(done.stdout)
    assert told[0] == told[1]


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["scan", "docs", "-f", "json"]])
def test_a_reader_who_leaves_is_no_error(arguments: list[str], docs: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "factcheck", *arguments]
    done = subprocess.run(  # noqa: S603  our own program
        command,
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        cwd=docs.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    os.close(write)
    assert done.returncode == (1 if arguments[0] == "scan" else 0)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell: str, run: Run) -> None:
    outcome = run("completion", shell)
    assert outcome.code == 0
    assert "_FACTCHECK_COMPLETE" in outcome.out


def test_commands_and_options_are_completed() -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_FACTCHECK_COMPLETE": "zsh_complete",
        "COMP_WORDS": "factcheck sc",
        "COMP_CWORD": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "factcheck"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert "scan" in done.stdout
    assert "schema" in done.stdout
    assert "completion" not in done.stdout
