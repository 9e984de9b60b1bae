"""In what way a clause is meant: planned, hedged ("may open"), a view ("critics fear it fell")."""

from __future__ import annotations

from factcheck.language.grammar.clauses import Clause
from factcheck.language.grammar.sentence import Token
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Modality
from factcheck.statements import reference
from factcheck.statements.frame import Frame


def of(framed: Frame) -> Modality:
    """Tell in what way a clause is meant: asserted, planned, expected, hypothetical, hedged."""
    tokens = framed.passage.sentence.tokens
    clause = framed.clause
    if clause is None:
        return "asserted"
    lemmas = [token.lemma for token in tokens]
    group = lemmas[clause.verb_start : clause.verb + 1]
    conditional = any(
        lemma in {"if", "unless", "suppose", "provided"} and not _is_default(lemmas, index)
        for index, lemma in enumerate(lemmas)
    )
    for kind in ("denied", "hypothetical", "hedged", "expected", "planned"):
        listed = words("modality", kind)
        if kind == "hypothetical" and not conditional and _is_told(framed, clause):
            continue  # "it said it would cut 600 jobs": it will
        if any(lemma in listed for lemma in group[:-1]) or (
            kind != "denied" and group and group[-1] in listed and kind in {"expected", "planned"}
        ):
            return kind
        if kind == "hypothetical" and conditional:
            return "hypothetical"
    if any(
        _governs(other, clause, words("modality", "denied")) for other in framed.passage.clauses
    ):
        return "denied"
    if any(_may_be(tokens, other, clause) for other in framed.passage.clauses) or (
        "possibility" in lemmas
    ):
        return "hedged"
    if clause.modal in {"would", "could"} and not _is_told(framed, clause):
        return "planned"
    if clause.modal in {"may", "might"}:
        return "hedged"
    return "asserted"


def _is_told(framed: Frame, clause: Clause) -> bool:
    """Tell whether "would" is but the past of "will" in what somebody announced."""
    return clause.modal == "would" and any(
        other.verb < clause.verb_start and other.lemma in words("modality", "factual")
        for other in framed.passage.clauses
    )


def _is_default(lemmas: list[str], index: int) -> bool:
    """Tell "unless you set it yourself", which leaves a rule as it stands, from a condition."""
    return lemmas[index] == "unless" and lemmas[index + 1 : index + 2] in (["you"], ["otherwise"])


def _may_be(tokens: tuple[Token, ...], other: Clause, clause: Clause) -> bool:
    """Tell whether a clause hangs on "it may be that" or "it seems that"."""
    doubts = other.modal in {"may", "might", "could"} or other.lemma in {"seem", "appear"}
    opens = other is not clause and other.verb < clause.verb_start and doubts
    return opens and other.lemma in {"be", "seem", "appear"} and tokens[other.start].lower == "it"


def _governs(other: Clause, clause: Clause, verbs: frozenset[str]) -> bool:
    """Tell whether a clause is what another one reports: "the club denied that it sold"."""
    return other is not clause and other.verb < clause.verb_start and other.lemma in verbs


def holder(framed: Frame) -> str:
    """Return who holds an opinion that is told, "" where the text itself speaks."""
    clause = framed.clause
    if clause is None:
        return ""
    opinion = words("modality", "opinion")
    tokens = framed.passage.sentence.tokens
    for other in framed.passage.clauses:
        if other is clause or other.verb > clause.verb:
            continue
        if other.lemma in opinion and other.verb < clause.verb_start:
            subject = other.argument("subject")
            if subject is not None:
                named = reference.of(framed.setting, framed.passage, subject)
                return (
                    named.key
                    if named
                    else " ".join(t.lower for t in tokens[subject.start : subject.end])
                )
    return ""
