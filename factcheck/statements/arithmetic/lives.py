"""A person's age at a time against the date of birth: both tell when somebody was born."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Interval, Mention, Statement, Term
from factcheck.statements import reference
from factcheck.statements.arithmetic.reckoning import Figure, Sureness, place
from factcheck.statements.setting import Passage, Setting

_YEAR = 365.25
_OLDEST = 115
_BORN = re.compile(r"\b(?:born|b\.)(?: (?:in|at|to|near) [^,;()\d]{1,40},?)?(?: (?:in|on))?,? ?$")
_DIED = re.compile(r"\b(?:died|dead|death|d\.|passed away)\b[^.;()\d]{0,50}$", re.IGNORECASE)
_AT_DEATH = re.compile(r"\b(?:died|dead|death|passed away)\b", re.IGNORECASE)
_HAS_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NOW = re.compile(r", (?:now )?\d{1,2},?$|\d{1,3}-year-old$")
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:circa|about|around|c\.|ca\.|perhaps|probably|would|if|turns?|will|until)\b",
    re.IGNORECASE,
)
_SAID_AGED = re.compile(r"\baged?\b", re.IGNORECASE)
_BESIDE = re.compile(r" ?,? (?:\(|and )?(?:(?:in|on) )?")
_WHEN = re.compile(r" when (?:he|she|[A-Z]\w+) \w+ (?:in|on) ")
_RECENT = 6  # sentences back in which another year tells that the story is set in it


@dataclass(frozen=True, slots=True)
class Life:
    """When somebody was born, as told, or as ``way`` ("aged 60 in 2010") makes it."""

    person: str
    figure: Figure
    birth: Interval
    way: str = ""
    sureness: Sureness = "firm"


def read(setting: Setting) -> Iterator[Statement]:
    """Yield the births of persons with a full name, as told and as ages make them."""
    deaths = dict(_deaths(setting))
    for passage in setting.passages:
        if passage.block.role in {"title", "heading"} or _UNSURE.search(passage.sentence.text):
            continue
        person = _person(setting, passage)
        if person is None:
            continue
        for mention in passage.mentions:
            life = _birth(passage, mention, person) or _aged(
                setting, passage, mention, person, deaths.get(person)
            )
            if life is not None:
                yield _statement(setting, life)


def _person(setting: Setting, passage: Passage) -> str | None:
    """Return the one person whom a sentence speaks of, by full name."""
    found = {
        mention.value.key
        for mention in passage.mentions
        if isinstance(mention.value, Term) and mention.value.axis == "person"
    }
    if len(found) == 1:
        (name,) = found
    elif not found and (word := _PRONOUN.search(passage.sentence.text)) and word.start() < 40:
        term = reference.pronoun(setting, passage, "he", word.start())
        name = term.key if term is not None else ""
    else:
        return None
    return name if len(name.split()) > 1 else None


def _birth(passage: Passage, mention: Mention, person: str) -> Life | None:
    """Read "born in 1954", "(born 14 November 1954)", and the first half of "(1954–2010)"."""
    text, value = passage.sentence.text, mention.value
    if mention.reading != "date" or not isinstance(value, Interval) or value.axis != "date":
        return None
    written = text[mention.start : mention.end]
    if value.vague or not _HAS_YEAR.search(written):
        return None
    if _is_life(passage, mention):
        first = re.split(r"\s*[-–—]|\s+to\s", written, maxsplit=1)[0]
        figure = Figure(passage, mention.start, mention.start + len(first))
        return Life(person, figure, _ends(written, value)[0])
    if value.grain in {"day", "month", "year"} and _BORN.search(text[: mention.start]):
        birth = Interval("birth", value.low, value.high, value.stated)
        return Life(person, Figure(passage, mention.start, mention.end), birth)
    return None


def _is_life(passage: Passage, mention: Mention) -> bool:
    """Tell whether two dates in brackets right behind a person's name are those of a life."""
    text, value = passage.sentence.text, mention.value
    behind = any(
        isinstance(other.value, Term)
        and other.value.axis == "person"
        and text[other.end : mention.start] == " ("
        for other in passage.mentions
    )
    span = isinstance(value, Interval) and value.grain == "range"
    return bool(
        behind
        and span
        and text.startswith(")", mention.end)
        and isinstance(value, Interval)
        and 15 * _YEAR < value.high - value.low < _OLDEST * _YEAR
    )


def _ends(written: str, value: Interval) -> tuple[Interval, Interval]:
    """Return when a stretch starts and ends, each as exactly as it is told."""
    first, *others = re.split(r"\s*[-–—]+\s*|\s+(?:to|until|and)\s+", written, maxsplit=1)
    last = others[0] if others else ""  # told in a way that gives no more than the years
    loose = [0.0 if re.search(r"[a-z]", half.lower()) else 365.0 for half in (first, last)]
    return (
        Interval("birth", value.low, value.low + loose[0], value.low),
        Interval("death", value.high - loose[1], value.high, value.high),
    )


def _deaths(setting: Setting) -> Iterator[tuple[str, Interval]]:
    """Yield when persons died, as dates in brackets or a verb tell it."""
    for passage in setting.passages:
        person = _person(setting, passage)
        for mention in passage.mentions:
            value = mention.value
            if person is None or mention.reading != "date" or not isinstance(value, Interval):
                continue
            text = passage.sentence.text
            if not _HAS_YEAR.search(text[mention.start : mention.end]) or value.vague:
                continue
            if _is_life(passage, mention):
                yield person, _ends(text[mention.start : mention.end], value)[1]
            elif value.axis == "date" and _DIED.search(text[: mention.start]):
                yield person, value


def _aged(
    setting: Setting, passage: Passage, mention: Mention, person: str, death: Interval | None
) -> Life | None:
    """Read an age with its time: that of the sentence, of the death, or of the document."""
    text, value = passage.sentence.text, mention.value
    if not _is_age(text, mention) or not isinstance(value, Interval) or value.vague or value.bound:
        return None
    years = int(value.stated)
    if value.low != value.high or value.stated != years or not 1 <= years <= _OLDEST:
        return None
    dates = [
        m for m in passage.mentions
        if m.reading == "date" and isinstance(m.value, Interval) and m.value.axis == "date"
    ]  # fmt: skip
    others = [m for m in dates if not _BORN.search(text[: m.start]) and not _is_life(passage, m)]
    figure = Figure(passage, mention.start, mention.end)
    ages = sum(m.reading in {"age", "duration"} for m in passage.mentions)
    if ages > 1:
        return None
    if len(others) == 1 and isinstance(others[0].value, Interval):
        told = text[others[0].start : others[0].end]
        when = others[0].value
        if when.vague or not _HAS_YEAR.search(told) or when.grain not in {"day", "month", "year"}:
            return None
        if not _is_of_one_event(passage, mention, others[0]):
            return None
        return Life(person, figure, _implied(years, when), f"{_age(years)} in {told}")
    if others or len(dates) > 1:
        return None
    if death is not None and _AT_DEATH.search(text):
        year = datetime.date.fromordinal(int(death.high)).year
        return Life(person, figure, _implied(years, death), f"{_age(years)} at death in {year}")
    return _present(setting, passage, Life(person, figure, value))


def _is_age(text: str, mention: Mention) -> bool:
    """Tell an age, also a bare figure: "she was 60 when"."""
    bare = mention.reading == "number" and text[: mention.start].endswith((" was ", " is "))
    return mention.reading == "age" or (bare and text.startswith(" when ", mention.end))


def _is_of_one_event(passage: Passage, age: Mention, date: Mention) -> bool:
    """Tell "in 1985, aged 25", "died in 2010 at the age of 61", "was 60 when she died in 2010".

    "Ill at the age of 19, he took up chess in 2006" and "Ms Adler, 54, was born there in 1970" tell
    of two times.
    """
    text = passage.sentence.text
    first, second = sorted((age, date), key=lambda mention: mention.start)
    between = text[first.end : second.start]
    if not _SAID_AGED.search(text[age.start : age.end]):
        return age.reading == "number" and bool(_WHEN.fullmatch(between))
    if _BESIDE.fullmatch(between):
        return True
    verbs = [
        token
        for token in passage.sentence.tokens
        if token.tag in {"verb", "aux"} and first.end <= token.start < second.start
    ]
    return not verbs and _DIED.search(text[: first.start]) is not None


def _present(setting: Setting, passage: Passage, life: Life) -> Life | None:
    """Read "Ms Adler, 54, said" at the document's date, in a story that is set in no other time."""
    today = setting.document.date
    age = int(life.birth.stated)
    before = passage.sentence.text[: life.figure.end]
    if today is None or not _NOW.search(before) or _AT_DEATH.search(passage.sentence.text):
        return None
    recent = setting.passages[max(0, passage.index - _RECENT) : passage.index + 1]
    years = {int(y) for each in recent for y in _HAS_YEAR.findall(each.sentence.text)}
    if any(year < today.year - 1 for year in years):
        return None
    around = Interval("date", today.toordinal() - _YEAR, today.toordinal() + _YEAR / 12, 0.0)
    way = f"{_age(age)} on {today.isoformat()}"
    return Life(life.person, life.figure, _implied(age, around), way, "likely")


def _age(years: int) -> str:
    return f"aged {years}"


def _implied(years: int, when: Interval) -> Interval:
    """Return when somebody of an age was born: the birthday of that year may have been or not."""
    low, high = when.low - (years + 1) * _YEAR, when.high - years * _YEAR
    return Interval("birth", low - 1, high + 1, (low + high) / 2)


def _statement(setting: Setting, life: Life) -> Statement:
    text = life.figure.text
    first, last = (
        datetime.date.fromordinal(max(1, int(day))).year
        for day in (life.birth.low + 2, life.birth.high - 2)
    )
    between = " or " if last == first + 1 else " to "
    made = f"born in {first}" if first == last else f"born in {first}{between}{last}"
    told = text if not life.way else f"{made} ({life.way})"
    return Statement(
        kind="arithmetic",
        place=place(setting, life.figure),
        sentence=life.figure.passage.sentence.text,
        focus=(life.figure.start, life.figure.end),
        subject=life.person,
        attribute="birth",
        terms=("age",),
        value=life.birth,
        shown=told,
        about=setting.about,
        readings=("age", life.sureness, "made" if life.way else "told"),
    )
