"""The command line: ``main``, and the commands, each loaded only when it is used."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NoReturn

import click
from click.exceptions import Exit

from factcheck import __version__
from factcheck.cli.streams import mute, tell
from factcheck.errors import FactcheckError, RuleError

# The module of a command defines a function of the command's name; the help of all is here, so
# that `factcheck --help` loads none of them.
COMMANDS = {
    "scan": "Report where documents agree and where they contradict each other.",
    "compare": "Compare two documents, or many pairs of texts, that speak of one thing.",
    "explain": "Tell how a finding came about, step by step.",
    "statements": "Show what documents say, as it was understood.",
    "evaluate": "Score findings against what people found in the same documents.",
    "rules": "List, show, check and test rules.",
    "schema": "Print the JSON Schema of the JSON report.",
    "completion": "Print the script that completes commands in a shell.",
}


class Commands(click.Group):
    """A group that knows its commands by name and help, and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of all commands, the most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command; None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"factcheck.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101  a mistake of the table above
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; an unknown one is answered with the likeliest."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from factcheck.forms.faults import did_you_mean, shown  # noqa: PLC0415  only here

            cure = did_you_mean(args[0], COMMANDS)
            ctx.fail(f"no command is called {shown(args[0])}" + (f" ({cure})" if cure else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(self, *args: Any, **options: Any) -> click.Context:
        """Read the arguments; a reader who leaves (`--help | head`) is no error."""
        with _readers_may_leave():
            return super().make_context(*args, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was called; a reader who leaves is no error."""
        with _readers_may_leave():
            return super().invoke(ctx)


@contextmanager
def _readers_may_leave() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        mute()
        raise Exit(0) from None


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`factcheck COMMAND --help` tells more.  Exit codes: 0 clean, 1 findings at or above"
    " --fail-on, 2 nothing was checked or not everything could be, 130 interrupted.",
)
@click.version_option(__version__, "-V", "--version", prog_name="factcheck")
def cli() -> None:
    """Find where documents contradict each other: the linter for facts."""


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; errors are told on standard error.

    ``arguments`` are those of the process if none are given.
    """
    try:
        code = cli.main(arguments, prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        _tell_error(error)
    except click.ClickException as error:
        error.show()
    except (click.Abort, KeyboardInterrupt):
        tell("factcheck: interrupted")
        return 130
    except Exception as error:  # noqa: BLE001  a person shall never meet a traceback unasked
        _tell_fault(error)
    else:
        return code if isinstance(code, int) else 0
    return 2


def _tell_error(error: FactcheckError) -> None:
    if not isinstance(error, RuleError):
        tell(f"factcheck: {error}")
        return
    from factcheck.forms.faults import error_with_snippet  # noqa: PLC0415  only a wrong file pays

    tell(error_with_snippet(error))


def _tell_fault(error: Exception) -> None:
    if os.environ.get("FACTCHECK_DEBUG"):
        traceback.print_exception(error)
        return
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    tell(f"factcheck: internal error: {' '.join(what.split())}")
    tell("Please report it; FACTCHECK_DEBUG=1 shows where it happened.")
