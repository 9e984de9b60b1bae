"""Labelled pairs of texts: what was said of each, held against its label.

A line of the file is a JSON object: ``id``, ``a``, ``b``, ``label`` (contradiction, agreement or
neutral) and, where known, ``subject`` (what both texts speak of) and ``type``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from factcheck.errors import UsageError
from factcheck.evaluation.figures import Share, harmonic, share
from factcheck.forms.faults import did_you_mean, shown
from factcheck.model import Finding, KindName
from factcheck.pairs import Judged, verdict

Label = Literal["contradiction", "agreement", "neutral"]

LABELS: tuple[Label, ...] = get_args(Label)


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two texts with what a person said of them; ``where`` is the place in the file."""

    id: str
    a: str
    b: str
    label: Label
    subject: str = ""
    type: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program says of a pair, how sure it is, by which kind of rule and in which words."""

    verdict: Judged
    confidence: float = 0.0
    kind: KindName | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A pair with its answer."""

    pair: Labelled
    answer: Answer

    @property
    def right(self) -> bool:
        """Tell whether the answer is that of the label."""
        return self.answer.verdict == self.pair.label.replace("neutral", "unrelated")


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Precision and recall of contradictions and of agreements; recall by type of contradiction."""

    pairs: int
    precision: Share
    recall: Share
    agreement_precision: Share
    agreement_recall: Share
    by_type: tuple[tuple[str, Share], ...]

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall of contradictions."""
        return harmonic(self.precision, self.recall)


def read(path: Path) -> tuple[Labelled, ...]:
    """Read a file of labelled pairs; empty lines are passed over.

    Raises:
        UsageError: The file cannot be read, holds no pair, or a line of it is no labelled pair.
    """
    called = path.as_posix()
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", called) from error
    except UnicodeDecodeError as error:
        raise UsageError("not UTF-8", called, "save the file as UTF-8") from error
    lines = enumerate(text.split("\n"), start=1)
    pairs = tuple(_pair(line, f"{called}:{number}") for number, line in lines if line.strip())
    if not pairs:
        raise UsageError("holds no pair", called, "write a JSON object on each line")
    return pairs


def answer(findings: Iterable[Finding]) -> Answer:
    """Return the verdict that findings come to, with the surest that bears it out."""
    found = list(findings)
    reached = verdict(found)
    bearing = [each for each in found if each.verdict == reached]
    if not bearing:
        return Answer(reached)
    surest = max(bearing, key=lambda each: (each.confidence, each.id))
    return Answer(reached, surest.confidence, surest.kind, surest.message)


def figures(answered: Sequence[Answered]) -> PairFigures:
    """Return how right and how complete the answers are."""
    sought = [each for each in answered if each.pair.label == "contradiction"]
    same = [each for each in answered if each.pair.label == "agreement"]
    types = sorted({each.pair.type for each in sought if each.pair.type})
    return PairFigures(
        pairs=len(answered),
        precision=_precision(answered, "contradiction"),
        recall=share(each.right for each in sought),
        # Where no pair is labelled so, agreements were never looked for: none is false.
        agreement_precision=_precision(answered if same else [], "agreement"),
        agreement_recall=share(each.right for each in same),
        by_type=tuple(
            (name, share(each.right for each in sought if each.pair.type == name)) for name in types
        ),
    )


def told(answered: Iterable[Answered]) -> Iterator[tuple[str, tuple[float, bool]]]:
    """Yield the kind of each contradiction said, its confidence, and whether it is right."""
    for each in answered:
        if each.answer.verdict == "contradiction":
            yield each.answer.kind or "", (each.answer.confidence, each.right)


def _precision(answered: Iterable[Answered], said: Judged) -> Share:
    return share(each.right for each in answered if each.answer.verdict == said)


def _pair(line: str, where: str) -> Labelled:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise UsageError(f"not JSON: {what}", where, "one object on one line") from error
    if not isinstance(row, dict):
        raise UsageError("not an object", where, 'write {"id": …, "a": …, "b": …, "label": …}')
    label = _text(row, "label", where)
    for known in LABELS:
        if label == known:
            break
    else:
        cure = did_you_mean(label, LABELS)
        raise UsageError(f"unknown label {shown(label)}", where, cure)
    return Labelled(
        id=_text(row, "id", where),
        a=_text(row, "a", where),
        b=_text(row, "b", where),
        label=known,
        subject=_text(row, "subject", where, ""),
        type=_text(row, "type", where, ""),
        where=where,
    )


def _text(row: dict[str, Any], key: str, where: str, default: str | None = None) -> str:
    value = default if row.get(key) is None else row[key]
    if isinstance(value, int) and key == "id":
        return str(value)
    if not isinstance(value, str):
        found = "nothing" if value is None else f"a {type(value).__name__}"
        raise UsageError(f"expected a text for '{key}', found {found}", where)
    return value
