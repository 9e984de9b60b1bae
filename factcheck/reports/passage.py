"""A sentence with its value marked, fit to show, trimmed around the value where room is short."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.language.printable import printable
from factcheck.model import Evidence, Finding

_CUT = "…"
_SHORTEST_SIDE = 24  # fewer signs of context than this help nobody


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in three parts, free of signs that a terminal would act on."""

    before: str
    value: str
    after: str


def passage(evidence: Evidence) -> Passage:
    """Return the sentence of ``evidence`` split at its value."""
    sentence = evidence.sentence
    start = min(max(evidence.focus[0], 0), len(sentence))
    end = min(max(evidence.focus[1], start), len(sentence))
    return Passage(
        printable(sentence[:start]).lstrip(),
        printable(sentence[start:end]),
        printable(sentence[end:]).rstrip(),
    )


def is_told_alike(finding: Finding) -> bool:
    """Tell whether an agreement is of whole sentences, in which there is nothing to mark."""
    return (
        finding.kind == "polarity"
        and finding.verdict == "agreement"
        and all(
            one.focus[0] <= 0 and one.focus[1] >= len(one.sentence)
            for claim in finding.claims
            for one in claim.evidence
        )
    )


def trimmed(whole: Passage, room: int) -> Passage:
    """Return ``whole`` cut to about ``room`` signs: its ends, then the middle of its value."""
    if len(whole.before) + len(whole.value) + len(whole.after) <= room:
        return whole
    value = _without_middle(whole.value, max(room - 2 * _SHORTEST_SIDE, room // 2))
    spare = room - len(value)
    right = min(len(whole.after), max(spare // 2, spare - len(whole.before)))
    return Passage(_end(whole.before, spare - right), value, _beginning(whole.after, right))


def _without_middle(text: str, room: int) -> str:
    half = max(room // 2, _SHORTEST_SIDE // 2)
    if len(text) <= max(room, 2 * half):
        return text
    return f"{_beginning(text, half)} {_end(text, half).removeprefix(_CUT).lstrip()}"


def _end(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - max(room - 2, 0) :]
    _, space, words = kept.partition(" ")  # a word cut in two says something else
    return f"{_CUT} {words if space else kept}"


def _beginning(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[: max(room - 2, 0)]
    words, space, _ = kept.rpartition(" ")
    return f"{words if space else kept} {_CUT}"
