"""The quiz in a real pseudo-terminal, key by key, its screen read back."""

from __future__ import annotations

import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from careerpath.person.answers import Answers
from careerpath.person.profile import load_draft, load_profile, save_draft
from careerpath.person.store import Store
from tests.conftest import environment
from tests.strategies import CATALOG

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.pseudo_terminal import CTRL_C, CTRL_D, CTRL_Z, DOWN, ENTER, UP, Terminal

POSITION = re.compile(r"Question (\d+) of (\d+)")


@pytest.fixture
def store() -> Store:
    return Store(Path(os.environ["CAREERPATH_HOME"]))


def quiz(*arguments: str, columns: int = 80, rows: int = 24, **env: str) -> Terminal:
    env = {"PAGER": "cat", **env}
    return Terminal("quiz", *arguments, env=environment(**env), columns=columns, rows=rows)


def position(terminal: Terminal) -> int:
    found = POSITION.search(terminal.text)
    assert found, terminal.text
    return int(found[1])


@pytest.mark.slow
def test_the_whole_quiz_key_by_key(store: Store) -> None:
    terminal = quiz(columns=80, rows=30)
    terminal.wait_for("Question 1 of 36, about 6 minutes left")
    assert "stay on this machine" in terminal.text
    terminal.press(DOWN, DOWN, ENTER)
    terminal.wait_for("Question 2 of")
    draft = load_draft(store)
    assert draft is not None
    assert len(draft.answers) == 1
    terminal.press(UP, UP, ENTER)  # up from the top wraps around: 'Go back' stands above 'Stop'
    terminal.wait_for("Question 1 of")
    assert re.search(r"» Automate the release", terminal.text), terminal.text  # what was chosen
    terminal.press(ENTER)
    terminal.wait_for("Question 2 of")
    terminal.press(UP, UP, UP, ENTER)  # skip
    terminal.wait_for("Question 3 of")
    for number in range(3, 21):
        terminal.wait_for(f"Question {number} of")
        terminal.press(ENTER)
    terminal.wait_for("Where do you stand now?")
    terminal.press(DOWN, ENTER)
    terminal.wait_for("which is true of you today?")
    number = 22
    while "How many hours a week" not in terminal.read(0.02):
        if f"Question {number} of" in terminal.text:
            terminal.press(DOWN, ENTER)
            number += 1
    terminal.press("\x7f" * 4, "none", ENTER)
    terminal.wait_for("'none' is no number of hours")
    terminal.press("\x7f" * 4, "7", ENTER)
    terminal.wait_for("On which days?")
    terminal.press(ENTER)
    terminal.wait_for("On which day do you begin?")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    assert "not answered" in terminal.text
    terminal.press(ENTER)
    assert terminal.wait() == 0
    shown = terminal.everything
    for words in (
        "Your direction:",
        "Software or machine learning?",
        "Fit and readiness",
        "The answers that say so",
        "Strengths and gaps",
        "Side by side",
        "Your first week",
        "Next: careerpath plan show",
    ):
        assert words in shown, shown
    profile = load_profile(store)
    assert profile is not None
    assert len(profile.answers) == 19
    assert len(profile.levels) == 12
    assert set(profile.levels.values()) == {1}
    assert (profile.hours_per_week, profile.stands) == (7, "other-field")
    assert load_draft(store) is None
    assert (store.folder / "plan.yaml").exists()


@pytest.mark.slow
def test_ctrl_c_keeps_the_answers_and_the_next_visit_goes_on(store: Store) -> None:
    terminal = quiz()
    terminal.wait_for("Question 1 of")
    terminal.press(ENTER)
    terminal.wait_for("Question 2 of")
    terminal.press(ENTER)
    terminal.wait_for("Question 3 of")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
    assert "Your 2 answers are kept" in terminal.everything
    assert "Traceback" not in terminal.everything
    again = quiz()
    again.wait_for("You began the quiz and did not finish")
    again.press(ENTER)
    again.wait_for("Question 3 of")
    again.press(CTRL_C)
    assert again.wait() == 130
    over = quiz()
    over.wait_for("Start over")
    over.press(DOWN, DOWN, ENTER)
    over.wait_for("Question 1 of")
    over.press(CTRL_C)
    assert over.wait() == 130


def test_stop_is_a_choice_too(store: Store) -> None:
    terminal = quiz()
    terminal.wait_for("Question 1 of")
    terminal.press(UP, ENTER)
    assert terminal.wait() == 130
    assert load_draft(store) is None


@pytest.mark.parametrize("key", [CTRL_D, CTRL_Z])
def test_other_control_keys_break_nothing(store: Store, key: str) -> None:
    terminal = quiz()
    terminal.wait_for("Question 1 of")
    terminal.press(key)
    terminal.read(0.2)
    assert position(terminal) == 1
    terminal.press(ENTER)
    terminal.wait_for("Question 2 of")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130


def test_ctrl_d_in_a_line_leaves_and_keeps(store: Store) -> None:
    save_draft(store, whole_draft(leave_out="hours"))
    terminal = quiz()
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("How many hours a week")
    terminal.press("\x7f" * 4)
    terminal.read(0.2)
    terminal.press(CTRL_D)
    assert terminal.wait() == 130
    assert "are kept" in terminal.everything


def whole_draft(leave_out: str = "") -> Answers:
    """Return a draft in which everything is answered but one thing."""
    return Answers(
        answers={key: question.options[0].id for key, question in CATALOG.questions.items()},
        levels=dict.fromkeys(CATALOG.skills, 1),
        hours_per_week=None if leave_out == "hours" else 8,
        start=date(2026, 12, 1),
        days=["mon", "tue"],
        stands="student",
    )


@pytest.mark.slow
def test_a_single_answer_can_be_changed_at_the_end(store: Store) -> None:
    save_draft(store, whole_draft())
    terminal = quiz(rows=40)
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    terminal.press("lottery")  # filters: nothing matches
    terminal.read(0.2)
    terminal.press("\x7f" * 7)
    terminal.press("coin")
    terminal.wait_for("coin: You work out")
    terminal.press(DOWN, ENTER)
    terminal.wait_for("A friend throws a coin")
    terminal.press(DOWN, ENTER)
    terminal.wait_for("These are your answers")
    terminal.press(ENTER)
    assert terminal.wait() == 0
    profile = load_profile(store)
    assert profile is not None
    assert profile.answers["coin"] == "simulate"


def test_a_draft_from_older_questions_keeps_what_applies(store: Store) -> None:
    save_draft(store, Answers(answers={"coin": "compute", "gone": "x", "week": "old-option"}))
    terminal = quiz()
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("2 of your answers no longer apply")
    terminal.wait_for("Question 1 of")
    terminal.press(CTRL_C)
    terminal.wait()
    draft = load_draft(store)
    assert draft is not None


def test_a_damaged_draft_is_set_aside_and_the_quiz_begins(store: Store) -> None:
    save_draft(store, Answers(answers={"coin": "compute"}))
    (store.folder / "quiz-draft.yaml").write_bytes(b"answers: [\xff")
    terminal = quiz(rows=30)
    terminal.wait_for("it was kept as")
    terminal.wait_for("Question 1 of")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
    assert [path for path in store.folder.iterdir() if "damaged" in path.name]


@pytest.mark.parametrize("columns", [40, 120])
def test_every_width_shows_whole_options(columns: int) -> None:
    terminal = quiz(columns=columns, rows=40)
    terminal.wait_for("Question 1 of")
    words = " ".join(terminal.read(0.2).split())
    assert "Automate the release that nobody dares to run by hand" in words
    assert "Stop here, keep my answers" in words
    terminal.press(CTRL_C)
    terminal.wait()


def test_a_terminal_that_shrinks_asks_again_in_shorter_lines() -> None:
    terminal = quiz(columns=80, rows=30)
    terminal.wait_for("Question 1 of")
    terminal.press(ENTER)
    terminal.wait_for("Question 2 of")
    terminal.screen.resize(30, 36)
    terminal.process.setwinsize(30, 36)
    terminal.wait_for("compare the failing requests with the others and look for a pattern")
    assert position(terminal) == 2
    terminal.press(ENTER)
    terminal.wait_for("Question 3 of")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130


def test_a_terminal_of_20_columns_is_refused() -> None:
    terminal = quiz(columns=20)
    assert terminal.wait() == 2
    words = " ".join(terminal.everything.split())
    assert "Make it 40 columns or wider." in words


def test_a_dumb_terminal_gets_numbers() -> None:
    terminal = quiz(TERM="dumb")
    terminal.wait_for("Type a number from 1 to")
    terminal.press("9x\r")
    terminal.wait_for("is not one of the numbers")
    terminal.press("1\r")
    terminal.wait_for("Question 2 of")
    assert "\x1b" not in terminal.everything
    terminal.press(CTRL_C)
    assert terminal.wait() == 130


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_a_long_result_is_read_from_its_top(store: Store) -> None:
    save_draft(store, whole_draft())
    terminal = quiz(PAGER="less")
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    terminal.press(ENTER)
    assert "Your direction:" in terminal.wait_for("Software or machine learning?")
    terminal.press("q")
    terminal.wait_for("Next: careerpath plan show")
    assert terminal.wait() == 0
