"""What can go wrong, told in one line: what happened, where, and how to cure it."""

from __future__ import annotations


class FactcheckError(Exception):
    """A problem with what the program was given, never with the program itself.

    ``what`` names the problem, ``where`` the place (a path, ``path:line:column`` or an option),
    ``cure`` what the user can do about it.  All three are plain text without a trailing stop.
    """

    def __init__(self, what: str, where: str = "", cure: str = "") -> None:
        """Keep the three parts of the message."""
        super().__init__(what, where, cure)  # the arguments as they came, so that the error pickles
        self.what = what
        self.where = where
        self.cure = cure

    def __str__(self) -> str:
        """Return all three parts in one line."""
        place = f"{self.where}: " if self.where else ""
        cure = f" ({self.cure})" if self.cure else ""
        return f"{place}{self.what}{cure}"


class SourceError(FactcheckError):
    """A document cannot be read; the others still can."""


class RuleError(FactcheckError):
    """A rule file is wrong; ``snippet`` shows the line with a caret under the column."""

    def __init__(self, what: str, where: str = "", cure: str = "", snippet: str = "") -> None:
        """Keep the parts of the message and the snippet."""
        super().__init__(what, where, cure)
        self.args = (what, where, cure, snippet)
        self.snippet = snippet


class UsageError(FactcheckError):
    """An option or argument makes no sense, or there is nothing to scan."""
