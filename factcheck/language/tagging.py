"""The likeliest part of speech of each word, by closed classes, WordNet and the neighbours.

A small set of contextual rules in the manner of Brill (1992): each word first gets the tag it has
most often, then the words beside it correct the tag.
"""

from __future__ import annotations

import functools

from factcheck.language import lemmas
from factcheck.language.lexicon import parts_of_speech, words
from factcheck.language.sentence import Tag

_LETTER: dict[str, Tag] = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_ADJECTIVE_ENDS = ("able", "ible", "ous", "ful", "less", "ive", "ical", "ish")
_NOUN_ENDS = ("tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "ure", "ist")


def tag(forms: list[str]) -> list[Tag]:
    """Return a tag for each form of one sentence."""
    shouting = _is_title_case(forms)
    tags = [_first_guess(form, index, forms, shouting) for index, form in enumerate(forms)]
    for index in range(len(forms)):
        tags[index] = _corrected(index, forms, tags)
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
    table.update({"to": "to", "that": "conj", "who": "pron", "which": "pron"})
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
    if closed:
        return closed
    if form[0].isupper() and _is_name(index, forms, lower, shouting):
        return "name"
    if lower in _NUMBER_WORDS:
        return "num"
    return _open_class(lower)


_SHORT_SUBJECTS = frozenset("it he she that there here what who".split())
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million billion trillion dozen".split()
)


def _is_name(index: int, forms: list[str], lower: str, shouting: bool) -> bool:
    if form_is_acronym(forms[index]):
        return True
    starts = index == 0 or forms[index - 1] in {".", ":", "“", '"', "?", "!", "‘", "—", "–", "•"}
    if not starts and not shouting:
        return True
    known = bool(parts_of_speech(_rough_lemma(lower)))
    if not known:
        return True
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
    lemma = _rough_lemma(lower)
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


@functools.lru_cache(maxsize=32_768)
def _rough_lemma(lower: str) -> str:
    """Return the dictionary form of a word whose part of speech is not known yet."""
    if not lower.isascii():
        return lower
    if (
        parts_of_speech(lower)
        and not lower.endswith(("s", "ed", "ing"))
        and not lemmas.is_past(lower)
    ):
        return lower
    as_verb = lemmas.verb(lower)
    return as_verb if as_verb != lower else lemmas.noun(lower)


def _corrected(index: int, forms: list[str], tags: list[Tag]) -> Tag:
    """Return the tag of one word in the light of its neighbours."""
    current = tags[index]
    lower = forms[index].lower()
    before = tags[index - 1] if index else "punct"
    previous = forms[index - 1].lower() if index else ""
    after = tags[index + 1] if index + 1 < len(forms) else "punct"
    if current == "to":
        return (
            "to"
            if after in {"verb", "noun", "adv", "aux"} and _can_be_bare_verb(forms, index + 1)
            else "prep"
        )
    if lower == "that" and after in {"noun", "adj"} and before not in {"noun", "name"}:
        return "det"
    if lower == "no" and after in {"noun", "adj", "verb"}:
        return "neg"
    if current not in {"noun", "verb", "adj", "adv"}:
        return current
    possible = _possible(lower)
    if (
        current == "adv"
        and lower.endswith("ly")
        and "a" in parts_of_speech(lower)
        and after in {"noun", "name"}
    ):
        return "adj"
    if (
        current in {"adj", "noun"}
        and _is_participle(lower)
        and "v" in possible
        and _follows_be(index, forms, tags)
    ):
        return "verb"
    if current != "verb" and "v" in possible and _wants_verb(index, forms, tags):
        return "verb"
    if (
        current == "verb"
        and "n" in possible
        and before in {"det", "adj", "num"}
        and not _is_participle(lower)
    ):
        return "noun"
    if (
        current == "verb"
        and index == 0
        and "n" in possible
        and lower.endswith("s")
        and not lower.endswith("ss")
    ):
        return "noun"
    if current == "verb" and before == "neg" and previous == "no":
        return "noun"
    if (
        current == "verb"
        and _is_participle(lower)
        and before in {"det", "num"}
        and after in {"noun", "adj", "name", "num"}
    ):
        return "adj"
    if (
        current == "verb"
        and before == "prep"
        and lower.endswith("ing")
        and after in {"prep", "punct", "verb", "aux"}
    ):
        return "noun"
    if (
        current == "verb"
        and before in {"prep", "noun"}
        and "n" in possible
        and not _is_inflected(lower)
        and after not in {"det", "to"}
    ):
        return "noun"
    if (
        current == "adj"
        and "n" in possible
        and before in {"det", "adj", "noun"}
        and after not in {"noun", "adj", "name", "conj", "num", "punct"}
    ):
        return "noun"
    return current


_BE = frozenset(
    "be is are was were been being am 's 're 'm has have had having get got gets".split()
)


def _follows_be(index: int, forms: list[str], tags: list[Tag]) -> bool:
    """Tell whether a form of "be" or "have" stands before, with adverbs between at most."""
    lower = forms[index].lower()
    if not (lower.endswith("ing") or lemmas.is_past(lower)):
        return False
    earlier = index - 1
    while earlier >= 0 and tags[earlier] in {"adv", "neg"}:
        earlier -= 1
    return earlier >= 0 and tags[earlier] == "aux" and forms[earlier].lower() in _BE


def _possible(lower: str) -> str:
    return parts_of_speech(lower) + parts_of_speech(_rough_lemma(lower))


def _is_participle(lower: str) -> bool:
    return lower.endswith("ing") or lemmas.is_past(lower)


def _is_inflected(lower: str) -> bool:
    return lower.endswith("ing") or lemmas.is_past(lower)


def _can_be_bare_verb(forms: list[str], index: int) -> bool:
    if index >= len(forms):
        return False
    lower = forms[index].lower()
    if lower in {"be", "have", "do"}:
        return True
    if lower.endswith("ly") and index + 1 < len(forms):
        return _can_be_bare_verb(forms, index + 1)
    return "v" in parts_of_speech(lower)


def _wants_verb(index: int, forms: list[str], tags: list[Tag]) -> bool:
    before = tags[index - 1] if index else "punct"
    previous = forms[index - 1].lower() if index else ""
    lower = forms[index].lower()
    after = tags[index + 1] if index + 1 < len(forms) else "punct"
    if before == "to":
        return True
    if previous in words("words", "modals") or (before == "neg" and previous != "no"):
        return "v" in parts_of_speech(lower)
    if previous in _SUBJECTS:
        return True
    ends_like_verb = lower.endswith(("s", "ed")) or _is_inflected(lower)
    if index == 0:
        return False
    if (
        before in {"name", "noun"}
        and ends_like_verb
        and after in {"det", "num", "to", "adv", "prep", "pron", "name", "conj"}
    ):
        singular = not previous.endswith("s") or lower.endswith("ed") or not lower.endswith("s")
        no_verb_yet = not any(kind in {"verb", "aux"} for kind in tags[max(0, index - 6) : index])
        return singular and no_verb_yet
    return False


_SUBJECTS = frozenset("i you he she it we they who".split())
