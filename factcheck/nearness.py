"""Pairs that came close to a contradiction, with the guards that held them back.

A pair is near where the values clash and both speak of the same thing surely enough for a
contradiction of their kind, but a guard had a reason against it; or where no guard had, and the
score alone fell just short.  Such pairs are looked for only when they are asked for.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence

from factcheck import findings
from factcheck.findings import MOST_NEAR, Guard, Judgement
from factcheck.kinds import KINDS
from factcheck.language.vocabulary.thesaurus import Thesaurus, thesaurus
from factcheck.matching import guards, similarity, topics
from factcheck.model import Finding, Interval, Near, Objection, Rule, Ruleset, Statement, Topic

_JUST_BELOW = 0.06  # how little a score may lack
_ROOM = 4 * MOST_NEAR  # candidates of one block, of which many may turn out to be one

# How close (fewer objections, then surer), the two statements, the score
Candidate = tuple[int, float, int, int, float]


def _never(_one: Statement, _other: Statement) -> str:
    return ""


# Those that need more than a pair to object; asked in ``_held_later``.
SCORE = Guard("score", "Statements that share too little may speak of two things.", _never)
BETTER_MATCH = Guard(
    "better-match", "What another passage matches better is no rival of this one.", _never
)
SEVERAL_VALUES = Guard(
    "several-values", "A slot of which one document gives several values has several.", _never
)
TOLD_BESIDE = Guard(
    "told-beside", "Who gives the other's value in the same sentence knows of both.", _never
)


def catalogue() -> tuple[Guard, ...]:
    """Return every guard there is: of pairs, of kinds, of topics."""
    own = (guard for kind in KINDS.values() for guard in getattr(kind, "GUARDS", ()))
    return (*guards.GUARDS, *own, BETTER_MATCH, SEVERAL_VALUES, TOLD_BESIDE, SCORE)


def candidates(
    key: str, members: Sequence[topics.Member], rules: Ruleset, scope: str, ease: float = 0.0
) -> Iterator[Candidate]:
    """Yield the closest pairs among the statements that share a key; see ``topics.compare``."""
    known = thesaurus(rules.synonyms, rules.opposites)
    found = _candidates(topics.meetings(key, members, scope), rules, known, ease)
    yield from heapq.nsmallest(_ROOM, found)


def _candidates(
    pairs: Iterable[tuple[topics.Member, topics.Member]],
    rules: Ruleset,
    known: Thesaurus,
    ease: float,
) -> Iterator[Candidate]:
    for (left, _, one), (right, _, other) in pairs:
        score = round(topics.aligned(one, other, known, ease), 3)
        if score < similarity.threshold(one) - _JUST_BELOW:
            continue
        topic, rule = paired(one, other, score, rules, known)
        if rule is None:
            continue
        judgement = KINDS[rule.kind].judgement(topic, rule)
        if score < needed(one, judgement) - _JUST_BELOW or not _clash(one, other, judgement):
            continue
        objections = asked(one, other, judgement)
        lacking = score < needed(one, judgement)
        if not (objections and lacking):  # two reasons too many
            yield (len(objections) + lacking, -score * judgement.trust, left, right, score)


def paired(
    one: Statement, other: Statement, score: float, rules: Ruleset, known: Thesaurus
) -> tuple[Topic, Rule | None]:
    """Return two statements as a topic of their own, and the rule that judges it."""
    topic = Topic(one.kind, (one, other), ((0, 1, score),), rules.synonyms, rules.opposites)
    return topic, topics.covering(topic, rules, known)


def needed(statement: Statement, judgement: Judgement) -> float:
    """Return the score that a contradiction of a kind asks for."""
    return max(similarity.threshold(statement), judgement.clash_from)


def _clash(one: Statement, other: Statement, judgement: Judgement) -> bool:
    """Tell whether two values exclude each other, but for a reason that the kind has a name for."""
    relation = judgement.relate(one, other)
    if relation == "apart":
        return any(guard.objects(one, other) for guard in judgement.guards)
    return relation == "clash"


def asked(one: Statement, other: Statement, judgement: Judgement) -> tuple[Objection, ...]:
    """Return what the guards of pairs and of the kind have against two statements."""
    every = (*guards.GUARDS, *judgement.guards)
    reasons = ((guard, guard.objects(one, other)) for guard in every)
    return tuple(_objection(guard, reason) for guard, reason in reasons if reason)


def _objection(guard: Guard, reason: str) -> Objection:
    return Objection(guard.id, reason, guard.against)


def settle(
    rows: Iterable[Candidate],
    said: Sequence[Statement],
    found: Sequence[Finding],
    gathered: Sequence[Topic],
    rules: Ruleset,
) -> tuple[Near, ...]:
    """Return the near-conflicts among candidates, the closest first, one for each pair of values.

    ``found`` are the findings and ``gathered`` the topics of the same statements: what was
    reported is not near, and what was linked may have been held back by the rest of its topic.
    """
    known = thesaurus(rules.synonyms, rules.opposites)
    reported = _reported(found)
    home = {statement: topic for topic in gathered for statement in topic.statements}
    taken = {finding.id for finding in found}
    near: dict[object, Near] = {}
    for _, _, left, right, score in sorted(set(rows)):
        if len(near) >= MOST_NEAR:
            break
        one, other = said[left], said[right]
        topic, rule = paired(one, other, score, rules, known)
        values = _values(rule, one, other)
        if rule is None or values in near or _is_reported(one, other, rule, reported):
            continue
        judgement = KINDS[rule.kind].judgement(topic, rule)
        least = needed(one, judgement)
        objections = asked(one, other, judgement) or _held_later(
            one, other, rule, score, least, home.get(one)
        )
        if not objections:
            continue
        sure = score * judgement.trust
        would_be = findings.finding(topic, rule, "contradiction", [[one], [other]], sure, judgement)
        if would_be.id not in taken:
            taken.add(would_be.id)
            near[values] = Near(would_be, objections, score, least)
    return tuple(near.values())


def _values(rule: Rule | None, one: Statement, other: Statement) -> object:
    """Return what is one near-conflict however often it is told: a rule, a topic, two values."""
    told = frozenset((side.subject, side.attribute, _meaning(side)) for side in (one, other))
    return (rule.id if rule else "", told)


def _meaning(statement: Statement) -> object:
    value = statement.value
    if statement.kind == "polarity":
        return statement.polarity
    return (value.axis, value.stated) if isinstance(value, Interval) else value


Reported = dict[tuple[str, str, int, tuple[int, int]], set[str]]


def _reported(found: Sequence[Finding]) -> Reported:
    """Return the ids of the contradictions in which each passage stands, by rule and place."""
    table: Reported = {}
    for finding in found:
        if finding.verdict == "contradiction":
            for claim in finding.claims:
                for each in claim.evidence:
                    place = (finding.rule, each.place.source, each.place.start, each.focus)
                    table.setdefault(place, set()).add(finding.id)
    return table


def _is_reported(one: Statement, other: Statement, rule: Rule, reported: Reported) -> bool:
    ones, others = (
        reported.get((rule.id, side.place.source, side.place.start, side.focus), set())
        for side in (one, other)
    )
    return bool(ones & others)


def _held_later(
    one: Statement, other: Statement, rule: Rule, score: float, least: float, topic: Topic | None
) -> tuple[Objection, ...]:
    """Return what held back two statements to which no guard of pairs objects."""
    if score < least:
        return (_objection(SCORE, f"scored {score:.2f}, a contradiction needs {least:.2f}"),)
    if topic is None or not _are_linked(one, other, topic):
        return (_objection(BETTER_MATCH, "one side has a better match in the other's document"),)
    judgement = KINDS[rule.kind].judgement(topic, rule)
    if judgement.single and findings.gives_several(topic, judgement):
        return (_objection(SEVERAL_VALUES, "one document gives several values itself"),)
    if findings.told_beside(one, other, findings.by_sentence(topic), judgement.relate):
        return (_objection(TOLD_BESIDE, "one sentence gives the value of the other too"),)
    return ()


def _are_linked(one: Statement, other: Statement, topic: Topic) -> bool:
    pair = {one, other}
    return any(
        {topic.statements[left], topic.statements[right]} == pair for left, right, _ in topic.links
    )
