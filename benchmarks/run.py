"""How long a scan takes, beside one pass of a regular expression over the same text.

    python benchmarks/run.py [FOLDER ...]     (default: the samples in seeds/)

Times of one machine say little to another; the ratio to the cheapest thing that looks at every
word says more.  Lexicons are loaded before, and every text is read once only, since what was seen
before is remembered.  Nothing is asserted here.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from factcheck import pipeline, ruleset, sources
from factcheck.engines.serial import Serial

ROUNDS = 5
SAMPLES = Path(__file__).parent.parent / "seeds"
WARMING = "On 3 May 2021 the Skerry company, led by Anna Berg, paid $4 million for 12 new ships."


def taken(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(folders: list[str]) -> None:
    """Print one line for each folder."""
    rules = ruleset.load(())
    pipeline.scan_texts(
        [("a.txt", WARMING), ("b.html", f"<p>{WARMING}"), ("c.md", "x")], rules=rules
    )
    print(f"{'files':>6} {'kB':>9} {'words s':>9} {'scan s':>8} {'kB/s':>6} {'passes':>7}  folder")
    for folder in folders or [str(SAMPLES)]:
        paths, _ = sources.find([folder])
        texts = [sources.load(path).decode("utf-8", "replace") for path in paths]
        size = sum(len(text.encode()) for text in texts) / 1000
        words = min(taken(partial(words_of, texts)) for _ in range(ROUNDS))
        scan = taken(partial(pipeline.scan, paths, rules=rules, engine=Serial()))
        numbers = f"{len(paths):6} {size:9.1f} {words:9.5f} {scan:8.3f}"
        print(f"{numbers} {size / scan:6.0f} {scan / words:7,.0f}  {folder}")


def words_of(texts: list[str]) -> int:
    """Return how many words some texts have, by one pass over each."""
    return sum(len(re.findall(r"\w+", text)) for text in texts)


if __name__ == "__main__":
    main(sys.argv[1:])
