"""What a run is to do: the project's settings with what the command line says put over them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, Literal

import click

from factcheck.config import MOST_JOBS, Config, load, read
from factcheck.errors import UsageError
from factcheck.forms.faults import did_you_mean, shown
from factcheck.model import Rule, Ruleset

Command = Callable[..., Any]


def read_jobs(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> int | Literal["auto"] | None:
    """Read the value of ``--jobs``: a number, "auto", or None where it was not given."""
    if value is None:
        return None
    if value == "auto":
        return "auto"
    if value.isascii() and value.isdigit() and len(value) < 6 and 1 <= int(value) <= MOST_JOBS:
        return int(value)
    raise click.BadParameter(f"{value!r} is neither 'auto' nor a number from 1 to {MOST_JOBS}")


def settings_options(command: Command) -> Command:
    """Add the options that say where rules and settings come from."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no configuration file."),
        click.option(
            "--config",
            "config_file",
            metavar="FILE",
            help="Read settings from FILE instead of factcheck.yaml or pyproject.toml.",
        ),
        click.option(
            "--rules",
            multiple=True,
            metavar="FILE|PACK",
            help="Judge by these rules instead of the general pack (repeatable).",
        ),
    ):
        command = option(command)
    return command


def settings_of(options: dict[str, Any]) -> Config:
    """Return the settings of a command that compares documents, by the options it was given."""
    names = ("rules", "only", "ignore", "fail_on", "severity", "scope", "jobs", "show")
    return settled(
        config_file=options["config_file"],
        isolated=options["isolated"],
        given={name: options[name] for name in names if name in options},
    )


def settled(*, config_file: str | None, isolated: bool, given: dict[str, Any]) -> Config:
    """Return the settings of the project with those options that were given put over them.

    ``given`` holds options by the names that ``Config`` has for them; None and () mean that an
    option was not given.  ``--only`` sets aside what the project ignores, ``--ignore`` adds to it.
    """
    config = _written(config_file, isolated=isolated)
    said = {key: value for key, value in given.items() if value is not None and value != ()}
    if "ignore" in said:
        said["ignore"] = (*said["ignore"], *(() if "only" in said else config.ignore))
    elif "only" in said:
        said["ignore"] = ()
    return replace(config, **said)


def _written(config_file: str | None, *, isolated: bool) -> Config:
    if config_file is not None and isolated:
        raise UsageError("--config and --isolated exclude each other", cure="leave one of them out")
    if isolated:
        return Config()
    if config_file is None:
        return load(Path.cwd())
    path = Path(config_file)
    if not path.is_file():
        raise UsageError("there is no such file", f"--config {config_file}")
    return read(path)


def narrowed(ruleset: Ruleset, only: Sequence[str], ignore: Sequence[str]) -> Ruleset:
    """Return ``ruleset`` with the rules in ``only`` (all if empty) but for those in ``ignore``.

    Raises:
        UsageError: There is no rule of that id, or no rule is left.
    """
    known = [rule.id for rule in ruleset.rules]
    for option, wanted in (("only", only), ("ignore", ignore)):
        for name in wanted:
            if name not in known:
                cure = did_you_mean(name, known)
                raise UsageError(f"no rule has the id {shown(name)}", option, cure)
    kept = tuple(rule for rule in ruleset.rules if _is_kept(rule, only, ignore))
    if not kept:
        raise UsageError("no rule is left to judge by", cure="see what is chosen and ignored")
    return replace(ruleset, rules=kept)


def _is_kept(rule: Rule, only: Sequence[str], ignore: Sequence[str]) -> bool:
    return rule.id not in ignore and (not only or rule.id in only)


def excluder(patterns: Sequence[str], base: Path) -> Callable[[str], bool]:
    """Return a test of paths: does one fall under ``patterns``, as of a .gitignore in ``base``?"""
    if not patterns:
        return lambda _: False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  most runs exclude nothing

    spec = GitIgnoreSpec.from_lines(patterns)
    return lambda path: path != "-" and spec.match_file(_seen_from(base, path))


def _seen_from(base: Path, path: str) -> str:
    try:
        return PurePath(os.path.relpath(path, base)).as_posix()
    except ValueError:  # another drive
        return PurePath(path).as_posix()


def without(paths: Iterable[str], excluders: Sequence[Callable[[str], bool]]) -> tuple[str, ...]:
    """Return ``paths`` but for those that any of ``excluders`` excludes."""
    return tuple(path for path in paths if not any(excluded(path) for excluded in excluders))
