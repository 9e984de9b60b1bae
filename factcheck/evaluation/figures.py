"""The figures of one folder or of several in sum: precision, recall, traps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.evaluation.gold import DIFFICULTIES
from factcheck.evaluation.scoring import Score, Sought


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` of ``whole``."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """Return the share, None of nothing."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Figures:
    """How right and how complete the findings are.

    ``precision`` is the share of reported contradictions that are right, ``recall`` the share of
    the gold's that were found; ``error_precision`` and ``error_recall`` are the same of findings
    of severity ``error`` alone.  Difficulties come from easy to hard, types by name.
    """

    folders: int
    documents: int
    precision: Share
    error_precision: Share
    recall: Share
    error_recall: Share
    agreement_recall: Share
    traps_hit: Share
    by_difficulty: tuple[tuple[str, Share], ...]
    by_type: tuple[tuple[str, Share], ...]

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


def figures(scores: Sequence[Score]) -> Figures:
    """Return the figures of all folders together."""
    reported = [judged for score in scores for judged in score.reported]
    errors = [judged for judged in reported if judged.finding.severity == "error"]
    sought = [each for score in scores for each in score.contradictions]
    ranks = (*DIFFICULTIES, "unrated")
    return Figures(
        folders=len(scores),
        documents=sum(score.documents for score in scores),
        precision=share(judged.right for judged in reported),
        error_precision=share(judged.right for judged in errors),
        recall=share(each.found for each in sought),
        error_recall=share(each.by_error for each in sought),
        agreement_recall=share(found for score in scores for _, found in score.agreements),
        traps_hit=share(hit for score in scores for _, hit in score.traps),
        by_difficulty=tuple(
            sorted(
                _by(sought, lambda each: each.entry.difficulty),
                key=lambda row: ranks.index(row[0]),
            )
        ),
        by_type=tuple(sorted(_by(sought, lambda each: each.entry.type))),
    )


def share(truths: Iterable[bool]) -> Share:
    """Return how many of ``truths`` hold."""
    every = list(truths)
    return Share(sum(every), len(every))


def harmonic(precision: Share, recall: Share) -> float | None:
    """Return the F1 measure, 0 where nothing is right, None where either share is of nothing."""
    one, two = precision.value, recall.value
    if one is None or two is None:
        return None
    return 2 * one * two / (one + two) if one + two else 0.0


def _by(sought: Sequence[Sought], key: Callable[[Sought], str]) -> list[tuple[str, Share]]:
    names = dict.fromkeys(map(key, sought))
    return [(name, share(each.found for each in sought if key(each) == name)) for name in names]
