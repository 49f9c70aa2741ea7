"""The quiz in a real pseudo-terminal, key by key, its screen read back."""

from __future__ import annotations

import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest

from careerpath.person.answers import Answers
from careerpath.person.profile import load_draft, load_profile, save_draft
from careerpath.person.store import Store
from tests.conftest import environment
from tests.strategies import CATALOG

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.pseudo_terminal import (
    CTRL_C,
    CTRL_D,
    CTRL_Z,
    DOWN,
    END,
    ENTER,
    ESCAPE,
    HOME,
    UP,
    Terminal,
)

pytestmark = pytest.mark.slow

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


PEOPLE = {
    "nurse": ("nurs", "3", "1", "none", "health-care"),
    "pupil": ("pupil", "1", "1", "java", "pupil"),
    "front end": ("front-end", "3", "3", "javascr", "frontend-engineer"),
}
"""What is typed for work, stage, aim and language, and the id of the work."""


@pytest.mark.parametrize("who", PEOPLE)
def test_the_whole_quiz_key_by_key(store: Store, who: str) -> None:
    work, stage, aim, language, place = PEOPLE[who]
    terminal = quiz(columns=80, rows=44)
    terminal.wait_for("Question 1 of")
    assert "stay on this machine" in terminal.everything
    terminal.press(work)
    terminal.wait_for(f"/ {work}")
    terminal.press(ENTER)
    terminal.wait_for("Where are you in life?")
    terminal.press(stage, ENTER)
    terminal.wait_for("What shall the 90 days be for?")
    terminal.press(ESCAPE)
    terminal.wait_for("Where are you in life?")
    terminal.press(ENTER)
    terminal.wait_for("What shall the 90 days be for?")
    terminal.press(aim, ENTER)
    terminal.wait_for("Which programming language")
    terminal.press(language)
    terminal.wait_for(f"/ {language}")
    terminal.press(ENTER)
    if aim == "3":
        terminal.wait_for("How many applications")
        terminal.press("forty", ENTER)
        terminal.wait_for("is no number")
        terminal.press("\x7f" * 5, "40", ENTER)
        terminal.wait_for("led to a talk")
        terminal.press(ENTER)
    for question in CATALOG.questions.values():
        terminal.wait_for(question.text[:40])
        terminal.press(END, HOME, ENTER)
    before = ""
    while "How many hours a week" not in terminal.read(0.05):
        here = POSITION.search(terminal.text)  # the screen is empty for a moment in between
        if here and here[1] != before and "which is true of you today?" in terminal.text:
            before = here[1]
            terminal.press(DOWN, ENTER)
    terminal.press("none", ENTER)
    terminal.wait_for("'none' is no number of hours")
    terminal.press("\x7f" * 4, "6-8", ENTER)
    terminal.wait_for("On which days?")
    terminal.press("vary", ENTER)
    terminal.wait_for("On which day do you begin?")
    terminal.press(ENTER)
    terminal.wait_for("Is one of them wrong?")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    terminal.press(ENTER)
    assert terminal.wait() == 0
    shown = terminal.everything
    head = {"pupil": "You lean to ", "front end": "Your next post:"}.get(who, "Your direction:")
    for words in (head, "Your first week", "What fits", "Week by week"):
        assert words in shown, shown
    profile = load_profile(store)
    assert profile is not None
    assert len(profile.answers) == 20
    assert profile.stands == place
    assert (profile.hours_per_week, profile.days) == (7, "vary")
    assert profile.applications == (40 if aim == "3" else None)
    assert load_draft(store) is None
    assert (store.folder / "plan.yaml").exists()


def test_what_is_assumed_can_be_corrected(store: Store) -> None:
    save_draft(store, msgspec.structs.replace(whole_draft(), levels={}, stands="accounting"))
    terminal = quiz(rows=40)
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    while "Is one of them wrong?" not in terminal.read(0.05):
        if "which is true of you today?" in terminal.text:
            terminal.press(UP, UP, UP, ENTER)  # skip
            terminal.read(0.1)
    terminal.press("2", ENTER)
    terminal.wait_for("Correct one")
    terminal.press(HOME, ENTER)
    terminal.wait_for("Is one of them wrong?")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
    draft = load_draft(store)
    assert draft is not None
    assert 0 in draft.levels.values()


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
    over.wait_for("Start over without your answers?")
    over.press(DOWN, ENTER)
    over.wait_for("Question 1 of")
    over.press(CTRL_C)
    assert over.wait() == 130


def test_stop_is_a_choice_too(store: Store) -> None:
    terminal = quiz()
    terminal.wait_for("Question 1 of")
    terminal.press(UP, ENTER)
    assert terminal.wait() == 130
    assert load_draft(store) is None


@pytest.mark.parametrize("key", [CTRL_Z])
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


def test_ctrl_d_at_a_menu_leaves_and_keeps(store: Store) -> None:
    terminal = quiz()
    terminal.wait_for("Question 1 of")
    terminal.press(ENTER)
    terminal.wait_for("Question 2 of")
    terminal.press(CTRL_D)
    assert terminal.wait() == 130
    draft = load_draft(store)
    assert draft is not None
    assert draft.stands is not None


def test_ctrl_d_in_a_line_leaves_and_keeps(store: Store) -> None:
    save_draft(store, whole_draft(leave_out="hours"))
    terminal = quiz()
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("How many hours a week")
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
        stage="student",
        aim="prepare",
        language="java",
    )


def test_a_single_answer_can_be_changed_at_the_end(store: Store) -> None:
    save_draft(store, whole_draft())
    terminal = quiz(rows=40)
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    terminal.press("lottery")  # filters: nothing matches
    terminal.read(0.2)
    terminal.press("\x7f" * 7)
    question = CATALOG.questions["coin"]
    terminal.press(question.topic[2:])
    terminal.read(0.3)
    terminal.press(ENTER)
    terminal.wait_for(question.text[:30])
    terminal.press("2", ENTER)
    terminal.wait_for("These are your answers")
    terminal.press(ENTER)
    assert terminal.wait() == 0
    profile = load_profile(store)
    assert profile is not None
    assert profile.answers["coin"] == question.options[1].id


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
    assert "What is your work, or what was it last?" in words
    assert "more below" in words
    terminal.press(CTRL_C)
    terminal.wait()


def test_a_terminal_that_shrinks_asks_again_in_shorter_lines() -> None:
    terminal = quiz(columns=80, rows=30)
    terminal.wait_for("Question 1 of")
    terminal.press(ENTER)
    terminal.wait_for("Question 2 of")
    terminal.screen.resize(30, 36)
    terminal.process.setwinsize(30, 36)
    terminal.wait_for("I am between two posts, or look for my")
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
    assert terminal.wait() == 130, terminal.everything


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_a_long_result_is_read_from_its_top(store: Store) -> None:
    save_draft(store, whole_draft())
    terminal = quiz(PAGER="less")
    terminal.wait_for("did not finish")
    terminal.press(ENTER)
    terminal.wait_for("These are your answers")
    terminal.press(ENTER)
    assert "Your direction:" in terminal.wait_for("You bring")
    terminal.press("q")
    terminal.wait_for("Next: careerpath try")
    assert terminal.wait() == 0
