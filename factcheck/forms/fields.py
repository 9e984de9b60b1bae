"""Typed values out of a form: each reader returns what it was asked for, or complains.

A reader that complains returns the empty value of its type, and the reading goes on; who asked
looks at ``form.faults`` in the end.
"""

from __future__ import annotations

import functools
import math
import re
import types
import typing
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal, Union, get_args, get_origin

from factcheck.forms.faults import complain, did_you_mean, shown
from factcheck.forms.tree import Form, Listing, Node, Scalar, Table

_NUMBER = re.compile(r"[-+]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:[eE][-+]?\d{1,3})?")
_TRUTH = {"true": True, "false": False}
_NAMES = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}


def read_table(
    form: Form, node: Node, known: Collection[str], required: Sequence[str] = (), *, of: str
) -> dict[str, tuple[Scalar, Node]]:
    """Return the entries of a mapping by key, as (key, value); ``of`` names it: "a rule".

    Complains of a node that is no mapping and of keys that are unknown, written twice or missing.
    """
    if not isinstance(node, Table):
        complain(form, node, f"expected {of}, a mapping of keys to values, found {_found(node)}")
        return {}
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in node.entries:
        if key.text not in known:
            cure = did_you_mean(key.text, known)
            complain(form, key, f"unknown key {shown(key.text)} in {of}", cure)
        elif key.text in entries:
            first = entries[key.text][0]
            complain(form, key, f"{shown(key.text)} is here twice", f"first in line {first.line}")
        else:
            entries[key.text] = (key, value)
    for name in required:
        if name not in entries:
            complain(form, node, f"{of} needs '{name}'")
    return entries


def read_items(form: Form, node: Node, of: str) -> tuple[Node, ...]:
    """Return the items of a list; ``of`` names what it holds: "rules"."""
    if isinstance(node, Listing):
        return node.items
    if not _is_empty(node):
        cure = "write it as a list: [ … ] or lines that begin with '- '"
        complain(form, node, f"expected a list of {of}, found {_found(node)}", cure)
    return ()


def read_texts(form: Form, node: Node, of: str = "texts") -> tuple[str, ...]:
    """Return a list of texts that are not empty."""
    texts = (read_text(form, item) for item in read_items(form, node, of))
    return tuple(text for text in texts if text)


def read_text(form: Form, node: Node) -> str:
    """Return a text that is not empty, its outer white space taken off."""
    if not isinstance(node, Scalar):
        complain(form, node, f"expected a text, found {_found(node)}", _quoting(node))
        return ""
    if not node.text.strip():
        complain(form, node, "expected a text, found nothing")
    return node.text.strip()


def read_choice(form: Form, node: Node, choices: Sequence[str]) -> str:
    """Return one of the words, or the first of them after a complaint."""
    if isinstance(node, Scalar) and node.text in choices:
        return node.text
    found = shown(node.text) if isinstance(node, Scalar) and node.text else _found(node)
    near = did_you_mean(node.text, choices) if isinstance(node, Scalar) else ""
    what = f"expected {' or '.join(choices)}, found {found}"
    complain(form, node, what, near if near.startswith("did") else "")
    return choices[0]


def read_as(form: Form, node: Node, hint: Any) -> Any:
    """Return a value of the type that ``hint`` says, or None after a complaint.

    Types are str, bool, int, float, a Literal of words, tuple[T, ...], Mapping[str, T] and one
    of these or None.
    """
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _read_optional(form, node, hint)
    if origin is Literal:
        before = len(form.faults)
        choice = read_choice(form, node, get_args(hint))
        return choice if len(form.faults) == before else None
    if origin is tuple:
        item = get_args(hint)[0]
        read = [read_as(form, each, item) for each in read_items(form, node, plural(item))]
        return tuple(value for value in read if value is not None)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _read_mapping(form, node, get_args(hint)[1])
    return _read_scalar(form, node, hint)


def plural(hint: Any) -> str:
    """Return how the values of a type are called in a message: "texts"."""
    if hint in (int, float):
        return "numbers"
    return "lists" if get_origin(hint) is tuple else "texts"


@functools.cache
def hints(dataclass: type) -> dict[str, Any]:
    """Return the types of the fields of a dataclass by name."""
    return typing.get_type_hints(dataclass)


def _read_optional(form: Form, node: Node, hint: Any) -> Any:
    if _is_empty(node):
        return None
    kinds = [each for each in get_args(hint) if each is not types.NoneType]
    return read_as(form, node, kinds[0])


def _read_mapping(form: Form, node: Node, hint: Any) -> dict[str, Any]:
    known = [key.text for key, _ in node.entries] if isinstance(node, Table) else []
    entries = read_table(form, node, known, of="a mapping")
    read = {key: read_as(form, value, hint) for key, (_, value) in entries.items()}
    return {key: value for key, value in read.items() if value is not None}


def _read_scalar(form: Form, node: Node, hint: Any) -> Any:
    if hint is str:
        return read_text(form, node) or None
    if isinstance(node, Scalar) and node.plain:
        if hint is bool and node.text.lower() in _TRUTH:
            return _TRUTH[node.text.lower()]
        if hint is int and re.fullmatch(r"[-+]?\d{1,15}", node.text):
            return int(node.text)
        if hint is float and _NUMBER.fullmatch(node.text) and math.isfinite(float(node.text)):
            return float(node.text)
    quoted = isinstance(node, Scalar) and not node.plain
    cure = "take the quotation marks off" if quoted else ""
    complain(form, node, f"expected {_NAMES[hint]}, found {_found(node)}", cure)
    return None


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return shown(node.text) if node.text.strip() else "nothing"
    return "a list" if isinstance(node, Listing) else "a mapping"


def _quoting(node: Node) -> str:
    return "put a text with ': ' or '{' in quotation marks" if isinstance(node, Table) else ""


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in ("", "~", "null")
