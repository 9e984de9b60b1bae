"""Two wordings of one utterance, aligned word by word.

Alignment after Needleman and Wunsch (1970): equal words match, words of one meaning nearly so,
other words of one sort may stand in for each other at a price.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.grammar.sentence import Token
from factcheck.language.grammar.tokens import tokenize
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus, weight


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an alignment: a word on either side, or "" where a side has none."""

    left: str
    right: str
    worth: float


@functools.lru_cache(maxsize=4096)
def _words(text: str) -> tuple[Token, ...]:
    return tuple(token for token in tokenize(text) if token.tag != "punct")


def alike(left: str, right: str, thesaurus: Thesaurus) -> float:
    """Return how much of the shorter text the best passage of the longer one renders, 0 to 1."""
    left, right = sorted((left, right))  # where alignments are as good, both ways must take one
    ones, others = _words(left), _words(right)
    total = min(_weight(ones), _weight(others))
    if not total:
        return 0.0
    steps = align(left, right, thesaurus)
    matched = [i for i, step in enumerate(steps) if step.worth > 0]
    if not matched:
        return 0.0
    inside = steps[matched[0] : matched[-1] + 1]
    gaps = sum(step.worth == 0 for step in inside)
    strong = sum(step.worth > _STRONG for step in inside)
    likeness = (sum(step.worth for step in inside) - _GAP * gaps) / total
    return max(0.0, min(1.0, likeness + _LENGTH * min(max(strong - 2, 0), 5)))


_GAP = 0.06  # what a word costs that only one text has between words of both
_STRONG = 0.6  # what a step is worth at least that aligns two words of one meaning
_LENGTH = 0.03  # what each such step beyond two adds: long passages are not alike by chance


def _weight(tokens: tuple[Token, ...]) -> float:
    return sum(_worth(token) for token in tokens)


def _worth(token: Token) -> float:
    if token.lemma in words("words", "stop") or token.tag in {"aux", "det", "prep", "to", "pron"}:
        return 0.5 if token.tag == "neg" else 0.25
    return 0.5 + weight(token.lemma)


@functools.lru_cache(maxsize=8192)
def align(left: str, right: str, thesaurus: Thesaurus) -> tuple[Step, ...]:
    """Return the best alignment of two texts as steps in order."""
    ones, others = _words(left), _words(right)
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    worth = [[_match(one, other, thesaurus) for other in others] for one in ones]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + worth[i][j])
    return tuple(_walk(ones, others, best, worth))


def _walk(
    ones: tuple[Token, ...],
    others: tuple[Token, ...],
    best: list[list[float]],
    worth: list[list[float]],
) -> list[Step]:
    steps: list[Step] = []
    i = j = 0
    while i < len(ones) and j < len(others):
        if worth[i][j] > 0 and best[i][j] == best[i + 1][j + 1] + worth[i][j]:
            steps.append(Step(ones[i].text, others[j].text, worth[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            steps.append(Step(ones[i].text, "", 0.0))
            i += 1
        else:
            steps.append(Step("", others[j].text, 0.0))
            j += 1
    steps.extend(Step(token.text, "", 0.0) for token in ones[i:])
    steps.extend(Step("", token.text, 0.0) for token in others[j:])
    return steps


def _match(one: Token, other: Token, thesaurus: Thesaurus) -> float:
    """Return what it is worth to align two words."""
    value = min(_worth(one), _worth(other))
    left, right = lemmas.positive(one.lemma), lemmas.positive(other.lemma)
    if one.lower == other.lower or left == right:
        return value
    if thesaurus.same(left, right):
        return 0.95 * value
    forms = ((left, right), (one.lower, other.lower), (left, other.lower), (one.lower, right))
    if value > 0.5 and any(thesaurus.related(a, b) for a, b in forms):
        return 0.85 * value
    if one.tag == other.tag and one.tag in {"noun", "verb", "adj", "adv"}:
        return 0.3 * value
    return 0.0


_BRACKETED = re.compile(r"\[[^\]]*\]")
_CUT = re.compile(r"\.\.\.|…")
_SHORT_FORMS = {
    "'re": "are",
    "'m": "am",
    "'ve": "have",
    "'ll": "will",
    "n't": "not",
    "'s": "is",
    "wo": "will",
    "ca": "can",
    "'d": "would",
}


def properly_edited(left: str, right: str) -> bool:
    """Tell whether two quotations differ only as an editor may change one.

    Capitals, punctuation, contractions, words in square brackets, an ellipsis, and a cut at
    either end or between sentences are proper.
    """
    ones, others = _plain(left), _plain(right)
    if not ones or not others:
        return True
    shorter, longer = sorted((ones, others), key=lambda pieces: sum(map(len, pieces)))
    return _holds(longer, shorter)


def _plain(text: str) -> list[list[str]]:
    """Return the words of a quotation, in pieces where something was left out or put in."""
    pieces = re.split(r"\x00", _CUT.sub("\x00", _BRACKETED.sub("\x00", text)))
    plain = []
    for piece in pieces:
        forms = [t.lower.replace("’", "'") for t in tokenize(piece) if t.tag != "punct"]
        words_ = [_SHORT_FORMS.get(form, form) for form in forms]
        if words_:
            plain.append(words_)
    return plain


def _holds(longer: list[list[str]], shorter: list[list[str]]) -> bool:
    """Tell whether every piece of the shorter text stands in the longer one, in order."""
    text = [word for piece in longer for word in [*piece, "\x00"]]
    position = 0
    for piece in shorter:
        found = next(
            (
                i
                for i in range(position, len(text) - len(piece) + 1)
                if text[i : i + len(piece)] == piece
            ),
            None,
        )
        if found is None:
            return False
        position = found + len(piece)
    return True


def difference(
    left: str, right: str, thesaurus: Thesaurus | None = None
) -> tuple[tuple[str, str], ...]:
    """Return the runs of words that differ, left and right, in order."""
    runs: list[tuple[list[str], list[str]]] = []
    open_run = False
    for step in align(left, right, thesaurus):
        if step.left.lower() == step.right.lower():
            open_run = False
            continue
        if not open_run:
            runs.append(([], []))
            open_run = True
        if step.left:
            runs[-1][0].append(step.left)
        if step.right:
            runs[-1][1].append(step.right)
    return tuple((" ".join(ones), " ".join(others)) for ones, others in runs)
