"""Faults of a form: where it is wrong, the line with a caret under it, and the cure."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from factcheck.errors import RuleError
from factcheck.forms.tree import Form, Node

WIDEST = 100  # characters of a line that a snippet shows
MOST = 50  # errors that are told at once


class RuleErrors(RuleError):  # noqa: N818 -- it is several errors
    """Several faults at once; ``errors`` holds them in the order of the files."""

    def __init__(self, errors: Sequence[RuleError]) -> None:
        """Join errors that were found in one go."""
        super().__init__(f"{len(errors)} problems")
        self.args = (tuple(errors),)
        self.errors = tuple(errors)

    def __str__(self) -> str:
        """Return all errors, each with its snippet."""
        lines = [error_with_snippet(error) for error in self.errors[:MOST]]
        more = len(self.errors) - MOST
        return "\n".join([*lines, f"and {more} more"] if more > 0 else lines)


def raise_all(errors: Sequence[RuleError]) -> None:
    """Raise what was found: the one error itself, or all of them as ``RuleErrors``."""
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise RuleErrors(errors)


def error_with_snippet(error: RuleError) -> str:
    """Return the error in one line, and under it the place as it stands in the file."""
    return f"{error}\n{error.snippet}" if error.snippet else str(error)


def faults_in_order(form: Form) -> tuple[RuleError, ...]:
    """Return the faults of a form in the order of their places."""

    def place(error: RuleError) -> tuple[int, int]:
        _, line, column = error.where.rsplit(":", 2)
        return int(line), int(column)

    return tuple(sorted(form.faults, key=place))


def complain(form: Form, node: Node, what: str, cure: str = "") -> None:
    """Note that ``node`` is wrong and go on."""
    form.faults.append(
        fault(form.path, form.lines, (node.line, node.column), what, cure, width=node.width)
    )


def fault(
    path: str,
    lines: Sequence[str],
    at: tuple[int, int],
    what: str,
    cure: str = "",
    *,
    width: int = 1,
) -> RuleError:
    """Return an error at a (line, column), counted from 1, of a file with these lines."""
    where = f"{path}:{at[0]}:{at[1]}"
    return RuleError(what, where, cure, _snippet(lines, *at, width))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean 'severity'?``, or the whole list where it is short, or nothing."""
    choices = list(known)
    near = difflib.get_close_matches(word[:80].lower(), choices, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"known: {', '.join(choices)}" if choices and len(choices) <= 16 else ""


def shown(text: str, widest: int = 40) -> str:
    """Return a text from a form in quotation marks, cut and fit to be printed."""
    cut = text if len(text) <= widest else text[: widest - 1] + "…"
    return f"'{_printable(cut)}'"


def _snippet(lines: Sequence[str], line: int, column: int, width: int) -> str:
    if not 1 <= line <= len(lines) or not lines[line - 1].strip():
        return ""
    text = _printable(lines[line - 1])
    left = max(0, column - 1 - WIDEST // 2) if len(text) > WIDEST else 0
    part = text[left : left + WIDEST].rstrip()
    room = max(len(part) - (column - 1 - left), 1)
    gutter = f"{line:>4}"
    caret = " " * (column - 1 - left) + "^" * min(max(width, 1), room)
    return f"{gutter} | {part}\n{' ' * len(gutter)} | {caret}"


def _printable(text: str) -> str:
    return "".join(
        sign if sign.isprintable() else " " if sign.isspace() else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    )
