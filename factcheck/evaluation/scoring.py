"""Findings held against gold: which are right, what was found, what was missed, which traps hit.

A finding and a side meet where a passage of the one overlaps a passage of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.evaluation.gold import Agreement, Contradiction, Gold, Trap
from factcheck.model import Finding, Place, Problem, Report

LONGEST = 600  # signs of a passage; whoever points at a whole page has found nothing


@dataclass(frozen=True, slots=True)
class Judged:
    """A contradiction that was reported, with the ids of what it finds or falls for."""

    finding: Finding
    finds: tuple[str, ...]
    traps: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Tell whether it finds any contradiction of the gold."""
        return bool(self.finds)


@dataclass(frozen=True, slots=True)
class Sought:
    """A contradiction of the gold: was it found, and by a finding of severity ``error``?"""

    entry: Contradiction
    found: bool
    by_error: bool


@dataclass(frozen=True, slots=True)
class Score:
    """What became of one annotated folder."""

    path: str
    documents: int
    reported: tuple[Judged, ...]
    contradictions: tuple[Sought, ...]
    agreements: tuple[tuple[Agreement, bool], ...]
    traps: tuple[tuple[Trap, bool], ...]
    problems: tuple[Problem, ...] = ()


def score(report: Report, gold: Gold) -> Score:
    """Hold the report on the documents of a folder against its gold.

    A contradiction of the gold is found by a finding of which two values meet two sides of it,
    each its own.  A finding is right if it finds any.  One that is not right and parts the
    passages of a trap has hit it.  An agreement is found by one that meets two of its passages.
    """
    against = [each for each in report.findings if each.verdict == "contradiction"]
    agreeing = [each for each in report.findings if each.verdict == "agreement"]
    reported = tuple(_judged(finding, gold) for finding in against)
    hit = {trap for judged in reported for trap in judged.traps}
    passages = [[place for claim in _claims(finding) for place in claim] for finding in agreeing]
    return Score(
        path=gold.path,
        documents=len(report.sources),
        reported=reported,
        contradictions=tuple(_sought(entry, reported) for entry in gold.contradictions),
        agreements=tuple(
            (entry, any(_meets_two(places, entry.places) for places in passages))
            for entry in gold.agreements
        ),
        traps=tuple((trap, trap.id in hit) for trap in gold.traps),
        problems=(*report.problems, *_not_scanned(report, gold)),
    )


def told(scores: Iterable[Score]) -> Iterator[tuple[str, tuple[float, bool]]]:
    """Yield the kind of each contradiction reported, its confidence, and whether it is right."""
    for each in scores:
        for judged in each.reported:
            yield judged.finding.kind, (judged.finding.confidence, judged.right)


def _judged(finding: Finding, gold: Gold) -> Judged:
    claims = _claims(finding)
    finds = tuple(
        entry.id
        for entry in gold.contradictions
        if _parts(claims, [side.places for side in entry.sides])
    )
    traps = tuple(
        trap.id for trap in gold.traps if _parts(claims, [(place,) for place in trap.places])
    )
    return Judged(finding, finds, () if finds else traps)


def _sought(entry: Contradiction, reported: Iterable[Judged]) -> Sought:
    finders = [judged.finding for judged in reported if entry.id in judged.finds]
    return Sought(entry, bool(finders), any(each.severity == "error" for each in finders))


def _claims(finding: Finding) -> list[list[Place]]:
    """Return the passages of each value that are short enough to point at something."""
    return [
        [
            evidence.place
            for evidence in claim.evidence
            if 0 < evidence.place.end - evidence.place.start <= LONGEST
        ]
        for claim in finding.claims
    ]


def _parts(claims: Sequence[Sequence[Place]], sides: Sequence[Sequence[Place]]) -> bool:
    """Tell whether two different values meet two different sides."""
    met = [
        (value, side)
        for value, said in enumerate(claims)
        for side, places in enumerate(sides)
        if _meet(said, places)
    ]
    return any(one[0] != two[0] and one[1] != two[1] for one, two in combinations(met, 2))


def _meets_two(places: Sequence[Place], wanted: Sequence[Place]) -> bool:
    return sum(_meet(places, [place]) for place in wanted) >= 2


def _meet(some: Iterable[Place], others: Sequence[Place]) -> bool:
    return any(_overlap(one, other) for one in some for other in others)


def _overlap(one: Place, other: Place) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _not_scanned(report: Report, gold: Gold) -> list[Problem]:
    """Return a problem for each document that the gold quotes and the scan left out."""
    known = {source.path for source in report.sources} | {each.path for each in report.problems}
    quoted = {
        place.source
        for places in (
            *(side.places for entry in gold.contradictions for side in entry.sides),
            *(entry.places for entry in gold.agreements),
            *(trap.places for trap in gold.traps),
        )
        for place in places
    }
    what = "the gold quotes it, but it was not scanned"
    cure = "see exclude, ignore files and the suffix"
    return [Problem(path, what, cure) for path in sorted(quoted - known)]
