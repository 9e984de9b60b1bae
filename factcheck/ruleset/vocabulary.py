"""The vocabulary of a rule file: entities and their aliases, synonyms, opposites.

Read: ``{name: Kestrel Ferries, kind: organisation, aliases: [the ferry line]}``,
``[walkout, strike]``, ``[open, closed]``.
Not read: one alias for two entities, a group of one, a pair that is both the same and opposed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from factcheck.forms.faults import complain, shown
from factcheck.forms.fields import read_choice, read_items, read_table, read_text, read_texts
from factcheck.forms.tree import Form, Node
from factcheck.model import Entity

ENTITY_KINDS = ("work", "person", "organisation", "place", "product")

Group = tuple[str, ...]


def read_entities(form: Form, node: Node) -> tuple[Entity, ...]:
    """Return the entities; complain where two of them share a name or an alias."""
    owners: dict[str, int] = {}
    entities: list[Entity] = []
    for item in read_items(form, node, "entities"):
        entity = _read_entity(form, item)
        if entity is None:
            continue
        for name in dict.fromkeys((entity.name.casefold(), *map(str.casefold, entity.aliases))):
            owner = owners.setdefault(name, len(entities))
            if owner != len(entities):
                complain(form, item, f"{shown(name)} names {shown(entities[owner].name)} already")
        entities.append(entity)
    return tuple(entities)


def read_synonyms(form: Form, node: Node) -> tuple[Group, ...]:
    """Return groups of phrases that mean the same."""
    return _read_groups(form, node, "synonyms", 2, None)


def read_opposites(form: Form, node: Node, synonyms: Iterable[Group]) -> tuple[Group, ...]:
    """Return pairs of phrases that exclude each other and are no ``synonyms``."""
    same = {
        frozenset((one.casefold(), other.casefold()))
        for group in synonyms
        for one, other in combinations(group, 2)
    }
    pairs = _read_groups(form, node, "opposites", 2, 2)
    for pair in pairs:
        if frozenset(phrase.casefold() for phrase in pair) in same:
            complain(form, node, f"{shown(pair[0])} and {shown(pair[1])} are synonyms above")
    return pairs


def merge_entities(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Join entities of one name; the first says its kind, the first claim to an alias holds."""
    kinds: dict[str, tuple[str, str]] = {}
    aliases: dict[str, list[str]] = {}
    claimed: dict[str, str] = {}
    for entity in entities:
        key = entity.name.casefold()
        kinds.setdefault(key, (entity.name, entity.kind))
        own = aliases.setdefault(key, [])
        for alias in entity.aliases:
            if claimed.setdefault(alias.casefold(), key) == key and alias not in own:
                own.append(alias)
    return tuple(Entity(name, kind, tuple(aliases[key])) for key, (name, kind) in kinds.items())


def _read_entity(form: Form, node: Node) -> Entity | None:
    before = len(form.faults)
    keys = ("name", "kind", "aliases")
    entries = read_table(form, node, keys, ("name", "kind"), of="an entity")
    name = read_text(form, entries["name"][1]) if "name" in entries else ""
    kind = read_choice(form, entries["kind"][1], ENTITY_KINDS) if "kind" in entries else ""
    aliases = read_texts(form, entries["aliases"][1], "aliases") if "aliases" in entries else ()
    others = tuple(dict.fromkeys(alias for alias in aliases if alias != name))
    return Entity(name, kind, others) if len(form.faults) == before else None


def _read_groups(
    form: Form, node: Node, of: str, least: int, most: int | None
) -> tuple[Group, ...]:
    groups = []
    for item in read_items(form, node, f"lists of {of}"):
        before = len(form.faults)
        group = tuple(dict.fromkeys(read_texts(form, item, of)))
        if len(form.faults) == before and len(group) < least:
            complain(form, item, f"{of} need at least {least} different phrases")
        elif most is not None and len(group) > most:
            complain(form, item, f"{of} are pairs", f"write [[{group[0]}, {group[1]}], …]")
        else:
            groups.append(group)
    return tuple(groups)
