"""Figures that tell an order of magnitude: a couple of, a few hundred, tens of thousands of."""

from __future__ import annotations

from dataclasses import replace

from factcheck.language.numbers.pieces import Parsed, Pieces, table

_FEW = {"couple": (1.5, 3.0, 2.0), "few": (2.0, 9.0, 3.0), "several": (3.0, 9.0, 4.0)}


def magnitude(pieces: Pieces, index: int) -> Parsed | None:
    """Return the loose figure at an index and the index after it."""
    return _few(pieces, index) or _order(pieces, index)


def _few(pieces: Pieces, index: int) -> Parsed | None:
    """Read "a couple of", "a few hundred", "several thousand"; plain "a few" says too little."""
    word_at = index + 1 if pieces[index].word == "a" else index
    word = pieces[word_at].word
    if word not in _FEW or (word_at > index and pieces[word_at].gap != " "):
        return None
    low, high, value = _FEW[word]
    after = pieces.joined(word_at + 1, "of") if word == "couple" else word_at + 1
    if after is None:
        return None
    name = pieces[after].word
    scale = {"hundred": 100.0, "dozen": 12.0}.get(name) or table("scales").get(name, 1.0)
    if scale == 1.0 or pieces[after].gap != " " or name.endswith("s"):
        if word != "couple":
            return None
        scale = 1.0
    else:
        after += 1
    figure = pieces.made(index, after, value * scale, scale, scale=scale, form="loose")
    return replace(figure, low=low * scale, high=high * scale), after


def _order(pieces: Pieces, index: int) -> Parsed | None:
    """Read "hundreds of", "tens of thousands of": twice that or more, some grace given."""
    scale = table("magnitudes").get(pieces[index].word)
    if scale is None:
        return None
    after = index + 1
    second = pieces.joined(after, "of")
    bigger = table("magnitudes").get(pieces[second].word, 0.0) if second else 0.0
    if second and bigger > scale:
        scale, after = scale * bigger, second + 1
    if pieces[index].word in {"tens", "scores"} and after == index + 1:
        return None
    after = pieces.joined(after, "of") or after
    figure = pieces.made(index, after, 2 * scale, scale, scale=scale, form="loose")
    return replace(figure, low=1.5 * scale, high=float("inf")), after
