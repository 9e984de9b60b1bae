"""What a slot is a slot of: the concert hall at Tarn, the inquiry, Anna Lindholm.

Read: "the concert hall at Tarn" (hall; concert, tarn), "its First Symphony" (symphony; first),
"he" if it is known who.
Not read: "halls", "every hall", "some of the halls", "we": what is said of many or of anyone.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.language.grammar.clauses import Argument
from factcheck.language.grammar.sentence import Token
from factcheck.model import Mention, Term
from factcheck.statements import context, naming
from factcheck.statements.setting import Passage, Setting

_MANY = frozenset(
    "each every many some several most few both all another any no one two three four five half "
    "other such".split()
)
_FIXED = frozenset("the this that its his her their our your my these those".split())
_BEHIND = frozenset({"of", "at", "in", "for", "on", "to"})


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing spoken of: ``name`` if it has one, its head noun and what narrows it, as concepts."""

    name: Term | None
    head: str
    modifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A slot, what it is of, and the name that fills it.

    ``sort`` is "restrictive" where a name only tells which of several is meant.
    """

    slot: str
    thing: Thing
    filler: Mention
    sort: str = ""


def read(setting: Setting, passage: Passage, argument: Argument, stop: int) -> Thing | None:
    """Return the thing that a noun phrase speaks of, or None where it is one of many.

    ``stop`` is the token before which the phrases that belong to it end.
    """
    tokens = passage.sentence.tokens
    argument = naming.trimmed(passage, argument)
    name = naming.identity(setting, passage, argument)
    head = tokens[argument.head]
    if head.tag == "pron" or tokens[argument.start].tag == "pron":
        return Thing(name, "", ()) if name is not None else None
    if name is None and _is_many(tokens, argument):
        return None
    end = end_of(tokens, argument, stop)
    concept = setting.thesaurus.concept(head.lower if head.tag == "name" else head.lemma)
    words = context.content(passage, setting, argument.start, end)
    noun = concept.replace(" ", "_")
    return Thing(name, noun, tuple(word for word in words if word != noun))


def _is_many(tokens: tuple[Token, ...], argument: Argument) -> bool:
    first, head = tokens[argument.start], tokens[argument.head]
    if first.lower in _MANY or (first.tag == "num" and argument.end - argument.start > 1):
        return True
    owned = any(t.lower in {"'s", "’s"} for t in tokens[argument.start : argument.end])
    plural = head.tag == "noun" and head.lower != head.lemma
    return plural and not owned and first.lower not in _FIXED


def end_of(tokens: tuple[Token, ...], argument: Argument, stop: int) -> int:
    """Return where a noun phrase ends with what belongs to it: "of the town", "at Tarn"."""
    end = argument.end
    while end + 1 < stop and tokens[end].tag == "prep" and tokens[end].lower in _BEHIND:
        after = end + 1
        while after < stop and tokens[after].tag in {"noun", "name", "det", "adj", "num"}:
            after += 1
        if after == end + 1:
            break
        end = after
    return end
