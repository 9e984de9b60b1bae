"""The gist of a sentence: its words and figures in normal form, for what is told in other words.

A gist can only agree. Two gists are compared by what both hold, so beside the words stand the
figures, and which of the words tell little of the one sentence: names, and what its document says
again and again.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, groupby, pairwise

from factcheck import values
from factcheck.language.grammar.sentence import Token
from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Gist, Interval, Mention, Statement, Term
from factcheck.statements import cells, context
from factcheck.statements.frame import Frame
from factcheck.statements.setting import NAMED, Passage, Setting

ATTRIBUTE = "says"
_NEGATIONS = frozenset(
    "no not n't n’t never nothing nobody none neither nor without cannot".split()
)
_COMPARED = frozenset({"only", "longer", "bigger", "less", "more", "fewer", "later", "matter"})
_MARKS = frozenset(",;:()–—")
_OPENERS = frozenset("which who where that when then so while because if after before".split())
_LIGHT = frozenset({"be", "have", "do", "make", "get", "take", "give", "go", "come"})
_SEVERAL = 4  # sentences of a document that tells something by what it says but once
_OF = "of "
_ONCE_MORE = 2  # times that a document has a name which tells of its sentence
_OFTEN = 3  # sentences of a document that share a word which tells little of each


def read(setting: Setting) -> Iterator[Statement]:
    """Yield one statement for each sentence and each cell of a document that says anything."""
    told = [
        (passage, parts)
        for passage in setting.passages
        if (passage.block.role not in {"title", "heading"} or _figures(passage))
        and not passage.sentence.text.endswith("?")
        and ((parts := _parts(setting, passage)) or _figures(passage))
    ]
    counts = Counter(term for _, parts in told for term in {*chain(*parts)})
    often = frozenset(term for term, count in counts.items() if count >= _OFTEN)
    long = len(told) >= _SEVERAL
    lone = _lone([figure for passage, _ in told for figure in _figures(passage)])
    spelt = Counter(run for passage, _ in told for run in _runs(passage))
    for passage, parts in told:
        terms = tuple(dict.fromkeys(chain(*parts)))
        figures = _figures(passage)
        if len(terms) + len(figures) > 1 or any(_counts_things(figure) for figure in figures):
            gist = Gist(
                figures=figures,
                lone=tuple(figure for figure in figures if long and figure in lone),
                weak=_weak(passage, terms, often),
                parts=tuple(part for part in parts if len(part) > 1),
                verbs=_verbs(setting, passage),
                heads=tuple(head for head in _heads(setting, passage) if head.isalpha()),
                seldom=_seldom(setting, passage, spelt) if long else (),
            )
            yield replace(_statement(setting, passage, terms), gist=gist)


def _counts_things(figure: Interval) -> bool:
    """Tell whether a figure says all that a short sentence does: "They had two sons"."""
    return figure.axis.startswith("count:") and len(figure.axis) > len("count:")


def _seldom(
    setting: Setting, passage: Passage, spelt: Mapping[str, int]
) -> tuple[Term, ...]:
    """Return the names that tell of one sentence, since the document has them hardly elsewhere.

    Two words or more in capitals are a name though it is not known of what; ``spelt`` counts them.
    """
    unknown = [Term("name", run) for run in _runs(passage) if spelt[run] <= _ONCE_MORE]
    named = (mention.value for mention in passage.mentions if isinstance(mention.value, Term))
    return tuple(
        dict.fromkeys(
            name
            for name in named
            if name.axis in NAMED
            and name != setting.topic
            and setting.counts.get(name, 0) <= _ONCE_MORE
            and not {"weak", "demonym"}.intersection(name.qualifiers)
        )
        | dict.fromkeys(unknown)
    )


def _runs(passage: Passage) -> Iterator[str]:
    """Yield the names of several words that no reader of names has taken."""
    taken = [
        (mention.start, mention.end)
        for mention in passage.mentions
        if mention.reading not in values.OVERLAYS
    ]
    for named, run in groupby(passage.sentence.tokens, key=lambda token: token.tag == "name"):
        tokens = list(run)
        start, end = tokens[0].start, tokens[-1].end
        free = all(end <= left or right <= start for left, right in taken)
        if named and free and len(tokens) > 1:
            yield name_rules.fold(passage.sentence.text[start:end])


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


def _lone(figures: list[Interval]) -> frozenset[Interval]:
    """Return the figures that no other figure of the document can mean too.

    A bound is another than a bound at another figure, though both leave the same open.
    """
    limits = [figure for figure in figures if figure.bound]
    bare = [replace(figure, low=figure.stated, high=figure.stated) for figure in limits]
    figures = [figure for figure in figures if not figure.bound] + bare
    found: set[Interval] = set()
    ordered = sorted(figures, key=lambda figure: (figure.axis, figure.low, figure.high))
    for _, group in groupby(ordered, key=lambda figure: figure.axis):
        members = list(group)
        reached = -math.inf
        for figure, following in zip(members, [*members[1:], None], strict=True):
            if reached < figure.low and (following is None or figure.high < following.low):
                found.add(figure)
            reached = max(reached, figure.high)
    kept = {figure for figure, narrow in zip(limits, bare, strict=True) if narrow in found}
    return frozenset(found | kept)


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
    figures = _mentioned(passage)
    tokens = passage.sentence.tokens
    cuts = [0, *(i for i, token in enumerate(tokens) if _cuts(token)), len(tokens)]
    said = [context.content(passage, setting, start, end, figures) for start, end in pairwise(cuts)]
    said[0] = tuple(dict.fromkeys((*_heads(setting, passage), *said[0])))
    return tuple(part for part in (*said, *_short_quotations(passage)) if part)


def _cuts(token: Token) -> bool:
    """Tell whether a token begins another part of a sentence."""
    return token.tag == "conj" or token.text in _MARKS or token.lower in _OPENERS


def _mentioned(passage: Passage) -> tuple[Mention, ...]:
    return tuple(m for m in passage.mentions if isinstance(m.value, Interval))


def _figures(passage: Passage) -> tuple[Interval, ...]:
    """Return the figures of a sentence but those of clauses that deny something.

    "18 of the 36 seats" tells 36 too.
    """
    tokens = passage.sentence.tokens
    denied = [
        (tokens[clause.verb_start].start, tokens[clause.end - 1].end)
        for clause in passage.clauses
        if clause.negated
    ]
    told = [
        mention
        for mention in _mentioned(passage)
        if not any(start <= mention.start < end for start, end in denied)
    ]
    found: list[Interval] = []
    for mention in told:
        if isinstance(mention.value, Interval) and mention.value.axis != "ordinal":
            found.append(_recurring(passage, mention.start, mention.value))
    found.extend(whole for mention in told for whole in _wholes(mention))
    return tuple(dict.fromkeys(found))


def _recurring(passage: Passage, start: int, figure: Interval) -> Interval:
    """Return a figure that begins at ``start``: "every five years" is another than "five years"."""
    if figure.axis == "duration" and passage.sentence.text[:start].lower().endswith("every "):
        return replace(figure, axis="duration:every")
    return figure


def _wholes(mention: Mention) -> Iterator[Interval]:
    """Yield the figure of which a count is told to be a part."""
    for limit in mention.scope:
        if limit.startswith(_OF) and "e" not in limit and isinstance(mention.value, Interval):
            whole = float(limit.removeprefix(_OF))
            yield Interval(mention.value.axis, whole, whole, whole)


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
