"""What a figure measures, in normal form, and whether it measures a decrease.

"a 17 % rise in revenue" and "revenue was up 17 %" measure "revenue change"; "a deposit of £1,325"
measures "deposit"; "four worker threads" counts "worker thread".
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import concept
from factcheck.model import Term
from factcheck.statements import context, events, limits, noun_phrases, tallies
from factcheck.statements.frame import Frame, span, tokens_of

_COPULAS = frozenset(
    "be become remain stay stand total reach amount come equal hit number measure average run "
    "contain have include comprise read last take span weigh".split()
)
_CURRENT = frozenset({concept(word) for word in ("current", "latest", "newest", "stable")})
_REQUIRES = frozenset({"require", "need", "want", "run", "be"})
_PLAIN = frozenset({"money", "quantity", "percent", "duration", "date", "clock"})
_FEW = 4
_NEEDS_COPULA = frozenset({"number"})
_CONTESTS = frozenset({"beat", "win", "lose", "defeat", "draw", "tie", "end", "finish", "score"})
MEASURES = frozenset({"money", "percent", "quantity", "duration", "count", "number", "factor"})
_SPENDING = frozenset(concept(verb) for verb in ("spend", "pay", "invest", "cost"))
_UP, _DOWN = concept("rise"), concept("fall")


def of(framed: Frame) -> tuple[tuple[str, ...], int]:
    """Return the words for what a figure measures, and -1 where it measures a decrease.

    Some kinds of figure have a way of their own; the others are asked of the noun phrase around
    them, of the noun that owns them, of the event or of the verb; the first that answers is right.
    """
    own = _OWN_WAYS.get(framed.mention.reading)
    if own is not None:
        return own(framed), 1
    for way in (limits.of, _of_phrase, events.life, _of_owner):
        found = way(framed)
        if found:
            return _directed(found)
    if framed.clause is None:
        return _directed(_of_fragment(framed))
    if framed.mention.reading in {"date", "clock"}:
        return events.of(framed), 1
    if _reaches_a_level(framed):
        return (*_subject(framed), *_unit(framed)), 1
    return _directed(_of_verb(framed))


def _unit(framed: Frame) -> tuple[str, ...]:
    """Return what a figure counts; what it is measured in says nothing of what is measured."""
    if framed.mention.reading in _PLAIN:
        return ()
    known = framed.setting.thesaurus
    merged = known.merge(framed.mention.unit.split())
    return tuple(known.concept(word).replace(" ", "_") for word in merged)


def _of_phrase(framed: Frame) -> tuple[str, ...]:
    """Read "a 17 % revenue increase": the rest of the noun phrase."""
    argument = framed.argument
    if argument is None or framed.mention.reading not in MEASURES:
        return ()
    first, last = span(framed)
    passage, setting = framed.passage, framed.setting
    inside = context.content(passage, setting, max(argument.start, last), argument.end)
    before = context.content(passage, setting, argument.start, min(first, argument.end))
    units = words("words", "measures")  # "17 % year over year" is of no year
    says = any(word not in units for word in inside)
    return (*before, *inside) if says and last <= argument.head else ()


def _of_owner(framed: Frame) -> tuple[str, ...]:
    """Read "one month's notice", "a deposit of £1,325"."""
    found = noun_phrases.possessed(framed) or noun_phrases.linked(framed)
    return (*found, *_unit(framed)) if found else ()


def _of_fragment(framed: Frame) -> tuple[str, ...]:
    """Read "Maximum load: 5 t" where there is no verb: the few words before."""
    if framed.mention.reading in _NEEDS_COPULA:
        return ()
    first, _ = span(framed)
    found = context.content(framed.passage, framed.setting, 0, first, (framed.mention,))
    return (*found, *_unit(framed)) if 0 < len(found) <= _FEW else ()


def _of_verb(framed: Frame) -> tuple[str, ...]:
    """Read "turnout was 41 %", "sales rose 5 %", "they spent £2 million on it"."""
    clause, noun, unit = framed.clause, _subject(framed), _unit(framed)
    if clause is None:
        return ()
    role = framed.argument.role if framed.argument is not None else ""
    if clause.lemma == "be" and role in {"up", "down"}:
        return (*noun, _UP if role == "up" else _DOWN, *unit)
    if clause.lemma in _COPULAS:
        return (*noun, *unit)
    if framed.mention.reading in _NEEDS_COPULA:
        return ()  # a bare number beside a verb may number anything
    verb = _verb(framed)
    if verb in _SPENDING:
        noun = (*noun, *_spent_on(framed))
    if not noun:
        named = context.subject(framed)
        noun = tuple(named.key.split()[-1:]) if named else ()
    return (*noun, verb, *unit) if noun else ()


def _reaches_a_level(framed: Frame) -> bool:
    """Tell "rose to £5" from "rose by £5"."""
    at = framed.argument is not None and framed.argument.role in {"to", "at"}
    return at and _verb(framed) in {_UP, _DOWN}


def _verb(framed: Frame) -> str:
    lemma = framed.clause.lemma if framed.clause is not None else ""
    return framed.setting.thesaurus.concept(lemma).replace(" ", "_")


def _subject(framed: Frame) -> tuple[str, ...]:
    clause = framed.clause
    if clause is None:
        return ()
    return noun_phrases.of(framed, clause.argument("object" if clause.passive else "subject"))


def _score(framed: Frame) -> tuple[str, ...]:
    """Return the match that a score is of."""
    won = framed.clause is not None and framed.clause.lemma in _CONTESTS
    return events.of(framed) if won else ()


def _counted(framed: Frame) -> tuple[str, ...]:
    """Return what is counted; a thing of one common word needs its verb to tell which are meant."""
    clause = framed.clause
    tally = tallies.of(framed)
    if tally:
        return tally
    per = tuple(
        concept(word)
        for phrase in framed.mention.scope
        if phrase.startswith("per ")
        for word in phrase.split()[1:]
    )
    unit = (*_unit(framed), *(word for word in per if word not in words("words", "stop")))
    if len(unit) > 1 or clause is None or not unit:
        return unit if len(unit) > 1 and not _is_quality(framed) else ()
    verb = _verb(framed)
    other = clause.argument("object" if clause.passive else "subject")
    inside = other is not None and other is framed.argument
    owner = () if inside else noun_phrases.of(framed, other)
    if framed.passage.sentence.text[: framed.mention.start].endswith(" by "):
        return (*unit, *owner, verb, "margin")
    light = clause.lemma in _COPULAS or clause.lemma in words("words", "light")
    return (*unit, *owner, *(() if light else (verb,)))


def _spent_on(framed: Frame) -> tuple[str, ...]:
    """Return what money goes to: "spent $2 million on the dubbing"."""
    clause = framed.clause
    if clause is None:
        return ()
    return tuple(
        word
        for argument in clause.arguments
        if argument.role in {"on", "for"} and argument is not framed.argument
        for word in noun_phrases.of(framed, argument)
    )


def _is_quality(framed: Frame) -> bool:
    """Tell whether what is counted is told by an adjective alone: "2 dead"."""
    _, last = tokens_of(framed.passage.sentence.tokens, framed.mention.start, framed.mention.end)
    return framed.passage.sentence.tokens[last - 1].tag not in {"noun", "name"}


def _directed(attribute: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Tell a rise and a fall as a change with its sign."""
    if _DOWN in attribute:
        return tuple(dict.fromkeys("change" if word == _DOWN else word for word in attribute)), -1
    return tuple(dict.fromkeys("change" if word == _UP else word for word in attribute)), 1


def _aged(framed: Frame) -> tuple[str, ...]:
    """Return whose age it is by the name beside it: "Ann Lee, 34," or "34-year-old Ann"."""
    mention, text = framed.mention, framed.passage.sentence.text
    for other in framed.passage.mentions:
        if not isinstance(other.value, Term) or other.value.axis != "person":
            continue
        before = text[other.end : mention.start].strip(" ,(")
        after = text[mention.end : other.start].strip(" ,")
        beside = (other.end <= mention.start and not before) or (
            mention.end <= other.start and not after
        )
        if beside:
            return ("age", *other.value.key.split())
    return ()


def _versioned(framed: Frame) -> tuple[str, ...]:
    """Return the software and, where a version is only the oldest that will do, "minimum"."""
    value, unit = framed.mention.value, _unit(framed)
    least = isinstance(value, Term) and "or-newer" in value.qualifiers
    clause = framed.clause
    if unit:
        asked = clause is not None and clause.lemma in _REQUIRES
        return (*unit, "minimum") if least and asked else ()
    noun = noun_phrases.of(framed, clause.argument("subject")) if clause is not None else ()
    return (*noun, "version") if set(noun) & _CURRENT else ()


_OWN_WAYS: dict[str, Callable[[Frame], tuple[str, ...]]] = {
    "count": _counted,
    "age": _aged,
    "score": _score,
    "version": _versioned,
}
