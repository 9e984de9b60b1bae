"""One rule out of its form."""

from __future__ import annotations

import functools
import re
from dataclasses import MISSING, fields
from typing import Any, Literal, cast, get_args

from factcheck.forms.faults import complain, did_you_mean, shown
from factcheck.forms.fields import hints, read_as, read_choice, read_items, read_table, read_text
from factcheck.forms.tree import Form, Node, Scalar, Table
from factcheck.kinds import KINDS
from factcheck.model import Example, KindName, Origin, Rule, Severity
from factcheck.ruleset.message import DEFAULT, read_message

COMMON = ("id", "kind", "severity", "message", "why", "examples")
REQUIRED = ("id", "kind")
SEVERITIES = ("error", "warning", "note")
VERDICTS = ("contradicts", "agrees", "unrelated")

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST_ID = 64


def read_rule(form: Form, node: Node) -> Rule | None:
    """Return a rule, or None after complaining of what is wrong with it."""
    before = len(form.faults)
    kind = _read_kind(form, node)
    known = (*COMMON, *_own_keys(kind))
    of = f"a rule of kind {kind}" if kind else "a rule"
    foreign = _foreign_keys(form, node, kind)
    entries = read_table(form, foreign, known, REQUIRED, of=of)
    values = {key: value for key, (_, value) in entries.items()}
    name = _read_id(form, values["id"]) if "id" in values else ""
    severity = read_choice(form, values["severity"], SEVERITIES) if "severity" in values else ""
    message, why = DEFAULT, ""
    if "message" in values:
        message = read_message(form, values["message"], _own_keys(kind))
    if "why" in values:
        why = read_text(form, values["why"])
    examples = _read_examples(form, values["examples"]) if "examples" in values else ()
    params = _read_params(form, node, kind, values) if kind else None
    if len(form.faults) > before:
        return None
    return Rule(
        id=name,
        kind=cast("KindName", kind),
        params=params,
        severity=cast("Severity", severity or "warning"),
        message=message,
        why=why,
        origin=Origin(form.path, node.line, node.column),
        examples=examples,
    )


def _read_kind(form: Form, node: Node) -> str:
    entries = node.entries if isinstance(node, Table) else ()
    written = [value for key, value in entries if key.text == "kind"]
    if not written:
        return ""
    kind = read_text(form, written[0])
    if kind and kind not in KINDS:
        complain(form, written[0], f"unknown kind {shown(kind)}", did_you_mean(kind, KINDS))
    return kind if kind in KINDS else ""


@functools.cache
def _own_keys(kind: str) -> tuple[str, ...]:
    """Return the parameters of a kind, or of all kinds where it is not known."""
    kinds = [KINDS[cast("KindName", kind)]] if kind else KINDS.values()
    return tuple(dict.fromkeys(each.name for module in kinds for each in fields(module.Params)))


def _foreign_keys(form: Form, node: Node, kind: str) -> Node:
    """Complain of keys that belong to other kinds only; return the table without them."""
    if not kind or not isinstance(node, Table):
        return node
    own, kept = (*COMMON, *_own_keys(kind)), []
    for key, value in node.entries:
        owners = [name for name in KINDS if key.text in _own_keys(name)]
        if key.text in own or not owners:
            kept.append((key, value))
        else:
            cure = f"it belongs to kind {' or '.join(owners)}"
            complain(form, key, f"a rule of kind {kind} has no {shown(key.text)}", cure)
    return Table(node.line, node.column, tuple(kept), node.width)


def _read_id(form: Form, node: Node) -> str:
    name = read_text(form, node)
    if name and (len(name) > _LONGEST_ID or not _ID.fullmatch(name)):
        words = re.findall(r"[a-z0-9]+", name.lower())
        better = "-".join(words)[:_LONGEST_ID].strip("-")
        cure = f"write {better}" if _ID.fullmatch(better) else "small letters, figures and hyphens"
        complain(form, node, f"the id {shown(name)} is not in kebab case", cure)
    return name


def _read_params(form: Form, node: Node, kind: str, values: dict[str, Node]) -> Any:
    params = KINDS[cast("KindName", kind)].Params
    types, given = hints(params), {}
    for each in fields(params):
        if each.name in values:
            given[each.name] = read_as(form, values[each.name], types[each.name])
        elif each.default is MISSING and each.default_factory is MISSING:
            complain(form, node, f"a rule of kind {kind} needs '{each.name}'")
            return None
    if any(
        value is None and type(None) not in get_args(types[key]) for key, value in given.items()
    ):
        return None
    try:
        return params(**given)
    except ValueError as error:
        at = next((values[key] for key in given if re.search(rf"\b{key}\b", str(error))), node)
        complain(form, at, str(error))
        return None


def _read_examples(form: Form, node: Node) -> tuple[Example, ...]:
    entries = read_table(form, node, VERDICTS, of="examples")
    examples = []
    for verdict, (_, listed) in entries.items():
        for item in read_items(form, listed, "examples"):
            texts = _read_example(form, item)
            if texts:
                known = cast("Literal['contradicts', 'agrees', 'unrelated']", verdict)
                examples.append(Example(known, texts))
    return tuple(examples)


def _read_example(form: Form, node: Node) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        cure = 'write each example as a list of texts: ["…", "…"]'
        complain(form, node, f"expected an example, found {shown(node.text)}", cure)
        return ()
    texts = tuple(read_text(form, item) for item in read_items(form, node, "texts"))
    if not texts:
        complain(form, node, "an example without texts")
    return texts
