"""What a document speaks of: its sentences with their values, its names, its main topic."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from factcheck import values
from factcheck.language.grammar import clauses as clause_reader
from factcheck.language.grammar import sentences
from factcheck.language.grammar.clauses import Clause
from factcheck.language.grammar.sentence import Sentence
from factcheck.language.naming import names as name_rules
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import Thesaurus, weight
from factcheck.model import Block, Document, Mention, Term

NAMED = frozenset({"person", "organisation", "place", "work", "product"})
_TOPIC_SIZE = 30
_FIRST_PERSON = 3  # how often a witness says "I" at least


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with everything that was read in it; ``index`` counts within the document."""

    index: int
    block: Block
    sentence: Sentence
    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A document as understood: ``people`` are the full names in it, by their last word.

    ``author`` is who says "I" in a letter or an account whose head names its writer.
    """

    document: Document
    thesaurus: Thesaurus
    passages: tuple[Passage, ...]
    about: tuple[str, ...]
    topic: Term | None
    people: dict[str, str]
    counts: dict[Term, int]
    author: Term | None = None


def read(
    document: Document, thesaurus: Thesaurus, aliases: dict[str, Term], subject: str = ""
) -> Setting:
    """Read every sentence of a document and find what it is about.

    ``aliases`` maps folded names to the entities that the rules declare.  ``subject`` is what the
    document is known to speak of: "he", "the company" and "it" are taken for it.
    """
    raw = [
        (block, sentence, paragraph)
        for paragraph, block in enumerate(document.blocks)
        if block.role not in {"code", "boilerplate"} and block.text.strip()
        for sentence in sentences.read(block, document.date)
    ]
    mentions = [values.read(sentence) for _, sentence, _ in raw]
    people = _people(mentions)
    passages = tuple(
        Passage(
            index,
            block,
            sentence,
            _completed(sentence, found, people, aliases),
            clause_reader.read(sentence.tokens),
            paragraph,
        )
        for index, ((block, sentence, paragraph), found) in enumerate(
            zip(raw, mentions, strict=True)
        )
    )
    counts = Counter(
        mention.value
        for passage in passages
        for mention in passage.mentions
        if isinstance(mention.value, Term) and mention.value.axis in NAMED
    )
    return Setting(
        document,
        thesaurus,
        passages,
        _about(document, passages),
        _subject(subject, counts) or _main_topic(document, passages, counts),
        people,
        dict(counts),
        _author(passages),
    )


def _subject(subject: str, counts: Counter[Term]) -> Term | None:
    """Return what a document is known to speak of as the name that it has for it, if any."""
    key = name_rules.fold(subject)
    if not key:
        return None
    named = (term for term in counts if name_rules.same(term.key, key))
    return min(named, key=lambda term: (-counts[term], term.key), default=Term("any", key))


def _main_topic(
    document: Document, passages: tuple[Passage, ...], counts: Counter[Term]
) -> Term | None:
    return None if _speaks_of_itself(passages) else _topic(document, counts)


_SIGNED = frozenset({"from", "name", "author", "by", "written by", "statement of", "witness"})
_HEAD = 12  # passages of a document that are its head at most


def _author(passages: tuple[Passage, ...]) -> Term | None:
    """Return the one person whom the head of a letter or an account names as its writer."""
    found = {
        mention.value
        for passage in passages[:_HEAD]
        if passage.block.row.lower().strip(" :*") in _SIGNED and not passage.block.column
        for mention in passage.mentions[:1]
        if isinstance(mention.value, Term) and mention.value.axis == "person"
    }
    return found.pop() if len(found) == 1 else None


def _speaks_of_itself(passages: tuple[Passage, ...]) -> bool:
    """Tell whether a document is somebody's own account, whose author is not its "he"."""
    said = sum(
        token.text == "I"
        for passage in passages
        if '"' not in passage.sentence.text and "“" not in passage.sentence.text
        for token in passage.sentence.tokens
    )
    return said >= _FIRST_PERSON


def _people(mentions: list[tuple[Mention, ...]]) -> dict[str, str]:
    """Return full names by surname where a surname belongs to one person of the document only."""
    bearers: dict[str, set[str]] = {}
    for found in mentions:
        for mention in found:
            if isinstance(mention.value, Term) and mention.value.axis == "person":
                parts = mention.value.key.split()
                if len(parts) > 1:
                    bearers.setdefault(parts[-1], set()).add(mention.value.key)
    return {
        surname: max(full, key=lambda name: (len(name), name))
        for surname, full in bearers.items()
        if all(name_rules.same(one, other) for one in full for other in full)
    }


def _completed(
    sentence: Sentence,
    found: tuple[Mention, ...],
    people: dict[str, str],
    aliases: dict[str, Term],
) -> tuple[Mention, ...]:
    """Give surnames their bearer, declared entities their name, and add lone surnames."""
    taken = [(mention.start, mention.end) for mention in found]
    completed = [_known(mention, people, aliases) for mention in found]
    for token in sentence.tokens:
        surname = name_rules.fold(token.text) if token.tag == "name" else ""
        free = all(token.end <= start or end <= token.start for start, end in taken)
        if surname in people and free:
            term = Term("person", people[surname])
            completed.append(Mention(token.start, token.end, term, "person"))
    completed.extend(_declared(sentence, completed, aliases))
    return tuple(sorted(completed, key=lambda mention: (mention.start, mention.end)))


def _known(mention: Mention, people: dict[str, str], aliases: dict[str, Term]) -> Mention:
    value = mention.value
    if not isinstance(value, Term) or value.axis not in NAMED:
        return mention
    entity = aliases.get(value.key)
    if entity is not None:
        value = Term(entity.axis or value.axis, entity.key, value.qualifiers)
    elif value.axis == "person":
        parts = value.key.split()
        full = people.get(parts[-1]) if parts else None
        if full and name_rules.same(full, value.key):
            value = Term("person", full, value.qualifiers)
    return Mention(mention.start, mention.end, value, mention.reading, mention.unit, mention.scope)


def _declared(sentence: Sentence, found: list[Mention], aliases: dict[str, Term]) -> list[Mention]:
    """Find the entities of the rules wherever they stand outside other mentions."""
    extra: list[Mention] = []
    if not aliases:
        return extra
    tokens = list(sentence.tokens)
    folded = [name_rules.fold(token.text) for token in tokens]
    longest = max(len(name.split()) for name in aliases)
    index = 0
    while index < len(tokens):
        for size in range(min(longest, len(tokens) - index), 0, -1):
            key = " ".join(part for part in folded[index : index + size] if part)
            start, end = tokens[index].start, tokens[index + size - 1].end
            overlaps = any(
                start < mention.end and mention.start < end
                for mention in [*found, *extra]
                if isinstance(mention.value, Term) and mention.value.axis in NAMED
            )
            if key in aliases and not overlaps and tokens[index].text[0].isupper():
                axis = aliases[key].axis or "product"  # a subject may be anything
                extra.append(Mention(start, end, replace(aliases[key], axis=axis), axis))
                index += size - 1
                break
        index += 1
    return extra


def _about(document: Document, passages: tuple[Passage, ...]) -> tuple[str, ...]:
    """Return the words a document uses most for their rarity, title words counting threefold."""
    counts: Counter[str] = Counter()
    stop = words("words", "stop")
    title = {word.lower() for word in document.title.split()}
    for passage in passages:
        heavy = 3 if passage.block.role in {"title", "heading"} else 1
        for token in passage.sentence.tokens:
            if token.tag in {"noun", "name"} and token.lemma not in stop and len(token.lemma) > 2:
                bonus = 2 if token.lower in title else 1
                strength = 1.6 if token.tag == "name" else 1.0
                key = token.lower if token.tag == "name" else token.lemma
                counts[key] += heavy * bonus * strength * weight(token.lemma)  # type: ignore[assignment] # a weighted count
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(word for word, _ in ranked[:_TOPIC_SIZE])


def _topic(document: Document, counts: Counter[Term]) -> Term | None:
    """Return the name most spoken of, the title's names first."""
    if not counts:
        return None
    title = name_rules.fold(document.title)

    def rank(item: tuple[Term, int]) -> tuple[float, str]:
        term, count = item
        in_title = term.key in title or (
            term.axis == "person" and term.key.split()[-1] in title.split()
        )
        weak = 0.3 if "weak" in term.qualifiers or "demonym" in term.qualifiers else 1.0
        place = 0.5 if term.axis == "place" else 1.0
        return (-(count + 3 * in_title) * weak * place, term.key)

    return min(counts.items(), key=rank)[0]
