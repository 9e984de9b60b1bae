"""The names of a whole sentence that its document has hardly elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from factcheck import values
from factcheck.language.naming import names as name_rules
from factcheck.model import Term
from factcheck.statements.setting import NAMED, Passage, Setting

_FIRST = 3  # words of which a document speaks most
_ONCE_MORE = 2  # times that a document has a name which tells of its sentence


def seldom(setting: Setting, passage: Passage, spelt: Mapping[str, int]) -> tuple[Term, ...]:
    """Return the names that tell of one sentence, since the document has them hardly elsewhere.

    What a document speaks of most it may name but twice, if it is short.

    Two words or more in capitals are a name though it is not known of what; ``spelt`` counts them.
    """
    unknown = [Term("name", run) for run in runs(passage) if spelt[run] <= _ONCE_MORE]
    spoken = setting.about[:_FIRST]
    named = (mention.value for mention in passage.mentions if isinstance(mention.value, Term))
    known = [
        name
        for name in named
        if name.axis in NAMED
        and name != setting.topic
        and setting.counts.get(name, 0) <= _ONCE_MORE
        and not {"weak", "demonym"}.intersection(name.qualifiers)
    ]
    return tuple(
        name
        for name in dict.fromkeys(known + unknown)
        if max(setting.counts.get(name, 0), spelt.get(name.key, 0)) == 1
        or not any(word in name.key.split() for word in spoken)
    )


def runs(passage: Passage) -> Iterator[str]:
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
