"""The gist of a sentence: its words and figures in normal form, for what is told in other words.

A gist can only agree. Two gists are compared by what both hold, so beside the words stand the
figures, and which of the words tell little of the one sentence: names, and what its document says
again and again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Gist, Interval, Mention, Statement, Term
from factcheck.statements import cells, context, gist_figures, gist_names
from factcheck.statements.frame import Frame
from factcheck.statements.setting import Passage, Setting

ATTRIBUTE = "says"
_NEGATIONS = frozenset(
    "no not n't n’t never nothing nobody none neither nor without cannot".split()
)
_COMPARED = frozenset({"only", "longer", "bigger", "less", "more", "fewer", "later", "matter"})
_MARKS = frozenset(",;:()–—")
_OPENERS = frozenset("which who where that when then so while because if after before".split())
_LIGHT = frozenset({"be", "have", "do", "make", "get", "take", "give", "go", "come"})
_SEVERAL = 4  # sentences of a document that tells something by what it says but once
_OFTEN = 3  # sentences of a document that share a word which tells little of each


def read(setting: Setting) -> Iterator[Statement]:
    """Yield one statement for each sentence and each cell of a document that says anything."""
    told = [
        (passage, parts, figures)
        for passage, figures in zip(
            setting.passages, map(gist_figures.read, setting.passages), strict=True
        )
        if (passage.block.role not in {"title", "heading"} or figures)
        and not passage.sentence.text.endswith("?")
        and ((parts := _parts(setting, passage)) or figures)
    ]
    counts = Counter(term for _, parts, _ in told for term in {*chain(*parts)})
    often = frozenset(term for term, count in counts.items() if count >= _OFTEN)
    long = len(told) >= _SEVERAL
    lone = gist_figures.lone([figure for _, _, figures in told for figure in figures])
    spelt = Counter(run for passage, _, _ in told for run in gist_names.runs(passage))
    for passage, parts, figures in told:
        terms = tuple(dict.fromkeys(chain(*parts)))
        if len(terms) + len(figures) > 1 or any(map(gist_figures.counts_things, figures)):
            gist = Gist(
                figures=figures,
                lone=tuple(figure for figure in figures if long and figure in lone),
                weak=_weak(passage, terms, often),
                parts=tuple(part for part in parts if len(part) > 1),
                verbs=_verbs(setting, passage),
                heads=tuple(head for head in _heads(setting, passage) if head.isalpha()),
                seldom=gist_names.seldom(setting, passage, spelt) if long else (),
            )
            yield replace(_statement(setting, passage, terms), gist=gist)


def _statement(setting: Setting, passage: Passage, terms: tuple[str, ...]) -> Statement:
    whole = Mention(0, len(passage.sentence.text), Term("gist", ""), "sentence")
    framed = Frame(setting, passage, whole, None, None)
    denials = _denials(passage)
    made = context.statement(
        framed,
        "polarity",
        attribute=(ATTRIBUTE,),
        terms=terms,
        value=Term("gist", "no" if denials % 2 else "yes"),
        subject_term=context.topic_of(framed),
        span=(0, len(passage.sentence.tokens)),
        polarity=denials % 2 == 0,
        shown=passage.sentence.text,
    )
    denied = any(clause.lemma in words("modality", "denied") for clause in passage.clauses)
    return replace(made, modality="denied") if denied else made


def _denials(passage: Passage) -> int:
    """Return how many words of a sentence deny something: "touch nothing", "is not touched"."""
    tokens = passage.sentence.tokens
    said = zip(tokens, [*(token.lower for token in tokens[1:]), ""], strict=True)
    return sum(
        token.lower in _NEGATIONS and after not in _COMPARED and not _numbers(token, after)
        for token, after in said
    )


def _numbers(token: Token, after: str) -> bool:
    """Tell "Quartet No. 2" from a denial."""
    return token.text in {"No", "No."} and (after == "." or after[:1].isdigit())


def _verbs(setting: Setting, passage: Passage) -> tuple[str, ...]:
    """Return the verbs of a sentence that say something, as concepts."""
    known, stop = setting.thesaurus, words("words", "stop") | words("words", "reporting")
    verbs = (clause.lemma for clause in passage.clauses)
    said = (known.concept(verb) for verb in verbs if verb not in stop and verb not in _LIGHT)
    return tuple(dict.fromkeys(verb.replace(" ", "_") for verb in said))


def _heads(setting: Setting, passage: Passage) -> tuple[str, ...]:
    """Return the words of the heads of a cell."""
    block = passage.block
    row, column = (cells.head_terms(setting, head) for head in (block.row, block.column))
    return tuple(dict.fromkeys((*row, *column)))


def _parts(setting: Setting, passage: Passage) -> tuple[tuple[str, ...], ...]:
    """Return the words of a sentence part by part, those of its cell's heads in the first.

    A short quotation is a part of its own.
    """
    figures = gist_figures.mentioned(passage)
    tokens = passage.sentence.tokens
    cuts = [0, *(i for i, token in enumerate(tokens) if _cuts(token)), len(tokens)]
    said = [context.content(passage, setting, start, end, figures) for start, end in pairwise(cuts)]
    said[0] = tuple(dict.fromkeys((*_heads(setting, passage), *said[0])))
    return tuple(part for part in (*said, *_short_quotations(passage)) if part)


def _cuts(token: Token) -> bool:
    """Tell whether a token begins another part of a sentence."""
    return token.tag == "conj" or token.text in _MARKS or token.lower in _OPENERS


def _weak(passage: Passage, terms: tuple[str, ...], often: frozenset[str]) -> tuple[str, ...]:
    names = {token.lower for token in passage.sentence.tokens if token.tag == "name"}
    return tuple(
        term
        for term in terms
        if term in often or all(part in names or part.isdigit() for part in term.split("_"))
    )


def _short_quotations(passage: Passage) -> tuple[tuple[str], ...]:
    """Return phrases in quotation marks as a term each: seldom do two share one by chance."""
    return tuple(
        (f"“{mention.value.key.replace(' ', '_')}”",)
        for mention in passage.mentions
        if isinstance(mention.value, Term)
        and mention.value.axis == "quotation"
        and "short" in mention.value.qualifiers
    )


def figures_in(passage: Passage) -> tuple[str, ...]:
    """Return the figures of a sentence by axis: a clause with another figure is no agreement."""
    return tuple(
        sorted(
            {
                f"{mention.value.axis} {mention.value.low:g} {mention.value.high:g}"
                for mention in passage.mentions
                if isinstance(mention.value, Interval)
            }
        )
    )
