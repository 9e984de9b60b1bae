"""The figures of an evaluation as tables of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.evaluation import labelled, scoring
from factcheck.evaluation.figures import Figures, Share, figures
from factcheck.evaluation.labelled import Answered, PairFigures
from factcheck.evaluation.reliability import Bin, Kinds, Reliability, by_kind
from factcheck.evaluation.scoring import Score
from factcheck.evaluation.sheet import Row, Table
from factcheck.reports.counts import plural


def of_folders(scores: Sequence[Score]) -> Iterator[Table]:
    """Yield the tables of annotated folders."""
    total = figures(scores)
    yield _measures(total)
    yield from _folders(scores)
    yield from _shares("Recall by difficulty", "difficulty", total.by_difficulty)
    yield from _shares("Recall by type", "type", total.by_type)
    yield from _reliability(*by_kind(scoring.told(scores)))


def of_pairs(answered: Sequence[Answered]) -> Iterator[Table]:
    """Yield the tables of labelled pairs."""
    total = labelled.figures(answered)
    yield _pair_measures(total)
    yield from _shares("Recall by type", "type", total.by_type)
    yield from _reliability(*by_kind(labelled.told(answered)))


def _measures(total: Figures) -> Table:
    rows = (
        ("precision", *_cells(total.precision)),
        ("precision of errors", *_cells(total.error_precision)),
        ("recall", *_cells(total.recall)),
        ("recall of errors", *_cells(total.error_recall)),
        ("F1", "", _figure(total.f1)),
        ("agreement recall", *_cells(total.agreement_recall)),
        ("traps hit", *_cells(total.traps_hit)),
    )
    about = f"{plural(total.folders, 'folder')}, {plural(total.documents, 'document')}"
    return Table("Accuracy", ("measure", "count", "share"), rows, about)


def _pair_measures(total: PairFigures) -> Table:
    rows = (
        ("precision", *_cells(total.precision)),
        ("recall", *_cells(total.recall)),
        ("F1", "", _figure(total.f1)),
        ("agreement precision", *_cells(total.agreement_precision)),
        ("agreement recall", *_cells(total.agreement_recall)),
    )
    return Table("Accuracy", ("measure", "count", "share"), rows, plural(total.pairs, "pair"))


def _folders(scores: Sequence[Score]) -> Iterator[Table]:
    if len(scores) < 2:
        return
    rows = tuple(_folder(score.path, figures([score])) for score in scores)
    yield Table("By folder", ("folder", "right", "found", "agreements", "traps hit"), rows)


def _folder(path: str, own: Figures) -> Row:
    counted = (own.precision, own.recall, own.agreement_recall, own.traps_hit)
    return (path, *(_count(each) for each in counted))


def _shares(title: str, head: str, shares: Iterable[tuple[str, Share]]) -> Iterator[Table]:
    rows = tuple((name, *_cells(share)) for name, share in shares)
    if rows:
        yield Table(title, (head, "found", "share"), rows)


def _reliability(whole: Reliability, kinds: Kinds) -> Iterator[Table]:
    if not whole.findings:
        return
    heads = ("confidence", "findings", "right", "share", "mean confidence")
    rows = tuple(_bin(each) for each in reversed(whole.bins))
    errors = (_figure(whole.brier), _figure(whole.calibration_error))
    note = "Brier score {}, expected calibration error {}".format(*errors)
    yield Table("Reliability", heads, rows, note)
    named = [f"{_range(each)}" for each in whole.bins]
    own = [(kind, *map(_right, each.bins), *_errors(each)) for kind, each in kinds.items()]
    yield Table("Reliability by kind of rule", ("kind", *named, "Brier", "ECE"), tuple(own))


def _bin(each: Bin) -> Row:
    counts = (str(each.findings), str(each.right))
    return (_range(each), *counts, _figure(each.share), _figure(each.confidence))


def _right(each: Bin) -> str:
    return f"{each.right}/{each.findings}" if each.findings else "–"


def _errors(each: Reliability) -> tuple[str, str]:
    return _figure(each.brier), _figure(each.calibration_error)


def _range(each: Bin) -> str:
    return f"{each.low:g}–{each.high:g}"


def _cells(share: Share) -> tuple[str, str]:
    return _count(share), _figure(share.value)


def _count(share: Share) -> str:
    return f"{share.part}/{share.whole}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
