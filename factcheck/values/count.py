"""How many things there are, on ``count:<noun>``: 142 passengers, four worker threads.

Read: "142 passengers" (``unit`` passenger), "two sets of keys" (``count:set``, ``unit`` set of
key), "17 of the 36 seats" (``scope`` of 36), "500 buckets per account" (``scope`` per account),
"four of them" (``unit`` empty), "12 dead", "a three-bedroom flat", "hundreds of people".
Not read: "two weeks", "5 km", "Flat 3", "12 per cent", "three times faster".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.numbers import bounds, noun_groups, numerals, odds, units
from factcheck.language.numbers.identifiers import is_identifier, is_year
from factcheck.language.numbers.noun_groups import Group
from factcheck.language.numbers.numerals import Numeral
from factcheck.language.plain import plain
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Interval, Mention

_OF_THE = re.compile(
    r" (?:out )?of (?:all )?(?:(?:the|its|their|his|her|our|my|your|these|those) )?(?:\w+'s )?",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r" of (?:the )?(?:them|us|you|these|those|whom|which|ours|theirs)\b", re.IGNORECASE
)
_HYPHENED = re.compile(r"-([a-z]{3,})(?!\w)(?!-(?!and))")
_DETERMINER = re.compile(r" (?:the|its|their|his|her|our|these|those) ", re.IGNORECASE)
_PER = re.compile(
    r" (?:per|for each|for every|in each|in every) ([a-z][a-z-]+)(?: ([a-z][a-z-]+))?| each\b"
)
_COMPARED = re.compile(
    r" (?:(?:as|more|less|fewer|the|its|their|his|her|that|what|over)\b|[a-z]+er\b|than\b|greater)"
)
_IN = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|early|late|mid|of|to|and) $",
    re.IGNORECASE,
)
_MONEY = frozenset(
    "dollar cent pound euro penny pence yen yuan rupee franc peso rouble ruble krona won".split()
)


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the counts of a sentence; ``scope`` tells the whole and what the count is per."""
    text = plain(sentence.text)
    found = numerals.read(text)
    shares = [numeral for pair in odds.read(sentence, text, found) for numeral in pair]
    end = 0
    for index, numeral in enumerate(found):
        if numeral.start < end or numeral in shares:
            continue
        whole = found[index + 1] if index + 1 < len(found) else None
        if numeral.form == "fraction" or _is_no_count(sentence, text, numeral):
            continue
        mention = (
            _hyphened(text, numeral)
            or _part(sentence, text, numeral, whole)
            or _things(sentence, text, numeral)
        )
        if mention:
            end = mention.end
            yield mention


def _is_no_count(sentence: Sentence, text: str, numeral: Numeral) -> bool:
    if text[max(0, numeral.start - 1) : numeral.start] in {"$", "£", "€", "¥", "'"}:
        return True
    return numeral.first < 0 or is_identifier(sentence, numeral) or _is_date(text, numeral)


def _is_date(text: str, numeral: Numeral) -> bool:
    """Tell "in 2019 people left" from "2019 people left"."""
    return is_year(text, numeral) and bool(
        _IN.search(text, max(0, numeral.start - 8), numeral.start)
    )


def _things(sentence: Sentence, text: str, numeral: Numeral) -> Mention | None:
    if text[numeral.end : numeral.end + 1] not in {" ", ""}:
        return None
    begin = numeral.end
    if numeral.form == "loose" and text[:begin].endswith(" of"):
        determiner = _DETERMINER.match(text, begin)
        begin = determiner.end() - 1 if determiner else begin
    group = noun_groups.after(sentence, begin, single=numeral.stated == 1)
    if group is None or _is_measure(text, group):
        return None
    if is_year(text, numeral) and text[group.start].isupper():
        return None  # "the 2010 World Championships"
    if group.head == "time" and _COMPARED.match(text, group.end):
        return None
    end = group.end
    scope: tuple[str, ...] = ()
    per = _PER.match(text, end)
    if per and not units.per(text, end):
        end, scope = per.end(1) if per[1] else end, (f"per {per[1]}",) if per[1] else ()
    return _mention(text, numeral, end, group.head, group.unit, scope)


def _part(sentence: Sentence, text: str, numeral: Numeral, whole: Numeral | None) -> Mention | None:
    """Read "17 of the 36 seats", "three of the passengers", "four of them"."""
    pronoun = _OF_WHOM.match(text, numeral.end)
    if pronoun and numeral.stated != 1:
        return _mention(text, numeral, pronoun.end(), "", "", ())
    joint = _OF_THE.match(text, numeral.end)
    if joint is None:
        return None
    has_whole = whole is not None and whole.start == joint.end() and not whole.sense
    begin = whole.end if whole and has_whole else joint.end()
    if not has_whole and joint.group().strip() in {"of", "out of", "of all"}:
        return None
    group = noun_groups.after(sentence, begin) or noun_groups.after(sentence, begin - 1)
    if group is None or _is_measure(text, group) or (numeral.stated == 1 and not has_whole):
        return None
    scope = (f"of {whole.stated:g}",) if whole and has_whole else ()
    return _mention(text, numeral, group.end, group.head, group.unit, scope)


def _hyphened(text: str, numeral: Numeral) -> Mention | None:
    """Read the bedrooms of "a three-bedroom flat"."""
    noun = _HYPHENED.match(text, numeral.tail) if numeral.tail == numeral.end else None
    if noun is None or noun[1] in words("counted", "hyphened") or noun[1].endswith(("ed", "ing")):
        return None
    lemma = noun[1]
    if units.is_unit_word(lemma) or lemma in _MONEY:
        return None
    return _mention(text, numeral, noun.end(), lemma, lemma, ())


def _is_measure(text: str, group: Group) -> bool:
    word = text[group.start : group.end].split(" ", 1)[0].lower().strip("-")
    if units.is_unit_word(word) or group.head in _MONEY or group.head in {"percent", "percentage"}:
        return True
    named = text[group.start : group.end].lower()
    return (
        units.is_unit_word(named) or units.is_unit_word(named.rsplit(" ", 1)[-1]) or word == "per"
    )


def _mention(
    text: str, numeral: Numeral, end: int, head: str, unit: str, scope: tuple[str, ...]
) -> Mention:
    sense = numeral.sense
    if not sense:
        end, sense = bounds.after(text, end)
    numeral = numeral if numeral.sense else numerals.with_sense(numeral, sense)
    value = Interval(
        f"count:{head}",
        numeral.low,
        numeral.high,
        numeral.stated,
        vague=numeral.vague,
        bound=numeral.bound,
    )
    return Mention(numeral.start, end, value, "count", unit, scope)
