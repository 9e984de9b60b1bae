"""The length of a list against the number that announces it: "three causes: A, B, C and D"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.language.grammar.sentence import Token
from factcheck.language.numbers import wholes
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import parts_of_speech, words
from factcheck.model import Interval, Mention
from factcheck.statements.arithmetic import items_below
from factcheck.statements.arithmetic.reckoning import (
    Figure,
    Reckoning,
    Sureness,
    added,
    exactly,
    together,
)
from factcheck.statements.setting import Passage, Setting

_MOST = 12  # nobody counts a longer list by heart
_ITEM_WORDS = 4
_PLAIN = frozenset({"noun", "name", "adj", "det"})
_ANNOUNCED = re.compile(
    r"(?:there (?:are|were) |(?:has|have|had|with|in|these|the following|by|of|for|into) )"
    r"(?:the |these |only |just |exactly )*(?:following )?$",
    re.IGNORECASE,
)
# Words before a number that make it a part of a longer list, or a bound.
_SELECTING = frozenset(
    "first last next other top another than least most to or and nearly main".split()
)
_FOLLOWS = re.compile(r"(?: \w+){0,4}(?: (?:below|here|as follows|are|is))?\s*[:.]\s*")
_CUT = re.compile(r", and |, or |, | and | or |; and |; ")


def read(setting: Setting) -> Iterator[Reckoning]:
    """Yield the numbers that announce a list, in the same sentence or right below it."""
    for index, passage in enumerate(setting.passages):
        if passage.block.role in {"cell", "title", "heading", "item"}:
            continue
        following = setting.passages[index + 1 : index + 2]
        last = not following or following[0].paragraph != passage.paragraph
        for count in passage.mentions:
            if not _is_count(passage, count):
                continue
            yield from _within(passage, count)
            if last:
                yield from _below(setting, passage, count)


def _is_count(passage: Passage, mention: Mention) -> bool:
    """Tell "three causes", exact and all of them, from "the first three", "two other causes"."""
    value = mention.value
    if mention.reading != "count" or not isinstance(value, Interval):
        return False
    if value.bound or value.vague or not 2 <= value.stated <= _MOST or value.low != value.high:
        return False
    before = passage.sentence.text[: mention.start].lower().split()[-1:]
    return not before or before[0] not in _SELECTING


def _stated(count: Mention) -> int:
    return int(count.value.stated) if isinstance(count.value, Interval) else 0


# In one sentence


def _within(passage: Passage, count: Mention) -> Iterator[Reckoning]:
    text = passage.sentence.text
    opening = re.compile(r"(?: (?:of|in|for) (?:\w+ ){0,3}\w+)?: ").match(text, count.end)
    if opening is None or text.count(":") > 1 or wholes.is_partial(text):
        return
    end = len(text.rstrip(" .!"))
    if not re.fullmatch(r"[^.!?()\[\]\"“”–—0-9]+", text[opening.end() : end]):
        return
    items = _items(passage, opening.end(), end)
    stated = _stated(count)
    if len(items) < 2 or len(items) in {stated * 2, stated + stated - 1}:
        return  # "two cities: Austin, Texas, and Portland, Oregon"
    spans = together([Figure(passage, start, finish) for start, finish in items])
    shown = [text[start:finish] for start, finish in items]
    yield _reckoning(passage, count, [spans], shown, "firm")


def _items(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """Return the items of a plain list, none where it may be cut in more than one way."""
    text = passage.sentence.text
    cuts = list(_CUT.finditer(text, start, end))
    spans = list(
        zip([start, *(c.end() for c in cuts)], [*(c.start() for c in cuts), end], strict=True)
    )
    ands = [c for c in cuts if c[0].strip(" ,;") in {"and", "or"}]
    if len(ands) != 1 or ands[0] is not cuts[-1] or any(";" in c[0] for c in cuts):
        return []
    tokens = passage.sentence.tokens
    openings = set()
    for left, right in spans:
        inside = [token for token in tokens if left <= token.start and token.end <= right]
        if not 0 < len(inside) <= _ITEM_WORDS or not all(map(_is_plain, inside)):
            return []
        article = inside[0].tag == "det"
        openings.add("det" if article else "name" if inside[0].tag == "name" else "noun")
    if len(openings) != 1:
        return []  # "two friends: Anna, a nurse, and Ben": what stands beside a name is no item
    return spans


def _is_plain(token: Token) -> bool:
    """Tell a word of a name for a thing; "neglect" may be one wherever it is listed."""
    return token.tag in _PLAIN or (
        token.tag == "verb" and parts_of_speech(token.lower).startswith(("n", "vn"))
    )


# Right below


def _below(setting: Setting, passage: Passage, count: Mention) -> Iterator[Reckoning]:
    text = passage.sentence.text
    noun = lemmas.noun(text[count.start : count.end].lower().split()[-1])
    if noun not in words("sums", "listed") or wholes.is_partial(text):
        return
    if not _FOLLOWS.fullmatch(text[count.end :]) or len(_counts(passage)) != 1:
        return
    if not text.rstrip().endswith(":") and not _ANNOUNCED.search(text[: count.start]):
        return
    found = items_below.read(setting, passage.paragraph)
    if found is None:
        return
    items, ordered = found
    by_block = {each.paragraph: each for each in reversed(setting.passages)}
    shown = [_brief(setting.document.blocks[index].text) for index in items]
    figures = [
        Figure(by_block[index], 0, len(by_block[index].sentence.text))
        for index in items
        if index in by_block
    ]
    if len(figures) < 2 or len(figures) != len(items):
        return  # one item is what a list looks like whose marks are not known
    colon = text.rstrip().endswith(":")
    sureness: Sureness = "firm" if colon and ordered else "likely"
    yield _reckoning(passage, count, figures, shown, sureness)


def _counts(passage: Passage) -> list[Mention]:
    return [m for m in passage.mentions if m.reading in {"count", "number"}]


def _reckoning(
    passage: Passage,
    count: Mention,
    figures: Sequence[Figure],
    shown: Sequence[str],
    sureness: Sureness,
) -> Reckoning:
    return Reckoning(
        check="list",
        attribute="number",
        stated=Figure(passage, count.start, count.end),
        value=exactly("number", _stated(count)),
        parts=tuple(figures),
        made=exactly("number", len(shown)),
        shown=f"{len(shown)} ({added(shown, ', ')})",
        sureness=sureness,
    )


def _brief(text: str) -> str:
    words_of = text.split()
    kept = " ".join(words_of[:4]).rstrip(".,;:")
    return f"{kept} …" if len(words_of) > 4 else kept
