"""Who came where in a contest: "Ines Rocha came third", "Rocha finished in second place".

The place is the claim, who took it its holder; what aligns two of them is the contest and whom
else the sentence names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.grammar.clauses import Clause
from factcheck.model import Interval, Mention, Statement, Term
from factcheck.statements import context, naming
from factcheck.statements.frame import Frame, tokens_of
from factcheck.statements.setting import NAMED, Passage, Setting

_VERBS = frozenset({"come", "finish", "place", "end", "rank"})
_LAST = 20
_CONTESTS = frozenset({"in", "at"})


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield the holder of every place that a sentence tells by a verb."""
    for mention in passage.mentions:
        value = mention.value
        if not isinstance(value, Interval) or value.axis != "ordinal" or value.stated > _LAST:
            continue
        clause = _clause(passage, mention)
        subject = clause.argument("subject") if clause is not None else None
        if clause is None or subject is None or clause.negated or clause.link == "condition":
            continue
        holder = naming.identity(setting, passage, subject)
        if holder is not None and holder.axis in {"person", "organisation", "product"}:
            yield _statement(setting, passage, clause, mention, holder)


def _clause(passage: Passage, mention: Mention) -> Clause | None:
    """Return the clause whose verb stands right before a place: "finished (in) third (place)"."""
    tokens = passage.sentence.tokens
    first, last = tokens_of(tokens, mention.start, mention.end)
    after = tokens[last] if last < len(tokens) else None
    ranks = after is not None and after.tag in {"noun", "name", "adj"} and after.lower != "place"
    if ranks and tokens[last - 1].lower != "place":
        return None  # "finished third grade"
    start = first
    while start > 0 and tokens[start - 1].lower in {"in", "a", "the", "only", "joint", "overall"}:
        start -= 1
    return next((c for c in passage.clauses if c.verb == start - 1 and c.lemma in _VERBS), None)


def _statement(
    setting: Setting, passage: Passage, clause: Clause, mention: Mention, holder: Term
) -> Statement:
    size = len(passage.sentence.tokens)
    framed = Frame(setting, passage, mention, clause, None)
    named = [
        other.value.key.split()[-1]
        for other in passage.mentions
        if isinstance(other.value, Term) and other.value.axis in NAMED
    ]
    contest = [
        word
        for argument in clause.arguments
        if argument.role in _CONTESTS
        for word in context.content(passage, setting, argument.start, argument.end, (mention,))
    ]
    number = int(mention.value.stated) if isinstance(mention.value, Interval) else 0
    made = context.statement(
        framed,
        "unique",
        attribute=("place", str(number)),
        terms=tuple(dict.fromkeys(("place", *contest, *named, *holder.key.split()[-1:]))),
        value=holder,
        subject_term=holder,
        span=(0, size),
        shown=naming.shown(setting, passage, Mention(*_span(passage, clause), holder, "name")),
    )
    return replace(made, subject=f"place {number}", names=())


def _span(passage: Passage, clause: Clause) -> tuple[int, int]:
    tokens, subject = passage.sentence.tokens, clause.argument("subject")
    if subject is None:
        return 0, len(passage.sentence.text)
    return tokens[subject.start].start, tokens[subject.end - 1].end
