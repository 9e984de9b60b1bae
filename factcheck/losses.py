"""What was lost on the way, in words: a document, a key, a topic that no step came back from."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching import keys
from factcheck.model import Problem, Statement, Topic

STOPPED = "the process was stopped from outside or had no memory left"
LESS = "give it more memory, or scan fewer documents at a time"


def not_compared(key: str, said: Sequence[Statement], own: Sequence[keys.Keys]) -> Problem:
    """Return the problem that the statements of a key were not compared."""
    first = next(s for s, held in zip(said, own, strict=True) if key in held)
    what = f"statements about {key.rpartition('|')[2]!r} could not be compared: {STOPPED}"
    return Problem(first.place.source, what, LESS)


def not_judged(topic: Topic) -> Problem:
    """Return the problem that a topic was not judged."""
    first = topic.statements[0]
    what = f"statements about {first.attribute!r} could not be judged: {STOPPED}"
    return Problem(first.place.source, what, LESS)


def not_related(path: str) -> Problem:
    """Return the problem that text reused between documents was not compared."""
    what = f"text that documents reuse could not be compared: {STOPPED}"
    return Problem(path, what, LESS)
