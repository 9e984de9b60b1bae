"""Bytes to documents: encodings, suffixes, and files that are no text."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest

from factcheck.errors import SourceError
from factcheck.model import Document
from factcheck.readers import read
from factcheck.readers.encoding import decode

CheckPlaces = Callable[[Document], None]


@pytest.mark.parametrize(
    ("source", "role"),
    [("a.txt", "paragraph"), ("a.log", "paragraph"), ("A.MD", "title"), ("a.markdown", "title")],
)
def test_the_suffix_chooses_the_reader(source: str, role: str) -> None:
    assert read(source, b"# A heading of some sort.\n").blocks[0].role == role


def test_standard_input_is_text_or_a_page() -> None:
    assert read("-", b"<p> is a tag.\n").blocks[0].text == "<p> is a tag."
    page = b" <?xml version='1.0'?>\n<!-- x --><!DOCTYPE html><p>It is one.</p>"
    assert [block.text for block in read("-", page).blocks] == ["It is one."]


@pytest.mark.parametrize(
    "data",
    [
        "Café – £5".encode(),
        codecs.BOM_UTF8 + "Café – £5".encode(),
        "Café – £5".encode("cp1252"),
        codecs.BOM_UTF16_LE + "Café – £5".encode("utf-16-le"),
        codecs.BOM_UTF32_BE + "Café – £5".encode("utf-32-be"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert decode("a.txt", data) == "Café – £5"


def test_line_ends_are_left_alone() -> None:
    assert decode("a.txt", b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04...",
        b"a\x00b",
        bytes(range(1, 32)) * 20 + b"\xff",
        codecs.BOM_UTF16_LE + b"a",
        codecs.BOM_UTF8 + b"\xff",
    ],
)
def test_what_is_no_text_says_so_with_a_cure(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        read("a.txt", data)
    assert caught.value.where == "a.txt"
    assert caught.value.what
    assert caught.value.cure


@pytest.mark.parametrize("source", ["a.txt", "a.md", "a.html", "a.rst"])
@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n", b"a" * 2_000_000, b"a b. " * 200_000])
def test_sizes_at_either_end(check_places: CheckPlaces, source: str, data: bytes) -> None:
    check_places(read(source, data))


@pytest.mark.parametrize("source", ["a.txt", "a.md", "a.html", "a.rst"])
@pytest.mark.parametrize(
    "unit",
    ["[", "*a ", "**a ", "`a ", "<div>", "<table><tr><td>", "- ", "> ", "a: b\n", "a_", "(", '"',
    "a\r",
     "[a](b ", "\\", "|a|b|\n", "=== ===\n", "+--+\n", ":a:`b ", "<b><p>", "a\n  b\n",
     "1 May 2024 "],
)  # fmt: skip
def test_hostile_repetition_ends(check_places: CheckPlaces, source: str, unit: str) -> None:
    check_places(read(source, (unit * 4_000).encode()))
