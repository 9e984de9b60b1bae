"""Which documents are copies of one text, and what that makes of findings and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck import headlines
from factcheck.corroboration import families, records
from factcheck.corroboration.independence import independent, tellers
from factcheck.model import Finding, Record, Source


def corroborated(findings: Sequence[Finding], kin: Mapping[str, families.Kin]) -> Iterator[Finding]:
    """Yield the findings, agreements with the number of independent sources in their message."""
    family = _family(kin)
    for finding in findings:
        told = tellers(finding)
        yield headlines.corroborated(finding, len(told), independent(told, family))


def recorded(
    read: Sequence[Source], findings: Sequence[Finding], kin: Mapping[str, families.Kin]
) -> Iterator[Source]:
    """Yield the sources with their kin and their record."""
    known = records.read(findings, _family(kin))
    for source in read:
        own = kin.get(source.path, families.Kin())
        record = known.get(source.path, Record())
        yield replace(
            source, family=own.family, nearest=own.nearest, shared=own.shared, record=record
        )


def _family(kin: Mapping[str, families.Kin]) -> dict[str, str]:
    return {path: own.family for path, own in kin.items() if own.family}
