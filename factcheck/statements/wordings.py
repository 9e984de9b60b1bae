"""A sentence word by word, so that it can be laid beside another that says nearly the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.language.grammar.clauses import Clause
from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary.contrasts import is_light, is_personal
from factcheck.language.vocabulary.exclusion import is_listed
from factcheck.language.vocabulary.hypernyms import listed
from factcheck.language.vocabulary.lemmas import verb
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import weight
from factcheck.model import Interval, Mention, Statement, Term, Word, Wording
from factcheck.statements import context, manner, modality
from factcheck.statements.frame import Frame, tokens_of
from factcheck.statements.setting import NAMED, Passage, Setting

ATTRIBUTE = "is worded"
_CONTENT = frozenset({"noun", "name", "verb", "adj", "adv", "num"})
_NOMINAL = frozenset({"noun", "adj", "name"})
_ITEM = frozenset({*_NOMINAL, "det", "num"})
_JOINING = frozenset({"and", "or", "&"})
_LEAST_WORDS, _MOST_WORDS = 2, 60
_LIGHT = 0.15  # what a preposition or a quantifier weighs
_LONGEST_COMPOUND = 3
_FIGURE = 0.8


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield one statement for a sentence of prose."""
    if passage.block.role in {"cell", "title", "heading"} or passage.sentence.text.endswith("?"):
        return
    found = tuple(_joined(_words(passage)))
    if not _LEAST_WORDS <= len(found) <= _MOST_WORDS:
        return
    tokens = passage.sentence.tokens
    whole = Mention(0, len(passage.sentence.text), Wording(found), "wording")
    framed = Frame(setting, passage, whole, None, None)
    terms = context.content(passage, setting, 0, len(tokens))
    if len(terms) < _LEAST_WORDS:
        return
    made = context.statement(
        framed,
        "contrast",
        attribute=(ATTRIBUTE,),
        terms=terms,
        value=Wording(found),
        subject_term=context.topic_of(framed),
        span=(0, len(tokens)),
        shown=passage.sentence.text,
    )
    # times and names are laid side by side with the other words
    clause = next((each for each in passage.clauses if each.link != "condition"), None)
    frames = [Frame(setting, passage, whole, each, None) for each in passage.clauses]
    main = modality.of(Frame(setting, passage, whole, clause, None))
    if main == "asserted" and clause is not None and clause.modal in {"will", "shall"}:
        main = "planned"
    yield replace(
        made,
        when=None,
        names=(),
        modality="denied" if "denied" in map(modality.of, frames) else main,
        holder=next(filter(None, map(modality.holder, frames)), ""),
        readings=(*made.readings, *manner.read(passage)),
    )


def _joined(words_: Iterator[Word]) -> list[Word]:
    """Return words with those left out that a compound of a class begins with: "living" room."""
    kept: list[Word] = []
    for word in words_:
        compound = next(filter(is_listed, word.forms[:-1]), "")
        before = compound.split()[:-1]
        if before and [each.forms[-1] for each in kept[-len(before) :]] == before:
            del kept[-len(before) :]
        kept.append(word)
    return kept


def _words(passage: Passage) -> Iterator[Word]:
    """Yield the words that say something; a name or a figure is one word."""
    tokens = passage.sentence.tokens
    values = [mention for mention in passage.mentions if _is_value(mention)]
    spans = [tokens_of(tokens, mention.start, mention.end) for mention in values]
    taken = {first: (mention, last) for mention, (first, last) in zip(values, spans, strict=True)}
    index = 0
    while index < len(tokens):
        if index in taken:
            mention, last = taken[index]
            yield from _figure_or_name(passage, mention, index, max(last, index + 1))
            index = max(last, index + 1)
            continue
        token = tokens[index]
        if token.tag in {"pron", "det"} and is_personal(token.lower):
            # it may stand for any name of the other sentence, and says nothing of its own
            yield _word(passage, index, index + 1, ("",), "name", 0.0, Term("any", ""))
        elif _says_something(token):
            forms = _forms(tokens, index)
            light = token.tag not in _CONTENT
            yield _word(
                passage, index, index + 1, forms, token.tag, _LIGHT if light else weight(forms[-1])
            )
        index += 1


def _is_value(mention: Mention) -> bool:
    if isinstance(mention.value, Interval):
        return mention.reading != "comparison"
    return isinstance(mention.value, Term) and mention.value.axis in NAMED


def _figure_or_name(passage: Passage, mention: Mention, first: int, last: int) -> Iterator[Word]:
    """Yield the word that a mention is, and what its figure counts as a word of its own."""
    value = mention.value
    assert not isinstance(value, Wording)  # noqa: S101  no reader of values makes one
    if isinstance(value, Term):
        yield _word(passage, first, last, (value.key,), "name", weight_of_name(value.key), value)
        return
    tokens = passage.sentence.tokens
    counted = value.axis.startswith("count:")
    end = max(last - len(mention.unit.split()), first + 1) if counted else last
    shown = passage.sentence.text[tokens[first].start : tokens[end - 1].end].lower()
    yield _word(passage, first, end, (shown,), "num", _FIGURE, value)
    for index in range(end, last):
        if _says_something(tokens[index]):
            forms = _forms(tokens, index)
            yield _word(passage, index, index + 1, forms, tokens[index].tag, weight(forms[-1]))


def weight_of_name(key: str) -> float:
    """Return what it says that two sentences share a name."""
    return max(map(weight, key.split()), default=1.0)


def _says_something(token: Token) -> bool:
    if token.tag in _CONTENT:
        return token.lemma not in words("words", "stop") and token.text[:1].isalnum()
    if token.lower == "without":
        return False  # it denies what follows
    return token.tag in {"prep", "conj", "neg", "det"} and is_light(token.lower)


def _forms(tokens: Sequence[Token], index: int) -> tuple[str, ...]:
    """Return the compounds that end with a word, the longest first, and the word itself."""
    token = tokens[index]
    lemma = token.lower if token.tag == "name" else _plain(token)
    if token.tag not in _NOMINAL:
        return (lemma,)
    before: list[str] = []
    for earlier in reversed(tokens[max(0, index - _LONGEST_COMPOUND + 1) : index]):
        if earlier.tag not in _NOMINAL and not earlier.lower.endswith("ing"):
            break
        before.insert(0, earlier.lower)
    compounds = [" ".join((*before[start:], lemma)) for start in range(len(before))]
    return (*compounds, lemma)


def _describes(token: Token) -> bool:
    """Tell whether a word may stand before a noun in its phrase; "drinking" has an object."""
    return token.tag in {*_NOMINAL, "det", "num"} and not token.lower.endswith("ing")


def _word(
    passage: Passage,
    first: int,
    last: int,
    forms: tuple[str, ...],
    tag: str,
    heavy: float,
    value: Interval | Term | None = None,
) -> Word:
    tokens = passage.sentence.tokens
    number, clause = _clause(passage, first)
    said = clause is not None and _is_said(clause, first)
    return Word(
        forms,
        tag,
        heavy,
        value,
        tokens[first].start,
        tokens[last - 1].end,
        number,
        said,
        clause is not None and said and _is_denied(tokens, clause, first),
        _is_listed(tokens, first, last),
        clause is not None and not said,
    )


def _is_denied(tokens: Sequence[Token], clause: Clause, index: int) -> bool:
    """Tell whether a word is denied: by its clause, or by "without" before it.

    A verb that denies does not deny itself: who refuses to sign does refuse.
    """
    if tokens[index].lemma in words("words", "failing"):
        return False
    first = index
    while first > 0 and tokens[first - 1].tag in {*_NOMINAL, "det", "num"}:
        first -= 1
    lacking = first > 0 and tokens[first - 1].lower == "without"
    return clause.negated != lacking


def _plain(token: Token) -> str:
    """Return the lemma of a word, the verb of a gerund that is no noun of its own: "checking"."""
    gerund = token.tag == "noun" and token.lower.endswith("ing")
    return verb(token.lower) if gerund and not listed(token.lemma, "n") else token.lemma


def _is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a name or a noun is one item of several: "tea, milk and sugar"."""
    if tokens[last - 1].tag not in {"noun", "name"}:
        return False
    while first > 0 and _describes(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1].lower if first else ""
    after = tokens[last].lower if last < len(tokens) else ""
    return bool({before, after} & _JOINING) or (
        after == "," and (before == "," or _opens_a_list(tokens, last))
    )


def _opens_a_list(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether items alone stand between a comma and the "and" or "or" that ends a list."""
    index = comma + 1
    while index < len(tokens) and (tokens[index].tag in _ITEM or tokens[index].lower == ","):
        index += 1
    return index > comma + 1 and index < len(tokens) and tokens[index].lower in _JOINING


def _clause(passage: Passage, index: int) -> tuple[int, Clause | None]:
    """Return the innermost clause that a token stands in, and its number."""
    best: tuple[int, int] | None = None
    for number, clause in enumerate(passage.clauses):
        inside = clause.verb_start <= index <= clause.verb or any(
            argument.start <= index < argument.end for argument in clause.arguments
        )
        if inside:
            distance = abs(index - clause.verb)
            if best is None or distance < best[0]:
                best = (distance, number)
    return (best[1], passage.clauses[best[1]]) if best else (-1, None)


def _is_said(clause: Clause, index: int) -> bool:
    """Tell whether a token is part of the predicate of a clause."""
    subject = clause.argument("object" if clause.passive else "subject")
    return subject is None or not subject.start <= index < subject.end
