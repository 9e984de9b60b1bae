"""``factcheck evaluate``: how right the program is on documents that somebody has annotated."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from factcheck.cli.presentation import choice_options
from factcheck.cli.progress import shown
from factcheck.cli.settings import (
    excluder,
    narrowed,
    read_jobs,
    settings_options,
    settled,
    without,
)
from factcheck.cli.streams import in_colour, tell, width, write
from factcheck.config import Config
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Problem, Ruleset


@click.command()
@click.argument("folders", nargs=-1, metavar="[FOLDER]...")
@click.option(
    "--pairs",
    "pairs_file",
    metavar="FILE",
    help="Score verdicts on the labelled pairs of texts in FILE (JSON lines) instead.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="What standard output gets (default: text).",
)
@click.option(
    "--fail-under",
    default="",
    metavar="MEASURE=SHARE,...",
    help="Exit with 1 if a measure is lower, as in precision=.9,recall=.3.",
)
@click.option(
    "--scope",
    type=click.Choice(["all", "across", "within"]),
    help="Compare documents with each other (across), with themselves (within), or both"
    " (default: all).",
)
@settings_options
@choice_options
@click.option(
    "-j",
    "--jobs",
    metavar="N|auto",
    callback=read_jobs,
    help="Share the work among N processes (default: auto).",
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours on standard output (default: auto; NO_COLOR and FORCE_COLOR are heeded).",
)
@click.option("-v", "--verbose", is_flag=True, help="List what was missed too.")
def evaluate(folders: tuple[str, ...], pairs_file: str | None, **options: Any) -> int:
    """Score the findings in FOLDER against what a person found there.

    FOLDER holds documents in docs/ and, in gold.yaml, their contradictions, agreements and traps,
    or is a folder of such folders, which are scored each and in sum.
    """
    if bool(folders) == (pairs_file is not None):
        cure = "name a folder that holds docs/ and gold.yaml, or --pairs FILE, not both"
        raise UsageError("nothing to evaluate" if not folders else "two things at once", "", cure)
    names = ("rules", "only", "ignore", "scope", "jobs")
    config = settled(
        config_file=options["config_file"],
        isolated=options["isolated"],
        given={name: options[name] for name in names},
    )
    if pairs_file is not None:
        return _evaluate_pairs(Path(pairs_file), config, options)
    return _evaluate_folders(folders, config, options)


def _evaluate_folders(folders: Sequence[str], config: Config, options: dict[str, Any]) -> int:
    from factcheck.evaluation import cases, gate, gold, json, tables  # noqa: PLC0415  not for the help
    from factcheck.evaluation.figures import figures  # noqa: PLC0415  the same

    floors = gate.read(options["fail_under"], tuple(gate.measures(figures([]))))
    scores = _scored(gold.find(folders), config)
    if options["form"] == "json":
        write(json.render(scores))
    else:
        _show(
            tables.of_folders(scores), cases.of_folders(scores, verbose=options["verbose"]), options
        )
    problems = [problem for score in scores for problem in score.problems]
    return _code(floors, gate.measures(figures(scores)), problems)


def _scored(folders: Sequence[Path], config: Config) -> list[Any]:
    """Scan and score each folder."""
    from factcheck import engines  # noqa: PLC0415  not for the help
    from factcheck.evaluation import run  # noqa: PLC0415  the same

    rules = _rules(config)
    home = config.path.parent if config.path else Path.cwd()
    excluders = [excluder(config.exclude, home)]
    scores: list[Any] = []
    size = max(map(run.size, folders))
    with engines.opened(config.jobs, size) as engine, shown(wanted=True) as told:
        for folder in folders:
            scores.append(
                run.evaluate(
                    folder,
                    rules=rules,
                    engine=engine,
                    scope=config.scope,
                    choose=lambda found: without(found, excluders),
                )
            )
            if told is not None:
                told(len(scores), len(folders))
    return scores


def _evaluate_pairs(path: Path, config: Config, options: dict[str, Any]) -> int:
    from factcheck.evaluation import cases, gate, json, labelled, run, tables  # noqa: PLC0415  not for the help

    floors = gate.read(options["fail_under"], tuple(gate.measures(labelled.figures([]))))
    asked = labelled.read(path)
    answered: list[labelled.Answered] = []
    problems: list[Problem] = []
    with shown(wanted=True) as told:
        for answer, problem in run.compare(asked, rules=_rules(config)):
            answered.append(answer)
            problems += [problem] if problem else []
            if told is not None:
                told(len(answered), len(asked))
    if options["form"] == "json":
        write(json.render_pairs(answered))
    else:
        _show(
            tables.of_pairs(answered), cases.of_pairs(answered, verbose=options["verbose"]), options
        )
    return _code(floors, gate.measures(labelled.figures(answered)), problems)


def _rules(config: Config) -> Ruleset:
    from factcheck import ruleset  # noqa: PLC0415  not for the help

    return narrowed(ruleset.load(config.rules), config.only, config.ignore)


def _show(tables: Any, listings: Any, options: dict[str, Any]) -> None:
    from factcheck.evaluation import markdown, text  # noqa: PLC0415  not for the help

    if options["form"] == "markdown":
        write(markdown.render(tables, listings))
    else:
        colour = in_colour(options["color"], sys.stdout)
        write(text.render(tables, listings, width=width(), colour=colour))


def _code(floors: Sequence[Any], measured: dict[str, Any], problems: Sequence[Problem]) -> int:
    """Tell on standard error what went wrong and what the gate misses; return the exit code."""
    from factcheck.evaluation import gate  # noqa: PLC0415  not for the help

    for problem in problems:
        tell(f"factcheck: {FactcheckError(problem.what, problem.path, problem.cure)}")
    for name in gate.undefined(floors, measured):
        tell(
            f"factcheck: {name} is a share of nothing here, so that --fail-under cannot ask for it"
        )
    missed = gate.missed(floors, measured)
    for each in missed:
        tell(f"factcheck: {each}")
    return 2 if problems else 1 if missed else 0
