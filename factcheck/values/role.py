"""Offices and posts: what somebody is in an organisation.

Read: "co-CEO", "joint chief executive", "former finance minister", "head of marketing".
Not read: "the chief reason", "a text editor", "the head of the queue", "Stephen King".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming.roles import find
from factcheck.model import Mention, Term


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the roles; qualifiers are what narrows them, such as "co", "acting" and "former"."""
    for role in find(sentence.text):
        yield Mention(role.start, role.end, Term("role", role.key, role.qualifiers), "role")
