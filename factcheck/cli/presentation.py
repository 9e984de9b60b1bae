"""How a report is shown: the options that say so, standard output, files, the tally, the code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from factcheck.cli.settings import read_jobs
from factcheck.cli.streams import in_colour, tell, width, write
from factcheck.config import Config
from factcheck.errors import FactcheckError
from factcheck.model import Finding, Report
from factcheck.reports import REPORTS, SUFFIXES
from factcheck.reports.counts import SEVERITIES, count, plural, spelt_severities

Command = Callable[..., Any]


def _with_known_suffix(
    _context: click.Context, _option: click.Parameter, paths: tuple[str, ...]
) -> tuple[str, ...]:
    for path in paths:
        if Path(path).suffix.lower() not in SUFFIXES:
            known = ", ".join(SUFFIXES)
            raise click.BadParameter(f"{path!r} does not end in one of {known}")
    return paths


def report_options(command: Command) -> Command:
    """Add the options that say what is shown of a report, how, and what makes the gate fail."""
    for option in reversed(
        (
            click.option(
                "-f",
                "--format",
                "form",
                type=click.Choice(list(REPORTS)),
                default="text",
                help="What standard output gets (default: text).",
            ),
            click.option(
                "-o",
                "--output",
                "outputs",
                multiple=True,
                metavar="FILE",
                callback=_with_known_suffix,
                help="Write a report to FILE too, in the format of its suffix:"
                f" {', '.join(SUFFIXES)} (repeatable).",
            ),
            click.option(
                "--fail-on",
                type=click.Choice([*SEVERITIES, "never"]),
                help="Exit with 1 if a contradiction is at least this severe (default: error).",
            ),
            click.option(
                "--severity",
                type=click.Choice(SEVERITIES),
                help="Show contradictions at least this severe (default: note).",
            ),
            click.option(
                "--show",
                type=click.Choice(["all", "contradictions", "agreements"]),
                help="Show only one sort of findings (default: all).",
            ),
        )
    ):
        command = option(command)
    return command


def work_options(command: Command) -> Command:
    """Add the options of how the work is done and looks: jobs and colours."""
    for option in reversed(
        (
            click.option(
                "-j",
                "--jobs",
                metavar="N|auto",
                callback=read_jobs,
                help="Share the work among N processes (default: auto).",
            ),
            click.option(
                "--color",
                type=click.Choice(["auto", "always", "never"]),
                default="auto",
                help="Colours on standard output (default: auto; NO_COLOR and FORCE_COLOR are"
                " heeded).",
            ),
        )
    ):
        command = option(command)
    return command


def look_options(command: Command) -> Command:
    """Add the options of the terminal: jobs, colours, more words and fewer."""
    for option in reversed(
        (
            work_options,
            click.option(
                "-v", "--verbose", is_flag=True, help="Show every passage, and why it was found."
            ),
            click.option(
                "-q",
                "--quiet",
                is_flag=True,
                help="No tally; with --output nothing on standard output either.",
            ),
        )
    ):
        command = option(command)
    return command


def choice_options(command: Command) -> Command:
    """Add the options that choose among the rules."""
    for option in reversed(
        (
            click.option(
                "--only", multiple=True, metavar="RULE", help="Judge by this rule (repeatable)."
            ),
            click.option(
                "--ignore", multiple=True, metavar="RULE", help="Leave out a rule (repeatable)."
            ),
        )
    ):
        command = option(command)
    return command


def present(report: Report, config: Config, options: dict[str, Any]) -> int:
    """Show a report as the options ask, save it where they say, and return the exit code."""
    if not (options["quiet"] and options["outputs"]):
        write(_rendered(report, options["form"], config, options, on_screen=True))
    saved = _save(report, config, options)
    for problem in report.problems:
        tell(f"factcheck: {FactcheckError(problem.what, problem.path, problem.cure)}")
    if not options["quiet"]:
        tell(f"factcheck: {tally(report, config.fail_on)}")
    return exit_code(report, config.fail_on) if saved else 2


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
    return sum(gates(finding, fail_on) for finding in report.findings)


def gates(finding: Finding, fail_on: str) -> bool:
    """Tell whether a finding makes the gate fail."""
    names: list[str] = [*SEVERITIES]
    grave = names[: names.index(fail_on) + 1] if fail_on != "never" else []
    return finding.verdict == "contradiction" and finding.severity in grave
