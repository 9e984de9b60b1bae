"""Findings held against gold: how it is read, what counts as found, and what is made of it."""

from __future__ import annotations

import json as json_library
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Golden
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, RuleError, UsageError
from factcheck.evaluation import cases, gate, gold, json, labelled, markdown, tables, text
from factcheck.evaluation.figures import Share, figures
from factcheck.evaluation.reliability import EDGES, by_kind, reliability
from factcheck.evaluation.scoring import LONGEST, Score, score
from factcheck.model import (
    Claim,
    Document,
    Evidence,
    Finding,
    Report,
    Severity,
    Source,
    Verdict,
)
from factcheck.reports.lines import columns

HERE = Path(__file__).parent

TEXTS = {
    "a.txt": "The pier is 90 metres long. It opened in 1902. Its café is shut."
    " The pier has a café.",
    "b.txt": "The pier is 70 metres long. It opened in 1902.\nIts café is open on Sundays.",
    "c.txt": "The pier measures 90 metres.",
}
GOLD = """
contradictions:
  - id: C1
    type: quantity
    difficulty: easy
    sides:
      - value: 90 metres
        evidence:
          - {doc: a.txt, quote: The pier is 90 metres long}
          - {doc: c.txt, quote: The pier measures 90 metres}
      - value: 70 metres
        evidence: [{doc: b.txt, quote: The pier is 70 metres long}]
  - id: C2
    sides:
      - evidence: [{doc: a.txt, quote: The pier has a café}]
      - evidence: [{doc: c.txt, quote: The pier}]
agreements:
  - id: A1
    evidence: [{doc: a.txt, quote: It opened in 1902}, {doc: b.txt, quote: It opened in 1902}]
traps:
  - id: T1
    why: shut now, open on Sundays
    evidence: [{doc: a.txt, quote: Its café is shut}, {doc: b.txt, quote: Its café is open}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an annotated folder, named from the working folder."""
    monkeypatch.chdir(tmp_path)
    home = Path("pier")
    (home / "docs").mkdir(parents=True)
    for name, words in TEXTS.items():
        (home / "docs" / name).write_text(words, "utf-8")
    (home / "gold.yaml").write_text(GOLD, "utf-8")
    return home


def evidence(name: str, words: str) -> Evidence:
    path = f"pier/docs/{name}"
    start = TEXTS[name].index(words)
    place = Document.of(path, TEXTS[name], ()).place(start, start + len(words))
    return Evidence(place, words, (0, len(words)))


def finding(
    *values: list[Evidence],
    verdict: Verdict = "contradiction",
    severity: Severity = "error",
    confidence: float = 0.9,
) -> Finding:
    return Finding(
        id="f",
        rule="figures-differ",
        kind="value",
        verdict=verdict,
        severity=severity,
        confidence=confidence,
        subject="pier",
        attribute="length",
        message="lengths of the pier differ",
        claims=tuple(Claim(each[0].sentence, tuple(each)) for each in values),
    )


RIGHT = finding([evidence("a.txt", "90 metres")], [evidence("b.txt", "The pier is 70")])
TRAPPED = finding(
    [evidence("a.txt", "café is shut")],
    [evidence("b.txt", "café is open on Sundays")],
    severity="warning",
    confidence=0.62,
)
AGREED = finding(
    [evidence("a.txt", "opened in 1902"), evidence("b.txt", "opened in 1902")], verdict="agreement"
)


def scored(folder: Path, *findings: Finding) -> Score:
    found = tuple(Source(f"pier/docs/{name}", "", "", 1) for name in TEXTS)
    return score(Report(findings, (), found, (), "0"), gold.read(folder))


# What counts


def test_a_finding_that_meets_both_sides_is_right(folder: Path) -> None:
    result = scored(folder, RIGHT)
    assert [judged.finds for judged in result.reported] == [("C1",)]
    assert [(each.found, each.by_error) for each in result.contradictions] == [
        (True, True),
        (False, False),
    ]


def test_a_finding_below_error_finds_but_does_not_gate(folder: Path) -> None:
    result = scored(folder, replace(RIGHT, severity="warning"))
    assert (result.contradictions[0].found, result.contradictions[0].by_error) == (True, False)


def test_two_passages_of_one_side_are_no_contradiction(folder: Path) -> None:
    one_side = finding([evidence("a.txt", "90 metres")], [evidence("c.txt", "90 metres")])
    assert not scored(folder, one_side).reported[0].right


def test_both_sides_in_one_value_are_no_contradiction(folder: Path) -> None:
    both = [evidence("a.txt", "90 metres"), evidence("b.txt", "70 metres")]
    assert not scored(folder, finding(both)).reported[0].right
    elsewhere = [evidence("a.txt", "opened")]
    assert not scored(folder, finding(both, elsewhere)).reported[0].right


def test_a_neighbouring_passage_is_none(folder: Path) -> None:
    beside = finding([evidence("a.txt", " long.")], [evidence("b.txt", "It opened")])
    assert not scored(folder, beside).reported[0].right


def test_a_false_finding_on_a_trap_hits_it(folder: Path) -> None:
    result = scored(folder, TRAPPED)
    assert result.reported[0].traps == ("T1",)
    assert [hit for _, hit in result.traps] == [True]


def test_a_right_finding_hits_no_trap(folder: Path) -> None:
    wide = finding(
        [evidence("a.txt", "90 metres"), evidence("a.txt", "café is shut")],
        [evidence("b.txt", "70 metres"), evidence("b.txt", "café is open")],
    )
    result = scored(folder, wide)
    assert result.reported[0].right
    assert not any(hit for _, hit in result.traps)


def test_an_agreement_is_found_by_two_of_its_passages(folder: Path) -> None:
    assert [found for _, found in scored(folder, AGREED).agreements] == [True]
    single = finding([evidence("a.txt", "opened in 1902")], verdict="agreement")
    assert [found for _, found in scored(folder, single).agreements] == [False]


def test_a_page_is_no_passage(folder: Path) -> None:
    text_of_all = "x" * (LONGEST + 1)
    page = Evidence(
        Document.of("pier/docs/a.txt", text_of_all, ()).place(0, LONGEST + 1), "x", (0, 1)
    )
    assert not scored(folder, finding([page], [evidence("b.txt", "70 metres")])).reported[0].right


def test_a_document_that_was_left_out_is_told(folder: Path) -> None:
    report = Report((), (), (Source("pier/docs/a.txt", "", "", 1),), (), "0")
    problems = score(report, gold.read(folder)).problems
    assert [each.path for each in problems] == ["pier/docs/b.txt", "pier/docs/c.txt"]


def test_figures_count_all_folders_together(folder: Path) -> None:
    total = figures([scored(folder, RIGHT, AGREED), scored(folder, TRAPPED)])
    assert (total.folders, total.documents) == (2, 6)
    assert (total.precision, total.error_precision) == (Share(1, 2), Share(1, 1))
    assert (total.recall, total.error_recall) == (Share(1, 4), Share(1, 4))
    assert (total.agreement_recall, total.traps_hit) == (Share(1, 2), Share(1, 2))
    assert total.by_difficulty == (("easy", Share(1, 2)), ("unrated", Share(0, 2)))
    assert total.by_type == (("quantity", Share(1, 2)), ("untyped", Share(0, 2)))
    assert total.f1 == pytest.approx(1 / 3)


def test_a_share_of_nothing_is_no_number() -> None:
    assert Share(0, 0).value is None
    assert figures([]).f1 is None


# Gold that is badly written


BAD = [
    ("a.txt, quote: The pier is 90 metres long", "a.txt, quote: The pier is 91 metres long",
     "a.txt does not have 'The pier is 91 metres long' (quote word for word, markup too)"),
    ("doc: c.txt, quote: The pier measures", "doc: d.txt, quote: The pier measures",
     "docs/d.txt: there is no such file (did you mean 'c.txt'?)"),
    ("quote: The pier has a café", "quote: pier",
     "a.txt has 'pier' 2 times (quote more of the sentence)"),
    ("doc: c.txt, quote: The pier measures", "doc: ../c.txt, quote: The pier measures",
     "'../c.txt' does not lie in docs/ (name it from there)"),
    ("difficulty: easy", "difficulty: esay",
     "expected easy or medium or hard, found 'esay' (did you mean 'easy'?)"),
    ("id: T1", "id: A1", "the id 'A1' is given twice (first in line 18)"),
    ("    why: shut", "    whence: shut", "unknown key 'whence' in a trap"),
    ("      - evidence: [{doc: c.txt, quote: The pier}]\n", "",
     "a contradiction has two sides or more, found 1"),
    (", {doc: b.txt, quote: Its café is open}", "", "expected two passages or more, found 1"),
    ("evidence: [{doc: b.txt, quote: The pier is 70 metres long}]", "evidence:",
     "a side needs something for 'evidence'"),
    ("quote: Its café is open", "quote: ''", "a passage needs something for 'quote'"),
    ("id: C1", "id:", "a contradiction needs something for 'id'"),
    ("  - id: C2\n    sides", "  - sides", "a contradiction needs 'id'"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "told"), BAD)
def test_bad_gold_is_told_with_its_place(folder: Path, right: str, wrong: str, told: str) -> None:
    assert right in GOLD
    (folder / "gold.yaml").write_text(GOLD.replace(right, wrong), "utf-8")
    with pytest.raises(RuleError) as caught:
        gold.read(folder)
    assert told in str(caught.value)
    assert str(caught.value).startswith("pier/gold.yaml:")


def test_all_faults_of_gold_are_told_at_once(folder: Path) -> None:
    wrong = GOLD.replace("The pier is 70", "The pier is 71").replace("id: A1", "id: C1")
    (folder / "gold.yaml").write_text(wrong, "utf-8")
    with pytest.raises(RuleError, match=r"71 metres(.|\n)*given twice"):
        gold.read(folder)


def test_a_quote_may_run_over_the_end_of_a_line(folder: Path) -> None:
    over = GOLD.replace("quote: The pier has a café", 'quote: "café is shut. The  pier"')
    (folder / "docs" / "a.txt").write_text(TEXTS["a.txt"].replace("shut. ", "shut.\r\n"), "utf-8")
    (folder / "gold.yaml").write_text(over, "utf-8")
    (place,) = gold.read(folder).contradictions[1].sides[0].places
    assert place.line == 1
    assert place.end_line == 2


def test_folders_are_found_one_level_down_and_once(folder: Path) -> None:
    assert gold.find(["."]) == gold.find(["pier", ".", "./pier"]) == (folder,)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("pier/docs", "neither this folder nor one in it holds a gold.yaml"),
        ("nowhere", "there is no such folder"),
        ("pier/gold.yaml", "this is a file"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_is_no_annotated_folder_is_told(path: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        gold.find([path])


def test_gold_without_documents_is_told(folder: Path) -> None:
    (folder / "docs").rename(folder / "documents")
    with pytest.raises(FactcheckError, match="pier/docs: there is no such folder"):
        gold.read(folder)


# Reliability


def test_confidence_is_held_against_truth() -> None:
    told = [(0.9, True), (0.9, True), (0.9, False), (0.5, True), (1.0, True)]
    result = reliability(told)
    assert [(each.findings, each.right) for each in result.bins] == [
        (0, 0), (1, 1), (0, 0), (0, 0), (0, 0), (4, 3),
    ]  # fmt: skip
    assert result.brier == pytest.approx((0.01 + 0.01 + 0.81 + 0.25 + 0) / 5)
    assert result.calibration_error == pytest.approx((4 * abs(0.75 - 0.925) + 0.5) / 5)


def test_nothing_has_no_reliability() -> None:
    result = reliability([])
    assert (result.brier, result.calibration_error, result.confidence) == (None, None, None)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())), st.randoms(use_true_random=False))
def test_bins_hold_all_findings_in_any_order(told: list[tuple[float, bool]], order: object) -> None:
    result = reliability(told)
    assert sum(each.findings for each in result.bins) == len(told)
    assert sum(each.right for each in result.bins) == result.right
    assert len(result.bins) == len(EDGES) - 1
    shuffled = list(told)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reliability(shuffled) == result


# The gate


KNOWN = tuple(gate.measures(figures([])))


def test_a_gate_tells_what_fell_under_its_floor(folder: Path) -> None:
    measured = gate.measures(figures([scored(folder, RIGHT, TRAPPED)]))
    floors = gate.read("precision=.5, recall=0.6,error-precision=1,traps-avoided=.5", KNOWN)
    assert gate.missed(floors, measured) == [
        "recall is 0.500, under 0.6",
        "traps-avoided is 0.000, under 0.5",
    ]


def test_a_share_of_nothing_misses_no_floor() -> None:
    floors = gate.read("precision=1", KNOWN)
    measured = gate.measures(figures([]))
    assert gate.missed(floors, measured) == []
    assert gate.undefined(floors, measured) == ["precision"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("precison=.9", "no measure is called 'precison' .did you mean 'precision'"),
        ("precision", "'precision' asks for nothing"),
        ("precision=90", "'90' is no share from 0 to 1 .write precision=0.9"),
        ("precision=nan", "'nan' is no share"),
        ("precision=high", "'high' is no share"),
        ("recall=-1", "'-1' is no share"),
    ],
)
def test_a_gate_that_makes_no_sense_is_told(written: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        gate.read(written, KNOWN)


# Pairs


def pair(label: labelled.Label, kind: str = "") -> labelled.Labelled:
    return labelled.Labelled(
        "1", "The pier is 90 m long.", "It is 70 m long.", label, "", kind, "p:1"
    )


ANSWERED = [
    labelled.Answered(
        pair("contradiction", "number"), labelled.Answer("contradiction", 0.9, "value")
    ),
    labelled.Answered(pair("contradiction", "date"), labelled.Answer("unrelated")),
    labelled.Answered(
        pair("agreement"), labelled.Answer("contradiction", 0.7, "name", "names differ")
    ),
    labelled.Answered(pair("agreement"), labelled.Answer("agreement", 0.9, "value")),
    labelled.Answered(pair("neutral"), labelled.Answer("agreement", 0.9, "value")),
    labelled.Answered(pair("neutral"), labelled.Answer("unrelated")),
]


def test_verdicts_are_held_against_labels() -> None:
    total = labelled.figures(ANSWERED)
    assert (total.pairs, total.precision, total.recall) == (6, Share(1, 2), Share(1, 2))
    assert (total.agreement_precision, total.agreement_recall) == (Share(1, 2), Share(1, 2))
    assert total.by_type == (("date", Share(0, 1)), ("number", Share(1, 1)))
    whole, kinds = by_kind(labelled.told(ANSWERED))
    assert (whole.findings, whole.right) == (2, 1)
    assert list(kinds) == ["name", "value"]


def test_agreements_are_false_only_where_some_are_labelled() -> None:
    silent = [each for each in ANSWERED if each.pair.label != "agreement"]
    assert labelled.figures(silent).agreement_precision == Share(0, 0)


def test_the_surest_contradiction_is_the_answer() -> None:
    unsure = replace(RIGHT, confidence=0.6, kind="name")
    assert labelled.answer([AGREED, unsure, RIGHT]).confidence == 0.9
    assert labelled.answer([AGREED, unsure]).verdict == "contradiction"
    assert labelled.answer([AGREED]).verdict == "agreement"
    assert labelled.answer([]).verdict == "unrelated"


def test_pairs_are_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    row = {"id": 7, "a": "x", "b": "y", "label": "neutral", "subject": "z", "meta": {}}
    path.write_text(f"\n{json_library.dumps(row)}\n\n", "utf-8")
    (read,) = labelled.read(path)
    assert (read.id, read.label, read.subject, read.type) == ("7", "neutral", "z", "")
    assert read.where.endswith("p.jsonl:2")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "holds no pair"),
        ("{", "p.jsonl:1: not JSON"),
        ("[" * 100_000, "p.jsonl:1: not JSON: nested too deeply"),
        ("[]", "p.jsonl:1: not an object"),
        ('{"id": "1", "a": "x", "b": "y"}', "expected a text for 'label', found nothing"),
        ('{"id": "1", "a": 3, "b": "y", "label": "neutral"}', "for 'a', found a int"),
        ('{"id": "1", "a": "x", "b": "y", "label": "contradicts"}',
         "unknown label 'contradicts' .did you mean 'contradiction'"),
    ],
)  # fmt: skip
def test_a_bad_pair_is_told_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(UsageError, match=told):
        labelled.read(path)


# How it is shown


@pytest.fixture
def scores(folder: Path) -> list[Score]:
    hostile = replace(TRAPPED, message="\x1b[2J<b>*loud*</b> @all")
    return [
        scored(folder, RIGHT, AGREED),
        replace(scored(folder, RIGHT, hostile), path="harbour/a|b\x1b[1m"),
    ]


@pytest.mark.parametrize("width", [80, 200, None])
def test_the_sheet_is_as_it_was(scores: list[Score], width: int | None, golden: Golden) -> None:
    name = "pipe" if width is None else str(width)
    shown = text.render(
        tables.of_folders(scores), cases.of_folders(scores, verbose=True), width=width
    )
    golden.check(f"evaluation.{name}.txt", shown)
    assert "\x1b" not in shown
    assert width is None or max(map(len, shown.splitlines())) <= width


def test_of_a_long_path_the_end_is_shown(scores: list[Score]) -> None:
    far = [replace(scores[0], path=f"{'far/' * 20}{name}") for name in ("away", "船" * 9)]
    shown = text.render(tables.of_folders(far), [], width=80).splitlines()
    assert any(line.startswith("  …") and "/far/away  " in line for line in shown)
    assert any("/" + "船" * 9 in line and columns(line) <= 80 for line in shown)


def test_other_formats_are_as_they_were(scores: list[Score], golden: Golden) -> None:
    golden.check(
        "evaluation.md",
        markdown.render(tables.of_folders(scores), cases.of_folders(scores, verbose=True)),
    )
    golden.check("evaluation.json", json.render(scores))
    golden.check(
        "evaluation.pairs.txt",
        text.render(tables.of_pairs(ANSWERED), cases.of_pairs(ANSWERED, verbose=True)),
    )
    golden.check(
        "evaluation.pairs.md", markdown.render(tables.of_pairs(ANSWERED), cases.of_pairs(ANSWERED))
    )
    golden.check("evaluation.pairs.json", json.render_pairs(ANSWERED))


def test_misses_are_listed_where_asked(scores: list[Score]) -> None:
    titles = [listing.title for listing in cases.of_folders(scores)]
    assert titles == ["False findings"]
    titles = [listing.title for listing in cases.of_folders(scores, verbose=True)]
    assert titles == ["False findings", "Missed contradictions", "Missed agreements"]
