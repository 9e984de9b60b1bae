"""Messages with gaps: text in which ``{names}`` stand for values and ``[parts]`` may fall away.

``fill("sizes[ of {subject}]: {values}", {"subject": "", "values": "4 or 5"})`` is "sizes: 4 or 5".
Signs that shall stand for themselves are doubled: ``{{``, ``}}``, ``[[``, ``]]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

UNNAMED = "it"  # what stands for an empty value outside of an optional part

_PART = re.compile(r"\[\[|\]\]|\[([^\[\]]*+)\]")
_GAP = re.compile(r"\{\{|\}\}|\{([^{}]*+)\}")
_BRACKET = re.compile(r"\[\[|\]\]|\[[^\[\]]*+\]|([\[\]])")


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` with values in its gaps and single blanks between its words.

    An optional part is left out where a value within it is empty.  Everywhere else an empty value
    reads ``UNNAMED``, so that no message ever breaks off in the middle.
    """

    def gap(match: re.Match[str]) -> str:
        return match[0][0] if match[1] is None else values[match[1]] or UNNAMED

    def pieces() -> Iterator[str]:
        """Yield the template piece by piece, so that no two of them make a gap together."""
        end = 0
        for match in _PART.finditer(template):
            yield _GAP.sub(gap, template[end : match.start()])
            end = match.end()
            if match[1] is None:
                yield match[0][0]
            elif all(values[name] for name in gaps(match[1])):
                yield _GAP.sub(gap, match[1])
        yield _GAP.sub(gap, template[end:])

    return " ".join("".join(pieces()).split())


def gaps(template: str) -> list[str]:
    """Return the names of the gaps in ``template``, in order."""
    return [match[1] for match in _GAP.finditer(template) if match[1] is not None]


def parts(template: str) -> list[str]:
    """Return the optional parts of ``template`` without their brackets."""
    return [match[1] for match in _PART.finditer(template) if match[1] is not None]


def lone_brackets(template: str) -> list[str]:
    """Return the square brackets that have no partner."""
    return [match[1] for match in _BRACKET.finditer(template) if match[1]]
