"""Answers that say yes or no: all that a cell or a line holds.

Reads "yes", "no", "on", "off", "enabled", "not enabled", "disabled", "allowed", "not allowed",
"included", "not included", "forbidden", "available", "true", "false".
Leaves alone "yes" within a sentence, "none" as a number, "on Monday", "off the coast".

The key is "yes" or "no"; the qualifier is the word that is affirmed or denied ("enabled"), "" for a
bare yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.grammar.sentence import Sentence
from factcheck.language.vocabulary import answers
from factcheck.model import Mention

_ANSWER = re.compile(r"(?i)\s*(not |never |no longer )?([a-z]+)\s*[.!]?\s*$")


def read(sentence: Sentence) -> Iterator[Mention]:
    """Yield the answer where the whole text is one."""
    match = _ANSWER.match(sentence.text)
    if match is None:
        return
    word, denied = match[2].lower(), match[1] is not None
    term = answers.term(word, denied=denied)
    if term is None:
        return
    start = match.start(1) if denied else match.start(2)
    yield Mention(start, match.end(2), term, "polarity")
