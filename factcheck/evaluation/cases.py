"""The findings that are false and what was missed, to be looked at one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.evaluation.labelled import Answered
from factcheck.evaluation.scoring import Judged, Score
from factcheck.evaluation.sheet import Case, Listing, Passage
from factcheck.model import Claim, Place
from factcheck.reports.counts import fact

MOST_PASSAGES = 3  # of one value; the first tell what the finding is


def of_folders(scores: Sequence[Score], *, verbose: bool = False) -> Iterator[Listing]:
    """Yield what is false in annotated folders and, if ``verbose``, what was missed."""
    listings = [_false(scores)]
    if verbose:
        listings += [_missed(scores), _missed_agreements(scores)]
    yield from (listing for listing in listings if listing.cases)


def of_pairs(answered: Sequence[Answered], *, verbose: bool = False) -> Iterator[Listing]:
    """Yield the same of labelled pairs."""
    wrong = [each for each in answered if not each.right]
    against = [each for each in wrong if each.answer.verdict == "contradiction"]
    lost = [each for each in wrong if each.pair.label == "contradiction"] if verbose else []
    for title, those in (("False contradictions", against), ("Missed contradictions", lost)):
        if those:
            yield Listing(title, "", tuple(map(_pair, those)))


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
