"""Figures and what they measure: "turnout was 41 %", "a 17 % rise in revenue", a table cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.language import lemmas, sentences
from factcheck.language import names as name_rules
from factcheck.language.clauses import Argument
from factcheck.language.lexicon import words
from factcheck.language.thesaurus import concept, is_generic
from factcheck.model import Block, Interval, Mention, Statement, Term
from factcheck.statements import context, reference
from factcheck.statements.context import Frame
from factcheck.statements.setting import NAMED, Passage, Setting

READINGS = frozenset(
    {
        "number",
        "percent",
        "money",
        "quantity",
        "count",
        "factor",
        "age",
        "score",
        "version",
        "duration",
        "date",
        "clock",
    }
)
_COPULAS = frozenset(
    "be become remain stay stand total reach amount come equal hit number measure average run contain have "
    "include comprise read last take span weigh".split()
)
_LINKS = frozenset({"of", "for", "per", "in", "across", "at", "on", "to", "with"})
_ADDS = frozenset({"of", "for", "on"})
_NEEDS_COPULA = frozenset({"number"})
_CONTESTS = frozenset({"beat", "win", "lose", "defeat", "draw", "tie", "end", "finish", "score"})
_MEASURES = frozenset({"money", "percent", "quantity", "duration", "count", "number", "factor"})
_SPENDING = frozenset(concept(verb) for verb in ("spend", "pay", "invest", "cost"))
_UP, _DOWN = concept("rise"), concept("fall")


def read(setting: Setting, passage: Passage) -> Iterator[Statement]:
    """Yield a statement for every figure whose attribute is understood."""
    for mention in passage.mentions:
        if mention.reading not in READINGS or _is_comparison(passage, mention):
            continue
        if _is_conversion(passage, mention):
            continue
        if passage.block.row or passage.block.column:
            yield from _cell(setting, passage, mention)
        else:
            yield from _clause(setting, passage, mention)


def _is_comparison(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure is only what another is compared with: "up from 12", "against 9 a year ago"."""
    text = passage.sentence.text.lower()
    before = text[max(0, mention.start - 24) : mention.start].rstrip()
    after = text[mention.end : mention.end + 24]
    cues = words("modality", "comparison")
    if any(before.endswith(f" {cue}") or before == cue for cue in cues):
        return True
    return any(word in after.split()[:4] for word in ("earlier", "ago", "before", "previously"))


def _is_conversion(passage: Passage, mention: Mention) -> bool:
    """Tell whether a figure only repeats the one before it: "5 miles (8 km)", or numbers a clause."""
    before = passage.sentence.text[: mention.start].rstrip()
    block = passage.block
    if mention.reading == "number" and not before and not block.row and not block.column:
        return True
    if not before.endswith("("):
        return False
    at = len(before[:-1].rstrip())
    return any(
        other.start < at <= other.end + 1 and other is not mention and other.reading in _MEASURES
        for other in passage.mentions
    )


def _cell(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    """Read a figure in a table: the row or column names the attribute, the other the subject."""
    block = passage.block
    rest = passage.sentence.text[: mention.start] + passage.sentence.text[mention.end :]
    if len(rest.split()) > 8:
        yield from _clause(setting, passage, mention)
        return
    row, column = _cell_heads(setting, block)
    subject = _named(setting, block.row)
    if not row and not column:
        return
    own = context.content(passage, setting, 0, len(passage.sentence.tokens), (mention,))
    attribute = column if (subject and column) else tuple(dict.fromkeys((*row, *column)))
    counted = _counted(setting, block, mention)
    made = context.statement(
        Frame(setting, passage, counted, None, None),
        "value",
        attribute=attribute,
        terms=tuple(dict.fromkeys((*row, *column, *own, *_section(setting, block)))),
        value=counted.value,
        subject_term=subject,
        span=(0, len(passage.sentence.tokens)),
        scope=(f"cell:{block.row}|{block.column}",),
    )
    yield made


def _cell_heads(setting: Setting, block: Block) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of row and column head that say what the cell is about."""
    row, column = _head_terms(setting, block.row), _head_terms(setting, block.column)
    if is_generic(block.column.lower().strip()) or context.times_in(block.column):
        column = ()
    if context.times_in(block.row):
        row = ()
    return row, column


def _section(setting: Setting, block: Block) -> tuple[str, ...]:
    """Return the words of the heading above a block."""
    return _head_terms(setting, block.section[-1]) if block.section else ()


def _counted(setting: Setting, block: Block, mention: Mention) -> Mention:
    """Read a bare number beside "Buckets per account" as a count of buckets."""
    value = mention.value
    if mention.reading != "number" or not isinstance(value, Interval):
        return mention
    for head in (block.column, block.row):
        counted = _head_terms(setting, head.partition(" per ")[0])
        if head.partition(" per ")[0].rstrip().endswith("s") and counted:
            axis = f"count:{lemmas.noun(head.partition(' per ')[0].split()[-1].lower())}"
            return replace(mention, value=replace(value, axis=axis), unit=counted[-1])
    return replace(mention, value=replace(value, axis="count"))


def _head_terms(setting: Setting, head: str) -> tuple[str, ...]:
    if not head:
        return ()
    sentence = sentences.make(head)
    stop = words("words", "stop")
    found = [
        token.lower if token.tag == "name" and token.lower == token.lemma else token.lemma
        for token in sentence.tokens
        if token.tag in {"noun", "name", "adj", "verb", "adv", "num"} and token.lemma not in stop
    ]
    merged = setting.thesaurus.merge([lemmas.noun(word) for word in found])
    return tuple(
        dict.fromkeys(setting.thesaurus.concept(word).replace(" ", "_") for word in merged)
    )


def _named(setting: Setting, head: str) -> Term | None:
    """Return the name that a table head is, if it is one that the document's prose knows too."""
    folded = name_rules.fold(head)
    for term in sorted(setting.counts, key=lambda term: term.key):
        if term.axis in NAMED and term.key == folded:
            return term
    return None


def _clause(setting: Setting, passage: Passage, mention: Mention) -> Iterator[Statement]:
    framed = context.frame(setting, passage, mention)
    in_heading = passage.block.role in {"title", "heading"}
    bracketed = passage.sentence.text[: mention.start].endswith("(")
    if framed.clause is None and (
        len(passage.sentence.tokens) > 25 or (in_heading and not bracketed)
    ):
        return
    attribute, sign = _attribute(framed)
    if all(word in words("words", "measures") for word in attribute):
        return
    start, end = context.clause_range(framed)
    said = context.content(passage, setting, start, end, (mention,))
    terms = tuple(dict.fromkeys((*attribute, *said, *_section(setting, passage.block))))
    value = mention.value
    if _LIFE.search(passage.sentence.text[: mention.start]):
        terms = attribute
    if sign < 0 and isinstance(value, Interval):
        value = replace(value, low=-value.high, high=-value.low, stated=-value.stated)
    made = context.statement(
        framed,
        "value",
        attribute=attribute,
        terms=terms,
        value=value,
        subject_term=context.subject(framed),
        scope=_group(framed) if mention.reading != "date" else (),
    )
    if framed.clause is not None and framed.clause.negated:
        made = replace(made, polarity=False)
    if mention.reading in {"date", "clock"}:
        made = replace(made, when=None)
        if framed.clause is not None and framed.clause.modal == "will":
            made = replace(made, modality="planned")
    if terms == attribute:
        made = replace(made, names=())
    yield made


def _group(framed: Frame) -> tuple[str, ...]:
    """Return whom a figure is narrowed to: "1,200 tickets to students", "for members"."""
    clause, tokens = framed.clause, framed.passage.sentence.tokens
    if clause is None or framed.mention.reading not in {"count", "money", "percent"}:
        return ()
    return tuple(
        f"group:{tokens[argument.head].lemma}"
        for argument in clause.arguments
        if argument.role in {"to", "for", "among", "from"}
        and tokens[argument.head].tag == "noun"
        and tokens[argument.head].lower != tokens[argument.head].lemma
        and argument is not framed.argument
    )


def _attribute(framed: Frame) -> tuple[tuple[str, ...], int]:
    """Return the words for what a figure measures, and -1 where it measures a decrease."""
    passage, setting, mention = framed.passage, framed.setting, framed.mention
    tokens = passage.sentence.tokens
    first, last = context.tokens_of(tokens, mention.start, mention.end)
    clause, argument = framed.clause, framed.argument
    unit = tuple(
        setting.thesaurus.concept(word).replace(" ", "_")
        for word in setting.thesaurus.merge(mention.unit.split())
    )
    if mention.reading in {"money", "quantity", "percent", "duration", "date", "clock"}:
        unit = ()  # what it is measured in says nothing of what is measured
    if mention.reading == "count":
        return _counted_things(framed, unit), 1
    if argument is not None and mention.reading in _MEASURES:
        inside = context.content(passage, setting, max(argument.start, last), argument.end)
        before = context.content(passage, setting, argument.start, min(first, argument.end))
        if inside and last <= argument.head:  # "a 17 % revenue increase"
            return _directed((*before, *inside))
    if mention.reading == "age":
        return _aged(framed), 1
    if mention.reading == "score":
        won = clause is not None and clause.lemma in _CONTESTS
        return (_event(framed) if won else ()), 1
    if mention.reading == "version":
        return _versioned(framed, unit), 1
    life = _life(framed, first)
    if life:
        return life, 1
    linked = _possessed(framed, last) or _linked(framed, argument, first)
    if linked:
        return _directed((*linked, *unit))
    if clause is None:
        found = context.content(passage, setting, 0, first, (mention,))
        return _directed((*found, *unit)) if 0 < len(found) <= 4 else ((), 1)
    if mention.reading in {"date", "clock"}:
        return _event(framed), 1
    subject = clause.argument("object" if clause.passive else "subject")
    noun = _phrase(framed, subject)
    verb = setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    if clause.lemma == "be" and argument is not None and argument.role in {"up", "down"}:
        return _directed((*noun, _UP if argument.role == "up" else _DOWN, *unit))
    if clause.lemma in _COPULAS:
        return _directed((*noun, *unit))
    if mention.reading in _NEEDS_COPULA:
        return (), 1  # a bare number beside a verb may number anything
    if argument is not None and argument.role in {"to", "at"} and verb in {_UP, _DOWN}:
        return (*noun, *unit), 1
    if verb in _SPENDING:
        noun = (*noun, *_spent_on(framed))
    if not noun:
        named = context.subject(framed)
        noun = tuple(named.key.split()[-1:]) if named else ()
    return _directed((*noun, verb, *unit)) if noun else ((), 1)


def _counted_things(framed: Frame, unit: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is counted; a thing of one common word needs its verb to tell which are meant."""
    clause = framed.clause
    per = tuple(concept(word) for phrase in framed.mention.scope if phrase.startswith("per ") for word in phrase.split()[1:])
    unit = (*unit, *(word for word in per if word not in words("words", "stop")))
    if len(unit) > 1 or clause is None or not unit:
        return unit if len(unit) > 1 and not _is_quality(framed) else ()
    verb = framed.setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    other = clause.argument("object" if clause.passive else "subject")
    inside = other is not None and other is framed.argument
    owner = () if inside else _phrase(framed, other)
    if framed.passage.sentence.text[: framed.mention.start].endswith(" by "):
        return (*unit, *owner, verb, "margin")
    light = clause.lemma in _COPULAS or clause.lemma in words("words", "light")
    return (*unit, *owner, *(() if light else (verb,)))


def _spent_on(framed: Frame) -> tuple[str, ...]:
    """Return what money goes to: "spent $2 million on the dubbing"."""
    clause = framed.clause
    if clause is None:
        return ()
    return tuple(
        word
        for argument in clause.arguments
        if argument.role in {"on", "for"} and argument is not framed.argument
        for word in _phrase(framed, argument)
    )


def _is_quality(framed: Frame) -> bool:
    """Tell whether what is counted is told by an adjective alone: "2 dead"."""
    _, last = context.tokens_of(
        framed.passage.sentence.tokens, framed.mention.start, framed.mention.end
    )
    return framed.passage.sentence.tokens[last - 1].tag not in {"noun", "name"}


def _directed(attribute: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Tell a rise and a fall as a change with its sign."""
    if _DOWN in attribute:
        return tuple(dict.fromkeys("change" if word == _DOWN else word for word in attribute)), -1
    return tuple(dict.fromkeys("change" if word == _UP else word for word in attribute)), 1


def _aged(framed: Frame) -> tuple[str, ...]:
    """Return whose age it is, where a name stands beside it: "Ann Lee, 34," or "34-year-old Ann"."""
    mention, text = framed.mention, framed.passage.sentence.text
    for other in framed.passage.mentions:
        if not isinstance(other.value, Term) or other.value.axis != "person":
            continue
        before = text[other.end : mention.start].strip(" ,(")
        after = text[mention.end : other.start].strip(" ,")
        beside = (other.end <= mention.start and not before) or (
            mention.end <= other.start and not after
        )
        if beside:
            return ("age", *other.value.key.split())
    return ()


def _versioned(framed: Frame, unit: tuple[str, ...]) -> tuple[str, ...]:
    """Return the software and, where a version is only the oldest that will do, "minimum"."""
    value = framed.mention.value
    least = isinstance(value, Term) and "or-newer" in value.qualifiers
    if unit:
        return (*unit, "minimum" if least else "version")
    clause = framed.clause
    noun = _phrase(framed, clause.argument("subject")) if clause is not None else ()
    return (*noun, "version") if noun else ()


def _possessed(framed: Frame, last: int) -> tuple[str, ...]:
    """Return the noun that a length of time has: "one month's notice", "three weeks’ leave"."""
    tokens = framed.passage.sentence.tokens
    if framed.mention.reading != "duration" or last >= len(tokens):
        return ()
    if tokens[last].lower not in {"'s", "’s", "'", "’"}:
        return ()
    end = last + 1
    while end < len(tokens) and tokens[end].tag in {"noun", "adj"}:
        end += 1
    return context.content(framed.passage, framed.setting, last + 1, end)


_LIFE = re.compile(r"(?i)\(\s*(?:[^()]*;\s*)?(b|born|d|died)\b\.?[^;()]*$")


def _life(framed: Frame, first: int) -> tuple[str, ...]:
    """Read "Dalen, Ada (b. Wick, 14 May 1868; d. ...": a date of birth or death."""
    text = framed.passage.sentence.text[: framed.mention.start]
    match = _LIFE.search(text)
    if match is None or framed.mention.reading != "date":
        return ()
    tokens = framed.passage.sentence.tokens
    end = next((i for i, t in enumerate(tokens[:first]) if t.start >= match.start()), first)
    who = context.content(framed.passage, framed.setting, 0, end)
    return (concept("bear" if match[1].lower().startswith("b") else "die"), *who)


def _linked(framed: Frame, argument: Argument | None, first: int) -> tuple[str, ...]:
    """Return the noun that "of" or an apposition ties a figure to: "a deposit of £1,325"."""
    tokens = framed.passage.sentence.tokens
    index = first - 1
    while index >= 0 and tokens[index].tag in {"adv", "adj", "det"}:
        index -= 1
    if index < 1 or tokens[index].lower not in {"of", "(", "worth", ":"}:
        return ()
    if tokens[index].text == ":" and framed.passage.block.role in {"title", "heading"}:
        return ()
    holder = index - 1
    if tokens[holder].tag not in {"noun", "name"}:
        return ()
    start = holder
    while start > 0 and tokens[start - 1].tag in {"noun", "adj", "name"}:
        start -= 1
    return context.content(framed.passage, framed.setting, start, holder + 1)


def _phrase(framed: Frame, argument: Argument | None) -> tuple[str, ...]:
    """Return a noun phrase in normal form with what "of" and "for" add to it."""
    if argument is None or framed.clause is None:
        return ()
    passage, setting = framed.passage, framed.setting
    found = list(context.content(passage, setting, argument.start, argument.end, (framed.mention,)))
    tokens = passage.sentence.tokens
    for other in framed.clause.arguments:
        follows = other.start == argument.end + 1 and tokens[argument.end].lower in {
            "of",
            "for",
            "in",
        }
        if other.role in {"of", "for"} and follows:
            found.extend(
                context.content(passage, setting, other.start, other.end, (framed.mention,))
            )
    return tuple(dict.fromkeys(found))


def _event(framed: Frame) -> tuple[str, ...]:
    """Return verb and participants of what happened at a time."""
    clause = framed.clause
    beside = _noun_before(framed)
    if beside or clause is None:
        return beside
    if _after_gerund(framed):
        return ()  # "before joining Celtic in 2010" dates the joining
    verb = framed.setting.thesaurus.concept(clause.lemma).replace(" ", "_")
    main = clause.argument("object") or clause.argument("subject")
    noun = _phrase(framed, main)
    subject = clause.argument("subject")
    who = _phrase(framed, subject) if subject is not None and subject is not main else ()
    if clause.lemma == "be":
        return tuple(dict.fromkeys((*noun, *who)))
    return tuple(dict.fromkeys((verb, *noun, *who)))


def _after_gerund(framed: Frame) -> bool:
    """Tell whether a gerund stands between the verb and a date."""
    tokens, clause = framed.passage.sentence.tokens, framed.clause
    first, _ = context.tokens_of(tokens, framed.mention.start, framed.mention.end)
    start = clause.verb if clause is not None else first
    return any(
        tokens[i].tag == "noun" and tokens[i].lower.endswith("ing") and tokens[i - 1].tag == "prep"
        for i in range(start + 1, first)
    )


def _noun_before(framed: Frame) -> tuple[str, ...]:
    """Return the noun right before a date: "the earnings report Tuesday"."""
    tokens = framed.passage.sentence.tokens
    first, _ = context.tokens_of(tokens, framed.mention.start, framed.mention.end)
    start = first
    while start > 0 and tokens[start - 1].tag in {"noun", "name", "adj"}:
        start -= 1
    return context.content(framed.passage, framed.setting, start, first) if start < first else ()
