"""``factcheck compare``: two documents, pairs as lines of JSON, and the same from Python."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

import factcheck
from factcheck import cli, pairs, ruleset
from factcheck.reports import json as json_report

RULES = ruleset.load(())
LENGTHS = {"id": 7, "a": "The pier at Tarn is 300 m long.", "b": "The pier at Tarn is 340 m long."}
ALIKE = {"id": "x", "a": "The pier at Tarn is 300 m long.", "b": "At Tarn the pier is 300 m long."}
APART = {"id": None, "a": "The pier at Tarn is 300 m long.", "b": "Lee Voss repairs old violins."}
HOSTILE = "The pier at Tarn is {} m long \x1b[31m\u202e<script>`x`\u2028.\ud800"


@dataclass(frozen=True)
class Outcome:
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Return the lines of standard output, each of which is an object."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what calls ``factcheck compare`` in a folder with three documents."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()  # settings of folders above are none of ours
    (tmp_path / "a.txt").write_text("Skerry Ferries runs 12 ships.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Skerry Ferries runs 14 ships.\n", "utf-8")
    (tmp_path / "same.md").write_text("# Skerry\n\nSkerry Ferries runs 12 ships.\n", "utf-8")
    (tmp_path / "folder").mkdir()

    def run(*arguments: str, stdin: str | bytes = "") -> Outcome:
        with CliRunner().isolation(input=stdin) as (out, err, _):
            code = cli.run(["compare", *arguments])
            return Outcome(code, out.getvalue().decode(), err.getvalue().decode())

    return run


def lines(*rows: object) -> str:
    return "".join(f"{json.dumps(row)}\n" for row in rows)


# Two documents


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["a.txt", "b.txt"], 1),
        (["b.txt", "a.txt"], 1),
        (["a.txt", "b.txt", "--fail-on", "never"], 0),
        (["a.txt", "b.txt", "--ignore", "figures-differ", "--ignore", "wordings-clash"], 0),
        (["a.txt", "same.md"], 0),
    ],
)
def test_documents_gate_as_a_scan_does(run: Run, arguments: list[str], code: int) -> None:
    assert run(*arguments).code == code


def test_documents_are_reported_in_every_format(run: Run, tmp_path: Path) -> None:
    text = run("a.txt", "b.txt", "-o", "r.md", "-o", "r.json")
    assert "«12 ships»" in text.out
    assert "«14 ships»" in text.out
    assert "1 contradiction " in text.err
    assert "**12 ships**" in (tmp_path / "r.md").read_text("utf-8")
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    jsonschema.validate(report, json.loads(json_report.schema()))
    assert [each["kind"] for each in report["findings"]] == ["contradiction"]
    assert [each["path"] for each in report["sources"]] == ["a.txt", "b.txt"]
    assert run("a.txt", "b.txt", "-f", "json").out == (tmp_path / "r.json").read_text("utf-8")


def test_the_order_of_documents_and_the_number_of_jobs_change_no_byte(run: Run) -> None:
    first = run("a.txt", "b.txt", "-f", "json")
    assert run("b.txt", "a.txt", "-f", "json") == first
    assert run("a.txt", "b.txt", "-f", "json", "--jobs", "2") == first


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "two documents are compared, not 0"),
        (["a.txt"], "two documents are compared, not 1"),
        (["a.txt", "b.txt", "same.md"], "`factcheck scan` takes any number"),
        (["a.txt", "folder"], "folder: this is a folder"),
        (["a.txt", "./a.txt"], "both documents are one"),
        (["a.txt", "none.txt"], "none.txt: there is no such file"),
        (["a.txt", "--pairs", "-"], "--pairs and documents exclude each other"),
        (["--pairs", "none.jsonl"], "none.jsonl: cannot be read"),
        (["--pairs", "folder"], "folder: cannot be read"),
        (["--pairs", "-", "-o", "r.md"], "--pairs writes lines of JSON"),
        (["--pairs", "-", "-f", "markdown"], "--pairs writes lines of JSON"),
        (["a.txt", "b.txt", "--only", "figurs-differ"], "figurs-differ"),
    ],
)
def test_what_cannot_be_compared_is_told_with_the_cure(
    run: Run, arguments: list[str], told: str
) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert told in outcome.err
    assert "Traceback" not in outcome.err


# Pairs


def test_each_pair_gets_a_line_in_its_place(run: Run, tmp_path: Path) -> None:
    text = lines(LENGTHS, ALIKE, APART)
    outcome = run("--pairs", "-", stdin=text)
    assert [(row["id"], row["verdict"]) for row in outcome.rows] == [
        (7, "contradiction"),
        ("x", "agreement"),
        (None, "unrelated"),
    ]
    assert (outcome.code, outcome.err) == (1, "")
    (tmp_path / "pairs.jsonl").write_text(text, "utf-8")
    assert run("--pairs", "pairs.jsonl") == outcome
    (tmp_path / "marked.jsonl").write_text(text.replace("\n", "\r\n\n"), "utf-8-sig")
    assert run("--pairs", "marked.jsonl") == outcome


def test_findings_are_those_of_the_report(run: Run) -> None:
    (row,) = run("--pairs", "-", stdin=lines(LENGTHS)).rows
    schema = json.loads(json_report.schema())
    for finding in row["findings"]:
        jsonschema.validate(finding, schema | {"$ref": "#/$defs/finding", "required": []})
        for value in finding["values"]:
            for each in value["evidence"]:
                said = LENGTHS[each["path"]]
                assert each["text"] == said[each["start"] : each["end"]]


@pytest.mark.parametrize(
    ("row", "options", "code"),
    [
        (LENGTHS, [], 1),
        (LENGTHS, ["--fail-on", "never"], 0),
        (LENGTHS, ["--only", "quotes-differ"], 0),
        (ALIKE, [], 0),
        (APART, [], 0),
    ],
)
def test_pairs_gate_as_a_scan_does(
    run: Run, row: dict[str, Any], options: list[str], code: int
) -> None:
    assert run("--pairs", "-", *options, stdin=lines(row)).code == code


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("He moved in 1931.", "Ivo Brandt"),
        ("It moved in 1931.", "the Tarn mill"),
        ("It moved in 1931.", "Tarn mill"),
        ("The company moved in 1931.", "Skerry Ferries"),
    ],
)
def test_pronouns_stand_for_the_subject(said: str, subject: str) -> None:
    told = pairs.reader(RULES)("a", said, subject)
    assert {each.subject for each in told} == {subject.removeprefix("the ").casefold()}


def test_a_subject_sets_a_pronoun_against_a_name(run: Run) -> None:
    row = {"a": "It is a village in the county of Tarn.", "b": "Sandholm is a Danish film."}
    assert run("--pairs", "-", stdin=lines(row)).rows[0]["verdict"] == "contradiction"
    about = lines(row | {"subject": "Sandholm"}, row | {"subject": "Corran"})
    verdicts = [each["verdict"] for each in run("--pairs", "-", stdin=about).rows]
    assert verdicts == ["contradiction", "unrelated"]


def test_no_pairs_are_no_trouble(run: Run) -> None:
    assert run("--pairs", "-") == Outcome(0, "", "")
    assert run("--pairs", "-", stdin="\n \n\n") == Outcome(0, "", "")


def test_keys_that_are_not_known_are_passed_over(run: Run) -> None:
    plain = run("--pairs", "-", stdin=lines(LENGTHS))
    assert run("--pairs", "-", stdin=lines(LENGTHS | {"label": "neutral", "meta": [1]})) == plain
    assert run("--pairs", "-", stdin=lines(LENGTHS | {"subject": None})) == plain


@pytest.mark.parametrize(
    ("line", "told", "identity"),
    [
        ("{not json", "this line is no JSON", None),
        ('["a", "b"]', "this line is no JSON object", None),
        ("3", "this line is no JSON object", None),
        ('{"id": 3, "a": "One."}', '"b" is missing or no text', 3),
        ('{"id": 3, "a": "One.", "b": 4}', '"b" is missing or no text', 3),
        ('{"id": 3, "a": null, "b": "Two."}', '"a" is missing or no text', 3),
        ('{"id": 3, "a": "One.", "b": "Two.", "subject": 5}', '"subject" is no text', 3),
        ('{"id": NaN, "a": "One.", "b": "Two."}', "this line is no JSON", None),
        ("[" * 100_000, "this line is no JSON", None),
    ],
)
def test_a_bad_line_is_told_and_keeps_its_place(
    run: Run, line: str, told: str, identity: object
) -> None:
    outcome = run("--pairs", "-", stdin=f"{lines(ALIKE)}\n{line}\n{lines(LENGTHS)}")
    assert outcome.code == 2
    assert [row["verdict"] for row in outcome.rows] == ["agreement", "unrelated", "contradiction"]
    bad = outcome.rows[1]
    assert bad["id"] == identity
    assert bad["findings"] == []
    assert bad["problem"].startswith(f"standard input:3: {told} (")
    assert outcome.err == f"factcheck: {bad['problem']}\n"


def test_a_file_that_is_no_text_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_bytes(b'{"a": "\xff\xfe", "b": "x"}\n')
    outcome = run("--pairs", "pairs.jsonl")
    assert (outcome.code, outcome.out) == (2, "")
    assert "pairs.jsonl: is no UTF-8 text" in outcome.err


def test_the_number_of_jobs_changes_no_byte(run: Run, tmp_path: Path) -> None:
    rows = [{**row, "id": number} for number in range(20) for row in (LENGTHS, ALIKE, APART)]
    (tmp_path / "pairs.jsonl").write_text(lines(*rows) + "nonsense\n", "utf-8")
    one = run("--pairs", "pairs.jsonl", "--jobs", "1")
    assert len(one.rows) == 61
    assert run("--pairs", "pairs.jsonl", "--jobs", "2") == one


def test_hostile_text_reaches_no_terminal(run: Run) -> None:
    row = {"id": "\x1b]0;x\x07\u202e", "a": HOSTILE.format(300), "b": HOSTILE.format(340)}
    outcome = run("--pairs", "-", stdin=lines(row, {"id": "\x1b", "a": "\x1b[2J"}))
    assert not set("\x1b\x07\u202e\u2028") & set(outcome.out + outcome.err)
    assert [each["id"] for each in outcome.rows] == [row["id"], "\x1b"]
    assert "problem" not in outcome.rows[0]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "?", "a" * 5_000, "1 " * 2_000])
def test_odd_texts_are_judged(text: str) -> None:
    for pair in (pairs.Pair(1, text, text), pairs.Pair(1, text, ALIKE["a"], text[:50])):
        (judged,) = pairs.judge([pair], rules=RULES)
        assert judged.problem == ""
        assert judged.verdict != "contradiction"


def test_a_fault_costs_one_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise ZeroDivisionError("at all")

    monkeypatch.setattr("factcheck.statements.read", faulty)
    (judged,) = pairs.judge([pairs.Pair(1, "One.", "Two.")], rules=RULES)
    assert judged.verdict == "unrelated"
    assert "ZeroDivisionError" in judged.problem


# From Python


def test_the_public_face() -> None:
    assert set(factcheck.__all__) == {"Report", "__version__", "compare", "scan"}
    judged = factcheck.compare(str(LENGTHS["a"]), str(LENGTHS["b"]))
    assert judged.verdict == "contradiction"
    assert judged == factcheck.compare(str(LENGTHS["a"]), str(LENGTHS["b"]), rules=RULES)
    assert {c.evidence[0].place.source for f in judged.findings for c in f.claims} == {"a", "b"}
    with pytest.raises(AttributeError, match="contrast"):
        factcheck.contrast  # noqa: B018
