"""Deleting in a real terminal: y deletes, everything else keeps."""

from __future__ import annotations

import os

import pytest

from careerpath.person.store import Store

pytest.importorskip("pexpect")
from tests.pseudo_terminal import CTRL_C, ENTER, Terminal

pytestmark = pytest.mark.slow

ENDS = {"y": (0, False), "yes": (0, False), "n": (0, True), "": (0, True), CTRL_C: (130, True)}


@pytest.mark.parametrize("typed", ENDS)
def test_delete_asks(run, typed: str) -> None:
    run("profile", "set", "sql=1")
    terminal = Terminal("profile", "delete", env=dict(os.environ), columns=40)
    assert terminal.wait_for("y or n")
    assert "your answers and levels" in terminal.everything
    terminal.press(typed, *([] if typed == CTRL_C else [ENTER]))
    code, kept = ENDS[typed]
    assert terminal.wait() == code
    assert (Store().folder / "profile.yaml").exists() == kept
