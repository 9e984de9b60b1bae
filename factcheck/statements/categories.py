"""What a thing is said to be: "Corran is a village in Fife", "Lindqvist is not a lawyer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.language.grammar.sentence import Token
from factcheck.language.naming import names
from factcheck.language.vocabulary.contrasts import is_personal
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context, reference
from factcheck.statements.frame import Frame
from factcheck.statements.setting import Passage, Setting

ATTRIBUTE = "be"
_IS = frozenset({"is", "was", "are", "were"})
_ARTICLES = frozenset({"a", "an", "the", "another"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_NAMED = frozenset({"name", "det", "num", "prep", "noun", "adj", "conj", "punct"})
_NOMINAL = frozenset({"noun", "adj", "name", "num", "adv"})
_POINTING = frozenset({"here", "there", "this", "that", "these", "those", "what", "such"})
_LONGEST = 8  # words of a subject at most


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for each sentence that says of something by name what it is."""
    tokens = passage.sentence.tokens
    if passage.block.role in {"cell", "title", "heading"} or passage.sentence.text.endswith("?"):
        return
    at = next((i for i, token in enumerate(tokens) if token.lower in _IS), 0)
    if not at:
        return
    subject = _subject(setting, passage, at)
    start = at + 1
    while start < len(tokens) and (tokens[start].tag == "adv" or tokens[start].lower in _NOT):
        start += 1
    denied = any(token.lower in _NOT for token in tokens[at + 1 : start])
    if subject is None or start >= len(tokens):
        return
    first = start + (tokens[start].lower in _ARTICLES)
    end = _end(tokens, first)
    items = list(_items(tokens, first, end)) if first > start else []
    # "is a Norwegian", "is Norwegian": a people is told without a noun
    last = end if items else min(first + 1, len(tokens) - 1)
    origins = _origins(passage, start, last)
    if not items and not origins:
        return
    end = last
    described = {word for item in items for word in item.split()}
    value = Term("category", ", ".join(items), tuple(sorted({*origins, *described})))
    shown = passage.sentence.text[tokens[start].start : tokens[end - 1].end]
    whole = Mention(tokens[start].start, tokens[end - 1].end, value, "category")
    made = context.statement(
        Frame(setting, passage, whole, None, None),
        "category",
        attribute=(ATTRIBUTE,),
        terms=tuple(items),
        value=value,
        subject_term=subject if subject.key else None,
        span=(0, len(tokens)),
        polarity=not denied,
        shown=f"not {shown}" if denied else shown,
    )
    yield replace(made, when=None, names=())


def _origins(passage: Passage, start: int, end: int) -> set[str]:
    """Return the peoples and countries that tokens tell somebody to be of."""
    tokens = passage.sentence.tokens
    return {
        f"from {mention.value.key}"
        for mention in passage.mentions
        if isinstance(mention.value, Term)
        and "demonym" in mention.value.qualifiers
        and tokens[start].start <= mention.start < tokens[end].start
    }


def _subject(setting: Setting, passage: Passage, verb: int) -> Term | None:
    """Return what stands before the verb: a name, or what a pronoun stands for.

    What stands in brackets is left out.  A pronoun of which nothing is known gives an empty name.
    """
    tokens = _without_brackets(passage.sentence.tokens[:verb])
    if not tokens or len(tokens) > _LONGEST or tokens[0].lower in _POINTING:
        return None
    first = tokens[0]
    if len(tokens) == 1 and is_personal(first.lower):
        found = reference.pronoun(setting, passage, first.lower, first.start)
        return found or Term("any", "")
    if any(token.tag not in _NAMED for token in tokens[1:]) or not first.text[:1].isupper():
        return None
    if first.tag == "det" and not any(token.tag == "name" for token in tokens):
        return None
    key = names.fold(" ".join(token.text for token in tokens).partition(",")[0])
    return Term("any", key) if key else None


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.text in {"(", "["}
        if not depth:
            kept.append(token)
        depth -= token.text in {")", "]"}
    return [token for token in kept if token.text not in {'"', "“", "”", "‘", "’"}]


def _end(tokens: Sequence[Token], start: int) -> int:
    """Return where what it is said to be ends: at a preposition, a verb, a relative clause."""
    index = start
    while index < len(tokens):
        token = tokens[index]
        listed = token.lower in {",", "and", "or", "&", "-", "/"} or token.lower in {"a", "an"}
        follower = tokens[index + 1].tag if index + 1 < len(tokens) else "punct"
        describes = token.tag == "verb" and follower in {"noun", "adj", "name"}
        if token.tag not in _NOMINAL and not listed and not describes:
            break
        index += 1
    while index > start and tokens[index - 1].tag != "noun":
        index -= 1
    return index


def _items(tokens: Sequence[Token], start: int, end: int) -> Iterator[str]:
    """Yield the nouns that say what it is, each with what stands before it."""
    item: list[str] = []
    for index in range(start, end + 1):
        token = tokens[index] if index < end else None
        if token is None or token.lower in {",", "and", "or", "&", "a", "an"}:
            if item:
                yield " ".join(item)
            item = []
        elif token.tag in {"noun", "adj", "name"} and token.text[:1].isalnum():
            item.append(token.lower if token.tag == "name" else token.lemma)
