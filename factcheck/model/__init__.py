"""The nouns of the program: what is read, meant, said, asked and found.

Every type is frozen and holds plain data, so that it pickles, compares and becomes JSON.
"""

from __future__ import annotations

from factcheck.model.documents import Block, BlockRole, Document, Mark, MarkKind, Place, Segment
from factcheck.model.findings import (
    Claim,
    Evidence,
    Finding,
    Near,
    Objection,
    Problem,
    Record,
    Report,
    Source,
    Verdict,
)
from factcheck.model.rules import Entity, Example, Origin, Rule, Ruleset, Severity
from factcheck.model.statements import Gist, KindName, Modality, Statement, Topic
from factcheck.model.values import Interval, Mention, Named, Term, Value, Word, Wording

__all__ = [
    "Block",
    "BlockRole",
    "Claim",
    "Document",
    "Entity",
    "Evidence",
    "Example",
    "Finding",
    "Gist",
    "Interval",
    "KindName",
    "Mark",
    "MarkKind",
    "Mention",
    "Modality",
    "Named",
    "Near",
    "Objection",
    "Origin",
    "Place",
    "Problem",
    "Record",
    "Report",
    "Rule",
    "Ruleset",
    "Segment",
    "Severity",
    "Source",
    "Statement",
    "Term",
    "Topic",
    "Value",
    "Verdict",
    "Word",
    "Wording",
]
