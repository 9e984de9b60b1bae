"""``gold.yaml``: what there is to find in a folder of documents, as a person wrote it down.

A folder has its documents in ``docs/`` and beside them ``gold.yaml`` with contradictions,
agreements and traps (passages that look like a contradiction and are none), each with its
evidence quoted word for word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal

from factcheck import sources
from factcheck.errors import SourceError, UsageError
from factcheck.forms.faults import complain, did_you_mean, faults_in_order, raise_all, shown
from factcheck.forms.fields import read_choice, read_items, read_table, read_text
from factcheck.forms.tree import Form, Node, Scalar
from factcheck.forms.yaml_tree import read_yaml
from factcheck.model import Document, Place
from factcheck.readers.encoding import decode

Difficulty = Literal["easy", "medium", "hard", "unrated"]

NAME = "gold.yaml"
DOCS = "docs"
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")
UNTYPED = "untyped"

_SPACES = re.compile(r"\s+")


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
    reading = _Reading(form, folder / DOCS)
    if not reading.docs.is_dir():
        cure = "put the documents there"
        raise UsageError("there is no such folder", reading.docs.as_posix(), cure)
    keys = ("domain", "contradictions", "agreements", "traps")
    parts = _parts(reading, form.root, keys, (), of="a gold file")
    gold = Gold(
        path=folder.as_posix(),
        docs=reading.docs.as_posix(),
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
    """What is needed at every step: the form, the documents, those read so far, the ids given."""

    form: Form
    docs: Path
    read: dict[str, Document | SourceError] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)


def _parts(
    reading: _Reading, node: Node, known: Sequence[str], required: Sequence[str], *, of: str
) -> dict[str, Node]:
    """Return the values of a mapping by key; those that are not written are empty."""
    entries = read_table(reading.form, node, known, required, of=of)
    absent = Scalar(node.line, node.column, "")
    return {key: entries[key][1] if key in entries else absent for key in known}


def _contradiction(reading: _Reading, node: Node) -> Contradiction:
    keys = ("id", "type", "difficulty", "why", "sides")
    parts = _parts(reading, node, keys, ("id", "sides"), of="a contradiction")
    written = read_items(reading.form, parts["sides"], "sides")
    if len(written) == 1:
        complain(reading.form, parts["sides"], "a contradiction has two sides or more, found one")
    return Contradiction(
        id=_id(reading, parts["id"]),
        type=_optional(reading, parts["type"]) or UNTYPED,
        difficulty=_difficulty(reading, parts["difficulty"]),
        why=_optional(reading, parts["why"]),
        sides=tuple(_side(reading, each) for each in written),
    )


def _side(reading: _Reading, node: Node) -> Side:
    parts = _parts(reading, node, ("value", "evidence"), ("evidence",), of="a side")
    places = _places(reading, parts["evidence"], least=1)
    return Side(_optional(reading, parts["value"]), places)


def _entry(reading: _Reading, node: Node, of: str) -> tuple[str, str, tuple[Place, ...]]:
    parts = _parts(reading, node, ("id", "why", "evidence"), ("id", "evidence"), of=of)
    places = _places(reading, parts["evidence"], least=2)
    return _id(reading, parts["id"]), _optional(reading, parts["why"]), places


def _optional(reading: _Reading, node: Node) -> str:
    absent = isinstance(node, Scalar) and not node.text.strip()
    return "" if absent else read_text(reading.form, node)


def _difficulty(reading: _Reading, node: Node) -> Difficulty:
    if isinstance(node, Scalar) and not node.text.strip():
        return "unrated"
    chosen = read_choice(reading.form, node, DIFFICULTIES)
    return next(each for each in DIFFICULTIES if each == chosen)


def _id(reading: _Reading, node: Node) -> str:
    if isinstance(node, Scalar) and not node.text:
        return ""  # its absence has been told
    name = read_text(reading.form, node)
    if name in reading.ids:
        cure = f"first in line {reading.ids[name]}"
        complain(reading.form, node, f"the id {shown(name)} is given twice", cure)
    reading.ids.setdefault(name, node.line)
    return name


# Evidence


def _places(reading: _Reading, node: Node, *, least: int) -> tuple[Place, ...]:
    if isinstance(node, Scalar) and not node.text:
        return ()  # its absence has been told
    written = read_items(reading.form, node, "passages")
    if len(written) < least:
        wanted = "one passage" if least == 1 else "two passages"
        complain(reading.form, node, f"expected {wanted} or more, found {len(written)}")
    found = [_place(reading, each) for each in written]
    return tuple(place for place in found if place is not None)


def _place(reading: _Reading, node: Node) -> Place | None:
    keys = ("doc", "quote")
    parts = _parts(reading, node, keys, keys, of="a passage")
    if any(isinstance(each, Scalar) and not each.text for each in parts.values()):
        return None  # what is missing has been told
    document = _document(reading, parts["doc"])
    words = read_text(reading.form, parts["quote"])
    if document is None or not words:
        return None
    spans = _spans(document.text, words)
    if len(spans) != 1:
        quoted = shown(_SPACES.sub(" ", words), 60)
        name = _name(parts["doc"])
        if spans:
            what, cure = f"{name} has {quoted} {len(spans)} times", "quote more of the sentence"
        else:
            what, cure = f"{name} does not have {quoted}", "quote word for word, markup too"
        complain(reading.form, parts["quote"], what, cure)
        return None
    return document.place(*spans[0])


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    """Return where ``words`` stand; if nowhere, where they stand over the end of a line."""
    found = [match.span() for match in re.finditer(f"(?=({re.escape(words)}))", text)]
    if found:
        return [(start, start + len(words)) for start, _ in found]
    loose = r"\s+".join(map(re.escape, words.split()))
    return [match.span() for match in re.finditer(loose, text)]


def _document(reading: _Reading, node: Node) -> Document | None:
    """Return the text of a document that a passage names; None after a complaint."""
    name = read_text(reading.form, node)
    path = PurePosixPath(name)
    if not name:
        return None
    if path.is_absolute() or ".." in path.parts:
        complain(reading.form, node, f"{shown(name)} does not lie in {DOCS}/", "name it from there")
        return None
    source = (reading.docs / path).as_posix()
    if source not in reading.read:
        try:
            text = decode(source, sources.load(source))
            reading.read[source] = Document.of(source, text, ())
        except SourceError as error:
            reading.read[source] = error
    document = reading.read[source]
    if isinstance(document, Document):
        return document
    cure = document.cure
    if not Path(source).exists():
        cure = did_you_mean(name, _documents(reading.docs))
    complain(reading.form, node, f"{DOCS}/{_name(node)}: {document.what}", cure)
    return None


def _documents(docs: Path) -> list[str]:
    files = (path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file())
    return sorted(files)


def _name(node: Node) -> str:
    return shown(node.text).strip("'") if isinstance(node, Scalar) else ""
