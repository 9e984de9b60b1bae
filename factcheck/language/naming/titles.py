"""Whether words are the title of a work: a film, a book, a song.

>>> is_title("The Lord of the Rings"), is_title("It was a boost")
(True, False)
"""

from __future__ import annotations

import re

from factcheck.language.vocabulary.lexicon import words as listed

_WORD = re.compile(r"[^\W_](?:[\w]|[-’'.](?=\w))*|&")
_MOST_WORDS = 8
_NEAR = 48


def is_title(words: str) -> bool:
    """Tell whether words are written as a title: few, the main ones with capitals, no sentence."""
    parts = _WORD.findall(words)
    if (
        not parts
        or len(parts) > _MOST_WORDS
        or re.search(r"[.;:!?…] +\S", words.replace(": ", " "))
    ):
        return False
    main = [part for part in parts if part.lower() not in listed("titles", "small")]
    if not main or not _is_capital(parts[0]) or not parts[0][0].isalnum():
        return False
    return all(_is_capital(part) for part in main) and not all(part.isdigit() for part in parts)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without blanks around it and without a comma or stop at its end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    if text[start:end].endswith(".") and not text[start:end].endswith(("..", " Jr.", " Mr.")):
        end -= 1
    return start, end


def near_work(text: str, start: int, end: int) -> bool:
    """Tell whether a word such as "film", "novel" or "starred" stands close to a span.

    For one word alone it must stand right beside it: nearly everything else is quoted so too.
    """
    lone = " " not in text[start:end].strip()
    before = _WORD.findall(text[max(0, start - _NEAR) : start].lower())[-2 if lone else -5 :]
    after = _WORD.findall(text[end : end + _NEAR].lower())[: 1 if lone else 2]
    works = listed("titles", "works")
    leading = works | listed("titles", "before")
    return any(_base(word) in leading or word in leading for word in before) or any(
        _base(word) in works for word in after
    )


def near_label(text: str, start: int, end: int) -> bool:
    """Tell whether a word such as "button" or "click" stands right beside a span."""
    before = _WORD.findall(text[max(0, start - _NEAR) : start].lower())[-3:]
    after = _WORD.findall(text[end : end + _NEAR].lower())[:2]
    return bool(listed("titles", "labels") & {*before, *after})


def _base(word: str) -> str:
    works = listed("titles", "works")
    return word if word in works else word.removesuffix("s")
