"""Which files to read: paths as the user gave them, folders walked, ignored files left out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from factcheck.errors import SourceError
from factcheck.model import Problem
from factcheck.readers import READERS, STDIN

LIMIT = 64 * 1024 * 1024
IGNORE_FILES = (".gitignore", ".factcheckignore")


def find(paths: Sequence[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the files to read, sorted, each once, and the problems met while looking.

    A folder is walked for the suffixes that have a reader; hidden files and folders and what
    ``.gitignore`` or ``.factcheckignore`` name are left out.  A file that is named itself is
    always taken.  Paths keep the form they were given in, with forward slashes.
    """
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for given in paths:
        if given == STDIN:
            found.setdefault(STDIN, STDIN)
            continue
        path = Path(given)
        shown = path.as_posix()
        try:
            is_folder, exists = path.is_dir(), path.exists()
        except OSError:
            is_folder = exists = False
        if is_folder:
            for file in _walk(path, problems):
                _add(found, file)
        elif exists:
            _add(found, path)
        else:
            cure = "check the spelling, or the folder that you are in"
            problems.append(Problem(shown or given, "there is no such file or folder", cure))
    return tuple(sorted(found.values())), tuple(sorted(problems, key=lambda each: each.path))


def load(path: str) -> bytes:
    """Return the bytes of a file, of standard input for "-".

    Raises:
        SourceError: the file is missing, not to be read, a folder, or larger than 64 MiB.
    """
    try:
        if path == STDIN:
            return _limited(path, sys.stdin.buffer.read(LIMIT + 1))
        if _is_pipe(path):
            what = "this is a named pipe, which may never give anything"
            raise SourceError(what, path, "give it on standard input: factcheck scan - < PIPE")
        with Path(path).open("rb") as file:
            return _limited(path, file.read(LIMIT + 1))
    except FileNotFoundError as error:
        raise SourceError(
            "there is no such file", path, "check the spelling of the path"
        ) from error
    except PermissionError as error:
        if Path(path).is_dir():  # as Windows says it
            raise _folder(path) from error
        cure = "allow this user to read it, or leave it out"
        raise SourceError("the file may not be read", path, cure) from error
    except IsADirectoryError as error:
        raise _folder(path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        cure = "check the path and the disk, or leave the file out"
        raise SourceError(f"the file cannot be read: {reason}", path, cure) from error


def _is_pipe(path: str) -> bool:
    """Tell whether opening a path may wait for ever; what a shell passes as /dev/fd does not."""
    return not path.startswith(("/dev/", "/proc/")) and Path(path).is_fifo()


def _folder(path: str) -> SourceError:
    return SourceError(
        "this is a folder, not a file", path, "name the files in it, or scan the folder"
    )


def _limited(path: str, data: bytes) -> bytes:
    if len(data) > LIMIT:
        what = f"the file is larger than {LIMIT // (1024 * 1024)} MiB"
        raise SourceError(what, path, "split it, or leave it out with .factcheckignore")
    return data


def _add(found: dict[str, str], path: Path) -> None:
    """Add a file unless it is known by another name; a true name wins over a symbolic link."""
    real = os.path.realpath(path)
    if real not in found or (_is_true_name(path, real) and not _is_true_name(found[real], real)):
        found[real] = path.as_posix()


def _is_true_name(path: str | Path, real: str) -> bool:
    return os.path.abspath(path) == real  # noqa: PTH100 - Path.absolute leaves ".." in


# Walking folders


@dataclass(frozen=True)
class _Ignore:
    """The patterns of an ignore file, which hold for its folder and what lies below."""

    folder: str
    lines: tuple[str, ...]

    @cached_property
    def spec(self) -> Any:
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only folders with an ignore file need it

        return GitIgnoreSpec.from_lines(self.lines)

    def judge(self, path: str, *, folder: bool) -> bool | None:
        """Return whether ``path`` is ignored, None if nothing here speaks of it."""
        inner = os.path.relpath(path, self.folder).replace(os.sep, "/")
        verdict: bool | None = self.spec.check_file(inner + "/" if folder else inner).include
        return verdict


def _walk(root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files below ``root`` that have a reader.

    Every folder is walked once, by its true name if that lies below ``root``, so that symbolic
    links make neither loops nor copies.
    """
    top = os.path.abspath(root)  # noqa: PTH100 - Path.absolute leaves ".." in
    waiting = [(root, top, _inherited(top))]
    linked: list[tuple[Path, str, tuple[_Ignore, ...]]] = []
    seen: set[str] = set()
    while waiting or linked:
        folder, absolute, ignores = waiting.pop() if waiting else linked.pop(0)
        real = os.path.realpath(absolute)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            reason = error.strerror or "unknown reason"
            cure = "allow this user to read it, or leave it out"
            problems.append(
                Problem(folder.as_posix(), f"the folder cannot be read: {reason}", cure)
            )
            continue
        ignores = (*ignores, *_ignores_of(absolute))
        for entry in entries:
            inner = os.path.join(absolute, entry.name)  # noqa: PTH118 - there may be very many
            is_folder = _is_folder(entry)
            if entry.name.startswith(".") or _ignored(inner, ignores, folder=is_folder):
                continue
            if is_folder:
                queue = linked if entry.is_symlink() else waiting
                queue.append((folder / entry.name, inner, ignores))
            elif PurePosixPath(entry.name).suffix.lower() in READERS and _is_file(entry):
                yield folder / entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a file, or a link to nothing, which reading will report."""
    try:
        return entry.is_file() or entry.is_symlink()
    except OSError:
        return True


def _ignored(path: str, ignores: Sequence[_Ignore], *, folder: bool) -> bool:
    """Tell whether a path is ignored; the ignore file nearest to it has the last word."""
    for ignore in reversed(ignores):
        verdict = ignore.judge(path, folder=folder)
        if verdict is not None:
            return verdict
    return False


def _inherited(folder: str) -> tuple[_Ignore, ...]:
    """Return the ignore files of the folders above, up to the root of the repository."""
    ignores: list[_Ignore] = []
    current = Path(folder)
    if (current / ".git").exists():
        return ()
    for parent in current.parents:
        ignores = [*_ignores_of(str(parent)), *ignores]
        if (parent / ".git").exists():
            # What names the folder itself has no say: the user asked for it.
            return tuple(each for each in ignores if not each.judge(folder, folder=True))
    return ()  # no repository: what lies above has no say


def _ignores_of(folder: str) -> Iterator[_Ignore]:
    for name in IGNORE_FILES:
        try:
            text = Path(folder, name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        yield _Ignore(folder, tuple(text.splitlines()))
