"""One utterance of one speaker in different words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Guard, Judgement, Relation
from factcheck.language.quoting import wording
from factcheck.language.vocabulary.thesaurus import Thesaurus, thesaurus
from factcheck.model import Finding, Rule, Statement, Term, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``speaker``: a name, any if empty.
    """

    speaker: str = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the agreements and contradictions of a topic."""
    yield from findings.judge(topic, rule, judgement(topic, rule))


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del rule
    known = thesaurus(topic.synonyms, topic.opposites)

    def note(one: Statement, other: Statement) -> str:
        return _note(one, other, known)

    return Judgement(_relate, trust=0.95, note=note, guards=GUARDS)


def _relate(one: Statement, other: Statement) -> Relation:
    return "same" if wording.properly_edited(_words(one), _words(other)) else "clash"


def _edited(one: Statement, other: Statement) -> str:
    if _words(one) == _words(other) or _relate(one, other) == "clash":
        return ""
    return "they differ by proper editing alone"


GUARDS = (
    Guard("proper-editing", "An ellipsis, brackets, a cut or capitals misquote nobody.", _edited),
)


def _note(one: Statement, other: Statement, known: Thesaurus) -> str:
    """Show what differs, word by word."""
    runs = wording.difference(_words(one), _words(other), known)
    shown = ((_verbatim(left, one), _verbatim(right, other)) for left, right in runs)
    return "; ".join(f"{left or '(nothing)'} → {right or '(nothing)'}" for left, right in shown)


def _words(statement: Statement) -> str:
    return statement.value.key if isinstance(statement.value, Term) else ""


def _verbatim(run: str, statement: Statement) -> str:
    """Return words as the sentence has them: "can’t" for "ca n’t", "We’re" for "’re"."""
    words = r"[^\w]*+".join(map(re.escape, run.split()))
    start = r"\w*+" if run[:1] in {"’", "'"} else r"\b"
    pattern = rf"{start}{words}(?:n[’']t)?\b"
    found = re.search(pattern, statement.sentence, re.IGNORECASE) if run else None
    return " ".join(found[0].split()) if found else run
