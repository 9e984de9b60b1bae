"""The linter for facts: finds agreements and contradictions across documents.

``scan(paths, rules=..., engine=...)`` reads files and returns a ``Report``; with ``together=True``
they are taken to speak of one thing.  ``compare(one, other)`` judges two texts:

>>> from factcheck import compare
>>> compare("The pier is 300 m long.", "The pier is 340 m long.").verdict
'contradiction'
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["Report", "__version__", "compare", "scan"]
__version__ = "0.1.0"

_HOMES = {
    "Report": "factcheck.model",
    "compare": "factcheck.pairs",
    "scan": "factcheck.pipeline",
}


def __getattr__(name: str) -> Any:
    # What the package offers is only loaded once it is asked for: importing it costs nothing.
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
