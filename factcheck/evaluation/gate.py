"""The gate: measures that must not fall under what is asked of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.errors import UsageError
from factcheck.evaluation.figures import Figures
from factcheck.evaluation.labelled import PairFigures
from factcheck.forms.faults import did_you_mean, shown

OPTION = "--fail-under"


@dataclass(frozen=True, slots=True)
class Floor:
    """A measure by name and the least that it may be."""

    measure: str
    least: float


def measures(figures: Figures | PairFigures) -> dict[str, float | None]:
    """Return what a gate can ask for, by name; None is the share of nothing."""
    shared = {
        "precision": figures.precision.value,
        "recall": figures.recall.value,
        "f1": figures.f1,
        "agreement-recall": figures.agreement_recall.value,
    }
    if isinstance(figures, PairFigures):
        return shared | {"agreement-precision": figures.agreement_precision.value}
    hit = figures.traps_hit.value
    return shared | {
        "error-precision": figures.error_precision.value,
        "error-recall": figures.error_recall.value,
        "traps-avoided": None if hit is None else 1 - hit,
    }


def read(text: str, known: Sequence[str]) -> tuple[Floor, ...]:
    """Read floors as they are written: ``precision=.9,recall=.3``.

    Raises:
        UsageError: A measure is not among ``known``, or what is asked of it is no share.
    """
    return tuple(_floor(part.strip(), known) for part in text.split(",") if part.strip())


def missed(floors: Sequence[Floor], measured: Mapping[str, float | None]) -> list[str]:
    """Return in words what fell under its floor; a share of nothing falls under none."""
    return [
        f"{floor.measure} is {value:.3f}, under {floor.least:g}"
        for floor in floors
        if (value := measured[floor.measure]) is not None and value < floor.least
    ]


def undefined(floors: Sequence[Floor], measured: Mapping[str, float | None]) -> list[str]:
    """Return the measures asked for that are shares of nothing."""
    return [floor.measure for floor in floors if measured[floor.measure] is None]


def _floor(part: str, known: Sequence[str]) -> Floor:
    name, sign, number = (each.strip() for each in part.partition("="))
    if not sign:
        raise UsageError(f"{shown(part)} asks for nothing", OPTION, "write it as precision=.9")
    if name not in known:
        raise UsageError(f"no measure is called {shown(name)}", OPTION, did_you_mean(name, known))
    try:
        least = float(number)
    except ValueError:
        least = math.nan
    if not 0 <= least <= 1:
        cure = f"write {name}={least / 100:g}" if 1 < least <= 100 else "write it as .9"
        raise UsageError(f"{shown(number)} is no share from 0 to 1", OPTION, cure)
    return Floor(name, least)
