"""What happened at a time: "opened in 1932", "(b. Wick, 14 May 1868)", "the report Tuesday"."""

from __future__ import annotations

import re

from factcheck.language.grammar.clauses import Argument
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import concept
from factcheck.statements import context, noun_phrases
from factcheck.statements.frame import Frame, span, tokens_of

_LIFE = re.compile(r"(?i)\(\s*(?:[^()]*;\s*)?(b|born|d|died)\b\.?[^;()]*$")


def is_life(text: str) -> bool:
    """Tell whether a text ends within the dates of a life: "Dalen, Ada (b. Wick, "."""
    return _LIFE.search(text) is not None


def life(framed: Frame) -> tuple[str, ...]:
    """Read "Dalen, Ada (b. Wick, 14 May 1868; d. ...": a date of birth or death."""
    text = framed.passage.sentence.text[: framed.mention.start]
    match = _LIFE.search(text)
    if match is None or framed.mention.reading != "date":
        return ()
    tokens = framed.passage.sentence.tokens
    first, _ = span(framed)
    end = next((i for i, t in enumerate(tokens[:first]) if t.start >= match.start()), first)
    who = context.content(framed.passage, framed.setting, 0, end)
    return (concept("bear" if match[1].lower().startswith("b") else "die"), *who)


def of(framed: Frame) -> tuple[str, ...]:
    """Return verb and participants of what happened at a time."""
    clause = framed.clause
    beside = _noun_before(framed)
    if beside or clause is None:
        return beside
    if _after_gerund(framed):
        return ()  # "before joining Celtic in 2010" dates the joining
    verb = framed.setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    main = clause.argument("object") or clause.argument("subject")
    noun = noun_phrases.of(framed, main)
    subject = clause.argument("subject")
    who = noun_phrases.of(framed, subject) if subject is not None and subject is not main else ()
    if clause.lemma == "become":
        return _made(framed, main) or tuple(dict.fromkeys((verb, *noun, *who)))
    if clause.lemma == "be":
        return tuple(dict.fromkeys((*noun, *who)))
    return tuple(dict.fromkeys((verb, *noun, *who)))


def _made(framed: Frame, argument: Argument | None) -> tuple[str, ...]:
    """Tell "Orrin became a national park in 1932" as the creation of the park."""
    tokens = framed.passage.sentence.tokens
    if argument is None or tokens[argument.head].lemma not in words("words", "founded_as"):
        return ()
    noun = context.content(framed.passage, framed.setting, argument.start, argument.end)
    return tuple(dict.fromkeys((concept("create"), *noun)))


def _after_gerund(framed: Frame) -> bool:
    """Tell whether a gerund stands between the verb and a date."""
    tokens, clause = framed.passage.sentence.tokens, framed.clause
    first, _ = tokens_of(tokens, framed.mention.start, framed.mention.end)
    start = clause.verb if clause is not None else first
    return any(
        tokens[i].tag == "noun" and tokens[i].lower.endswith("ing") and tokens[i - 1].tag == "prep"
        for i in range(start + 1, first)
    )


def _noun_before(framed: Frame) -> tuple[str, ...]:
    """Return the noun right before a date: "the earnings report Tuesday"."""
    tokens = framed.passage.sentence.tokens
    first, _ = tokens_of(tokens, framed.mention.start, framed.mention.end)
    start = first
    while start > 0 and tokens[start - 1].tag in {"noun", "name", "adj"}:
        start -= 1
    return context.content(framed.passage, framed.setting, start, first) if start < first else ()
