"""The program on one page: from files to findings.

    bytes ─ readers ─▶ Document ─ statements ─▶ Statement ─ keys ─▶ pairs ─ guards, similarity ─▶
    links ─▶ Topic ─ kinds + rules ─▶ Finding ─▶ Report
    Document ─ fingerprints ─▶ what is reused ─▶ families: copies, which count as one source

The steps are plain functions over rows that pickle; an engine carries them.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, Protocol

from factcheck import (
    __version__,
    explanations,
    findings,
    kinship,
    losses,
    nearness,
    redundancy,
    statements,
    understanding,
)
from factcheck.corroboration import families, reuse
from factcheck.corroboration.fingerprints import Prints
from factcheck.engines.failed import Failed
from factcheck.kinds import KINDS
from factcheck.language.vocabulary.thesaurus import thesaurus
from factcheck.matching import keys, topics
from factcheck.model import (
    Finding,
    Near,
    Problem,
    Report,
    Ruleset,
    Source,
    Statement,
    Topic,
)
from factcheck.understanding import Read, understood

Scope = Literal["all", "across", "within"]
# Two texts that somebody has put side by side speak of one thing far more often than two documents
# of a folder, so less likeness is asked of their statements.
EASE = 0.08


class Engine(Protocol):
    """How work is carried; it knows nothing of facts.

    Steps are top-level functions (or partials of them); rows are plain data that pickle.
    """

    def map(
        self, step: Callable[[Iterator[Any]], Iterator[Any]], rows: Iterable[Any]
    ) -> Iterable[Any]:
        """Apply a step to rows, keeping their order; ``Failed`` stands for a row that was lost."""
        ...

    def group(
        self,
        step: Callable[[Hashable, list[Any]], Iterator[Any]],
        rows: Iterable[tuple[Any, Any]],
    ) -> Iterable[Any]:
        """Apply a step to each key and its values, sorted; ``Failed`` stands for a lost key."""
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
    together: bool = False,
    near: bool = False,
) -> Report:
    """Read files and report where they agree and where they contradict each other.

    Args:
        paths: The files to read, as found by :func:`factcheck.sources.find`.
        rules: What to look for.
        engine: How to carry the work.
        scope: Compare documents with each other, each with itself, or both.
        progress: Called with the number of files read and the number of all.
        problems: What was already found wrong, to be part of the report.
        together: Whether all files are known to speak of one thing.
        near: Whether to look for near-conflicts too.
    """
    read = functools.partial(understanding.read_files, rules=rules)
    rows = _watched(engine.map(read, paths), len(paths), progress)
    return _report(rows, rules, engine, scope, problems, together=together, near=near)


def scan_texts(
    texts: Sequence[tuple[str, str]], *, rules: Ruleset, scope: Scope = "all", near: bool = False
) -> Report:
    """Scan texts given as pairs of a name and a content; the suffix of the name is the format."""
    from factcheck.engines.serial import Serial  # noqa: PLC0415 - only this shortcut names an engine

    rows = [row for name, text in texts for row in understood(name, text.encode(), rules)]
    return _report(rows, rules, Serial(), scope, (), near=near)


def explain(
    wanted: str,
    paths: Sequence[str],
    *,
    rules: Ruleset,
    engine: Engine,
    scope: Scope = "all",
    progress: Callable[[int, int], None] | None = None,
    problems: Sequence[Problem] = (),
) -> tuple[explanations.Explanation, Report]:
    """Scan files and tell how the finding or near-conflict with this id, or its start, came about.

    Returns the explanation and the report that it is of.

    Raises:
        UsageError: There is no such finding, or the start of the id fits several.
    """
    read = functools.partial(understanding.read_files, rules=rules)
    rows = _watched(engine.map(read, paths), len(paths), progress)
    report, said, links = _worked(rows, rules, engine, scope, problems, near=True)
    found = explanations.chosen(report, wanted)
    return explanations.explain(found, said, links, rules), report


# The steps


def compare_block(
    key: Hashable, members: list[topics.Member], *, rules: Ruleset, scope: Scope, ease: float
) -> Iterator[topics.Link]:
    """Link the statements of one key that speak of the same thing."""
    if len(members) > 1:
        known = thesaurus(rules.synonyms, rules.opposites)
        yield from topics.compare(str(key), members, known, scope, ease)


def near_block(
    key: Hashable, members: list[topics.Member], *, rules: Ruleset, scope: Scope, ease: float
) -> Iterator[nearness.Candidate]:
    """Yield the pairs of one key that came close to a contradiction."""
    if len(members) > 1:
        yield from nearness.candidates(str(key), members, rules, scope, ease)


def judge_topics(rows: Iterator[Topic], *, rules: Ruleset) -> Iterator[Finding]:
    """Judge each topic by the first rule that covers it."""
    known = thesaurus(rules.synonyms, rules.opposites)
    for topic in rows:
        rule = topics.covering(topic, rules, known)
        if rule is not None:
            yield from KINDS[rule.kind].judge(topic, rule)


def _report(
    rows: Iterable[Read | Failed],
    rules: Ruleset,
    engine: Engine,
    scope: Scope,
    problems: Sequence[Problem],
    *,
    together: bool = False,
    near: bool = False,
) -> Report:
    return _worked(rows, rules, engine, scope, problems, together=together, near=near)[0]


def _worked(
    rows: Iterable[Read | Failed],
    rules: Ruleset,
    engine: Engine,
    scope: Scope,
    problems: Sequence[Problem],
    *,
    together: bool = False,
    near: bool = False,
) -> tuple[Report, Sequence[Statement], Sequence[topics.Link]]:
    """Return the report on what was read, with the statements and links that it is made of."""
    heads, read, prints = _taken(rows)
    said = sorted(shared(read) if together else read, key=statements.order)
    ease = EASE if together else 0.0
    own = keys.settled([keys.read(statement) for statement in said])
    links, unlinked = _linked(said, own, rules, engine, scope, ease)
    found, unjudged = _found(said, links, rules, engine)
    kin, unrelated = _kin(prints, engine)
    unread = (head for head in heads if isinstance(head, Problem))
    lost = (*unlinked, *unjudged, *unrelated, *unread)
    close: tuple[Near, ...] = ()
    if near:
        nearly = functools.partial(near_block, rules=rules, scope=scope, ease=ease)
        candidates, _ = _parted(engine.collect(engine.group(nearly, _keyed(said, own))))
        gathered = tuple(topics.gather(said, links, rules))
        close = redundancy.apart(nearness.settle(candidates, said, found, gathered, rules), found)
    read_sources = sorted((h for h in heads if isinstance(h, Source)), key=lambda s: s.path)
    report = Report(
        findings=tuple(kinship.corroborated(found, kin)),
        rules=rules.rules,
        sources=tuple(kinship.recorded(read_sources, found, kin)),
        problems=tuple(sorted((*problems, *lost), key=lambda each: (each.path, each.what))),
        version=__version__,
        near=close,
    )
    return report, said, links


def shared(said: Sequence[Statement]) -> list[Statement]:
    """Return statements of which each is about what all are about together.

    "It is a river" then says what the one thing is that the other statements name.
    """
    about = tuple(sorted({word for statement in said for word in statement.about}))
    named = {s.subject for s in said if s.kind == "category" and s.subject}
    subject = named.pop() if len(named) == 1 else ""
    return [
        replace(
            statement,
            about=about,
            subject=statement.subject or (subject if statement.kind == "category" else ""),
        )
        for statement in said
    ]


def judged(
    said: Sequence[Statement],
    *,
    rules: Ruleset,
    engine: Engine,
    scope: Scope = "all",
    ease: float = 0.0,
) -> tuple[tuple[Finding, ...], list[Problem]]:
    """Return the findings among sorted statements, and what could not be compared or judged.

    ``ease`` is added to how alike two statements are, where it is known that all documents speak
    of one thing.
    """
    own = keys.settled([keys.read(statement) for statement in said])
    links, unlinked = _linked(said, own, rules, engine, scope, ease)
    found, unjudged = _found(said, links, rules, engine)
    return found, [*unlinked, *unjudged]


def _linked(
    said: Sequence[Statement],
    own: Sequence[keys.Keys],
    rules: Ruleset,
    engine: Engine,
    scope: Scope,
    ease: float,
) -> tuple[list[topics.Link], list[Problem]]:
    """Return the links among statements with their keys, and what could not be compared."""
    compare = functools.partial(compare_block, rules=rules, scope=scope, ease=ease)
    links, lost = _parted(engine.collect(engine.group(compare, _keyed(said, own))))
    return links, [losses.not_compared(str(key), said, own) for key in lost]


def _found(
    said: Sequence[Statement], links: Sequence[topics.Link], rules: Ruleset, engine: Engine
) -> tuple[tuple[Finding, ...], list[Problem]]:
    """Return the findings among linked statements, sorted, and what could not be judged."""
    judge = functools.partial(judge_topics, rules=rules)
    every, lost = _parted(engine.map(judge, topics.gather(said, links, rules)))
    found = tuple(sorted(redundancy.distinct(every), key=findings.order))
    return found, [losses.not_judged(topic) for topic in lost]


def _keyed(
    said: Sequence[Statement], own: Sequence[keys.Keys]
) -> Iterator[tuple[str, topics.Member]]:
    """Yield each statement with its number and its keys under each that it shares with another."""
    count = Counter(key for held in own for key in held)
    for index, statement in enumerate(said):
        for key in own[index]:
            if count[key] > 1:
                yield key, (index, own[index], statement)


def _kin(
    prints: Mapping[str, Prints], engine: Engine
) -> tuple[dict[str, families.Kin], list[Problem]]:
    """Return how documents are related by the text they reuse, and what was lost on the way."""
    paths = sorted(prints)
    ordered = [prints[path] for path in paths]
    met, lost_marks = _parted(engine.group(reuse.meet, reuse.marks(ordered)))
    measure = functools.partial(reuse.measure, sizes=tuple(each.words for each in ordered))
    found, lost_pairs = _parted(engine.collect(engine.group(measure, met)))
    lost = [losses.not_related(paths[0]) for _ in (lost_marks + lost_pairs)[:1]]
    return families.gather(paths, found), lost


# How rows are taken from an engine


def _taken(
    rows: Iterable[Read | Failed],
) -> tuple[list[Source | Problem], list[Statement], dict[str, Prints]]:
    """Return the heads of all documents, all their statements, and their prints by path."""
    heads: list[Source | Problem] = []
    said: list[Statement] = []
    prints: dict[str, Prints] = {}
    for row in rows:
        if isinstance(row, Failed):
            heads.append(Problem(str(row.row), f"could not be read: {losses.STOPPED}", losses.LESS))
        else:
            heads.append(row[0])
            said.extend(row[1])
            if isinstance(row[0], Source):
                prints[row[0].path] = row[2]
    return heads, said, prints


def _parted(rows: Iterable[Any]) -> tuple[list[Any], list[Any]]:
    """Return the results of a step, and the rows or keys that it was lost with."""
    every = list(rows)
    lost = [row.row for row in every if isinstance(row, Failed)]
    return [row for row in every if not isinstance(row, Failed)], lost


def _watched(
    rows: Iterable[Read | Failed], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Read | Failed]:
    for done, row in enumerate(rows, start=1):
        if progress is not None:
            progress(min(done, total), total)  # a document may have a problem and be read
        yield row
