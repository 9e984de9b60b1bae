"""Counts told in many words: jobs cut and people let go, seats and those whom a hall seats.

Read also: how many things a study looked at, "our survey takes in 26 lakes", "records for 62 lakes
were pieced together".
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.numbers import tallies
from factcheck.model import Interval, Value
from factcheck.statements import noun_phrases
from factcheck.statements.frame import Frame, span

SAMPLE = "sample_size"
_WE = frozenset({"we", "i", "they"})
_ABOUT = frozenset({"around", "about", "over", "under", "nearly", "almost", "to"})


def of(framed: Frame) -> tuple[str, ...]:
    """Return the words of the tally that a count is, with whose it is; empty where it is none."""
    clause = framed.clause
    if clause is None or not framed.mention.unit:
        return ()
    noun = framed.mention.unit.split()[-1]
    verb = _predicate(framed, clause)
    for way in tallies.ways():
        if noun in way.nouns and verb & way.verbs and _stands(framed, way.role):
            whose = _whose(framed, clause) if way.owned else ()
            return (way.tally, *whose) if whose or not way.owned else ()
    return _sample(framed, clause, noun)


def shared(attribute: tuple[str, ...], value: Value) -> Value:
    """Return the count of a tally on one axis, whatever noun it is told with."""
    name = attribute[0] if attribute and attribute[0] in tallies.names() else ""
    if not name or not isinstance(value, Interval):
        return value
    return replace(value, axis=f"count:{name}")


def _predicate(framed: Frame, clause: Clause) -> set[str]:
    """Return the verb, alone and with what follows it: "let", "let_go"."""
    tokens = framed.passage.sentence.tokens
    after = tokens[clause.verb + 1].lower if clause.verb + 1 < len(tokens) else ""
    return {clause.lemma, f"{clause.lemma}_{after}"}


def _stands(framed: Frame, role: str) -> bool:
    argument, clause = framed.argument, framed.clause
    if argument is None or clause is None:
        return False
    if argument.role in {"subject", "object"}:
        tokens = framed.passage.sentence.tokens
        let_go = clause.lemma == "let" and tokens[clause.verb_start].lower in {
            "will",
            "be",
            "were",
            "are",
        }
        return argument.role == role or let_go
    return argument.role in _ABOUT and argument.end <= clause.verb_start


def _whose(framed: Frame, clause: Clause) -> tuple[str, ...]:
    other = clause.argument("subject")
    return noun_phrases.of(framed, other) if other is not framed.argument else ()


def _sample(framed: Frame, clause: Clause, noun: str) -> tuple[str, ...]:
    """Read "we assembled dates for 62 lakes" and "the survey takes in 26 lakes"."""
    tokens, argument = framed.passage.sentence.tokens, framed.argument
    if argument is None or clause.lemma not in tallies.samples():
        return ()
    heads = [a for a in clause.arguments if a.role in {"subject", "object"} and a is not argument]
    if not any(_is_study(tokens[a.head].lower, tokens[a.head].lemma, a) for a in heads):
        return ()
    if argument.role not in {"object", "for", "of", "in", "from"}:
        return ()
    first, _ = span(framed)
    only = all(t.lower not in {"of", "only"} for t in tokens[max(0, first - 1) : first])
    return (noun, SAMPLE) if only else ()


def _is_study(word: str, lemma: str, argument: Argument) -> bool:
    return lemma in tallies.studies() or (argument.role == "subject" and word in _WE)
