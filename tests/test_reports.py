"""Reports in every format: golden files, the schema, and nothing hostile that gets through."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from conftest import Golden
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_report import (
    ALIKE,
    ANNUAL,
    CLEAN,
    FAQ,
    FLEET,
    FOUNDED,
    HISTORY,
    HOSTILE,
    MASTER,
    NEAR,
    PRESS,
    REPORT,
    evidence,
)

from factcheck.corroboration import records
from factcheck.corroboration.independence import families
from factcheck.model import Claim, Report
from factcheck.reports import REPORTS, SUFFIXES, markdown, text
from factcheck.reports import json as json_report
from factcheck.reports.lines import Span, columns, cut, hang, paint, wrap
from factcheck.reports.matrix import matrix
from factcheck.reports.passage import Passage, passage, trimmed

REPORTS_TO_SHOW = {"full": REPORT, "clean": CLEAN, "near": NEAR, "hostile": HOSTILE}
LOOKS: dict[str, dict[str, Any]] = {
    "pipe": {},
    "80": {"width": 80},
    "200": {"width": 200},
    "colour": {"width": 100, "colour": True},
    "verbose": {"width": 80, "verbose": True},
}


# Golden files


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", REPORTS_TO_SHOW)
def test_text_is_as_it_was(name: str, look: str, golden: Golden) -> None:
    golden.check(f"{name}.{look}.txt", text.render(REPORTS_TO_SHOW[name], **LOOKS[look]))


@pytest.mark.parametrize("form", ["markdown", "json"])
@pytest.mark.parametrize("name", REPORTS_TO_SHOW)
def test_other_formats_are_as_they_were(name: str, form: str, golden: Golden) -> None:
    suffix = {"markdown": "md", "json": "json"}[form]
    golden.check(f"{name}.{suffix}", REPORTS[form].render(REPORTS_TO_SHOW[name]))


# What all formats have in common


@pytest.mark.parametrize("form", REPORTS)
def test_a_report_ends_with_one_line_end(form: str) -> None:
    for report in REPORTS_TO_SHOW.values():
        rendered = REPORTS[form].render(report)
        assert rendered.endswith("\n")
        assert not rendered.endswith("\n\n")


@pytest.mark.parametrize("form", REPORTS)
def test_show_and_severity_choose_findings(form: str) -> None:
    def told(**choice: Any) -> set[str]:
        rendered = REPORTS[form].render(REPORT, **choice)
        words = {"Gdynia": "fleet", "grew up on Yell": "master", "the oldest line": "founded"}
        return {finding for word, finding in words.items() if word in rendered}

    assert told() == {"fleet", "master", "founded"}
    assert told(show="contradictions") == {"fleet", "master"}
    assert told(show="agreements") == {"founded"}
    assert told(severity="error") == {"fleet", "founded"}
    assert told(show="contradictions", severity="warning") == {"fleet", "master"}


def test_every_suffix_has_its_format() -> None:
    assert set(SUFFIXES.values()) == set(REPORTS)


# Text


@pytest.mark.parametrize("report", REPORTS_TO_SHOW.values(), ids=REPORTS_TO_SHOW)
@pytest.mark.parametrize("width", [50, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int) -> None:
    rendered = text.render(report, width=width)
    assert max(map(columns, rendered.splitlines())) <= width


def test_colour_changes_no_word() -> None:
    painted = text.render(REPORT, colour=True)
    plain = text.render(REPORT)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted).split() == re.sub("[«»]", "", plain).split()


def test_a_pipe_gets_whole_sentences_and_their_places() -> None:
    rendered = text.render(REPORT)
    assert (
        "    press/2024.txt:3:1: With the two newcomers from Gdynia, which were named by"
        " schoolchildren of the northern villages on a windy Saturday, Skerry Ferries now has"
        " «14 ships», more than any other line.\n"
    ) in rendered


def test_many_passages_of_one_value_collapse_into_one_line() -> None:
    assert "    also about.rst:9:1, press/2024.txt:30:1\n" in text.render(REPORT)
    assert "also" not in text.render(REPORT, verbose=True)
    many = tuple(evidence(f"doc-{n:02}.txt", 1, "Built in 1931.", "1931") for n in range(40))
    crowded = replace(REPORT, findings=(replace(FOUNDED, claims=(Claim("1931", many),)),))
    assert re.search(r"╰ also doc-03.txt:1:1, .* and \d+ more\n", text.render(crowded, width=80))
    assert "doc-39.txt:1:1\n" in text.render(crowded)


@pytest.mark.parametrize("width", [None, 80])
def test_sentences_told_alike_stand_whole_and_unmarked(width: int | None) -> None:
    rendered = text.render(replace(REPORT, findings=(ALIKE,)), width=width)
    assert "agreement  Skerry Ferries, told alike in 2 documents\n" in rendered
    assert "«" not in rendered
    assert "^" not in rendered
    assert "The ships of Skerry Ferries sail on every day of the year." in rendered
    nameless = text.render(replace(REPORT, findings=(replace(ALIKE, subject=""),)), width=width)
    assert "agreement  told alike in 2 documents\n" in nameless
    pasted = markdown.render(replace(REPORT, findings=(ALIKE,)))
    assert "### Skerry Ferries\n\nIn 2 documents" in pasted


def test_a_long_value_is_cut_between_words() -> None:
    words = " ".join(f"word{number:02}" for number in range(40))
    shown = trimmed(Passage("", words, ""), 100).value
    assert len(shown) <= 100
    assert set(shown.split()) - {"…"} <= set(words.split())
    assert shown.startswith("word00")
    assert shown.endswith("word39")


# The matrix


def test_sources_agree_with_the_majority_differ_or_keep_silent() -> None:
    table = matrix([FLEET, MASTER, FOUNDED], {})
    assert table.sources == (HISTORY, ANNUAL, FAQ, PRESS)
    assert [(row.fact, row.stances) for row in table.rows] == [
        ("Skerry Ferries · ships", ("silent", "agrees", "agrees", "differs")),
        ("Maren Holt · role", ("differs", "differs", "silent", "silent")),
        ("Skerry Ferries · founding: 1931", ("agrees",) * 4),
    ]


def test_a_source_that_contradicts_itself_differs() -> None:
    twelve, fourteen = FLEET.claims
    slip = evidence(ANNUAL, 90, "All 14 ships sail in winter.", "14 ships")
    both = replace(fourteen, evidence=(*fourteen.evidence, slip))
    (row,) = matrix([replace(FLEET, claims=(twelve, both))], {}).rows
    assert row.stances == ("differs", "differs", "differs")


def test_an_agreement_on_a_disputed_value_is_not_told_twice() -> None:
    twelve = replace(FLEET, verdict="agreement", claims=FLEET.claims[:1])
    other = replace(twelve, claims=(replace(FLEET.claims[0], value="11 ships"),))
    facts = [row.fact for row in matrix([FLEET, twelve, other], {}).rows]
    assert facts == ["Skerry Ferries · ships", "Skerry Ferries · ships: 11 ships"]


def test_copies_stand_side_by_side_and_count_once() -> None:
    table = matrix([FLEET, MASTER, FOUNDED], {HISTORY: "A", PRESS: "A"})
    assert table.sources == (HISTORY, PRESS, ANNUAL, FAQ)
    assert table.families == ("A", "A", "", "")
    (row,) = matrix([FLEET], {ANNUAL: "A", FAQ: "A"}).rows
    assert row.stances == ("differs", "differs", "differs")  # one source against one


@pytest.mark.parametrize("form", REPORTS)
def test_an_agreement_counts_sources_and_not_copies(form: str) -> None:
    agreed = replace(REPORT, findings=(FOUNDED,))
    told = REPORTS[form].render(agreed)
    assert ("4 documents, 3 independent" in told) == (form != "json")
    alone = replace(agreed, sources=tuple(replace(each, family="") for each in agreed.sources))
    assert "4 documents, " not in REPORTS[form].render(alone)


def test_the_value_of_copies_alone_is_told_by_one_source() -> None:
    kin = {ANNUAL, FAQ}
    sources = tuple(replace(s, family="A" if s.path in kin else "") for s in REPORT.sources)
    copied = replace(REPORT, findings=(FLEET,), sources=sources)
    assert "  12 ships  in 2 documents, 1 independent\n" in text.render(copied)
    assert "| 12 ships, in 2 documents, 1 independent |" in markdown.render(copied)


def test_the_records_of_the_sample_are_those_of_its_findings() -> None:
    found = records.read(REPORT.findings, families(REPORT.sources))
    assert {source.path: source.record for source in REPORT.sources} == found


def crowd(number: int) -> Report:
    said = (evidence(f"{n:03}.txt", 1, "Built in 1931.", "1931") for n in range(number))
    return replace(REPORT, findings=(replace(FOUNDED, claims=(Claim("1931", tuple(said)),)),))


def test_a_wide_matrix_is_cut_into_bands() -> None:
    rendered = text.render(crowd(30), width=80)
    bands = [line for line in rendered.splitlines() if line.endswith("founding: 1931")]
    assert [line.count("✓") for line in bands] == [13, 13, 4]


def test_a_matrix_too_wide_for_anybody_is_left_out() -> None:
    assert "100 sources tell 1 fact: too many" in text.render(crowd(100))
    assert "100 sources: too many" in markdown.render(crowd(100))


# Lines and passages


@given(
    st.text(
        st.characters(exclude_categories=["C", "Z"], exclude_characters="\u0300") | st.just(" ")
    ),
    st.integers(4, 40),
)
def test_wrapping_loses_nothing_but_spaces(words: str, width: int) -> None:
    half = len(words) // 2
    lines = wrap((Span(words[:half]), Span(words[half:], "mark")), width)
    together = "".join(span.text for line in lines for span in line)
    assert together.replace(" ", "") == words.replace(" ", "")
    assert all(columns(paint(line, colour=False)) <= width for line in lines)


def test_wrapping_breaks_at_spaces_and_cuts_only_what_is_too_long() -> None:
    def wrapped(words: str, width: int) -> list[str]:
        return [paint(line, colour=False) for line in wrap((Span(words),), width)]

    assert wrapped("a ferry to Wick", 8) == ["a ferry", "to Wick"]
    assert wrapped("Llanfairpwllgwyngyll pier", 10) == ["Llanfairpw", "llgwyngyll", "pier"]
    assert wrapped("東京に十四隻", 6) == ["東京に", "十四隻"]
    hung = hang((Span("a ferry to Wick"),), 10, "    ", "  1 ")
    assert [paint(line, colour=False) for line in hung] == [
        "  1 a",
        "    ferry",
        "    to",
        "    Wick",
    ]
    assert cut("harbour", 5) == "harb…"


def test_a_passage_is_trimmed_around_its_value() -> None:
    whole = Passage("one two three four five six ", "SEVEN", " eight nine ten eleven twelve")
    assert trimmed(whole, 100) == whole
    short = trimmed(whole, 30)
    assert short == Passage("… five six ", "SEVEN", " eight …")
    assert trimmed(Passage("", "SEVEN", whole.after), 20).before == ""
    long = trimmed(Passage("he said ", "word " * 100, "to us"), 120)
    assert " … " in long.value
    assert len(long.value) < 90


@given(st.text(), st.integers(-5, 50), st.integers(-5, 50))
def test_a_wrong_focus_does_no_harm(sentence: str, start: int, end: int) -> None:
    broken = replace(FLEET.claims[0].evidence[0], sentence=sentence, focus=(start, end))
    found = passage(broken)
    assert "\n" not in found.before + found.value + found.after


# JSON


@pytest.mark.parametrize("report", REPORTS_TO_SHOW.values(), ids=REPORTS_TO_SHOW)
def test_json_keeps_to_its_schema(report: Report) -> None:
    schema = json.loads(json_report.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    told = json.loads(json_report.render(report))
    jsonschema.validate(told, strict(schema))


def strict(schema: Any) -> Any:
    """Return the schema with every object closed, so that a key it does not know is noticed."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    return closed | {"additionalProperties": False} if "required" in schema else closed


def test_json_holds_what_was_found() -> None:
    told = json.loads(json_report.render(REPORT))
    assert told["schema_version"] == "1"
    assert told["tool"] == {"name": "factcheck", "version": "0.1.0"}
    fleet, master, founded = told["findings"]
    assert (fleet["kind"], fleet["topic_kind"], fleet["severity"]) == (
        "contradiction",
        "value",
        "error",
    )
    assert [value["value"] for value in fleet["values"]] == ["12 ships", "14 ships"]
    passage = fleet["values"][1]["evidence"][0]
    start, end = passage["focus"]
    assert passage["sentence"][start:end] == "14 ships"
    assert (passage["path"], passage["line"], passage["start"]) == (PRESS, 3, 300)
    assert (master["severity"], founded["kind"]) == ("warning", "agreement")
    assert (fleet["documents"], fleet["independent"]) == (3, 3)
    assert (founded["documents"], founded["independent"]) == (4, 3)
    assert founded["values"][0]["independent"] == 3
    history, _, _, press = told["sources"]
    assert (history["family"], press["family"]) == ("A", "A")
    assert (press["nearest"], press["shared"]) == (HISTORY, 0.84)
    assert press["record"] == {
        "agrees": 3,
        "independent": 2,
        "contradictions": 1,
        "alone": [fleet["id"]],
    }
    assert told["summary"] == {
        "documents": 4,
        "statements": 112,
        "contradictions": 2,
        "by_severity": {"error": 1, "warning": 1, "note": 0},
        "agreements": 1,
        "problems": 1,
        "families": 1,
    }


def test_json_is_exact_and_yet_safe_to_print() -> None:
    rendered = json_report.render(HOSTILE)
    rendered.encode()
    assert not unseen(rendered)
    told = json.loads(rendered)["findings"][0]
    finding = HOSTILE.findings[0]
    assert told["subject"] == finding.subject
    assert told["values"][0]["evidence"][0]["path"] == finding.claims[0].evidence[0].place.source


@given(st.text(st.characters()))
def test_json_brings_back_any_text(words: str) -> None:
    rendered = json_report.render(replace(REPORT, findings=(replace(MASTER, subject=words),)))
    assert not unseen(rendered)
    (finding,) = json.loads(rendered)["findings"]
    assert finding["subject"] == words


# Hostile text


def unseen(rendered: str) -> set[str]:
    """Return the signs that a terminal would act on, or that nobody would see."""
    return {
        sign
        for sign in rendered
        if sign != "\n" and unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    }


@pytest.mark.parametrize("look", [look for look in LOOKS if look != "colour"])
def test_nothing_hostile_reaches_a_terminal(look: str) -> None:
    assert not unseen(text.render(HOSTILE, **LOOKS[look]))


def test_only_our_own_colours_reach_a_terminal() -> None:
    rendered = text.render(HOSTILE, colour=True)
    assert not unseen(re.sub(r"\x1b\[[\d;]+m", "", rendered))
    assert "[red]loud[/red]" in rendered


@given(st.text(st.characters()))
def test_no_text_at_all_reaches_a_terminal_raw(words: str) -> None:
    said = Claim(words, (evidence(words, 1, words, words),), note=words)
    report = replace(
        REPORT, findings=(replace(FLEET, subject=words, message=words, claims=(said,)),)
    )
    for rendered in (text.render(report), text.render(report, width=60), markdown.render(report)):
        assert not unseen(rendered)


def markup_of(document: str) -> tuple[str, set[str]]:
    """Return the words of a Markdown document as they are shown, and the tags that show them."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(document)
    leaves = [leaf for token in tokens for leaf in (token, *(token.children or ()))]
    words = "".join(leaf.content for leaf in leaves if leaf.type in {"text", "code_inline"})
    kinds = {leaf.type for leaf in leaves}
    return words, kinds


def test_markdown_shows_what_stands_in_documents_and_obeys_none_of_it() -> None:
    rendered = markdown.render(HOSTILE)
    assert not unseen(rendered)
    words, kinds = markup_of(rendered)
    shown = words.replace("\u200b", "")
    assert "*Skerry*\\x1b[31m [Ferries](https://evil.example)" in shown
    assert "- `code` <script>alert(1)</script> @someone #12" in shown
    assert "`12` | **ships**" in shown
    assert "<b>bold</b>_x_ ~~no~~ $5$." in shown
    assert not kinds & {"link_open", "em_open", "s_open", "html_block", "image", "fence", "hr"}
    # Whatever a code host makes a link of by itself is broken up.
    assert not re.search(r"@\w|#\d|https?://|www\.\w", words)


@pytest.mark.parametrize(
    "value",
    ["(12)", "12", "“twelve”", "*", "a_b", "`", "$12", "12 %", " 12 ", "|", "<b>", "-", "\\"],
)
@pytest.mark.parametrize("around", [("", ""), ("x", "y"), ("(", ")"), ("so ", " it")])
def test_markdown_marks_any_value_in_any_place(value: str, around: tuple[str, str]) -> None:
    said = replace(
        evidence(PRESS, 1, "12", "12"),
        sentence=f"{around[0]}{value}{around[1]}",
        focus=(len(around[0]), len(around[0]) + len(value)),
    )
    report = replace(REPORT, findings=(replace(FOUNDED, claims=(Claim("12", (said,)),)),))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown.render(report))
    inline = next(
        token.children
        for token in tokens
        if token.type == "inline" and token.children and token.content.startswith("`press")
    )
    assert inline is not None
    openings = [
        number
        for number, leaf in enumerate(inline)
        if leaf.type == "strong_open" or leaf.content == "<strong>"
    ]
    assert len(openings) == 1
    marked = ""
    for leaf in inline[openings[0] + 1 :]:
        if leaf.type == "strong_close" or leaf.content == "</strong>":
            break
        marked += leaf.content
    assert marked == value.strip()


@given(st.text(max_size=30))
def test_markdown_keeps_the_shape_of_its_tables(words: str) -> None:
    said = tuple(Claim(words, (evidence(words, 1, words, words),)) for _ in range(2))
    report = replace(REPORT, findings=(replace(MASTER, subject="x", message="m", claims=said),))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown.render(report))
    rows = sum(token.type == "tr_open" for token in tokens)
    cells = sum(token.type == "td_open" for token in tokens)
    assert (rows, cells) == (5, 5 + 2 * 3)
