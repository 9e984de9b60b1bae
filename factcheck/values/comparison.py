"""Superlatives and uniqueness: words to a rank that only one thing can hold.

Reads "the first to use", "for the first time", "first-ever", "the only", "the second-highest",
"one of the largest", "the most expensive", "the last surviving", "was first performed".
Leaves alone "at first", "first of all", "the first week", "First Symphony", "first aid",
"not only", "only when", "at least", "last year", "do their best".

The key names the rank ("first", "only", "largest", "2 highest"); the qualifier ``one-of`` or
``among`` tells that others may hold it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.dates.datewords import listed
from factcheck.language.grammar.sentence import Sentence
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.ranks import (
    degree_key,
    is_adjective,
    only_counts,
    place_number,
    superlative_key,
    superlative_pattern,
)
from factcheck.model import Mention, Term

_REACH = 48  # code points looked at before a word
_HINT = re.compile(
    r"(?i)first|only|\bsole\b|\blast\b|est\b|\bmost\b|\bleast\b|best|worst|(?:before|ahead of) any"
)
_LEAD = re.compile(
    r"(?i)\b(?:(one of|among|amongst) )?(?:(the) "
    r"|(?:its|his|her|their|our|my|your|[\w.-]{1,40}['’]s"
    r"|[\w.-]{1,40}s['’]) )(?:(?:by far|very|joint|single|world) ){0,2}$"
)
_WEAK = {"one of": "one-of", "among": "among", "amongst": "among"}
_ONE_OF_ONLY = re.compile(r"(?i)\b(one of) $")
_BE = re.compile(
    r"(?i)\b(?:am|is|are|was|were|be|been|being|becom(?:e|es|ing)|became|as)"
    r"(?: (?:not|also|still))? $"
)
_TIME_BE = re.compile(r"(?i)\b(?:is|was|be|been|being|marks|marked|marking) $")
_FOR_TIME = re.compile(r"(?i)\bfor the (?:very )?(first|last) time\b(?! (?:being)\b)")
_FIRST = re.compile(r"(?i)(?<![\w-])first\b(?:(?: |-)ever\b|-of-its-kind\b|-known\b|-recorded\b)?")
_BEFORE_ANY = re.compile(r"(?i)\b(?:before|ahead of) any(?:one| other\b(?: \w+)?)(?: else\b)?")
_ONLY = re.compile(r"(?<![\w-])(?:only|sole)\b(?!-)")
_LAST = re.compile(r"(?<![\w-])last\b(?!-)(?: ever\b)?")
_NEXT = re.compile(r" ([^\W_][\w'’-]*)")
_LASTING = re.compile(
    r"(?: [\w'’-]+){0,4}? (?:to [a-z]|of (?:its|his|her|their) kind\b"
    r"|(?:ever|surviving|remaining|known|living)\b)"
)
_NOT_ONLY = frozenset("when if just after because once by before then as until".split())
_AND_MORE = re.compile(r" and (?:only|last|largest|biggest|oldest)\b")
_COPULAS = frozenset("is are was were has had will would can could".split())
_DO_ONE_S_BEST = re.compile(
    r"(?i)\b(?:do|does|did|done|doing|try|tried|at) (?:its|his|her|their|our|my|your) (?:very )?$"
)
_AT_THE = re.compile(r"(?i)\bat (?:the )?$")


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the ranks of a sentence, in order, none within another."""
    text = sentence.text
    if not _HINT.search(text):
        return
    found = [mention for form in _FORMS for mention in form(text)]
    end = 0
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if mention.start >= end:
            yield mention
            end = mention.end


def _mention(start: int, end: int, key: str, qualifier: str = "") -> Mention:
    qualifiers = (qualifier,) if qualifier else ()
    return Mention(start, end, Term("rank", key, qualifiers), "comparison")


def _lead(text: str, start: int) -> tuple[int, str] | None:
    """Return where the phrase of a definite rank begins and how weak it is; None without "the"."""
    found = _LEAD.search(text, max(0, start - _REACH), start)
    if found is None:
        return None
    weak = _WEAK.get((found[1] or "").lower(), "")
    if not weak and " joint " in found.group():
        weak = "one-of"
    return (found.start() if found[2] or found[1] else start), weak


def _before(text: str, start: int, pattern: re.Pattern[str]) -> bool:
    return pattern.search(text, max(0, start - _REACH), start) is not None


def _next_word(text: str, end: int) -> str:
    found = _NEXT.match(text, end)
    return found[1] if found else ""


def _is_in_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether a capital makes a name of it: "First Symphony", "the Last Supper"."""
    return text[start].isupper() and (start > 0 or _next_word(text, end)[:1].isupper())


# Forms


def _for_the_first_time(text: str) -> Iterator[Mention]:
    for match in _FOR_TIME.finditer(text):
        yield _mention(match.start(), match.end(), match[1].lower())


def _before_any_other(text: str) -> Iterator[Mention]:
    for match in _BEFORE_ANY.finditer(text):
        if match.group().lower().endswith("else") or " other" in match.group().lower():
            yield _mention(match.start(), match.end(), "first")


def _first(text: str) -> Iterator[Mention]:
    for match in _FIRST.finditer(text):
        start, end = match.span()
        if _is_in_a_name(text, start, end) or text[end : end + 1] in {"-", ","}:
            continue
        lead = _lead(text, start)
        word = _next_word(text, end)
        ever = end - start > len("first")
        if lead and (ever or _is_first_of_all(text, lead, end, word)):
            yield _mention(lead[0], end, "first", lead[1])
        elif not lead and (ever or _is_adverb_of_order(text, start, word)):
            yield _mention(start, end, "first")


def _is_first_of_all(text: str, lead: tuple[int, str], end: int, word: str) -> bool:
    """Tell whether "the first …" claims that nothing came before."""
    start, weak = lead
    if not word:
        return bool(weak) or (_before(text, start, _BE) and "the second" not in text[end:].lower())
    if word == "time":
        return _before(text, start, _TIME_BE)
    if word == "and":
        return _AND_MORE.match(text, end) is not None
    lower = word.lower()
    in_calendar = lower in listed("weekdays") or lower in listed("months")
    return word == "to" or not (
        word[0].isdigit() or in_calendar or lower in _COPULAS or only_counts(word, "first")
    )


def _is_adverb_of_order(text: str, start: int, word: str) -> bool:
    """Tell whether it is "was first performed" or "first used", not "at first glance"."""
    return lemmas.is_past(word.lower()) and not _before(text, start, _NO_ADVERB)


_NO_ADVERB = re.compile(r"(?i)\b(?:at|a|an|this|that|from|in) $|, $")


def _only(text: str) -> Iterator[Mention]:
    for match in _ONLY.finditer(text):
        start, end = match.span()
        word = _next_word(text, end)
        lead = _lead(text, start)
        weak = _ONE_OF_ONLY.search(text, max(0, start - _REACH), start)
        if (
            not word
            or word.lower() in _NOT_ONLY
            or (match.group() == "only" and _before(text, start, _NOT))
        ):
            continue
        if weak:
            yield _mention(weak.start(), end, "only", "one-of")
        elif lead:
            yield _mention(lead[0], end, "only", lead[1])


_NOT = re.compile(r"(?i)\bnot $")


def _last(text: str) -> Iterator[Mention]:
    for match in _LAST.finditer(text):
        start, end = match.span()
        lead = _lead(text, start)
        word = _next_word(text, end)
        if lead is None or not word or word[0].isdigit() or only_counts(word, "last"):
            continue
        if end - start > len("last") or word == "to" or _LASTING.match(text, end):
            yield _mention(lead[0], end, "last", lead[1])


def _superlative(text: str) -> Iterator[Mention]:
    for match in superlative_pattern().finditer(text):
        start, word = match.start(), match[2]
        lead = _lead(text, start)
        if _is_in_a_name(text, start, match.end()) or (lead is None and not match[1]):
            continue
        if _before(text, start, _AT_THE) or _before(text, start, _DO_ONE_S_BEST):
            continue
        key, end = _key(text, word, match.end())
        if key:
            ranked = f"{place_number(match[1])} {key}" if match[1] else key
            begin, weak = lead or (start, "")
            yield _mention(begin, end, ranked, weak)


def _key(text: str, word: str, end: int) -> tuple[str, int]:
    """Return the key of a superlative and its end with what belongs to it ("longest-serving")."""
    if word.lower() in {"most", "least"}:
        return _degree(text, word, end)
    compound = re.compile(r"-([^\W\d_]+)").match(text, end)
    if compound and compound[1].lower() == "ever":
        return superlative_key(word), compound.end()
    if compound:
        return f"{superlative_key(word)}-{compound[1].lower()}", compound.end()
    return superlative_key(word), end


def _degree(text: str, degree: str, end: int) -> tuple[str, int]:
    """Return the key of "most expensive", "most commonly used" or plain "the most votes"."""
    joined = re.compile(r"[- ]([^\W\d_]+)(?:[- ]([^\W\d_]+))?").match(text, end)
    if joined is None:
        return "", end
    adjective, after = joined[1].lower(), (joined[2] or "").lower()
    if adjective.endswith("ly") and after.endswith("ed"):
        return f"{degree.lower()} {adjective} {after}", joined.end()
    if is_adjective(adjective) and lemmas.noun(adjective) == adjective:
        return degree_key(degree, adjective), joined.end(1)
    plural = lemmas.noun(adjective) != adjective
    return (degree.lower(), end) if plural else ("", end)


_FORMS = (_for_the_first_time, _before_any_other, _first, _only, _last, _superlative)
