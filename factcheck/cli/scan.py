"""``factcheck scan``: documents in, a report out, and an exit code that a gate can trust."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from factcheck.cli.presentation import choice_options, look_options, present, report_options
from factcheck.cli.progress import shown
from factcheck.cli.settings import excluder, narrowed, settings_options, settled, without
from factcheck.cli.streams import tell
from factcheck.config import Config
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Problem, Report


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@report_options
@click.option(
    "--scope",
    type=click.Choice(["all", "across", "within"]),
    help="Compare documents with each other (across), with themselves (within), or both"
    " (default: all).",
)
@settings_options
@choice_options
@click.option(
    "--exclude",
    multiple=True,
    metavar="GLOB",
    help="Leave out files, as in .gitignore (repeatable).",
)
@look_options
def scan(paths: tuple[str, ...], **options: Any) -> int:
    """Report where the documents in PATH agree and where they contradict each other.

    PATH is a file, a folder that is searched for documents (.txt, .md, .html, .rst), or - for
    standard input.  Options set here come before those of factcheck.yaml.
    """
    config = _settings(options)
    report = _scanned(paths, options["exclude"], config, quiet=options["quiet"])
    return present(report, config, options)


def _settings(options: dict[str, Any]) -> Config:
    names = ("rules", "only", "ignore", "fail_on", "severity", "scope", "jobs", "show")
    return settled(
        config_file=options["config_file"],
        isolated=options["isolated"],
        given={name: options[name] for name in names},
    )


def _scanned(
    paths: Sequence[str], excluded_here: Sequence[str], config: Config, *, quiet: bool
) -> Report:
    from factcheck import engines, pipeline, ruleset, sources  # noqa: PLC0415  not for the help

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
        return pipeline.scan(
            files,
            rules=rules,
            engine=engine,
            scope=config.scope,
            progress=told,
            problems=problems,
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
