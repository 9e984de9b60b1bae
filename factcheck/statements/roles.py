"""Who holds which role: "co-CEO Greg Peters", "Ida Holt, the chief operating officer".

Read also: "she was standing in for the mayor" (acting mayor), and, for offices of which there is
one, the organisation's side of it: the chief executive of Lumen is Ida Holt.
Not read: a role without a name beside it, "the mayor's office".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary import relations
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, naming, things
from factcheck.statements.frame import Frame, frame, tokens_of
from factcheck.statements.setting import Passage, Setting

_STAND_IN = re.compile(
    r"\b(?:stand|stands|stood|standing|fill|fills|filled|filling|step|stepped|stepping) in for "
    r"(?:the |its |our |their )?$|"
    r"\b(?:deputi[sz](?:e|es|ed|ing)|cover|covers|covered|covering) for (?:the |its |our |their )?$"
)
_IS = frozenset({"is", "am", "'m", "’m", "'s", "’s"})  # who was it may not be it any more
_THE = frozenset({"the", "your", "our", "my", "their", "its"})
_GAP = 3  # words between a role and its holder: ", the"
_BETWEEN = frozenset(
    {",", "the", "a", "an", "its", "their", "our", "(", "as", "was", "is", "-", "–", "—"}
)


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every role whose holder stands beside it."""
    for mention in passage.mentions:
        if not isinstance(mention.value, Term) or mention.value.axis != "role":
            continue
        stand_in = _stand_in(setting, passage, mention)
        if stand_in is not None:
            yield stand_in
        office = _only_one(setting, passage, mention)
        if office is not None:
            yield office
        holder = _holder(passage, mention)
        if holder is None or not isinstance(holder.value, Term):
            continue
        made = _statement(setting, passage, mention, holder)
        yield made
        if made.scope and mention.value.key in relations.offices() and not mention.value.qualifiers:
            yield _office(made, mention.value, holder.value, passage)


def _statement(setting: Setting, passage: Passage, role: Mention, holder: Mention) -> Statement:
    tokens = passage.sentence.tokens
    low, _ = tokens_of(tokens, min(role.start, holder.start), role.end)
    _, high = tokens_of(tokens, role.start, max(role.end, holder.end))
    made = context.statement(
        frame(setting, passage, role),
        "role",
        attribute=("role",),
        terms=(role.value.key,) if isinstance(role.value, Term) else (),
        value=role.value,
        subject_term=holder.value if isinstance(holder.value, Term) else None,
        span=(low, high),
    )
    since = passage.sentence.text[role.end : role.end + 7].strip() == "since"
    return replace(
        made,
        scope=_organisation(passage, role),
        modality="asserted",
        holder="",
        when=None if since else made.when,
    )


def _office(made: Statement, role: Term, holder: Term, passage: Passage) -> Statement:
    """Turn "Ida Holt is chief executive of Lumen" round: Lumen's chief executive is Ida Holt."""
    body = Term("organisation", made.scope[0])
    start, end = _where(passage, holder)
    return replace(
        made,
        kind="name",
        subject=body.key,
        attribute=role.key,
        terms=(body.key.split()[-1], *body.key.split()[:-1], role.key.replace(" ", "_")),
        value=holder,
        shown=passage.sentence.text[start:end],
        focus=(start, end),
        names=(body,),
        scope=(),
    )


def _where(passage: Passage, holder: Term) -> tuple[int, int]:
    return next((m.start, m.end) for m in passage.mentions if m.value == holder)


def _stand_in(setting: Setting, passage: Passage, role: Mention) -> Statement | None:
    """Read "she was standing in for the mayor": she is acting mayor."""
    found = _STAND_IN.search(passage.sentence.text, 0, role.start)
    if found is None or not isinstance(role.value, Term):
        return None
    clause = next(
        (c for c in passage.clauses if passage.sentence.tokens[c.verb].start == found.start()), None
    )
    subject = clause.argument("subject") if clause is not None else None
    holder = naming.identity(setting, passage, subject) if subject is not None else None
    if holder is None or holder.axis != "person":
        return None
    acting = Term("role", role.value.key, tuple(sorted({*role.value.qualifiers, "acting"})))
    made = context.statement(
        frame(setting, passage, role),
        "role",
        attribute=("role",),
        terms=(acting.key,),
        value=acting,
        subject_term=holder,
        shown=f"stand-in for the {passage.sentence.text[role.start : role.end]}",
    )
    return replace(
        made,
        names=(holder,),
        scope=_organisation(passage, role),
        modality="asserted",
        holder="",
    )


def _only_one(setting: Setting, passage: Passage, role: Mention) -> Statement | None:
    """Read "your property manager is Ida Holt" and "I am the caretaker for Flat 3"."""
    value, tokens = role.value, passage.sentence.tokens
    if not isinstance(value, Term) or value.qualifiers or value.key not in relations.offices():
        return None
    clause = next((c for c in passage.clauses if tokens[c.verb].lower in _IS), None)
    subject = clause.argument("subject") if clause is not None else None
    told = clause.argument("object") if clause is not None else None
    if clause is None or clause.negated or subject is None or told is None:
        return None
    first, last = tokens_of(tokens, role.start, role.end)
    office, other = (told, subject) if told.start <= first < told.end else (subject, told)
    whole = office.start <= first and last >= office.end and tokens[office.start].lower in _THE
    holder = naming.identity(setting, passage, other) if whole else None
    if holder is None or holder.axis != "person":
        return None
    left, right = tokens[other.start].start, tokens[other.end - 1].end
    filler = Mention(left, right, holder, "name")
    end = things.end_of(tokens, office, len(tokens))
    of = context.content(passage, setting, office.end, end)
    head = value.key.replace(" ", "_")
    return context.statement(
        Frame(setting, passage, filler, clause, other),
        "name",
        attribute=(value.key,),
        terms=(head, *of, "hold"),
        value=holder,
        subject_term=None,
        shown=naming.shown(setting, passage, filler),
    )


def _holder(passage: Passage, role: Mention) -> Mention | None:
    """Return the person right before or after a role, none where both sides could be."""
    people = [m for m in passage.mentions if isinstance(m.value, Term) and m.value.axis == "person"]
    after = [
        m
        for m in people
        if m.start >= role.end and _adjacent(passage, role.end, m.start, after=True)
    ]
    before = [
        m
        for m in people
        if m.end <= role.start and _adjacent(passage, m.end, role.start, after=False)
    ]
    if after and not before:
        return after[0]
    if before and not after:
        return before[-1]
    if after and before:
        between = passage.sentence.text[role.end : after[0].start].strip()
        return after[0] if not between else before[-1]
    return None


def _adjacent(passage: Passage, start: int, end: int, *, after: bool) -> bool:
    """Tell whether nothing but commas, articles and names of organisations stands between."""
    tokens = [t for t in passage.sentence.tokens if start <= t.start < end]
    if after:
        return (
            not tokens
            or (len(tokens) == 1 and tokens[0].text == ",")
            or _names_only(passage, tokens)
        )
    plain = [t for t in tokens if not _in_organisation(passage, t.start)]
    return len(plain) <= _GAP and all(
        t.lower in _BETWEEN or t.tag == "adj" or t.lower in {"’s", "'s"} for t in plain
    )


def _names_only(passage: Passage, tokens: list) -> bool:  # type: ignore[type-arg] # tokens of the passage
    return all(
        _in_organisation(passage, t.start)
        or t.lower in {"of", "at", "for", "the", ",", "is", "was"}
        or t.tag == "name"
        for t in tokens
    )


def _in_organisation(passage: Passage, offset: int) -> bool:
    return any(
        m.start <= offset < m.end
        for m in passage.mentions
        if isinstance(m.value, Term) and m.value.axis in {"organisation", "place", "work"}
    )


def _organisation(passage: Passage, role: Mention) -> tuple[str, ...]:
    """Return the organisation named right beside the role, as a scope."""
    for mention in passage.mentions:
        if isinstance(mention.value, Term) and mention.value.axis == "organisation":
            between = passage.sentence.text[
                min(mention.end, role.end) : max(mention.start, role.start)
            ]
            if len(between.split()) <= 2 and "," not in between:
                return (mention.value.key,)
    return _body_behind(passage, role) or _body_before(passage, role)


def _body_behind(passage: Passage, role: Mention) -> tuple[str, ...]:
    """Read "chief executive of Kestrel Ferries", whatever the name is one of."""
    tokens = passage.sentence.tokens
    _, index = tokens_of(tokens, role.start, role.end)
    if index + 1 >= len(tokens) or tokens[index].lower not in {"of", "at", "for"}:
        return ()
    start = index + 1 + (tokens[index + 1].lower == "the")
    end = start
    while end < len(tokens) and tokens[end].tag == "name":
        end += 1
    return _key(passage, start, end)


def _body_before(passage: Passage, role: Mention) -> tuple[str, ...]:
    """Read "Kestrel Ferries chief executive"."""
    tokens = passage.sentence.tokens
    end, _ = tokens_of(tokens, role.start, role.end)
    if end and tokens[end - 1].lower in {"'s", "’s"}:
        end -= 1
    start = end
    while start > 0 and tokens[start - 1].tag == "name":
        start -= 1
    return _key(passage, start, end)


def _key(passage: Passage, start: int, end: int) -> tuple[str, ...]:
    """Return a run of capitalised words as a scope, unless it is a person."""
    if start >= end:
        return ()
    tokens = passage.sentence.tokens
    left, right = tokens[start].start, tokens[end - 1].end
    person = any(
        isinstance(m.value, Term) and m.value.axis == "person" and m.start < right and left < m.end
        for m in passage.mentions
    )
    key = name_rules.fold(passage.sentence.text[left:right])
    return () if person or not key else (key,)
