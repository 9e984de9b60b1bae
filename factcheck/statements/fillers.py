"""Slots filled by names: who built it, where it stands, what it was awarded."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.clauses import Argument, Clause
from factcheck.language.lexicon import words
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, reference
from factcheck.statements.context import Frame
from factcheck.statements.setting import NAMED, Passage, Setting

_SETTINGS = frozenset({"subject", "in", "with", "for", "on"})
_PLACES = frozenset({"in", "at", "near", "into", "to", "on"})
_WEAK_VERBS = frozenset({"have", "do", "get", "take", "make", "go", "come", "be"})


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every name that fills a slot of a clause."""
    if passage.block.role in {"title", "heading"}:
        return
    for mention in passage.mentions:
        if not isinstance(mention.value, Term) or mention.value.axis not in NAMED:
            continue
        if "demonym" in mention.value.qualifiers:
            continue
        if passage.block.row and not passage.block.column:
            yield from _record(setting, passage, mention)
            continue
        framed = context.frame(setting, passage, mention)
        if framed.clause is not None and framed.argument is not None:
            yield from _slot(framed, framed.clause, framed.argument)


def _record(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read "Operator: Lyskar Air" where the name is all the cell holds."""
    text = passage.sentence.text
    rest = (text[: mention.start] + text[mention.end :]).strip(" .,;")
    key = tuple(word.lower() for word in passage.block.row.split())
    if rest or len(key) > 4:
        return
    framed = Frame(setting, passage, mention, None, None)
    yield context.statement(
        framed,
        "name",
        attribute=key,
        terms=key,
        value=mention.value,
        subject_term=setting.topic,
        span=(0, len(passage.sentence.tokens)),
    )


def _slot(framed: Frame, clause: Clause, argument: Argument) -> Iterator[Statement]:
    """Tell a name as the filler of a role of a verb; the other participants are the terms."""
    passage, setting, mention = framed.passage, framed.setting, framed.mention
    head = passage.sentence.tokens[argument.head]
    if not mention.start <= head.start < mention.end or not isinstance(mention.value, Term):
        return
    role = argument.role
    if mention.value.axis == "place" and role in _PLACES:
        role = "place"
    elif mention.value.axis == "work" and role in _SETTINGS:
        role = "work"  # "the film used it" and "they used it in the film"
    if role == "of" or role == "also":
        return
    verb = setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    others: list[str] = []
    for other in clause.arguments:
        if other is argument or other.role in {"also"}:
            continue
        if other.role in {"subject", "object", "of"} or role == "place":
            others.extend(_participant(setting, passage, other, mention))
    others.extend(_rest(framed, clause))
    nominal = _nominal(framed, clause, argument)
    predicate = nominal or ((verb,) if clause.lemma not in words("words", "copulas") else ())
    if not others or (clause.lemma in _WEAK_VERBS and not nominal and clause.lemma != "be"):
        return
    if clause.lemma == "be" and role != "place":
        return
    yield context.statement(
        framed,
        "name",
        attribute=(*predicate, role),
        terms=tuple(dict.fromkeys((*predicate, *others))),
        value=mention.value,
        subject_term=context.subject(framed) if role != "subject" else None,
        polarity=not clause.negated,
    )


def _rest(framed: Frame, clause: Clause) -> tuple[str, ...]:
    """Return the words that follow the clause up to a stop: "used AI to de-age characters"."""
    tokens = framed.passage.sentence.tokens
    end = clause.end
    while end < len(tokens) and tokens[end].tag != "punct":
        end += 1
    return context.content(framed.passage, framed.setting, clause.end, end, (framed.mention,))


def _participant(
    setting: Setting, passage: Passage, argument: Argument, mention: Mention
) -> tuple[str, ...]:
    named = reference.of(setting, passage, argument)
    if named is not None:
        return tuple(named.key.split()[-1:])
    return context.content(passage, setting, argument.start, argument.end, (mention,))


def _nominal(framed: Frame, clause: Clause, argument: Argument) -> tuple[str, ...]:
    """Return the event noun that a weak verb carries: "had its premiere in", "made its debut at"."""
    if clause.lemma not in _WEAK_VERBS:
        return ()
    target = clause.argument("object")
    if target is None or target is argument:
        return ()
    noun = framed.passage.sentence.tokens[target.head]
    return (framed.setting.thesaurus.concept(noun.lemma).replace(" ", "_"),)
