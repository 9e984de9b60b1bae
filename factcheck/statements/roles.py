"""Who holds which role: "co-CEO Greg Peters", "Ingrid Vasholt, the chief operating officer"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Mention, Statement, Term
from factcheck.statements import context
from factcheck.statements.setting import Passage, Setting

_GAP = 3  # words between a role and its holder: ", the"
_BETWEEN = frozenset(
    {",", "the", "a", "an", "its", "their", "our", "(", "as", "was", "is", "-", "–", "—"}
)


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every role whose holder stands beside it."""
    for mention in passage.mentions:
        if not isinstance(mention.value, Term) or mention.value.axis != "role":
            continue
        holder = _holder(passage, mention)
        if holder is None or not isinstance(holder.value, Term):
            continue
        tokens = passage.sentence.tokens
        low, _ = context.tokens_of(tokens, min(mention.start, holder.start), mention.end)
        _, high = context.tokens_of(tokens, mention.start, max(mention.end, holder.end))
        framed = context.frame(setting, passage, mention)
        made = context.statement(
            framed,
            "role",
            attribute=("role",),
            terms=(mention.value.key,),
            value=mention.value,
            subject_term=holder.value,
            span=(low, high),
        )
        yield replace(
            made, scope=_organisation(setting, passage, mention), modality="asserted", holder=""
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
        t.lower in _BETWEEN or t.tag == "adj" or t.lower == "’s" or t.lower == "'s" for t in plain
    )


def _names_only(passage: Passage, tokens: list) -> bool:  # type: ignore[type-arg] # tokens of the passage
    return all(
        _in_organisation(passage, t.start) or t.lower in {"of", "at", "the", ","} for t in tokens
    )


def _in_organisation(passage: Passage, offset: int) -> bool:
    return any(
        m.start <= offset < m.end
        for m in passage.mentions
        if isinstance(m.value, Term) and m.value.axis in {"organisation", "place", "work"}
    )


def _organisation(setting: Setting, passage: Passage, role: Mention) -> tuple[str, ...]:
    """Return the organisation named right beside the role, as a scope."""
    for mention in passage.mentions:
        if isinstance(mention.value, Term) and mention.value.axis == "organisation":
            between = passage.sentence.text[
                min(mention.end, role.end) : max(mention.start, role.start)
            ]
            if len(between.split()) <= 2 and "," not in between:
                return (mention.value.key,)
    return ()
