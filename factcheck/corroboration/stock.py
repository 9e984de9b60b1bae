"""Stock text: licences, legal notices and what a house appends to all it publishes.

Stock: "Permission is hereby granted, free of charge, …", "About Skerry Ferries: Skerry Ferries
runs …", whatever stands under "Notes to editors".
No stock: "The licence was withdrawn in May.", "About forty ships lay in the harbour."
"""

from __future__ import annotations

import functools
import importlib.resources
import re

from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import content
from factcheck.model import Block

# "About Skerry Ferries", as a heading or before a colon; "About half of them" has a small letter.
_ABOUT = re.compile(r"(?:About|ABOUT) (?:the |The |THE )?(?:[A-Z]\S*[^:.!?]{0,60})")
_ABOUT_IN_LINE = re.compile(r"About (?:the [a-z]+|(?:the )?[A-Z][^:.!?]{0,60}): ")
_STRAIGHT = str.maketrans("“”„", '"""')
_OUTER_SIGNS = " \t.:*#-–—"


def is_stock(block: Block) -> bool:
    """Tell whether a block is stock text, by its words or by a heading above it."""
    if any(_heads_stock(plain(heading)) for heading in block.section):
        return True
    text = plain(block.text)
    if _ABOUT_IN_LINE.match(text):
        return True
    folded = _folded(text)
    return any(phrase in folded for phrase in _phrases())


def _heads_stock(heading: str) -> bool:
    bare = heading.strip(_OUTER_SIGNS)
    return _folded(bare) in _headings() or _ABOUT.fullmatch(bare) is not None


@functools.cache
def _headings() -> frozenset[str]:
    return frozenset(_lists()["headings"])


@functools.cache
def _phrases() -> tuple[str, ...]:
    return tuple(_lists()["phrases"])


def _folded(text: str) -> str:
    return " ".join(text.casefold().translate(_STRAIGHT).split())


@functools.cache
def _lists() -> dict[str, list[str]]:
    path = importlib.resources.files("factcheck.corroboration") / "stock.yaml"
    lists: dict[str, list[str]] = content(path)
    return lists
