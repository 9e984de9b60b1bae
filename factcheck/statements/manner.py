"""How a sentence is told: as a statement or a fragment, as an item of a list, under which headings.

A statement: "The pump is new." Fragments: "Pump, new", "Replace the pump", "install <pump>:".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.grammar.clauses import Clause
from factcheck.statements.setting import Passage

FRAGMENT, ITEM, UNDER = "fragment", "item", "under "


def read(passage: Passage) -> Iterator[str]:
    """Yield what tells how a sentence is told, as readings of its statements."""
    if not any(_states(passage, clause) for clause in passage.clauses):
        yield FRAGMENT
    if passage.block.role == "item":
        yield ITEM
    if passage.block.section:
        yield UNDER + " > ".join(passage.block.section)


def _states(passage: Passage, clause: Clause) -> bool:
    """Tell a finite clause with what it speaks of from an order or a title."""
    tokens = passage.sentence.tokens
    of = clause.argument("object" if clause.passive else "subject")
    if of is None or of.start >= clause.verb:
        return False
    opening = tokens[clause.verb_start]
    alone = clause.verb_start == clause.verb
    participle = alone and (opening.lower.endswith("ing") or clause.passive)
    return opening.tag != "to" and not participle
