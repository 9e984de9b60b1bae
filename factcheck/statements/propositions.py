"""What is said or denied: a clause as its words in normal form and a sign.

A word that has an opposite is told by the other one and a turned sign: "closed" is "open, no";
so a denial and an opposite meet, and "not closed" agrees with "open".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.clauses import Clause
from factcheck.language.orientation import oriented
from factcheck.model import Mention, Statement, Term
from factcheck.statements import context
from factcheck.statements.context import Frame
from factcheck.statements.setting import Passage, Setting

_LEAST_TERMS = 2


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every clause that says enough to be denied."""
    if passage.block.role == "cell" and passage.block.column:
        return
    for clause in passage.clauses:
        yield from _proposition(setting, passage, clause)


def _proposition(setting: Setting, passage: Passage, clause: Clause) -> Iterator[Statement]:
    tokens = passage.sentence.tokens
    verb = tokens[clause.verb]
    whole = Mention(verb.start, verb.end, Term("polarity", "yes"), "clause")
    framed = Frame(setting, passage, whole, clause, None)
    words = [clause.lemma] if clause.lemma not in {"be", "have", "do"} else []
    for argument in clause.arguments:
        if argument.role in {"also"}:
            continue
        words.extend(context.content(passage, setting, argument.start, argument.end))
    predicate, _ = oriented(clause.lemma, setting.thesaurus)
    terms, turned, base = _oriented(setting, tuple(dict.fromkeys(words)))
    subject = context.subject(framed)
    if subject is not None:
        terms = (*terms, *(part for part in subject.key.split()[-1:] if part not in terms))
    if len(terms) < _LEAST_TERMS:
        return
    yes = clause.negated == turned
    yield context.statement(
        framed,
        "polarity",
        attribute=(predicate.replace(" ", "_"),),
        terms=terms,
        value=Term("polarity", "yes" if yes else "no", (base,) if base else ()),
        subject_term=subject,
        span=(clause.start, clause.end),
        polarity=not clause.negated,
        shown=_shown(passage, clause),
    )


def _oriented(setting: Setting, words: tuple[str, ...]) -> tuple[tuple[str, ...], bool, str]:
    """Return the terms with the first opposite told by its base, and whether the sign turned."""
    terms: list[str] = []
    turned, base = False, ""
    for word in words:
        plain, sign = oriented(word.replace("_", " "), setting.thesaurus)
        if plain != word.replace("_", " ") or sign < 0:
            turned ^= sign < 0
            base = base or plain
        terms.append(setting.thesaurus.concept(plain).replace(" ", "_"))
    return tuple(dict.fromkeys(terms)), turned, base


def _shown(passage: Passage, clause: Clause) -> str:
    tokens = passage.sentence.tokens
    return passage.sentence.text[tokens[clause.start].start : tokens[clause.end - 1].end]
