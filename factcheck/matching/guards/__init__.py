"""Reasons why two statements that look alike do not speak of the same thing.

Every guard is asked before any value is compared.  Each takes two statements and returns a short
reason, or "" where it has nothing against the pair.  Guards that hang on how values compare stand
with the kinds (``Judgement.guards``), those that need the whole topic in ``findings``.
"""

from __future__ import annotations

from factcheck.findings import Guard
from factcheck.matching.guards import gists, scopes, tellings, things, times, voices
from factcheck.matching.guards.cells import is_cell, same_table
from factcheck.matching.guards.comparable import comparable
from factcheck.model import Statement

__all__ = ["GUARDS", "check", "comparable", "is_cell"]

GUARDS: tuple[Guard, ...] = (
    Guard(
        "one-sentence",
        "Two figures that one sentence tells are two facts; so are two quotations of one breath.",
        things.one_sentence,
    ),
    Guard(
        "different-time", "What holds of one time says nothing of another.", times.different_time
    ),
    Guard(
        "different-period",
        "A quarter, a year and a fiscal year are periods of different length or place.",
        times.different_period,
    ),
    Guard(
        "earlier-time",
        "What is dated well before a document is no rival of what the document says of now.",
        times.earlier_time,
    ),
    Guard(
        "then-and-now",
        "What holds today may have been otherwise before.",
        times.then_and_now,
    ),
    Guard("condition", "What would be if something were so is not told as so.", voices.condition),
    Guard("plan", "What somebody means to do may come out otherwise.", voices.plan),
    Guard("forecast", "What was expected may come out otherwise.", voices.forecast),
    Guard("hedge", "What is only said to be possible is no assertion.", voices.hedge),
    Guard("denial", "What a text reports as denied it does not assert.", voices.denial),
    Guard("other-voice", "Two people may hold two views.", voices.other_voice),
    Guard(
        "quoted-denial",
        "A denial in somebody's own words is theirs and not the document's.",
        voices.quoted_denial,
    ),
    Guard("said-update", "Who says that a figure was replaced knows both.", times.said_update),
    Guard(
        "different-measure",
        "Net and gross, adult and child, annual and monthly are measured apart.",
        scopes.different_measure,
    ),
    Guard("one-table", "Two cells of a table stand for two things.", same_table),
    Guard("part-of-whole", "A part may differ from its whole.", scopes.part_of_whole),
    Guard("exception", "A rule and its exception hold side by side.", scopes.exception),
    Guard(
        "narrower-scope",
        "What holds in one region, class or column need not hold in another.",
        scopes.narrower_scope,
    ),
    Guard(
        "narrower-claim",
        "The first in a country, or of a company, need not be the first of all.",
        scopes.narrower_claim,
    ),
    Guard(
        "dated-apart",
        "Of two figures in one document, one with its time, each is of its own time.",
        tellings.dated_apart,
    ),
    Guard("other-tense", "What a thing was it need not be.", tellings.other_tense),
    Guard("one-of-many", "Of any such thing there are others.", tellings.one_of_many),
    Guard("succession", "Who came after somebody had the same place.", tellings.succession),
    Guard("numbered", "Two numbers of one series stand for two things.", tellings.numbered),
    Guard(
        "pointing",
        "What “the following” and “this” are stands beside them.",
        tellings.pointing,
    ),
    Guard("fragment", "A title or an order states nothing.", tellings.fragment),
    Guard("list-items", "Two items of a list are two things.", tellings.list_items),
    Guard(
        "other-section",
        "Under two headings a document speaks of two things, unless it says of what.",
        tellings.other_section,
    ),
    Guard(
        "symmetric-verb",
        "Of a meeting, a marriage or a border either side may be named first.",
        things.symmetric_verb,
    ),
    Guard("different-name", "Things with two names are two things.", things.different_name),
    Guard(
        "different-topic",
        "Two documents that share nothing but a sentence speak of different things.",
        things.different_topic,
    ),
)


def check(one: Statement, other: Statement) -> str:
    """Return the first reason against comparing two statements, "" if there is none."""
    for guard in gists.GUARDS if one.gist is not None else GUARDS:
        reason = guard.objects(one, other)
        if reason:
            return reason
    return ""
