"""The likeliest part of speech of each word: first the tag it has most often, then the neighbours'.

Closed classes come from ``words.yaml``, the others from WordNet and the form of the word; the
contextual rules of ``retagging.py`` correct them from left to right.
"""

from __future__ import annotations

import functools

from factcheck.language.grammar import retagging
from factcheck.language.grammar.retagging import Spot, rough_lemma
from factcheck.language.grammar.sentence import Tag
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import parts_of_speech, words

_LETTER: dict[str, Tag] = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_ADJECTIVE_ENDS = ("able", "ible", "ous", "ful", "less", "ive", "ical", "ish")


def tag(forms: list[str]) -> list[Tag]:
    """Return a tag for each form of one sentence."""
    shouting = _is_title_case(forms)
    tags = [_first_guess(form, index, forms, shouting) for index, form in enumerate(forms)]
    for index in range(len(forms)):
        tags[index] = retagging.correct(Spot(forms, tags, index))
    return tags


def _is_title_case(forms: list[str]) -> bool:
    """Tell whether capitals say nothing here, as in a headline."""
    long = [form for form in forms if len(form) > 3 and form[0].isalpha()]
    return len(long) > 3 and sum(form[0].isupper() for form in long) > 0.75 * len(long)


@functools.cache
def _closed_classes() -> dict[str, Tag]:
    table: dict[str, Tag] = {}
    order: tuple[tuple[str, Tag], ...] = (
        ("subordinators", "conj"), ("adverbs", "adv"), ("prepositions", "prep"),
        ("conjunctions", "conj"), ("pronouns", "pron"), ("determiners", "det"),
        ("auxiliaries", "aux"),
    )  # fmt: skip
    for key, kind in order:
        table.update(dict.fromkeys(words("words", key), kind))
    table.update(dict.fromkeys(("not", "n't", "never", "no"), "neg"))
    table.update({"to": "to", "that": "conj", "who": "pron", "which": "pron", "according": "prep"})
    for ambiguous in ("before", "after", "until", "since", "as", "than", "like"):
        table[ambiguous] = "prep"
    return table


def _first_guess(form: str, index: int, forms: list[str], shouting: bool) -> Tag:
    lower = form.lower().replace("’", "'")
    if not any(char.isalnum() for char in form):
        return "punct"
    if form[0].isdigit():
        return "num"
    if lower == "'s":
        follows_pronoun = index > 0 and forms[index - 1].lower() in _SHORT_SUBJECTS
        return "aux" if follows_pronoun else "det"
    closed = _closed_classes().get(lower)
    if closed == "aux" and index and form[0].isupper() and not shouting:
        return "name"  # "in May", "for Will"
    if closed:
        return closed
    if form[0].isupper() and _is_name(index, forms, lower, shouting):
        return "name"
    if lower in _NUMBER_WORDS:
        return "num"
    return _open_class(lower)


_SHORT_SUBJECTS = frozenset("it he she that there here what who".split())
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand "
    "million billion trillion dozen".split()
)


def _is_name(index: int, forms: list[str], lower: str, shouting: bool) -> bool:
    if form_is_acronym(forms[index]):
        return True
    starts = index == 0 or forms[index - 1] in {".", ":", "“", '"', "?", "!", "‘", "—", "–", "•"}
    if not starts and not shouting:
        return True
    possible = parts_of_speech(rough_lemma(lower))
    if not possible:
        return True
    if starts and possible[0] == "v" and lower != rough_lemma(lower):
        return False  # "Requires Python", "Built in Oslo"
    follower = forms[index + 1] if index + 1 < len(forms) else ""
    return starts and not shouting and follower[:1].isupper() and lower not in _OPENERS


_OPENERS = frozenset("early late last next first second new former current most many".split())


def form_is_acronym(form: str) -> bool:
    """Tell whether a word is written in capitals: "SAG-AFTRA", "CEO", "GmbH"."""
    letters = [char for char in form if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) > len(letters) / 2


def _open_class(lower: str) -> Tag:
    if lower.endswith("ly") and len(lower) > 4:
        return "adv"
    lemma = rough_lemma(lower)
    direct = parts_of_speech(lower)
    if (lower.endswith("ing") or lemmas.is_past(lower)) and "v" in parts_of_speech(
        lemmas.verb(lower)
    ):
        return "noun" if direct[:1] == "n" and lower.endswith("ing") else "verb"
    possible = direct or parts_of_speech(lemma)
    if possible:
        return _LETTER[possible[0]]
    if "-" in lower:
        tail = lower.rpartition("-")[2]
        return "adj" if tail.endswith(("ed", "ing", "long", "wide", "based")) else "noun"
    if lower.endswith(_ADJECTIVE_ENDS):
        return "adj"
    if lower.endswith(("ed", "ise", "ize")):
        return "verb"
    return "noun"
