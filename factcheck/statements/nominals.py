"""Slots told by a noun: "the architect of the hall, Lena Fischer", "the hall's architect was X".

Read also: "Jonas Falk, the head of the inquiry", "Falk, who as head of the inquiry", "a paper in
the Annals of Cold Seas", "our visitor centre in Glenholm" (which says less: there may be another).
Not read: "the deputy head of", "a founder of", "the architects of".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from factcheck.language.grammar import phrases
from factcheck.language.grammar.clauses import Argument
from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary import relations
from factcheck.model import Mention, Term
from factcheck.statements import locations, naming, reference, things
from factcheck.statements.setting import Passage, Setting
from factcheck.statements.things import Found, Thing

_LINKS = frozenset({"of", "for", "behind"})
_OWNED = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_POSSESSIVE = frozenset({"'s", "’s"})
_BEARERS = frozenset({"person", "organisation", "product"})


class Part(Protocol):
    """A phrase as the parser cuts them: its kind, its tokens, its head."""

    @property
    def kind(self) -> str:
        """What sort of phrase it is."""
        ...

    @property
    def start(self) -> int:
        """The first token."""
        ...

    @property
    def end(self) -> int:
        """The token behind the last."""
        ...

    @property
    def head(self) -> int:
        """The head noun or main verb."""
        ...


def read(setting: Setting, passage: Passage) -> Iterator[Found]:
    """Yield the slots that the noun phrases of a sentence tell."""
    tokens = passage.sentence.tokens
    parts = phrases.read(tokens)
    for index, part in enumerate(parts):
        if part.kind != "np":
            continue
        yield from _bearer(setting, passage, index, parts)
        yield from _pupil(setting, passage, index, parts)
        yield from _located(setting, passage, index, parts)


def _bearer(
    setting: Setting, passage: Passage, index: int, parts: Sequence[Part]
) -> Iterator[Found]:
    """Read "its architect, X", "the architect of Y is X", "X, head of Y", "Y's architect X"."""
    tokens = passage.sentence.tokens
    part = parts[index]
    at = next(
        (i for i in range(part.head, part.start - 1, -1) if relations.slot_of(tokens[i].lemma)),
        None,
    )
    if at is None or tokens[at].lower != tokens[at].lemma or _is_other(tokens, part.start, at):
        return
    slot = relations.slot_of(tokens[at].lemma)
    after, anchor = index + 1, _owner(tokens, part, at)
    if anchor is None and after + 1 < len(parts) and tokens[parts[after].start].lower in _LINKS:
        if parts[after + 1].kind != "np" or tokens[part.start].lower in {"a", "an"}:
            return
        anchor = Argument("of", parts[after + 1].start, parts[after + 1].end, parts[after + 1].head)
        after += 2
    if anchor is None:
        return
    filler = _filler(passage, parts, index, after, at)
    if filler is None:
        return
    thing = _of(setting, passage, anchor)
    if thing is None or (relations.of_person(slot) and not _is_person(thing)):
        return
    yield Found(slot, thing, filler)


def _pupil(
    setting: Setting, passage: Passage, index: int, parts: Sequence[Part]
) -> Iterator[Found]:
    """Read "Clara Voss, a pupil in Marlow of Anton Lindt", "she was a pupil of Lindt"."""
    tokens = passage.sentence.tokens
    part = parts[index]
    noun = tokens[part.head]
    if noun.lemma not in relations.pupils("taught by") or noun.lower != noun.lemma:
        return
    after = index + 1
    while after + 3 < len(parts) and tokens[parts[after].start].lower in {"in", "at"}:
        after += 2
    if after + 1 >= len(parts) or tokens[parts[after].start].lower != "of":
        return
    filler = _name(passage, parts[after + 1])
    argument = next(
        (c.argument("subject") for c in passage.clauses if c.lemma == "be" and c.verb < part.start),
        None,
    )
    if filler is None or argument is None:
        return
    thing = things.read(setting, passage, argument, 0)
    if thing is not None and _is_person(thing):
        yield Found("taught by", thing, filler)


def _is_person(thing: Thing) -> bool:
    return thing.name is not None and thing.name.axis == "person"


def _is_other(tokens: tuple[Token, ...], start: int, noun: int) -> bool:
    return any(token.lower.strip("-") in relations.others() for token in tokens[start:noun])


def _owner(tokens: tuple[Token, ...], part: Part, noun: int) -> Argument | None:
    """Return the possessor before the noun of a phrase."""
    for index in range(part.start, noun):
        if tokens[index].lower in _POSSESSIVE and index > part.start:
            return Argument("of", part.start, index, index - 1)
    if tokens[part.start].lower in _OWNED and part.start < noun:
        return Argument("of", part.start, part.start + 1, part.start)
    return None


def _of(setting: Setting, passage: Passage, anchor: Argument) -> Thing | None:
    tokens = passage.sentence.tokens
    if tokens[anchor.start].lower in {"its", "his", "her"}:
        word = {"its": "it"}.get(tokens[anchor.start].lower, "he")
        name = reference.pronoun(setting, passage, word, tokens[anchor.start].start)
        return Thing(name, "", ()) if name is not None else None
    if tokens[anchor.start].lower in _OWNED:
        return None
    return things.read(setting, passage, anchor, len(tokens))


def _filler(
    passage: Passage, parts: Sequence[Part], index: int, after: int, noun: int
) -> Mention | None:
    """Return the name in apposition to a phrase, or joined to it by "is"."""
    tokens = passage.sentence.tokens
    part = parts[index]
    if noun < part.head and tokens[part.head].tag == "name":
        return _name(passage, part)  # "the hall's architect Lena Fischer"
    if after + 1 < len(parts) and _is_be(tokens, parts[after]) and parts[after + 1].kind == "np":
        return _name(passage, parts[after + 1])
    if after + 1 < len(parts) and tokens[parts[after].start].text in {",", "("}:
        behind = parts[after + 1]
        closed = after + 2 >= len(parts) or parts[after + 2].kind in {"break", "vp", "relative"}
        if behind.kind == "np" and closed and tokens[behind.start].tag == "name":
            return _name(passage, behind)
    if index >= 2 and (
        tokens[parts[index - 1].start].text == "," or _is_be(tokens, parts[index - 1])
    ):
        return _name(passage, parts[index - 2])
    if index >= 2 and tokens[parts[index - 1].start].lower == "as":
        back = index - 2
        while back > 0 and parts[back].kind in {"relative", "break"}:
            back -= 1
        return _name(passage, parts[back])
    return None


def _is_be(tokens: tuple[Token, ...], part: Part) -> bool:
    group = tokens[part.start : part.end]
    return (
        part.kind == "vp" and tokens[part.head].lemma == "be" and all(t.tag != "neg" for t in group)
    )


def _name(passage: Passage, part: Part) -> Mention | None:
    if part.kind != "np":
        return None
    found = naming.proper(passage, Argument("bare", part.start, part.end, part.head))
    axis = found.value.axis if found is not None and isinstance(found.value, Term) else ""
    return found if axis in _BEARERS else None


def _located(
    setting: Setting, passage: Passage, index: int, parts: Sequence[Part]
) -> Iterator[Found]:
    """Read "our visitor centre in Glenholm" and "a paper in the Annals of Cold Seas"."""
    tokens = passage.sentence.tokens
    part = parts[index]
    if index + 2 >= len(parts) or tokens[parts[index + 1].start].lower not in {"in", "at"}:
        return
    behind = parts[index + 2]
    if behind.kind != "np" or tokens[part.head].tag != "noun":
        return
    argument = Argument("in", behind.start, behind.end, behind.head)
    owned = (
        _owner(tokens, part, part.head) is not None and tokens[part.head].lemma in relations.fixed()
    )
    printed = relations.can_be(tokens[part.head].lemma, "published in")
    event = relations.slot_of_event(tokens[part.head].lemma)
    slot = "published in" if printed else event or ("located in" if owned else "")
    if not slot:
        return
    filler = naming.proper(passage, argument, relations.expects(slot))
    if filler is None or not isinstance(filler.value, Term):
        return
    if printed and not relations.is_journal(filler.value.key):
        return
    if not printed:
        filler = locations.named(passage, argument)
    if event:
        thing = _owner_of_event(setting, passage, part)
        if thing is not None and filler is not None:
            yield Found(slot, thing, filler)
        return
    thing = things.read(setting, passage, Argument("bare", part.start, part.end, part.head), 0)
    if thing is not None and filler is not None:
        yield Found(slot, thing, filler, "" if printed else "restrictive")


def _owner_of_event(setting: Setting, passage: Passage, part: Part) -> Thing | None:
    """Return what had its premiere: the possessor, the subject of "its", or what follows "of"."""
    tokens = passage.sentence.tokens
    anchor = _owner(tokens, part, part.head)
    if anchor is None:
        return None
    return _of(setting, passage, anchor)
