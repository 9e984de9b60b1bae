"""Claims that one only can hold: "the first to use it", "the second-highest mountain"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.clauses import Clause
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, reference
from factcheck.statements.setting import NAMED, Passage, Setting


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every rank: its holder is the value, what it is the first of the terms."""
    for mention in passage.mentions:
        if isinstance(mention.value, Term) and mention.value.axis == "rank":
            yield from _claims(setting, passage, mention)


def _claims(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    framed = context.frame(setting, passage, mention)
    rank = mention.value
    if framed.clause is None or not isinstance(rank, Term):
        return
    for holder, position in _holders(setting, passage, framed.clause, mention):
        start, end = context.clause_range(framed)
        terms = context.content(
            passage, setting, start, end, (mention, *_covering(passage, holder))
        )
        terms = tuple(term for term in terms if term not in holder.key.split())
        made = context.statement(
            framed,
            "unique",
            attribute=(rank.key,),
            terms=terms,
            value=holder,
            subject_term=holder,
            scope=tuple(q for q in rank.qualifiers),
            polarity=not framed.clause.negated,
            shown=position,
        )
        yield replace(made, subject=rank.key)


def _covering(passage: Passage, holder: Term) -> tuple[Mention, ...]:
    return tuple(m for m in passage.mentions if m.value == holder)


def _holders(
    setting: Setting, passage: Passage, clause: Clause, mention: Mention
) -> Iterator[tuple[Term, str]]:
    """Yield the name that the rank is said of: the copula's subject, the event's subject or place."""
    for role in ("subject", "object", "in", "with", "on"):
        argument = clause.argument(role)
        if argument is None:
            continue
        found = reference.of(setting, passage, argument)
        if found is not None and found.axis in NAMED:
            yield found, found.key
            return
