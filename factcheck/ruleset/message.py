"""Messages of rules: text with ``{placeholders}``, of which only plain known names are allowed.

Read: "{claim} is attributed to {values}", "{{literally}}".
Not read: "{claims}", "{values!r}", "{values[0]}", "{subject:>9}", "a lone {".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.forms.faults import complain, did_you_mean, shown
from factcheck.forms.fields import read_text
from factcheck.forms.tree import Form, Node, Scalar

ALWAYS = ("subject", "attribute", "values")
DEFAULT = "sources differ on {attribute} of {subject}: {values}"

_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def read_message(form: Form, node: Node, params: Sequence[str]) -> str:
    """Return a message; complain of placeholders other than ``ALWAYS`` and ``params``."""
    message = read_text(form, node)
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


def _place(form: Form, node: Node, part: str) -> Node:
    line = form.lines[node.line - 1] if node.line <= len(form.lines) else ""
    column = line.find(part, node.column - 1) + 1
    return Scalar(node.line, column, part, width=len(part)) if column else node
