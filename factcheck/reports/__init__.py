"""What a report looks like: one file a format, each with ``render(report, *, show, severity)``.

Beside them stands what they share or are made of: counts, matrix, passage, lines and grid.
"""

from factcheck.reports import json, markdown, text

REPORTS = {
    "text": text,
    "markdown": markdown,
    "json": json,
}

# How a file of each format is named.
SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
}
