"""How many sources tell something: a family of copies counts once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import Claim, Finding, Source


def families(sources: Sequence[Source]) -> dict[str, str]:
    """Return the family of each source that has one, by path."""
    return {source.path: source.family for source in sources if source.family}


def independent(paths: Iterable[str], family: Mapping[str, str]) -> int:
    """Return how many of these documents are sources of their own."""
    return len({_origin(path, family) for path in paths})


def apart(paths: Iterable[str], path: str, family: Mapping[str, str]) -> list[str]:
    """Return those of these documents that do not share their text with ``path``, sorted."""
    own = _origin(path, family)
    return sorted({each for each in paths if _origin(each, family) != own})


def tellers(told: Finding | Claim) -> list[str]:
    """Return the paths of the documents that a finding or a claim rests on, sorted."""
    claims = told.claims if isinstance(told, Finding) else (told,)
    return sorted({evidence.place.source for claim in claims for evidence in claim.evidence})


def told_in(documents: int, independent: int) -> str:
    """Return "1 document", "2 documents", or "4 documents, 2 independent" where some are copies."""
    told = f"{documents:,} document" if documents == 1 else f"{documents:,} documents"
    return told if independent == documents else f"{told}, {independent:,} independent"


def _origin(path: str, family: Mapping[str, str]) -> tuple[str, str]:
    return ("family", family[path]) if path in family else ("document", path)
