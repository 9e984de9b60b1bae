"""Figures in tables and "key: value" lines: the row or column names the attribute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.grammar import sentences
from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import is_generic
from factcheck.model import Block, Interval, Mention, Statement, Term
from factcheck.statements import context
from factcheck.statements.frame import Frame
from factcheck.statements.setting import NAMED, Passage, Setting


def read(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read a figure in a table: the row or column names the attribute, the other the subject."""
    block = passage.block
    row, column = _cell_heads(setting, block)
    subject = _named(setting, block.row)
    if not row and not column:
        return
    own = context.content(passage, setting, 0, len(passage.sentence.tokens), (mention,))
    attribute = column if (subject and column) else tuple(dict.fromkeys((*row, *column)))
    counted = _counted(setting, block, mention)
    made = context.statement(
        Frame(setting, passage, counted, None, None),
        "value",
        attribute=attribute,
        terms=tuple(dict.fromkeys((*row, *column, *own, *section(setting, block)))),
        value=counted.value,
        subject_term=subject,
        span=(0, len(passage.sentence.tokens)),
        scope=(f"cell:{block.row}|{block.column}",),
    )
    yield made


def _cell_heads(setting: Setting, block: Block) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of row and column head that say what the cell is about."""
    row, column = head_terms(setting, block.row), head_terms(setting, block.column)
    if is_generic(block.column.lower().strip()) or context.times_in(block.column):
        column = ()
    if context.times_in(block.row):
        row = ()
    return row, column


def section(setting: Setting, block: Block) -> tuple[str, ...]:
    """Return the words of the heading above a block."""
    return head_terms(setting, block.section[-1]) if block.section else ()


def _counted(setting: Setting, block: Block, mention: Mention) -> Mention:
    """Read a bare number beside "Buckets per account" as a count of buckets."""
    value = mention.value
    if mention.reading != "number" or not isinstance(value, Interval):
        return mention
    for head in (block.column, block.row):
        counted = head_terms(setting, head.partition(" per ")[0])
        if head.partition(" per ")[0].rstrip().endswith("s") and counted:
            axis = f"count:{lemmas.noun(head.partition(' per ')[0].split()[-1].lower())}"
            return replace(mention, value=replace(value, axis=axis), unit=counted[-1])
    return replace(mention, value=replace(value, axis="count"))


def head_terms(setting: Setting, head: str) -> tuple[str, ...]:
    """Return the words of a row or column head in normal form."""
    if not head:
        return ()
    sentence = sentences.make(head)
    stop = words("words", "stop")
    found = [
        token.lower if token.tag == "name" and token.lower == token.lemma else token.lemma
        for token in sentence.tokens
        if token.tag in {"noun", "name", "adj", "verb", "adv", "num"} and token.lemma not in stop
    ]
    merged = setting.thesaurus.merge([lemmas.noun(word) for word in found])
    return tuple(
        dict.fromkeys(setting.thesaurus.concept(word).replace(" ", "_") for word in merged)
    )


def _named(setting: Setting, head: str) -> Term | None:
    """Return the name that a table head is, if it is one that the document's prose knows too."""
    folded = name_rules.fold(head)
    for term in sorted(setting.counts, key=lambda term: term.key):
        if term.axis in NAMED and term.key == folded:
            return term
    return None
