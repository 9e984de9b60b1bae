"""Noun phrases in normal form: what "of" and "for" add, and the noun that owns a figure."""

from __future__ import annotations

from factcheck.language.grammar.clauses import Argument
from factcheck.model import Mention
from factcheck.statements import context, reference
from factcheck.statements.frame import Frame, span

_ADDS = frozenset({"of", "for", "on"})


def of(framed: Frame, argument: Argument | None) -> tuple[str, ...]:
    """Return a noun phrase in normal form with what "of" and "for" add to it."""
    if argument is None or framed.clause is None:
        return ()
    passage, setting = framed.passage, framed.setting
    skip = (framed.mention, *_owners(framed, argument))
    found = list(context.content(passage, setting, argument.start, argument.end, skip))
    tokens = passage.sentence.tokens
    for other in framed.clause.arguments:
        follows = other.start == argument.end + 1 and tokens[argument.end].lower in _ADDS
        if other.role in _ADDS and follows:
            found.extend(
                context.content(passage, setting, other.start, other.end, (framed.mention,))
            )
    return tuple(dict.fromkeys(found))


def _owners(framed: Frame, argument: Argument) -> tuple[Mention, ...]:
    """Return the names before "’s" in a noun phrase: they are the subject, not the attribute."""
    tokens = framed.passage.sentence.tokens
    ends = {
        tokens[i].end
        for i in range(argument.start, argument.end - 1)
        if tokens[i + 1].lower in {"'s", "’s", "'", "’"}
    }
    names = reference.named_in(framed.passage, argument.start, argument.end)
    return tuple(name for name in names if name.end in ends)


def linked(framed: Frame) -> tuple[str, ...]:
    """Return the noun that "of" or an apposition ties a figure to: "a deposit of £1,325"."""
    tokens = framed.passage.sentence.tokens
    first, _ = span(framed)
    index = first - 1
    while index >= 0 and tokens[index].tag in {"adv", "adj", "det"}:
        index -= 1
    if index < 1 or tokens[index].lower not in {"of", "(", "worth", ":"}:
        return ()
    if tokens[index].text == ":" and framed.passage.block.role in {"title", "heading"}:
        return ()
    holder = index - 1
    if tokens[holder].tag not in {"noun", "name"}:
        return ()
    start = holder
    while start > 0 and tokens[start - 1].tag in {"noun", "adj", "name"}:
        start -= 1
    return context.content(framed.passage, framed.setting, start, holder + 1)


def possessed(framed: Frame) -> tuple[str, ...]:
    """Return the noun that a length of time has: "one month's notice", "three weeks’ leave"."""
    tokens = framed.passage.sentence.tokens
    _, last = span(framed)
    if framed.mention.reading != "duration" or last >= len(tokens):
        return ()
    if tokens[last].lower not in {"'s", "’s", "'", "’"}:
        return ()
    end = last + 1
    while end < len(tokens) and tokens[end].tag in {"noun", "adj"}:
        end += 1
    return context.content(framed.passage, framed.setting, last + 1, end)
