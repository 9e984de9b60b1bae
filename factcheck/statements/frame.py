"""A value where it stands: its sentence, its clause, its argument."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.grammar.sentence import Token
from factcheck.model import Mention
from factcheck.statements.setting import Passage, Setting


@dataclass(frozen=True, slots=True)
class Frame:
    """A mention in its passage: the clause and the argument that hold it, if any."""

    setting: Setting
    passage: Passage
    mention: Mention
    clause: Clause | None
    argument: Argument | None


def frame(setting: Setting, passage: Passage, mention: Mention) -> Frame:
    """Find the clause and argument that a mention stands in."""
    tokens = passage.sentence.tokens
    first, last = tokens_of(tokens, mention.start, mention.end)
    best: tuple[int, Clause, Argument | None] | None = None
    for clause in passage.clauses:
        for argument in clause.arguments:
            if argument.start <= first < argument.end or first <= argument.head < last:
                distance = abs(first - clause.verb)
                if best is None or distance < best[0]:
                    best = (distance, clause, argument)
    if best is None:
        covering = [
            c
            for c in passage.clauses
            if c.start <= first < c.end or c.verb_start <= first <= c.verb
        ]
        best = (0, covering[-1], None) if covering else None
    return Frame(setting, passage, mention, best[1] if best else None, best[2] if best else None)


def tokens_of(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int]:
    """Return the token range that covers the characters ``start:end``."""
    inside = [i for i, token in enumerate(tokens) if token.start < end and start < token.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def span(framed: Frame) -> tuple[int, int]:
    """Return the token range of the mention."""
    mention = framed.mention
    return tokens_of(framed.passage.sentence.tokens, mention.start, mention.end)
