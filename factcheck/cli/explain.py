"""``factcheck explain``: how a finding came about, step by step, in words."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from factcheck.cli.presentation import work_options
from factcheck.cli.scan import document_options, prepared
from factcheck.cli.settings import settings_of
from factcheck.cli.streams import in_colour, tell, width, write
from factcheck.errors import FactcheckError
from factcheck.explanations.part import Explanation, Part
from factcheck.language.printable import printable
from factcheck.reports.lines import Line, Span, Style, hang, paint

_NARROWEST, _WIDEST = 50, 120
_LABEL = 18  # columns of the labels
_STYLES: dict[str, Style] = {
    "contradiction": "error",
    "agreement": "agreement",
    "near": "near",
}
_STEPS = {
    "read": "Read",
    "matched": "Matched",
    "guards": "Guards",
    "verdict": "Verdict",
    "rule": "Rule",
}


@click.command()
@click.argument("wanted", metavar="ID")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Words to read, or JSON (default: text).",
)
@document_options
@work_options
def explain(wanted: str, paths: tuple[str, ...], form: str, **options: Any) -> int:
    """Tell how the finding ID of a scan of PATH came about: read, matched, guarded, judged.

    ID is that of a finding or near-conflict, as `scan --verbose`, `scan --near` and the JSON
    report show it, or as much of its start as no other has.  The documents are scanned anew: give
    the same paths and options as to the scan.
    """
    from factcheck import pipeline  # noqa: PLC0415  not for the help

    config = settings_of(options)
    with prepared(paths, options["exclude"], config, quiet=False) as (files, asked):
        explanation, report = pipeline.explain(wanted, files, **asked)
    if form == "json":
        write(as_json(explanation))
    else:
        write(as_text(explanation, width(), colour=in_colour(options["color"], sys.stdout)))
    for problem in report.problems:
        tell(f"factcheck: {FactcheckError(problem.what, problem.path, problem.cure)}")
    return 2 if report.problems else 0


def as_json(explanation: Explanation) -> str:
    """Return an explanation as a JSON object, in ASCII: safe to print whatever it quotes."""
    return f"{json.dumps(_plain(explanation), indent=2)}\n"


def _plain(explanation: Explanation) -> dict[str, Any]:
    return {
        "schema_version": "1",
        "id": explanation.id,
        "kind": explanation.verdict,
        "rule": explanation.rule,
        "message": explanation.message,
        "steps": [
            {
                "step": part.step,
                "title": part.title,
                "rows": [{"label": label, "text": text} for label, text in part.rows],
            }
            for part in explanation.parts
        ],
    }


def as_text(explanation: Explanation, columns: int | None, *, colour: bool = False) -> str:
    """Return an explanation as lines of text, wrapped to ``columns``; None is a pipe."""
    fit = None if columns is None else min(max(columns, _NARROWEST), _WIDEST)
    lines = [*_headline(explanation, fit)]
    step = ""
    for part in explanation.parts:
        if part.step != step:
            lines += [(), (Span(_STEPS[part.step], "strong"),)]
        step = part.step
        lines += _part(part, fit)
    return "".join(f"{paint(line, colour=colour)}\n" for line in lines)


def _headline(explanation: Explanation, fit: int | None) -> Iterator[Line]:
    verdict = Span(explanation.verdict, _STYLES[explanation.verdict])
    yield (verdict, Span(f"[{printable(explanation.rule)}] ", "dim"), Span(explanation.id, "dim"))
    yield from hang((Span(printable(explanation.message)),), fit, "  ")


def _part(part: Part, fit: int | None) -> Iterator[Line]:
    yield from hang((Span(printable(part.title), "path"),), fit, "    ", "  ")
    for label, text in part.rows:
        lead = f"    {label:<{_LABEL}}"
        yield from hang((Span(printable(text)),), fit, " " * len(lead), lead)
