"""Pairs of texts that are known to speak of one thing, each judged by itself."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from factcheck import pipeline, statements, understanding
from factcheck.engines.serial import Serial
from factcheck.model import Finding, Ruleset, Statement
from factcheck.readers.assembly import lines

Read = Callable[[str, str, str], tuple[Statement, ...]]
Judged = Literal["contradiction", "agreement", "unrelated"]
_KEPT = 1024  # texts that are not read again: the same one is often compared with many


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts; ``subject`` is what both speak of, "" where nobody says so."""

    id: Any
    a: str
    b: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found of a pair; ``problem`` is what kept it from being judged."""

    id: Any
    verdict: Judged
    findings: tuple[Finding, ...] = ()
    problem: str = ""


def judge(pairs: Iterable[Pair], *, rules: Ruleset) -> Iterator[Judgement]:
    """Yield what is found of each pair, in their order."""
    read = reader(rules)
    for pair in pairs:
        yield judged(pair, read, rules)


def reader(rules: Ruleset) -> Read:
    """Return what reads a text and keeps it for the next pair that holds it."""
    return functools.lru_cache(maxsize=_KEPT)(functools.partial(_read, rules=rules))


def judged(pair: Pair, read: Read, rules: Ruleset) -> Judgement:
    """Return what is found of one pair."""
    try:
        sides = (read("a", pair.a, pair.subject), read("b", pair.b, pair.subject))
        found = _findings(sides, rules)
    except Exception as error:  # noqa: BLE001 - one pair must not keep the others from being judged
        return Judgement(pair.id, "unrelated", problem=understanding.fault(error))
    return Judgement(pair.id, verdict(found), found)


def _findings(sides: tuple[tuple[Statement, ...], ...], rules: Ruleset) -> tuple[Finding, ...]:
    said = pipeline.shared([statement for told in sides for statement in told])
    findings, _ = pipeline.judged(
        said, rules=rules, engine=Serial(), scope="across", ease=pipeline.EASE
    )
    return findings


def verdict(findings: Iterable[Finding]) -> Judged:
    """Return what findings come to: one contradiction outweighs all agreements."""
    verdicts = {finding.verdict for finding in findings}
    if "contradiction" in verdicts:
        return "contradiction"
    return "agreement" if verdicts else "unrelated"


def _read(name: str, text: str, subject: str, *, rules: Ruleset) -> tuple[Statement, ...]:
    return statements.read(lines.read(name, text), rules, subject)
