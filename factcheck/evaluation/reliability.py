"""Whether confidence means something: how often findings of a confidence are right.

The bins and the expected calibration error are those of Naeini, Cooper and Hauskrecht, "Obtaining
Well Calibrated Probabilities Using Bayesian Binning" (AAAI 2015), with bins that are narrow where
findings are; the mean squared error is Brier's, "Verification of Forecasts Expressed in Terms of
Probability" (Monthly Weather Review, 1950).
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)

Told = tuple[float, bool]  # the confidence of a finding, and whether it is right


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings of a confidence from ``low`` to below ``high``; the last bin holds 1 as well."""

    low: float
    high: float
    findings: int
    right: int
    confidence: float | None

    @property
    def share(self) -> float | None:
        """Return how often its findings are right."""
        return self.right / self.findings if self.findings else None


@dataclass(frozen=True, slots=True)
class Reliability:
    """How confidence and truth go together, in bins and in two figures, both best at 0.

    ``brier`` is the mean squared difference of confidence and truth, ``calibration_error`` the
    mean difference of confidence and share of right findings in a bin.
    """

    bins: tuple[Bin, ...]
    findings: int
    right: int
    confidence: float | None
    brier: float | None
    calibration_error: float | None


Kinds = dict[str, Reliability]


def by_kind(told: Iterable[tuple[str, Told]]) -> tuple[Reliability, Kinds]:
    """Return how reliable confidences are in all and by the name that stands beside each."""
    every = sorted(told)
    kinds = sorted({kind for kind, _ in every})
    by = {kind: reliability(each for own, each in every if own == kind) for kind in kinds}
    return reliability(each for _, each in every), by


def reliability(told: Iterable[Told]) -> Reliability:
    """Return how reliable confidences are; sums are exact, so that their order is no matter."""
    every = list(told)
    bins = tuple(
        _bin(low, high, [each for each in every if _holds(low, high, each[0])])
        for low, high in itertools.pairwise(EDGES)
    )
    gaps = [
        each.findings * abs(each.share - each.confidence)
        for each in bins
        if each.share is not None and each.confidence is not None
    ]
    return Reliability(
        bins=bins,
        findings=len(every),
        right=sum(right for _, right in every),
        confidence=_mean([confidence for confidence, _ in every]),
        brier=_mean([(confidence - right) ** 2 for confidence, right in every]),
        calibration_error=math.fsum(gaps) / len(every) if every else None,
    )


def _bin(low: float, high: float, told: Sequence[Told]) -> Bin:
    right = sum(right for _, right in told)
    return Bin(low, high, len(told), right, _mean([confidence for confidence, _ in told]))


def _holds(low: float, high: float, confidence: float) -> bool:
    return low <= confidence < high or confidence == high == EDGES[-1]


def _mean(numbers: Sequence[float]) -> float | None:
    return math.fsum(numbers) / len(numbers) if numbers else None
