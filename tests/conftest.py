"""What all tests share: the option that rewrites golden files, and the way to modules of tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

# Modules that tests share are imported by name, by worker processes too.
sys.path.insert(0, str(TESTS))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite tests/golden instead of comparing"
    )


class Golden:
    """Compares text with the files of ``tests/golden``, or rewrites them."""

    def __init__(self, *, update: bool) -> None:
        """Remember whether to rewrite."""
        self.update = update

    def check(self, name: str, text: str) -> None:
        """Assert that ``text`` is, byte for byte, what the golden file ``name`` holds."""
        path = TESTS / "golden" / name
        if self.update:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"no golden file {name}: run pytest --update-golden and read it"
        assert text == path.read_bytes().decode()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=request.config.getoption("--update-golden"))
