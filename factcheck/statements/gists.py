"""The gist of a sentence: all its words in normal form, for what is said in other words.

A gist can only agree: two sentences with many rare words in common, no figure or name that differs
and the same sign say the same of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention, Statement, Term
from factcheck.statements import context
from factcheck.statements.frame import Frame
from factcheck.statements.setting import Passage, Setting

ATTRIBUTE = "says"
_LEAST_TERMS = 4


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield one statement for a sentence of prose that says enough."""
    tokens = passage.sentence.tokens
    if passage.block.role in {"cell", "title", "heading"} or passage.sentence.text.endswith("?"):
        return
    quoted = _short_quotations(passage)
    said = context.content(passage, setting, 0, len(tokens))
    terms = tuple(dict.fromkeys((*said, *quoted)))
    if len(terms) < _LEAST_TERMS:
        return
    whole = Mention(0, len(passage.sentence.text), Term("gist", ""), "sentence")
    framed = Frame(setting, passage, whole, None, None)
    denials = sum(clause.negated for clause in passage.clauses)
    made = context.statement(
        framed,
        "polarity",
        attribute=(ATTRIBUTE,),
        terms=terms,
        value=Term("gist", "no" if denials % 2 else "yes", figures_in(passage)),
        subject_term=context.topic_of(framed),
        span=(0, len(tokens)),
        polarity=denials % 2 == 0,
        shown=passage.sentence.text,
    )
    denied = any(clause.lemma in words("modality", "denied") for clause in passage.clauses)
    yield replace(made, modality="denied") if denied else made


def _short_quotations(passage: Passage) -> tuple[str, ...]:
    """Return phrases in quotation marks as a term each: seldom do two share one by chance."""
    return tuple(
        f"“{mention.value.key.replace(' ', '_')}”"
        for mention in passage.mentions
        if isinstance(mention.value, Term)
        and mention.value.axis == "quotation"
        and "short" in mention.value.qualifiers
    )


def figures_in(passage: Passage) -> tuple[str, ...]:
    """Return the figures of a sentence by axis: a gist with another figure is no agreement."""
    return tuple(
        sorted(
            {
                f"{mention.value.axis} {mention.value.low:g} {mention.value.high:g}"
                for mention in passage.mentions
                if isinstance(mention.value, Interval)
            }
        )
    )
