"""``factcheck scan``: documents in, a report out, and an exit code that a gate can trust."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from factcheck.cli.presentation import (
    Command,
    choice_options,
    look_options,
    present,
    report_options,
)
from factcheck.cli.progress import shown
from factcheck.cli.settings import excluder, narrowed, settings_of, settings_options, without
from factcheck.cli.streams import tell
from factcheck.config import Config
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Problem


def document_options(command: Command) -> Command:
    """Add the options that say which documents are compared with which, and by which rules."""
    for option in reversed(
        (
            click.option(
                "--scope",
                type=click.Choice(["all", "across", "within"]),
                help="Compare documents with each other (across), with themselves (within), or both"
                " (default: all).",
            ),
            settings_options,
            choice_options,
            click.option(
                "--exclude",
                multiple=True,
                metavar="GLOB",
                help="Leave out files, as in .gitignore (repeatable).",
            ),
        )
    ):
        command = option(command)
    return command


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@report_options
@click.option(
    "--near",
    is_flag=True,
    help="Tell too of pairs that came close to a contradiction, and what held them back.",
)
@document_options
@look_options
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
    return present(report, config, options)


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
