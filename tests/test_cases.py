"""Runs the cases in ``tests/cases``: Markdown that a person can read, one file a kind.

A case is a heading ``## title``, a sentence of why, and fenced blocks:

- a document, its info string a format and a file name (``text a.txt``, ``md b.md``)
- ``rules``, a rule file for this case alone; without it the general pack judges
- ``expect``, one line for each finding that must be made::

      contradiction <rule id or kind>: <value> | <value>
      agreement <rule id or kind>: <value>
      no contradiction
      nothing

Each expected value must stand, whatever its case, in the value of a claim of its own.  A
contradiction that is not expected fails the case.  Agreements beyond the expected are fine, but
``nothing``, which like ``no contradiction`` stands alone, allows none of the file's own kind.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck import pipeline, ruleset
from factcheck.model import Finding, Report

CASES = Path(__file__).parent / "cases"
SUFFIXES = {"text": ".txt", "md": ".md", "html": ".html", "rst": ".rst"}

_FENCED_OR_HEADING = re.compile(
    r"^(?P<fence>`{3,})[^\n]*\n.*?^(?P=fence)$|^## (?P<title>[^\n]+)$", re.DOTALL | re.MULTILINE
)
_FENCE = re.compile(r"(`{3,})(\S*)(?: (\S+))?$")
_EXPECTED = re.compile(r"(contradiction|agreement) ([a-z0-9-]+): (\S.*)$")


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that must be made; ``by`` is a rule id or a kind."""

    verdict: str
    by: str
    values: tuple[str, ...]

    def is_met_by(self, finding: Finding) -> bool:
        """Tell whether the finding has these values and no others."""
        if finding.verdict != self.verdict or self.by not in {finding.rule, finding.kind}:
            return False
        shown = [claim.value.casefold() for claim in finding.claims]
        wanted = [value.casefold() for value in self.values]
        return len(shown) == len(wanted) and any(
            all(value in claim for value, claim in zip(wanted, order, strict=True))
            for order in itertools.permutations(shown)
        )


@dataclass(frozen=True, slots=True)
class Case:
    """Documents (file name, text), what must be found in them, and why."""

    kind: str
    title: str
    why: str
    documents: tuple[tuple[str, str], ...]
    expected: tuple[Expected, ...]
    silent: bool = False
    rules: str = ""


def read_cases(kind: str, text: str) -> Iterator[Case]:
    """Yield the cases of a file; raise ``ValueError`` where one is not in the form above."""
    headings = [match for match in _FENCED_OR_HEADING.finditer(text) if match["title"]]
    ends = [*(match.start() for match in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        title, body = heading["title"], text[heading.end() : end]
        prose, blocks = split_blocks(body)
        documents = tuple(
            (name, content) for (form, name), content in blocks if form in SUFFIXES and name
        )
        expected = [content for (form, _), content in blocks if form == "expect"]
        rules = [content for (form, _), content in blocks if form == "rules"]
        if len(expected) != 1 or not documents or not prose or len(rules) > 1:
            raise ValueError(f"{kind}: {title}: a case has a why, documents and one expect block")
        if len(documents) + len(rules) + 1 != len(blocks):
            raise ValueError(f"{kind}: {title}: a block is neither a document, rules nor expect")
        if wrong := [name for (form, name), _ in blocks if SUFFIXES.get(form, "") not in name]:
            raise ValueError(f"{kind}: {title}: the names {wrong} do not fit their formats")
        yield Case(
            kind=kind,
            title=title,
            why=prose,
            documents=documents,
            expected=tuple(read_expected(expected[0])),
            silent=expected[0].strip() == "nothing",
            rules="".join(rules),
        )


def split_blocks(body: str) -> tuple[str, list[tuple[tuple[str, str], str]]]:
    """Return the prose of a case and its fenced blocks as ((format, name), content)."""
    prose: list[str] = []
    blocks: list[tuple[tuple[str, str], str]] = []
    lines = iter(body.splitlines())
    for line in lines:
        opening = _FENCE.match(line)
        if not opening:
            prose.append(line)
            continue
        inside = itertools.takewhile(lambda other: other != opening[1], lines)  # noqa: B023 - used up here
        content = "".join(f"{other}\n" for other in inside)
        blocks.append(((opening[2], opening[3] or ""), content))
    return " ".join("\n".join(prose).split()), blocks


def read_expected(content: str) -> Iterator[Expected]:
    """Yield the findings that an expect block lists, none if it is one of the words for silence."""
    lines = content.splitlines()
    if lines in (["nothing"], ["no contradiction"]):
        return
    if not lines:
        raise ValueError("an expect block says nothing by the word 'nothing'")
    for line in lines:
        match = _EXPECTED.match(line)
        if not match:
            raise ValueError(f"not an expectation: {line!r}")
        values = tuple(value.strip() for value in match[3].split(" | "))
        if (len(values) == 1) != (match[1] == "agreement"):
            raise ValueError(f"an agreement has one value, a contradiction more: {line!r}")
        yield Expected(match[1], match[2], values)


def complaints(case: Case, report: Report) -> Iterator[str]:
    """Yield in one line each what is missing and what is too much in a report."""
    left = list(report.findings)
    for expected in case.expected:
        met = next((finding for finding in left if expected.is_met_by(finding)), None)
        if met:
            left.remove(met)
        else:
            yield f"missing: {expected.verdict} {expected.by}: {' | '.join(expected.values)}"
    for finding in left:
        if finding.verdict == "contradiction" or (case.silent and finding.kind == case.kind):
            yield f"too much: {shown(finding)}"
    yield from (f"problem: {problem.path}: {problem.what}" for problem in report.problems)


def shown(finding: Finding) -> str:
    """Return a finding in the form of an expectation."""
    values = " | ".join(claim.value for claim in finding.claims)
    return f"{finding.verdict} {finding.rule}: {values}"


ALL = [
    case
    for path in sorted(CASES.glob("*.md"))
    for case in read_cases(path.stem, path.read_text("utf-8"))
]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.kind}: {case.title}")
def test_case(case: Case, tmp_path: Path) -> None:
    paths: tuple[str, ...] = ()
    if case.rules:
        file = tmp_path / "rules.yaml"
        file.write_text(case.rules, "utf-8")
        paths = (str(file),)
    report = pipeline.scan_texts(case.documents, rules=ruleset.load(paths))
    wrong = list(complaints(case, report))
    found = [shown(finding) for finding in report.findings]
    assert not wrong, "\n".join([case.why, *wrong, "found:", *(found or ["nothing"])])


def test_cases_are_there_and_their_titles_differ() -> None:
    titles = [(case.kind, case.title) for case in ALL]
    assert len(titles) >= 30
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "contradiction value: 3",
        "agreement value: 3 | 4",
        "contradicts: 3 | 4",
        "nothing\nnothing",
    ],
)
def test_a_careless_expectation_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match=r"agreement|expect"):
        list(read_expected(content))


@pytest.mark.parametrize(
    "text",
    [
        "## No documents\n\nWhy.\n\n```expect\nnothing\n```\n",
        "## No expectation\n\nWhy.\n\n```text a.txt\nA.\n```\n",
        "## No why\n\n```text a.txt\nA.\n```\n```expect\nnothing\n```\n",
        "## A block of nothing known\n\nWhy.\n\n```txt a.txt\nA.\n```\n```expect\nnothing\n```\n",
        "## Wrong suffix\n\nWhy.\n\n```md a.txt\nA.\n```\n```expect\nnothing\n```\n",
    ],
)
def test_a_careless_case_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="value: "):
        list(read_cases("value", text))


def test_headings_within_a_document_start_no_case() -> None:
    text = "## One\n\nWhy.\n\n```md a.md\n## Inside\n\nA.\n```\n```expect\nnothing\n```\n"
    (case,) = read_cases("value", text)
    assert case == Case("value", "One", "Why.", (("a.md", "## Inside\n\nA.\n"),), (), silent=True)
