"""YAML to a tree with places: every scalar stays text, and nothing in a file can blow up.

The parser's events are read, not its objects.  So ``no``, ``12:30``, ``2024-05-01`` and ``1.10``
stay as they are written until somebody asks for a truth value or a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import RuleError
from factcheck.forms.faults import fault, shown
from factcheck.forms.tree import Form, Listing, Node, Scalar, Table

LARGEST = 4_000_000  # bytes; a pack of ten thousand rules has about half of that
DEEPEST = 20  # levels; a rule file needs six
MOST = 200_000  # nodes, those reached by an alias counted each time

_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # where YAML 1.1 ends a line
_REFUSED = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufeff\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_yaml(path: Path, called: str) -> Form:
    """Read a file of one YAML document; ``called`` names it in messages.

    Raises:
        RuleError: It cannot be read, or it is not one YAML document of a reasonable size.
    """
    return parse_yaml(read_text_file(path, called), called)


def read_text_file(path: Path, called: str) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        RuleError: It is missing, no file, too large or not UTF-8.
    """
    if not path.is_file():
        problem = "this is not a file" if path.exists() else "no such file"
        raise RuleError(problem, called)
    try:
        raw = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror}", called) from error
    if raw is None:
        raise RuleError("too large to be written by hand", called, f"at most {LARGEST:,} bytes")
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").removeprefix("\ufeff")
        lines = _LINE_END.split(before)
        where = f"{called}:{len(lines)}:{len(lines[-1]) + 1}"
        raise RuleError("not UTF-8", where, "save the file as UTF-8") from error


def parse_yaml(text: str, called: str) -> Form:
    """Return the tree of a text of one YAML document; see ``read_yaml``."""
    lines = tuple(_LINE_END.split(text))
    if refused := _REFUSED.search(text):
        before = _LINE_END.split(text[: refused.start()])
        what = f"a control character (U+{ord(refused[0]):04X})"
        raise fault(called, lines, (len(before), len(before[-1]) + 1), what, "take it out")
    building = _Building(called, lines)
    for event in _events(building, text):
        _grow(building, event)
    if not building.roots:
        raise RuleError("the file is empty", called)
    return Form(called, lines, building.roots[0], building.faults)


# The tree grows event by event; it is built without recursion, so depth cannot crash it.


@dataclass(slots=True)
class _Building:
    path: str
    lines: tuple[str, ...]
    roots: list[Node] = field(default_factory=list)
    open: list[tuple[Any, list[Node]]] = field(default_factory=list)  # start event, children
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)  # with the count of nodes
    nodes: int = 0
    starts: list[int] = field(default_factory=list)  # count of nodes when a collection was opened
    faults: list[RuleError] = field(default_factory=list)

    def fault(self, mark: Any, what: str, cure: str = "") -> RuleError:
        return fault(self.path, self.lines, (mark.line + 1, mark.column + 1), what, cure)


def _events(building: _Building, text: str) -> Any:
    import yaml  # noqa: PLC0415 -- 40 ms that a run without rule files need not pay

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            yield type(event).__name__, event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what, cure = _explain(building.lines, mark, error.problem or error.context or "")
        raise building.fault(mark, what, cure) from error
    except yaml.YAMLError as error:
        raise RuleError(f"not YAML: {error}", building.path) from error


def _grow(building: _Building, named: tuple[str, Any]) -> None:
    name, event = named
    if name == "DocumentStartEvent" and building.roots:
        raise building.fault(
            event.start_mark, "a second YAML document", "make it a file of its own"
        )
    if name in ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent"):
        if event.tag is not None:
            what = f"the tag {shown(event.tag)}"
            raise building.fault(event.start_mark, what, "tags are not used here; take it out")
        _count(building, event, 1)
    if name == "ScalarEvent":
        _add(building, _scalar(event), event.anchor, 1)
    elif name == "AliasEvent":
        if event.anchor not in building.anchors:
            raise building.fault(event.start_mark, f"the alias {shown(event.anchor)} names nothing")
        node, size = building.anchors[event.anchor]
        _count(building, event, size)
        _add(building, node, None, size)
    elif name in ("SequenceStartEvent", "MappingStartEvent"):
        if len(building.open) >= DEEPEST:
            raise building.fault(event.start_mark, f"nested deeper than {DEEPEST} levels")
        building.open.append((event, []))
        building.starts.append(building.nodes)
    elif name in ("SequenceEndEvent", "MappingEndEvent"):
        start, children = building.open.pop()
        size = building.nodes - building.starts.pop() + 1
        make = _listing if name == "SequenceEndEvent" else _table
        _add(building, make(building, start, children), start.anchor, size)


def _count(building: _Building, event: Any, size: int) -> None:
    building.nodes += size
    if building.nodes > MOST:
        raise building.fault(event.start_mark, f"more than {MOST:,} entries, aliases followed")


def _add(building: _Building, node: Node, anchor: str | None, size: int) -> None:
    if anchor:
        building.anchors[anchor] = (node, size)
    (building.open[-1][1] if building.open else building.roots).append(node)


def _scalar(event: Any) -> Scalar:
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if end.line == start.line else 1
    plain = event.style is None or event.style == ""
    return Scalar(start.line + 1, start.column + 1, event.value, plain, max(width, 1))


def _listing(_building: _Building, start: Any, children: list[Node]) -> Listing:
    return Listing(start.start_mark.line + 1, start.start_mark.column + 1, tuple(children))


def _table(building: _Building, start: Any, children: list[Node]) -> Table:
    entries: list[tuple[Scalar, Node]] = []
    for key, value in zip(children[::2], children[1::2], strict=True):
        if isinstance(key, Scalar):
            entries.append((key, value))
        else:
            building.faults.append(
                fault(building.path, building.lines, (key.line, key.column), "a key must be a word")
            )
    return Table(start.start_mark.line + 1, start.start_mark.column + 1, tuple(entries))


# What the parser says, in words that help


def _explain(lines: tuple[str, ...], mark: Any, problem: str) -> tuple[str, str]:
    line = lines[mark.line] if mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or line[mark.column : mark.column + 1] == "\t":
        return "a tab where YAML wants spaces", "indent with spaces"
    if "mapping values are not allowed" in problem:
        return "a colon in unquoted text", "put the text in quotation marks, or indent it rightly"
    before = [each for each in lines[: mark.line + 1] if each.strip()][-2:]
    if any(re.match(r"\s*(?:- )?[\w-]+: *[{\[%@`&*!|>]", each) for each in before):
        return (
            f"not YAML: {problem}",
            "put a text in quotation marks if it begins with a sign such as { [ % @ or *",
        )
    return f"not YAML: {problem}", ""
