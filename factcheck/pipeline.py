"""The program on one page: from files to findings.

    bytes ─ readers ─▶ Document ─ statements ─▶ Statement ─ keys ─▶ pairs ─ guards, similarity ─▶
    links ─▶ Topic ─ kinds + rules ─▶ Finding ─▶ Report

The steps are plain functions over rows that pickle; an engine carries them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Literal, Protocol

from factcheck import __version__, readers, sources, statements
from factcheck.errors import FactcheckError
from factcheck.kinds import KINDS
from factcheck.language.thesaurus import Thesaurus, thesaurus
from factcheck.matching import keys, topics
from factcheck.model import (
    Finding,
    Problem,
    Report,
    Rule,
    Ruleset,
    Source,
    Statement,
    Topic,
)

Scope = Literal["all", "across", "within"]
Read = tuple[Source | Problem, tuple[Statement, ...]]


class Engine(Protocol):
    """How work is carried; it knows nothing of facts.

    Steps are top-level functions (or partials of them); rows are plain data that pickle.
    """

    def map(
        self, step: Callable[[Iterator[Any]], Iterator[Any]], rows: Iterable[Any]
    ) -> Iterable[Any]:
        """Apply a step to rows, keeping their order."""
        ...

    def group(
        self,
        step: Callable[[Hashable, list[Any]], Iterator[Any]],
        rows: Iterable[tuple[Any, Any]],
    ) -> Iterable[Any]:
        """Apply a step to each key and its values, sorted."""
        ...

    def collect(self, rows: Iterable[Any]) -> list[Any]:
        """Return all rows, sorted."""
        ...


def scan(
    paths: Sequence[str],
    *,
    rules: Ruleset,
    engine: Engine,
    scope: Scope = "all",
    progress: Callable[[int, int], None] | None = None,
    problems: Sequence[Problem] = (),
) -> Report:
    """Read files and report where they agree and where they contradict each other.

    Args:
        paths: The files to read, as found by :func:`factcheck.sources.find`.
        rules: What to look for.
        engine: How to carry the work.
        scope: Compare documents with each other, each with itself, or both.
        progress: Called with the number of files read and the number of all.
        problems: What was already found wrong, to be part of the report.
    """
    read = functools.partial(read_files, rules=rules)
    rows = _watched(engine.map(read, paths), len(paths), progress)
    return _report(list(rows), rules, engine, scope, problems)


def scan_texts(texts: Sequence[tuple[str, str]], *, rules: Ruleset, scope: Scope = "all") -> Report:
    """Scan texts given as pairs of a name and a content; the suffix of the name is the format."""
    from factcheck.engines.serial import Serial  # noqa: PLC0415 - only this shortcut names an engine

    rows = [_understood(name, text.encode(), rules) for name, text in texts]
    return _report(rows, rules, Serial(), scope, ())


def read_statements(path: str, rules: Ruleset) -> tuple[Statement, ...]:
    """Return what is understood of one file.

    Raises:
        SourceError: The file cannot be read.
    """
    return statements.read(readers.read(path, sources.load(path)), rules)


# The steps


def read_files(paths: Iterator[str], *, rules: Ruleset) -> Iterator[Read]:
    """Turn each path into its source and statements, or into the problem that stands against it."""
    for path in paths:
        try:
            data = sources.load(path)
        except FactcheckError as error:
            yield Problem(path, error.what, error.cure), ()
            continue
        yield _understood(path, data, rules)


def _understood(path: str, data: bytes, rules: Ruleset) -> Read:
    try:
        document = readers.read(path, data)
        found = statements.read(document, rules)
    except FactcheckError as error:
        return Problem(path, error.what, error.cure), ()
    except (ValueError, LookupError, TypeError, RecursionError, ArithmeticError) as error:
        what = f"cannot be understood: {type(error).__name__}: {error}"
        return Problem(path, what, "please report this file; the other documents were read"), ()
    date = document.date.isoformat() if document.date else ""
    return Source(path, document.title, date, len(found)), found


def compare_block(
    key: Hashable, members: list[topics.Member], *, rules: Ruleset, scope: Scope
) -> Iterator[topics.Link]:
    """Link the statements of one key that speak of the same thing."""
    if len(members) > 1:
        known = thesaurus(rules.synonyms, rules.opposites)
        yield from topics.compare(str(key), members, known, scope)


def judge_topics(rows: Iterator[Topic], *, rules: Ruleset) -> Iterator[Finding]:
    """Judge each topic by the first rule that covers it."""
    known = thesaurus(rules.synonyms, rules.opposites)
    for topic in rows:
        rule = next((rule for rule in rules.rules if _covers(rule, topic, known)), None)
        if rule is not None:
            yield from KINDS[rule.kind].judge(topic, rule)


def _covers(rule: Rule, topic: Topic, known: Thesaurus) -> bool:
    return rule.kind == topic.kind and topics.concerns(rule, topic, known)


def _report(
    rows: list[Read], rules: Ruleset, engine: Engine, scope: Scope, problems: Sequence[Problem]
) -> Report:
    said = sorted((s for _, found in rows for s in found), key=statements.order)
    own = keys.settled([keys.read(statement) for statement in said])
    keyed = (
        (key, (index, own[index], statement))
        for index, statement in enumerate(said)
        for key in own[index]
    )
    compare = functools.partial(compare_block, rules=rules, scope=scope)
    links = engine.collect(engine.group(compare, keyed))
    judged = engine.map(
        functools.partial(judge_topics, rules=rules), topics.gather(said, links, rules)
    )
    heads = [head for head, _ in rows]
    return Report(
        findings=tuple(sorted(judged, key=_finding_order)),
        rules=rules.rules,
        sources=tuple(sorted((h for h in heads if isinstance(h, Source)), key=lambda s: s.path)),
        problems=tuple(
            sorted(
                (*problems, *(h for h in heads if isinstance(h, Problem))),
                key=lambda p: (p.path, p.what),
            )
        ),
        version=__version__,
    )


_VERDICTS = {"contradiction": 0, "agreement": 1}
_SEVERITIES = {"error": 0, "warning": 1, "note": 2}


def _finding_order(finding: Finding) -> tuple[int, int, float, str, int, str]:
    """Contradictions first, the gravest and surest first, then by place."""
    first = finding.claims[0].evidence[0].place
    return (
        _VERDICTS[finding.verdict],
        _SEVERITIES[finding.severity],
        -finding.confidence,
        first.source,
        first.start,
        finding.id,
    )


def _watched(
    rows: Iterable[Read], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Read]:
    for done, row in enumerate(rows, start=1):
        if progress is not None:
            progress(done, total)
        yield row
