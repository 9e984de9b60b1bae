"""How alike two figures are: the attributes must agree, the clauses may differ somewhat."""

from __future__ import annotations

from itertools import pairwise

from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.thesaurus import Thesaurus, concepts_of
from factcheck.matching.overlap import overlap, same_predicate
from factcheck.model import Statement

THRESHOLD = 0.45  # enough to agree; a contradiction needs more
# words of an attribute that say what sort of figure it is
_MARKERS = frozenset(
    "margin time_limit interval_between upper_threshold lower_threshold sample_size".split()
)
_TIMES = frozenset("age date clock clock12 month-day weekday-recurring day-of-month".split())


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score figures: the attributes must agree, the rest of the clauses may differ somewhat."""
    left, right = set(one.attribute.split()), set(other.attribute.split())
    if one.subject and name_rules.same(one.subject, other.subject):
        # of whom it is told is known; "Lee joined" and "Ann Lee joined" tell one thing
        left, right = left - _parts(one) or left, right - _parts(other) or right
    if (left ^ right) & _MARKERS:
        return 0.0  # won by 50 votes is not won with 50 votes
    if overlap(left, right, thesaurus)[0] == 0:
        return 0.0
    timed = {s.value.axis.split(":")[0] for s in (one, other)} <= _TIMES
    if timed and not _same_event(one, other, thesaurus):
        return 0.0
    # a word of one attribute may stand elsewhere in the other's clause or heading
    left, right = left | (right & set(one.terms)), right | (left & set(other.terms))
    _, part, whole = overlap(left, right, thesaurus)
    attribute = 1.0 if timed and _done_once(one, other) else (part + whole) / 2
    _, context_part, context_whole = overlap(one.terms, other.terms, thesaurus)
    context = (context_part + context_whole) / 2
    return 0.75 * attribute + 0.25 * context


def _done_once(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say of one named thing when it was built, and one no more."""
    if not one.subject or not name_rules.same(one.subject, other.subject):
        return False
    ones, others = (set(side.attribute.split()) - _parts(side) for side in (one, other))
    return bool(ones & others & concepts_of("words", "once_done")) and 1 in {len(ones), len(others)}


def _parts(statement: Statement) -> set[str]:
    """Return the words of a subject's name as an attribute may have them."""
    words = statement.subject.split()
    return {*words, *(f"{a}-{b}" for a, b in pairwise(words))}


def _same_event(one: Statement, other: Statement, thesaurus: Thesaurus) -> bool:
    """Tell whether two times are of one event: the same verb, or a noun that names it."""
    ones, others = one.attribute.split(), other.attribute.split()
    common = set(ones) & set(others)
    named = common & concepts_of("words", "once")
    same_verb = same_predicate(ones[0], others[0], thesaurus)
    subject = one.subject and name_rules.same(one.subject, other.subject)
    return bool(named or same_verb) and (
        len(common) > 1 or bool(subject) or min(len(ones), len(others)) == 1
    )
