"""What is said or denied: a clause as its words in normal form and a sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.vocabulary import phrasal
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, gists, manner
from factcheck.statements.frame import Frame
from factcheck.statements.setting import Passage, Setting

_LEAST_TERMS = 2
_LIGHT = frozenset({"be", "have", "do"})
_CORE = frozenset({"subject", "object", "of"})


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every clause that says enough to be denied."""
    if passage.block.role in {"cell", "title", "heading"} or passage.sentence.text.endswith("?"):
        return
    for clause in passage.clauses:
        if not clause.link and _speaks_of_something(passage, clause):
            yield from _proposition(setting, passage, clause)


def _speaks_of_something(passage: Passage, clause: Clause) -> bool:
    """Tell a statement from an order, and from one about "this", "it" or "you"."""
    of = clause.argument("object" if clause.passive else "subject")
    if of is None or of.start >= clause.verb:
        return False
    tokens = passage.sentence.tokens
    opening = tokens[clause.verb_start]
    finite = opening.tag != "to" and not (
        clause.verb_start == clause.verb and opening.lower.endswith("ing")
    )
    return finite and tokens[of.start].lower not in words("words", "deictic")


def _proposition(setting: Setting, passage: Passage, clause: Clause) -> Iterator[Statement]:
    """Tell a clause: its predicate, the words of its core, its circumstances as scope."""
    tokens = passage.sentence.tokens
    clause = _plain(passage, clause)
    verb = tokens[clause.verb]
    whole = Mention(verb.start, verb.end, Term("polarity", "yes"), "clause")
    framed = Frame(setting, passage, whole, clause, None)
    core = [argument for argument in clause.arguments if _is_core(clause, argument)]
    predicate = _predicate(setting, passage, clause, core)
    said = [
        word
        for argument in core
        for word in context.content(passage, setting, argument.start, argument.end)
    ]
    verb_said = () if clause.lemma in _LIGHT else predicate[:1]
    terms = tuple(dict.fromkeys((*verb_said, *said)))
    subject = context.subject(framed)
    if subject is not None:
        terms = (*terms, *(part for part in subject.key.split()[-1:] if part not in terms))
    if len(terms) < _LEAST_TERMS or (len(predicate) == 1 and clause.lemma in _LIGHT):
        return
    made = context.statement(
        framed,
        "polarity",
        attribute=predicate,
        terms=terms,
        value=Term("polarity", "no" if clause.negated else "yes", gists.figures_in(passage)),
        subject_term=subject,
        span=(clause.start, clause.end),
        scope=_circumstances(setting, passage, clause),
        polarity=not clause.negated,
        shown=_shown(passage, clause),
    )
    named = tuple(
        n for argument in core for n in context.names(framed, argument.start, argument.end)
    )
    if clause.modal in {"will", "shall"}:
        made = replace(made, modality="planned")
    made = replace(made, names=tuple(dict.fromkeys((*named, *((subject,) if subject else ())))))
    none = ("none",) if _is_of_none(passage, clause) else ()
    yield replace(made, readings=(*made.readings, *none, *manner.read(passage)))


def _is_of_none(passage: Passage, clause: Clause) -> bool:
    """Tell "no recount was requested", which denies that anybody did.

    "No zero is printed" tells of a rule, which may have its conditions elsewhere.
    """
    tokens, what = passage.sentence.tokens, clause.argument("object")
    happened = tokens[clause.verb_start].lower in {"was", "were", "has", "have", "had"}
    return (
        happened
        and clause.passive
        and what is not None
        and tokens[what.start].lower in {"no", "nothing"}
    )


def _plain(passage: Passage, clause: Clause) -> Clause:
    """Tell "called for a recount" as "requested a recount"."""
    tokens = passage.sentence.tokens
    after = tokens[clause.verb + 1].lower if clause.verb + 1 < len(tokens) else ""
    verb = phrasal.plain(clause.lemma, after)
    if not verb:
        return clause
    moved = clause.argument("object") is None and phrasal.leads_to(clause.lemma, after)
    arguments = tuple(
        replace(a, role="object") if moved and a.role == after and a.start == clause.verb + 2 else a
        for a in clause.arguments
    )
    bare = moved and any(
        tokens[a.start].lemma in {"no", "none", "nobody", "nothing"}
        for a in arguments
        if a.role == "object" and a.start == clause.verb + 2
    )
    return replace(clause, lemma=verb, arguments=arguments, negated=clause.negated ^ bare)


def _predicate(
    setting: Setting, passage: Passage, clause: Clause, core: list[Argument]
) -> tuple[str, ...]:
    """Return the verb and what it says: all of a complement, of an object its head alone.

    "A public gateway" and "a private gateway" are two things, not one thing told in two ways.
    """
    verb = setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    after = [a for a in core if a.start > clause.verb]
    spans = [(a.start, a.end) if clause.lemma == "be" else (a.head, a.head + 1) for a in after]
    said = [w for start, end in spans for w in context.content(passage, setting, start, end)]
    return tuple(dict.fromkeys((verb, *said)))


def _is_core(clause: Clause, argument: Argument) -> bool:
    """Tell what takes part from the circumstances; who does it is one where it is passive."""
    return argument.role in _CORE and not (clause.passive and argument.role == "subject")


def _circumstances(setting: Setting, passage: Passage, clause: Clause) -> tuple[str, ...]:
    found = [
        word
        for argument in clause.arguments
        if not _is_core(clause, argument) and argument.role != "also"
        for word in context.content(passage, setting, argument.start, argument.end)
    ]
    return tuple(dict.fromkeys(found))


def _shown(passage: Passage, clause: Clause) -> str:
    tokens = passage.sentence.tokens
    return passage.sentence.text[tokens[clause.start].start : tokens[clause.end - 1].end]
