"""Guards against comparing a fact with a plan, a forecast, a condition, a rumour or a view."""

from __future__ import annotations

from factcheck.model import Modality, Statement, Wording

_QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“"}
_QUOTED = "a denial in quotation marks"


def condition(one: Statement, other: Statement) -> str:
    """Either is told of an imagined case, unless two whole sentences imagine one."""
    if one.kind == "contrast" and one.modality == other.modality:
        return ""
    return "a condition" if "hypothetical" in {one.modality, other.modality} else ""


def plan(one: Statement, other: Statement) -> str:
    """One is planned."""
    return _only_one(one, other, "planned")


def forecast(one: Statement, other: Statement) -> str:
    """One is expected."""
    return _only_one(one, other, "expected")


def hedge(one: Statement, other: Statement) -> str:
    """One is hedged."""
    return _only_one(one, other, "hedged")


def denial(one: Statement, other: Statement) -> str:
    """One is denied by somebody."""
    return _only_one(one, other, "denied")


def _only_one(one: Statement, other: Statement, modality: Modality) -> str:
    meant = one.modality, other.modality
    if one.modality == other.modality or modality not in meant:
        return ""
    return f"{one.modality} against {other.modality}"


def other_voice(one: Statement, other: Statement) -> str:
    """The views of two people, or of one and the document's own word."""
    if one.holder == other.holder:
        return ""
    return f"the view of {' against that of '.join(filter(None, (one.holder, other.holder)))}"


def quoted_denial(one: Statement, other: Statement) -> str:
    """One is denied within quotation marks, the other told outside of any."""
    if one.kind == "contrast":
        return _denied_in_quotes(one, other) or _denied_in_quotes(other, one)
    if one.kind != "polarity" or one.polarity == other.polarity:
        return ""
    denied, told = (other, one) if one.polarity else (one, other)
    quoted = _is_quoted(denied.sentence, *denied.focus)
    return _QUOTED if quoted and not _is_quoted(told.sentence, *told.focus) else ""


def _denied_in_quotes(denied: Statement, told: Statement) -> str:
    """Tell whether a sentence denies in quotation marks alone, and the other in no way at all."""
    ours, theirs = _denied(denied), _denied(told)
    if not ours or theirs or any(quote in told.sentence for quote in _QUOTES):
        return ""
    return _QUOTED if all(_is_quoted(denied.sentence, *span) for span in ours) else ""


def _denied(statement: Statement) -> list[tuple[int, int]]:
    """Return where the words of a sentence stand that are denied."""
    value = statement.value
    words = value.words if isinstance(value, Wording) else ()
    return [(word.start, word.end) for word in words if word.denied]


def _is_quoted(sentence: str, start: int, end: int) -> bool:
    """Tell whether words of a sentence stand between quotation marks."""
    before, after = sentence[:start], sentence[end:]
    for opening, closing in _QUOTES.items():
        if opening == closing:
            if before.count(opening) % 2 == 1 and closing in after:
                return True
        elif before.rfind(opening) > before.rfind(closing) and closing in after:
            return True
    return False
