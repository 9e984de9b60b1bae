"""The report as a Markdown document, fit to be pasted into an issue or a wiki.

Whatever comes from documents is escaped: it reads as it stands there and is never markup, a
link, a mention of a person or a reference to an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.model import Claim, Evidence, Finding, Problem, Report, Severity
from factcheck.reports.counts import (
    Counts,
    Show,
    agreements,
    contradictions,
    count,
    documents,
    fact,
    plural,
    spelt_severities,
)
from factcheck.reports.markup import code, escaped, inner
from factcheck.reports.matrix import SIGNS, matrix
from factcheck.reports.passage import is_told_alike, passage

_GAPS = re.compile(r"\n{3,}")
_MOST_SOURCES = 30


def render(report: Report, *, show: Show = "all", severity: Severity = "note") -> str:
    """Return the report as a Markdown document.

    ``show`` limits its findings to one verdict, ``severity`` is the least that is shown.
    """
    against, in_favour = contradictions(report, show, severity), agreements(report, show)
    parts = chain(
        ["# Fact check", ""],
        _summary(count(report)),
        _chapter("Contradictions", chain.from_iterable(map(_contradiction, against))),
        _chapter("Agreements", chain.from_iterable(map(_agreement, in_favour))),
        _chapter("Facts by source", _matrix([*against, *in_favour])),
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


def _contradiction(finding: Finding) -> Iterator[str]:
    yield from (f"### {finding.severity}: {escaped(fact(finding))}", "")
    yield from (f"{escaped(finding.message)} ({code(finding.rule)})", "")
    yield from _table(
        ["value", "source", "sentence"],
        [
            [
                escaped(claim.value) if number else _value(claim),
                _where(evidence, in_table=True),
                _sentence(evidence),
            ]
            for claim in finding.claims
            for number, evidence in enumerate(claim.evidence)
        ],
    )
    yield ""


def _agreement(finding: Finding) -> Iterator[str]:
    alike = is_told_alike(finding)
    about = escaped(fact(finding))
    for claim in finding.claims:
        said_by = plural(len(documents(claim)), "document")
        heads = [about, "" if alike and about else _value(claim)]
        yield from (f"### {': '.join(head for head in heads if head)}", "")
        yield from (f"In {said_by} ({code(finding.rule)}):", "")
        for evidence in claim.evidence:
            sentence = escaped(evidence.sentence) if alike else _sentence(evidence)
            yield f"- {_where(evidence)} {sentence}"
        yield ""


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


def _matrix(findings: Sequence[Finding]) -> Iterator[str]:
    table = matrix(findings)
    if len(table.sources) < 2:
        return
    if len(table.sources) > _MOST_SOURCES:
        yield f"{plural(len(table.sources), 'source')}: too many to show side by side."
        return
    rows = [[escaped(row.fact), *(SIGNS[stance] for stance in row.stances)] for row in table.rows]
    yield from _table(["fact", *(str(number + 1) for number in range(len(table.sources)))], rows)
    yield ""
    yield "  ".join(f"{sign} {stance}" for stance, sign in SIGNS.items())
    yield ""
    for number, path in enumerate(table.sources, 1):
        yield f"{number}. {code(path)}"


def _problem(problem: Problem) -> str:
    cure = f" ({escaped(problem.cure)})" if problem.cure else ""
    return f"- {code(problem.path)}: {escaped(problem.what)}{cure}"
