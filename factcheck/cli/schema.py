"""``factcheck schema``: the contract of the JSON report."""

from __future__ import annotations

import click

from factcheck.cli.streams import write


@click.command()
def schema() -> None:
    """Print the JSON Schema of what `factcheck scan --format json` prints."""
    from factcheck.reports import json  # noqa: PLC0415  the help needs no report

    write(json.schema())
