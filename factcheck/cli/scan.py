"""``factcheck scan``: documents in, a report out, and an exit code that a gate can trust."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from factcheck.cli.progress import shown
from factcheck.cli.settings import (
    comparing_options,
    excluder,
    narrowed,
    settings_of,
    without,
)
from factcheck.cli.streams import in_colour, tell, width, write
from factcheck.config import Config
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Problem, Report
from factcheck.reports import REPORTS, SUFFIXES
from factcheck.reports.counts import SEVERITIES, count, plural, spelt_severities


def _with_known_suffix(
    _context: click.Context, _option: click.Parameter, paths: tuple[str, ...]
) -> tuple[str, ...]:
    for path in paths:
        if Path(path).suffix.lower() not in SUFFIXES:
            known = ", ".join(SUFFIXES)
            raise click.BadParameter(f"{path!r} does not end in one of {known}")
    return paths


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    help="What standard output gets (default: text).",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    callback=_with_known_suffix,
    help=f"Write a report to FILE too, in the format of its suffix: {', '.join(SUFFIXES)}"
    " (repeatable).",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="Exit with 1 if a contradiction is at least this severe (default: error).",
)
@click.option(
    "--severity",
    type=click.Choice(SEVERITIES),
    help="Show contradictions at least this severe (default: note).",
)
@click.option(
    "--show",
    type=click.Choice(["all", "contradictions", "agreements"]),
    help="Show only one sort of findings (default: all).",
)
@comparing_options
@click.option(
    "--near",
    is_flag=True,
    help="Tell too of pairs that came close to a contradiction, and what held them back.",
)
@click.option("-v", "--verbose", is_flag=True, help="Show every passage, and why it was found.")
@click.option(
    "-q", "--quiet", is_flag=True, help="No tally; with --output nothing on standard output either."
)
def scan(paths: tuple[str, ...], **options: Any) -> int:
    """Report where the documents in PATH agree and where they contradict each other.

    PATH is a file, a folder that is searched for documents (.txt, .md, .html, .rst), or - for
    standard input.  Options set here come before those of factcheck.yaml.
    """
    from factcheck import pipeline  # noqa: PLC0415  not for the help

    config = settings_of(options)
    quiet = options["quiet"]
    with prepared(paths, options["exclude"], config, quiet=quiet) as (files, asked):
        report = pipeline.scan(files, near=options["near"], **asked)
    if not (options["quiet"] and options["outputs"]):
        write(_rendered(report, options["form"], config, options, on_screen=True))
    saved = _save(report, config, options)
    for problem in report.problems:
        tell(f"factcheck: {FactcheckError(problem.what, problem.path, problem.cure)}")
    if not options["quiet"]:
        tell(f"factcheck: {tally(report, config.fail_on)}")
    return exit_code(report, config.fail_on) if saved else 2


@contextmanager
def prepared(
    paths: Sequence[str], excluded_here: Sequence[str], config: Config, *, quiet: bool
) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Give the files to read, and the options of the pipeline by name.

    Raises:
        UsageError: There is nothing to read.
    """
    from factcheck import engines, ruleset, sources  # noqa: PLC0415  not for the help

    rules = narrowed(ruleset.load(config.rules), config.only, config.ignore)
    found, problems = sources.find(paths)
    home = config.path.parent if config.path else Path.cwd()
    excluders = [excluder(config.exclude, home), excluder(excluded_here, Path.cwd())]
    files = without(found, excluders)
    if not files:
        _complain_of_nothing(paths, problems, left_out=len(found))
    jobs = 1 if "-" in files else config.jobs  # a worker has no standard input
    size = sum(map(_size, files))
    with engines.opened(jobs, size) as engine, shown(wanted=not quiet) as told:
        yield (
            files,
            {
                "rules": rules,
                "engine": engine,
                "scope": config.scope,
                "progress": told,
                "problems": problems,
            },
        )


def _complain_of_nothing(
    paths: Sequence[str], problems: Sequence[Problem], *, left_out: int
) -> None:
    for problem in problems:
        tell(f"factcheck: {FactcheckError(problem.what, problem.path, problem.cure)}")
    cure = "all files are excluded" if left_out else "name a document, or a folder that holds one"
    raise UsageError("nothing to scan", " ".join(paths), cure)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):  # standard input, or a file that has gone
        return 0


def _rendered(
    report: Report, form: str, config: Config, options: dict[str, Any], *, on_screen: bool
) -> str:
    look: dict[str, Any] = {}
    if form == "text":
        look["width"] = width() if on_screen else None
        look["colour"] = on_screen and in_colour(options["color"], sys.stdout)
        look["verbose"] = options["verbose"]
    text: str = REPORTS[form].render(report, show=config.show, severity=config.severity, **look)
    return text


def _save(report: Report, config: Config, options: dict[str, Any]) -> bool:
    """Write the files of ``--output``, and tell whether all could be written."""
    saved = True
    for path in options["outputs"]:
        form = SUFFIXES[Path(path).suffix.lower()]
        text = _rendered(report, form, config, options, on_screen=False)
        try:
            Path(path).write_text(text, "utf-8", newline="\n")
        except OSError as error:
            tell(f"factcheck: {path}: cannot be written: {error.strerror}")
            saved = False
    return saved


def exit_code(report: Report, fail_on: str) -> int:
    """Return 2 if a document could not be read, 1 if a finding is grave enough, else 0."""
    if report.problems:
        return 2
    return 1 if _gating(report, fail_on) else 0


def tally(report: Report, fail_on: str) -> str:
    """Return the result in one line."""
    counts = count(report)
    found = f"{plural(counts.contradictions, 'contradiction')}"
    if counts.contradictions:
        found += f" ({spelt_severities(counts)})"
    found += f" and {plural(counts.agreements, 'agreement')}"
    line = f"{found} in {plural(counts.documents, 'document')}"
    if counts.problems:
        line += f", {plural(counts.problems, 'problem')}"
    gating = _gating(report, fail_on)
    failing = f"{plural(gating, 'contradiction')} at or above --fail-on {fail_on}"
    return f"{line}; {failing}" if gating else line


def _gating(report: Report, fail_on: str) -> int:
    """Return how many contradictions make the gate fail."""
    names: list[str] = [*SEVERITIES]
    grave = names[: names.index(fail_on) + 1] if fail_on != "never" else []
    return sum(
        finding.verdict == "contradiction" and finding.severity in grave
        for finding in report.findings
    )
