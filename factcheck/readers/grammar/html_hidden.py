"""What a page holds but does not show, or shows for other ends than reading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.readers.grammar.html_tree import Event, Node

# Struck-out text among them: the page takes it back.
_SKIPPED = frozenset(
    "head script style template noscript svg math iframe audio video canvas object textarea select"
    " datalist button del s strike rp rt".split()
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ANCHOR = re.compile(
    r"\b(?:headerlink|header-anchor|anchor-?link|anchorjs-link|permalink|mw-editsection)\b"
)


def is_hidden(node: Node) -> bool:
    """Tell whether an element is not read, with all that it holds."""
    if node.tag in _SKIPPED:
        return node.closed or node.tag != "object"
    if not node.closed:
        return False
    return (
        "hidden" in node.attributes
        or node.get("aria-hidden") == "true"
        or _HIDDEN.search(node.get("style")[:500]) is not None
        or _ANCHOR.search(node.get("class")[:500]) is not None
        or (node.tag == "dialog" and "open" not in node.attributes)
    )


def is_note_mark(events: Sequence[Event], index: int) -> bool:
    """Tell whether a raised element is the mark of a footnote: it holds a link."""
    node = events[index].node
    for event in events[index + 1 : index + 12]:
        if event.node is node:
            return False
        if event.kind == "open" and event.node and event.node.tag == "a":
            return True
    return False
