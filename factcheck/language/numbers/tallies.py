"""Which nouns and verbs tell one tally: jobs cut and people let go.

>>> [way.role for way in ways() if way.tally == "jobs_cut"]
['object', 'subject', 'object']
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from factcheck.language.vocabulary.lexicon import load, words


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell a tally: the nouns counted, the verbs, the role of the nouns.

    ``owned`` says that the tally is of what the other side of the verb names.
    """

    tally: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    role: str
    owned: bool


@functools.cache
def ways() -> tuple[Way, ...]:
    """Return all ways to tell a tally, in the order of the lexicon."""
    data: dict[str, Any] = load("tallies")["tallies"]
    return tuple(
        Way(tally, frozenset(nouns), frozenset(verbs), role[0], entry.get("whose") == "subject")
        for tally, entry in data.items()
        for nouns, verbs, role in (
            [part.split() for part in line.split("|")] for line in entry["says"]
        )
    )


def names() -> frozenset[str]:
    """Return the tallies."""
    return frozenset(load("tallies")["tallies"])


def studies() -> frozenset[str]:
    """Return the nouns for what takes a sample."""
    return words("tallies", "studies")


def samples() -> frozenset[str]:
    """Return the verbs by which a sample is taken."""
    return words("tallies", "samples")
