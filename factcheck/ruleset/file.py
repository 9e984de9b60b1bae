"""One rule file, read by itself: what it extends is only named here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.forms.faults import complain, shown
from factcheck.forms.fields import read_items, read_table, read_text
from factcheck.forms.tree import Form, Node, Scalar, Table
from factcheck.forms.yaml_tree import read_yaml
from factcheck.model import Entity, Rule
from factcheck.ruleset.rule import read_rule
from factcheck.ruleset.vocabulary import Group, read_entities, read_opposites, read_synonyms

VERSION = "1"
KEYS = ("version", "extends", "entities", "synonyms", "opposites", "disable", "rules")


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What a file says of its own, faults in ``form``; ``extends`` and ``disable`` as written.

    ``ids`` are the ids of all rules that stand in it, the faulty ones too.
    """

    path: Path
    form: Form
    extends: tuple[Scalar, ...]
    disable: tuple[Scalar, ...]
    entities: tuple[Entity, ...]
    synonyms: tuple[Group, ...]
    opposites: tuple[Group, ...]
    rules: tuple[Rule, ...]
    ids: frozenset[str]


def read_file(path: Path, called: str) -> RuleFile:
    """Read a rule file; ``called`` is its name in messages.

    Raises:
        RuleError: It cannot be read or is no YAML.  All other faults are left in its form.
    """
    form = read_yaml(path, called)
    entries = read_table(form, form.root, KEYS, ("version",), of="a rule file")
    parts: dict[str, Node] = {key: value for key, (_, value) in entries.items()}
    absent = Scalar(1, 1, "")
    if "version" in parts:
        _check_version(form, parts["version"])
    synonyms = read_synonyms(form, parts.get("synonyms", absent))
    written = read_items(form, parts.get("rules", absent), "rules")
    return RuleFile(
        path=path,
        form=form,
        extends=_read_names(form, parts.get("extends", absent), "packs and files"),
        disable=_read_names(form, parts.get("disable", absent), "rule ids"),
        entities=read_entities(form, parts.get("entities", absent)),
        synonyms=synonyms,
        opposites=read_opposites(form, parts.get("opposites", absent), synonyms),
        rules=_read_rules(form, written),
        ids=frozenset(_id(node).text for node in written),
    )


def _check_version(form: Form, node: Node) -> None:
    if not isinstance(node, Scalar) or node.text != VERSION:
        found = shown(node.text) if isinstance(node, Scalar) and node.text else "no number"
        complain(form, node, f"expected version {VERSION}, found {found}", f"write {VERSION}")


def _read_names(form: Form, node: Node, of: str) -> tuple[Scalar, ...]:
    items = read_items(form, node, of)
    return tuple(item for item in items if read_text(form, item) and isinstance(item, Scalar))


def _read_rules(form: Form, written: tuple[Node, ...]) -> tuple[Rule, ...]:
    rules: list[Rule] = []
    first: dict[str, Scalar] = {}
    for node in written:
        rule, name = read_rule(form, node), _id(node)
        if name.text and first.setdefault(name.text, name) is not name:
            cure = f"first in line {first[name.text].line}; give one of them another id"
            complain(form, name, f"a second rule with the id {shown(name.text)}", cure)
        elif rule:
            rules.append(rule)
    return tuple(rules)


def _id(node: Node) -> Scalar:
    entries = node.entries if isinstance(node, Table) else ()
    written = (value for key, value in entries if key.text == "id" and isinstance(value, Scalar))
    return next(written, Scalar(node.line, node.column, ""))
