"""From a topic to findings: values that are the same make a claim, claims that clash a finding."""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from factcheck import headlines
from factcheck.model import (
    Claim,
    Evidence,
    Finding,
    Rule,
    Severity,
    Statement,
    Topic,
    Verdict,
)

Relation = Literal["same", "clash", "apart"]
Relate = Callable[[Statement, Statement], Relation]
Note = Callable[[Statement, Statement], str]
Point = Callable[[Statement, Statement], Statement]
Sentences = dict[tuple[str, str], list[Statement]]  # by document and text
GATE = 0.9  # below this confidence, nine in ten right, nothing is an error
_MOST_SHOWN = 60
MOST_NEAR = 100  # near-conflicts of a report, the closest ones


@dataclass(frozen=True, slots=True)
class Guard:
    """A named reason not to set two statements against each other.

    ``against`` says in one sentence what it guards against; ``objects`` returns the reason in a
    few words, "" where it has nothing against a pair.
    """

    id: str
    against: str
    objects: Callable[[Statement, Statement], str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a kind judges: what relates two values, how sure it is, what to say of a difference.

    ``clash_from`` is the least link score for a contradiction, ``trust`` the confidence of a
    contradiction whose link score is 1. ``single`` says that a document which gives two values
    itself shows the slot to have several, so that nothing contradicts. ``pointed`` returns a
    statement with its focus on what sets it apart from another. ``guards`` name the reasons for
    which ``relate`` keeps values apart, or takes them for the same, that differ.
    """

    relate: Relate
    clash_from: float = 0.0
    trust: float = 0.95
    single: bool = False
    note: Note | None = None
    pointed: Point | None = None
    guards: tuple[Guard, ...] = ()


def judge(topic: Topic, rule: Rule, judgement: Judgement) -> Iterator[Finding]:
    """Yield the contradictions of a topic, then its agreements."""
    groups = _groups(topic, judgement.relate)
    clashes = _clashes(topic, groups, judgement)
    for members, score in _components(groups, clashes):
        yield _contradiction(topic, rule, judgement, [groups[i] for i in members], score)
    for group in groups:
        statements = [topic.statements[i] for i in group]
        if len({s.place.source for s in statements}) > 1:
            yield finding(topic, rule, "agreement", [statements], 0.9, judgement)


def corroborate(topic: Topic, rule: Rule) -> Iterator[Finding]:
    """Yield an agreement for each set of statements that are all linked with each other.

    The likest pairs come first; a pair that stands in a set already makes none of its own.  A
    chain is no set: what the first and the last sentence say may be two things.
    """
    linked: dict[int, set[int]] = {}
    for left, right, _ in topic.links:
        linked.setdefault(left, set()).add(right)
        linked.setdefault(right, set()).add(left)
    told: set[tuple[int, int]] = set()
    for left, right, _ in sorted(topic.links, key=lambda link: (-link[2], link)):
        if (left, right) in told:
            continue
        members = [left, right]
        for index in sorted(linked[left] & linked[right]):
            if linked[index].issuperset(members):
                members.append(index)
        told.update(combinations(sorted(members), 2))
        side = [topic.statements[index] for index in sorted(members)]
        yield finding(topic, rule, "agreement", [side], 0.9)


def _groups(topic: Topic, relate: Relate) -> list[list[int]]:
    """Return the statements of a topic in groups of one value each."""
    parent = list(range(len(topic.statements)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for left, right, _ in topic.links:
        if relate(topic.statements[left], topic.statements[right]) == "same":
            low, high = sorted((root(left), root(right)))
            parent[high] = low
    groups: dict[int, list[int]] = {}
    for index in range(len(parent)):
        groups.setdefault(root(index), []).append(index)
    return list(groups.values())


def _clashes(
    topic: Topic, groups: list[list[int]], judgement: Judgement
) -> dict[tuple[int, int], float]:
    """Return the pairs of groups that clash, with the best score of a link between them."""
    if judgement.single and gives_several(topic, judgement):
        return {}
    home = {index: number for number, group in enumerate(groups) for index in group}
    said = by_sentence(topic)
    found: dict[tuple[int, int], float] = {}
    for left, right, score in topic.links:
        pair = tuple(sorted((home[left], home[right])))
        if pair[0] == pair[1] or score < judgement.clash_from:
            continue
        one, other = topic.statements[left], topic.statements[right]
        if judgement.relate(one, other) != "clash":
            continue
        if told_beside(one, other, said, judgement.relate):
            continue
        found[pair[0], pair[1]] = max(score, found.get((pair[0], pair[1]), 0.0))
    return found


def by_sentence(topic: Topic) -> Sentences:
    """Return the statements of each sentence in the order of their places."""
    table: Sentences = {}
    for statement in sorted(topic.statements, key=_start):
        table.setdefault((statement.place.source, statement.sentence), []).append(statement)
    return table


def gives_several(topic: Topic, judgement: Judgement) -> bool:
    """Tell whether one document gives two values itself: then the slot has several."""
    by_source: dict[str, list[Statement]] = {}
    for statement in topic.statements:
        by_source.setdefault(statement.place.source, []).append(statement)
    return any(
        judgement.relate(one, other) == "clash"
        for told in by_source.values()
        for position, one in enumerate(told)
        for other in told[position + 1 :]
    )


def told_beside(one: Statement, other: Statement, said: Sentences, relate: Relate) -> bool:
    """Tell whether the sentence of either statement gives the other's value too.

    "Open for two hours on weekdays and four on Sundays" has both; which is meant here is not known.
    """
    return any(
        relate(statement, beside) == "same"
        for statement, opposite in ((one, other), (other, one))
        for beside in _beside(opposite, said)
        if beside is not statement
    )


def _beside(statement: Statement, said: Sentences) -> Iterator[Statement]:
    """Yield what else a sentence says, not what its repetitions say."""
    same = said[statement.place.source, statement.sentence]
    size = len(statement.sentence)
    for beside in same[bisect.bisect_left(same, _start(statement) - size, key=_start) :]:
        if _start(beside) > _start(statement) + size:
            return
        if beside is not statement:
            yield beside


def _start(statement: Statement) -> int:
    return statement.place.start


def _components(
    groups: list[list[int]], clashes: dict[tuple[int, int], float]
) -> Iterator[tuple[list[int], float]]:
    """Yield the sets of groups that clash with each other, with their best score."""
    left = set(range(len(groups)))
    for start in range(len(groups)):
        if start not in left:
            continue
        reached, queue = {start}, [start]
        while queue:
            here = queue.pop()
            for one, other in clashes:
                if here in (one, other):
                    there = other if here == one else one
                    if there not in reached:
                        reached.add(there)
                        queue.append(there)
        left -= reached
        if len(reached) > 1:
            score = max(s for pair, s in clashes.items() if pair[0] in reached)
            yield sorted(reached), score


def _contradiction(
    topic: Topic, rule: Rule, judgement: Judgement, groups: list[list[int]], score: float
) -> Finding:
    sides = [[topic.statements[i] for i in group] for group in groups]
    return finding(topic, rule, "contradiction", sides, score * judgement.trust, judgement)


def finding(
    topic: Topic,
    rule: Rule,
    verdict: Verdict,
    sides: list[list[Statement]],
    confidence: float,
    judgement: Judgement | None = None,
) -> Finding:
    """Return a finding on the statements of each side, headed in the words of the documents."""
    sides = _pointed(sides, judgement)
    claims = tuple(sorted((_claim(side) for side in sides), key=_claim_order))
    if judgement is not None and judgement.note is not None and len(sides) > 1:
        first = sides[0][0]
        noted = [_noted(side, first, judgement.note) for side in sides]
        claims = tuple(sorted(noted, key=_claim_order))
    statements = [statement for side in sides for statement in side]
    subject, attribute = headlines.headline(topic, statements)
    confidence = round(min(max(confidence, 0.0), 0.99), 2)
    return Finding(
        id=identity(rule, sides),
        rule=rule.id,
        kind=rule.kind,
        verdict=verdict,
        severity=_severity(rule, verdict, confidence),
        confidence=confidence,
        subject=subject,
        attribute=attribute,
        message=headlines.message(rule, verdict, subject, attribute, claims),
        claims=claims,
        trace=_trace(statements),
    )


def _pointed(sides: list[list[Statement]], judgement: Judgement | None) -> list[list[Statement]]:
    """Return the sides of a contradiction with their focus on what sets them apart."""
    if judgement is None or judgement.pointed is None or len(sides) < 2:
        return sides
    opposite = [sides[1][0], *(sides[0][0] for _ in sides[1:])]
    return [
        [judgement.pointed(statement, other) for statement in side]
        for side, other in zip(sides, opposite, strict=True)
    ]


def _noted(side: list[Statement], first: Statement, note: Note) -> Claim:
    claim = _claim(side)
    text = note(first, side[0]) if side[0] is not first else ""
    return Claim(claim.value, claim.evidence, text)


def _claim(side: list[Statement]) -> Claim:
    evidence = tuple(dict.fromkeys(Evidence(s.place, s.sentence, s.focus) for s in side))[
        :_MOST_SHOWN
    ]
    shown = min((s.shown for s in side), key=lambda text: (len(text), text.swapcase()))
    return Claim(" ".join(shown.split()), evidence)


def _claim_order(claim: Claim) -> tuple[int, str, int]:
    """Put the claim with most passages first, then by place."""
    first = claim.evidence[0].place
    return (-len(claim.evidence), first.source, first.start)


def _severity(rule: Rule, verdict: Verdict, confidence: float) -> Severity:
    if verdict == "agreement":
        return "note"
    if rule.severity == "error" and confidence < GATE:
        return "warning"
    return rule.severity


def _trace(statements: list[Statement]) -> tuple[str, ...]:
    return tuple(
        f"{s.place.source}:{s.place.line}: {s.subject or '(no name)'} | {s.attribute} | {s.shown}"
        for s in statements[:_MOST_SHOWN]
    )


def identity(rule: Rule, sides: list[list[Statement]]) -> str:
    """Return a name that survives moved lines and reordered files, and changes with a value."""
    parts = sorted(
        {f"{s.place.source}\0{s.terms if s.gist else s.value!r}" for side in sides for s in side}
    )
    topic = sorted({s.attribute for side in sides for s in side})
    text = "\1".join([rule.id, *topic, *parts])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


_VERDICTS = {"contradiction": 0, "agreement": 1}
_SEVERITIES = {"error": 0, "warning": 1, "note": 2}


def order(finding: Finding) -> tuple[int, int, float, str, int, str]:
    """Contradictions first, the gravest and surest first, then by place."""
    first = finding.claims[0].evidence[0].place
    return (
        _VERDICTS[finding.verdict],
        _SEVERITIES[finding.severity],
        -finding.confidence,
        first.source,
        first.start,
        finding.id,
    )
