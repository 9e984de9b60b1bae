"""Organisations named in a sentence.

Read: "Velmora Systems Ltd", "University of Marlow", "Screen Performers' Guild (SPG)", "NASA".
Not read: "Board of Directors", "Chapter III", "TTL", "Storage Systems".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming.organisations import find
from factcheck.model import Mention, Term


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the organisations; the key is the folded name without its legal form.

    A qualifier is the folded abbreviation that follows in brackets, or "weak" where the
    surroundings alone speak for an organisation.
    """
    for found in find(sentence.text):
        qualifiers = (found.short,) if found.short else ("weak",) if found.weak else ()
        if found.key:
            value = Term("organisation", found.key, qualifiers)
            yield Mention(found.start, found.end, value, "organisation")
