"""What an evaluation shows, in words: tables of figures and lists of cases to look at.

Every format lays out the same sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.evaluation.figures import Figures, Share, figures
from factcheck.evaluation.labelled import Answered, PairFigures
from factcheck.evaluation.labelled import figures as pair_figures
from factcheck.evaluation.reliability import Bin, Reliability, Told, reliability
from factcheck.evaluation.scoring import Judged, Score
from factcheck.model import Claim, Place
from factcheck.reports.counts import fact, plural

MOST_PASSAGES = 3  # of one value; the first tell what the finding is

Row = tuple[str, ...]
Kinds = dict[str, Reliability]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words under their heads; the first column names, the others count."""

    title: str
    heads: Row
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document and their place."""

    where: str
    words: str


@dataclass(frozen=True, slots=True)
class Case:
    """A false or missed finding: what it is, why, and each value with its passages."""

    head: str
    why: str
    values: tuple[tuple[str, tuple[Passage, ...]], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Cases of one sort, with a hint of what to make of them."""

    title: str
    note: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is shown, in order."""

    about: str
    tables: tuple[Table, ...]
    listings: tuple[Listing, ...]


def of_folders(scores: Sequence[Score], *, verbose: bool = False) -> Sheet:
    """Return the sheet of annotated folders; ``verbose`` lists what was missed too."""
    total = figures(scores)
    whole, kinds = reliabilities(scores)
    listings = [_false(scores)]
    if verbose:
        listings += [_missed(scores), _missed_agreements(scores)]
    tables = [_measures(total), *_folders(scores)]
    tables += _shares("Recall by difficulty", "difficulty", total.by_difficulty)
    tables += _shares("Recall by type", "type", total.by_type)
    tables += _reliability(whole, kinds)
    return Sheet(
        f"{plural(total.folders, 'folder')}, {plural(total.documents, 'document')}",
        tuple(tables),
        tuple(listing for listing in listings if listing.cases),
    )


def of_pairs(answered: Sequence[Answered], *, verbose: bool = False) -> Sheet:
    """Return the sheet of labelled pairs; ``verbose`` lists what was missed too."""
    total = pair_figures(answered)
    whole, kinds = pair_reliabilities(answered)
    against = [each for each in answered if each.answer.verdict == "contradiction"]
    lost = [
        each
        for each in answered
        if each.pair.label == "contradiction" and not each.right and verbose
    ]
    listings = (
        Listing(
            "False contradictions", "", tuple(_pair(each) for each in against if not each.right)
        ),
        Listing("Missed contradictions", "", tuple(map(_pair, lost))),
    )
    tables = [_pair_measures(total)]
    tables += _shares("Recall by type", "type", total.by_type)
    tables += _reliability(whole, kinds)
    return Sheet(
        plural(total.pairs, "pair"),
        tuple(tables),
        tuple(listing for listing in listings if listing.cases),
    )


def reliabilities(scores: Iterable[Score]) -> tuple[Reliability, Kinds]:
    """Return how reliable the confidence of contradictions is, in all and by kind of rule."""
    return _by_kind(
        (judged.finding.kind, (judged.finding.confidence, judged.right))
        for score in scores
        for judged in score.reported
    )


def pair_reliabilities(answered: Iterable[Answered]) -> tuple[Reliability, Kinds]:
    """Return the same of pairs that were said to contradict each other."""
    return _by_kind(
        (each.answer.kind or "", (each.answer.confidence, each.right))
        for each in answered
        if each.answer.verdict == "contradiction"
    )


def _by_kind(told: Iterable[tuple[str, Told]]) -> tuple[Reliability, Kinds]:
    every = sorted(told)
    kinds = sorted({kind for kind, _ in every})
    by = {kind: reliability(each for own, each in every if own == kind) for kind in kinds}
    return reliability(each for _, each in every), by


# Tables


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
    return Table("Accuracy", ("measure", "count", "share"), rows)


def _pair_measures(total: PairFigures) -> Table:
    rows = (
        ("precision", *_cells(total.precision)),
        ("recall", *_cells(total.recall)),
        ("F1", "", _figure(total.f1)),
        ("agreement precision", *_cells(total.agreement_precision)),
        ("agreement recall", *_cells(total.agreement_recall)),
    )
    return Table("Accuracy", ("measure", "count", "share"), rows)


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


# Cases


def _false(scores: Sequence[Score]) -> Listing:
    note = "Look at each: the finding is wrong, or the gold lacks it."
    cases = (_reported(each) for score in scores for each in score.reported if not each.right)
    return Listing("False findings", note, tuple(cases))


def _reported(judged: Judged) -> Case:
    finding = judged.finding
    about = " ".join(filter(None, (f"{finding.severity}[{finding.rule}]", fact(finding))))
    trap = f"; trap {', '.join(judged.traps)}" if judged.traps else ""
    why = f"{finding.message} (confidence {finding.confidence:.2f}{trap})"
    return Case(about, why, tuple((each.value, _passages(each)) for each in finding.claims))


def _passages(claim: Claim) -> tuple[Passage, ...]:
    shown = claim.evidence[:MOST_PASSAGES]
    return tuple(Passage(_where(each.place), each.sentence) for each in shown)


def _missed(scores: Sequence[Score]) -> Listing:
    cases = tuple(
        Case(
            f"{score.path} {sought.entry.id} ({sought.entry.type}, {sought.entry.difficulty})",
            sought.entry.why,
            tuple((side.value, _quoted(side.places)) for side in sought.entry.sides),
        )
        for score in scores
        for sought in score.contradictions
        if not sought.found
    )
    return Listing("Missed contradictions", "", cases)


def _missed_agreements(scores: Sequence[Score]) -> Listing:
    cases = tuple(
        Case(f"{score.path} {entry.id}", entry.why, (("", _quoted(entry.places)),))
        for score in scores
        for entry, found in score.agreements
        if not found
    )
    return Listing("Missed agreements", "", cases)


def _pair(each: Answered) -> Case:
    pair = each.pair
    why = f"labelled {pair.label}, found {each.answer.verdict}"
    why += f": {each.answer.message}" if each.answer.message else ""
    texts = (("a", (Passage("", pair.a),)), ("b", (Passage("", pair.b),)))
    return Case(f"{pair.where} {pair.id}", why, texts)


def _quoted(places: Iterable[Place]) -> tuple[Passage, ...]:
    return tuple(Passage(_where(place), place.text) for place in places)


def _where(place: Place) -> str:
    return f"{place.source}:{place.line}:{place.column}"
