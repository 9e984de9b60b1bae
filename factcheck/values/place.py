"""Places named in a sentence.

Read: "Argentina", "Buenos Aires", "14 Mill Lane", "River Tamsin", "Marlow" in "in Marlow" (weak),
"Argentine" (the country, as a demonym).
Not read: "London Philharmonic", "in March", "in English", "in Python".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming.locations import find
from factcheck.model import Mention, Term


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the places; the key is the usual name, folded.

    The qualifier "demonym" tells that an adjective or inhabitant was named, "weak" that only a
    preposition speaks for a place.
    """
    for found in find(sentence.text):
        qualifiers = (found.sort,) if found.sort else ()
        yield Mention(found.start, found.end, Term("place", found.key, qualifiers), "place")
