"""Whatever documents, paths and settings hold: one clear line, the right exit code, the rest read.

The two good documents contradict each other, so that a scan which still reads them exits with 1,
and with 2 if besides something could not be read.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import cli, pipeline, ruleset
from factcheck.engines.failed import Failed
from factcheck.engines.serial import Serial
from factcheck.model import Report

ROOT = Path(__file__).parent.parent
MADE = "The Orland plant made 4,200 tonnes of glass in 2021.\n"
MADE_MORE = "The Orland plant made 4,900 tonnes of glass in 2021.\n"

Scan = Callable[..., "Outcome"]


class Outcome:
    """What a scan gave."""

    def __init__(self, code: int, out: str, err: str) -> None:
        """Read the report, if there is one."""
        self.code = code
        self.report: dict[str, Any] = json.loads(out) if out.startswith("{") else {}
        self.told = err.splitlines()

    @property
    def contradictions(self) -> int:
        """How many contradictions were found."""
        return int(self.report["summary"]["contradictions"])


@pytest.fixture
def scan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Scan:
    """Return a scan of the working folder, which has two good documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    (tmp_path / "good-1.txt").write_text(MADE, "utf-8")
    (tmp_path / "good-2.txt").write_text(MADE_MORE, "utf-8")

    def run(*arguments: str) -> Outcome:
        code = cli.run(["scan", "--isolated", "--format", "json", *(arguments or (".",))])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


def test_the_good_documents_contradict_each_other(scan: Scan) -> None:
    outcome = scan()
    assert (outcome.code, outcome.contradictions, outcome.report["problems"]) == (1, 1, [])


# Documents that can be read, however strange

READABLE: dict[str, tuple[str, str | bytes]] = {
    "empty": ("x.txt", ""),
    "blank": ("x.md", " \n\t\n" * 500),
    "wrong columns": ("x.md", "| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 1 |\n||||\n"),
    "invalid front matter": ("x.md", "---\ntitle: [open\n  : : x\n---\n\nText.\n"),
    "an object in front matter": ("x.md", "---\ntitle: !!python/name:os.system\n---\n\nText.\n"),
    "UTF-16": ("x.txt", MADE.encode("utf-16")),
    "UTF-16, big end first": ("x.txt", b"\xfe\xff" + MADE.encode("utf-16-be")),
    "Latin 1": ("x.txt", "The café in Orland has 40 seats, naïve as it is.".encode("latin-1")),
    "CRLF": ("x.txt", MADE.replace("\n", "\r\n\r\n") * 3),
    "lone CR": ("x.txt", MADE.replace("\n", "\r\r") * 3),
    "escapes": (
        "x.txt",
        "The \x1b[31mOrland\x1b[0m plant \x07made [bold]4,200[/bold] <b>tonnes</b>.",
    ),
    "directions": (
        "x.txt",
        "The \u202eOrland\u2066 plant made e\u0301\u0301 \U0001f468\u200d tonnes.",
    ),
    "a long sentence": ("x.txt", "We made " + "and ".join(f"{i} tonnes " for i in range(5_000))),
    "no end of sentence": ("x.txt", "lorem ipsum dolor sit amet " * 4_000),
    "one word": ("x.txt", "a" * 200_000),
    "the same line": ("x.txt", MADE * 1_500),
    "round brackets": ("x.txt", "(" * 100_000),
    "square brackets": ("x.md", "[" * 20_000 + "\n\n" + "![](" * 2_000 + "\n\n" + "<a " * 5_000),
    "stars and ticks": ("x.md", "*" * 20_000 + "\n\n" + "`" * 19_999 + "\n\n" + "_a" * 5_000),
    "quotes in quotes": ("x.md", ">" * 3_000 + " text\n"),
    "open quotes": ("x.txt", "“The plant " * 1_500 + "\n\n" + '"He said ' * 1_500),
    "digits": ("x.txt", "1," * 9_000 + "\n\n" + "9" * 20_000 + "\n\n$1e999 and 1e999 %\n"),
    "numerals": ("x.txt", "one hundred " * 2_000 + "\n\n" + "twenty-" * 4_000),
    "capitals": ("x.txt", "Aa Bb " * 4_000 + "\n\n" + "A. B. " * 3_000),
    "dates": ("x.txt", "May 5, 2020 to " * 400 + "\n\n99 Foo 99999 and 31 February 2021.\n"),
    "nested tags": ("x.html", "<div>" * 50_000 + MADE + "</div>" * 30_000),
    "open tags": ("x.html", "<p>" * 30_000 + "<table><tr><td>" * 5_000 + "<!--" * 5_000),
    "attributes": ("x.html", "<p " + "a=b " * 20_000 + ">" + "&amp;&#x110000;&#0;" * 5_000),
    "underlines": (
        "x.rst",
        "=====\n" * 5_000 + ".. note::\n" + "   " * 500 + "x\n" + "|a|_" * 3_000,
    ),
    "an open grid": ("x.rst", "+---+---+\n" * 3_000 + "| a | b\n" * 500),
}


@pytest.mark.parametrize(("name", "content"), READABLE.values(), ids=READABLE)
def test_strange_documents_are_read_and_leave_the_others_alone(
    name: str, content: str | bytes, scan: Scan
) -> None:
    raw = content if isinstance(content, bytes) else content.encode()
    Path(name).write_bytes(raw)
    outcome = scan()
    assert outcome.code == 1, outcome.told
    assert outcome.report["problems"] == []
    assert len(outcome.report["sources"]) == 3
    good = {"good-1.txt", "good-2.txt"}
    assert any(
        {e["path"] for value in finding["values"] for e in value["evidence"]} >= good
        for finding in outcome.report["findings"]
        if finding["kind"] == "contradiction"
    )


UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    "NUL": ("x.txt", b"The plant\0made 4,200 tonnes.\n", "binary"),
    "half a UTF-16": ("x.txt", b"\xff\xfeT\0h\0e", "UTF-16"),
    "a PDF": ("x.txt", b"%PDF-1.7\n\xe2\xe3", "PDF"),
    "control bytes": ("x.txt", bytes(range(1, 32)) * 50 + b"\xff\xfe\xfd", "binary"),
}


@pytest.mark.parametrize(("name", "raw", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_text_is_a_problem_and_the_others_are_read(
    name: str, raw: bytes, reason: str, scan: Scan
) -> None:
    Path(name).write_bytes(raw)
    outcome = scan()
    assert outcome.code == 2
    assert outcome.contradictions == 1
    assert [problem["path"] for problem in outcome.report["problems"]] == [name]
    assert len([line for line in outcome.told if name in line]) == 1
    assert reason in outcome.told[0]
    assert outcome.told[0].endswith(")")  # the cure


def test_a_document_beyond_all_measure_is_read_in_part(
    scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.readers.assembly.extent.MOST", 2_000)
    Path("x.txt").write_text(
        MADE.replace("4,200", "4,700").strip() + " And so on." * 5_000, "utf-8"
    )
    outcome = scan()
    assert outcome.code == 2
    [problem] = outcome.report["problems"]
    assert (problem["path"], "2,000 characters" in problem["what"]) == ("x.txt", True)
    assert "split" in problem["cure"]
    [found] = [f for f in outcome.report["findings"] if f["kind"] == "contradiction"]
    assert "x.txt" in {e["path"] for value in found["values"] for e in value["evidence"]}


def test_a_document_as_long_as_allowed_is_read_in_full(
    scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.readers.assembly.extent.MOST", len(MADE.strip()))
    assert scan().report["problems"] == []


def test_a_file_larger_than_the_limit_is_refused(
    scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.sources.LIMIT", 1_000)
    Path("x.txt").write_text("a" * 1_001, "utf-8")
    outcome = scan()
    assert (outcome.code, outcome.contradictions) == (2, 1)
    assert "larger than" in outcome.told[0]


def test_a_fault_in_the_program_costs_one_document(
    scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    understand = pipeline.statements.read

    def faulty(document: Any, rules: Any) -> Any:
        if document.source == "x.txt":
            raise AttributeError("no such\nthing \x1b[2J")
        return understand(document, rules)

    monkeypatch.setattr("factcheck.statements.read", faulty)
    Path("x.txt").write_text(MADE, "utf-8")
    outcome = scan()
    assert (outcome.code, outcome.contradictions) == (2, 1)
    assert "x.txt" in outcome.told[0]
    assert "AttributeError at test_bad_input.py:" in outcome.told[0]
    assert "\x1b" not in "".join(outcome.told)


# Paths


@pytest.mark.parametrize("name", ["a b.txt", "é – ü.txt", "-x.txt", "[bold].txt", "a\nb.txt"])
@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
def test_names_may_hold_anything(name: str, scan: Scan) -> None:
    Path(name).write_text(MADE.replace("4,200", "4,700"), "utf-8")
    outcome = scan()
    assert outcome.code == 1
    assert name in {source["path"] for source in outcome.report["sources"]}
    assert len(outcome.told) == 1


def _folder() -> None:
    Path("x.txt").mkdir()


def _link_to_nothing() -> None:
    Path("x.txt").symlink_to("nowhere")


def _link_to_itself() -> None:
    Path("x.txt").symlink_to("x.txt")


def _pipe() -> None:
    os.mkfifo("x.txt")


@pytest.mark.skipif(os.name == "nt", reason="files of POSIX")
@pytest.mark.parametrize("make", [_link_to_nothing, _link_to_itself, _pipe])
def test_what_cannot_be_opened_is_a_problem(make: Callable[[], None], scan: Scan) -> None:
    make()
    outcome = scan("x.txt", "good-1.txt", "good-2.txt")
    assert (outcome.code, outcome.contradictions) == (2, 1)
    assert len([line for line in outcome.told if line.startswith("factcheck: x.txt: ")]) == 1


@pytest.mark.parametrize("make", [_folder, lambda: None], ids=["an empty folder", "nothing"])
def test_nothing_to_scan_is_told(make: Callable[[], None], scan: Scan) -> None:
    make()
    outcome = scan("x.txt")
    assert outcome.code == 2
    assert outcome.report == {}
    assert "nothing to scan" in outcome.told[-1]


def test_standard_input_is_a_document_like_others(
    scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.pipe()
    os.write(write, MADE.replace("4,200", "4,700").encode())
    os.close(write)
    with os.fdopen(read) as stream:
        monkeypatch.setattr("sys.stdin", stream)
        outcome = scan("-", "good-1.txt")
    assert (outcome.code, outcome.contradictions) == (1, 1)
    assert {source["path"] for source in outcome.report["sources"]} == {"-", "good-1.txt"}


@pytest.mark.parametrize("target", ["none/report.json", "taken.json"])
def test_a_report_that_cannot_be_written_is_told(target: str, scan: Scan) -> None:
    Path("taken.json").mkdir()
    outcome = scan(".", "--output", target)
    assert (outcome.code, outcome.contradictions) == (2, 1)
    assert outcome.told[0].startswith(f"factcheck: {target}: cannot be written: ")


# Settings


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("rules: [", "x.yaml:2:"),
        ("version: 1\nrules:\n  - id: a\n    kind: nope\n", "x.yaml:4:11"),
        ("version: 1\nrules: &a [*a]\n", "x.yaml:2:"),
        ("\0", "x.yaml"),
    ],
)
def test_a_wrong_rule_file_is_told_with_its_line(text: str, line: str, scan: Scan) -> None:
    Path("x.yaml").write_text(text, "utf-8")
    outcome = scan(".", "--rules", "x.yaml")
    assert (outcome.code, outcome.report) == (2, {})
    assert outcome.told[0].startswith(line) or outcome.told[0].startswith(f"factcheck: {line}")


def test_an_unknown_rule_is_told(scan: Scan) -> None:
    outcome = scan(".", "--only", "no-such-rule")
    assert (outcome.code, outcome.report, len(outcome.told)) == (2, {}, 1)
    assert "no-such-rule" in outcome.told[0]


# Processes that end


def started(*arguments: str, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "factcheck", "scan", "--isolated", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(  # noqa: S603  our own program
        command, env=environment, text=True, stderr=subprocess.PIPE, **options
    )


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_is_quiet(jobs: str, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(
            "".join(f"The plant {i} made {i} tonnes of glass.\n\n" for i in range(5_000)), "utf-8"
        )
    process = started(str(tmp_path), "--jobs", jobs, stdout=subprocess.PIPE)
    time.sleep(2)  # well within its work
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.strip()) == (130, "", "factcheck: interrupted")


@pytest.mark.skipif(os.name == "nt", reason="streams of POSIX")
def test_closed_streams_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MADE, "utf-8")
    (tmp_path / "b.txt").write_text(MADE_MORE, "utf-8")
    process = started(str(tmp_path), preexec_fn=lambda: os.close(1))
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert len(err.splitlines()) == 1


class Losing(Serial):
    """An engine whose workers do not survive what ``lost`` names."""

    def __init__(self, lost: str) -> None:
        """Remember what is lost: a path, "key" or "topic"."""
        self.lost = lost

    def map(
        self, step: Callable[[Iterator[Any]], Iterator[Any]], rows: Iterable[Any]
    ) -> Iterator[Any]:
        """Lose the rows named, and all topics if they are."""
        for row in rows:
            if row == self.lost or (self.lost == "topic" and not isinstance(row, str)):
                yield Failed(row)
            else:
                yield from step(iter([row]))

    def group(
        self,
        step: Callable[[Hashable, list[Any]], Iterator[Any]],
        rows: Iterable[tuple[Any, Any]],
    ) -> Iterator[Any]:
        """Lose all keys if they are named."""
        if self.lost == "key":
            yield from (Failed(key) for key in sorted({key for key, _ in rows}))
        else:
            yield from super().group(step, rows)


def lost(what: str, folder: Path) -> Report:
    paths = []
    for name, text in (("a.txt", MADE), ("b.txt", MADE_MORE)):
        (folder / name).write_text(text, "utf-8")
        paths.append(str(folder / name))
    lost_row = paths[0] if what == "path" else what
    return pipeline.scan(paths, rules=ruleset.load(()), engine=Losing(lost_row))


@pytest.mark.parametrize(
    ("what", "documents", "told"),
    [
        ("path", 1, "could not be read"),
        ("key", 2, "could not be compared"),
        ("topic", 2, "could not be judged"),
    ],
)
def test_what_no_worker_survives_is_a_problem(
    what: str, documents: int, told: str, tmp_path: Path
) -> None:
    report = lost(what, tmp_path)
    assert len(report.sources) == documents
    assert report.findings == ()
    assert report.problems
    assert all(told in problem.what and problem.cure for problem in report.problems)
    assert all(problem.path.endswith(".txt") for problem in report.problems)
