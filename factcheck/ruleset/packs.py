"""Packs: the rule files that are shipped with the program and called by name."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import RuleError
from factcheck.forms.faults import did_you_mean, shown

PACKS = "factcheck/rules"  # how their folder is called in messages, wherever it is installed

_PACKAGE = Path(__file__).parents[1]
_FOLDERS = (_PACKAGE / "rules", _PACKAGE.parent / "rules")  # installed; in a checkout


def pack_names() -> tuple[str, ...]:
    """Return the names of the shipped packs, sorted."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def find_pack(name: str) -> Path:
    """Return the file of a shipped pack.

    Raises:
        RuleError: There is no pack of this name.
    """
    if name in pack_names():
        return _folder() / f"{name}.yaml"
    raise RuleError(f"no pack is called {shown(name)}", cure=did_you_mean(name, pack_names()))


def _folder() -> Path:
    return next((folder for folder in _FOLDERS if folder.is_dir()), _FOLDERS[0])
