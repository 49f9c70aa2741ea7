"""The sign before the choice one is at is one that the terminal shows."""

from __future__ import annotations

import os

import pytest

pytest.importorskip("pexpect")
from tests.pseudo_terminal import CTRL_C, DOWN, Terminal

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("encoding", "sign"), [("utf-8", "\u00bb"), ("latin-1", ">")])
def test_the_pointer_in_another_encoding(encoding: str, sign: str) -> None:
    terminal = Terminal("faq", env={**os.environ, "PYTHONIOENCODING": encoding})
    terminal.wait_for("Which topic?")
    terminal.press(DOWN)
    lines = [line.strip() for line in terminal.read(0.5).splitlines()]
    assert [line[0] for line in lines if line[:1] in (">", "\u00bb")] == [sign]
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
