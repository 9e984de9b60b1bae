"""From a file to what was understood of it: its statements, and the prints of its text."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import PurePath

from factcheck import readers, sources, statements
from factcheck.corroboration import fingerprints
from factcheck.corroboration.fingerprints import Prints
from factcheck.errors import FactcheckError
from factcheck.model import Document, Problem, Ruleset, Source, Statement
from factcheck.readers.assembly import extent

Read = tuple[Source | Problem, tuple[Statement, ...], Prints]


def read_files(paths: Iterator[str], *, rules: Ruleset) -> Iterator[Read]:
    """Turn each path into what was understood of it, or into the problem that stands against it."""
    for path in paths:
        try:
            data = sources.load(path)
        except FactcheckError as error:
            yield Problem(path, error.what, error.cure), (), Prints()
            continue
        yield from understood(path, data, rules)


def understood(path: str, data: bytes, rules: Ruleset) -> Iterator[Read]:
    """Yield the source that bytes are with its statements, and what kept all or part from it."""
    try:
        document, left_out = extent.bounded(readers.read(path, data))
        found = statements.read(document, rules)
        prints = fingerprints.read(document)
    except FactcheckError as error:
        yield Problem(path, error.what, error.cure), (), Prints()
    except Exception as error:  # noqa: BLE001 - one document must not keep the others from being read
        cure = "please report this file; the others were read"
        yield Problem(path, fault(error), cure), (), Prints()
    else:
        yield _source(path, document, len(found)), found, prints
        if left_out:
            yield Problem(path, left_out, "split it into several documents"), (), Prints()


def _source(path: str, document: Document, count: int) -> Source:
    date = document.date.isoformat() if document.date else ""
    return Source(path, document.title, date, count)


def read_statements(path: str, rules: Ruleset) -> tuple[Statement, ...]:
    """Return what is understood of one file.

    Raises:
        SourceError: The file cannot be read.
    """
    document, _ = extent.bounded(readers.read(path, sources.load(path)))
    return statements.read(document, rules)


def fault(error: Exception) -> str:
    """Say what went wrong and in which line of this program, for a report of the fault."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"cannot be understood: {type(error).__name__}{where}: {str(error)[:200]}"
