"""The report as a Markdown document, fit to be pasted into an issue or a wiki.

Whatever comes from documents is escaped: it reads as it stands there and is never markup, a
link, a mention of a person or a reference to an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.language.printable import printable
from factcheck.model import Claim, Evidence, Finding, Near, Problem, Report, Severity
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
from factcheck.reports.matrix import SIGNS, matrix
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
    parts = chain(
        ["# Fact check", ""],
        _summary(count(report)),
        _chapter("Contradictions", chain.from_iterable(map(_contradiction, against))),
        _chapter("Agreements", chain.from_iterable(map(_agreement, in_favour))),
        _chapter("Near-conflicts", chain.from_iterable(map(_near, report.near))),
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
    yield from (f"### {finding.severity}: {_escaped(fact(finding))}", "")
    yield from (f"{_escaped(finding.message)} ({_code(finding.rule)})", "")
    yield from _claims(finding)


def _near(near: Near) -> Iterator[str]:
    finding = near.finding
    yield from (f"### {_escaped(fact(finding)) or 'two passages'}", "")
    for each in near.objections:
        yield f"- Held back by {_code(each.guard)}: {_escaped(each.reason)}"
    scored = f"score {near.score:.2f}, needed {near.threshold:.2f}"
    yield from (f"- {scored} ({_code(finding.rule)}, {_code(finding.id)})", "")
    yield from _claims(finding)


def _claims(finding: Finding) -> Iterator[str]:
    yield from _table(
        ["value", "source", "sentence"],
        [
            [
                _escaped(claim.value) if number else _value(claim),
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
    about = _escaped(fact(finding))
    for claim in finding.claims:
        said_by = plural(len(documents(claim)), "document")
        heads = [about, "" if alike and about else _value(claim)]
        yield from (f"### {': '.join(head for head in heads if head)}", "")
        yield from (f"In {said_by} ({_code(finding.rule)}):", "")
        for evidence in claim.evidence:
            sentence = _escaped(evidence.sentence) if alike else _sentence(evidence)
            yield f"- {_where(evidence)} {sentence}"
        yield ""


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


def _matrix(findings: Sequence[Finding]) -> Iterator[str]:
    table = matrix(findings)
    if len(table.sources) < 2:
        return
    if len(table.sources) > _MOST_SOURCES:
        yield f"{plural(len(table.sources), 'source')}: too many to show side by side."
        return
    rows = [[_escaped(row.fact), *(SIGNS[stance] for stance in row.stances)] for row in table.rows]
    yield from _table(["fact", *(str(number + 1) for number in range(len(table.sources)))], rows)
    yield ""
    yield "  ".join(f"{sign} {stance}" for stance, sign in SIGNS.items())
    yield ""
    for number, path in enumerate(table.sources, 1):
        yield f"{number}. {_code(path)}"


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
