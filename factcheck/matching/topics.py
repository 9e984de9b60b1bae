"""From pairs that speak of the same thing to topics."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.language.grammar.tokens import tokenize
from factcheck.language.naming import names
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus
from factcheck.matching import guards, keys, similarity
from factcheck.model import Rule, Ruleset, Statement, Topic

Link = tuple[int, int, float]


# A statement as its block sees it: its number, its keys in the order in which they own a pair.
Member = tuple[int, keys.Keys, Statement]
_ROOM = keys.LARGEST * keys.LARGEST // 2  # how many pairs of one crowd are compared at most


def compare(
    key: str, members: Sequence[Member], thesaurus: Thesaurus, scope: str, ease: float = 0.0
) -> Iterator[Link]:
    """Yield the links among the statements that share a key.

    A pair is owned by the first key that both share, so that it is compared once.  In a crowd of
    more than ``keys.LARGEST`` every statement is compared only with the first of the statements
    that are worded differently, as many as there is room for.  ``ease`` is added to every score
    that is not nothing, where all documents are known to speak of one thing.
    """
    for (index, _, one), (other_index, _, other) in meetings(key, members, scope):
        score = aligned(one, other, thesaurus, ease)
        if score >= similarity.threshold(one) and not guards.check(one, other):
            yield (index, other_index, round(score, 3))


def meetings(key: str, members: Sequence[Member], scope: str) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs of statements that are to be compared under a key."""
    for left, right in _pairs(members):
        _, own, one = members[left]
        _, other_own, other = members[right]
        if not _in_scope(one, other, scope) or not guards.comparable(one, other):
            continue
        if next(each for each in own if each in other_own) == key:
            yield members[left], members[right]


def aligned(one: Statement, other: Statement, thesaurus: Thesaurus, ease: float = 0.0) -> float:
    """Return how sure it is that two statements speak of the same thing, from 0 to 1.

    ``ease`` is as for ``compare``.
    """
    score = similarity.score(one, other, thesaurus)
    if score and one.kind != "name":  # what is said of one thing may have many fillers
        score = min(score + ease, 1.0)
    return score - _stricter(one, other)


def _pairs(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of positions to be compared, the smaller one first."""
    if len(members) <= keys.LARGEST:
        yield from combinations(range(len(members)), 2)
        return
    first: dict[Hashable, int] = {}
    for position, (_, _, statement) in enumerate(members):
        first.setdefault(_wording(statement), position)
    chosen = sorted(first.values())[: max(_ROOM // len(members), 1)]
    known = set(chosen)
    for one in chosen:
        for other in range(len(members)):
            if other > one or (other < one and other not in known):
                yield min(one, other), max(one, other)


def _wording(statement: Statement) -> Hashable:
    """Return what a statement says, wherever it says it."""
    return (statement.subject, statement.attribute, statement.terms, statement.value)


_MARGIN = 0.06
_GIST_MARGIN = 0.12  # a sentence may tell several facts
_WITHIN = 0.06


def _stricter(one: Statement, other: Statement) -> float:
    """Ask more of two statements of one document, which tells one story."""
    cells = guards.is_cell(one) or guards.is_cell(other)
    same = one.place.source == other.place.source and one.kind not in {"role", "arithmetic"}
    return _WITHIN if same and not cells else 0.0


def _best(statements: Sequence[Statement], pairs: list[Link]) -> list[Link]:
    """Keep the links that are about the best that either side has in the other's document.

    A cell "Archive | 90 days" and a cell "Standard | 30 days" both resemble "the period is 180
    days"; under the heading "Archive" only the first is meant.
    """
    best: dict[tuple[int, str], float] = {}
    for left, right, score in pairs:
        for index, other in ((left, right), (right, left)):
            key = (index, statements[other].place.source)
            best[key] = max(score, best.get(key, 0.0))
    return [
        (left, right, score)
        for left, right, score in pairs
        if score >= best[left, statements[right].place.source] - _margin(statements[left])
        and score >= best[right, statements[left].place.source] - _margin(statements[left])
    ]


def _margin(statement: Statement) -> float:
    return _MARGIN if statement.gist is None else _GIST_MARGIN


def _in_scope(one: Statement, other: Statement, scope: str) -> bool:
    same = one.place.source == other.place.source
    return scope == "all" or same == (scope == "within")


def gather(
    statements: Sequence[Statement], links: Iterable[Link], rules: Ruleset
) -> Iterator[Topic]:
    """Yield the connected groups of linked statements, in the order of their first statement."""
    pairs = _best(statements, sorted(set(links)))
    parent = {index: index for pair in pairs for index in pair[:2]}

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for left, right, _ in pairs:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    groups: dict[int, list[int]] = {}
    for index in sorted(parent):
        groups.setdefault(root(index), []).append(index)
    inner: dict[int, list[Link]] = {}
    for pair in pairs:
        inner.setdefault(root(pair[0]), []).append(pair)
    for first, members in groups.items():
        position = {index: place for place, index in enumerate(members)}
        yield Topic(
            statements[members[0]].kind,
            tuple(statements[i] for i in members),
            tuple((position[left], position[right], score) for left, right, score in inner[first]),
            rules.synonyms,
            rules.opposites,
        )


def covering(topic: Topic, rules: Ruleset, thesaurus: Thesaurus) -> Rule | None:
    """Return the rule that judges a topic: the first that speaks of it."""
    asked = (rule for rule in rules.rules if rule.kind == topic.kind)
    return next((rule for rule in asked if concerns(rule, topic, thesaurus)), None)


def concerns(rule: Rule, topic: Topic, thesaurus: Thesaurus) -> bool:
    """Tell whether a rule speaks of a topic: every phrase it names must be met by the topic.

    A phrase is met when at least three quarters of its words stand in a statement.
    """
    asked = rule.params
    for field in ("subject", "attribute", "claim", "person", "organisation", "speaker"):
        phrase = getattr(asked, field, "")
        if phrase and not any(_meets(phrase, field, s, thesaurus) for s in topic.statements):
            return False
    check = getattr(asked, "check", "")
    if check and not all(check in s.readings for s in topic.statements):
        return False
    wanted = getattr(asked, "filler", "") or getattr(asked, "holder", "")
    if wanted and not all(s.value.axis == wanted for s in topic.statements):
        return False
    axes = getattr(asked, "axes", ())
    return not axes or any(s.value.axis.split(":")[0] in axes for s in topic.statements)


def _meets(phrase: str, field: str, statement: Statement, thesaurus: Thesaurus) -> bool:
    if field in {"person", "speaker"}:
        return names.same(names.fold(phrase), statement.subject)
    if field == "organisation":
        return any(names.same(names.fold(phrase), held) for held in statement.scope)
    said = {*statement.attribute.split(), *statement.terms, *statement.subject.split()}
    wanted = _concepts(phrase, thesaurus)
    return bool(wanted) and sum(word in said for word in wanted) >= 0.75 * len(wanted)


def _concepts(phrase: str, thesaurus: Thesaurus) -> tuple[str, ...]:
    lemmas = [t.lemma for t in tokenize(phrase.lower()) if t.lemma not in words("words", "stop")]
    return tuple(thesaurus.concept(word).replace(" ", "_") for word in thesaurus.merge(lemmas))
