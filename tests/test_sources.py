"""Which files are read."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from factcheck import sources
from factcheck.errors import SourceError
from factcheck.sources import find, load


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "docs/a.txt", "docs/b.MD", "docs/c.py", "docs/.hidden.md", "docs/.git/d.md",
        "docs/deep/e.html",
        "docs/deep/skip.txt", "docs/deep/keep.txt", "docs/build/f.md", "notes.log",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


EVERYTHING_DEEP = ("docs/deep/e.html", "docs/deep/keep.txt", "docs/deep/skip.txt")


@pytest.mark.usefixtures("tree")
def test_folders_are_walked_and_files_taken_as_named() -> None:
    found, problems = find(["docs", "notes.log", "-", "docs/a.txt"])
    assert problems == ()
    assert found == (
        "-", "docs/a.txt", "docs/b.MD", "docs/build/f.md", "docs/deep/e.html", "docs/deep/keep.txt",
        "docs/deep/skip.txt", "notes.log",
    )  # fmt: skip


def test_ignore_files_hold_below_them_and_the_nearest_has_the_last_word(tree: Path) -> None:
    (tree / "docs/.gitignore").write_text("build/\n*.txt\n")
    (tree / "docs/deep/.factcheckignore").write_text("!keep.txt\n")
    assert find(["docs"])[0] == ("docs/b.MD", "docs/deep/e.html", "docs/deep/keep.txt")
    assert find(["docs/a.txt"])[0] == ("docs/a.txt",)


def test_an_ignore_file_above_counts_within_a_repository_only(tree: Path) -> None:
    (tree / "docs/.git/HEAD").write_text("ref")
    (tree / "docs/.factcheckignore").write_text("deep\n")
    assert find(["docs/deep"])[0] == EVERYTHING_DEEP  # a folder that is named is walked
    (tree / "docs/.factcheckignore").write_text("e.html\n")
    assert find(["docs/deep"])[0] == ("docs/deep/keep.txt", "docs/deep/skip.txt")


def test_forms_of_a_path_are_kept(tree: Path) -> None:
    assert find(["./docs/deep/e.html"])[0] == ("docs/deep/e.html",)
    assert find([str(tree / "notes.log")])[0] == ((tree / "notes.log").as_posix(),)
    assert find(["docs/../docs/build"])[0] == ("docs/../docs/build/f.md",)


@pytest.mark.usefixtures("tree")
def test_what_is_missing_is_a_problem_and_the_rest_is_read() -> None:
    found, problems = find(["nowhere", "notes.log", "a\0b"])
    assert found == ("notes.log",)
    assert [problem.path for problem in problems] == ["a\0b", "nowhere"]
    assert all(problem.what and problem.cure for problem in problems)


def test_links_make_neither_loops_nor_copies(tree: Path) -> None:
    (tree / "docs/deep/up").symlink_to(tree / "docs", target_is_directory=True)
    (tree / "docs/0.txt").symlink_to(tree / "docs/a.txt")
    (tree / "docs/gone.txt").symlink_to(tree / "nowhere.txt")
    found, _ = find(["docs"])
    assert found.count("docs/a.txt") == 1
    assert "docs/0.txt" not in found
    assert "docs/gone.txt" in found
    assert not any("up" in path for path in found)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_a_problem(tree: Path) -> None:
    (tree / "docs/deep").chmod(0)
    try:
        found, problems = find(["docs"])
    finally:
        (tree / "docs/deep").chmod(0o755)
    assert "docs/a.txt" in found
    assert [problem.path for problem in problems] == ["docs/deep"]


@pytest.mark.usefixtures("tree")
def test_a_folder_that_cannot_be_listed_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(path: Path) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found, problems = find(["docs"])
    assert "docs/a.txt" in found
    assert [(problem.path, problem.what) for problem in problems] == [
        ("docs/deep", "the folder cannot be read: Permission denied")
    ]


def test_loading(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "notes.log").write_bytes(b"a\r\n\xff")
    assert load("notes.log") == b"a\r\n\xff"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"piped")))
    assert load("-") == b"piped"


def test_loading_says_what_is_wrong(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LIMIT", 3)
    (tree / "big.txt").write_bytes(b"1234")
    for path, words in (
        ("gone.txt", "no such file"),
        ("docs", "folder"),
        ("big.txt", "larger"),
        ("a\0b", "cannot"),
    ):
        with pytest.raises(SourceError, match=words) as caught:
            load(path)
        assert caught.value.where == path
        assert caught.value.cure
