"""The evidence in a gold file: words quoted from documents, found where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from factcheck import sources
from factcheck.errors import SourceError
from factcheck.forms.faults import complain, did_you_mean, shown
from factcheck.forms.fields import read_items, read_table, read_text
from factcheck.forms.tree import Form, Node, Scalar
from factcheck.model import Document, Place
from factcheck.readers.encoding import decode

_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class Documents:
    """The documents that evidence is quoted from; those asked for are kept."""

    folder: Path
    read: dict[str, Document | SourceError] = field(default_factory=dict)


def read_parts(
    form: Form, node: Node, known: Sequence[str], required: Sequence[str], *, of: str
) -> dict[str, Node]:
    """Return the values of a mapping by key; those that are not written are empty."""
    entries = read_table(form, node, known, required, of=of)
    absent = Scalar(node.line, node.column, "")
    for key in required:
        if key in entries and is_absent(entries[key][1]):
            complain(form, entries[key][0], f"{of} needs something for '{key}'")
    return {key: entries[key][1] if key in entries else absent for key in known}


def is_absent(node: Node) -> bool:
    """Tell whether nothing was written; where something must be, that has been told."""
    return isinstance(node, Scalar) and not node.text.strip()


def read(form: Form, documents: Documents, node: Node, *, least: int) -> tuple[Place, ...]:
    """Return the places of at least so many passages, each a ``doc`` and a ``quote``."""
    if is_absent(node):
        return ()
    written = read_items(form, node, "passages")
    if len(written) < least:
        wanted = "one passage" if least == 1 else "two passages"
        complain(form, node, f"expected {wanted} or more, found {len(written)}")
    found = [_place(form, documents, each) for each in written]
    return tuple(place for place in found if place is not None)


def _place(form: Form, documents: Documents, node: Node) -> Place | None:
    keys = ("doc", "quote")
    parts = read_parts(form, node, keys, keys, of="a passage")
    if any(map(is_absent, parts.values())):
        return None
    document = _document(form, documents, parts["doc"])
    words = read_text(form, parts["quote"])
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
        complain(form, parts["quote"], what, cure)
        return None
    return document.place(*spans[0])


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    """Return where ``words`` stand; if nowhere, where they stand over the end of a line."""
    found = [match.span() for match in re.finditer(f"(?=({re.escape(words)}))", text)]
    if found:
        return [(start, start + len(words)) for start, _ in found]
    loose = r"\s+".join(map(re.escape, words.split()))
    return [match.span() for match in re.finditer(loose, text)]


def _document(form: Form, documents: Documents, node: Node) -> Document | None:
    """Return the text of a document that a passage names; None after a complaint."""
    name = read_text(form, node)
    path = PurePosixPath(name)
    if not name:
        return None
    if path.is_absolute() or ".." in path.parts:
        complain(form, node, f"{shown(name)} does not lie in docs/", "name it from there")
        return None
    source = (documents.folder / path).as_posix()
    if source not in documents.read:
        try:
            text = decode(source, sources.load(source))
            documents.read[source] = Document.of(source, text, ())
        except SourceError as error:
            documents.read[source] = error
    document = documents.read[source]
    if isinstance(document, Document):
        return document
    cure = document.cure
    if not Path(source).exists():
        cure = did_you_mean(name, _documents(documents.folder))
    complain(form, node, f"docs/{_name(node)}: {document.what}", cure)
    return None


def _documents(docs: Path) -> list[str]:
    files = (path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file())
    return sorted(files)


def _name(node: Node) -> str:
    return shown(node.text).strip("'") if isinstance(node, Scalar) else ""
