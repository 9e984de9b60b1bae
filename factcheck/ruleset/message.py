"""Messages of rules: text with ``{placeholders}`` and ``[optional parts]``.

Read: "{claim} is attributed to {values}", "sizes[ of {subject}]: {values}", "{{literally}}".
Not read: "{claims}", "{values!r}", "{values[0]}", "{subject:>9}", "a lone {", "[no placeholder]".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.forms.faults import complain, did_you_mean, shown
from factcheck.forms.fields import read_text
from factcheck.forms.template import gaps, lone_brackets, parts
from factcheck.forms.tree import Form, Node, Scalar

ALWAYS = ("subject", "attribute", "values")
DEFAULT = "sources differ[ on {attribute}][ of {subject}]: {values}"

_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def read_message(form: Form, node: Node, params: Sequence[str]) -> str:
    """Return a message; complain of placeholders other than ``ALWAYS`` and ``params``."""
    message = read_text(form, node)
    _check_brackets(form, node, message)
    allowed = (*ALWAYS, *params)
    for braces in _BRACES.finditer(message):
        name = braces[1]
        if braces[0] in ("{{", "}}") or name in allowed:
            continue
        if name is None:
            complain(form, node, "a lone brace in a message", f"write {braces[0] * 2} for the sign")
        else:
            at = _place(form, node, braces[0])
            cure = did_you_mean(re.findall(r"\w*", name)[0], allowed)
            complain(form, at, f"a message has no placeholder {shown(braces[0])}", cure)
    return message


def _check_brackets(form: Form, node: Node, message: str) -> None:
    for sign in lone_brackets(message):
        complain(form, node, "a lone bracket in a message", f"write {sign * 2} for the sign")
    for part in parts(message):
        if not gaps(part):
            at = _place(form, node, f"[{part}]")
            cure = f"write [[{part}]] for the signs"
            complain(form, at, "an optional part of a message needs a placeholder", cure)


def _place(form: Form, node: Node, part: str) -> Node:
    line = form.lines[node.line - 1] if node.line <= len(form.lines) else ""
    column = line.find(part, node.column - 1) + 1
    return Scalar(node.line, column, part, width=len(part)) if column else node
