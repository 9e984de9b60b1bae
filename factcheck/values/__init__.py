"""Words to typed values, one file a kind of value; ``VALUES`` names them all.

A reader takes a sentence and yields the mentions of its kind.  Where readings overlap the longest
mention stands, then the one declared first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.model import Mention
from factcheck.values import (
    age,
    clock,
    comparison,
    count,
    date,
    duration,
    factor,
    money,
    number,
    ordinal,
    organisation,
    percent,
    person,
    place,
    polarity,
    quantity,
    quotation,
    role,
    score,
    version,
    work,
)

# In order of preference between mentions of one length.
VALUES: dict[str, Callable[[Sentence], Iterator[Mention]]] = {
    "quotation": quotation.read,
    "polarity": polarity.read,
    "comparison": comparison.read,
    "work": work.read,
    "role": role.read,
    "person": person.read,
    "organisation": organisation.read,
    "place": place.read,
    "date": date.read,
    "clock": clock.read,
    "money": money.read,
    "percent": percent.read,
    "age": age.read,
    "version": version.read,
    "score": score.read,
    "duration": duration.read,
    "factor": factor.read,
    "quantity": quantity.read,
    "count": count.read,
    "ordinal": ordinal.read,
    "number": number.read,
}

# These tell something of the words they cover without taking them: figures and names within a
# quotation are still read.
OVERLAYS = frozenset({"quotation", "polarity", "comparison"})


def read(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the values of a sentence by their place; only overlays overlap with others."""
    found = [(rank, m) for rank, reader in enumerate(VALUES.values()) for m in reader(sentence)]
    found.sort(key=lambda pair: (pair[1].start - pair[1].end, pair[0], pair[1].start))
    kept: list[Mention] = []
    taken: set[int] = set()
    for _, mention in found:
        if mention.reading not in OVERLAYS:
            span = range(mention.start, mention.end)
            if not taken.isdisjoint(span):
                continue
            taken.update(span)
        kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end)))
