"""The report as a Markdown document, fit to be pasted into an issue or a wiki.

Whatever comes from documents is escaped: it reads as it stands there and is never markup, a
link, a mention of a person or a reference to an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from factcheck.corroboration.independence import families, independent, tellers
from factcheck.model import (
    Claim,
    Evidence,
    Finding,
    Near,
    Problem,
    Record,
    Report,
    Severity,
    Source,
)
from factcheck.reports.counts import (
    Counts,
    Show,
    agreements,
    contradictions,
    count,
    fact,
    plural,
    spelt_severities,
    told_by,
)
from factcheck.reports.markup import code, escaped, inner
from factcheck.reports.matrix import SIGNS, Matrix, matrix
from factcheck.reports.passage import is_told_alike, passage

_GAPS = re.compile(r"\n{3,}")
_MOST_SOURCES = 30


def render(report: Report, *, show: Show = "all", severity: Severity = "note") -> str:
    """Return the report as a Markdown document.

    ``show`` limits its findings to one verdict, ``severity`` is the least that is shown.
    """
    against, in_favour = contradictions(report, show, severity), agreements(report, show)
    family = families(report.sources)
    parts = chain(
        ["# Fact check", ""],
        _summary(count(report)),
        _chapter(
            "Contradictions",
            chain.from_iterable(_contradiction(each, family) for each in against),
        ),
        _chapter("Agreements", chain.from_iterable(_agreement(each, family) for each in in_favour)),
        _chapter(
            "Near-conflicts", chain.from_iterable(_near(each, family) for each in report.near)
        ),
        _chapter("Facts by source", _matrix([*against, *in_favour], report.sources)),
        _chapter("Problems", map(_problem, report.problems)),
    )
    return _GAPS.sub("\n\n", "\n".join(parts)).rstrip("\n") + "\n"


def _chapter(title: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield a chapter, or nothing where it has no lines."""
    first = next(lines, None)
    if first is not None:
        yield from (f"## {title}", "", first, *lines, "")


def _summary(counts: Counts) -> Iterator[str]:
    graver = spelt_severities(counts)
    yield from _table(
        ["documents", "statements", "contradictions", "agreements", "problems"],
        [
            [
                f"{counts.documents:,}",
                f"{counts.statements:,}",
                f"{counts.contradictions:,}" + (f" ({graver})" if graver else ""),
                f"{counts.agreements:,}",
                f"{counts.problems:,}",
            ]
        ],
    )
    yield ""


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


# Findings


def _contradiction(finding: Finding, family: Mapping[str, str]) -> Iterator[str]:
    yield from (f"### {finding.severity}: {escaped(fact(finding))}", "")
    yield from (f"{escaped(finding.message)} ({code(finding.rule)})", "")
    yield from _claims(finding, family)


def _near(near: Near, family: Mapping[str, str]) -> Iterator[str]:
    finding = near.finding
    yield from (f"### {escaped(fact(finding)) or 'two passages'}", "")
    for each in near.objections:
        yield f"- Held back by {code(each.guard)}: {escaped(each.reason)}"
    scored = f"score {near.score:.2f}, needed {near.threshold:.2f}"
    yield from (f"- {scored} ({code(finding.rule)}, {code(finding.id)})", "")
    yield from _claims(finding, family)


def _claims(finding: Finding, family: Mapping[str, str]) -> Iterator[str]:
    yield from _table(
        ["value", "source", "sentence"],
        [
            [
                escaped(claim.value) if number else _told(claim, family),
                _where(evidence, in_table=True),
                _sentence(evidence),
            ]
            for claim in finding.claims
            for number, evidence in enumerate(claim.evidence)
        ],
    )
    yield ""


def _agreement(finding: Finding, family: Mapping[str, str]) -> Iterator[str]:
    alike = is_told_alike(finding)
    about = escaped(fact(finding))
    for claim in finding.claims:
        heads = [about, "" if alike and about else _value(claim)]
        yield from (f"### {': '.join(head for head in heads if head)}", "")
        yield from (f"In {told_by(claim, family)} ({code(finding.rule)}):", "")
        for evidence in claim.evidence:
            sentence = escaped(evidence.sentence) if alike else _sentence(evidence)
            yield f"- {_where(evidence)} {sentence}"
        yield ""


def _told(claim: Claim, family: Mapping[str, str]) -> str:
    """Return a value with its note and, where some are copies, how many documents give it."""
    paths = tellers(claim)
    copied = independent(paths, family) < len(paths)
    return _value(claim) + (f", in {told_by(claim, family)}" if copied else "")


def _value(claim: Claim) -> str:
    return escaped(claim.value) + (f" ({escaped(claim.note)})" if claim.note else "")


def _where(evidence: Evidence, *, in_table: bool = False) -> str:
    return code(f"{evidence.place.source}:{evidence.place.line}", in_table=in_table)


def _sentence(evidence: Evidence) -> str:
    words = passage(evidence)
    value = words.value.strip()
    before = words.before + words.value[: len(words.value) - len(words.value.lstrip())]
    after = words.value[len(words.value.rstrip()) :] + words.after
    if not value:
        return escaped(before + after)
    # Asterisks only take effect between a space and a sign, or beside a letter or figure.
    clear = (value[0].isalnum() or before[-1:] in {"", " "}) and (
        value[-1].isalnum() or after[:1] in {"", " "}
    )
    start, end = ("**", "**") if clear else ("<strong>", "</strong>")
    return f"{inner(before)}{start}{inner(value)}{end}{inner(after)}"


# The matrix and the problems


def _matrix(findings: Sequence[Finding], sources: Sequence[Source]) -> Iterator[str]:
    table = matrix(findings, families(sources))
    if len(table.sources) < 2:
        return
    if len(table.sources) > _MOST_SOURCES:
        yield f"{plural(len(table.sources), 'source')}: too many to show side by side."
        return
    rows = [[escaped(row.fact), *(SIGNS[stance] for stance in row.stances)] for row in table.rows]
    numbers = [f"{number} {kin}".strip() for number, kin in enumerate(table.families, 1)]
    yield from _table(["fact", *numbers], rows)
    yield ""
    yield "  ".join(f"{sign} {stance}" for stance, sign in SIGNS.items())
    yield ""
    yield from _records(table, {source.path: source for source in sources})


def _records(table: Matrix, sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield the sources of the matrix with their records, and their families if there are any."""
    heads = ["", "source", "agrees", "disputed", "alone"]
    rows: list[list[str]] = []
    for number, path in enumerate(table.sources, 1):
        record = sources[path].record if path in sources else Record()
        figures = (record.independent, record.contradictions, len(record.alone))
        told = [f"{figure:,}" if figure else "·" for figure in figures]
        rows.append([str(number), code(path, in_table=True), *told])
    if any(table.families):
        heads.append("copies")
        rows = [[*row, kin] for row, kin in zip(rows, table.families, strict=True)]
    yield from _table(heads, rows)


def _problem(problem: Problem) -> str:
    cure = f" ({escaped(problem.cure)})" if problem.cure else ""
    return f"- {code(problem.path)}: {escaped(problem.what)}{cure}"
