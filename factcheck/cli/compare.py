"""``factcheck compare``: two documents, or pairs of texts, that are known to speak of one thing."""

from __future__ import annotations

import functools
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from factcheck.cli.presentation import (
    choice_options,
    gates,
    look_options,
    present,
    report_options,
)
from factcheck.cli.settings import narrowed, settings_options, settled
from factcheck.cli.streams import tell, write
from factcheck.config import Config
from factcheck.engines.failed import Failed
from factcheck.errors import FactcheckError, SourceError, UsageError
from factcheck.model import Problem

_ASKED = 'write a line such as {"id": "1", "a": "one text", "b": "another"}'


@click.command()
@click.argument("documents", nargs=-1, metavar="[A B]")
@click.option(
    "--pairs",
    metavar="FILE|-",
    help='Compare the texts of each line of FILE, which is JSON: {"id", "a", "b", "subject"?}.'
    " Standard output gets a line of JSON for each.",
)
@report_options
@settings_options
@choice_options
@look_options
def compare(documents: tuple[str, ...], pairs: str | None, **options: Any) -> int:
    """Report where document A and document B agree and where they contradict each other.

    Both are taken to speak of one thing, so less likeness is asked of what they say than `scan`
    asks.  With --pairs, many pairs of short texts are judged, each by itself.
    """
    names = ("rules", "only", "ignore", "fail_on", "severity", "jobs", "show")
    config = settled(
        config_file=options["config_file"],
        isolated=options["isolated"],
        given={name: options[name] for name in names},
    )
    if pairs is not None:
        if documents:
            raise UsageError("--pairs and documents exclude each other", cure="leave one out")
        if options["outputs"] or options["form"] == "markdown":
            what = "--pairs writes lines of JSON to standard output and no report"
            raise UsageError(what, cure="leave out --format and --output")
        return _compare_pairs(pairs, config)
    if len(documents) != 2:
        raise UsageError(
            f"two documents are compared, not {len(documents)}",
            " ".join(documents),
            "name two files, or use --pairs; `factcheck scan` takes any number",
        )
    return _compare_documents(documents, config, options)


def _compare_documents(documents: tuple[str, ...], config: Config, options: dict[str, Any]) -> int:
    from factcheck import engines, pipeline, ruleset, sources  # noqa: PLC0415  not for the help

    rules = narrowed(ruleset.load(config.rules), config.only, config.ignore)
    problems: list[Problem] = []
    paths: list[str] = []
    for name in documents:
        if name != "-" and Path(name).is_dir():
            raise UsageError("this is a folder", name, "name a file, or use `factcheck scan`")
        found, missing = sources.find([name])
        paths += found
        problems += missing
    if len(set(paths)) < len(paths):
        raise UsageError("both documents are one", paths[0], "name two files")
    with engines.opened(1, 0) as engine:
        report = pipeline.scan(
            paths, rules=rules, engine=engine, scope="across", problems=problems, together=True
        )
    return present(report, config, options)


def _compare_pairs(path: str, config: Config) -> int:
    from factcheck import engines, ruleset  # noqa: PLC0415  not for the help
    from factcheck.reports import json as report  # noqa: PLC0415  not for the help

    rules = narrowed(ruleset.load(config.rules), config.only, config.ignore)
    judge = functools.partial(_judged, rules=rules)
    codes = {0}
    size = 0 if path == "-" else _size(path)
    with engines.opened(config.jobs, size) as engine:
        for found in engine.map(judge, _rows(path)):
            row = _lost(found) if isinstance(found, Failed) else found
            told: dict[str, Any] = {
                "id": row.id,
                "verdict": row.verdict,
                "findings": [report.row(finding) for finding in row.findings],
            }
            if row.problem:
                told["problem"] = row.problem
                tell(f"factcheck: {row.problem}")
                codes.add(2)
            write(report.line(told))
            if any(gates(finding, config.fail_on) for finding in row.findings):
                codes.add(1)
    return max(codes)


def _lost(failed: Failed) -> Any:
    from factcheck.pairs import Judgement  # noqa: PLC0415  not for the help

    what = SourceError("could not be judged: its process was stopped", failed.row[0])
    return Judgement(_identity(failed.row), "unrelated", problem=str(what))


def _judged(rows: Iterator[tuple[str, str]], *, rules: Any) -> Iterator[Any]:
    """Judge each line; one that holds no pair is told as such in its place."""
    from factcheck import pairs as judging  # noqa: PLC0415  not for the help

    read = judging.reader(rules)
    for where, text in rows:
        try:
            pair = _pair(where, text)
        except FactcheckError as error:
            yield judging.Judgement(_identity((where, text)), "unrelated", problem=str(error))
        else:
            yield judging.judged(pair, read, rules)


def _rows(path: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a file that are not blank, each with its place."""
    name = "standard input" if path == "-" else path
    try:
        with _opened(path) as stream:
            for number, text in enumerate(stream, start=1):
                if text.strip():
                    yield f"{name}:{number}", text
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", path) from None
    except UnicodeDecodeError:
        raise SourceError("is no UTF-8 text", name, "save it as UTF-8") from None


def _opened(path: str) -> io.TextIOBase:
    if path == "-":
        if sys.stdin is None:
            raise UsageError("standard input is closed", "--pairs -")
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig")
    return Path(path).open(encoding="utf-8-sig")


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


def _pair(where: str, text: str) -> Any:
    """Read a pair.

    Raises:
        SourceError: The line is no JSON, or a part is missing or no text.
    """
    from factcheck.pairs import Pair  # noqa: PLC0415  not for the help

    try:
        row = _parsed(text)
    except (ValueError, RecursionError):
        raise SourceError("this line is no JSON", where, _ASKED) from None
    if not isinstance(row, dict):
        raise SourceError("this line is no JSON object", where, _ASKED)
    for key in ("a", "b"):
        if not isinstance(row.get(key), str):
            raise SourceError(f'"{key}" is missing or no text', where, _ASKED)
    if not isinstance(row.get("subject", ""), str | None):
        raise SourceError('"subject" is no text', where, "leave it out where it is not known")
    return Pair(row.get("id"), row["a"], row["b"], row.get("subject") or "")


def _parsed(text: str) -> Any:
    """Read a line of JSON, which knows no NaN and nothing infinite.

    Raises:
        ValueError: It is none.
    """

    def refused(name: str) -> None:
        raise ValueError(name)

    return json.loads(text, parse_constant=refused)


def _identity(row: tuple[str, str]) -> Any:
    """Return the id of a line as far as it has one."""
    try:
        held = _parsed(row[1])
    except (ValueError, RecursionError):
        return None
    return held.get("id") if isinstance(held, dict) else None
