"""Slots filled by names: who built it, where it stands, whom it was bought from.

Read: "the hall was designed by Lena Fischer", "its architect, Lena Fischer", "the ferry landed at
Tarn", "the stopcock is under the sink", "Architect: Lena Fischer" in a table.
Not read: "halls were designed by Fischer" (which?), "designed by a friend" (who?).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, locations, naming, nominals, told
from factcheck.statements.frame import Frame, tokens_of
from factcheck.statements.setting import NAMED, Passage, Setting
from factcheck.statements.things import Found

_PLACES = frozenset("in at near on into to under behind beneath inside beside".split())
_SETTINGS = frozenset({"subject", "in", "with", "for", "on"})
_LONGEST = 60  # tokens of a sentence that is still about one thing
_LIGHT = frozenset({"have", "take", "make", "receive", "get"})


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every name that fills a slot."""
    if passage.block.role in {"title", "heading"} or passage.sentence.text.endswith("?"):
        return
    if passage.block.row and not passage.block.column:
        for mention in passage.mentions:
            yield from _record(setting, passage, mention)
        return
    for clause in passage.clauses:
        found = list(told.read(setting, passage, clause))
        yield from (s for slot in found for s in _statements(setting, passage, clause, slot))
        taken = {(slot.filler.start, slot.filler.end) for slot in found}
        yield from (s for s in _plain(setting, passage, clause) if s.focus not in taken)
    yield from _titles(setting, passage)
    for slot in nominals.read(setting, passage):
        yield from _statements(setting, passage, None, slot)


def _titles(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Tell what a sentence says of a work, so that a slip in a title shows."""
    size = len(passage.sentence.tokens)
    for mention in passage.mentions:
        if not isinstance(mention.value, Term) or mention.value.axis != "work" or size > _LONGEST:
            continue
        framed = Frame(setting, passage, mention, None, None)
        made = context.statement(
            framed,
            "name",
            attribute=("title",),
            terms=context.content(passage, setting, 0, size, (mention,)),
            value=mention.value,
            subject_term=None,
            span=(0, size),
        )
        yield replace(made, names=(), scope=())


def _record(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read "Operator: Lyskar Air" where the name is all the cell holds."""
    text = passage.sentence.text
    rest = (text[: mention.start] + text[mention.end :]).strip(" .,;")
    key = tuple(word.lower() for word in passage.block.row.split())
    if not isinstance(mention.value, Term) or mention.value.axis not in NAMED:
        return
    if rest or len(key) > 4 or "demonym" in mention.value.qualifiers:
        return
    framed = Frame(setting, passage, mention, None, None)
    yield context.statement(
        framed,
        "name",
        attribute=key,
        terms=(key[-1], *key),
        value=mention.value,
        subject_term=setting.topic,
        span=(0, len(passage.sentence.tokens)),
    )


def _statements(
    setting: Setting, passage: Passage, clause: Clause | None, found: Found
) -> Iterator[Statement]:
    """Make the statement of a slot; its terms are the thing, what narrows it, the relation."""
    thing, filler = found.thing, found.filler
    value = filler.value
    if not isinstance(value, Term) or (thing.name is not None and thing.name.key == value.key):
        return
    value = Term(
        value.axis,
        value.key,
        (*value.qualifiers, *(f"with {n}" for n in naming.companions(passage, filler))),
    )
    framed = Frame(setting, passage, filler, clause, None)
    named = (thing.name,) if thing.name is not None else ()
    head = thing.head or (thing.name.key.split()[-1] if thing.name else "")
    predicate = setting.thesaurus.concept(found.slot.partition(" ")[0]).replace(" ", "_")
    made = context.statement(
        framed,
        "name",
        attribute=(found.slot,),
        terms=(head, *thing.modifiers, predicate),
        value=value,
        subject_term=thing.name,
        span=None if clause is not None else _around(passage, filler),
        scope=locations.circumstances(passage, clause, filler, thing.name)
        if clause is not None
        else (),
        polarity=clause is None or not clause.negated,
        shown=naming.shown(setting, passage, filler),
    )
    yield replace(
        made, names=named, readings=(filler.reading, *((found.sort,) if found.sort else ()))
    )


def _around(passage: Passage, filler: Mention) -> tuple[int, int]:
    first, last = tokens_of(passage.sentence.tokens, filler.start, filler.end)
    return max(0, first - 8), min(len(passage.sentence.tokens), last + 8)


def _plain(setting: Setting, passage: Passage, clause: Clause) -> Iterator[Statement]:
    """Read the names in any other clause; such slots may have many names."""
    if clause.lemma == "be" or clause.lemma in words("words", "copulas"):
        return
    if clause.argument("subject") is None and not clause.passive:
        return  # "come to our shop in Tarnley" says nothing of anyone
    verb = setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    for argument in clause.arguments:
        mention = naming.proper(passage, argument)
        if (
            mention is None
            or not isinstance(mention.value, Term)
            or argument.role in {"of", "also"}
        ):
            continue
        role = argument.role
        if mention.value.axis == "place" and role in _PLACES:
            role = "place"
        elif mention.value.axis == "work" and role in _SETTINGS:
            role = "work"  # "the film used it" and "they used it in the film"
        others = _others(setting, passage, clause, argument, mention, place=role == "place")
        if not others or (clause.lemma in _LIGHT and len(others) < 2):
            continue
        framed = Frame(setting, passage, mention, clause, argument)
        yield context.statement(
            framed,
            "name",
            attribute=(verb, role),
            terms=tuple(dict.fromkeys((*others, verb))),
            value=mention.value,
            subject_term=context.subject(framed) if role != "subject" else None,
            polarity=not clause.negated,
        )


def _others(
    setting: Setting,
    passage: Passage,
    clause: Clause,
    argument: Argument,
    mention: Mention,
    *,
    place: bool,
) -> tuple[str, ...]:
    """Return the words of the other participants and of what follows the clause up to a stop."""
    found: list[str] = []
    for other in clause.arguments:
        if other is argument or not (other.role in {"subject", "object", "of"} or place):
            continue
        named = naming.identity(setting, passage, other)
        if named is not None:
            found.extend(named.key.split()[-1:])
        else:
            found.extend(context.content(passage, setting, other.start, other.end, (mention,)))
    tokens = passage.sentence.tokens
    end = clause.end
    while end < len(tokens) and tokens[end].tag != "punct":
        end += 1
    found.extend(context.content(passage, setting, clause.end, end, (mention,)))
    return tuple(dict.fromkeys(found))
