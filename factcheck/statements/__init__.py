"""What a document says: its sentences as statements in normal form."""

from __future__ import annotations

import itertools

from factcheck.language.naming import names
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.model import Document, Ruleset, Statement, Term
from factcheck.statements import (
    answers,
    arithmetic,
    categories,
    defaults,
    figures,
    fillers,
    gists,
    placings,
    propositions,
    ranks,
    releases,
    roles,
    setting,
    utterances,
    wordings,
)
from factcheck.statements.setting import Passage, Setting

STATEMENTS = {
    "figures": figures.read,
    "defaults": defaults.read,
    "answers": answers.read,
    "roles": roles.read,
    "placings": placings.read,
    "releases": releases.read,
    "ranks": ranks.read,
    "fillers": fillers.read,
    "propositions": propositions.read,
    "wordings": wordings.read,
    "categories": categories.read,
}


def read(document: Document, rules: Ruleset, subject: str = "") -> tuple[Statement, ...]:
    """Return every statement of a document in the order of its text.

    ``subject`` is what the document is known to speak of, where it does not say so itself.
    """
    known = setting.read(
        document, thesaurus(rules.synonyms, rules.opposites), _aliases(rules, subject), subject
    )
    found = [
        statement
        for passage in known.passages
        for reader in STATEMENTS.values()
        for statement in reader(known, passage)
    ]
    found.extend(gists.read(known))
    found.extend(_utterances(known))
    found.extend(arithmetic.read(known))
    return tuple(sorted(dict.fromkeys(found), key=order))


def order(statement: Statement) -> tuple[str, int, int, str, str, str]:
    """Return the key by which statements are sorted everywhere."""
    place = statement.place
    return (
        place.source, place.start, place.end, statement.kind, statement.shown, repr(statement.value)
    )  # fmt: skip


def _utterances(known: Setting) -> list[Statement]:
    found: list[Statement] = []
    by_block = itertools.groupby(known.passages, key=lambda passage: passage.paragraph)
    for _, group in by_block:
        passages: tuple[Passage, ...] = tuple(group)
        found.extend(utterances.read(known, passages[0].block, passages))
    return found


def _aliases(rules: Ruleset, subject: str) -> dict[str, Term]:
    """Return the declared entities, and the subject, by every folded name they go by."""
    known = names.fold(subject)
    table: dict[str, Term] = {known: Term("", known)} if known else {}
    for entity in rules.entities:
        term = Term(entity.kind, names.fold(entity.name))
        for name in (entity.name, *entity.aliases):
            table[names.fold(name)] = term
    return table
