"""Relations that a verb tells: "was designed by Lena Fischer", "sold it to Orchard".

Read also: "the ferry landed at Tarn", "directed by Maya Stern, the film …", "the votes were
verified and counted at …", "the symphony we hear tonight had its premiere in …".
Not read: "is hoping to lead", "designed by a friend".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary import lemmas, relations
from factcheck.language.vocabulary.relations import Way
from factcheck.model import Mention
from factcheck.statements import context, locations, naming, things
from factcheck.statements.setting import Passage, Setting
from factcheck.statements.things import Found

_FACTS = frozenset("use go come help happen turn continue begin start".split())  # "went on to lead"
_FIRST_WORDS = 2  # a participle before this token opens the sentence
_LIGHT = frozenset({"have", "take", "make", "receive", "get"})


def read(setting: Setting, passage: Passage, clause: Clause) -> Iterator[Found]:
    """Read a clause whose verb tells a relation that holds for one name at a time."""
    tokens = passage.sentence.tokens
    if _is_wish(tokens, clause):
        return
    clause = _without_times(passage, clause)
    for way in relations.told(_predicate(setting, passage, clause)):
        target = _thing_of(passage, clause, way.thing)
        if target is None:
            continue
        if way.things and tokens[target.head].lemma not in way.things:
            continue
        if tokens[target.head].lemma in relations.juries():
            target = _behind_of(clause, target) or target
        thing = things.read(
            setting, passage, target, clause.verb_start if target.end <= clause.verb_start else 0
        )
        if thing is None:
            continue
        if relations.expects(way.slot) == "place":
            filler = locations.read(setting, passage, clause, way.filler, way.slot)
        else:
            filler = _filler(setting, passage, clause, target, way)
        if filler is not None:
            yield Found(way.slot, thing, filler)


def _is_wish(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """Tell whether a verb is only what somebody "is negotiating to" or "hopes to" do."""
    group = tokens[clause.verb_start : clause.verb]
    return any(t.tag == "to" for t in group) and any(
        t.tag == "verb" and t.lemma not in _FACTS for t in group
    )


def _without_times(passage: Passage, clause: Clause) -> Clause:
    """Return a clause whose noun phrases have no times in them: "In 2019 Edwin Cray won"."""
    found: list[Argument] = []
    for argument in clause.arguments:
        plain = naming.trimmed(passage, argument)
        fronted = plain.start > argument.start and plain.end == clause.verb_start
        if fronted and not clause.passive and clause.argument("subject") is None:
            plain = replace(plain, role="subject")
        found.append(plain)
    return replace(clause, arguments=tuple(found))


def _predicate(setting: Setting, passage: Passage, clause: Clause) -> str:
    """Return the verb with its particle, or with the noun that says what it does."""
    tokens = passage.sentence.tokens
    if clause.verb + 1 < len(tokens):
        joined = f"{clause.lemma}_{tokens[clause.verb + 1].lower}"
        if relations.told(joined):
            return joined
    target = clause.argument("object")
    if clause.lemma in _LIGHT and target is not None:
        event = context.content(passage, setting, target.start, target.end)[-1:]
        joined = f"{clause.lemma}_{event[0] if event else tokens[target.head].lemma}"
        return joined if relations.told(joined) else clause.lemma
    return clause.lemma


def _thing_of(passage: Passage, clause: Clause, roles: tuple[str, ...]) -> Argument | None:
    """Return the argument that a relation is told of."""
    tokens = passage.sentence.tokens
    if "object" in roles and clause.argument("object") is None:
        if clause.passive and clause.verb_start < _FIRST_WORDS:
            return _next_subject(passage, clause)  # "Directed by Lena Fischer, the film stars"
        if _shares_passive(passage, clause) or _is_bare_participle(tokens, clause):
            roles = (*(role for role in roles if role != "object"), "subject")
    found = next((a for role in roles for a in clause.arguments if a.role == role), None)
    if found is not None and clause.passive and tokens[clause.verb_start].tag == "to":
        # "opened an inquiry, to be led by": what is led is what stands right before
        return _phrase_before(tokens, clause.verb_start) or found
    if found is not None and found.role == "subject" and tokens[found.start].tag == "pron":
        inner = tokens[clause.verb_start : clause.verb]
        if any(token.tag == "verb" for token in inner):
            # "the symphony we hear tonight had its premiere": "we" belongs to "hear"
            return _phrase_before(tokens, found.start) or found
    return found


def _shares_passive(passage: Passage, clause: Clause) -> bool:
    """Tell whether "were" of the verb before counts: "the votes were verified and counted"."""
    tokens = passage.sentence.tokens
    if clause.passive or clause.verb_start != clause.verb or clause.verb == 0:
        return False
    joined = tokens[clause.verb - 1].tag == "conj" and lemmas.is_participle(
        tokens[clause.verb].lower
    )
    before = [c for c in passage.clauses if c.verb < clause.verb]
    return joined and bool(before) and before[-1].passive and clause.argument("subject") is not None


def _is_bare_participle(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """Tell whether a verb only narrows what stands before it: "the firm, based in Oslo"."""
    return (
        not clause.passive
        and clause.verb_start == clause.verb
        and lemmas.is_participle(tokens[clause.verb].lower)
        and tokens[clause.verb].lower != clause.lemma
    )


def _next_subject(passage: Passage, clause: Clause) -> Argument | None:
    later = next((c for c in passage.clauses if c.verb > clause.verb), None)
    subject = later.argument("subject") if later is not None else None
    return subject if subject is not None and subject.start > clause.verb else None


def _phrase_before(tokens: tuple[Token, ...], index: int) -> Argument | None:
    """Return the noun phrase that ends right before a token, a comma set aside."""
    last = index - 1
    if last > 0 and tokens[last].text == ",":
        last -= 1
    if last < 0 or tokens[last].tag not in {"noun", "name"}:
        return None
    start = last
    while start > 0 and tokens[start - 1].tag in {"noun", "name", "adj", "det", "num"}:
        start -= 1
    return Argument("object", start, last + 1, last)


def _behind_of(clause: Clause, argument: Argument) -> Argument | None:
    """Return what "of" adds right behind a phrase: "the eye of Anton Lindt"."""
    return next(
        (a for a in clause.arguments if a.role == "of" and a.start == argument.end + 1), None
    )


def _filler(
    setting: Setting, passage: Passage, clause: Clause, target: Argument, way: Way
) -> Mention | None:
    """Return the name that fills a slot: the phrase itself, in apposition, or meant by "he"."""
    argument = next((a for a in clause.arguments if a.role in way.filler and a is not target), None)
    if argument is None:
        return None
    if passage.sentence.tokens[argument.head].lemma in relations.guises():
        argument = _behind_of(clause, argument) or argument
    axis = relations.expects(way.slot)
    found = naming.translated(passage, argument) or naming.proper(passage, argument, axis)
    found = found or naming.apposed(passage, argument, forward=True)
    if found is not None:
        return found
    tokens = passage.sentence.tokens
    named = naming.identity(setting, passage, argument)
    if named is None:
        return None
    first, last = tokens[argument.start], tokens[argument.end - 1]
    return Mention(first.start, last.end, named, "name")
