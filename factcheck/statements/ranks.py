"""Claims that one only can hold: "the first to use it", "the second-highest mountain"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.clauses import Clause
from factcheck.model import Interval, Mention, Statement, Term
from factcheck.statements import context, reference
from factcheck.statements.context import Frame
from factcheck.statements.setting import NAMED, Passage, Setting

_FIRSTS = frozenset({"initially", "first"})
_ADJUNCTS = ("in", "with", "on", "at", "for")
_KIN = {"work": frozenset("production show series film title movie episode programme program book novel game".split())}


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every rank: its holder is the value, what it is the first of the terms."""
    ranked = [m for m in passage.mentions if isinstance(m.value, Term) and m.value.axis == "rank"]
    for mention in [*ranked, *_adverbs(passage, ranked)]:
        yield from _claims(setting, passage, mention)


def _adverbs(passage: Passage, ranked: list[Mention]) -> Iterator[Mention]:
    """Yield "first" and "initially" that stand right before a verb: "it initially used steam in"."""
    tokens = passage.sentence.tokens
    for clause in passage.clauses:
        index = clause.verb - 1
        if index < 1 or tokens[index].lower not in _FIRSTS or tokens[index - 1].text == ",":
            continue
        token = tokens[index]
        if all(token.end <= m.start or m.end <= token.start for m in ranked):
            yield Mention(token.start, token.end, Term("rank", "first"), "comparison")


def _claims(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    framed = context.frame(setting, passage, mention)
    rank = mention.value
    if framed.clause is None:
        framed = replace(framed, clause=_clause_about(passage, mention))
    clause = framed.clause
    if clause is None or not isinstance(rank, Term):
        return
    holder = _holder(framed, clause)
    if holder is None or holder.axis not in NAMED:
        return
    start, end = context.clause_range(framed)
    covering = tuple(m for m in passage.mentions if m.value == holder)
    terms = tuple(
        term
        for term in context.content(passage, setting, start, end, (mention, *covering))
        if term not in holder.key.split()
    )
    made = context.statement(
        framed,
        "unique",
        attribute=(rank.key,),
        terms=terms,
        value=holder,
        subject_term=holder,
        scope=rank.qualifiers,
        polarity=not clause.negated,
        shown=_shown(covering, passage) or holder.key,
    )
    yield replace(made, subject=rank.key)
    yield from _order(made, rank, holder, terms)


def _shown(covering: tuple[Mention, ...], passage: Passage) -> str:
    if not covering:
        return ""
    return passage.sentence.text[covering[0].start : covering[0].end].strip("“”\"'‘’,")


def _clause_about(passage: Passage, mention: Mention) -> Clause | None:
    """Return the clause nearest to an adverb of rank."""
    first, _ = context.tokens_of(passage.sentence.tokens, mention.start, mention.end)
    return min(passage.clauses, key=lambda c: abs(c.verb - first), default=None)


def _order(
    made: Statement, rank: Term, holder: Term, terms: tuple[str, ...]
) -> Iterator[Statement]:
    """Tell "the second-highest mountain" as a figure of its holder too: its place by height."""
    place, _, quality = rank.key.partition(" ")
    if not place.isdigit() or not quality:
        return
    number = float(place)
    yield replace(
        made,
        kind="value",
        subject=holder.key,
        attribute=f"rank {quality}",
        terms=("rank", quality, *terms),
        value=Interval("rank", number, number, number),
        shown=made.sentence[made.focus[0] : made.focus[1]],
    )


def _holder(framed: Frame, clause: Clause) -> Term | None:
    """Return the name that a rank is said of.

    In "X was the first to fly" it is the subject; in "X flew it for the first time in Y" it is Y,
    the circumstance, or what the next sentence names where this one says "in one of its films".
    """
    setting, passage, mention = framed.setting, framed.passage, framed.mention
    words = passage.sentence.text[mention.start : mention.end].lower()
    if "time" in words or words in _FIRSTS:
        for role in _ADJUNCTS:
            for argument in clause.arguments:
                if argument.role != role:
                    continue
                named = reference.named_in(passage, argument.start, argument.end)
                works = [m.value for m in named if isinstance(m.value, Term) and m.value.axis == "work"]
                if works:
                    return works[0]
        kind = _kind_meant(framed, clause)
        if kind:
            return _named_next(setting, passage, kind)
    for role in ("subject", "object"):
        argument = clause.argument(role)
        found = reference.of(setting, passage, argument) if argument is not None else None
        if found is not None:
            return found
    return None


def _kind_meant(framed: Frame, clause: Clause) -> str:
    """Return "work" where a circumstance is only "one of its original productions"."""
    tokens = framed.passage.sentence.tokens
    for argument in clause.arguments:
        for kind, nouns in _KIN.items():
            if argument.role in {*_ADJUNCTS, "of"} and tokens[argument.head].lemma in nouns:
                return kind
    return ""


def _named_next(setting: Setting, passage: Passage, kind: str) -> Term | None:
    """Return the name of a kind that the next sentence of the paragraph begins with."""
    following = setting.passages[passage.index + 1 : passage.index + 2]
    for later in following:
        if later.paragraph != passage.paragraph:
            return None
        for mention in later.mentions:
            if isinstance(mention.value, Term) and mention.value.axis == kind:
                return mention.value
    return None
