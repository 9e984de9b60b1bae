"""Why a finding was made, in words: how each side was read, matched, guarded and judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import PurePath

from factcheck import findings
from factcheck.errors import UsageError
from factcheck.explanations.pairing import Pair, guarded, matched, related
from factcheck.explanations.part import Explanation, Part, Row
from factcheck.explanations.reading import quoted, read
from factcheck.findings import Judgement
from factcheck.kinds import KINDS
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.matching import topics
from factcheck.model import Evidence, Finding, Near, Report, Rule, Ruleset, Statement, Topic
from factcheck.ruleset.packs import PACKS

__all__ = ["Explanation", "Part", "chosen", "explain"]

_MOST_READ = 2  # passages of one value whose reading is shown
_MOST_IDS = 5


def chosen(report: Report, wanted: str) -> Finding | Near:
    """Return the finding or near-conflict of a report whose id begins so.

    Raises:
        UsageError: None does, or several do.
    """
    every: list[Finding | Near] = [*report.findings, *report.near]
    found = {_id(each): each for each in reversed(every) if _id(each).startswith(wanted.lower())}
    if wanted and len(found) == 1:
        return next(iter(found.values()))
    if wanted and found:
        ids = sorted(found)
        more = ", …" if len(ids) > _MOST_IDS else ""
        cure = f"give more of it: {', '.join(ids[:_MOST_IDS])}{more}"
        raise UsageError(f"{len(ids)} findings have an id that begins with {wanted!r}", "", cure)
    cure = "`scan --near --format json` of the same documents and rules lists all ids"
    raise UsageError(f"no finding or near-conflict has the id {wanted!r}", "", cure)


def _id(each: Finding | Near) -> str:
    return each.finding.id if isinstance(each, Near) else each.id


def explain(
    each: Finding | Near,
    said: Sequence[Statement],
    links: Iterable[topics.Link],
    rules: Ruleset,
) -> Explanation:
    """Explain a finding or a near-conflict of statements that were linked so."""
    if isinstance(each, Near):
        return _near(each, said, rules)
    topic, rule = _home(each, said, links, rules)
    judgement = KINDS[rule.kind].judgement(topic, rule)
    sides = [list(_told(topic.statements, claim.evidence)) for claim in each.claims]
    pairs = _pairs(topic, sides, judgement)
    rows: list[Row] = [
        *(("values", related(one, other, judgement)) for one, other, _ in pairs[:1]),
        ("confidence", _confidence(each, pairs, judgement)),
        ("severity", _severity(each, rule)),
    ]
    parts = (
        *_readings(sides),
        *matched(pairs, judgement),
        guarded(pairs, judgement),
        Part("verdict", each.verdict, tuple(rows)),
        _rule(rule),
    )
    return Explanation(each.id, each.verdict, rule.id, each.message, parts)


def _near(near: Near, said: Sequence[Statement], rules: Ruleset) -> Explanation:
    finding = near.finding
    own = (rule for rule in rules.rules if rule.id == finding.rule)
    rule = next(own)
    of_kind = [statement for statement in said if statement.kind == rule.kind]
    sides = (list(_told(of_kind, claim.evidence)) for claim in finding.claims)
    one, other = next(  # one place may tell several things
        pair
        for pair in product(*sides)
        if findings.identity(rule, [[each] for each in pair]) == finding.id
    )
    topic = Topic(rule.kind, (one, other), ((0, 1, near.score),), rules.synonyms, rules.opposites)
    judgement = KINDS[rule.kind].judgement(topic, rule)
    pairs = [(one, other, near.score)]
    first = near.objections[0]
    rows: list[Row] = [
        ("values", related(one, other, judgement)),
        ("held back", f"by {first.guard}: {first.reason}"),
        ("otherwise", f"confidence {finding.confidence:.2f}; {_severity(finding, rule)}"),
    ]
    parts = (
        *_readings([[one], [other]]),
        *matched(pairs, judgement),
        guarded(pairs, judgement, near.objections),
        Part("verdict", "near-conflict, not reported", tuple(rows)),
        _rule(rule),
    )
    return Explanation(finding.id, "near", rule.id, finding.message, parts)


def _home(
    finding: Finding, said: Sequence[Statement], links: Iterable[topics.Link], rules: Ruleset
) -> tuple[Topic, Rule]:
    """Return the topic that a finding was made of, and the rule that judged it."""
    known = thesaurus(rules.synonyms, rules.opposites)
    first = finding.claims[0].evidence[:1]
    for topic in topics.gather(said, links, rules):
        if topic.kind != finding.kind or not any(_told(topic.statements, first)):
            continue
        rule = topics.covering(topic, rules, known)
        if rule is not None and rule.id == finding.rule:
            made = KINDS[rule.kind].judge(topic, rule)
            if any(each.id == finding.id for each in made):
                return topic, rule
    raise LookupError(f"no topic makes the finding {finding.id}")


def _told(statements: Iterable[Statement], evidence: Sequence[Evidence]) -> Iterator[Statement]:
    """Yield the statements that a claim gives as its evidence."""
    places = {(each.place, each.focus) for each in evidence}
    return (each for each in statements if (each.place, each.focus) in places)


def _pairs(topic: Topic, sides: list[list[Statement]], judgement: Judgement) -> list[Pair]:
    """Return the linked pairs that made a finding, the surest first.

    In a contradiction they are of two sides and their values clash.
    """
    home = {statement: number for number, side in enumerate(sides) for statement in side}
    pairs: list[Pair] = []
    for left, right, score in topic.links:
        one, other = topic.statements[left], topic.statements[right]
        if one not in home or other not in home:
            continue
        if len(sides) == 1 or (
            home[one] != home[other]
            and score >= judgement.clash_from
            and judgement.relate(one, other) == "clash"
        ):
            pairs.append((one, other, score))
    return sorted(pairs, key=lambda pair: (-pair[2], *map(_order, pair[:2])))


def _order(statement: Statement) -> tuple[str, int, tuple[int, int]]:
    return (statement.place.source, statement.place.start, statement.focus)


def _readings(sides: list[list[Statement]]) -> Iterator[Part]:
    for side in sides:
        yield from map(read, side[:_MOST_READ])
        left = len(side) - _MOST_READ
        if left > 0:
            more = "one more passage says" if left == 1 else f"{left:,} more passages say"
            yield Part("read", f"{more} {quoted(side[0].shown)}", ())


def _confidence(finding: Finding, pairs: Sequence[Pair], judgement: Judgement) -> str:
    if finding.verdict == "agreement" or not pairs:
        return f"{finding.confidence:.2f}, as of every {finding.verdict}"
    trust = f"a {finding.kind} contradiction is trusted with {judgement.trust:.2f} at most"
    return f"{finding.confidence:.2f}: {trust}, times the best score {pairs[0][2]:.2f}"


def _severity(finding: Finding, rule: Rule) -> str:
    if finding.verdict == "agreement":
        return "note, as every agreement"
    if finding.severity != rule.severity:
        return (
            f"{finding.severity}, not {rule.severity}: the confidence is below {findings.GATE:.2f}"
        )
    return f"{finding.severity}, as the rule says"


def _rule(rule: Rule) -> Part:
    path = PurePath(rule.origin.path)
    home = path.name if path.parent == PurePath(str(PACKS)) else str(path)
    rows: list[Row] = [("kind", rule.kind), ("severity", rule.severity), ("message", rule.message)]
    if rule.why:
        rows.append(("why", rule.why))
    rows.append(("written in", f"{home}:{rule.origin.line}:{rule.origin.column}"))
    return Part("rule", rule.id, tuple(rows))
