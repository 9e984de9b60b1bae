"""Limits, intervals and distances: figures told by what they run from, to or between.

Read: "a claim must reach us within 30 days of the end of the month" and "claims later than 60 days
after the end of the month are barred" (one limit), "28 days between the first and the second dose"
and "the second dose follows eight weeks later" (one interval), "the 19 km to the summit and back"
(a distance), "files smaller than 4 KiB are skipped" (a threshold).
Not read: "ten minutes after the goal" (what happened, not what may), "3 km from here".
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.grammar.sentence import Token
from factcheck.model import Interval, Value
from factcheck.statements import context, noun_phrases
from factcheck.statements.frame import Frame, span

LIMIT, INTERVAL = "time_limit", "interval_between"
_OVER, _UNDER = "upper_threshold", "lower_threshold"
COMPARED = (" later than", " earlier than")
_ANCHORS = frozenset({"of", "after", "from", "following", "before"})
_LATEST = re.compile(r"\b(?:within|(?:no|not) later than|later than|no more than)\s*$")
_MORE, _LESS = (
    frozenset({"larger", "bigger", "longer", "over", "above", "older", "heavier", "more"}),
    (frozenset({"smaller", "shorter", "under", "below", "younger", "lighter", "less", "fewer"})),
)
_LATER = frozenset({"later", "after", "afterwards", "apart"})
_FOLLOWING = frozenset({"follow", "give", "take", "come", "need", "repeat", "receive"})
_ENDS = frozenset({"noun", "name", "adj", "det", "num"})


def of(framed: Frame) -> tuple[str, ...]:
    """Return the words for what a figure limits, parts or leads to; empty where it does not."""
    reading = framed.mention.reading
    if reading == "duration":
        return _deadline(framed) or _between(framed) or _later(framed)
    if reading == "quantity":
        return _way(framed) or _threshold(framed)
    return _threshold(framed) if reading in {"money", "age"} else ()


def exact(attribute: tuple[str, ...], value: Value) -> Value:
    """Return the figure that a limit is: "later than 60 days" sets it at 60, no lower bound."""
    if (
        not {LIMIT, _OVER, _UNDER} & set(attribute)
        or not isinstance(value, Interval)
        or not value.bound
    ):
        return value
    return replace(value, low=value.stated, high=value.stated, bound="")


def _deadline(framed: Frame) -> tuple[str, ...]:
    """Read "within 30 days of the end of the month", "later than 60 days after it"."""
    tokens = framed.passage.sentence.tokens
    first, last = span(framed)
    clause = framed.clause
    before = framed.passage.sentence.text[: tokens[max(first, 0)].start].lower()
    inside = framed.passage.sentence.text[framed.mention.start : framed.mention.end].lower()
    if clause is not None:
        clause = _governing(framed, first) or clause
    latest = _LATEST.search(before) or re.match(r"(?:no |not )?later than|within|more than", inside)
    if latest is None or clause is None or last >= len(tokens):
        return ()
    if tokens[last].lower not in _ANCHORS:
        return ()
    anchor = _phrase(framed, last + 1)
    whose = clause.argument("object" if clause.passive else "subject")
    of_what = noun_phrases.of(framed, whose)
    return (*of_what, *anchor, LIMIT) if anchor and of_what else ()


def _governing(framed: Frame, first: int) -> Clause | None:
    """Return the last clause before a figure that tells of a thing, not of "us" or "it"."""
    tokens = framed.passage.sentence.tokens
    told = [
        clause
        for clause in framed.passage.clauses
        if clause.verb < first
        and (what := clause.argument("object" if clause.passive else "subject")) is not None
        and tokens[what.head].tag == "noun"
    ]
    return told[-1] if told else None


def _between(framed: Frame) -> tuple[str, ...]:
    """Read "leave 28 days between the first and the second dose"."""
    tokens = framed.passage.sentence.tokens
    _, last = span(framed)
    if last >= len(tokens) or tokens[last].lower != "between":
        return ()
    joined = _run(tokens, last + 1)
    if joined < len(tokens) and tokens[joined].lower == "and":
        joined = _run(tokens, joined + 1)
    parted = context.content(framed.passage, framed.setting, last + 1, joined)
    return (*parted, INTERVAL) if parted else ()


def _later(framed: Frame) -> tuple[str, ...]:
    """Read "the second dose follows eight weeks later", "is given 28 days after the first"."""
    tokens, clause = framed.passage.sentence.tokens, framed.clause
    _, last = span(framed)
    if clause is None or clause.lemma not in _FOLLOWING or last >= len(tokens):
        return ()
    if tokens[last].lower not in _LATER:
        return ()
    what = clause.argument("object" if clause.passive else "subject")
    said = noun_phrases.of(framed, what)
    after = _phrase(framed, last + 1) if tokens[last].lower == "after" else ()
    ordinals = {*said, *after} & {"second", "third", "fourth", "first", "next", "final", "booster"}
    return (*dict.fromkeys((*after, *said)), INTERVAL) if ordinals else ()


def _way(framed: Frame) -> tuple[str, ...]:
    """Read "the 19 km to the summit and back", where no verb tells what is 19 km."""
    value, tokens = framed.mention.value, framed.passage.sentence.tokens
    first, last = span(framed)
    if not isinstance(value, Interval) or value.axis != "length" or last + 1 >= len(tokens):
        return ()
    fixed = first > 0 and tokens[first - 1].lower in {"the", "those"}
    if tokens[last].lower != "to" or not fixed:
        return ()
    where = _phrase(framed, last + 1)
    end = _run(tokens, last + 1)
    back = [t.lower for t in tokens[end : end + 2]] == ["and", "back"]
    return (*where, *(("back",) if back else ())) if where else ()


def _threshold(framed: Frame) -> tuple[str, ...]:
    """Read "files smaller than 4 KiB are skipped": the figure parts these from the rest."""
    tokens, clause = framed.passage.sentence.tokens, framed.clause
    first, _ = span(framed)
    words = {t.lower for t in tokens[max(0, first - 2) : first + 2]}
    side = _OVER if words & _MORE else _UNDER if words & _LESS else ""
    if clause is None or not side:
        return ()
    for argument in clause.arguments:
        plural = tokens[argument.head].lower != tokens[argument.head].lemma
        if argument.role not in {"subject", "object"} or not plural:
            continue
        if argument.start < first <= argument.end + 2 and _adjoins(tokens, argument, first):
            end = min(argument.end, first)
            noun = context.content(framed.passage, framed.setting, argument.start, end)
            verb = framed.setting.thesaurus.concept(clause.lemma).replace(" ", "_")
            told = _complement(framed, first) if clause.lemma == "be" else (verb,)
            return (*noun, *told, side) if told else ()
    return ()


def _adjoins(tokens: tuple[Token, ...], argument: Argument, first: int) -> bool:
    """Tell whether nothing but "smaller than" stands between a noun and a figure."""
    between = {t.lower for t in tokens[argument.end : first]}
    return between <= {"than", "of"} | _MORE | _LESS


def _complement(framed: Frame, first: int) -> tuple[str, ...]:
    clause = framed.clause
    after = [a for a in clause.arguments if a.start > max(clause.verb, first)] if clause else []
    return tuple(
        w for a in after for w in context.content(framed.passage, framed.setting, a.start, a.end)
    )


def _phrase(framed: Frame, start: int) -> tuple[str, ...]:
    """Return the words of the noun phrase at a token and of what "of" adds to it."""
    tokens = framed.passage.sentence.tokens
    end = _run(tokens, start)
    while end + 1 < len(tokens) and tokens[end].lower == "of" and _run(tokens, end + 1) > end + 1:
        end = _run(tokens, end + 1)
    timeless = replace(framed.passage, mentions=())  # "the end of the month" is what it runs from
    return context.content(timeless, framed.setting, start, end) if end > start else ()


def _run(tokens: tuple[Token, ...], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].tag in _ENDS:
        end += 1
    return end
