"""Long output goes through a pager on a terminal, and nowhere else."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from careerpath.terminal.pager import find_pager

pytest.importorskip("pexpect")
from tests.pseudo_terminal import ENTER, Terminal

pytestmark = pytest.mark.slow

MARKING = "sed s/^/PAGED:/"


def watch(*arguments: str, rows: int = 24, **changes: str) -> str:
    env = {**os.environ, "PAGER": MARKING, **changes}
    terminal = Terminal(*arguments, env=env, rows=rows)
    assert terminal.wait() == 0, terminal.everything
    return terminal.everything


def test_taller_than_the_screen() -> None:
    text = watch("compare")
    assert "PAGED:" in text
    assert "Next: careerpath quiz" in text


@pytest.mark.parametrize(
    "changes", [{"PAGER": "cat"}, {"PAGER": ""}, {"TERM": "dumb"}, {"ACCESSIBLE": "1"}]
)
def test_no_pager_is_wanted(changes: dict[str, str]) -> None:
    text = watch("compare", **changes)
    assert "PAGED:" not in text
    assert "You may like it if" in text


def test_no_pager_by_option_or_for_short_output() -> None:
    assert "PAGED:" not in watch("compare", "--no-pager")
    assert "PAGED:" not in watch("roles", rows=60)
    assert "PAGED:" in watch("roles", rows=12)
    assert "PAGED:" not in watch("compare", "--json")


def test_an_answer_begins_at_its_question() -> None:
    text = watch("faq", "--id", "pay")
    assert "PAGED:Does a machine learning engineer earn more" in text
    assert "Next: careerpath faq --id pay-where-i-live" in text


def test_a_pager_that_does_not_exist_loses_nothing() -> None:
    text = watch("compare", PAGER="no-such-pager-here")
    assert "You may like it if" in text


def test_a_pager_that_is_left_early() -> None:
    text = watch("compare", "--full", PAGER="head -3")
    assert "Next: careerpath quiz" in text
    assert "Traceback" not in text


def test_never_in_a_pipe(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", MARKING)
    assert "PAGED:" not in run("compare").out


def test_which_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    for chosen, expected in (("less -S", "less -S"), ("", ""), (" cat ", "")):
        monkeypatch.setenv("PAGER", chosen)
        assert find_pager() == expected
    monkeypatch.delenv("PAGER")
    monkeypatch.setattr("shutil.which", lambda name: "/x" if name == "more" else None)
    assert find_pager() == "more"
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert find_pager() == ""
    assert sys.platform


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
@pytest.mark.parametrize("key", [" ", ENTER])
def test_on_the_last_page_space_or_enter_ends_less(key: str) -> None:
    terminal = Terminal("compare", env={**os.environ, "PAGER": "less"}, rows=40)
    terminal.wait_for("Space goes on, q leaves")
    terminal.press("G")
    terminal.read(0.3)
    for _ in range(3):
        terminal.press(key)
        terminal.read(0.2)
        if not terminal.process.isalive() or "Next: careerpath" in terminal.text:
            break
    assert terminal.wait() == 0
    assert "Next: careerpath" in terminal.everything
