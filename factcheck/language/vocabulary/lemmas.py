"""The dictionary form of a word, given its part of speech."""

from __future__ import annotations

import functools

from factcheck.language.vocabulary.lexicon import load, parts_of_speech

_FIXED = {
    "am": "be", "is": "be", "are": "be", "'m": "be", "'re": "be", "being": "be",
    "has": "have", "having": "have", "'ve": "have", "does": "do", "'ll": "will", "wo": "will",
    "ca": "can", "'d": "would", "sha": "shall",
}  # fmt: skip
_NOUNS = {
    "people": "people", "data": "data", "media": "media", "news": "news", "series": "series",
    "species": "species", "less": "less", "left": "left", "found": "found", "police": "police",
    "headquarters": "headquarters", "sales": "sales", "takings": "takings", "goods": "goods",
    "crossroads": "crossroads", "earnings": "earnings", "means": "means", "men": "man",
    "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "halves": "half", "shelves": "shelf", "wolves": "wolf", "thieves": "thief", "bases": "base",
    "analyses": "analysis", "crises": "crisis", "axes": "axis", "indices": "index",
    "criteria": "criterion", "phenomena": "phenomenon",
}  # fmt: skip


@functools.cache
def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in load("irregular")["verbs"].split(";"):
        base, *forms = entry.split()
        table.setdefault(base, base)
        for form in forms:
            table.setdefault(form, base)
    return table


@functools.lru_cache(maxsize=65_536)
def lemma(word: str, kind: str = "") -> str:
    """Return the dictionary form of a lower-case word; ``kind`` is its tag, if known."""
    if word in _FIXED:
        return _FIXED[word]
    if kind in {"verb", "aux"}:
        return verb(word)
    if kind == "noun":
        return noun(word)
    if kind == "adj":
        return word
    general = _general(word)
    return verb(word) if general == word and verb(word) != word else general


@functools.lru_cache(maxsize=32_768)
def verb(word: str) -> str:
    """Return the infinitive of a verb form; the word itself where it is none."""
    if word in _irregular():
        return _irregular()[word]
    for candidate in _verb_candidates(word):
        if "v" in parts_of_speech(candidate):
            return candidate
    return _general(word) if "-" not in word else word


def _verb_candidates(word: str) -> list[str]:
    if word.endswith(("ies", "ied")):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith("ying") and len(word) == 5:
        return [word[0] + "ie", word[:-3]]  # "dying", "lying", "tying"
    if word.endswith("ing") and len(word) > 4:
        return _undoubled(word[:-3])
    if word.endswith("ed") and len(word) > 3:
        return _undoubled(word[:-2])
    if word.endswith("es"):
        return [word[:-1], word[:-2]]
    if word.endswith("s") and not word.endswith("ss"):
        return [word[:-1]]
    return [word]


def _undoubled(stem: str) -> list[str]:
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] != "s"
    first = [stem[:-1]] if doubled and stem[-1] not in "lfz" else []
    return (
        [*first, stem + "e", stem, stem[:-1]]
        if _wants_e(stem)
        else [*first, stem, stem + "e", stem[:-1]]
    )


def _wants_e(stem: str) -> bool:
    """Tell whether "-e" was likely dropped: "reduc-ing", "produc-ed", "us-ing", "stat-ed"."""
    return stem.endswith(("c", "v", "u", "s", "z", "dg")) or (
        len(stem) > 2
        and stem[-1] in "rtdkmplbng"
        and stem[-2] in "aiou"
        and stem[-3] not in "aeiou"
        and "v" in parts_of_speech(stem + "e")
    )


@functools.lru_cache(maxsize=32_768)
def noun(word: str) -> str:
    """Return the singular of a noun."""
    if word in _NOUNS:
        return _NOUNS[word]
    if word.endswith("ing") or len(word) < 4:
        return word
    if "-" in word:
        head, _, tail = word.rpartition("-")
        return f"{head}-{noun(tail)}"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if word.endswith(("ses", "oes")) and "n" in parts_of_speech(word[:-2]):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        singular = word[:-1]
        if "n" in parts_of_speech(word) and "n" not in parts_of_speech(singular):
            return word
        return singular
    return word


@functools.lru_cache(maxsize=8_192)
def positive(word: str) -> str:
    """Return the positive of a comparative or superlative: "faster" and "fastest" are "fast"."""
    for ending in ("est", "er"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        bases = [stem, stem + "e"]
        if stem[-1] == stem[-2]:
            bases.append(stem[:-1])
        if stem.endswith("i"):
            bases.append(stem[:-1] + "y")
        for base in bases:
            if base != word and parts_of_speech(base)[:1] in {"a", "r"}:
                return base
    return word


@functools.lru_cache(maxsize=32_768)
def _general(word: str) -> str:
    """Return the dictionary form of a word that is no form of a listed verb."""
    if not word.isascii() or "-" in word:
        return word
    if word in _irregular_nouns():
        return _irregular_nouns()[word]
    known = parts_of_speech(word)
    if word.endswith("s") and len(word) > 4:
        singulars = (noun(word), word[:-1])
        return next((each for each in singulars if "n" in parts_of_speech(each)), word)
    if known:
        return word
    return _derived_verb(word) if word.endswith(("ed", "ing")) else positive(_after_prefix(word))


def _derived_verb(word: str) -> str:
    """Return the verb made of a noun or with a prefix: "versioning", "medaled", "renumbered"."""
    stems = (s for s in _verb_candidates(word) if len(s) > 3 and parts_of_speech(s))
    return next(stems, _after_prefix(word))


def _after_prefix(word: str) -> str:
    """Return the infinitive of a verb form with a prefix: "rebuilt", "overheard", "undisclosed"."""
    prefix = next((each for each in _PREFIXES if word.startswith(each)), "")
    rest = word[len(prefix) :]
    if not prefix or len(rest) < 4:
        return word
    base = _irregular().get(rest) or next(
        (each for each in _verb_candidates(rest) if "v" in parts_of_speech(each)), rest
    )
    return prefix + base


_PREFIXES = tuple(
    "counter inter over under super trans fore mis out pre sub dis re un up de".split()
)


@functools.cache
def _irregular_nouns() -> dict[str, str]:
    """Return the singular of plurals that no rule leads back."""
    pairs = load("irregular")["nouns"].split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def is_past(word: str) -> bool:
    """Tell whether a lower-case word can be a past form or past participle of a verb."""
    if word.endswith("ed") and len(word) > 3:
        return verb(word) != word
    base = _irregular().get(word)
    return base is not None and (base != word or base in _UNCHANGED)


@functools.cache
def _pasts() -> frozenset[str]:
    """Return past forms that are no participles: "rose", "took"."""
    entries = [entry.split() for entry in load("irregular")["verbs"].split(";")]
    return frozenset(
        entry[1] for entry in entries if len(entry) > 2 and entry[1] not in {"was", "bore"}
    )


def is_participle(word: str) -> bool:
    """Tell whether a lower-case word can be a past participle: "taken", "led", not "took"."""
    return is_past(word) and word not in _pasts()


_UNCHANGED = frozenset(
    (
        "bet broadcast burst cast cost cut forecast hit hurt let put quit read set shed shut split"
        " spread thrust upset become come run"
    ).split()
)
