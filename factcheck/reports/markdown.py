"""The report as a Markdown document, fit to be pasted into an issue or a wiki.

Whatever comes from documents is escaped: it reads as it stands there and is never markup, a
link, a mention of a person or a reference to an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from factcheck.corroboration.independence import families, independent, tellers
from factcheck.language.printable import printable
from factcheck.model import Claim, Evidence, Finding, Problem, Record, Report, Severity, Source
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
from factcheck.reports.matrix import SIGNS, Matrix, matrix
from factcheck.reports.passage import is_told_alike, passage

_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Code hosts make links of these after rendering, so that no escape helps: a sign without width,
# written as an entity, parts them.
_SELF_LINKING = re.compile(r"(?i)@(?=\w)|#(?=\w)|:(?=//)|(?<=www)\.")
_APART = "&#8203;"
_LIST_MARK = re.compile(r"^(\d*)([-+.)#])")
_BACKTICKS = re.compile(r"`+")
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
    yield from (f"### {finding.severity}: {_escaped(fact(finding))}", "")
    yield from (f"{_escaped(finding.message)} ({_code(finding.rule)})", "")
    yield from _table(
        ["value", "source", "sentence"],
        [
            [
                _escaped(claim.value) if number else _told(claim, family),
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
    about = _escaped(fact(finding))
    for claim in finding.claims:
        heads = [about, "" if alike and about else _value(claim)]
        yield from (f"### {': '.join(head for head in heads if head)}", "")
        yield from (f"In {told_by(claim, family)} ({_code(finding.rule)}):", "")
        for evidence in claim.evidence:
            sentence = _escaped(evidence.sentence) if alike else _sentence(evidence)
            yield f"- {_where(evidence)} {sentence}"
        yield ""


def _told(claim: Claim, family: Mapping[str, str]) -> str:
    """Return a value with its note and, where some are copies, how many documents give it."""
    paths = tellers(claim)
    copied = independent(paths, family) < len(paths)
    return _value(claim) + (f", in {told_by(claim, family)}" if copied else "")


def _value(claim: Claim) -> str:
    return _escaped(claim.value) + (f" ({_escaped(claim.note)})" if claim.note else "")


def _where(evidence: Evidence, *, in_table: bool = False) -> str:
    return _code(f"{evidence.place.source}:{evidence.place.line}", in_table=in_table)


def _sentence(evidence: Evidence) -> str:
    words = passage(evidence)
    value = words.value.strip()
    before = words.before + words.value[: len(words.value) - len(words.value.lstrip())]
    after = words.value[len(words.value.rstrip()) :] + words.after
    if not value:
        return _escaped(before + after)
    # Asterisks only take effect between a space and a sign, or beside a letter or figure.
    clear = (value[0].isalnum() or before[-1:] in {"", " "}) and (
        value[-1].isalnum() or after[:1] in {"", " "}
    )
    start, end = ("**", "**") if clear else ("<strong>", "</strong>")
    return f"{_inner(before)}{start}{_inner(value)}{end}{_inner(after)}"


# The matrix and the problems


def _matrix(findings: Sequence[Finding], sources: Sequence[Source]) -> Iterator[str]:
    table = matrix(findings, families(sources))
    if len(table.sources) < 2:
        return
    if len(table.sources) > _MOST_SOURCES:
        yield f"{plural(len(table.sources), 'source')}: too many to show side by side."
        return
    rows = [[_escaped(row.fact), *(SIGNS[stance] for stance in row.stances)] for row in table.rows]
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
        rows.append([str(number), _code(path, in_table=True), *told])
    if any(table.families):
        heads.append("copies")
        rows = [[*row, kin] for row, kin in zip(rows, table.families, strict=True)]
    yield from _table(heads, rows)


def _problem(problem: Problem) -> str:
    cure = f" ({_escaped(problem.cure)})" if problem.cure else ""
    return f"- {_code(problem.path)}: {_escaped(problem.what)}{cure}"


# Escapes


def _escaped(text: str) -> str:
    """Return ``text`` so that it reads as it stands, at the start of a line too."""
    return _LIST_MARK.sub(r"\1\\\2", _inner(printable(text).strip()))


def _inner(text: str) -> str:
    """Return printable ``text`` escaped for the middle of a line."""
    safe = _MARKUP.sub(r"\\\g<0>", text)
    for sign, entity in _HTML.items():
        safe = safe.replace(sign, entity)
    return _SELF_LINKING.sub(rf"\g<0>{_APART}", safe)


def _code(text: str, *, in_table: bool = False) -> str:
    """Return ``text`` as a code span, fenced by more backticks than it holds."""
    shown = printable(text)
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(shown)), default=0))
    if shown.startswith("`") or shown.endswith("`"):
        shown = f" {shown} "
    if in_table:  # a table is cut at bars before code is seen
        shown = shown.replace("|", "\\|")
    return f"{fence}{shown}{fence}"
