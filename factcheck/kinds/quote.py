"""One utterance of one speaker in different words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.language import wording
from factcheck.language.thesaurus import Thesaurus, thesaurus
from factcheck.model import Finding, Rule, Statement, Topic


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
    return "same" if wording.properly_edited(one.value.key, other.value.key) else "clash"


def _note(one: Statement, other: Statement, known: Thesaurus) -> str:
    """Show what differs, word by word."""
    runs = wording.difference(one.value.key, other.value.key, known)
    return "; ".join(f"{left or '(nothing)'} → {right or '(nothing)'}" for left, right in runs)
