"""Who "he", "she", "it", "the company" and "the film" are.

Conservative rules after Hobbs (1978) and Lappin and Leass (1994): the nearest name of the right
kind, subjects first, within the last three sentences, else the document's own topic if it is of
that kind.
"""

from __future__ import annotations

from factcheck.language.grammar.clauses import Argument
from factcheck.language.vocabulary.sorts import sorts
from factcheck.model import Mention, Term
from factcheck.statements.setting import NAMED, Passage, Setting

_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_AUTHOR = frozenset({"i", "me", "myself"})
_THING = frozenset({"it", "its", "itself"})
_KINDS_OF_THING = frozenset({"organisation", "product", "any"})
_REACH = 3
_NOUNS = {
    "organisation": frozenset(
        (
            "company firm corporation business group airline bank university club society agency"
            " council authority organisation organization studio publisher party union team charity"
            " startup start-up manufacturer operator retailer giant institute museum orchestra"
            " newspaper broadcaster"
        ).split()
    ),
    "work": frozenset(
        (
            "film movie series show novel book play opera album song symphony picture documentary"
            " game painting"
        ).split()
    ),
    "person": frozenset(
        (
            "man woman composer author actor singer director minister president mayor artist"
            " writer painter player scientist architect engineer founder"
        ).split()
    ),
}
_DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})


def named_in(passage: Passage, start: int, end: int) -> tuple[Mention, ...]:
    """Return the names among ``tokens[start:end]`` of a passage, in order."""
    tokens = passage.sentence.tokens
    left, right = tokens[start].start, tokens[end - 1].end
    return tuple(
        mention
        for mention in passage.mentions
        if isinstance(mention.value, Term)
        and mention.value.axis in NAMED
        and "demonym" not in mention.value.qualifiers
        and mention.start < right
        and left < mention.end
    )


def of(setting: Setting, passage: Passage, argument: Argument) -> Term | None:
    """Return what a noun phrase refers to by name, or None."""
    tokens = passage.sentence.tokens
    names = named_in(passage, argument.start, argument.end)
    head = tokens[argument.head]
    for mention in names:
        if mention.start <= head.start < mention.end and isinstance(mention.value, Term):
            return mention.value
    first = tokens[argument.start]
    if first.lower in _PERSON and argument.end - argument.start == 1:
        beside = _beside_subject(passage, argument)
        return _nearest(setting, passage, "person", before=first.start, not_in=beside)
    if first.lower in _THING and argument.end - argument.start == 1:
        return _thing(setting, passage)
    if (
        head.lemma == setting.sort
        and first.lower in {"the", "this"}
        and argument.head == argument.start + 1
    ):
        return setting.topic  # "the ship", in an article on a ship
    if first.lower in _DEFINITE:
        for axis, nouns in _NOUNS.items():
            if head.lemma in nouns and head.lower == head.lemma:
                return _nearest(setting, passage, axis, before=first.start)
    return None


def author(setting: Setting, passage: Passage, argument: Argument) -> Term | None:
    """Return who says "I" outside quotation marks, where the head of the document tells it."""
    first = passage.sentence.tokens[argument.start]
    alone = first.lower in _AUTHOR and argument.end - argument.start == 1
    return setting.author if alone and _in_own_words(passage, first.start) else None


def _in_own_words(passage: Passage, offset: int) -> bool:
    """Tell whether a word stands outside quotation marks, where "I" is the writer."""
    before = passage.sentence.text[:offset]
    return before.count('"') % 2 == 0 and before.count("“") <= before.count("”")


def pronoun(setting: Setting, passage: Passage, word: str, offset: int) -> Term | None:
    """Return whom "he", "she" or "it" at ``offset`` of a sentence stands for, or None."""
    if word in _PERSON:
        return _nearest(setting, passage, "person", before=offset)
    return _thing(setting, passage) if word in _THING else None


def owner(setting: Setting, passage: Passage, argument: Argument) -> Term | None:
    """Return the possessor within a noun phrase: "Netflix’s revenue", "his brother"."""
    tokens = passage.sentence.tokens
    for index in range(argument.start, argument.end - 1):
        if tokens[index + 1].lower in {"'s", "’s", "'", "’"}:
            names = named_in(passage, argument.start, index + 1)
            return names[-1].value if names and isinstance(names[-1].value, Term) else None
    if tokens[argument.start].lower in {"his", "her"}:
        return _nearest(setting, passage, "person", before=tokens[argument.start].start)
    if tokens[argument.start].lower == "its":
        return _thing(setting, passage)
    return None


def _beside_subject(passage: Passage, argument: Argument) -> tuple[tuple[int, int], ...]:
    """Return the spans beside a subject in its clause: "under the eye of Lindt he learned"."""
    tokens = passage.sentence.tokens
    return tuple(
        (tokens[other.start].start, tokens[other.end - 1].end)
        for clause in passage.clauses
        if (own := clause.argument("subject")) is not None and own.start == argument.start
        for other in clause.arguments
        if other is not own
    )


def _nearest(
    setting: Setting,
    passage: Passage,
    axis: str,
    *,
    before: int,
    not_in: tuple[tuple[int, int], ...] = (),
) -> Term | None:
    here = [
        mention.value
        for mention in passage.mentions
        if mention.end <= before
        and _is(mention.value, axis)
        and not any(start <= mention.start < end for start, end in not_in)
    ]
    if here and isinstance(here[0], Term):
        return here[0]
    for back in range(1, _REACH + 1):
        index = passage.index - back
        if index < 0:
            break
        earlier = setting.passages[index]
        if earlier.block.section != passage.block.section:
            break
        found = _subject_first(earlier, axis)
        if found is not None:
            return found
    topic = setting.topic
    if axis == "person" and setting.sort and "person" not in sorts(setting.sort):
        return None
    return topic if topic is not None and topic.axis in {axis, "any"} else None


def _subject_first(passage: Passage, axis: str) -> Term | None:
    """Return the name of a kind that a sentence is about: its subject, else its only one."""
    for clause in passage.clauses:
        subject = clause.argument("subject")
        if subject is not None:
            for mention in named_in(passage, subject.start, subject.end):
                if _is(mention.value, axis) and isinstance(mention.value, Term):
                    return mention.value
    values = {mention.value for mention in passage.mentions if _is(mention.value, axis)}
    only = values.pop() if len(values) == 1 else None
    return only if isinstance(only, Term) else None


def _thing(setting: Setting, passage: Passage) -> Term | None:
    """Return the subject of the sentence before, if it is a name that is no person."""
    if passage.index > 0:
        earlier = setting.passages[passage.index - 1]
        for clause in earlier.clauses[:1]:
            subject = clause.argument("subject")
            names = named_in(earlier, subject.start, subject.end) if subject is not None else ()
            for mention in names:
                if isinstance(mention.value, Term) and mention.value.axis != "person":
                    return mention.value
    topic = setting.topic
    return topic if topic is not None and topic.axis in _KINDS_OF_THING else None


def _is(value: object, axis: str) -> bool:
    return (
        isinstance(value, Term)
        and value.axis == axis
        and "weak" not in value.qualifiers
        and "demonym" not in value.qualifiers
    )
