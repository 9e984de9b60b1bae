"""Who says what stands between quotation marks.

>>> text = '“It helps,” said Delia Marchetti, 34, a teacher. “It is a tool.”'
>>> [(text[q.start:q.end], text[q.speaker_start:q.speaker_end], q.cue) for q in quotations(text)]
[('It helps', 'Delia Marchetti', 'say'), ('It is a tool', 'Delia Marchetti', 'say')]
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.naming.titles import is_title, near_work, trimmed
from factcheck.language.quoting.quotes import Quoted, pairs
from factcheck.language.quoting.subjects import subject_after, subject_before
from factcheck.language.vocabulary.lexicon import load

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?…][”’\"')\]]*(?=\s|$)|[;\n]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Hon|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Jr|Sr|Inc|Ltd|Co|Corp|vs)|\b[A-Z])$"
)
_ACCORDING = re.compile(r"(?i)\b(?:according to|in the words of) ")
_SCRIPT = re.compile(r"\s*((?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'.-]*){0,4})(?: \([^)]{1,40}\))?: ?$")
_LEADS_IN = re.compile(r"(?:[,:]|\bthat|\bas)\s*$")
_WINDOW = 240


@dataclass(frozen=True, slots=True)
class Cue:
    """Who says it: ``text[start:end]``, a name, a pronoun or "the company", and the verb's lemma.

    ``close`` tells that the verb directly governs the quotation; ``stop`` is where the cue ends.
    """

    start: int
    end: int
    verb: str
    close: bool
    stop: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``text[start:end]`` without its marks and a closing comma or stop.

    ``text[speaker_start:speaker_end]`` says it, ``cue`` is the verb's lemma; 0, 0 and "" if nobody
    is named.
    """

    start: int
    end: int
    speaker_start: int
    speaker_end: int
    cue: str


@functools.lru_cache(maxsize=256)
def quotations(text: str) -> tuple[Quote, ...]:
    """Return what is quoted in a sentence or a paragraph, without titles of works."""
    quotes: list[Quote] = []
    last: tuple[Quoted, Cue | None] | None = None
    for quoted in pairs(text):
        if quoted.depth:
            continue
        cue = speaker_cue(text, quoted.start, quoted.end)
        start, end = trimmed(text, quoted.start, quoted.end)
        if start == end or (_is_named(text, start, end) and not _is_speech(text, quoted, cue)):
            continue
        if cue is None and last and last[1] and _goes_on(text, last[0], last[1], quoted):
            cue = last[1]
        last = quoted, cue
        speaker = (cue.start, cue.end, cue.verb) if cue else (0, 0, "")
        quotes.append(Quote(start, end, *speaker))
    return tuple(quotes)


def speaker_cue(text: str, start: int, end: int) -> Cue | None:
    """Return who says the quotation ``text[start:end]`` (between its marks), or None."""
    right, left = _right(text, start, end), _left(text, start)
    if right and right.close:
        return right
    return left if left and (left.close or not right) else right


def _is_named(text: str, start: int, end: int) -> bool:
    """Tell whether the words are the title of a work; one word alone needs "film" or the like."""
    words = text[start:end]
    return is_title(words) and (" " in words or near_work(text, start, end))


def _is_speech(text: str, quoted: Quoted, cue: Cue | None) -> bool:
    """Tell whether capitalised words are said rather than a title: “Good Morning,” said Ann."""
    if not cue or not cue.close:
        return False
    before = text[: quoted.open].rstrip()
    ended = text[quoted.end - 1] in ",?!" or text[quoted.close : quoted.close + 1] == ","
    return ended if cue.start >= quoted.close else before.endswith((",", ":"))


def _goes_on(text: str, before: Quoted, cue: Cue, after: Quoted) -> bool:
    """Tell whether nothing but the cue stands between two parts of one utterance."""
    if not before.close <= cue.start < after.open or cue.stop > after.open:
        return False
    stops = [
        match.end() for match in _STOP.finditer(text, cue.stop, after.open) if _is_stop(text, match)
    ]
    return len(stops) <= 1 and not text[stops[0] if stops else after.open : after.open].strip()


def _right(text: str, start: int, end: int) -> Cue | None:
    """Look behind the closing mark: “…,” said X; “…,” X said; “…,” according to X."""
    close = end + 1
    limit = _clause_end(text, close)
    rest = text[close:limit]
    begin = close + len(rest) - len(rest.lstrip(" ,—–-"))
    said = text[start:end].rstrip()
    if said.endswith(".") and not said.endswith("..") and not text[begin : begin + 1].islower():
        return None
    punctuated = said[-1:] in ",?!—–…." or rest.startswith(",")
    according = _ACCORDING.match(text, begin)
    if according:
        found = subject_after(text, according.end(), limit)
        return Cue(*found, "accord", close=True, stop=found[1]) if found else None
    for count, match in enumerate(_WORD.finditer(text, begin, limit)):
        verb = _verbs().get(match.group().lower())
        if verb and not match.group().endswith("ing"):
            inverted = match.start() == begin
            found = (
                subject_after(text, match.end() + 1, limit)
                if inverted
                else subject_before(text, begin, match.start())
            )
            if found and (inverted or found[0] == begin or _leads(text, begin, found[0])):
                return Cue(*found, verb, close=punctuated, stop=max(match.end(), found[1]))
            return None
        if count > 14:
            break
    return None


def _leads(text: str, begin: int, start: int) -> bool:
    """Tell whether only what belongs to the subject stands before it ("the singer Ann Lee")."""
    return start - begin < 60 and not re.search(r"[,;:“”\"]", text[begin:start])


def _left(text: str, start: int) -> Cue | None:
    """Look before the opening mark: X said, “…”; according to X, “…”; X: “…”."""
    mark = start - 1 if start and text[start - 1] in "“„«‹‘\"'" else start
    begin = _clause_start(text, mark)
    lead = text[begin:mark]
    script = _SCRIPT.fullmatch(lead)
    if script and script.group(1).split()[-1].lower() not in _verbs():
        return Cue(begin + script.start(1), begin + script.end(1), "say", close=True, stop=mark)
    close = bool(_LEADS_IN.search(lead))
    for match in reversed(list(_WORD.finditer(text, begin, mark))):
        verb = _verbs().get(match.group().lower())
        if not verb:
            continue
        direct = close or not text[match.end() : mark].strip(" ,:")
        if match.group().endswith("ing"):
            found = _first_subject(text, begin, match.start())
        else:
            found = subject_before(text, begin, match.start())
        if found:
            return Cue(*found, verb, close=direct, stop=mark)
    according = _ACCORDING.search(text, begin, mark)
    found = subject_after(text, according.end(), mark) if according else None
    return Cue(*found, "accord", close=close, stop=mark) if found else None


def _first_subject(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return the subject a clause opens with: "Sarandos praised it, saying"."""
    return subject_after(
        text, begin + len(text[begin:end]) - len(text[begin:end].lstrip(" ,—–")), end
    )


def _clause_start(text: str, at: int) -> int:
    low = max(0, at - _WINDOW)
    stops = [match.end() for match in _STOP.finditer(text, low, at) if _is_stop(text, match)]
    marks = [text.rfind(mark, low, at) + 1 for mark in "“”»"]
    return max([low, *stops, *marks])


def _clause_end(text: str, at: int) -> int:
    high = min(len(text), at + _WINDOW)
    stops = [match.start() for match in _STOP.finditer(text, at, high) if _is_stop(text, match)]
    marks = [place for place in (text.find(mark, at, high) for mark in '“„«"') if place >= 0]
    return min([high, *stops[:1], *marks])


def _is_stop(text: str, match: re.Match[str]) -> bool:
    return match.group()[0] != "." or not _ABBREVIATED.search(
        text, max(0, match.start() - 6), match.start()
    )


@functools.cache
def _verbs() -> dict[str, str]:
    """Return the lemma of each form of a verb of saying."""
    return {
        form: lemma
        for lemma, forms in load("reporting")["verbs"].items()
        for form in ([*forms.split()] if " " in lemma else [lemma, *forms.split()])
    }
