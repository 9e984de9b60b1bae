"""Claims that one only can hold: "the first to use it", "the second-highest mountain".

Read: "the Skua was the first ferry to run on hydrogen", "the first ferry to … was the Skua", "they
used it for the first time in the film X", "nobody had climbed it before Ann Lee".
Not read: "the first half", "at first", claims whose holder has no name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.language.grammar.clauses import Clause
from factcheck.language.grammar.sentence import Token
from factcheck.model import Interval, Mention, Statement, Term
from factcheck.statements import context, holders
from factcheck.statements.frame import Frame, frame, tokens_of
from factcheck.statements.holders import Holder
from factcheck.statements.setting import Passage, Setting

_FIRSTS = frozenset({"initially", "first"})
_OWN = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_NOBODY = frozenset({"nobody", "none", "nothing"})
_COPULAS = frozenset({"be", "become", "remain"})
_REACH = 5  # tokens between "was" and a rank: "was by most accounts the first"


@dataclass(frozen=True, slots=True)
class _Claim:
    """A rank, who holds it, and the token range that says what it is the first of."""

    rank: Mention
    holder: Holder
    start: int
    end: int
    clause: Clause


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every rank: its holder is the value, what it is first of the terms."""
    ranked = [m for m in passage.mentions if isinstance(m.value, Term) and m.value.axis == "rank"]
    for mention in [*ranked, *_adverbs(passage, ranked)]:
        claim = _claim(setting, passage, mention)
        if claim is not None:
            yield from _statements(setting, passage, claim)
    claim = _unheard_of(setting, passage)
    if claim is not None:
        yield from _statements(setting, passage, claim)


def _adverbs(passage: Passage, ranked: list[Mention]) -> Iterator[Mention]:
    """Yield "first" and "initially" right before a verb: "it initially used steam in"."""
    tokens = passage.sentence.tokens
    for clause in passage.clauses:
        index = clause.verb - 1
        if index < 1 or tokens[index].lower not in _FIRSTS or tokens[index - 1].text == ",":
            continue
        token = tokens[index]
        if all(token.end <= m.start or m.end <= token.start for m in ranked):
            yield Mention(token.start, token.end, Term("rank", "first"), "comparison")


def _claim(setting: Setting, passage: Passage, mention: Mention) -> _Claim | None:
    """Find who holds a rank, and what it is a rank of."""
    tokens = passage.sentence.tokens
    first, last = tokens_of(tokens, mention.start, mention.end)
    words = passage.sentence.text[mention.start : mention.end].lower()
    if first and tokens[first - 1].lower in _OWN:
        return None  # "her first lessons" are the first of hers alone
    if "time" in words or words in _FIRSTS:
        return _timed(setting, passage, mention, first)
    for clause in reversed(passage.clauses):
        if clause.lemma in _COPULAS and 0 <= first - clause.verb - 1 <= _REACH:
            between = tokens[clause.verb + 1 : first]
            holder = holders.before(setting, passage, clause)
            if all(t.tag != "punct" for t in between) and holder is not None:
                return _Claim(mention, holder, first, _stop(tokens, last), clause)
    for clause in passage.clauses:
        if clause.lemma in _COPULAS and clause.verb >= last:
            holder = holders.behind(setting, passage, clause)
            if holder is not None and _one_run(tokens, first, clause.verb_start):
                start = first if clause.verb_start > last else 0
                return _Claim(mention, holder, start, clause.verb_start, clause)
            break
    framed = frame(setting, passage, mention)
    holder = holders.of(setting, passage, framed.clause) if framed.clause is not None else None
    if framed.clause is None or holder is None:
        return None
    return _Claim(mention, holder, *context.clause_range(framed), framed.clause)


def _timed(setting: Setting, passage: Passage, mention: Mention, first: int) -> _Claim | None:
    """Read "used it for the first time in X", "first used it in X"."""
    clause = next((c for c in passage.clauses if c.verb == first + 1), None)
    clause = clause or frame(setting, passage, mention).clause or _nearest(passage, first)
    if clause is None:
        return None
    holder = holders.circumstance(setting, passage, clause)
    if holder is None:
        return None
    start = min(clause.start, first)
    end = _stop(passage.sentence.tokens, max(clause.end, first))
    return _Claim(mention, holder, start, end, clause)


def _nearest(passage: Passage, index: int) -> Clause | None:
    return min(passage.clauses, key=lambda c: abs(c.verb - index), default=None)


def _one_run(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Tell whether no comma or stop parts a rank from the verb behind it."""
    return all(token.text not in {",", ";", ":"} for token in tokens[start:end])


def _stop(tokens: tuple[Token, ...], index: int) -> int:
    while index < len(tokens) and tokens[index].tag != "punct":
        index += 1
    return index


def _unheard_of(setting: Setting, passage: Passage) -> _Claim | None:
    """Read "nobody had climbed it before Ann Lee" as what she was the first to do."""
    tokens = passage.sentence.tokens
    for clause in passage.clauses:
        start = clause.start
        lowers = [token.lower for token in tokens[start : start + 2]]
        if not lowers or not (lowers[0] in _NOBODY or lowers[0] == "no"):
            continue
        before = next((i for i in range(start, len(tokens)) if tokens[i].lower == "before"), None)
        if before is None or not _one_run(tokens, start, before):
            continue
        holder = holders.at(setting, passage, before + 1)
        if holder is not None:
            rank = Mention(
                tokens[start].start, tokens[start].end, Term("rank", "first"), "comparison"
            )
            affirmed = replace(clause, negated=False)
            return _Claim(rank, holder, start + 1, before, affirmed)
    return None


def _statements(setting: Setting, passage: Passage, claim: _Claim) -> Iterator[Statement]:
    rank, value = claim.rank.value, claim.holder.term
    if not isinstance(rank, Term):
        return
    framed = Frame(setting, passage, claim.rank, claim.clause, None)
    spans = tuple(m for m in passage.mentions if m.value == value)
    own = {*value.key.split(), "nobody", "ever"}
    said = context.content(passage, setting, claim.start, claim.end, (claim.rank, *spans))
    terms = tuple(word for word in (*said, *claim.holder.sort) if word not in own)
    made = context.statement(
        framed,
        "unique",
        attribute=(rank.key,),
        terms=tuple(dict.fromkeys(terms)),
        value=value,
        subject_term=value,
        scope=(*rank.qualifiers, *_places(passage, claim)),
        polarity=not claim.clause.negated,
        shown=claim.holder.shown,
    )
    yield replace(made, subject=rank.key)
    yield from _order(made, rank, value, terms)


def _places(passage: Passage, claim: _Claim) -> tuple[str, ...]:
    """Return the places that narrow a claim, "in norway"; a people only right behind the rank."""
    tokens = passage.sentence.tokens
    left, right = tokens[claim.start].start, tokens[claim.end - 1].end
    return tuple(
        f"in {m.value.key}"
        for m in passage.mentions
        if isinstance(m.value, Term)
        and m.value.axis == "place"
        and m.value != claim.holder.term
        and left <= m.start < right
        and ("demonym" not in m.value.qualifiers or m.start <= claim.rank.end + 1)
    )


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
