"""Copies and rewrites are one source; reports of one event, and what all quote, are several."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import pipeline, readers, ruleset
from factcheck.cli import run
from factcheck.corroboration import families, fingerprints, records, reuse
from factcheck.corroboration.fingerprints import WINDOW, WORDS
from factcheck.corroboration.independence import apart, independent
from factcheck.engines.failed import Failed
from factcheck.engines.serial import Serial
from factcheck.model import Claim, Evidence, Finding, Place, Record

WIRE = """\
ORRIN, 3 May. A freight train left the rails near Orrin on Thursday night and blocked the only line
to the coast, the railway said. Nobody was hurt, but eleven wagons of grain lay on their side in a
field and two bridges must be inspected before trains can pass again.

The train had set out from the silos of Dunmarra at noon with forty wagons. It was travelling at no
more than thirty kilometres an hour when its third wagon jumped the track at a set of points that
had been renewed only last summer, according to the signalman on duty.

“We heard a long scraping noise and then it was so quiet that you could hear the grain running out
of the wagons,” said Ottilie Brand, who lives beside the line.

The railway expects to open one track by Sunday. Passengers are taken by bus between Orrin and Port
Selby until then, which adds about ninety minutes to the journey.
"""

# Another pen on the same night: all facts are the same, no sentence is.
WITNESS = """\
There was no school bus this Friday in Orrin, because every coach in the valley had been hired by
the railway. Eleven wagons had toppled into Hein Falk's field the evening before, and with them went
the one rail link that Port Selby has.

Falk counted them at dawn. He found the driver, unhurt and shaking, in his own kitchen. A goods
train of forty wagons, loaded at Dunmarra, had come off where the points were replaced last year.

“We heard a long scraping noise and then it was so quiet that you could hear the grain running out
of the wagons,” Ottilie Brand told us over the fence.

How long the repair will take depends on two bridges. An engineer thought that one track could be
free on Sunday; the detour by road costs travellers an hour and a half.
"""

REWRITE = """\
Orrin woke up to silence on Friday. The line through the town, busy at all hours since the mine
opened, carried nothing at all, and on the platform a single traveller was reading yesterday's
paper for the second time.

The reason lay in the fields. A freight train left the rails near Orrin on Thursday night and
blocked the only line to the coast. It was travelling at no more than thirty kilometres an hour when
its third wagon jumped the track at a set of points that had been renewed only last summer.

The mayor asked once more for a second track, as her predecessors have done for forty years, and
once more she had no answer from the capital. Shops in Port Selby fear for the long weekend.

Passengers are taken by bus between Orrin and Port Selby until then, which adds about ninety minutes
to the journey, if the bus comes.
"""

STRANGER = """\
The county library will close its reading room for six weeks while the floor is replaced. Books can
still be borrowed at the counter, and children's hour moves to the chapel across the square. The
work was put off twice because the oak that had been ordered turned out to be beech.
"""

NOTICE = """\
About the railway: the Orrin and Coast Railway was founded by eight farmers in the year of the great
drought, runs four lines with a total length of six hundred kilometres, and belongs to the three
counties that it serves. Questions of the press are answered on every working day.
"""


def prints(*texts: str) -> list[fingerprints.Prints]:
    return [fingerprints.read(readers.read("a.txt", text.encode())) for text in texts]


def related(texts: dict[str, str]) -> dict[str, families.Kin]:
    engine = Serial()
    paths = sorted(texts)
    ordered = prints(*(texts[path] for path in paths))
    measure = partial(reuse.measure, sizes=tuple(each.words for each in ordered))
    met = engine.group(reuse.meet, reuse.marks(ordered))
    return families.gather(paths, engine.collect(engine.group(measure, met)))


def grouped(texts: dict[str, str]) -> list[list[str]]:
    named: dict[str, list[str]] = {}
    for path, kin in related(texts).items():
        if kin.family:
            named.setdefault(kin.family, []).append(path)
    assert list(named) == sorted(named)
    return list(named.values())


def edited(text: str, *changes: tuple[str, str]) -> str:
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


# What is a family


def test_a_copy_with_a_few_words_changed_is_one_source() -> None:
    copy = edited(
        WIRE, ("eleven wagons", "a dozen wagons"), ("noon", "midday"), ("ORRIN, 3 May. ", "")
    )
    found = related({"wire": WIRE, "copy": copy, "stranger": STRANGER})
    assert set(found) == {"wire", "copy"}
    assert found["copy"].family == found["wire"].family == "A"
    assert found["copy"].nearest == "wire"
    assert 0.7 < found["copy"].shared < 1


def test_the_first_half_of_a_text_is_a_copy_of_it() -> None:
    found = related({"half": WIRE[: len(WIRE) // 2], "whole": WIRE})
    assert found["half"].shared > 0.9
    assert found["whole"].shared < 0.7


def test_agency_copy_with_a_lead_of_its_own_is_no_second_source() -> None:
    assert grouped({"paper": REWRITE, "wire": WIRE}) == [["paper", "wire"]]


def test_two_reports_of_one_event_are_two_sources() -> None:
    assert related({"wire": WIRE, "witness": WITNESS}) == {}


def test_a_quotation_makes_no_family_however_long() -> None:
    speech = "“" + " ".join(WIRE.replace("“", "").replace("”", "").split()) + "”"
    letter = f"{STRANGER}\n{speech} wrote the editor of the Dunmarra Gazette.\n"
    assert related({"letter": letter, "wire": WIRE}) == {}
    one = f"The railway published a statement this morning. It reads: {speech} That was all.\n"
    assert related({"letter": letter, "one": one}) == {}


def test_the_notice_of_a_house_makes_no_family() -> None:
    assert related({"one": f"{WIRE}\n{NOTICE}", "two": f"{STRANGER * 2}\n{NOTICE}"}) == {}


LICENCE = """\
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee
is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies of the work and of whatever is made from it by anybody who has received it.
"""


@pytest.mark.parametrize(
    "stock",
    [LICENCE, NOTICE, NOTICE.replace("railway: ", "Railway\n\n"), f"Notes to editors\n\n{WIRE}"],
)
def test_stock_text_is_nobodys_own(stock: str) -> None:
    one, other = f"{STRANGER}\n{stock}", f"{REWRITE[:300]}.\n\n{stock}"
    found = prints(one, other, STRANGER)
    assert found[0] == found[2]
    assert related({"one": one, "other": other}) == {}


def test_what_only_sounds_like_stock_text_is_somebodys_own() -> None:
    own = "About forty ships: that is what the harbour holds, and the licence is for thirty."
    assert prints(own)[0].words == 15
    assert prints(f"About fishing\n\n{own}")[0].words == 15


def test_a_sentence_in_common_makes_no_family() -> None:
    sentence = WIRE.partition(", the railway said")[0] + "."
    assert related({"one": f"{STRANGER}\n{sentence}\n", "wire": WIRE}) == {}


def test_what_is_short_is_nobodys_copy() -> None:
    assert (
        related({"a": "The basic plan costs £12 a month.", "b": "The basic plan costs £12."}) == {}
    )


def test_tables_and_code_make_no_family() -> None:
    rows = "".join(f"| the limit of the number of files in plan {n} | {n} |\n" for n in range(20))
    table = f"| name of the limit | value |\n|---|---|\n{rows}\n```\n{WIRE}\n```\n"
    pages = [f"{own}\n\n{table}".encode() for own in ("One page.", "Another page.")]
    read = [fingerprints.read(readers.read("a.md", page)) for page in pages]
    assert [each.marks for each in read] == [(), ()]


def test_a_digest_is_no_bridge_between_what_it_copies() -> None:
    digest = f"{WIRE}\n{STRANGER}"
    texts = {"1": WIRE, "2": WIRE, "3": STRANGER, "4": STRANGER, "digest": digest}
    assert grouped(texts) == [["1", "2", "digest"], ["3", "4"]]
    assert related(texts)["3"].shared > 0.9


def test_a_chain_of_passages_makes_no_family() -> None:
    parts = [" ".join(f"w{n}x{m}" for m in range(60)) for n in range(6)]
    chain = {f"{n}": f"{one}. {two}." for n, (one, two) in enumerate(pairwise(parts))}
    assert max(map(len, grouped(chain)), default=0) <= 2


def test_a_crowd_of_copies_is_one_family() -> None:
    texts = {f"{n:03}": edited(WIRE, ("eleven", f"{n} of")) for n in range(150)}
    assert grouped(texts) == [sorted(texts)]


def test_what_a_crowd_has_in_common_costs_no_more_than_its_members() -> None:
    holders = [(n, 0) for n in range(10_000)]
    assert len(list(reuse.meet(1, holders))) < 10 * len(holders)


# Fingerprints

words = st.lists(st.sampled_from([f"word{n}" for n in range(40)]), max_size=80)


@given(
    words, words, st.lists(st.sampled_from("abcdefghij"), min_size=WORDS + WINDOW - 1, max_size=9)
)
def test_eight_words_in_common_share_a_fingerprint(
    before: list[str], behind: list[str], common: list[str]
) -> None:
    one, other = prints(" ".join([*before, *common]), " ".join([*common, *behind]))
    assert {mark for mark, _ in one.marks} & {mark for mark, _ in other.marks}


@given(st.lists(st.integers(0, 50), max_size=60))
def test_winnowing_keeps_the_least_of_every_window(hashes: list[int]) -> None:
    kept = list(fingerprints.winnow(hashes))
    assert kept == sorted(set(kept))
    for start in range(len(hashes) - WINDOW + 1):
        window = range(start, start + WINDOW)
        assert any(
            at in kept and hashes[at] == min(hashes[start : start + WINDOW]) for at in window
        )


def test_fingerprints_are_the_same_in_every_process() -> None:
    (read,) = prints("one two three four five")
    assert read.marks == ((4475916206259131367, 0),)


def test_case_and_typography_do_not_matter() -> None:
    plain, fancy = prints("She didn't say so to the crew.", "she didn’t   SAY so to\nthe crew")
    assert plain == fancy


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_has_prints_and_shares_no_more_than_it_has(words: str) -> None:
    found = related({"a": WIRE + words, "b": WIRE + words[::-1], "c": f"So: {words} {words}"})
    assert all(0 < kin.shared <= 1 for kin in found.values())


@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(chance: random.Random) -> None:
    texts = {"a": WIRE, "b": REWRITE, "c": STRANGER, "d": f"{STRANGER}{WIRE}", "e": WITNESS}
    shuffled = sorted(texts, key=lambda _: chance.random())
    assert related({path: texts[path] for path in shuffled}) == related(texts)


def test_families_do_not_depend_on_the_order_of_links() -> None:
    texts = [WIRE, WIRE, REWRITE, f"{STRANGER}\n{WIRE}", STRANGER, REWRITE]
    ordered = prints(*texts)
    measure = partial(reuse.measure, sizes=tuple(each.words for each in ordered))
    engine = Serial()
    found = list(engine.group(measure, engine.group(reuse.meet, reuse.marks(ordered))))
    paths = [f"{n}" for n in range(len(texts))]
    assert families.gather(paths, found[::-1]) == families.gather(paths, found)


# Independence and records


def finding(verdict: str, name: str, *claims: Iterable[str]) -> Finding:
    told = tuple(
        Claim(f"{n}", tuple(Evidence(Place(p, 0, 1, 1, 1, 1, 2, "x"), "x", (0, 1)) for p in paths))
        for n, paths in enumerate(claims)
    )
    return Finding(name, "r", "value", verdict, "error", 0.9, "", "", "", told)  # type: ignore[arg-type]


def test_a_family_counts_once() -> None:
    family = {"a": "A", "b": "A", "c": "B"}
    assert independent("abcd", family) == 3
    assert independent("ab", family) == 1
    assert apart("abcd", "a", family) == ["c", "d"]
    assert apart("abcd", "d", family) == ["a", "b", "c"]


def test_a_document_named_like_a_family_is_not_of_it() -> None:
    assert independent(["A", "a"], {"a": "A"}) == 2


def test_a_record_counts_fellows_contradictions_and_where_one_stands_alone() -> None:
    found = [
        finding("contradiction", "one", "ab", "c"),
        finding("contradiction", "two", "a", "c"),
        finding("agreement", "three", "abd"),
    ]
    assert records.read(found, {}) == {
        "a": Record(2, 2, 2),
        "b": Record(2, 2, 1),
        "c": Record(0, 0, 2, ("one",)),
        "d": Record(2, 2, 0),
    }


def test_copies_are_no_support() -> None:
    one = finding("contradiction", "one", "abc", "de")
    told = records.read([one], {"d": "A", "e": "A"})
    assert (told["d"].agrees, told["d"].independent, told["d"].alone) == (1, 0, ("one",))
    told = records.read([one], {"a": "A", "b": "A", "c": "A"})
    assert told["d"].alone == ()  # its three opponents are one source


def test_who_gives_two_values_takes_no_side() -> None:
    told = records.read([finding("contradiction", "one", "ab", "ac")], {})
    assert [told[path].alone for path in "abc"] == [(), (), ()]


# The whole way


def test_a_scan_counts_sources_and_not_copies() -> None:
    copy = edited(WIRE, ("Thursday night", "Thursday evening"))
    texts = [("wire.txt", WIRE), ("copy.txt", copy), ("witness.txt", WITNESS)]
    report = pipeline.scan_texts(texts, rules=ruleset.load())
    assert [source.family for source in report.sources] == ["A", "A", ""]
    messages = [f.message for f in report.findings if f.verdict == "agreement"]
    assert any(re.search(r"\(2 documents, 1 independent\)$", message) for message in messages)
    assert report == pipeline.scan_texts(texts[::-1], rules=ruleset.load())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_number_of_processes_does_not_matter(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"wire": WIRE, "copy": f"{STRANGER}\n{WIRE}", "paper": REWRITE, "witness": WITNESS}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    run(["scan", ".", "--jobs", jobs, "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert [source["family"] for source in told["sources"]] == ["A", "A", "A", ""]
    monkeypatch.setenv("PYTHONHASHSEED", jobs)
    run(["scan", ".", "--jobs", "1", "--format", "json"])
    assert json.loads(capsys.readouterr().out) == told


class Losing(Serial):
    """An engine whose worker dies with the first key of each group that relates documents."""

    def group(
        self,
        step: Callable[[Hashable, list[Any]], Iterator[Any]],
        rows: Iterable[tuple[Hashable, Any]],
    ) -> Iterator[Any]:
        """Lose what documents share; carry all other groups."""
        if step is reuse.meet:
            yield Failed(next(iter(rows))[0])
            return
        yield from super().group(step, rows)


def test_what_could_not_be_compared_for_reused_text_is_told(tmp_path: Path) -> None:
    paths = [tmp_path / "copy.txt", tmp_path / "wire.txt"]
    for path in paths:
        path.write_text(WIRE, "utf-8")
    report = pipeline.scan([str(path) for path in paths], rules=ruleset.load(), engine=Losing())
    (problem,) = report.problems
    assert problem.path == str(paths[0])
    assert problem.what.startswith("text that documents reuse could not be compared")
    assert report.findings
