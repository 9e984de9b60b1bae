"""Where something is: a named place, or a spot in a house, and what else narrows a statement.

Read: "in Leipzig", "at the Corn Exchange, Marlow" (Marlow holds it), "under the kitchen sink".
Not read: "in charge", "in the hands of", "in 1911", "at a hotel".
"""

from __future__ import annotations

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.grammar.sentence import Token
from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary import relations
from factcheck.model import Mention, Term
from factcheck.statements import context, naming
from factcheck.statements.frame import tokens_of
from factcheck.statements.setting import Passage, Setting

_SPOTS = frozenset({"located in", "kept in", "found in"})
_CIRCUMSTANCES = frozenset("in at on near for from under behind object".split())
_TIMES = frozenset({"date", "clock", "duration", "month-day", "fiscal-year"})


def read(
    setting: Setting, passage: Passage, clause: Clause, roles: frozenset[str], slot: str
) -> Mention | None:
    """Return the place that the first fitting phrase behind a verb names, or the spot it describes.

    A phrase without a name leads on to the one right behind it: "at his home in Marlow".
    """
    tokens = passage.sentence.tokens
    last: Argument | None = None
    for argument in clause.arguments:
        if argument.start <= clause.verb or _is_time(passage, argument):
            continue
        if last is not None and argument.start > last.end + 1:
            break
        if argument.role not in roles and last is None and not _is_where(tokens, argument):
            continue
        if clause.lemma == "be" and last is None and not _right_behind(tokens, clause, argument):
            return None
        found = named(passage, argument)
        if found is None and slot in _SPOTS:
            found = _spot(setting, passage, argument)
        if found is not None:
            return found
        last = argument
    return _fronted(passage, clause)


def _is_where(tokens: tuple[Token, ...], argument: Argument) -> bool:
    return argument.end < len(tokens) and tokens[argument.end].lower == "where"


def _fronted(passage: Passage, clause: Clause) -> Mention | None:
    """Read "Harrow Point, where the aircraft landed"."""
    tokens = passage.sentence.tokens
    for argument in clause.arguments:
        behind = tokens[argument.end : argument.end + 2]
        if argument.end <= clause.verb and any(token.lower == "where" for token in behind):
            return named(passage, argument)
    return None


def named(passage: Passage, argument: Argument) -> Mention | None:
    """Return the place that a phrase names; its qualifiers tell what it lies in."""
    found = naming.proper(passage, naming.trimmed(passage, argument), "place")
    if found is None or not isinstance(found.value, Term):
        return None
    if found.value.axis in {"person", "work"}:
        return None
    value = Term("place", found.value.key, _holding(passage, found))
    return Mention(found.start, found.end, value, found.reading)


def circumstances(
    passage: Passage, clause: Clause, filler: Mention, thing: Term | None
) -> tuple[str, ...]:
    """Return the names that narrow a clause: "in Flat 3", "at the Oslo games", but no times."""
    tokens = passage.sentence.tokens
    found: list[str] = []
    place = isinstance(filler.value, Term) and filler.value.axis == "place"
    for argument in clause.arguments:
        if argument.role not in _CIRCUMSTANCES or _is_time(passage, argument):
            continue
        if place and tokens[argument.start].start >= filler.start:
            continue
        if (
            tokens[argument.start].start < filler.end
            and filler.start < tokens[argument.end - 1].end
        ):
            continue
        named = naming.proper(passage, argument)
        if named is not None and isinstance(named.value, Term) and named.value != thing:
            number = tokens[argument.end - 1].text if tokens[argument.end - 1].tag == "num" else ""
            found.append(f"{named.value.key} {number}".strip())
    found.extend(_leading(passage, clause))
    return tuple(dict.fromkeys(found))


def _leading(passage: Passage, clause: Clause) -> tuple[str, ...]:
    """Return the name in a phrase right before a clause: "in Flat 3 the stopcock is"."""
    tokens = passage.sentence.tokens
    start = clause.start
    while start > 0 and tokens[start - 1].tag in {"name", "num"}:
        start -= 1
    if start == clause.start or tokens[start - 1].lower not in _CIRCUMSTANCES:
        return ()
    text = passage.sentence.text[tokens[start].start : tokens[clause.start - 1].end]
    return (name_rules.fold(text),) if text[:1].isupper() else ()


def _right_behind(tokens: tuple[Token, ...], clause: Clause, argument: Argument) -> bool:
    """Tell whether nothing but adverbs stands between "is" and the preposition of a phrase."""
    between = tokens[clause.verb + 1 : argument.start]
    return bool(between) and all(token.tag in {"adv", "prep", "to"} for token in between)


def _is_time(passage: Passage, argument: Argument) -> bool:
    tokens = passage.sentence.tokens
    start, end = tokens[argument.start].start, tokens[argument.end - 1].end
    return any(m.reading in _TIMES and m.start < end and start < m.end for m in passage.mentions)


def _holding(passage: Passage, named: Mention) -> tuple[str, ...]:
    """Return the places around one, as qualifiers: "Lindenhof Hall, Leipzig", "Leipzig, Saxony"."""
    text = passage.sentence.text
    found = ["weak"] if isinstance(named.value, Term) and "weak" in named.value.qualifiers else []
    tokens = passage.sentence.tokens
    first, last = tokens_of(tokens, named.start, named.end)
    for start, step in ((last, 1), (first - 1, -1)):
        index = start
        if not 0 <= index < len(tokens) or tokens[index].text not in {",", "in", "("}:
            continue
        index += step
        run: list[Token] = []
        while 0 <= index < len(tokens) and (
            tokens[index].tag == "name" or tokens[index].lower == "the"
        ):
            run.append(tokens[index])
            index += step
        run.sort(key=lambda token: token.start)
        if run:
            key = name_rules.fold(text[run[0].start : run[-1].end])
            found.append(f"in {key}")
    return tuple(found)


def _spot(setting: Setting, passage: Passage, argument: Argument) -> Mention | None:
    """Return a place that has no name: "the hall cupboard", as its words."""
    tokens = passage.sentence.tokens
    head = tokens[argument.head]
    followed = tokens[argument.end].lower if argument.end < len(tokens) else ""
    if (
        followed == "of"
        or tokens[argument.start].lower != "the"
        or head.tag != "noun"
        or head.lower != head.lemma
    ):
        return None
    inside = tokens[argument.start : argument.end]
    if head.lemma in relations.abstract() or any(token.tag == "name" for token in inside):
        return None
    key = " ".join(
        w.replace("_", " ") for w in context.content(passage, setting, argument.start, argument.end)
    )
    if not key:
        return None
    value = Term("place", key, ("spot",))
    return Mention(tokens[argument.start].start, tokens[argument.end - 1].end, value, "spot")
