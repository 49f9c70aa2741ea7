"""Sentences that were untrue or unkind and are not to come back."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT

SOURCES = sorted((ROOT / "src").rglob("*.py"))


@pytest.mark.parametrize("words", ["not asked", "nothing yet", "No other role is nearer"])
def test_words_that_are_gone(words: str) -> None:
    found = []
    for path in SOURCES:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if words in line:
                found.append(f"{path.relative_to(ROOT)}:{number}")
    assert not found
