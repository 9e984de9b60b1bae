"""``factcheck rules``: the rules there are, what they say, whether they are right."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

import click

from factcheck import config
from factcheck.cli.streams import width, write
from factcheck.errors import RuleError, UsageError
from factcheck.forms.faults import RuleErrors, did_you_mean, raise_all, shown
from factcheck.language.printable import printable
from factcheck.model import Example, Rule, Ruleset
from factcheck.ruleset import load, pack_names, schema
from factcheck.ruleset.packs import PACKS

_FIRST_SENTENCE = re.compile(r".*?[.!?](?=\s|$)")
_FILES = click.argument("files", nargs=-1, metavar="[FILE|PACK]...")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def rules() -> None:
    """List, show, check and test rules.

    FILE is a rule file, PACK the name of a shipped one, such as general.
    """


@rules.command("list")
@_FILES
def list_rules(files: tuple[str, ...]) -> None:
    """List the rules in force.

    They are those of FILE, else those that the project names, else those of all packs.
    """
    rows = [
        (rule.id, rule.kind, rule.severity, _first_sentence(rule.why), _home(rule))
        for rule in _in_force(files).rules
    ]
    if width():
        _print_table(("rule", "kind", "severity", "why", "from"), rows)
    else:
        _say(*("\t".join(map(printable, row)) for row in rows))


@rules.command("show")
@click.argument("rule_id", metavar="ID")
@_FILES
def show_rule(rule_id: str, files: tuple[str, ...]) -> None:
    """Show all that a rule says, its examples too."""
    known = {rule.id: rule for rule in load(pack_names()).rules} if not files else {}
    known |= {rule.id: rule for rule in _in_force(files).rules}
    if rule_id not in known:
        raise UsageError(f"no rule has the id {shown(rule_id)}", "", did_you_mean(rule_id, known))
    _say(*_described(known[rule_id]))


@rules.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE|PACK...")
def check_rules(files: tuple[str, ...]) -> None:
    """Check that rule files are well written."""
    errors: list[RuleError] = []
    for name in files:
        try:
            ruleset = load([name])
        except RuleErrors as several:
            errors.extend(several.errors)
        except RuleError as error:
            errors.append(error)
        else:
            own, every = len(_own(ruleset).rules), len(ruleset.rules)
            more = f" ({every} with those it extends)" if every > own else ""
            _say(f"{printable(name)}: {_count(own, 'rule')}{more}, no problems")
    raise_all(errors)


@rules.command("test")
@_FILES
@click.pass_context
def test_rules(context: click.Context, files: tuple[str, ...]) -> None:
    """Try rules on their own examples.

    FILE stands for the rules in it, without those it extends; all packs are tried if none is given.
    """
    from factcheck.trials import try_examples  # noqa: PLC0415 -- brings the whole pipeline

    tried = wrong = 0
    for name in files or pack_names():
        ruleset = _own(load([name]))
        trials = {
            rule_id: list(group)
            for rule_id, group in groupby(try_examples(ruleset), key=lambda trial: trial.rule_id)
        }
        for rule in ruleset.rules:
            failed = [trial for trial in trials.get(rule.id, []) if not trial.ok]
            _say(_outcome(rule, len(failed)))
            for trial in failed:
                _say(f"      wanted {trial.verdict_wanted}, found {trial.verdict_found}")
                _say(*_texts(trial.texts, "        "))
            tried, wrong = tried + len(rule.examples), wrong + len(failed)
    _say(f"{_count(tried, 'example')}, {wrong} judged wrongly")
    if wrong:
        context.exit(1)


@rules.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of rule files, for an editor."""
    _say(json.dumps(schema(), indent=2, ensure_ascii=False))


def _in_force(files: Sequence[str]) -> Ruleset:
    return load(files or config.load(Path.cwd()).rules or pack_names())


def _own(ruleset: Ruleset) -> Ruleset:
    """Return the rules of the file itself, without those that it extends."""
    own = tuple(rule for rule in ruleset.rules if rule.origin.path == ruleset.paths[0])
    return replace(ruleset, rules=own)


def _say(*lines: str) -> None:
    write("".join(f"{line}\n" for line in lines))


def _first_sentence(text: str) -> str:
    found = _FIRST_SENTENCE.match(text)
    return found[0] if found else text


def _home(rule: Rule) -> str:
    """Return the pack by its name, or the file, in which a rule stands."""
    path = PurePosixPath(rule.origin.path)
    return path.stem if path.parent == PurePosixPath(PACKS) else str(path)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _outcome(rule: Rule, failed: int) -> str:
    if not rule.examples:
        return f"      {rule.id}: no examples"
    total = _count(len(rule.examples), "example")
    return f"FAIL  {rule.id}: {failed} of {total}" if failed else f"ok    {rule.id}: {total}"


def _described(rule: Rule) -> list[str]:
    parts = {
        "kind": rule.kind,
        "severity": rule.severity,
        **{key: _parameter(value) for key, value in asdict(rule.params).items()},
        "message": rule.message,
        "from": f"{rule.origin.path}:{rule.origin.line}:{rule.origin.column}",
    }
    widest = max(map(len, parts))
    lines = [rule.id, ""]
    if rule.why:
        lines += [*_wrapped(rule.why, "  ", "  "), ""]
    for key, value in parts.items():
        lines += _wrapped(value, f"  {key:<{widest}}  ", " " * (widest + 4))
    for verdict, examples in groupby(rule.examples, key=lambda example: example.verdict):
        lines += ["", f"  {verdict}", *_examples(tuple(examples))]
    return lines


def _examples(examples: tuple[Example, ...]) -> list[str]:
    lines: list[str] = []
    for number, example in enumerate(examples):
        lines += [""] if number else []
        lines += _texts(example.texts, "    ")
    return lines


def _texts(texts: tuple[str, ...], indent: str) -> list[str]:
    return [line for text in texts for line in _wrapped(text, f"{indent}- ", f"{indent}  ")]


def _parameter(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value)) or "any"
    return "any" if value is None or value == "" else str(value)


def _wrapped(text: str, first: str, others: str) -> list[str]:
    clean = printable(text)
    columns = width()
    if columns is None:
        return [first + clean]
    fit = max(min(columns, 100), 40)
    return textwrap.wrap(clean, fit, initial_indent=first, subsequent_indent=others)


def _print_table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    from rich.console import Console  # noqa: PLC0415 -- 100 ms that only a terminal pays
    from rich.table import Table  # noqa: PLC0415 -- the same
    from rich.text import Text  # noqa: PLC0415 -- the same

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, no_wrap=head in ("rule", "kind", "severity"), overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    Console().print(table)
