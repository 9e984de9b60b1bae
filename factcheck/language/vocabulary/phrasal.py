"""Verbs of two words as the plain verb that says the same.

>>> plain("call", "off"), plain("call", "for"), plain("call", "at")
('cancel', 'request', '')
>>> leads_to("call", "for"), leads_to("call", "off")
(True, False)
"""

from __future__ import annotations

import functools

from factcheck.language.vocabulary.lexicon import load


def plain(verb: str, particle: str) -> str:
    """Return the plain verb for a verb with its particle or preposition, or ""."""
    return _table("particles").get((verb, particle)) or _table("prepositional").get(
        (verb, particle), ""
    )


def leads_to(verb: str, preposition: str) -> bool:
    """Tell whether what follows a preposition is what the plain verb has as its object."""
    return (verb, preposition) in _table("prepositional")


@functools.cache
def _table(name: str) -> dict[tuple[str, str], str]:
    rows: dict[str, str] = load("phrasal")[name]
    return {(key.split()[0], key.split()[1]): verb for key, verb in rows.items()}
