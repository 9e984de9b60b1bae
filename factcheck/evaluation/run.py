"""What is evaluated, judged as a user would have it judged: folders scanned, pairs compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck import pipeline, sources
from factcheck.errors import UsageError
from factcheck.evaluation import gold, pairs
from factcheck.evaluation.scoring import Score, score
from factcheck.model import Ruleset

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


def answer(pair: pairs.Pair, *, rules: Ruleset) -> pairs.Answer:
    """Return what the program says of two texts, each taken for a document of its own."""
    texts = [("a.txt", pair.a), ("b.txt", pair.b)]
    return pairs.answer(pipeline.scan_texts(texts, rules=rules, scope="across").findings)
