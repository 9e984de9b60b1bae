"""How long it takes to compare pairs of texts, beside one pass of a regular expression over them.

    python benchmarks/pairs.py [FILE ...]     (default: sentences of the samples in seeds/)

A file has a line of JSON for each pair, as `factcheck compare --pairs` takes it.  Each text is read
once, the first pairs are judged before the clock starts, and nothing is asserted here.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from factcheck import pairs, readers, ruleset, sources
from factcheck.language.grammar import sentences
from factcheck.pairs import Pair

ROUNDS = 5
NEIGHBOURS = 3  # with how many of the sentences that follow each sample sentence is compared
WARMING = 50
SAMPLES = Path(__file__).parent.parent / "seeds"


def taken(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(files: list[str]) -> None:
    """Print one line for each file."""
    rules = ruleset.load(())
    print(
        f"{'pairs':>6} {'kB':>9} {'words s':>9} {'judge s':>8} {'pairs/s':>8} {'passes':>7}  file"
    )
    for name in files or [str(SAMPLES)]:
        found = list(given(name) if files else samples())
        read = pairs.reader(rules)
        for pair in islice(found, WARMING):
            pairs.judged(pair, read, rules)
        timed = found[WARMING:]
        size = sum(len((pair.a + pair.b).encode()) for pair in timed) / 1000
        words = min(taken(partial(words_of, timed)) for _ in range(ROUNDS))
        judged = taken(lambda: [pairs.judged(pair, read, rules) for pair in timed])  # noqa: B023
        numbers = f"{len(timed):6} {size:9.1f} {words:9.5f} {judged:8.3f}"
        print(f"{numbers} {len(timed) / judged:8.0f} {judged / words:7,.0f}  {name}")


def given(name: str) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    for line in Path(name).read_text("utf-8").splitlines():
        row = json.loads(line)
        yield Pair(row.get("id"), row["a"], row["b"], row.get("subject") or "")


def samples() -> Iterator[Pair]:
    """Yield the sentences of the samples, each with some that follow it."""
    paths, _ = sources.find([str(SAMPLES)])
    documents = [readers.read(path, sources.load(path)) for path in paths]
    texts = [
        block.text[start:end]
        for document in documents
        for block in document.blocks
        for start, end in sentences.split(block.text)
    ]
    for index, text in enumerate(texts):
        for other in texts[index + 1 : index + 1 + NEIGHBOURS]:
            yield Pair(str(index), text, other)


def words_of(found: list[Pair]) -> int:
    """Return how many words some texts have, by one pass over each."""
    return sum(len(re.findall(r"\w+", text)) for pair in found for text in (pair.a, pair.b))


if __name__ == "__main__":
    main(sys.argv[1:])
