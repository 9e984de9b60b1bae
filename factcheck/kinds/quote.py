"""One utterance of one speaker in different words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Judgement, Relation
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
    known = thesaurus(topic.synonyms, topic.opposites)

    def note(one: Statement, other: Statement) -> str:
        return _note(one, other, known)

    yield from findings.judge(topic, rule, Judgement(_relate, trust=0.95, note=note))


def _relate(one: Statement, other: Statement) -> Relation:
    return "same" if wording.properly_edited(_words(one), _words(other)) else "clash"


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
