"""Slots filled by names: who built it, where it stands, whom it was bought from.

Read: "the hall was designed by Lena Fischer", "its architect, Lena Fischer", "the ferry landed at
Tarn", "the stopcock is under the sink", "Architect: Lena Fischer" in a table.
Not read: "halls were designed by Fischer" (which?), "designed by a friend" (who?).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.language import lemmas, relations
from factcheck.language.clauses import Argument, Clause
from factcheck.language.lexicon import words
from factcheck.language.relations import Way
from factcheck.language.sentence import Token
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, locations, naming, nominals, things
from factcheck.statements.context import Frame
from factcheck.statements.setting import NAMED, Passage, Setting
from factcheck.statements.things import Thing

_PLACES = frozenset("in at near on into to under behind beneath inside beside".split())
_SETTINGS = frozenset({"subject", "in", "with", "for", "on"})
_FACTS = frozenset("use go come help happen turn continue begin start".split())  # "went on to lead"
_FIRST_WORDS = 2  # a participle before this token opens the sentence
_LONGEST = 60  # tokens of a sentence that is still about one thing
_LIGHT = frozenset({"have", "take", "make", "receive", "get"})


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every name that fills a slot."""
    if passage.block.role in {"title", "heading"} or passage.sentence.text.endswith("?"):
        return
    if passage.block.row and not passage.block.column:
        for mention in passage.mentions:
            yield from _record(setting, passage, mention)
        return
    for clause in passage.clauses:
        told = list(_told(setting, passage, clause))
        yield from told
        taken = {statement.focus for statement in told}
        yield from (s for s in _plain(setting, passage, clause) if s.focus not in taken)
    yield from _titles(setting, passage)
    for found in nominals.read(setting, passage):
        yield from _statements(
            setting, passage, None, found.slot, found.thing, found.filler, found.sort
        )


def _titles(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Tell what a sentence says of a work, so that a slip in a title shows."""
    size = len(passage.sentence.tokens)
    for mention in passage.mentions:
        if not isinstance(mention.value, Term) or mention.value.axis != "work" or size > _LONGEST:
            continue
        framed = Frame(setting, passage, mention, None, None)
        made = context.statement(
            framed,
            "name",
            attribute=("title",),
            terms=context.content(passage, setting, 0, size, (mention,)),
            value=mention.value,
            subject_term=None,
            span=(0, size),
        )
        yield replace(made, names=(), scope=())


def _record(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read "Operator: Lyskar Air" where the name is all the cell holds."""
    text = passage.sentence.text
    rest = (text[: mention.start] + text[mention.end :]).strip(" .,;")
    key = tuple(word.lower() for word in passage.block.row.split())
    if not isinstance(mention.value, Term) or mention.value.axis not in NAMED:
        return
    if rest or len(key) > 4 or "demonym" in mention.value.qualifiers:
        return
    framed = Frame(setting, passage, mention, None, None)
    yield context.statement(
        framed,
        "name",
        attribute=key,
        terms=(key[-1], *key),
        value=mention.value,
        subject_term=setting.topic,
        span=(0, len(passage.sentence.tokens)),
    )


def _told(setting: Setting, passage: Passage, clause: Clause) -> Iterator[Statement]:
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
            yield from _statements(setting, passage, clause, way.slot, thing, filler, "")


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


def _filler(
    setting: Setting, passage: Passage, clause: Clause, target: Argument, way: Way
) -> Mention | None:
    """Return the name that fills a slot: the phrase itself, in apposition, or meant by "he"."""
    argument = next((a for a in clause.arguments if a.role in way.filler and a is not target), None)
    if argument is None:
        return None
    axis = relations.expects(way.slot)
    found = naming.proper(passage, argument, axis) or naming.apposed(
        passage, argument, forward=True
    )
    if found is not None:
        return found
    tokens = passage.sentence.tokens
    named = naming.identity(setting, passage, argument)
    if named is None:
        return None
    first, last = tokens[argument.start], tokens[argument.end - 1]
    return Mention(first.start, last.end, named, "name")


def _statements(
    setting: Setting,
    passage: Passage,
    clause: Clause | None,
    slot: str,
    thing: Thing,
    filler: Mention,
    sort: str,
) -> Iterator[Statement]:
    """Make the statement of a slot: the terms are the thing's head, what narrows it, the relation."""
    value = filler.value
    if not isinstance(value, Term) or (thing.name is not None and thing.name.key == value.key):
        return
    value = Term(
        value.axis,
        value.key,
        (*value.qualifiers, *(f"with {n}" for n in naming.companions(passage, filler))),
    )
    framed = Frame(setting, passage, filler, clause, None)
    named = (thing.name,) if thing.name is not None else ()
    head = thing.head or (thing.name.key.split()[-1] if thing.name else "")
    predicate = setting.thesaurus.concept(slot.split()[0]).replace(" ", "_")
    made = context.statement(
        framed,
        "name",
        attribute=(slot,),
        terms=(head, *thing.modifiers, predicate),
        value=value,
        subject_term=thing.name,
        span=None if clause is not None else _around(passage, filler),
        scope=locations.circumstances(passage, clause, filler, thing.name)
        if clause is not None
        else (),
        polarity=clause is None or not clause.negated,
        shown=_shown(setting, passage, filler),
    )
    yield replace(made, names=named, readings=(filler.reading, *((sort,) if sort else ())))


def _around(passage: Passage, filler: Mention) -> tuple[int, int]:
    first, last = context.tokens_of(passage.sentence.tokens, filler.start, filler.end)
    return max(0, first - 8), min(len(passage.sentence.tokens), last + 8)


def _shown(setting: Setting, passage: Passage, filler: Mention) -> str:
    """Return a name as it reads; behind a pronoun the name as the document writes it."""
    text = passage.sentence.text[filler.start : filler.end]
    if text[:1].isupper() and text.lower() not in words("words", "pronouns"):
        return text
    return next(
        (
            other.sentence.text[m.start : m.end]
            for other in setting.passages
            for m in other.mentions
            if isinstance(m.value, Term)
            and isinstance(filler.value, Term)
            and m.value.key == filler.value.key
        ),
        text,
    )


def _plain(setting: Setting, passage: Passage, clause: Clause) -> Iterator[Statement]:
    """Read the names in any other clause; such slots may have many names."""
    if clause.lemma == "be" or clause.lemma in words("words", "copulas"):
        return
    verb = setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    for argument in clause.arguments:
        mention = naming.proper(passage, argument)
        if (
            mention is None
            or not isinstance(mention.value, Term)
            or argument.role in {"of", "also"}
        ):
            continue
        role = argument.role
        if mention.value.axis == "place" and role in _PLACES:
            role = "place"
        elif mention.value.axis == "work" and role in _SETTINGS:
            role = "work"  # "the film used it" and "they used it in the film"
        others = _others(setting, passage, clause, argument, mention, place=role == "place")
        if not others or (clause.lemma in _LIGHT and len(others) < 2):
            continue
        framed = Frame(setting, passage, mention, clause, argument)
        yield context.statement(
            framed,
            "name",
            attribute=(verb, role),
            terms=tuple(dict.fromkeys((*others, verb))),
            value=mention.value,
            subject_term=context.subject(framed) if role != "subject" else None,
            polarity=not clause.negated,
        )


def _others(
    setting: Setting,
    passage: Passage,
    clause: Clause,
    argument: Argument,
    mention: Mention,
    *,
    place: bool,
) -> tuple[str, ...]:
    """Return the words of the other participants and of what follows the clause up to a stop."""
    found: list[str] = []
    for other in clause.arguments:
        if other is argument or not (other.role in {"subject", "object", "of"} or place):
            continue
        named = naming.identity(setting, passage, other)
        if named is not None:
            found.extend(named.key.split()[-1:])
        else:
            found.extend(context.content(passage, setting, other.start, other.end, (mention,)))
    tokens = passage.sentence.tokens
    end = clause.end
    while end < len(tokens) and tokens[end].tag != "punct":
        end += 1
    found.extend(context.content(passage, setting, clause.end, end, (mention,)))
    return tuple(dict.fromkeys(found))
