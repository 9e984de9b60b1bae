"""What documents say is shown, what they would do to a terminal is not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.printable import printable


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("17 % of ferries", "17 % of ferries"),
        ("two\r\nlines\tand\u2028more", "two lines and more"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b2J \x07 \x00", "\\x9b2J \\x07 \\x00"),
        ("right\u202eleft\u202c", "right\ufffdleft\ufffd"),
        ("zero\u200bwidth \ufeff soft\u00adhyphen", "zero\ufffdwidth \ufffd soft\ufffdhyphen"),
        ("lone \ud83d surrogate", "lone \ufffd surrogate"),
        ("smuggled\U000e0041 \u3164 \U000e0100", "smuggled\ufffd \ufffd \ufffd"),
        ("Zoë – “naïve” 東京 ✓ ❤\ufe0f", "Zoë – “naïve” 東京 ✓ ❤\ufe0f"),
        ("", ""),
    ],
)
def test_unseen_signs_become_visible(raw: str, shown: str) -> None:
    assert printable(raw) == shown


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = printable(text)
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert printable(shown) == shown
