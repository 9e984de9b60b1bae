"""What speaks for or against capitalised words being the name of a person."""

from __future__ import annotations

import re
from typing import Literal

from factcheck.language.naming.capitals import Word
from factcheck.language.naming.gazetteer import demonym, given, spot
from factcheck.language.naming.organisations import spans as organisations
from factcheck.language.naming.roles import spans as roles
from factcheck.language.spans import meets, next_after
from factcheck.language.vocabulary.lexicon import load, parts_of_speech
from factcheck.language.vocabulary.lexicon import words as listed

_WORD_BEFORE = re.compile(r"([^\W\d_]+)(\.? |, )$")
_AGE = re.compile(r"(?:,? aged |, | \()(?:1[01]\d|[1-9]\d?)(?:[,;:)]|\.?$)")
_VERB = re.compile(r",? (?:(?:also|later|then|once|has|had|was|is|were) )?([a-z]+)")
_APPOSED = re.compile(r", ((?:[\w-]+ ){0,4}[\w-]+)(?=[,.;:)]|$| (?:of|at|in|from|for|with|who)\b)")
_NEAR = 60
_ROMAN = frozenset(
    {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XVI"}
)
_PLACE_STARTS = frozenset({"new", "north", "south", "east", "west", "los", "las", "el"})


def introduced(text: str, run: tuple[Word, ...], index: int) -> Literal["rank", "shy", "role", ""]:
    """Tell what stands right before a name.

    A "rank" may have a surname alone behind it, a "shy" one also begins names of other things.
    """
    start = run[index].start
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if not before:
        return ""
    word, gap = before.groups()
    if gap.startswith(","):
        between_commas = text[run[-1].stop : run[-1].stop + 1] == ","
        return "role" if between_commas and _is_occupation(word) else ""
    if word.capitalize() in listed("people", "shy_ranks"):
        return "shy"
    if word.capitalize() in listed("people", "ranks") or word == "CEO":
        return "rank"
    if _is_occupation(word) or _role_ends(text, before.end(1)):
        return "role"
    return ""


def is_role_word(text: str, word: Word) -> bool:
    """Tell whether a capitalised word is a rank, an occupation or part of a role phrase."""
    if word.text.rstrip(".") in listed("people", "ranks") or _is_occupation(word.text):
        return True
    return meets(roles(text), word.start, word.end)


def _role_ends(text: str, end: int) -> bool:
    at = next_after(roles(text), end - 1) - 1
    return at >= 0 and roles(text)[at][1] == end


def _is_occupation(word: str) -> bool:
    lower = word.lower()
    return any(
        form in listed("people", "occupations") and form not in listed("people", "bodies")
        for form in (lower, lower.removesuffix("s"))
    )


def told_after(text: str, name: tuple[Word, ...]) -> bool:
    """Tell whether what follows is said of people: an age, "who", an occupation, a verb of life."""
    end = name[-1].stop
    if name[-1].possessive:
        return False
    if _AGE.match(text, end) or text.startswith((" who ", ", who ", ", whose "), end):
        return True
    apposed = _APPOSED.match(text, end)
    if (apposed and _is_occupation(apposed.group(1).split()[-1])) or _has_role(text, end):
        return True
    verb = _VERB.match(text, end)
    return bool(verb) and _is_personal(name, verb.group(1) if verb else "")


def _has_role(text: str, end: int) -> bool:
    """Tell whether a role follows in apposition: ", Velmora's former chief executive"."""
    if text[end : end + 2] != ", ":
        return False
    at = next_after(roles(text), end)
    if at == len(roles(text)) or roles(text)[at][0] - end > _NEAR:
        return False
    between = text[end + 2 : roles(text)[at][0]].split()
    return len(between) < 4 and all(
        word in listed("words", "determiners") or word[0].isupper() for word in between
    )


def _is_personal(name: tuple[Word, ...], verb: str) -> bool:
    """Tell whether a verb wants a person as its subject; what bodies do too says less."""
    if verb in listed("people", "life") or verb == "born":
        return True
    return verb in _utterances() and len(name) < 4 and not parts_of_speech(name[0].lower)


def _utterances() -> frozenset[str]:
    return frozenset(load("reporting")["personal"].split())


def looks_like_person(name: tuple[Word, ...], *, wary: bool) -> bool:
    """Tell whether the words alone are a person's name: a given name or an initial in front.

    ``wary`` is for headlines, where every word has a capital.
    """
    first, second = name[0], name[1]
    if first.initial:
        if first.text.replace(".", "") in listed("organisations", "acronyms"):
            return False
        return (
            len(name[-1].text) > 2
            and not spot(first.text)
            and not (spot(name[-1].text) and len(name) == 2)
        )
    kind = given(first.text)
    if kind == "plain":
        return not wary or len(name) == 2 or second.initial
    if kind != "doubtful" or wary or _is_settled(first.text):
        return False
    return second.initial or given(second.text) == "plain" or not _is_common(name[-1].text)


def _is_settled(word: str) -> bool:
    """Tell whether a word is first of all a place."""
    known = spot(word)
    return bool(known and not known.doubtful)


def _is_common(word: str) -> bool:
    lower = word.lower()
    return bool(parts_of_speech(lower) or parts_of_speech(lower.removesuffix("s")))


def is_other(text: str, name: tuple[Word, ...], *, ends: bool) -> bool:
    """Tell whether the words name an organisation, a place or a thing.

    ``ends`` tells that something else speaks for a person, so that "Lane" may be a surname.
    """
    start, end = name[0].start, name[-1].end
    if meets(organisations(text), start, end):
        return True
    words = [word.text.rstrip(".") for word in name]
    if any(
        word in listed("organisations", "legal") or word in listed("organisations", "not_acronyms")
        for word in words[1:]
        if word not in _ROMAN
    ):
        return True
    if demonym(words[0]) or any(
        _is_place(name[:length]) for length in range(2 if len(name) > 1 else 1, len(name) + 1)
    ):
        return True
    last = words[-1]
    if last in listed("people", "things") or (last in listed("organisations", "last") and not ends):
        return True
    heads = listed("places", "streets") | listed("places", "buildings")
    if last in heads and not (ends and last in listed("places", "surnames")):
        return True
    return not ends and _begins_place(words[0])


def _is_place(name: tuple[Word, ...]) -> bool:
    found = spot(" ".join(word.text for word in name))
    return bool(found and not (found.doubtful and len(name) == 1))


def _begins_place(word: str) -> bool:
    starts = listed("places", "saints") | listed("places", "heads")
    return word.lower() in _PLACE_STARTS or word in starts
