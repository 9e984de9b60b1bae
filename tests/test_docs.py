"""The pages that describe the program: what they show is what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli import COMMANDS
from factcheck.kinds import KINDS
from factcheck.language import sentences
from factcheck.values import VALUES

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
VALUES_PAGE = (ROOT / "docs" / "values.md").read_text("utf-8")

_ROW = re.compile(r"^\| (?P<text>.*\*\*.+\*\*.*) \| `(?P<axis>[^`]+)` \| .+ \|$", re.MULTILINE)
_NEVER = re.compile(r"^Not read: (.+)\.$", re.MULTILINE)
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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target for target, _ in _LINK.findall(page.read_text("utf-8"))]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_on_a_page_exist(page: Path) -> None:
    shown = re.findall(r"(?:^|`)factcheck ([a-z]+)\b", page.read_text("utf-8"), re.MULTILINE)
    assert set(shown) <= set(COMMANDS)
