"""What is evaluated, judged as a user would have it judged: folders scanned, pairs compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck import pairs, pipeline, sources
from factcheck.errors import UsageError
from factcheck.evaluation import gold
from factcheck.evaluation.labelled import Answered, Labelled, answer
from factcheck.evaluation.scoring import Score, score
from factcheck.model import Problem, Ruleset

Choose = Callable[[Sequence[str]], Sequence[str]]


def evaluate(
    folder: Path,
    *,
    rules: Ruleset,
    engine: pipeline.Engine,
    scope: pipeline.Scope = "all",
    choose: Choose = tuple,
) -> Score:
    """Scan the documents of an annotated folder and score the findings.

    Args:
        folder: The folder that holds ``docs/`` and ``gold.yaml``.
        rules: What to look for.
        engine: How to carry the work.
        scope: Compare documents with each other, each with itself, or both.
        choose: Which of the files found are to be scanned; all of them if not given.

    Raises:
        RuleError: The gold file is badly written.
        UsageError: There is no document to scan.
    """
    wanted = gold.read(folder)
    found, problems = sources.find([wanted.docs])
    files = choose(found)
    if not files:
        cure = "all files are excluded" if found else "put documents there"
        raise UsageError("nothing to scan", wanted.docs, cure)
    report = pipeline.scan(files, rules=rules, engine=engine, scope=scope, problems=problems)
    return score(report, wanted)


def size(folder: Path) -> int:
    """Return about how many bytes the documents of an annotated folder have."""
    files = (path for path in (folder / gold.DOCS).rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files)


def compare(
    labelled: Sequence[Labelled], *, rules: Ruleset
) -> Iterator[tuple[Answered, Problem | None]]:
    """Yield what the program says of each pair, and what kept it from judging."""
    asked = (pairs.Pair(each.id, each.a, each.b, each.subject) for each in labelled)
    for each, judged in zip(labelled, pairs.judge(asked, rules=rules), strict=True):
        problem = Problem(each.where, judged.problem, "") if judged.problem else None
        yield Answered(each, answer(judged.findings)), problem
