"""``gold.yaml``: what there is to find in a folder of documents, as a person wrote it down.

A folder has its documents in ``docs/`` and beside them ``gold.yaml`` with contradictions,
agreements and traps (passages that look like a contradiction and are none), each with its
evidence quoted word for word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from factcheck.errors import UsageError
from factcheck.evaluation import evidence
from factcheck.evaluation.evidence import Documents, is_absent, read_parts
from factcheck.forms.faults import complain, faults_in_order, raise_all, shown
from factcheck.forms.fields import read_choice, read_items, read_text
from factcheck.forms.tree import Form, Node
from factcheck.forms.yaml_tree import read_yaml
from factcheck.model import Place

Difficulty = Literal["easy", "medium", "hard", "unrated"]

NAME = "gold.yaml"
DOCS = "docs"
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")
UNTYPED = "untyped"


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a contradiction and the passages that give it."""

    value: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Passages that cannot all be true, in two sides or more."""

    id: str
    type: str
    difficulty: Difficulty
    why: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Passages that say the same."""

    id: str
    why: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """Passages that look like a contradiction and are none."""

    id: str
    why: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """All that a person found in the documents of a folder.

    The ``source`` of each place is named as a scan of the folder ``docs`` names it.
    """

    path: str
    docs: str
    contradictions: tuple[Contradiction, ...]
    agreements: tuple[Agreement, ...]
    traps: tuple[Trap, ...]


def find(paths: Sequence[str]) -> tuple[Path, ...]:
    """Return the annotated folders among ``paths`` and one level below them, sorted, each once.

    Raises:
        UsageError: A path is no annotated folder and holds none.
    """
    found: dict[Path, Path] = {}
    for given in paths:
        path = Path(given)
        if not path.is_dir():
            what = "this is a file" if path.exists() else "there is no such folder"
            raise UsageError(what, given, f"name a folder that holds {DOCS}/ and {NAME}")
        own = [path] if (path / NAME).exists() else [each.parent for each in path.glob(f"*/{NAME}")]
        if not own:
            what = f"neither this folder nor one in it holds a {NAME}"
            raise UsageError(what, given, f"write there what there is to find in {DOCS}/")
        for folder in sorted(own):
            found.setdefault(folder.resolve(), folder)
    return tuple(sorted(found.values()))


def read(folder: Path) -> Gold:
    """Read the gold file of an annotated folder and find its evidence in the documents.

    Raises:
        RuleError: The file is badly written, or quotes what does not stand in a document once.
    """
    called = (folder / NAME).as_posix()
    form = read_yaml(folder / NAME, called)
    docs = folder / DOCS
    if not docs.is_dir():
        raise UsageError("there is no such folder", docs.as_posix(), "put the documents there")
    reading = _Reading(form, Documents(docs))
    keys = ("domain", "contradictions", "agreements", "traps")
    parts = read_parts(form, form.root, keys, (), of="a gold file")
    gold = Gold(
        path=folder.as_posix(),
        docs=docs.as_posix(),
        contradictions=tuple(
            _contradiction(reading, node)
            for node in read_items(form, parts["contradictions"], "contradictions")
        ),
        agreements=tuple(
            Agreement(*_entry(reading, node, "an agreement"))
            for node in read_items(form, parts["agreements"], "agreements")
        ),
        traps=tuple(
            Trap(*_entry(reading, node, "a trap"))
            for node in read_items(form, parts["traps"], "traps")
        ),
    )
    raise_all(faults_in_order(form))
    return gold


@dataclass(slots=True)
class _Reading:
    """What is needed at every step: the form, the documents, the ids given so far."""

    form: Form
    documents: Documents
    ids: dict[str, int] = field(default_factory=dict)


def _contradiction(reading: _Reading, node: Node) -> Contradiction:
    keys = ("id", "type", "difficulty", "why", "sides")
    parts = read_parts(reading.form, node, keys, ("id", "sides"), of="a contradiction")
    written = read_items(reading.form, parts["sides"], "sides")
    if len(written) < 2 and not is_absent(parts["sides"]):
        what = f"a contradiction has two sides or more, found {len(written)}"
        complain(reading.form, parts["sides"], what)
    return Contradiction(
        id=_id(reading, parts["id"]),
        type=_optional(reading, parts["type"]) or UNTYPED,
        difficulty=_difficulty(reading, parts["difficulty"]),
        why=_optional(reading, parts["why"]),
        sides=tuple(_side(reading, each) for each in written),
    )


def _side(reading: _Reading, node: Node) -> Side:
    parts = read_parts(reading.form, node, ("value", "evidence"), ("evidence",), of="a side")
    places = evidence.read(reading.form, reading.documents, parts["evidence"], least=1)
    return Side(_optional(reading, parts["value"]), places)


def _entry(reading: _Reading, node: Node, of: str) -> tuple[str, str, tuple[Place, ...]]:
    parts = read_parts(reading.form, node, ("id", "why", "evidence"), ("id", "evidence"), of=of)
    places = evidence.read(reading.form, reading.documents, parts["evidence"], least=2)
    return _id(reading, parts["id"]), _optional(reading, parts["why"]), places


def _optional(reading: _Reading, node: Node) -> str:
    return "" if is_absent(node) else read_text(reading.form, node)


def _difficulty(reading: _Reading, node: Node) -> Difficulty:
    if is_absent(node):
        return "unrated"
    chosen = read_choice(reading.form, node, DIFFICULTIES)
    return next(each for each in DIFFICULTIES if each == chosen)


def _id(reading: _Reading, node: Node) -> str:
    if is_absent(node):
        return ""
    name = read_text(reading.form, node)
    if name in reading.ids:
        cure = f"first in line {reading.ids[name]}"
        complain(reading.form, node, f"the id {shown(name)} is given twice", cure)
    reading.ids.setdefault(name, node.line)
    return name
