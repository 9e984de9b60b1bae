"""Names folded to one spelling, and whether two of them can belong to one bearer."""

from __future__ import annotations

import functools
import re

from factcheck.language.naming.folding import fold
from factcheck.language.naming.gazetteer import key_words, spot
from factcheck.language.vocabulary.lexicon import load

__all__ = ["alike", "different", "fold", "same"]

_SMALL = frozenset({"the", "a", "an", "of", "and", "for", "in", "at", "on", "to", "de", "la", "le"})
_YEAR = re.compile(r"[12]\d{3}")


def same(a: str, b: str) -> bool:
    """Tell whether two folded names can be one and the same bearer.

    A surname can be the full name, an initial the given name, "dan" Daniel, "spg" the Screen
    Performers' Guild, "velmora" Velmora Systems Ltd.  The answer is the same for both orders.
    """
    left, right = _bare(a), _bare(b)
    if left == right:
        return bool(left)
    if not left or not right:
        return False
    if _numbers(left) != _numbers(right):
        return False
    if "".join(left) == "".join(right) or _abbreviates(left, right) or _abbreviates(right, left):
        return True
    short, long = sorted((left, right), key=lambda name: (len(name), name))
    return _fits(short, long)


def different(a: str, b: str, axis: str) -> bool:
    """Tell whether two folded names surely have two bearers; in doubt the answer is no.

    ``axis`` is that of the terms: person, organisation, place or work.  A likely misspelling is
    still a different name: ``alike`` tells how near it is.
    """
    if not a.strip() or not b.strip() or same(a, b):
        return False
    if axis == "work":
        return True
    if axis == "place":
        return _apart(a, b)
    left, right = _bare(a), _bare(b)
    if axis == "person":
        return not _share_person(left, right)
    left, right = _distinctive(left), _distinctive(right)
    return bool(left and right) and not set(left) & set(right) and not _initials_meet(a, b)


def alike(a: str, b: str) -> float:
    """Return how alike two folded names are spelt, 0 to 1, whatever the order of their words."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - 25 ms that only a comparison needs

    first, second = sorted((a, b))
    return max(fuzz.ratio(first, second), fuzz.token_sort_ratio(first, second)) / 100


@functools.lru_cache(maxsize=65_536)
def _bare(name: str) -> tuple[str, ...]:
    """Return the words of a folded name without article, titles and legal forms."""
    parts = name.split()
    droppable = key_words("people", "titles") | {"the", "a", "an"}
    while len(parts) > 1 and parts[0] in droppable:
        parts = parts[1:]
    legal = key_words("organisations", "legal")
    while len(parts) > 1 and parts[-1] in legal:
        parts = parts[:-1]
    return tuple(parts)


def _numbers(name: tuple[str, ...]) -> list[str]:
    """Return what numbers a name has: "happy gilmore 2" is not "happy gilmore"."""
    return [part for part in name if part.isdigit() and not _YEAR.fullmatch(part)]


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether one word is made of the initials of several ("spg")."""
    if len(short) != 1 or len(short[0]) < 2 or len(long) < 2:
        return False
    every = "".join(part[0] for part in long)
    main = "".join(part[0] for part in long if part not in _SMALL)
    return short[0] in {every, main}


def _initials_meet(a: str, b: str) -> bool:
    """Tell whether the abbreviation of one name may stand for the other."""
    left, right = a.split(), b.split()
    return any(_abbreviates((part,), tuple(right)) for part in left if len(part) > 1) or any(
        _abbreviates((part,), tuple(left)) for part in right if len(part) > 1
    )


def _fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether the words of one name are found in order in the other, surname by surname."""
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in long and short[0] not in _SMALL
    if not any(part in long for part in short if len(part) > 1 and part not in _SMALL):
        return False
    place = 0
    for index, part in enumerate(short):
        found = next(
            (k for k in range(place, len(long)) if _same_word(part, long[k], last=index > 0)), None
        )
        if found is None:
            return False
        place = found + 1
    return True


def _same_word(a: str, b: str, *, last: bool) -> bool:
    """Compare words of two names; a pet form is one only in front of a surname (not ``last``)."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0] and a.isalpha() and b.isalpha()
    return not last and b in _pet_forms().get(a, frozenset())


@functools.cache
def _pet_forms() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in load("nicknames")["groups"]:
        full, *pets = group.split()
        for pet in pets:
            table.setdefault(full, set()).add(pet)
            table.setdefault(pet, set()).update({full, *pets})
    return {name: frozenset(others) for name, others in table.items()}


def _share_person(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two names of persons leave any doubt that they are two."""
    if len(left) == 1 or len(right) == 1:
        return bool(set(left) & set(right))
    if left[-1] != right[-1]:
        # a double-barrelled surname, or one that was taken in marriage beside the old one
        return left[-1] in right[1:] or right[-1] in left[1:]
    return _same_word(left[0], right[0], last=False)


def _distinctive(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of an organisation's name that others of its sort do not have."""
    general = key_words("organisations", "last") | key_words("organisations", "first") | _SMALL
    return tuple(part for part in name if part not in general)


def _apart(a: str, b: str) -> bool:
    """Tell whether neither of two places lies in the other and they are not one."""
    left, right = spot(a), spot(b)
    if left and right:
        if left.key in {right.key, right.country} or right.key == left.country:
            return False
        if left.country and left.country == right.country:
            return left.kind == right.kind
        return left.kind == right.kind or bool(left.country and right.country)
    if left or right:
        return False
    ones, others = set(a.split()) - _SMALL, set(b.split()) - _SMALL
    # "Marlow Crown Court" and "Tarnley Crown Court" share what kind of place they are
    kinds = (
        _place_kinds() & ones & others if a.rpartition(" ")[2] == b.rpartition(" ")[2] else set()
    )
    return bool(ones - kinds and others - kinds) and not (ones - kinds) & (others - kinds)


@functools.cache
def _place_kinds() -> frozenset[str]:
    """Return the words that many places of a sort have in their names."""
    return (
        key_words("places", "streets")
        | key_words("places", "buildings")
        | key_words("organisations", "last")
        | frozenset({"crown", "county", "general", "magistrates", "primary", "high", "central"})
    )
