"""What an answer says to somebody who took the quiz."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.faq.personal import Person, choose_step, leave_out_quiz, say_levels

TITLES = {"python": "Python", "sql": "SQL"}


def test_sentences_that_send_to_the_quiz_are_left_out() -> None:
    kept = "Take `careerpath quiz` now.\n\nOne.\n\nTwo."
    assert leave_out_quiz(f"{kept} Then `careerpath quiz` tells.\n") == kept
    assert leave_out_quiz("One.\n\nTry `careerpath quiz`, then wait.") == "One."
    assert (
        leave_out_quiz("Use `careerpath quiz --change A=B`.")
        == "Use `careerpath quiz --change A=B`."
    )


def test_no_shipped_answer_ends_with_the_quiz_for_who_took_it(catalog: Catalog) -> None:
    ending = [key for key, e in catalog.faq.items() if "`careerpath quiz`" in last(e.answer)]
    assert ending
    for key in ending:
        shown = leave_out_quiz(catalog.faq[key].answer)
        assert "`careerpath quiz`" not in last(shown), key
        assert re.search(r"[.?:`]$", shown), key


def last(answer: str) -> str:
    return answer.rstrip().rpartition("\n\n")[2]


def test_rated_levels_are_named() -> None:
    person = Person({"python": 2, "git": 1}, plans=False)
    assert say_levels(["sql", "python"], TITLES, person) == "You rated Python 2 (of 4)."
    assert say_levels(["sql"], TITLES, person) == ""


@pytest.mark.parametrize(
    ("skills", "person", "command"),
    [
        (["python"], None, "careerpath quiz"),
        (["python", "sql"], Person({"python": 2, "sql": 1}, True), "careerpath skills sql"),
        (["python"], Person({"python": 4}, True), "careerpath plan today"),
        ([], Person({}, True), "careerpath plan today"),
        (["python"], Person({}, False), "careerpath plan new"),
    ],
)
def test_the_next_command_is_for_this_person(skills, person, command) -> None:
    assert choose_step(skills, TITLES, person).command == command


def test_the_quiz_is_not_recommended_to_who_took_it(run, tmp_path: Path) -> None:
    assert "careerpath quiz" in run("faq", "MLE vs SWE").err
    assert "careerpath quiz" in run("faq", "--id", "beginners").out
    answers = Path(__file__).resolve().parents[2] / "data" / "samples" / "undecided-student.yaml"
    assert run("quiz", "--answers", str(answers), "--save").code == 0
    assert "careerpath quiz" not in run("faq", "--id", "beginners").out
    ran = run("faq", "MLE vs SWE")
    assert "careerpath quiz " not in ran.out + ran.err
    assert "Next: careerpath plan" in ran.err
