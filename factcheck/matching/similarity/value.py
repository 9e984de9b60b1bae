"""How alike two figures are: the attributes must agree, the clauses may differ somewhat."""

from __future__ import annotations

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
    attribute = (part + whole) / 2
    _, context_part, context_whole = overlap(one.terms, other.terms, thesaurus)
    context = (context_part + context_whole) / 2
    return 0.75 * attribute + 0.25 * context


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
