"""Standard output and standard error: how they are written to, how wide and in which colours."""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import Literal, TextIO

import click

from factcheck.language.printable import printable

Colour = Literal["auto", "always", "never"]


def write(text: str) -> None:
    """Write ``text`` to standard output as UTF-8; if nobody reads it any more, go on in silence."""
    if sys.stdout is None:  # closed before the program began
        return
    if isinstance(sys.stdout, io.TextIOWrapper):  # the same bytes whatever the locale
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        mute()


def tell(message: str) -> None:
    """Write ``message`` to standard error, fit for a terminal whatever it quotes."""
    lines = [printable(line) for line in message.split("\n")]
    try:
        click.echo("\n".join(lines), err=True)
    except OSError:  # nobody listens, and there is nobody left to tell
        return


def mute() -> None:
    """Let all further standard output vanish, the last flush of the interpreter too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def width() -> int | None:
    """Return the columns of the terminal that standard output is, None if it is none."""
    return shutil.get_terminal_size().columns if is_terminal(sys.stdout) else None


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody looks at a stream; one that was closed from the start is None."""
    return stream is not None and stream.isatty()


def in_colour(choice: Colour, stream: TextIO | None) -> bool:
    """Tell whether ``stream`` gets colours: by the user's choice, the environment, or its kind."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"
