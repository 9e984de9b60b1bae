"""The nouns of the program: what is read, what is said, what is found.

Every type is frozen and holds plain data, so that it pickles, compares and becomes JSON.
Offsets count code points.  "Raw" offsets point into ``Document.text``, the file as decoded;
"reading" offsets point into ``Block.text``, the prose a person would read.
"""

from __future__ import annotations

import bisect
import datetime
import re
from dataclasses import dataclass, field
from typing import Any, Literal

BlockRole = Literal["title", "heading", "paragraph", "item", "cell", "quote", "code", "boilerplate"]
MarkKind = Literal["emphasis", "strong", "code", "link"]
Verdict = Literal["contradiction", "agreement"]
Severity = Literal["error", "warning", "note"]
Modality = Literal["asserted", "planned", "expected", "hypothetical", "hedged", "denied"]
Named = Literal["", "person", "organisation", "place", "work", "product"]
KindName = Literal[
    "value", "role", "unique", "name", "quote", "polarity", "contrast", "category", "arithmetic"
]

_LINE_END = re.compile(r"\r\n|\r|\n")


# What is read


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a source: ``text == document.text[start:end]``."""

    source: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of reading text and the raw text it came from.

    Where both have the same length they correspond one to one; else (an entity, an escape, a
    line break read as a space) the run corresponds as a whole.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over ``Block.text[start:end]``."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell as it reads, with the way back to the file.

    A cell of a table, a ``key: value`` line and a definition are all role ``cell``: ``row`` is the
    row head (the key, the term), ``column`` the column head, either may be empty; ``text`` is the
    cell's own.  ``section`` lists the headings above, outermost first.
    """

    role: BlockRole
    text: str
    segments: tuple[Segment, ...]
    section: tuple[str, ...] = ()
    row: str = ""
    column: str = ""
    marks: tuple[Mark, ...] = ()

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of ``self.text[start:end]`` (``start < end``)."""
        left = bisect.bisect_right(self.segments, start, key=_start) - 1
        right = bisect.bisect_left(self.segments, end, key=_start) - 1
        first, last = self.segments[max(left, 0)], self.segments[max(right, 0)]
        return _raw_offset(first, start, at_end=False), _raw_offset(last, end, at_end=True)


def _start(segment: Segment) -> int:
    return segment.start


def _raw_offset(segment: Segment, offset: int, *, at_end: bool) -> int:
    same_length = segment.end - segment.start == segment.raw_end - segment.raw_start
    if same_length:
        return segment.raw_start + min(max(offset - segment.start, 0), segment.end - segment.start)
    return segment.raw_end if at_end else segment.raw_start


@dataclass(frozen=True, slots=True)
class Document:
    """A source as decoded, never changed, and its blocks in reading order."""

    source: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    date: datetime.date | None = None
    front: tuple[tuple[str, str], ...] = ()
    line_starts: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def of(
        cls,
        source: str,
        text: str,
        blocks: tuple[Block, ...],
        *,
        title: str = "",
        date: datetime.date | None = None,
        front: tuple[tuple[str, str], ...] = (),
    ) -> Document:
        """Make a document and note where its lines begin."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
        return cls(source, text, blocks, title, date, front, starts)

    def place(self, start: int, end: int) -> Place:
        """Return the place of ``self.text[start:end]``; lines and columns count from 1."""
        line, column = self._line_column(start)
        end_line, end_column = self._line_column(end)
        return Place(
            self.source, start, end, line, column, end_line, end_column, self.text[start:end]
        )

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


# What is said


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure as the span of what it may mean, on a named axis in a base unit.

    "17 %" is ``percent`` 16.5 to 17.5, "over 5 km" ``length`` 5,000 to infinity, "2019" the days
    of that year on ``date``.  ``stated`` is the figure itself in the base unit.  Agreement is
    overlap, contradiction is disjointness.  ``bound`` tells that the text gave only a limit
    ("at least", "up to"), ``vague`` that it said "about" or the like.
    """

    axis: str
    low: float
    high: float
    stated: float
    grain: str = ""
    vague: bool = False
    bound: Literal["", "lower", "upper"] = ""

    def meets(self, other: Interval) -> bool:
        """Tell whether both can be true of one thing."""
        return self.axis == other.axis and self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary: a person, organisation, place, work, role, direction or polarity.

    ``key`` is the normal form that is compared, ``qualifiers`` what narrows it ("co", "acting",
    "former"; the organisation of a role), sorted.
    """

    axis: str
    key: str
    qualifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word, name or figure of a sentence as it is compared with those of another.

    ``forms`` are its lemma and the compounds that it ends, the longest first ("dining room",
    "room"); ``value`` what it means if it is a figure or a name.  ``clause`` numbers the clause it
    belongs to (-1 for none), ``said`` tells whether it belongs to what that clause says of its
    subject, ``denied`` whether that is denied; ``listed`` whether it is one item of several,
    ``subject`` whether it tells of what the clause speaks.  It stands at ``sentence[start:end]``.
    """

    forms: tuple[str, ...]
    tag: str
    weight: float
    value: Interval | Term | None
    start: int
    end: int
    clause: int = -1
    said: bool = False
    denied: bool = False
    listed: bool = False
    subject: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A whole sentence, word by word."""

    words: tuple[Word, ...]
    axis: str = "wording"


Value = Interval | Term | Wording


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found in a sentence: ``sentence.text[start:end]`` reads as ``value``.

    ``head_start`` and ``head_end`` delimit the figure or name proper within the mention.
    ``unit`` is what the figure counts or measures, as lemmas ("passenger", "worker thread").
    ``reading`` names what read it, such as ``money`` or ``date``.
    """

    start: int
    end: int
    value: Value
    reading: str
    unit: str = ""
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gist:
    """What a whole sentence holds, by which it is compared with sentences of other documents.

    ``figures`` are its figures, ``lone`` those that its document gives nowhere else, ``weak`` the
    terms that tell little of it (names, and words its document repeats), ``parts`` the terms
    between one comma or conjunction and the next, ``verbs`` and ``heads`` the terms that are verbs
    and that stand at the heads of a cell, ``seldom`` the names that its document has hardly else.
    """

    figures: tuple[Interval, ...] = ()
    lone: tuple[Interval, ...] = ()
    weak: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()
    verbs: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    seldom: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a document says, in normal form.

    ``subject`` and ``attribute`` are normal forms that read well; ``terms`` are the lemmas that
    align it with other statements, ``names`` the proper names among what is said, ``about`` what
    the document speaks of most.  ``when`` is the time it holds for, ``scope`` what narrows it,
    ``holder`` who says so ("" is the document).  ``place`` is the clause, ``sentence`` the sentence
    as read and ``focus`` the value within it.  ``gist`` is there where a whole sentence is told.
    """

    kind: KindName
    place: Place
    sentence: str
    focus: tuple[int, int]
    subject: str
    attribute: str
    terms: tuple[str, ...]
    value: Value
    shown: str
    names: tuple[Term, ...] = ()
    about: tuple[str, ...] = ()
    when: Interval | None = None
    told: int = 0
    scope: tuple[str, ...] = ()
    polarity: bool = True
    modality: Modality = "asserted"
    holder: str = ""
    readings: tuple[str, ...] = ()
    gist: Gist | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """The statements of one kind that speak of one thing.

    ``links`` are the pairs (indices into ``statements``) that were compared and found to speak of
    the same thing, with their score from 0 to 1; only linked statements may contradict each other.
    ``synonyms`` and ``opposites`` are the vocabulary of the rules, beside which it is judged.
    """

    kind: KindName
    statements: tuple[Statement, ...]
    links: tuple[tuple[int, int, float], ...]
    synonyms: tuple[tuple[str, ...], ...] = ()
    opposites: tuple[tuple[str, ...], ...] = ()


# What is asked


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a rule was written."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Example:
    """Texts that a rule must judge in a known way; each text stands for one document."""

    verdict: Literal["contradicts", "agrees", "unrelated"]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to look for: a kind of judgement with its parameters.

    ``params`` is the kind's own frozen dataclass.  ``message`` may use ``{subject}``,
    ``{attribute}``, ``{values}`` and the kind's parameters by name.
    """

    id: str
    kind: KindName
    params: Any
    severity: Severity
    message: str
    why: str
    origin: Origin
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with a name of its own and the other names it goes by."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All that YAML says: rules in order (the specific before the general) and vocabulary.

    ``synonyms`` and ``opposites`` are groups of phrases; ``paths`` the files it was read from.
    """

    rules: tuple[Rule, ...]
    entities: tuple[Entity, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    opposites: tuple[tuple[str, ...], ...] = ()
    paths: tuple[str, ...] = ()


# What is found


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
