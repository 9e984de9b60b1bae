"""Draw docs/scan.svg: the report on the sample articles as a terminal shows it.

    python docs/make_picture.py

Run it from anywhere after a change of the report or of what is found in the articles.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

from factcheck import ruleset, scan, sources
from factcheck.engines.serial import Serial
from factcheck.model import Report
from factcheck.reports import text

ROOT = Path(__file__).parent.parent
COMMAND = "factcheck scan seeds/"
WIDTH = 100
LINES_OF_FINDINGS = 52  # what a reader takes in at a glance; the facts by source follow
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture fetches nothing


def picture(report: Report) -> str:
    """Return the report as an SVG of a terminal, with a gap where it is cut."""
    lines = text.render(report, width=WIDTH, colour=True).splitlines()
    plain = text.render(report, width=WIDTH).splitlines()
    table = next(n for n, line in enumerate(plain) if line.startswith("Facts by source"))
    table += len(lines) - len(plain)  # without colour a value is underlined on a line of its own
    findings, rest = lines[:table], lines[table:]
    if len(findings) > LINES_OF_FINDINGS:
        end = max(n for n in range(LINES_OF_FINDINGS) if not findings[n])
        findings = [*findings[:end], "", f"\x1b[2m… {table - end} more lines\x1b[0m", ""]
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    for line in (f"\x1b[1m$ {COMMAND}\x1b[0m", "", *findings, *rest):
        console.print(Text.from_ansi(line), soft_wrap=True)
    drawn = console.export_svg(title=COMMAND, unique_id="scan")
    return _FONTS.sub("", drawn)


def main() -> None:
    """Scan the sample articles and write the picture."""
    os.chdir(ROOT)
    paths, _ = sources.find(["seeds/"])
    report = scan(paths, rules=ruleset.load(), engine=Serial())
    (ROOT / "docs" / "scan.svg").write_text(picture(report), "utf-8")


if __name__ == "__main__":
    main()
