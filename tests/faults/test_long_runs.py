"""Texts of one thing over and over: no pattern may need the square of a text's length."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.in_process import run_here

pytestmark = pytest.mark.slow

LENGTH = 90_000
MOST = 4.0
"""CPU seconds: a pattern that needs the square of LENGTH takes minutes."""

PIECES = [
    " ", "\n", "a", "A", "1", "_", "é", ".", "-", "@", "/", "(", "[", "<", '"', "\\", "*", "•", "|",
    "-\n", "  \n", "a ", "a, ", "1 ", "a-", "a.", "a:", "a@", "1.", "http://", "www.", "<a>",
    "<script>", "\\n", '"a": ', "a: b\n", "a@b.c ", "a/b/", "R ", "go\n", "- go\n", "• x\n",
    "python, ", "c++ c# ", "not ", "no a ", "3 years of ", "Python or ", "2019 - 2020\n",
    "Jan 2019 - \n", "ﬁ", "A. ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_piece_is_read_in_a_moment(tmp_path: Path, monkeypatch, piece: str) -> None:
    monkeypatch.setenv("CAREERPATH_HOME", str(tmp_path / "home"))
    file = tmp_path / "text.txt"
    file.write_text(f"Python{(piece * LENGTH)[:LENGTH]}\x01x SQL Java", encoding="utf-8")
    for words in (("match", str(file)), ("resume", "check", str(file))):
        found = run_here(words, most=MOST)
        assert not found.trace, found.trace
        assert found.code in (0, 2), found.err
