"""Persons named in a sentence.

Read: "Helena Marsh", "Dr Runa Eskelin", "J. R. R. Tolkien", "THRELFALL, Joanna", "CEO Oko Brandt".
Not read: "Ashford University", "Victoria Park", "Marsh said" (a surname alone is for the caller).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming.people import find
from factcheck.model import Mention, Term


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the persons; the key is the folded name without title, the given name first."""
    for person in find(sentence.text):
        if person.key:
            yield Mention(person.start, person.end, Term("person", person.key), "person")
