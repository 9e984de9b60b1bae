"""Who or what a rank is said of: the subject, what follows "was", the work or event around it.

>>> # "The match between Torsby and Larvik was the first": Torsby and Larvik
>>> # "used for the first time in one of its films. The film is X.": X
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.language.grammar.clauses import Argument, Clause
from factcheck.language.naming import names as name_rules
from factcheck.model import Mention, Term
from factcheck.statements import naming, reference
from factcheck.statements.setting import NAMED, Passage, Setting

_ADJUNCTS = ("in", "with", "on", "at", "for")
_WORKS = frozenset(
    "production show series film title movie episode programme program book novel game".split()
)
_LARGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Holder:
    """The name that holds a rank, how it is written, and the nouns that tell what it is."""

    term: Term
    shown: str
    sort: tuple[str, ...] = ()


def before(setting: Setting, passage: Passage, clause: Clause) -> Holder | None:
    """Return the holder that stands before "was": its subject, or both names of an event."""
    subject = clause.argument("subject") or clause.argument("object")
    if subject is None:
        return None
    pair = _between(setting, passage, subject)
    if pair is not None:
        return pair
    return of(setting, passage, clause)


def behind(setting: Setting, passage: Passage, clause: Clause) -> Holder | None:
    """Return the holder that stands behind "was"."""
    for argument in clause.arguments:
        if argument.start > clause.verb and argument.role in {"object", "in", "on", "at"}:
            return _named(setting, passage, argument)
    return None


def of(setting: Setting, passage: Passage, clause: Clause) -> Holder | None:
    """Return the name that a clause is about: its subject, else its object."""
    for role in ("subject", "object"):
        argument = clause.argument(role)
        found = _named(setting, passage, argument) if argument is not None else None
        if found is not None:
            return found
    return None


def at(setting: Setting, passage: Passage, index: int) -> Holder | None:
    """Return the name that a noun phrase beginning at a token is."""
    tokens = passage.sentence.tokens
    end = index
    while end < len(tokens) and tokens[end].tag in {"name", "noun", "det", "adj"}:
        end += 1
    if end == index or tokens[end - 1].tag != "name":
        return None
    return _named(setting, passage, Argument("before", index, end, end - 1))


def circumstance(setting: Setting, passage: Passage, clause: Clause) -> Holder | None:
    """Return the work or event in which something was done for the first time.

    Where the sentence says only "in one of its films" or "in a match", the next sentence must
    name it; where it says neither, whoever did it holds the rank.
    """
    tokens = passage.sentence.tokens
    around = [a for a in clause.arguments if a.role in _ADJUNCTS]
    for argument in around:
        reach = min(argument.end + 2, len(tokens))  # "the series", then a quotation mark, the title
        for mention in reference.named_in(passage, argument.start, reach):
            if isinstance(mention.value, Term) and mention.value.axis == "work":
                return _holder(passage, mention)
    for argument in clause.arguments:
        noun = tokens[argument.head].lemma
        if argument.role in {*_ADJUNCTS, "of"} and noun in _WORKS:
            return _next_work(setting, passage)
    for argument in around:
        following = _next_event(setting, passage, tokens[argument.head].lemma)
        if following is not None:
            return following
    return of(setting, passage, clause)


def _named(setting: Setting, passage: Passage, argument: Argument) -> Holder | None:
    mention = naming.proper(passage, argument)
    if mention is not None:
        return _holder(passage, mention)
    term = naming.identity(setting, passage, argument)
    return Holder(term, term.key) if term is not None and term.axis in NAMED else None


def _holder(passage: Passage, mention: Mention) -> Holder | None:
    if not isinstance(mention.value, Term):
        return None
    shown = passage.sentence.text[mention.start : mention.end].strip("“”\"'‘’,")
    return Holder(mention.value, shown)


def _between(setting: Setting, passage: Passage, subject: Argument) -> Holder | None:
    """Read "the match between Torsby and Larvik", which the parser takes for its last name."""
    tokens = passage.sentence.tokens
    low = max(0, subject.start - _LARGEST_NAME - 2)
    marks = [i for i in range(low, subject.start) if tokens[i].lower == "between"]
    if not marks or marks[-1] == 0:
        return None
    noun = tokens[marks[-1] - 1]
    text = passage.sentence.text[tokens[marks[-1] + 1].start : tokens[subject.end - 1].end]
    if noun.tag != "noun" or not text[:1].isupper():
        return None
    key = name_rules.fold(text.replace(" and ", " "))
    return Holder(Term("product", key), text, (setting.thesaurus.concept(noun.lemma),))


def _next_work(setting: Setting, passage: Passage) -> Holder | None:
    """Return the work that the next sentence of the paragraph names first."""
    for later in setting.passages[passage.index + 1 : passage.index + 2]:
        for mention in later.mentions:
            same = later.paragraph == passage.paragraph
            if same and isinstance(mention.value, Term) and mention.value.axis == "work":
                return _holder(later, mention)
    return None


def _next_event(setting: Setting, passage: Passage, noun: str) -> Holder | None:
    """Read "in a match … . The match was Westmoor against Halden."."""
    for later in setting.passages[passage.index + 1 : passage.index + 2]:
        clause = later.clauses[0] if later.clauses else None
        subject = clause.argument("subject") if clause is not None else None
        if clause is None or subject is None or clause.lemma != "be":
            continue
        if later.sentence.tokens[subject.head].lemma != noun:
            continue
        named = [
            mention
            for argument in clause.arguments
            if argument.start > clause.verb
            for mention in [naming.proper(later, argument)]
            if mention is not None
        ]
        if named:
            text = later.sentence.text[named[0].start : named[-1].end]
            key = " ".join(m.value.key for m in named if isinstance(m.value, Term))
            return Holder(Term("product", key), text, (setting.thesaurus.concept(noun),))
    return None
