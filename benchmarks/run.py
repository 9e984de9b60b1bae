"""How long a scan takes, beside one pass of a regular expression over the same text.

    python benchmarks/run.py [FOLDER ...]     (default: the samples in seeds/)

Times of one machine say little to another; the ratio to the cheapest thing that looks at every
word says more.  Nothing is asserted here.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from factcheck import pipeline, ruleset, sources
from factcheck.engines.serial import Serial

ROUNDS = 5
SAMPLES = Path(__file__).parent.parent / "seeds"


def best(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that the quickest of some rounds takes."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def main(folders: list[str]) -> None:
    """Print one line for each folder."""
    rules = ruleset.load(())
    print(f"{'folder':40} {'files':>6} {'kB':>8} {'words s':>9} {'read s':>8} {'all s':>8} ratio")
    for folder in folders or [str(SAMPLES)]:
        paths, _ = sources.find([folder])
        texts = [sources.load(path).decode("utf-8", "replace") for path in paths]
        size = sum(len(text.encode()) for text in texts) / 1000
        words = best(lambda texts=texts: [re.findall(r"\w+", text) for text in texts])
        read = best(lambda paths=paths: list(pipeline.read_files(iter(paths), rules=rules)))
        whole = best(lambda paths=paths: pipeline.scan(paths, rules=rules, engine=Serial()))
        print(
            f"{folder[-40:]:40} {len(paths):6} {size:8.1f} {words:9.5f} {read:8.3f} {whole:8.3f}"
            f" {whole / words:,.0f} passes, {size / whole:,.0f} kB/s"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
