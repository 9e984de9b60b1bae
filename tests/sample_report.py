"""A report made by hand, as a scan of four documents on a ferry company might give it.

Two of them, the press notice and the page about the company, share most of their text.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import (
    Claim,
    Evidence,
    Finding,
    Near,
    Objection,
    Origin,
    Place,
    Problem,
    Record,
    Report,
    Rule,
    Source,
)

ANNUAL, FAQ, PRESS, HISTORY = (
    "docs/annual-report.md",
    "docs/faq.html",
    "press/2024.txt",
    "about.rst",
)


def evidence(path: str, line: int, sentence: str, value: str, column: int = 1) -> Evidence:
    """Return a passage whose clause is the whole ``sentence``, with ``value`` as its focus."""
    start = sentence.index(value)
    offset = 100 * line
    place = Place(
        path,
        offset,
        offset + len(sentence),
        line,
        column,
        line,
        column + len(sentence),
        sentence,
    )
    return Evidence(place, sentence, (start, start + len(value)))


FLEET = Finding(
    id="a1b2c3d4e5f6",
    rule="figures-differ",
    kind="value",
    verdict="contradiction",
    severity="error",
    confidence=0.93,
    subject="Skerry Ferries",
    attribute="ships",
    message="ships of Skerry Ferries: 12 ships in 2 documents, 14 ships in 1",
    claims=(
        Claim(
            "12 ships",
            (
                evidence(
                    ANNUAL,
                    14,
                    "Skerry Ferries runs 12 ships between the mainland and the outer islands, most "
                    "of them built in the yard that the company bought from the harbour board "
                    "after the long winter of storms.",
                    "12 ships",
                    column=3,
                ),
                evidence(FAQ, 88, "How many ships do you have? We have 12 ships.", "12 ships", 9),
            ),
        ),
        Claim(
            "14 ships",
            (
                evidence(
                    PRESS,
                    3,
                    "With the two newcomers from Gdynia, which were named by schoolchildren of the "
                    "northern villages on a windy Saturday, Skerry Ferries now has 14 ships, more "
                    "than any other line.",
                    "14 ships",
                ),
            ),
            note="2 more than 12 ships",
        ),
    ),
    trace=("both name Skerry Ferries", "both count ships without another scope or time"),
)

MASTER = Finding(
    id="b2c3d4e5f6a7",
    rule="roles-differ",
    kind="role",
    verdict="contradiction",
    severity="warning",
    confidence=0.71,
    subject="Maren Holt",
    attribute="role",
    message="role of Maren Holt: chief executive in 1 document, chair in 1",
    claims=(
        Claim(
            "chief executive",
            (evidence(ANNUAL, 40, "Maren Holt, chief executive, signed it.", "chief executive"),),
        ),
        Claim(
            "chair",
            (evidence(HISTORY, 7, "Its chair, Maren Holt, grew up on Yell.", "chair"),),
        ),
    ),
    trace=("one name", "two roles at one time"),
)

FOUNDED = Finding(
    id="c3d4e5f6a7b8",
    rule="figures-differ",
    kind="value",
    verdict="agreement",
    severity="note",
    confidence=0.97,
    subject="Skerry Ferries",
    attribute="founding",
    message="founding of Skerry Ferries: 1931 in 4 documents",
    claims=(
        Claim(
            "1931",
            (
                evidence(HISTORY, 2, "Skerry Ferries was founded in 1931.", "1931"),
                evidence(HISTORY, 9, "That was in 1931, when the line was founded.", "1931"),
                evidence(ANNUAL, 5, "Founded in 1931, Skerry Ferries is the oldest line.", "1931"),
                evidence(FAQ, 12, "Since when? Skerry Ferries was founded in 1931.", "1931"),
                evidence(PRESS, 30, "Founded in 1931, the company has its seat in Wick.", "1931"),
            ),
        ),
    ),
    trace=("four documents name one year",),
)

# Whole sentences that say the same: each is its own value.
ALIKE = Finding(
    id="d4e5f6a7b8c9",
    rule="statements-opposed",
    kind="polarity",
    verdict="agreement",
    severity="note",
    confidence=0.9,
    subject="Skerry Ferries",
    attribute="",
    message="Skerry Ferries: The ships sail daily, all year round. (2 documents)",
    claims=(
        Claim(
            "The ships sail daily, all year round.",
            tuple(
                evidence(path, 20, sentence, sentence)
                for path, sentence in (
                    (FAQ, "The ships of Skerry Ferries sail on every day of the year."),
                    (HISTORY, "The ships sail daily, all year round."),
                )
            ),
        ),
    ),
    trace=("two sentences with many words in common",),
)

REPORT = Report(
    findings=(MASTER, FLEET, FOUNDED),
    rules=(
        Rule(
            "figures-differ",
            "value",
            None,
            "error",
            "{attribute} of {subject}: {values}",
            "A reader who meets two figures trusts neither.",
            Origin("rules/general.yaml", 10, 5),
        ),
        Rule(
            "roles-differ",
            "role",
            None,
            "warning",
            "{attribute} of {subject}: {values}",
            "A person is introduced by what they do.",
            Origin("rules/general.yaml", 30, 5),
        ),
    ),
    sources=(
        Source(HISTORY, "About us", "", 21, "A", PRESS, 0.31, Record(3, 2, 1)),
        Source(ANNUAL, "Annual report", "2024-03-12", 64, record=Record(3, 2, 2)),
        Source(FAQ, "Questions", "", 18, record=Record(3, 2, 1)),
        Source(PRESS, "", "2024-06-01", 9, "A", HISTORY, 0.84, Record(3, 2, 1, (FLEET.id,))),
    ),
    problems=(Problem("docs/scan.bin", "is not text", "name a text file"),),
    version="0.1.0",
)

# What a guard held back: last year's fleet.
LAST_YEAR = Near(
    finding=replace(
        FLEET,
        id="e5f6a7b8c9d0",
        claims=(
            replace(FLEET.claims[0], evidence=FLEET.claims[0].evidence[:1]),
            Claim(
                "11 ships",
                (evidence(HISTORY, 31, "In 2023 Skerry Ferries ran 11 ships.", "11 ships"),),
                note="1 less than 12 ships",
            ),
        ),
    ),
    objections=(
        Objection("earlier-time", "an earlier time", "What was is no rival of what is."),
        Objection("different-topic", "different topic", "Two things are two."),
    ),
    score=0.91,
    threshold=0.72,
)

CLEAN = replace(REPORT, findings=(), problems=())

# Everything a document or a path may try.
HOSTILE = replace(
    REPORT,
    findings=(
        replace(
            FLEET,
            subject="*Skerry*\x1b[31m [Ferries](https://evil.example)",
            attribute="ships | boats\r\nfake line",
            message="- `code` <script>alert(1)</script> @someone #12 [bold]rich[/bold] \u202etfel",
            claims=(
                Claim(
                    "`12` | **ships**",
                    (
                        evidence(
                            "docs/\x1b]0;title\x07|`a`\n\udcff.md",
                            1,
                            "www.evil.example said\u200b @all: **“12 ships”**, [red]loud[/red] & "
                            "<b>bold</b>_x_ ~~no~~ $5$.",
                            "“12 ships”",
                        ),
                    ),
                    note="\x9b2J note",
                ),
                Claim("14", (evidence(PRESS, 3, "東京に14隻。 \x00 14 ships.", "14 ships"),)),
            ),
        ),
    ),
    problems=(Problem("a\u2066b.md", "<b>broken</b>\x1b[2J", "do *this*"),),
)

NEAR = replace(CLEAN, near=(LAST_YEAR,))
HOSTILE = replace(
    HOSTILE,
    near=(
        replace(
            LAST_YEAR,
            finding=replace(HOSTILE.findings[0], id="f6a7b8c9d0e1"),
            objections=(
                Objection(
                    "different-name",
                    "\x1b[2J*evil* | <b>@someone</b>\r\nagainst [bold]x[/bold] \u202e#12",
                    "Things with two names are two things.",
                ),
            ),
        ),
    ),
)
