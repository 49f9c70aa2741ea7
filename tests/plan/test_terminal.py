"""Planning in a real terminal: levels are asked for, and raised after asking."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from careerpath.person.plan_file import load_plan
from careerpath.person.store import Store
from tests.conftest import environment
from tests.plan_people import load_levels

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.pseudo_terminal import CTRL_C, DOWN, ENTER, Terminal

pytestmark = pytest.mark.slow

LEVEL_1 = ("programming-first-programs", "programming-functions", "programming-first-project")


@pytest.fixture
def store() -> Store:
    return Store(Path(os.environ["CAREERPATH_HOME"]))


def plan(*arguments: str, columns: int = 80, rows: int = 40) -> Terminal:
    return Terminal("plan", *arguments, env=environment(), columns=columns, rows=rows)


def test_a_new_plan_asks_for_the_must_haves_it_does_not_know(store: Store) -> None:
    terminal = plan("new", "swe")
    terminal.wait_for("Where are you in life?")
    terminal.press(DOWN, DOWN, ENTER)
    terminal.wait_for("What shall the 90 days be for?")
    terminal.press(ENTER)  # what is likeliest
    terminal.wait_for("Question 1 of 5, so that the plan starts where you are")
    assert "Programming fundamentals: which is true of you today?" in terminal.text
    terminal.press(DOWN, DOWN, ENTER)
    for number in range(2, 6):
        terminal.wait_for(f"Question {number} of 5")
        terminal.press(ENTER)
    assert terminal.wait() == 0
    assert "What you said is kept in your profile." in terminal.everything
    levels = load_levels(store)
    assert levels["programming"] == 2
    assert len(levels) == 5
    assert load_plan(store) is not None


def test_leaving_the_questions_makes_no_plan(store: Store) -> None:
    terminal = plan("new", "swe", columns=40)
    terminal.wait_for("Where are you in life?")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
    assert load_plan(store) is None
    assert "Traceback" not in terminal.everything


def test_a_finished_ladder_raises_the_level_after_asking(run, store: Store) -> None:
    assert run("plan", "new", "swe").code == 0
    terminal = plan(
        "done", "programming-first-programs", "programming-functions", "programming-first-project"
    )
    terminal.wait_for("you have finished the steps up to level 1 of 4")
    assert "Yes, note level 1" in terminal.text
    assert load_plan(store).task("programming-functions").status == "todo"  # all or nothing
    terminal.press(ENTER)
    assert terminal.wait() == 0
    assert load_plan(store).task("programming-functions").status == "done"
    assert "Programming fundamentals is now level 1" in terminal.everything
    assert load_levels(store)["programming"] == 1


def test_saying_not_yet_keeps_the_level(run, store: Store) -> None:
    assert run("plan", "new", "swe").code == 0
    terminal = plan(
        "done", "programming-first-programs", "programming-functions", "programming-first-project"
    )
    terminal.wait_for("Not yet")
    terminal.press(DOWN, ENTER)
    assert terminal.wait() == 0
    assert "programming" not in load_levels(store)


def test_a_long_plan_is_paged_and_its_last_page_ends_with_space(run, store: Store) -> None:
    assert run("plan", "new", "swe").code == 0
    terminal = plan("show", rows=20)
    terminal.wait_for("Space goes on, q leaves")
    for _ in range(20):
        if not terminal.process.isalive():
            break
        terminal.press(" ")
        terminal.read(0.3)
    assert terminal.wait() == 0
    assert "Next: careerpath plan today" in terminal.everything


def test_trying_a_role_asks_how_it_was(run, store: Store) -> None:
    assert run("plan", "new", "swe", "--aim", "decide", "--stage", "student").code == 0
    terminal = plan("done", "try-software-engineer")
    terminal.wait_for("How was it?")
    terminal.press(DOWN, ENTER)
    assert terminal.wait() == 0
    assert "What you said, what you tried" in terminal.everything
    assert "4 of 5" in terminal.everything
