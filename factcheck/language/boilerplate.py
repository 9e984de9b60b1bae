"""The furniture of pages: navigation, buttons, cookie notices, credits, lists of other articles.

Furniture: "Back to top", "Share on Facebook", "© 2024 Example Ltd.", "Photo: Jo Lee / Agency",
"We use cookies to improve your visit."
No furniture: "Contact was lost at 14:02.", "The menu has 12 dishes.", "Home sales fell by 3 %".
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from factcheck.language.vocabulary.lexicon import load

_LONGEST = 200
_CLASS_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_OUTER_SIGNS = " \t.!?:;,*#>»›→←↑↓+…-–—|•·[](){}<\"'“”‘’"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
# "has-sidebar" and the like say what another element holds.
_ABOUT_OTHERS = re.compile(r"^(?:has|with|no|without|is|js|show|hide)[-_]")


@dataclass(frozen=True, slots=True)
class _Lists:
    lines: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    related: frozenset[str]
    hard: frozenset[str]
    soft: frozenset[str]


def is_furniture(line: str) -> bool:
    """Tell whether a line, its white space single spaces, is furniture by its words alone."""
    if len(line) > _LONGEST:
        return False
    lists = _lists()
    folded = _fold(line)
    if not folded:  # a row of arrows, dots or bars
        return True
    return folded in lists.lines or any(form.fullmatch(line) for form in lists.patterns)


def heads_other_articles(line: str) -> bool:
    """Tell whether a heading announces links to other documents ("Related posts")."""
    return len(line) <= 60 and _fold(line) in _lists().related


def looks_like_link(line: str) -> bool:
    """Tell whether a line could be the headline of another article: short, no full sentence."""
    return len(line) <= 140 and len(line.split()) <= 22 and not line.endswith((".", ":", ";", ","))


def ends_sentence(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence does, be it within quotation marks or brackets."""
    return _SENTENCE_END.search(text[-8:]) is not None


def attribute_furniture(names: str) -> Literal["", "hard", "soft"]:
    """Judge an element by its class, id and role attributes, joined with spaces."""
    if not names:
        return ""
    words = {
        word.lower()
        for name in names[:1000].split()
        if not _ABOUT_OTHERS.match(name)
        for word in _CLASS_WORD.findall(name)
    }
    lists = _lists()
    if words & lists.hard:
        return "hard"
    return "soft" if words & lists.soft else ""


def _fold(line: str) -> str:
    return " ".join(line.lower().replace("’", "'").strip(_OUTER_SIGNS).split())


@functools.cache
def _lists() -> _Lists:
    data = load("boilerplate")
    return _Lists(
        frozenset(data["lines"]),
        tuple(re.compile(form, re.IGNORECASE) for form in data["patterns"]),
        frozenset(data["related"]),
        frozenset(data["hard"]),
        frozenset(data["soft"]),
    )
