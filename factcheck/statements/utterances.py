"""What somebody is quoted as saying, with the speaker."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.tokens import tokenize
from factcheck.language.naming import names
from factcheck.language.quoting import speech
from factcheck.language.quoting.speech import Quote
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Block, Interval, Mention, Statement, Term
from factcheck.statements import reference
from factcheck.statements.setting import Passage, Setting

_LEAST_WORDS = 4


def read(setting: Setting, block: Block, passages: tuple[Passage, ...]) -> Iterator[Statement]:
    """Yield a statement for every quotation of a block whose speaker is known by name.

    Args:
        setting: The document.
        block: A paragraph, item or quote.
        passages: The sentences of the block, in order.
    """
    last: Term | None = None
    for quote in speech.quotations(block.text):
        speaker = _speaker(setting, passages, quote) or (last if _continues(quote) else None)
        if speaker is None:
            continue
        last = speaker
        made = _statement(setting, block, passages, quote, speaker)
        if made is not None:
            yield made


def _continues(quote: Quote) -> bool:
    """Tell whether a quotation without a cue of its own follows another in the paragraph."""
    return quote.speaker_start == quote.speaker_end


def _passage_at(passages: tuple[Passage, ...], offset: int) -> Passage | None:
    for passage in passages:
        if passage.sentence.start <= offset < passage.sentence.start + len(passage.sentence.text):
            return passage
    return None


def _speaker(setting: Setting, passages: tuple[Passage, ...], quote: Quote) -> Term | None:
    """Return the named speaker of a quotation, following pronouns."""
    if quote.speaker_start == quote.speaker_end:
        return _only_person(setting, passages, quote)
    passage = _passage_at(passages, quote.speaker_start)
    if passage is None:
        return None
    start, end = (
        quote.speaker_start - passage.sentence.start,
        quote.speaker_end - passage.sentence.start,
    )
    for axis in ("person", "organisation"):
        for mention in passage.mentions:
            inside = mention.start < end and start < mention.end
            if inside and isinstance(mention.value, Term) and mention.value.axis == axis:
                return mention.value
    word = passage.sentence.text[start:end].strip().lower()
    if word in {"he", "she", "it", "they"}:
        return reference.pronoun(setting, passage, word, start)
    if word.endswith("ing"):
        return _only_person(setting, passages, quote)
    tokens = [t for t in passage.sentence.tokens if start <= t.start < end]
    if tokens and all(token.tag == "name" for token in tokens):
        return Term("person", names.fold(passage.sentence.text[start:end]))
    return None


def _only_person(setting: Setting, passages: tuple[Passage, ...], quote: Quote) -> Term | None:
    """Return the one person of a sentence that reports speech and quotes a part of it."""
    passage = _passage_at(passages, quote.start)
    reporting = words("words", "reporting")
    if passage is None or not any(clause.lemma in reporting for clause in passage.clauses):
        return None
    people = {
        m.value for m in passage.mentions if isinstance(m.value, Term) and m.value.axis == "person"
    }
    if len(people) == 1:
        return people.pop()
    first = passage.sentence.text[:4].lower()
    pronoun = next((word for word in ("he ", "she ") if first.startswith(word)), "")
    return reference.pronoun(setting, passage, pronoun.strip(), 0) if pronoun else None


def _statement(
    setting: Setting, block: Block, passages: tuple[Passage, ...], quote: Quote, speaker: Term
) -> Statement | None:
    text = block.text[quote.start : quote.end]
    tokens = [t for t in tokenize(text) if t.tag != "punct"]
    if len(tokens) < _LEAST_WORDS:
        return None
    passage = _passage_at(passages, quote.start) or passages[0]
    stop = words("words", "stop")
    terms = tuple(
        dict.fromkeys(
            setting.thesaurus.concept(t.lemma).replace(" ", "_")
            for t in tokens
            if t.lemma not in stop and t.tag in {"noun", "verb", "adj", "name", "adv", "num"}
        )
    )
    raw_start, raw_end = block.raw(quote.start, quote.end)
    sentence = passage.sentence
    left = quote.start - sentence.start
    right = min(quote.end - sentence.start, len(sentence.text))
    mention = Mention(quote.start, quote.end, speaker, "quotation")
    return Statement(
        kind="quote",
        place=setting.document.place(raw_start, raw_end),
        sentence=sentence.text if right - left == quote.end - quote.start else text,
        focus=(left, right) if right - left == quote.end - quote.start else (0, len(text)),
        subject=speaker.key,
        attribute="quotation",
        terms=terms,
        value=Term("quotation", text),
        shown=f"“{text}”",
        names=(speaker,),
        about=setting.about,
        when=_day(passage),
        readings=(mention.reading,),
    )


def _day(passage: Passage) -> Interval | None:
    for mention in passage.mentions:
        if (
            isinstance(mention.value, Interval)
            and mention.value.axis == "date"
            and mention.value.grain == "day"
        ):
            return mention.value
    return None
