"""What a named person or thing is told of that happens to it but once: its birth, its death."""

from __future__ import annotations

from factcheck.language.naming import names
from factcheck.language.vocabulary.thesaurus import concepts_of
from factcheck.model import Statement


def one_life(one: Statement, other: Statement) -> bool:
    """Tell whether two statements are of the one birth, death or founding of one named thing.

    Another time or another place is then no sign that two things are meant.
    """
    if not one.subject or not names.same(one.subject, other.subject):
        return False
    once = concepts_of("words", "once_only")
    return bool(once & _said(one) and once & _said(other) & _said(one))


def _said(statement: Statement) -> set[str]:
    return {*statement.attribute.split(), *(statement.terms if statement.kind == "name" else ())}
