"""Settings of a project: factcheck.yaml, .factcheck.yaml or [tool.factcheck] in pyproject.toml.

The first of them found stands alone, looked for from the working folder upwards as far as the
root of the repository or the home folder.  What the command line says comes before it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from factcheck.forms.faults import complain, faults_in_order, raise_all
from factcheck.forms.fields import read_choice, read_items, read_table, read_texts
from factcheck.forms.toml_tree import read_toml_table
from factcheck.forms.tree import Form, Node, Scalar, Table
from factcheck.forms.yaml_tree import read_yaml

NAMES = ("factcheck.yaml", ".factcheck.yaml", "pyproject.toml")
ROOTS = (".git", ".hg", ".svn", ".jj")
MOST_JOBS = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a project asks for; every default is that of the command line.

    ``path`` is the file it was read from, None where there is none.  ``rules`` are names of packs
    and paths of files, these resolved against the folder of ``path``; empty means the general
    pack.  ``exclude`` are globs relative to that folder.  ``only`` and ``ignore`` are rule ids.
    """

    path: Path | None = None
    rules: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Literal["error", "warning", "note", "never"] = "error"
    severity: Literal["error", "warning", "note"] = "note"
    scope: Literal["all", "across", "within"] = "all"
    show: Literal["all", "contradictions", "agreements"] = "all"
    jobs: int | Literal["auto"] = "auto"


def load(start: Path) -> Config:
    """Return the settings that hold in the folder ``start``, the defaults where none are written.

    Raises:
        RuleError: The file that was found is wrong; ``RuleErrors`` where several things are.
    """
    start = start.absolute()
    home = Path.home()
    for folder in (start, *start.parents):
        for name in NAMES:
            config = _read(folder / name, start) if (folder / name).is_file() else None
            if config:
                return config
        if folder == home or any((folder / root).exists() for root in ROOTS):
            break
    return Config()


def read(path: Path) -> Config:
    """Return the settings of one file, the defaults if it is a pyproject.toml without any.

    Raises:
        RuleError: As for ``load``.
    """
    return _read(path.absolute(), Path.cwd()) or Config()


def _read(path: Path, start: Path) -> Config | None:
    called = _seen_from(start, path)
    if path.suffix == ".toml":
        form = read_toml_table(path, called, "tool.factcheck")
    else:
        form = read_yaml(path, called)
    if form is None:
        return None
    entries = read_table(form, form.root, tuple(_READERS), of="the settings")
    values = {key: _READERS[key](form, value) for key, (_, value) in entries.items()}
    raise_all(faults_in_order(form))
    rules = tuple(_resolved(name, path.parent) for name in values.pop("rules", ()))
    return Config(path=path, rules=rules, **values)


def _resolved(name: str, folder: Path) -> str:
    """Return a pack's name as it is, a file's path as seen from the working folder."""
    is_pack = Path(name).name == name and not name.endswith((".yaml", ".yml"))
    if is_pack and not (folder / name).is_file():
        return name
    return _seen_from(Path.cwd(), folder / name)


def _seen_from(folder: Path, path: Path) -> str:
    # The way from folder to path, so that messages and reports are the same on every machine.
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


# What each key is


def _texts(form: Form, node: Node) -> tuple[str, ...]:
    if isinstance(node, Scalar) and node.text.strip():
        complain(form, node, "expected a list", "put it in brackets: […]")
        return ()
    return read_texts(form, node)


def _rules(form: Form, node: Node) -> tuple[str, ...]:
    for item in read_items(form, node, "packs and files"):
        if isinstance(item, Table):
            what = "'rules' names packs and files here, it holds none"
            complain(form, item, what, "write rules in a file of their own and name it")
            return ()
    return read_texts(form, node, "packs and files")


def _one_of(*choices: str) -> Callable[[Form, Node], str]:
    return lambda form, node: read_choice(form, node, choices)


def _jobs(form: Form, node: Node) -> int | str:
    text = node.text if isinstance(node, Scalar) else ""
    if text == "auto":
        return text
    if text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= MOST_JOBS:
        return int(text)
    complain(form, node, f"'jobs' is auto or a number from 1 to {MOST_JOBS}")
    return "auto"


_READERS: dict[str, Callable[[Form, Node], Any]] = {
    "rules": _rules,
    "only": _texts,
    "ignore": _texts,
    "exclude": _texts,
    "fail_on": _one_of("error", "warning", "note", "never"),
    "severity": _one_of("error", "warning", "note"),
    "scope": _one_of("all", "across", "within"),
    "show": _one_of("all", "contradictions", "agreements"),
    "jobs": _jobs,
}
