"""Families: documents that reuse one text, and so are one source however many they are.

A family is a star (Aslam, Pelekhov and Rus, "The star clustering algorithm", 2004): a document in
the middle and those that share text with it, so that a chain of small resemblances never makes a
family.  They must share much the same text with it: a digest of two stories is no bridge between
them.
"""

from __future__ import annotations

import itertools
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.corroboration.reuse import Reuse

_SAME_TEXT = 0.5  # of the lesser of two reused parts must lie within the other


@dataclass(frozen=True, slots=True)
class Kin:
    """How a document is related to others: its family ("" if none), and the nearest of all.

    ``shared`` is the part of its own words that stand in the nearest too, 0 to 1.
    """

    family: str = ""
    nearest: str = ""
    shared: float = 0.0


def gather(paths: Sequence[str], found: Sequence[Reuse]) -> dict[str, Kin]:
    """Return the kin of every document that has any, by path.

    Families are named A, B, C … in the order of their first documents.

    Args:
        paths: The documents by number, sorted.
        found: What they reuse of each other.
    """
    links = _links(found)
    named: dict[int, str] = {}
    for name, members in zip(_names(), sorted(_families(links)), strict=False):
        named |= dict.fromkeys(members, name)
    return {paths[each]: _kin(each, links[each], named, paths) for each in sorted(links)}


def _links(found: Sequence[Reuse]) -> dict[int, dict[int, Reuse]]:
    links: dict[int, dict[int, Reuse]] = {}
    for reuse in found:
        links.setdefault(reuse.one, {})[reuse.other] = reuse
        links.setdefault(reuse.other, {})[reuse.one] = reuse
    return links


def _families(links: Mapping[int, Mapping[int, Reuse]]) -> Iterator[list[int]]:
    """Yield the families, the documents with most kin in the middle of theirs."""
    free = set(links)
    for middle in sorted(links, key=lambda each: (-len(links[each]), each)):
        if middle not in free:
            continue
        members = [middle, *_around(middle, links[middle], free)]
        if len(members) > 1:
            free -= set(members)
            yield sorted(members)


def _around(middle: int, links: Mapping[int, Reuse], free: set[int]) -> Iterator[int]:
    """Yield the documents that reuse much the same text of ``middle``, the nearest first."""
    common: set[int] = set()
    for other in sorted(links, key=lambda each: (-links[each].share, each)):
        if other not in free:
            continue
        reused = _reused(links[other], middle)
        if not common or len(reused & common) >= _SAME_TEXT * min(len(reused), len(common)):
            common |= reused
            yield other


def _reused(reuse: Reuse, document: int) -> set[int]:
    """Return the places of the words of ``document`` that the other has too."""
    side = 0 if document == reuse.one else 1
    return {at for p in reuse.passages for at in range(p[side], p[side] + p[2])}


def _kin(
    document: int, links: Mapping[int, Reuse], named: Mapping[int, str], paths: Sequence[str]
) -> Kin:
    nearest = min(links, key=lambda other: (-links[other].share_of(document), other))
    shared = round(min(links[nearest].share_of(document), 1.0), 2)
    return Kin(named.get(document, ""), paths[nearest], shared)


def _names() -> Iterator[str]:
    """Yield A to Z, then AA to ZZ, and so on."""
    for length in itertools.count(1):
        for letters in itertools.product(string.ascii_uppercase, repeat=length):
            yield "".join(letters)
