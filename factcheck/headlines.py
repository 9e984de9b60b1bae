"""What a finding is headed with: subject, attribute and message, as a reader would put them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace

from factcheck.corroboration.independence import told_in
from factcheck.forms.template import fill
from factcheck.language import phrasing
from factcheck.language.vocabulary import relations
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.model import Claim, Finding, Rule, Statement, Topic, Verdict

_LONGEST_VALUE = 80  # signs of a value in a message; the claims have it whole
_MOST_TERMS = 8  # of a statement without a subject, to tell what it is about
_MOST_WORDS = 4  # of the name of a thing that has none
_GIST = "gist"  # the axis of a sentence that is its own value


def headline(topic: Topic, statements: Sequence[Statement]) -> tuple[str, str]:
    """Return the subject and attribute that head a finding, in the words of its sentences.

    They are the commonest, then the shortest.  A unique claim is all attribute: its subject is the
    rank that the attribute begins with.
    """
    subjects = [s.subject for s in statements if s.subject and topic.kind != "unique"]
    subject = max(sorted(set(subjects)), key=subjects.count) if subjects else ""
    attributes = [s.attribute for s in statements]
    attribute = min(set(attributes), key=lambda text: (-attributes.count(text), len(text), text))
    speaker = min(
        (s for s in statements if s.attribute == attribute), key=lambda s: len(s.sentence)
    )
    if topic.kind == "name":
        return _named(subject, topic) or _thing(speaker, topic), _slot(speaker, topic)
    return _named(subject, topic), _attribute(speaker, topic, alone=not subject)


def _named(subject: str, topic: Topic) -> str:
    texts = [s.sentence for s in topic.statements]
    names = {name.key for s in topic.statements for name in s.names}
    proper = subject in names or topic.kind in {"role", "quote"}
    return phrasing.named(subject, texts, proper=proper)


def _attribute(statement: Statement, topic: Topic, *, alone: bool) -> str:
    """Return the attribute of a statement; ``alone`` is one that no subject stands before."""
    if statement.kind == "contrast" or statement.value.axis == _GIST:
        return ""  # it says what it says
    if statement.kind in {"role", "quote"}:
        return statement.attribute
    said = tuple(statement.attribute.split())
    if statement.kind == "unique":
        said = statement.terms
    elif alone and statement.kind == "polarity" and len(statement.terms) <= _MOST_TERMS:
        said = tuple(dict.fromkeys((*said, *statement.terms)))
    return _phrased(said, statement, topic)


def _slot(statement: Statement, topic: Topic) -> str:
    """Return what a name fills: "designed by" as it is listed, "opened by" from the verb."""
    slot = statement.attribute
    return slot if relations.single(slot) else _phrased(slot.split(), statement, topic)


def _thing(statement: Statement, topic: Topic) -> str:
    """Return what has a slot, where it has no name: "lighthouse at Corran"."""
    known = thesaurus(topic.synonyms, topic.opposites)
    relation = known.concept(statement.attribute.split(" ")[0]).replace(" ", "_")
    others = [term for term in statement.terms if term != relation]
    return _phrased(others, statement, topic) if len(others) <= _MOST_WORDS else ""


def _phrased(said: Sequence[str], statement: Statement, topic: Topic) -> str:
    return phrasing.phrased(
        said,
        statement.sentence,
        (0, 0) if statement.kind == "polarity" else statement.focus,
        thesaurus(topic.synonyms, topic.opposites),
        with_value=statement.kind == "unique",
    )


def message(
    rule: Rule, verdict: Verdict, subject: str, attribute: str, claims: tuple[Claim, ...]
) -> str:
    """Return a finding in one line: the rule's message, or the value that is agreed on."""
    values = [_brief(claim.value) for claim in claims]
    if verdict == "agreement":
        count = len({e.place.source for claim in claims for e in claim.evidence})
        told = "" if rule.kind == "polarity" else attribute  # it is part of the clause
        about = " · ".join(part for part in (subject, told) if part)
        return f"{about}{': ' if about else ''}{values[0]} ({told_in(count, count)})"
    gaps = {key: _listed(value) for key, value in asdict(rule.params).items()}
    gaps |= {"subject": subject, "attribute": attribute, "values": _either(values)}
    return fill(rule.message, gaps)


def corroborated(finding: Finding, documents: int, independent: int) -> Finding:
    """Return an agreement that tells how many of its documents are sources of their own."""
    if finding.verdict != "agreement" or independent == documents:
        return finding
    about = finding.message.removesuffix(f"({told_in(documents, documents)})")
    return replace(finding, message=f"{about}({told_in(documents, independent)})")


def _brief(value: str) -> str:
    """Return a value fit for a message: its beginning, and the quotation mark that ends it."""
    if len(value) <= _LONGEST_VALUE:
        return value
    kept = value[:_LONGEST_VALUE].rpartition(" ")[0] or value[:_LONGEST_VALUE]
    closing = value[-1] if value[-1] in "”\"'’" else ""
    return f"{kept.rstrip(' ,;:')} …{closing}"


def _either(values: list[str]) -> str:
    return " or ".join([*([", ".join(values[:-1])] if values[:-1] else []), values[-1]])


def _listed(value: object) -> str:
    """Return a parameter of a rule as a message shows it."""
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
