"""Two sentences that are the same but for a word, a figure or a name that excludes the other's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck import findings
from factcheck.findings import Judgement, Relation
from factcheck.language.contrasting import contrasts
from factcheck.language.vocabulary.thesaurus import Thesaurus, thesaurus
from factcheck.model import Finding, Rule, Statement, Topic, Wording

_CONDITION = re.compile(r"\b(?:if|unless|when|where|provided)\b[^,;]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What a rule of this kind may set.

    ``subject``: of what the sentences speak; a phrase, any if empty.
    ``attribute``: what they say; a phrase, any if empty.
    """

    subject: str = ""
    attribute: str = ""


def judge(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield the contradictions of a topic; that sentences agree their gists tell."""
    for finding in findings.judge(topic, rule, judgement(topic, rule)):
        if finding.verdict == "contradiction":
            yield finding


def judgement(topic: Topic, rule: Rule) -> Judgement:
    """Return how the values of a topic are related under a rule."""
    del rule
    known = thesaurus(topic.synonyms, topic.opposites)

    def relate(one: Statement, other: Statement) -> Relation:
        return _relate(one, other, known)

    def pointed(one: Statement, other: Statement) -> Statement:
        return _pointed(one, other, known)

    names = _is_of_names(topic, known)
    return Judgement(relate, clash_from=0.76, trust=0.95, single=names, pointed=pointed)


def _is_of_names(topic: Topic, known: Thesaurus) -> bool:
    """Tell whether sentences of a topic differ in names alone.

    A song may be recorded by several: a document that names two is then no rival of itself, nor of
    one that names one of them.
    """
    reasons = {
        each.why
        for left, right, _ in topic.links
        if (found := _compared(topic.statements[left], topic.statements[right], known))
        for each in found.contrasts
    }
    return reasons == {"name"}


def _relate(one: Statement, other: Statement, known: Thesaurus) -> Relation:
    found = _compared(one, other, known)
    if found is None:
        return "apart"
    if len(found.contrasts) > 1 and _are_branches(one, other, found):
        return "apart"  # what holds if it is so and what holds if it is not are two branches
    if found.contrasts:
        return "clash"
    return "same" if found.part > 0.9 else "apart"


def _are_branches(one: Statement, other: Statement, found: contrasts.Comparison) -> bool:
    """Tell whether a condition is among what two sentences tell differently."""
    if not one.modality == other.modality == "hypothetical":
        return False
    return any(
        match.start() <= spot.start < match.end()
        for side, spots in ((one, "left"), (other, "right"))
        for match in _CONDITION.finditer(side.sentence)
        for spot in (getattr(each, spots) for each in found.contrasts)
    )


def _pointed(one: Statement, other: Statement, known: Thesaurus) -> Statement:
    """Return a sentence with its focus on the words in which it differs from another."""
    found = _compared(one, other, known)
    if found is None or not found.contrasts:
        return one
    words = [each.left for each in found.contrasts]
    told = "; ".join(each.told(one.sentence) for each in words)
    return replace(one, focus=(words[0].start, words[0].end), shown=told)


def _compared(one: Statement, other: Statement, known: Thesaurus) -> contrasts.Comparison | None:
    if not isinstance(one.value, Wording) or not isinstance(other.value, Wording):
        return None
    return contrasts.compare(one.value, other.value, known)
