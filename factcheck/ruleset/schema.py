"""The JSON Schema of a rule file, made from the kinds, for editors and other tools."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, Literal, Union, get_args, get_origin

from factcheck.forms.fields import hints
from factcheck.kinds import KINDS
from factcheck.ruleset.file import VERSION
from factcheck.ruleset.rule import REQUIRED, SEVERITIES, VERDICTS
from factcheck.ruleset.vocabulary import ENTITY_KINDS

_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT}
_SCALARS = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
}
_KEY = re.compile(r"^ *``(\w+)``: (.*(?:\n *+(?!``)\S.*)*)", re.MULTILINE)


def schema() -> dict[str, Any]:
    """Return the schema, draft 2020-12, as plain data."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of factcheck",
        "type": "object",
        "required": ["version"],
        "additionalProperties": False,
        "properties": {
            "version": _of({"enum": [int(VERSION), VERSION]}, "The version of the format."),
            "extends": _of(_TEXTS, "Packs by name, or files relative to this one."),
            "entities": _of(_list_of("entity"), "Things with a name of their own."),
            "synonyms": _of(_groups(), "Groups of phrases that mean the same."),
            "opposites": _of(_groups(2), "Pairs of phrases that exclude each other."),
            "disable": _of(_TEXTS, "Ids of rules to switch off."),
            "rules": _of(_list_of("rule"), "Rules; the specific before the general."),
        },
        "$defs": {
            "entity": _entity(),
            "examples": _examples(),
            "rule": _rule(),
            **{f"rule-{kind}": _rule_of_kind(kind) for kind in KINDS},
        },
    }


def describe(dataclass: type) -> dict[str, str]:
    """Return what the docstring of a kind's ``Params`` says of each key.

    A description is a line ````key``: text`` with the lines that continue it.
    """
    found = _KEY.findall(dataclass.__doc__ or "")
    return {key: " ".join(text.split()) for key, text in found}


def type_schema(hint: Any) -> dict[str, Any]:
    """Return the schema of a type that ``forms.fields.read_as`` reads."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        kinds = [each for each in arguments if each is not types.NoneType]
        return {"anyOf": [type_schema(kinds[0]), {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": type_schema(arguments[0])}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": type_schema(arguments[1])}
    return dict(_SCALARS[hint])


def _of(shape: dict[str, Any], description: str) -> dict[str, Any]:
    return {**shape, "description": description}


def _list_of(definition: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{definition}"}}


def _groups(most: int | None = None) -> dict[str, Any]:
    group = {"type": "array", "items": _TEXT, "minItems": 2}
    return {"type": "array", "items": group if most is None else {**group, "maxItems": most}}


def _entity() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["name", "kind"],
        "additionalProperties": False,
        "properties": {
            "name": _of(_TEXT, "The name that reports show."),
            "kind": _of({"enum": list(ENTITY_KINDS)}, "What sort of thing it is."),
            "aliases": _of(_TEXTS, "Other names of the same thing."),
        },
    }


def _examples() -> dict[str, Any]:
    texts = {"type": "array", "items": {**_TEXTS, "minItems": 1}}
    wanted = {
        "contradicts": "Texts between which the rule must find a contradiction.",
        "agrees": "Texts between which it must find an agreement and no contradiction.",
        "unrelated": "Texts between which it must find nothing.",
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {verdict: _of(texts, wanted[verdict]) for verdict in VERDICTS},
    }


def _rule() -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(REQUIRED),
        "properties": {"kind": {"enum": list(KINDS)}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/rule-{kind}"},
            }
            for kind in KINDS
        ],
    }


def _rule_of_kind(kind: Any) -> dict[str, Any]:
    module = KINDS[kind]
    descriptions, types_of = describe(module.Params), hints(module.Params)
    own = {}
    for each in fields(module.Params):
        own[each.name] = _of(type_schema(types_of[each.name]), descriptions.get(each.name, ""))
        if isinstance(each.default, (str, bool, int, float)):
            own[each.name]["default"] = each.default
    needed = [
        each.name
        for each in fields(module.Params)
        if each.default is MISSING and each.default_factory is MISSING
    ]
    identifier = {"type": "string", "maxLength": 64, "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
    return {
        "type": "object",
        "description": (module.__doc__ or "").strip().split("\n")[0],
        "required": [*REQUIRED, *needed],
        "additionalProperties": False,
        "properties": {
            "id": _of(identifier, "Names the problem, in kebab case."),
            "kind": {"const": kind},
            "severity": {
                "enum": list(SEVERITIES),
                "default": "warning",
                "description": "error stops a merge.",
            },
            "message": _of(_TEXT, "May use {subject}, {attribute}, {values} and the keys below."),
            "why": _of(_TEXT, "Why such a difference matters; shown by 'rules show'."),
            "examples": {"$ref": "#/$defs/examples"},
            **own,
        },
    }
