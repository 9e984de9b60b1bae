"""Which passages of a page are furniture: by their region, their links, their share of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.language.boilerplate import ends_sentence
from factcheck.readers.assembly.drafts import Draft
from factcheck.readers.grammar.html_elements import Furniture, Passage

_SAID = 15  # so many characters beside the links make a sentence
_LINKED = 0.5
# A region that holds more of the page than this is no furniture, whatever it is called.
_LARGEST = {"tag": 0.7, "header": 0.6, "hard": 0.4, "soft": 0.4}


@dataclass(slots=True)
class _Weight:
    """What a region holds, in characters."""

    size: int = 0
    idle: int = 0  # links and lines that end no sentence
    heading: int = 9


def without_page_furniture(
    passages: Sequence[Passage], regions: Sequence[Furniture]
) -> list[Draft]:
    """Return the drafts, furniture with its role."""
    weights = [_Weight() for _ in regions]
    total = 0
    for passage in passages:
        size = len(passage.draft.text)
        total += size
        for index in passage.regions:
            weight = weights[index]
            weight.size += size
            if _is_idle(passage):
                weight.idle += size
            if passage.draft.level:
                weight.heading = min(weight.heading, passage.draft.level)
    judged = [
        _is_furniture(kind, weight, total) for kind, weight in zip(regions, weights, strict=True)
    ]
    return [
        _judge(passage, any(judged[index] for index in passage.regions)) for passage in passages
    ]


def _is_furniture(kind: Furniture, weight: _Weight, total: int) -> bool:
    if not kind or weight.size > _LARGEST[kind] * total:
        return False
    if kind == "header":
        return weight.heading == 9 and weight.idle > weight.size / 2
    if kind == "hard":
        return weight.heading > 1
    return kind == "tag" or (weight.heading > 1 and weight.idle > weight.size / 2)


def _is_idle(passage: Passage) -> bool:
    return passage.link_share > _LINKED or not ends_sentence(passage.draft.text)


def _judge(passage: Passage, in_furniture: bool) -> Draft:
    each = passage.draft
    unlinked = (1 - passage.link_share) * len(each.text)
    linked = (
        each.role in {"paragraph", "item"}
        and passage.link_share > _LINKED
        and not (unlinked > _SAID and ends_sentence(each.text))
    )
    return replace(each, role="boilerplate") if in_furniture or linked else each
