"""Cells that answer yes or no: "Versioning | off", "Dogs allowed: no"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.vocabulary import lemmas
from factcheck.model import Mention, Statement, Term
from factcheck.statements import cells, context
from factcheck.statements.frame import Frame
from factcheck.statements.setting import Passage, Setting


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield the proposition that a row head and its answer make, as prose would tell it."""
    for mention in passage.mentions:
        if mention.reading == "polarity" and isinstance(mention.value, Term) and passage.block.row:
            yield from _answer(setting, passage, mention, mention.value)


def _answer(
    setting: Setting, passage: Passage, mention: Mention, answer: Term
) -> Iterator[Statement]:
    head = cells.head_terms(setting, passage.block.row)
    predicate = _predicate(setting, answer, head)
    if not head or not predicate:
        return
    said = predicate[1:] if predicate[0] == "be" else predicate
    yield context.statement(
        Frame(setting, passage, mention, None, None),
        "polarity",
        attribute=predicate,
        terms=tuple(dict.fromkeys((*said, *head))),
        value=Term("polarity", answer.key),
        subject_term=None,
        span=(0, len(passage.sentence.tokens)),
        scope=(f"cell:{passage.block.row}|{passage.block.column}",),
        polarity=answer.key == "yes",
        shown=f"{passage.block.row}: {passage.sentence.text}",
    )


def _predicate(setting: Setting, answer: Term, head: tuple[str, ...]) -> tuple[str, ...]:
    """Return the verb of "enabled", "be" with the state of "off", the head's own verb for "yes"."""
    concept = setting.thesaurus.concept
    if not answer.qualifiers:
        return head[-1:]
    word = answer.qualifiers[0]
    if lemmas.is_participle(word):
        return (concept(lemmas.verb(word)).replace(" ", "_"),)
    return ("be", concept(word).replace(" ", "_"))
