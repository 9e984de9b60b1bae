"""Phrases that name an office or a post, with what narrows it.

>>> [(role.key, role.qualifiers) for role in find("the joint chief executive, a former MP")]
[('chief executive', ('co',)), ('member of parliament', ('former',))]
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck.language.naming.gazetteer import demonym, given, key_words, spot
from factcheck.language.naming.rolewords import (
    abbreviations,
    first_words,
    listed,
    modifiers,
    neighbours,
    roles,
    singular,
)
from factcheck.language.spans import Span
from factcheck.language.vocabulary.lexicon import load, parts_of_speech, words

_PIECE = re.compile(r"[^\W_]+")
_FUSED = re.compile(r"(?i)co(?=(?:founder|author|chair|director|captain|owner|editor)s?$)")
_LINKS = frozenset({" ", "-", "‑", "‐", "\u00a0", "\n"})
_HYPHENS = frozenset({"-", "‑", "‐"})
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase: ``text[start:end]``; ``head`` is where it begins without its modifiers."""

    start: int
    end: int
    head: int
    key: str
    qualifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or a part of a hyphenated one, and what parts it from the piece before."""

    start: int
    end: int
    text: str
    gap: str

    @property
    def lower(self) -> str:
        return self.text.lower()


@functools.lru_cache(maxsize=512)
def find(text: str) -> tuple[Role, ...]:
    """Return the role phrases of a text in order; they do not overlap."""
    pieces = _pieces(text)
    found: list[Role] = []
    index = 0
    while index < len(pieces):
        matched = _matched(pieces, index)
        role = matched and _role(pieces, index, *matched)
        if role and not (found and role.start < found[-1].end):
            found.append(role)
            while index < len(pieces) and pieces[index].start < role.end:
                index += 1
        else:
            index += 1
    return tuple(found)


@functools.lru_cache(maxsize=512)
def spans(text: str) -> tuple[Span, ...]:
    """Return where the role phrases of a text stand."""
    return tuple((found.start, found.end) for found in find(text))


def _pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    last = 0
    for match in _PIECE.finditer(text):
        start, end = match.span()
        fused = _FUSED.match(match.group())
        if fused:
            cut = start + fused.end()
            pieces.append(_Piece(start, cut, text[start:cut], text[last:start]))
            pieces.append(_Piece(cut, end, text[cut:end], "-"))
        else:
            pieces.append(_Piece(start, end, match.group(), text[last:start]))
        last = end
    return pieces


def _matched(pieces: list[_Piece], index: int) -> tuple[int, str] | None:
    """Return where the longest role beginning at a piece ends (exclusive) and its key."""
    first = singular(pieces[index].lower)
    if first not in first_words() or _after_non(pieces, index):
        return None
    fronted = _fronted(pieces, index)
    if fronted:
        return fronted
    for length in range(min(_LONGEST, len(pieces) - index), 0, -1):
        part = pieces[index : index + length]
        if any(piece.gap not in _LINKS for piece in part[1:]):
            continue
        forms = tuple(singular(piece.lower) for piece in part)
        key = roles().get(forms)
        if not key and length == 3 and forms[0] == "chief" and forms[2] == "officer":
            key = " ".join(forms)
        if key and (length > 1 or _written_as_role(part[0], forms[0])):
            return index + length, key
    return None


def _after_non(pieces: list[_Piece], index: int) -> bool:
    """Tell whether "executive" is the end of "non-executive"."""
    return index > 0 and pieces[index].gap in _HYPHENS and pieces[index - 1].lower == "non"


def _fronted(pieces: list[_Piece], index: int) -> tuple[int, str] | None:
    """Read "finance minister" as minister of finance."""
    follows = index + 1 < len(pieces) and pieces[index + 1].gap in _LINKS
    office = singular(pieces[index + 1].lower) if follows else ""
    field = pieces[index].lower
    if office not in listed("fronted") or field not in listed("front_fields"):
        return None
    if (field, office) in roles():
        return None
    return index + 2, f"{office} of {'foreign affairs' if field == 'foreign' else field}"


def _written_as_role(piece: _Piece, form: str) -> bool:
    """Tell whether an abbreviation is in capitals ("COO", "CEOs"); words may be written anyhow."""
    return form not in abbreviations() or form == "ceo" or piece.text.rstrip("s").isupper()


def _role(pieces: list[_Piece], index: int, stop: int, key: str) -> Role | None:
    first, qualifiers = _modified(pieces, index, key)
    stop, key = _with_field(pieces, stop, key)
    stop, later = _afterwards(pieces, stop)
    qualifiers = qualifiers | later
    if not _is_role(pieces, index, stop, key, modified=bool(qualifiers)):
        return None
    start, end, head = pieces[first].start, pieces[stop - 1].end, pieces[index].start
    return Role(start, end, head, key, tuple(sorted(qualifiers)))


def _modified(pieces: list[_Piece], index: int, key: str) -> tuple[int, set[str]]:
    """Return where the modifiers before a role begin and which they are."""
    qualifiers: set[str] = set()
    first = index
    while first > 0 and pieces[first].gap in _LINKS:
        word = pieces[first - 1].lower
        if first > 1 and pieces[first - 1].gap in _HYPHENS:
            double = f"{pieces[first - 2].lower}-{word}"
            if double in modifiers():
                qualifiers.add(modifiers()[double])
                first -= 2
                continue
        name = modifiers().get(word)
        hyphened = pieces[first].gap in _HYPHENS
        if (
            not name
            or (name == "under" and key != "secretary")
            or (name == "then" and not hyphened)
        ):
            break
        qualifiers.add(name)
        first -= 1
    return first, qualifiers


def _with_field(pieces: list[_Piece], stop: int, key: str) -> tuple[int, str]:
    """Take in "of finance" where the field is part of the office."""
    office = "secretary" if key == "secretary of state" else key
    if office not in listed("fields") or stop + 1 >= len(pieces) or pieces[stop].gap != " ":
        return stop, key
    if pieces[stop].lower not in ({"for"} if key != office else {"of", "for"}):
        return stop, key
    begin = stop + 1
    if office in {"minister", "secretary"} and pieces[begin].lower == "the":
        begin += 1
    end = _field_end(pieces, begin, several=office in {"minister", "secretary"})
    if end == begin:
        return stop, key
    field = " ".join(piece.lower for piece in pieces[begin:end])
    return end, f"{office} of {field}"


def _field_end(pieces: list[_Piece], begin: int, *, several: bool) -> int:
    """Return the index behind the words of a field: "human resources", "science and technology"."""
    if begin >= len(pieces) or not _is_field_word(pieces[begin]):
        return begin
    end = begin + 1
    while end < len(pieces) and end - begin < 4:
        piece, before = pieces[end], pieces[end - 1]
        if piece.gap not in _LINKS:
            break
        if piece.lower == "and" and several and _joins_field(pieces, end + 1):
            end += 2
        elif _is_field_word(piece) and _runs_on(before.lower, piece.lower):
            end += 1
        else:
            break
    return end


def _joins_field(pieces: list[_Piece], index: int) -> bool:
    return index < len(pieces) and pieces[index].gap == " " and _is_field_word(pieces[index])


def _runs_on(before: str, word: str) -> bool:
    """Tell whether a noun goes on after another word; "marketing plans" rather has a verb."""
    return "a" in _kinds(before) or (_kinds(word).startswith("n") and not word.endswith("s"))


def _is_field_word(piece: _Piece) -> bool:
    word = piece.lower
    if not set(_kinds(word)) & {"n", "a"} or word.endswith("ed"):
        return False
    if word in words("words", "stop") or word in listed("not_fields"):
        return False
    proper = spot(piece.text) or given(piece.text) or demonym(piece.text) or piece.text.isupper()
    return not (piece.text[0].isupper() and proper)


def _kinds(word: str) -> str:
    return parts_of_speech(word) or parts_of_speech(word.removesuffix("s"))


def _afterwards(pieces: list[_Piece], stop: int) -> tuple[int, set[str]]:
    if stop < len(pieces) and pieces[stop].gap in _LINKS:
        for name, forms in load("roles")["afterwards"].items():
            if pieces[stop].lower in forms.split(", "):
                return stop + 1, {name}
    return stop, set()


def _is_role(pieces: list[_Piece], index: int, stop: int, key: str, *, modified: bool) -> bool:
    """Tell whether the surroundings leave the word a role."""
    before = pieces[index - 1] if index and pieces[index].gap in _LINKS else None
    after = pieces[stop] if stop < len(pieces) and pieces[stop].gap in _LINKS else None
    earlier = before.lower if before else ""
    later = after.lower if after else ""
    if earlier in neighbours("not_after").get(key, ()) or later in neighbours("not_before").get(
        key, ()
    ):
        return False
    is_verb = later in words("words", "determiners") and pieces[stop - 1].text.endswith("s")
    if is_verb or earlier == "to":
        return earlier == "to" and pieces[index].text[0].isupper()
    if (
        after
        and after.text[0].isupper()
        and later in key_words("places", "streets") | key_words("organisations", "last")
    ):
        return False
    if stop - index == 1 and key in listed("surnames") and pieces[index].text[0].isupper():
        part_of_name = (
            before and before.text[0].isupper() and before.lower not in words("people", "openers")
        )
        belongs = (
            stop < len(pieces) and pieces[stop].lower == "s" and pieces[stop].gap in {"'", "’"}
        )
        if (part_of_name and not modified and not _is_body(before)) or belongs:
            return False
    if modified or stop - index > 1 or singular(pieces[index].lower) != key:
        return True
    return _is_wanted(pieces, key, earlier, after, stop)


def _is_body(piece: _Piece | None) -> bool:
    """Tell whether a word before a role may be whose role it is: "Velmora President Ann Lee"."""
    return bool(piece) and not given(piece.text) if piece else False


def _is_wanted(
    pieces: list[_Piece], key: str, earlier: str, after: _Piece | None, stop: int
) -> bool:
    wanted = neighbours("wants").get(key)
    if wanted is None:
        return True
    later = after.lower if after else ""
    if later == "of" and "of" in wanted:
        rest = [piece.lower for piece in pieces[stop + 1 : stop + 4]]
        rest = [word for word in rest if word not in words("words", "determiners")][:1]
        return not set(rest) & set(listed("not_fields"))
    if after and after.text[0].isupper() and key != "head":
        return True
    return earlier in wanted and earlier != "of"
