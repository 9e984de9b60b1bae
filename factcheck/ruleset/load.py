"""Rule files that extend each other, joined into one rule set.

The files stand in an order in which each comes before all that it extends.  A rule of a file
takes the place of the rules of the same id in the files that it extends, and a file may disable
rules of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from factcheck.errors import RuleError
from factcheck.forms.faults import complain, did_you_mean, fault, faults_in_order, raise_all, shown
from factcheck.forms.tree import Scalar
from factcheck.model import Rule, Ruleset
from factcheck.ruleset.file import RuleFile, read_file
from factcheck.ruleset.packs import PACKS, find_pack, pack_names
from factcheck.ruleset.vocabulary import merge_entities

LONGEST_CHAIN = 20  # files that extend one another


def load(paths: Sequence[str] = (), *, general: bool = True) -> Ruleset:
    """Read rule files and what they extend into one rule set.

    Args:
        paths: YAML files, or names of shipped packs such as "general".
        general: Whether the pack "general" stands in where no paths are given.

    Raises:
        RuleError: Something is wrong; ``RuleErrors`` where several things are.
    """
    gathering = _Gathering()
    for name in reversed(tuple(paths) or (("general",) if general else ())):
        try:
            path, called = _locate(name, Path(), PurePath())
        except RuleError as error:
            gathering.errors.append(error)
            gathering.whole = False
        else:
            _gather(gathering, path, called, ())
    files = tuple(reversed(gathering.done))
    owners = _owners(files, gathering)
    off = _disabled(files, gathering, owners)
    raise_all([*gathering.errors, *(each for file in files for each in faults_in_order(file.form))])
    return Ruleset(
        rules=tuple(rule for key, (_, rule) in owners.items() if key not in off),
        entities=merge_entities(entity for file in files for entity in file.entities),
        synonyms=tuple(dict.fromkeys(group for file in files for group in file.synonyms)),
        opposites=tuple(dict.fromkeys(group for file in files for group in file.opposites)),
        paths=tuple(file.form.path for file in files),
    )


# Gathering: depth first, so that a file is done after all that it extends


@dataclass(slots=True)
class _Gathering:
    done: list[RuleFile] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)
    reach: dict[Path, frozenset[Path]] = field(default_factory=dict)  # itself and all it extends
    errors: list[RuleError] = field(default_factory=list)
    whole: bool = True  # whether every file that is named was found and read


def _gather(gathering: _Gathering, path: Path, called: str, chain: tuple[Path, ...]) -> None:
    if path in gathering.seen:
        return
    gathering.seen.add(path)
    try:
        file = read_file(path, called)
    except RuleError as error:
        gathering.errors.append(error)
        gathering.whole = False
        return
    reach = {path}
    for name in reversed(file.extends):
        target = _extended(file, name, (*chain, path))
        if target:
            _gather(gathering, *target, (*chain, path))
            reach |= gathering.reach.get(target[0], frozenset())
        gathering.whole = gathering.whole and target is not None
    gathering.reach[path] = frozenset(reach)
    gathering.done.append(file)


def _extended(file: RuleFile, name: Scalar, chain: tuple[Path, ...]) -> tuple[Path, str] | None:
    try:
        folder = PurePath(file.form.path).parent
        path, called = _locate(name.text.strip(), file.path.parent, folder)
    except RuleError as error:
        complain(file.form, name, error.what, error.cure)
        return None
    if path in chain:
        circle = " extends ".join(each.name for each in (*chain[chain.index(path) :], path))
        complain(file.form, name, f"files extend each other in a circle: {circle}")
        return None
    if len(chain) >= LONGEST_CHAIN:
        complain(file.form, name, f"more than {LONGEST_CHAIN} files that extend one another")
        return None
    return path, called


def _locate(name: str, folder: Path, called: PurePath) -> tuple[Path, str]:
    """Return the file of a name that stands in ``folder``, and how to call it in messages."""
    is_name = PurePath(name).name == name and not name.endswith((".yaml", ".yml"))
    if is_name and name in pack_names():
        return find_pack(name).resolve(), f"{PACKS}/{name}.yaml"
    path = folder / name
    if _exists(path):
        return path.resolve(), (called / name).as_posix()
    if is_name:
        raise RuleError(f"no pack is called {shown(name)}", cure=did_you_mean(name, pack_names()))
    raise RuleError(f"no such rule file: {shown((called / name).as_posix(), 120)}")


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long, a folder that may not be entered
        return False


# Joining


def _owners(files: Sequence[RuleFile], gathering: _Gathering) -> dict[str, tuple[RuleFile, Rule]]:
    """Return each rule by its id with the file it stands in, the overridden ones left out."""
    owners: dict[str, tuple[RuleFile, Rule]] = {}
    for file in files:
        for rule in file.rules:
            owner, winner = owners.setdefault(rule.id, (file, rule))
            if file.path not in gathering.reach[owner.path]:
                gathering.errors.append(_ambiguous(file, rule, winner))
    return owners


def _ambiguous(file: RuleFile, rule: Rule, other: Rule) -> RuleError:
    return fault(
        file.form.path,
        file.form.lines,
        (rule.origin.line, rule.origin.column),
        f"the id {shown(rule.id)} is also defined in {other.origin.path}:{other.origin.line}",
        "let one file extend the other, or give one of the rules another id",
    )


def _disabled(
    files: Sequence[RuleFile],
    gathering: _Gathering,
    owners: dict[str, tuple[RuleFile, Rule]],
) -> set[str]:
    off = set()
    for file in files:
        reach = gathering.reach[file.path]
        known = {name for other in files if other.path in reach for name in other.ids if name}
        for name in file.disable:
            if name.text in owners and owners[name.text][0].path in reach:
                off.add(name.text)
            elif name.text not in known and gathering.whole:
                cure = did_you_mean(name.text, sorted(known))
                complain(file.form, name, f"no rule has the id {shown(name.text)}", cure)
    return off
