"""How alike two statements of one kind are, from 0 to 1.

Words are weighed by their rarity and compared as concepts.  A score only aligns statements; the
values decide.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language import names as name_rules
from factcheck.language import opposition, relations, wording
from factcheck.language.lexicon import words
from factcheck.language.thesaurus import Thesaurus, concept, weight
from factcheck.matching.overlap import overlap
from factcheck.model import Statement

Score = Callable[[Statement, Statement, Thesaurus], float]


def score(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Return how sure it is that two statements speak of the same thing."""
    return SCORES[one.kind](one, other, thesaurus)


def _same(word: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two concepts are one, or one a kind of the other: "solar power" and "power"."""
    if word.endswith(f"_{other}") or other.endswith(f"_{word}"):
        return True
    return thesaurus.same(word.replace("_", " "), other.replace("_", " "))


def same_predicate(one: str, other: str, thesaurus: Thesaurus) -> bool:
    """Tell whether two verbs can say the same: one concept, or one meaning in WordNet."""
    return one == other or thesaurus.related(one.replace("_", " "), other.replace("_", " "))


def _value(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score figures: the attributes must agree, the rest of the clauses may differ somewhat."""
    left, right = set(one.attribute.split()), set(other.attribute.split())
    if ("margin" in left) != ("margin" in right):
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


def _name(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score slots: one relation of one thing, or two clauses that are the same but for the name."""
    if relations.single(one.attribute) and one.attribute == other.attribute:
        score = _thing(one, other, thesaurus)
        loose = any("restrictive" in side.readings for side in (one, other))
        both = all("restrictive" in side.readings for side in (one, other))
        return min(score, _NO_CLASH) if both else score * (_NARROWER if loose else 1.0)
    if one.attribute == other.attribute == "title":
        return _title(one, other, thesaurus)
    ones, others = one.attribute.split(), other.attribute.split()
    if ones[-1] != others[-1] or len(ones) != len(others):
        return 0.0
    if not all(
        same_predicate(a, b, thesaurus) for a, b in zip(ones[:-1], others[:-1], strict=True)
    ):
        return 0.0
    predicate = {*ones, *others}
    shared, part, whole = overlap(
        set(one.terms) - predicate, set(other.terms) - predicate, thesaurus
    )
    score = 0.6 * part + 0.4 * whole if shared else 0.0
    sure = whole > _ALMOST_ALL and shared > _MUCH
    return score if sure else min(score, _NO_CLASH)


def _title(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two sentences about works with much the same name: they are likely about one."""
    left, right = one.value.key, other.value.key  # type: ignore[union-attr] # a title is a term
    likeness = name_rules.alike(left, right)
    if likeness < _LIKELY_SLIP or (left != right and _digits(left) != _digits(right)):
        return 0.0
    shared, part, _ = overlap(one.terms, other.terms, thesaurus)
    rare = any(
        weight(word) >= 1.0 and not word.isdigit() for word in {*left.split()} & {*right.split()}
    )
    if shared <= _ENOUGH or part <= (_SOME if rare else _MOST):
        return 0.0
    if rare:
        likeness, part = max(likeness, 0.8), min(1.0, part + _SOME)
    return 0.55 * likeness + 0.45 * part


def _digits(title: str) -> str:
    return "".join(char for char in title if char.isdigit())


_LIKELY_SLIP, _ENOUGH, _MOST, _SOME = 0.6, 1.4, 0.5, 0.25
_NO_CLASH = 0.59  # enough to agree, too little to contradict
_ALMOST_ALL, _MUCH = 0.8, 1.8  # how much of two clauses must be one, by part and by weight


def _thing(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score two things by name, else by head noun and what narrows it on both sides.

    The terms are the head, what narrows it, and the relation.  What narrows one side only may be
    left out on the other; two things that are narrowed differently are two.
    """
    if relations.needs_occasion(one.attribute) and not _one_occasion(one, other):
        return 0.0
    if one.place.source == other.place.source and set(one.scope) != set(other.scope):
        return 0.0  # "in Flat 3 the stopcock is", "the stopcock is": one document keeps them apart
    if one.names and other.names:
        return 1.0 if name_rules.same(one.names[0].key, other.names[0].key) else 0.0
    left, right = one.terms[0], other.terms[0]
    if not left or not right:
        return 0.0
    if not _same(left, right, thesaurus) and not relations.alike(one.attribute, left, right):
        return 0.0
    ones, others = set(one.terms[1:-1]) - {left, right}, set(other.terms[1:-1]) - {left, right}
    shared, _, whole = overlap(ones, others, thesaurus)
    alone = _alone(ones, others, thesaurus), _alone(others, ones, thesaurus)
    if all(alone):
        return 0.0
    bare = 0.0 if ones or others else _BARE * weight(left.replace("_", " "))
    return 0.72 + 0.26 * (whole if shared else bare)


def _one_occasion(one: Statement, other: Statement) -> bool:
    """Tell whether two statements share a circumstance or both tell their time."""
    both = one.when is not None and other.when is not None
    return both or bool(set(one.scope) & set(other.scope))


_BARE = 0.5  # what it is worth that both say "the inquiry" without more


def _alone(ones: set[str], others: set[str], thesaurus: Thesaurus) -> bool:
    """Tell whether a side has a word that the other lacks."""
    return any(not any(_same(a, b, thesaurus) for b in others) for a in ones)


def _role(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    del thesaurus
    if not name_rules.same(one.subject, other.subject):
        return 0.0
    if (
        one.scope
        and other.scope
        and not any(name_rules.same(a, b) for a in one.scope for b in other.scope)
    ):
        return 0.0
    return 1.0 if one.subject == other.subject else 0.9


def _unique(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score claims; two that are narrowed to two fields ("in Norway", "in the world") are two."""
    shared, part, whole = overlap(one.terms, other.terms, thesaurus)
    if shared <= _ENOUGH_OF_A_CLAIM:
        return 0.0
    left, right = _fields(one), _fields(other)
    untold = {*(left - right - set(other.about)), *(right - left - set(one.about))}
    if left != right and ((left and right) or untold - {"world"}):
        return 0.0
    twins = name_rules.alike(one.value.key, other.value.key) > _TWINS  # type: ignore[union-attr] # holders are terms
    return min(1.0, (part + whole) / 2 + (_TWIN_BONUS if twins else 0.0))


def _fields(statement: Statement) -> set[str]:
    """Return the words of a claim that tell where or among whom it holds."""
    places = {part.removeprefix("in ") for part in statement.scope if part.startswith("in ")}
    return (set(statement.terms) & words("ranks", "fields")) | places


_TWINS, _TWIN_BONUS = 0.75, 0.25  # two holders with much the same name are likely one thing
_ENOUGH_OF_A_CLAIM = 0.8


def _quote(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    if not name_rules.same(one.subject, other.subject):
        return 0.0
    return wording.alike(one.value.key, other.value.key, thesaurus)  # type: ignore[union-attr] # a quotation is a term


def _polarity(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score propositions: one predicate or its opposite, the same participants.

    A word and its opposite count as one; circumstances may stand on one side at most.
    """
    if one.value.axis == "gist":
        return _gist(one, other, thesaurus)
    ones, others = one.attribute.split(), other.attribute.split()
    turns = opposition.turns(ones, others, thesaurus)
    swap = {right: left for left, right, _ in turns}
    right_terms = [swap.get(term, term) for term in other.terms]
    if not same_predicate(ones[0], swap.get(others[0], others[0]), thesaurus):
        return 0.0
    names = {*one.subject.split(), *other.subject.split(), ones[0], *swap.values()}
    said, _, _ = overlap(
        {*one.terms, *one.scope} - names, {*right_terms, *other.scope} - names, thesaurus
    )
    shared, part, whole = overlap(one.terms, right_terms, thesaurus)
    says_little = ones[0] in _SAYS_LITTLE or ones[0] in words("words", "reporting")
    if one.polarity == other.polarity and not turns and said < _SAID:
        return 0.0  # "the company used" and "it used" tell nothing together
    if shared < 0.9 or (says_little and said + 0.4 * len(turns) < 0.3):
        return 0.0
    narrower = bool(one.scope) != bool(other.scope) or _subject(one) != _subject(other)
    middle = any(strength != "contradictory" for _, _, strength in turns)
    return (0.5 * part + 0.5 * whole) * (_NARROWER if narrower or middle else 1.0)


def _gist(one: Statement, other: Statement, thesaurus: Thesaurus) -> float:
    """Score sentences: many rare words in common, or much of the shorter one."""
    shared, part, _ = overlap(one.terms, other.terms, thesaurus)
    if shared >= _MUCH and part >= 0.3:
        return min(_GIST_AT_MOST, 0.5 + part / 2)
    return min(_GIST_AT_MOST, part) if shared >= _ENOUGH and part >= 0.5 else 0.0


_MUCH, _ENOUGH = 4.2, 2.8  # weight of shared words that shows two sentences to be of one thing
_GIST_AT_MOST = 0.79  # a gist agrees, it never contradicts


def _subject(statement: Statement) -> set[str]:
    """Return what is said of whom, without the last word of a name that stands for it all."""
    named = set(statement.subject.split())
    return set(statement.terms) - set(statement.attribute.split()) - named


_SAID = 0.7  # weight of the words besides subject and verb that two agreeing clauses share
_SAYS_LITTLE = frozenset({"be", "have", "do", "make", "get", "take", "give", "go", "come"})
_NARROWER = 0.92  # what says more of where and when may speak of an exception


def _same_event(one: Statement, other: Statement, thesaurus: Thesaurus) -> bool:
    """Tell whether two times are of one event: the same verb, or a noun that names it."""
    ones, others = one.attribute.split(), other.attribute.split()
    common = set(ones) & set(others)
    named = common & {concept(word) for word in words("words", "once")}
    same_verb = same_predicate(ones[0], others[0], thesaurus)
    subject = one.subject and name_rules.same(one.subject, other.subject)
    return bool(named or same_verb) and (
        len(common) > 1 or bool(subject) or min(len(ones), len(others)) == 1
    )


_TIMES = frozenset("age date clock clock12 month-day weekday-recurring day-of-month".split())

SCORES: dict[str, Score] = {
    "value": _value,
    "name": _name,
    "role": _role,
    "unique": _unique,
    "quote": _quote,
    "polarity": _polarity,
}

THRESHOLDS: dict[str, float] = {
    "value": 0.45,
    "name": 0.55,
    "role": 0.9,
    "unique": 0.5,
    "quote": 0.39,
    "polarity": 0.5,
}
