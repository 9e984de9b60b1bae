"""What is found: findings with their passages, what came close, and the report of it all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.documents import Place
from factcheck.model.rules import Rule, Severity
from factcheck.model.statements import KindName

Verdict = Literal["contradiction", "agreement"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that says a value: its place, the sentence as read, the value within it."""

    place: Place
    sentence: str
    focus: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of a finding and every passage that gives it; ``note`` helps to compare it."""

    value: str
    evidence: tuple[Evidence, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """An agreement (one claim) or a contradiction (two or more) on one topic.

    ``confidence`` is the estimated chance that it is right, 0 to 1.  ``trace`` says in short
    sentences how it came about.
    """

    id: str
    rule: str
    kind: KindName
    verdict: Verdict
    severity: Severity
    confidence: float
    subject: str
    attribute: str
    message: str
    claims: tuple[Claim, ...]
    trace: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """How a document stands among the others.

    ``agrees`` is with how many others it agrees on something, ``independent`` how many of these
    are sources of their own, ``contradictions`` in how many findings it is contradicted, and
    ``alone`` the ids of those in which nobody independent supports it.
    """

    agrees: int = 0
    independent: int = 0
    contradictions: int = 0
    alone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """Why two statements were not set against each other.

    ``guard`` is the id of the guard that objected, ``reason`` what it has against these two, and
    ``against`` what it guards against at all.
    """

    guard: str
    reason: str
    against: str


@dataclass(frozen=True, slots=True)
class Near:
    """Two passages that came close to a contradiction, and the guards that held them back.

    ``finding`` is what would have been found, ``score`` how sure it is that both speak of the same
    thing, ``threshold`` the score that a contradiction of the kind asks for.
    """

    finding: Finding
    objections: tuple[Objection, ...]
    score: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read.

    ``family`` names the documents that reuse one text with it ("" if none), ``nearest`` is the one
    that has most of its text, ``shared`` how much of it, 0 to 1.
    """

    path: str
    title: str
    date: str
    statements: int
    family: str = ""
    nearest: str = ""
    shared: float = 0.0
    record: Record = Record()


@dataclass(frozen=True, slots=True)
class Problem:
    """What kept a document from being read, and the cure."""

    path: str
    what: str
    cure: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report needs: findings sorted, the rules that were asked, sources, problems.

    ``near`` holds near-conflicts, the closest first, where they were asked for.
    """

    findings: tuple[Finding, ...]
    rules: tuple[Rule, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    version: str
    near: tuple[Near, ...] = ()
