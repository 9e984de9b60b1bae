"""The proper name that a noun phrase is or has beside it.

Read: "the architect Lena Fischer", "the Skua", "the Annals of Cold Seas", "Lumen's own Prism unit",
"Jonas Falk, a metallurgist" (the second phrase too is Jonas Falk).
Not read: "the kitchen sink", "its owner", "the Fischer house" (what is a house is no person).
"""

from __future__ import annotations

from factcheck.language.grammar.clauses import Argument
from factcheck.language.grammar.sentence import Token
from factcheck.language.naming import names as name_rules
from factcheck.language.naming.gazetteer import demonym
from factcheck.language.vocabulary.lexicon import words
from factcheck.model import Mention, Term
from factcheck.statements import reference
from factcheck.statements.setting import NAMED, Passage, Setting

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_UNITS = frozenset("unit team lab laboratory division department studio group branch arm".split())
_TIMES = frozenset({"date", "clock"})
_NEAR = frozenset({"last", "this", "next", "earlier"})
_BREAKS = frozenset({",", "(", "–", "—"})
_ARTICLES = frozenset({"a", "an", "the", "one", "our", "its", "his", "her", "their"})


def proper(passage: Passage, argument: Argument, axis: str = "product") -> Mention | None:
    """Return the name that a noun phrase is, with ``axis`` where nothing tells what it is."""
    tokens = passage.sentence.tokens
    head = tokens[argument.head]
    if tokens[argument.start].lower in {"a", "an"} and head.tag == "name":
        return None  # "at a Biloxi motel"
    for mention in reference.named_in(passage, argument.start, argument.end):
        if mention.start <= head.start < mention.end:
            return mention
    stop = argument.head + 1
    if head.tag != "name":
        sort = _sort(head)
        if not sort or argument.head == argument.start or tokens[argument.head - 1].tag != "name":
            return None
        axis = axis if axis == "place" else sort
        stop = argument.head
    first = stop
    while first > argument.start and _in_name(tokens[first - 1]):
        first -= 1
    if first == stop:
        return None
    last = _with_of(tokens, argument.head + 1) if head.tag == "name" else argument.head + 1
    start, end = tokens[first].start, tokens[last - 1].end
    key = name_rules.fold(passage.sentence.text[start:end])
    if not _is_name(tokens[first:stop], key):
        return None
    return Mention(start, end, Term(axis, key), "name")


def translated(passage: Passage, argument: Argument) -> Mention | None:
    """Return the name in brackets behind a name as its other form: "Der Skua (The Skua)"."""
    tokens = passage.sentence.tokens
    start = argument.start
    if start < 2 or tokens[start - 1].text != "(" or tokens[argument.head].tag != "name":
        return None
    if argument.end >= len(tokens) or tokens[argument.end].text != ")":
        return None
    first = next(
        (m for m in passage.mentions if m.end == tokens[start - 2].end and m.reading == "work"),
        None,
    )
    if first is None or not isinstance(first.value, Term):
        return None
    left, right = tokens[start].start, tokens[argument.end - 1].end
    key = name_rules.fold(passage.sentence.text[left:right])
    return Mention(left, right, Term("work", key, (f"with {first.value.key}",)), "name")


def trimmed(passage: Passage, argument: Argument) -> Argument:
    """Return a noun phrase without a time at its ends: "Acorn Ltd last year", "2019 Edwin Cray"."""
    tokens = passage.sentence.tokens
    start, end = argument.start, argument.end
    for mention in passage.mentions:
        if mention.reading not in _TIMES:
            continue
        inside = [i for i in range(start, end) if mention.start <= tokens[i].start < mention.end]
        if inside and inside[0] > start and inside[-1] == end - 1:
            end = inside[0]
        elif inside and inside[0] == start and inside[-1] < end - 1:
            start = inside[-1] + 1
    end = _without_year(tokens, start, end)
    if (start, end) == (argument.start, argument.end):
        return argument
    heads = [i for i in range(start, end) if tokens[i].tag in {"noun", "name"}]
    return Argument(argument.role, start, end, heads[-1]) if heads else argument


def _without_year(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Return where a phrase ends without "last year", which no date may tell."""
    for index in range(start + 1, end - 1):
        rest = tokens[index + 1 : end]
        if tokens[index].lower in _NEAR and all(t.lemma in words("words", "times") for t in rest):
            return index
    return end


def identity(setting: Setting, passage: Passage, argument: Argument) -> Term | None:
    """Return what a noun phrase speaks of by name: itself, by reference, apposition or "is"."""
    found = _by_itself(setting, passage, argument)
    if found is not None:
        return found
    beside = apposed(passage, argument)
    if beside is not None and isinstance(beside.value, Term):
        return beside.value
    told = _told_of(passage, argument)
    return _by_itself(setting, passage, told) if told is not None else None


def _by_itself(setting: Setting, passage: Passage, argument: Argument) -> Term | None:
    found = reference.of(setting, passage, argument) or reference.author(setting, passage, argument)
    if found is not None:
        return found
    itself = proper(passage, argument)
    return itself.value if itself is not None and isinstance(itself.value, Term) else None


def _told_of(passage: Passage, argument: Argument) -> Argument | None:
    """Return what a noun phrase is said to be: "Corran is a village built by", so Corran."""
    tokens = passage.sentence.tokens
    if tokens[argument.start].lower not in _ARTICLES:
        return None
    for clause in passage.clauses:
        said, of = clause.argument("object"), clause.argument("subject")
        if clause.lemma != "be" or clause.negated or said is None or of is None:
            continue
        if of.start < said.start <= argument.head < said.end and of.head != argument.head:
            return of
    return None


def apposed(passage: Passage, argument: Argument, *, forward: bool = False) -> Mention | None:
    """Return the name beside a phrase in apposition.

    It stands before it ("Jonas Falk, a metallurgist") or, if asked ``forward``, behind it
    ("by the night watchman, Jonas Falk,").
    """
    tokens = passage.sentence.tokens
    start, stop = argument.start, argument.end
    if tokens[start].lower not in _ARTICLES:
        return None
    named = [
        mention
        for mention in passage.mentions
        if isinstance(mention.value, Term)
        and mention.value.axis in NAMED
        and "demonym" not in mention.value.qualifiers
    ]
    if start > 1 and tokens[start - 1].text in _BREAKS:
        end = tokens[start - 2].end
        before = next((mention for mention in named if mention.end == end), None)
        if before is not None and not _is_agent(tokens, before, tokens[start]):
            return before
    if forward and stop < len(tokens) and tokens[stop].lower in {"the", "a"}:
        close = next((m for m in named if m.start == tokens[stop].start), None)
        if close is not None:
            return close  # "his opera The Glass Mill"
    if (
        forward
        and stop + 1 < len(tokens)
        and tokens[stop].text == ","
        and tokens[start].lower != "a"
    ):
        begin = tokens[stop + 1].start
        return next((m for m in named if m.start == begin and _closes(tokens, m)), None)
    return None


def _is_agent(tokens: tuple[Token, ...], mention: Mention, article: Token) -> bool:
    """Tell whether a name ends a phrase of its own: "directed by Lena Fischer, the film"."""
    earlier = [token for token in tokens if token.end <= mention.start][-1:]
    return article.lower == "the" and bool(earlier) and earlier[0].lower == "by"


def _closes(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Tell whether a comma or stop follows a name, so that it is no item of a list."""
    after = next((t for t in tokens if t.start >= mention.end), None)
    return after is None or after.tag == "punct"


def companions(passage: Passage, mention: Mention) -> tuple[str, ...]:
    """Return the names that share a slot with one: "Voss and Strand", "Voss, Lee and Strand"."""
    text = passage.sentence.text
    named = [m for m in passage.mentions if isinstance(m.value, Term) and m.value.axis in NAMED]
    found: list[str] = []
    for ordered, forward in ((named, True), (list(reversed(named)), False)):
        edge = mention
        for other in ordered:
            ahead = other.start >= edge.end if forward else other.end <= edge.start
            if not ahead:
                continue
            between = text[edge.end : other.start] if forward else text[other.end : edge.start]
            if not _joins(between):
                break
            if isinstance(other.value, Term):
                found.append(other.value.key)
            edge = other
    return tuple(sorted(found))


def _joins(between: str) -> bool:
    plain = between.replace(",", " ").split()
    return bool(plain or "," in between) and all(word in _TOGETHER for word in plain)


_TOGETHER = frozenset(
    {"and", "&", "the", "with", "together", "alongside", "his", "her", "brother", "wife"}
)


def _sort(head: Token) -> str:
    """Return what a phrase names that ends in a common noun: "Prism unit", "Marl prison"."""
    if head.lemma in _UNITS:
        return "organisation"
    built = words("places", "buildings") | words("places", "streets")
    return "place" if head.lemma.capitalize() in built or head.lemma in _BUILT else ""


_BUILT = frozenset(
    "prison jail church hospital school station airport harbour harbor hotel".split()
)


def _in_name(token: Token) -> bool:
    return token.tag == "name" and token.text not in _POSSESSIVE


def _with_of(tokens: tuple[Token, ...], end: int) -> int:
    """Return where a name ends that goes on with "of" and more capitals."""
    after = end + 1
    while after < len(tokens) and tokens[after].lower == "the":
        after += 1
    if (
        end < len(tokens)
        and tokens[end].lower == "of"
        and after < len(tokens)
        and _in_name(tokens[after])
    ):
        while after < len(tokens) and _in_name(tokens[after]):
            after += 1
        return after
    return end


def _is_name(part: tuple[Token, ...], key: str) -> bool:
    """Tell whether capitalised words can be a name: no day, no people, no lone letter."""
    alone = part[0].text if len(part) == 1 else ""
    if len(key) < 3 or not any(char.isalpha() for char in key):
        return False
    return not alone or not (demonym(alone) or alone.lower() in words("people", "openers"))


def shown(setting: Setting, passage: Passage, filler: Mention) -> str:
    """Return a name as it reads; behind a pronoun the name as the document writes it."""
    text = passage.sentence.text[filler.start : filler.end]
    if text[:1].isupper() and text.lower() not in words("words", "pronouns"):
        return text
    return next(
        (
            other.sentence.text[m.start : m.end]
            for other in setting.passages
            for m in other.mentions
            if isinstance(m.value, Term)
            and isinstance(filler.value, Term)
            and m.value.key == filler.value.key
        ),
        text,
    )
