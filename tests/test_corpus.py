"""Every phrase of tests/corpus is read as it says there, whole and by one mention, or not at all.

A file is named after its reader.  ``reads`` lists phrases with what they mean, ``within`` spans in
sentences, ``never`` phrases in which the reader must find nothing.  A meaning is written as

    percent 16.5..17.5          an interval; "~" after it if it is vague, "<=" or ">=" if a bound
    count:passenger 142..142 [passenger]      the same with the mention's unit
    duration 44.5/1440..45.5/1440             with figures as fractions or products
    date 2019-01-01..2019-12-31 year          a span of days with its grain
    version 3.9.0 [or-newer]                  a term with its qualifiers
"""

from __future__ import annotations

import datetime
import importlib
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.language.grammar.sentences import make
from factcheck.model import Interval, Mention, Term

CORPUS = Path(__file__).parent / "corpus"
NUMBER = r"-?(?:inf|[0-9.]+(?:e[+-]?[0-9]+)?)(?:[*/][0-9.]+(?:e[+-]?[0-9]+)?)*"
INTERVAL = re.compile(
    rf"(?P<axis>.+) (?P<low>{NUMBER})\.\.(?P<high>{NUMBER})(?P<mark>~)?(?: \[(?P<unit>[^\]]*)\])?"
)
DATE = re.compile(r"date (\S+?)\.\.(\S+?)~?(?: (\S+))?")
TERM = re.compile(r"(?P<axis>\S+) (?P<key>.*?)(?: \[(?P<qualifiers>[^\]]*)\])?")


def files() -> list[Path]:
    return sorted(CORPUS.glob("*.yaml"))


def load(path: Path) -> dict[str, Any]:
    content = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def cases(key: str) -> Iterator[Any]:
    for path in files():
        for entry in load(path).get(key) or ():
            phrases = entry["phrases"] if key == "reads" else [entry]
            for phrase in phrases:
                text = phrase["text"] if isinstance(phrase, dict) else str(phrase)
                yield pytest.param(path.stem, entry, text, id=f"{path.stem}-{text}"[:80])


def read(value: str, text: str, date: datetime.date | None = None) -> list[Mention]:
    reader = importlib.import_module(f"factcheck.values.{value}")
    return list(reader.read(make(text, date=date)))


def figure(written: str) -> float:
    factors = re.split(r"([*/])", written)
    value = float(factors[0])
    for sign, factor in zip(factors[1::2], factors[2::2], strict=True):
        value = value * float(factor) if sign == "*" else value / float(factor)
    return value


def check(mention: Mention, meaning: str) -> None:
    """Assert that a mention means what ``meaning`` says."""
    value = mention.value
    if isinstance(value, Term):
        expected = TERM.fullmatch(meaning)
        assert expected, f"cannot read {meaning!r}"
        qualifiers = re.split(r", ?", expected["qualifiers"]) if expected["qualifiers"] else []
        assert (value.axis, value.key) == (expected["axis"], expected["key"])
        assert sorted(value.qualifiers) == sorted(qualifiers)
    elif value.axis == "date":
        expected = DATE.fullmatch(meaning)
        assert expected, f"cannot read {meaning!r}"
        assert (day(value.low), day(value.high)) == (expected[1], expected[2])
        assert expected[3] in {None, value.grain}
    else:
        expected = INTERVAL.fullmatch(meaning)
        assert expected, f"cannot read {meaning!r}"
        check_interval(value, mention.unit, expected)


def check_interval(value: Interval, unit: str, expected: re.Match[str]) -> None:
    assert value.axis == expected["axis"]
    low, high = figure(expected["low"]), figure(expected["high"])
    for ours, theirs in ((value.low, low), (value.high, high)):
        assert math.isclose(ours, theirs, rel_tol=1e-5, abs_tol=1e-7), f"{value.low}..{value.high}"
    assert value.vague == bool(expected["mark"]), "vague (~) or not"
    if expected["unit"] is not None:
        assert unit == expected["unit"]


def day(ordinal: float) -> str:
    if math.isinf(ordinal):
        return "-inf" if ordinal < 0 else "inf"
    return datetime.date.fromordinal(int(ordinal)).isoformat()


@pytest.mark.parametrize(("value", "entry", "text"), list(cases("reads")))
def test_reads(value: str, entry: dict[str, Any], text: str) -> None:
    mentions = read(value, text, entry.get("date"))
    assert [text[m.start : m.end] for m in mentions] == [text]
    assert mentions[0].reading == value
    check(mentions[0], str(entry["as"]))
    if "scope" in entry:
        assert list(mentions[0].scope) == entry["scope"]
    if "grain" in entry:
        assert isinstance(mentions[0].value, Interval)
        assert mentions[0].value.grain == entry["grain"]


@pytest.mark.parametrize(("value", "entry", "text"), list(cases("within")))
def test_reads_within(value: str, entry: dict[str, Any], text: str) -> None:
    mentions = read(value, text, entry.get("date"))
    assert entry["span"] in [text[m.start : m.end] for m in mentions]
    mention = next(m for m in mentions if text[m.start : m.end] == entry["span"])
    if "as" in entry:
        check(mention, str(entry["as"]))


@pytest.mark.parametrize(("value", "entry", "text"), list(cases("never")))
def test_never_reads(value: str, entry: object, text: str) -> None:
    date = entry.get("date") if isinstance(entry, dict) else None
    assert [(text[m.start : m.end], m.value) for m in read(value, text, date)] == []


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_corpus_has_both_sides(path: Path) -> None:
    content = load(path)
    assert content.get("reads") or content.get("within")
    assert content.get("never")
