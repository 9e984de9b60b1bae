"""The word lists that lie beside this code, read once and kept."""

from __future__ import annotations

import functools
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

_FOLDERS = ("vocabulary", "numbers", "dates", "naming", "quoting")


@functools.cache
def load(name: str) -> Any:
    """Return the content of the lexicon ``<name>.yaml``, in whichever folder here it lies."""
    return content(_home(name).joinpath(f"{name}.yaml"))


def content(path: Traversable) -> Any:
    """Return what a word list in YAML holds, wherever it lies."""
    import yaml  # noqa: PLC0415 - 40 ms that a run without documents need not pay

    text = path.read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders


def _home(name: str) -> Traversable:
    """Return the folder that holds a lexicon, beside the code that reads it.

    Raises:
        LookupError: No folder does.
    """
    language = resources.files("factcheck.language")
    for folder in (language, *(language.joinpath(part) for part in _FOLDERS)):
        if folder.joinpath(f"{name}.yaml").is_file():
            return folder
    raise LookupError(f"no lexicon is called {name}")


@functools.cache
def words(name: str, key: str) -> frozenset[str]:
    """Return the words of one list in a lexicon; a list may be written as one string."""
    entry = load(name)[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


@functools.cache
def _lemmas() -> dict[str, str]:
    """Return WordNet's words with their parts of speech, such as ``{"report": "n135v72"}``."""
    path = resources.files("factcheck.language.vocabulary").joinpath("wordnet/lemmas.txt")
    text = path.read_text("utf-8")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    parts = iter(text.split())  # a word, its parts of speech, the next word ...
    return dict(zip(parts, parts, strict=True))


@functools.cache
def parts_of_speech(lemma: str) -> str:
    """Return the letters n, v, a, r that a word can be, the commonest first; "" if unknown."""
    return "".join(letter for letter in _lemmas().get(lemma, "") if letter.isalpha())


@functools.cache
def frequency(lemma: str) -> int:
    """Return how often a word stands in SemCor (about 230,000 tagged words); 0 if never."""
    counts = _lemmas().get(lemma, "")
    return sum(int(part) for part in "".join(c if c.isdigit() else " " for c in counts).split())
