"""Whether the words around a phrase let it be a date: "in 2019" is one, "2019 people" is none.

Precision comes first: a bare number is a year, and a bare "May" a month, only in good company.
"""

from __future__ import annotations

import functools
import re

from factcheck.language.dates.datewords import DASHES, Line, Phrase, listed
from factcheck.language.dates.yearwords import year_number
from factcheck.language.vocabulary import lemmas
from factcheck.language.vocabulary.lexicon import parts_of_speech, words

_OPENERS = frozenset("([{\"“‘'«>—–:;,…*")
_CLOSERS = frozenset(")]}\"”’'»<—–:;,.…*?!")
_PREFIXES = frozenset({"pre", "post"})
_DETERMINERS = frozenset(
    "the a an its his her their our my your this that each every another".split()
)
_MATCHING = frozenset("same corresponding comparable equivalent".split())
_OF_TIME = frozenset("since until till during throughout circa".split())
_BEFORE_A_MONTH = listed("prepositions_of_time") | frozenset(
    "last this next every each early mid late through for to between around towards and".split()
)
_YEAR = re.compile(r"(?<![0-9])(?:1[0-9]|2[01])[0-9]{2}(?![0-9])")
_LONG_FIGURE = re.compile(r"[0-9][0-9,.]*[0-9][0-9]|[$£€]")
_TEMPERATURE = re.compile(r"(?i)\b(?:temperatures?|highs?|lows?|degrees|mercury|thermometers?)\b")
_SAYS = frozenset("said says told is was has had who would could".split())
_YEAR_OPENS = frozenset("saw brought marked began".split())


def stands_free(line: Line, start: int, end: int) -> bool:
    """Tell whether words ``start`` to ``end`` are no part of a longer code, number or address."""
    return _free_before(line, start) and _free_after(line, end)


def _free_before(line: Line, start: int) -> bool:
    if not line.glued(start):
        return True
    before = line.lower(start - 1)
    if before in DASHES and line.lower(start - 2) in _PREFIXES:
        return True
    if before in _OPENERS:
        return not (line.glued(start - 1) and line.lower(start - 2).isdigit() and before in ":,;")
    return False


def _free_after(line: Line, end: int) -> bool:
    if not line.glued(end):
        return True
    after = line.lower(end)
    follows = line.lower(end + 1) if line.glued(end + 1) else ""
    if after == "t" and follows.isdigit():
        return True  # 2024-03-12T17:40
    if after == "'" and follows == "s":
        return True
    return after in _CLOSERS and not (follows[:1].isalnum() and after in ".,:;'’—–")


def fits(line: Line, start: int, phrase: Phrase, previous: Phrase | None) -> bool:
    """Tell whether a phrase that begins at word ``start`` is a date in its place.

    ``previous`` is the date that was read before it in the same sentence.
    """
    if phrase.needs in {"year", "years"}:
        return _is_year(line, start, phrase, previous)
    if phrase.needs == "month":
        return _is_month(line, start, phrase, previous)
    if phrase.needs == "weekday":
        return not (
            _is_counted_day(line, start, phrase.end) or _is_in_a_name(line, start, phrase.end)
        )
    if phrase.needs in {"decade", "the decade"}:
        definite = phrase.needs == "the decade" or line.lower(start) == "the"
        return definite and not _tells_temperature(line.text)
    if phrase.needs == "half":
        return line.lower(start - 1) in {"in", "for", "during", "of", "from", "since"}
    if phrase.needs == "the year":
        return _no_other_year(line)
    return True


# Years


def _is_year(line: Line, start: int, phrase: Phrase, previous: Phrase | None) -> bool:
    if line.lower(phrase.end) in listed("counted") or line.lower(start - 1) in listed("labels"):
        return False
    if phrase.needs == "years":
        return _are_years(line, start, phrase)
    return (
        _follows_time_word(line, start, phrase.end)
        or _is_bracketed(line, start, phrase.end)
        or _is_attribute(line, start, phrase.end)
        or _is_entry(line, start, phrase.end)
        or _ends_entry(line, start, phrase.end)
        or _continues(line, start, previous, phrase)
        or (line.lower(start - 1) in DASHES and line.lower(start - 2) in _PREFIXES)
    )


def _are_years(line: Line, start: int, phrase: Phrase) -> bool:
    """Tell whether "1903–1914" or "1971 to 2020" are years and no amounts."""
    before, after = line.lower(start - 1), line.lower(phrase.end)
    if before in {"from", "between"} and line.lower(start - 2) in listed("changes"):
        return False
    if before in listed("measured") or line.lower(start - 2) in listed("labels"):
        return False
    return not is_plural(after) or before in {"the", "("}


def _follows_time_word(line: Line, start: int, end: int) -> bool:
    at = start - 1
    while line.lower(at) in {":", ".", "the"}:
        at -= 1
    before = line.lower(at)
    if before in listed("dated") or (before == "to" and line.lower(at - 1) == "prior"):
        return True
    if before not in listed("prepositions_of_time") or at != start - 1:
        return False
    if before == "of":
        return _is_of_a_year(line, start) and not is_plural(line.lower(end))
    if before in _OF_TIME:
        return True
    if line.lower(start - 2) in listed("changes") and before in {"by", "from", "to"}:
        return False
    if _is_one_of_two_numbers(line, end) and before in {"in", "by", "from"}:
        return False
    if before == "in":
        return not (is_plural(line.lower(end)) and line.lower(end - 1).endswith("00"))
    return not is_plural(line.lower(end))


def _is_one_of_two_numbers(line: Line, end: int) -> bool:
    """Tell whether "in 1904 of the cases" or "from 1200 to 1500 people" goes on."""
    if line.lower(end) == "of":
        return True
    return line.lower(end) == "to" and line.lower(end + 1).isdigit()


def _is_of_a_year(line: Line, start: int) -> bool:
    """Tell whether "the winter of 1892" and not "a crowd of 1892" stands here."""
    noun = line.lower(start - 2)
    if line.lower(start - 3) in _MATCHING:
        return True  # "the same quarter of 2023"
    if not noun.isalpha() or noun in listed("measured") or noun in listed("changes"):
        return False
    if line.lower(start - 3) in {"a", "an"} or line.lower(start - 4) in {"a", "an"}:
        return False
    return line.capital(start - 2) or "n" in parts_of_speech(lemmas.noun(noun))


def _is_bracketed(line: Line, start: int, end: int) -> bool:
    before, after = line.lower(start - 1), line.lower(end)
    if before in {"(", "["}:
        return after in {")", "]", ",", ";", ":"} or after in DASHES
    return after in {")", "]"} and before == "," and "(" in line.text


def _is_attribute(line: Line, start: int, end: int) -> bool:
    """Tell whether a year describes a noun: "the 2016 elections", "a 1998 novel"."""
    possessed = line.lower(start - 1) == "s" and line.lower(start - 2) == "'"
    if line.lower(start - 1) not in _DETERMINERS and not possessed:
        return False
    noun = line.lower(end)
    if noun in {"and", "or"}:
        return year_number(line, end + 1) is not None
    if not noun.isalpha() or noun in words("words", "prepositions"):
        return False
    if line.capital(end) or noun in listed("occasions"):
        return True
    round_figure = line.lower(end - 1).endswith("00")
    is_word = bool(parts_of_speech(noun))
    return is_word and not round_figure and not is_plural(noun)


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word is the plural of a noun."""
    if word in {"people", "men", "women", "children"}:
        return True
    if not (word.isascii() and word.endswith("s")):
        return False
    singular = lemmas.noun(word)
    return singular != word and parts_of_speech(singular)[:1] == "n"  # "onwards", "cites"


def _is_entry(line: Line, start: int, end: int) -> bool:
    """Tell whether a year opens a line of a chronicle, or a sentence about it."""
    if start != 0:
        return False
    after = line.lower(end)
    if after in _YEAR_OPENS:
        return True
    if after in {"was", "is"} and line.lower(end + 1) in {"a", "an", "the"}:
        return re.search(r"\byear\b", line.text) is not None
    return (after == ":" or after in DASHES) and not line.glued(end + 1)


def _ends_entry(line: Line, start: int, end: int) -> bool:
    """Tell whether a year closes an entry of a list, as in "Sonata in D minor, 1895".

    A vote or a price may stand there too, behind a colon or beside other figures.
    """
    if line.lower(start - 1) != "," or not line.lower(start - 2).isalpha():
        return False
    closed = all(word.lower in _CLOSERS for word in line.words[end:])
    return closed and ":" not in line.text and len(_LONG_FIGURE.findall(line.text)) == 1


def _continues(line: Line, start: int, previous: Phrase | None, phrase: Phrase) -> bool:
    """Tell whether a phrase goes on a list: "in 1932, 1944 and 1950"."""
    if previous is None or previous.span.grain not in {phrase.span.grain, "range"}:
        return False
    gap = [word.lower for word in line.words[previous.end : start]]
    return gap in (
        [","],
        [";"],
        ["and"],
        ["or"],
        [",", "and"],
        [",", "or"],
        ["&"],
        ["to"],
        ["than", "in"],
    )


def _no_other_year(line: Line) -> bool:
    """Tell whether no year but that of writing is named, so that "the year" must be that one."""
    return line.now is not None and _years_named(line.text) <= {line.now.year}


@functools.lru_cache(maxsize=16)  # asked once for each date of a sentence
def _years_named(text: str) -> frozenset[int]:
    return frozenset(int(match.group()) for match in _YEAR.finditer(text))


@functools.lru_cache(maxsize=16)  # the same
def _tells_temperature(text: str) -> bool:
    return _TEMPERATURE.search(text) is not None


# Names


def _is_month(line: Line, start: int, phrase: Phrase, previous: Phrase | None) -> bool:
    if phrase.end - start > 1:
        return True  # "June to August"
    word, before, after = line.lower(start), line.lower(start - 1), line.lower(phrase.end)
    if before in _BEFORE_A_MONTH and start > 0:
        if word in listed("months_of_other_use"):
            continued = before != "and" or _continues(line, start, previous, phrase)
            return continued and after not in _SAYS
        return True
    if word in listed("months_of_other_use"):
        described = (
            before in _DETERMINERS and line.text[line.words[phrase.end - 1].end :][1:2].islower()
        )
        return (described and "n" in parts_of_speech(after)) or _continues(
            line, start, previous, phrase
        )
    return not _is_in_a_name(line, start, phrase.end)


def _is_counted_day(line: Line, start: int, end: int) -> bool:
    """Tell whether it is "every other Monday" or "the first Friday of May"."""
    return line.lower(start - 1) in {"other", "alternate"} or line.lower(end) == "of"


def _is_in_a_name(line: Line, start: int, end: int) -> bool:
    """Tell whether a capitalised word beside makes a name of it: "Black Friday", "Sunday Times"."""
    before = line.lower(start - 1)
    if before == "on" or before in listed("prepositions_of_time"):
        return False
    if start > 0 and line.capital(start - 1) and not _is_grammar(before):
        return True
    return line.capital(end) and not _is_grammar(line.lower(end)) and not line.lower(end).isdigit()


def _is_grammar(word: str) -> bool:
    kinds = ("prepositions", "determiners", "conjunctions", "adverbs", "pronouns", "subordinators")
    return any(word in words("words", kind) for kind in kinds)
