"""The report to read in a terminal, or as plain lines in a pipe.

On a terminal (``width`` is given) lines are wrapped, long sentences trimmed around their value and
the value underlined.  In a pipe nothing is wrapped or trimmed: a passage is one line
``path:line:column: sentence`` with the value in «guillemets», so that grep finds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from factcheck.corroboration.independence import families
from factcheck.language.printable import printable
from factcheck.model import Claim, Evidence, Finding, Near, Problem, Report, Severity
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
from factcheck.reports.grid import lay_out
from factcheck.reports.lines import Line, Span, columns, hang, paint, wrap
from factcheck.reports.matrix import matrix
from factcheck.reports.passage import Passage, is_told_alike, passage, trimmed

_NARROWEST = 50
_SHOWN_WHOLE = 3  # passages of one value; what is beyond becomes one line of places
_LINES_OF_SENTENCE = 2
_LINES_OF_WHOLE = 4  # where all of the sentence is the value
_WIDEST_SENTENCE = 120  # longer lines are hard to read, however wide the terminal
_BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """What the report is written on; ``width`` None is a pipe."""

    width: int | None
    colour: bool
    verbose: bool
    marked: bool = True  # whether the value is marked in its sentence
    underline: bool = True  # how, on a terminal without colour; else by guillemets
    family: Mapping[str, str] = field(default_factory=dict)  # of each source that has one


def render(
    report: Report,
    *,
    show: Show = "all",
    severity: Severity = "note",
    width: int | None = None,
    colour: bool = False,
    verbose: bool = False,
) -> str:
    """Return the report as lines of text.

    Args:
        report: what was found.
        show: contradictions, agreements or all.
        severity: the least severity of a contradiction that is shown.
        width: columns of the terminal; None for a pipe, where nothing is wrapped or trimmed.
        colour: whether to paint with ANSI colours.
        verbose: whether to show every passage, and how each finding came about.
    """
    family = families(report.sources)
    records = {source.path: source.record for source in report.sources}
    room = None if width is None else max(width, _NARROWEST)
    page = _Page(room, colour, verbose, family=family)
    against, in_favour = contradictions(report, show, severity), agreements(report, show)
    parts = chain(
        chain.from_iterable(_contradiction(finding, page) for finding in against),
        chain.from_iterable(_agreement(finding, page) for finding in in_favour),
        chain.from_iterable(_near(near, page) for near in report.near),
        lay_out(matrix([*against, *in_favour], family), page.width, records),
        # On a terminal the problems have been told on standard error.
        _problems(report.problems) if width is None else (),
        _summary(count(report), len(report.near)),
    )
    return "".join(f"{paint(line, colour=colour)}\n" for line in parts)


def _contradiction(finding: Finding, page: _Page) -> Iterator[Line]:
    yield from hang(_headline(finding), page.width, "  ", "")
    yield from hang((Span(printable(finding.message)),), page.width, "  ")
    for claim in finding.claims:
        if page.width is not None:
            yield _BLANK
        yield from hang(_claim_line(claim, page), page.width, "    ", "  ")
        yield from _passages(claim, page)
    yield from _explanation(finding, page)
    yield _BLANK


def _agreement(finding: Finding, page: _Page) -> Iterator[Line]:
    alike = is_told_alike(finding)
    page = replace(page, underline=False, marked=not alike)
    for claim in finding.claims:
        gap = Span((", " if alike else ": ") if fact(finding) else "")
        told = (_told_alike(claim, page),) if alike else _claim_line(claim, page)
        about = Span(printable(fact(finding)), "strong")
        headline = (Span("agreement", "agreement"), Span("  "), about, gap, *told)
        yield from hang(headline, page.width, "  ", "")
        yield from _passages(claim, page)
    yield from _explanation(finding, page)
    yield _BLANK


def _near(near: Near, page: _Page) -> Iterator[Line]:
    rule, about = printable(near.finding.rule), printable(fact(near.finding))
    headline = (Span("near", "near"), Span(f"[{rule}] ", "dim"), Span(about, "strong"))
    yield from hang(headline, page.width, "  ", "")
    for each in near.objections:
        told = f"held back by {each.guard}: {printable(each.reason)}"
        yield from hang((Span(told, "note"),), page.width, "  ")
    scored = f"score {near.score:.2f}, needed {near.threshold:.2f}, id {near.finding.id}"
    yield (Span(f"  {scored}", "dim"),)
    for claim in near.finding.claims:
        if page.width is not None:
            yield _BLANK
        yield from hang(_claim_line(claim, page), page.width, "    ", "  ")
        yield from _passages(claim, page)
    yield _BLANK


def _headline(finding: Finding) -> Line:
    return (
        Span(finding.severity, finding.severity),
        Span(f"[{printable(finding.rule)}] ", "dim"),
        Span(printable(fact(finding)), "strong"),
    )


def _claim_line(claim: Claim, page: _Page) -> Line:
    said_by = f"  in {told_by(claim, page.family)}"
    note = f"  ({printable(claim.note)})" if claim.note else ""
    return Span(printable(claim.value), "value"), Span(said_by, "dim"), Span(note, "note")


def _told_alike(claim: Claim, page: _Page) -> Span:
    return Span(f"told alike in {told_by(claim, page.family)}", "dim")


def _explanation(finding: Finding, page: _Page) -> Iterator[Line]:
    if not page.verbose:
        return
    rule = printable(finding.rule)
    sure = f"confidence {finding.confidence:.2f}"
    yield (Span(f"  {sure}, rule {rule}, finding {finding.id}", "dim"),)
    for step in finding.trace:
        yield from hang((Span(printable(step), "dim"),), page.width, "    ", "  · ")


# Passages


def _passages(claim: Claim, page: _Page) -> Iterator[Line]:
    shown, others = _shared_out(claim.evidence, page)
    for evidence in shown:
        yield from _on_terminal(evidence, page) if page.width else _in_pipe(evidence, page)
    if others:
        yield _elsewhere(others, page)


def _shared_out(
    evidence: tuple[Evidence, ...], page: _Page
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Split into the passages to show whole, of different documents if possible, and the rest."""
    if page.verbose or len(evidence) <= _SHOWN_WHOLE + 1:  # a rest of one saves no line
        return evidence, ()
    seen: set[str] = set()
    again: list[Evidence] = []
    fresh: list[Evidence] = []
    for one in evidence:
        (again if one.place.source in seen else fresh).append(one)
        seen.add(one.place.source)
    chosen = [*fresh, *again][:_SHOWN_WHOLE]
    return (
        tuple(one for one in evidence if one in chosen),
        tuple(one for one in evidence if one not in chosen),
    )


def _where(evidence: Evidence) -> str:
    place = evidence.place
    return f"{printable(place.source)}:{place.line}:{place.column}"


def _in_pipe(evidence: Evidence, page: _Page) -> Iterator[Line]:
    place = Span("    "), Span(_where(evidence), "path"), Span(": ")
    yield (*place, *_sentence(passage(evidence), page, guillemets=not page.colour))


def _sentence(words: Passage, page: _Page, *, guillemets: bool) -> Line:
    if not page.marked:
        return (Span(words.before + words.value + words.after),)
    value = f"«{words.value}»" if guillemets else words.value
    return Span(words.before), Span(value, "mark"), Span(words.after)


def _on_terminal(evidence: Evidence, page: _Page) -> Iterator[Line]:
    assert page.width is not None  # noqa: S101  only called for a terminal
    room = min(page.width - 6, _WIDEST_SENTENCE)
    yield from hang((Span(_where(evidence), "path"),), page.width, "  │   ", "  │ ")
    words = passage(evidence)
    if page.marked:
        words = trimmed(words, _LINES_OF_SENTENCE * room - 8)
    else:
        whole = Passage("", "", words.before + words.value + words.after)
        words = trimmed(whole, _LINES_OF_WHOLE * room - 8)
    plain = not page.colour
    for line in wrap(_sentence(words, page, guillemets=plain and not page.underline), room):
        yield (Span("  │   ", "dim"), *line)
        if plain and page.underline:
            yield from _underline(line)


def _underline(line: Line) -> Iterator[Line]:
    signs = "".join(
        ("^" if span.style == "mark" else " ") * columns(span.text) for span in line
    ).rstrip()
    if signs:
        yield (Span("  │   "), Span(signs))


def _elsewhere(others: Sequence[Evidence], page: _Page) -> Line:
    """Return one line of places, as many as the page has room for."""
    if page.width is None:
        return Span("    also ", "dim"), Span(", ".join(map(_where, others)), "path")
    room = page.width - len("  ╰ also  and 99,999 more")
    places: list[str] = []
    for evidence in others:
        places.append(_where(evidence))
        room -= columns(f"{places[-1]}, ")
        if room < 0:
            break
    else:
        return Span("  ╰ also ", "dim"), Span(", ".join(places), "path")
    told = ", ".join(places[:-1])
    rest = f"{' and' if told else 'in'} {len(others) - len(places) + 1:,} more"
    return Span("  ╰ also ", "dim"), Span(told, "path"), Span(rest, "dim")


# The end


def _problems(problems: tuple[Problem, ...]) -> Iterator[Line]:
    if not problems:
        return
    yield (Span("Not read", "strong"),)
    for problem in problems:
        cure = f" ({printable(problem.cure)})" if problem.cure else ""
        told = f": {printable(problem.what)}{cure}"
        yield Span("  "), Span(printable(problem.path), "path"), Span(told)
    yield _BLANK


def _summary(counts: Counts, near: int) -> Iterator[Line]:
    graver = spelt_severities(counts)
    kin = [("families", counts.families, "copies of one text")] if counts.families else []
    rows = (
        ("documents", counts.documents, plural(counts.statements, "statement")),
        *kin,
        ("contradictions", counts.contradictions, graver),
        ("agreements", counts.agreements, ""),
        *([("near-conflicts", near, "the closest ones")] if near else ()),
        ("problems", counts.problems, ""),
    )
    yield (Span("Summary", "strong"),)
    for name, number, detail in rows:
        told = f"  ({detail})" if detail else ""
        yield Span(f"  {name:<14}"), Span(f"{number:>7,}", "strong"), Span(told, "dim")
