"""Guards against comparing what is told of a whole and of a part, or of two parts."""

from __future__ import annotations

from factcheck.language.vocabulary import opposition
from factcheck.language.vocabulary.lexicon import words
from factcheck.language.vocabulary.thesaurus import qualifier_clash, thesaurus
from factcheck.matching.guards import cues
from factcheck.matching.guards.cells import is_cell
from factcheck.matching.guards.comparable import alike
from factcheck.matching.guards.things import weigh
from factcheck.model import Interval, Statement, Wording

_BEFORE = 24  # signs before a figure in which "of these" tells that it is a share
_TIMES = frozenset({"date", "clock", "clock12", "month-day", "weekday"})


def different_measure(one: Statement, other: Statement) -> str:
    """Net and gross, adult and child, annual and monthly are different attributes."""
    if one.value.axis in {"gist", "wording", "category"} or one.kind == "quote":
        return ""  # a whole sentence may hold any of them; in a quotation each word is compared
    ones, others = _words(one), _words(other)
    if one.kind == "polarity":
        # what is said of the subject may be opposed: that is what is looked for
        ones, others = ones - set(one.attribute.split()), others - set(other.attribute.split())
    clash = qualifier_clash(frozenset(ones - others), frozenset(others - ones))
    return f"{clash[0]} against {clash[1]}" if clash else ""


def _words(statement: Statement) -> set[str]:
    return {*statement.attribute.split(), *statement.terms}


def part_of_whole(one: Statement, other: Statement) -> str:
    """One figure is a share: of a group that was counted before, or of a part of the year."""
    if not _have_scopes(one, other):
        return ""
    for group in sorted(set(one.scope) ^ set(other.scope)):
        if group.startswith("group:"):
            return f"only {group.removeprefix('group:')} on one side"
    if alike(one, other):
        return ""
    ones, others = _share(one), _share(other)
    return f"“{ones or others}” on one side" if bool(ones) != bool(others) else ""


def _share(statement: Statement) -> str:
    """Return the words by which a figure is told to be a share, "" if it is none.

    Where whole sentences are laid side by side, they are looked for in all of it.
    """
    if isinstance(statement.value, Wording):
        said = statement.sentence
        return cues.names("share", said) or cues.names("season", said)
    if not isinstance(statement.value, Interval) or statement.value.axis in _TIMES:
        return ""
    if not cues.names("share", statement.sentence) and not cues.names("season", statement.sentence):
        return ""
    start, end = statement.focus
    before = statement.sentence[max(start - _BEFORE, 0) : start]
    after = statement.sentence[end : end + _BEFORE].lstrip()
    beside = cues.names("share", after)  # "two of them", not "two, most of them"
    named = cues.names("share", before) or (beside if after.lower().startswith(beside) else "")
    if not named:  # "Of these, Brack employs 200"
        opening = cues.names("share", statement.sentence[:_BEFORE])
        named = opening if statement.sentence.lower().startswith(opening) else ""
    said = f"{statement.sentence[:start]} {statement.place.text}"
    return named or cues.names("season", said)


def exception(one: Statement, other: Statement) -> str:
    """One sentence names a case in which it does not hold."""
    if (
        one.kind not in {"value", "polarity", "contrast"}
        or one.value.axis == "gist"
        or alike(one, other)
    ):
        return ""
    ones, others = (cues.names("exception", side.sentence) for side in (one, other))
    return f"“{ones or others}” on one side" if bool(ones) != bool(others) else ""


def narrower_scope(one: Statement, other: Statement) -> str:
    """A column, a region or a class that narrows both in different ways."""
    if not _have_scopes(one, other):
        return ""
    ones, others = set(one.scope), set(other.scope)
    if not ones or not others:
        return ""
    opposed = opposition.turns(ones, others, thesaurus())
    shared = weigh(ones & others)
    if opposed or shared < 0.5 * min(weigh(ones), weigh(others)) or not ones & others:
        return f"{' '.join(sorted(ones))} against {' '.join(sorted(others))}"
    return ""


def _have_scopes(one: Statement, other: Statement) -> bool:
    """Tell whether what narrows two statements can be compared: a cell stands under its heads."""
    return one.kind not in {"unique", "role"} and not is_cell(one) and not is_cell(other)


def narrower_claim(one: Statement, other: Statement) -> str:
    """Two claims to be the first are narrowed to two fields: "in Norway", "in the world"."""
    if one.kind != "unique":
        return ""
    ones, others = _fields(one), _fields(other)
    untold = {*(ones - others - set(other.about)), *(others - ones - set(one.about))}
    if ones == others or not ((ones and others) or untold - {"world"}):
        return ""
    apart = sorted(ones ^ others)
    return f"{', '.join(apart)} on one side"


def _fields(statement: Statement) -> set[str]:
    """Return the words of a claim that tell where or among whom it holds."""
    places = {part.removeprefix("in ") for part in statement.scope if part.startswith("in ")}
    return (set(statement.terms) & words("ranks", "fields")) | places
