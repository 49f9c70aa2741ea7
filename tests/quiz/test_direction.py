"""The first lines of the result: which role the 90 days are for, by stage and aim."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from tests.conftest import ROOT
from tests.quiz.test_result import wanting
from tests.strategies import QUESTIONS


def write(folder: Path, role: str, **more: object) -> str:
    file = folder / "answers.json"
    said = {"answers": wanting(role), "hours_per_week": 6, "start": "2026-12-07", **more}
    file.write_bytes(msgspec.json.encode(said))
    return str(file)


def first_screen(run, file: str, columns: int = 80) -> list[str]:
    found = run("quiz", "--answers", file, columns=columns)
    assert found.code == 0, found.err
    return found.out.split("\nWhat fits, what is there")[0].rstrip().splitlines()


GROWS = {"stands": "mobile-engineer", "stage": "working", "aim": "grow"}
SEEKS = {"stands": "qa-engineer", "stage": "between", "aim": "job"}
PUPIL = {"stands": "pupil", "stage": "pupil", "aim": "decide", "language": "none"}
TESTS = {"stands": "manual-testing", "stage": "working", "aim": "prepare"}


@pytest.mark.parametrize(
    ("role", "more", "head"),
    [
        ("frontend-engineer", GROWS, "You are a mobile engineer already. What comes next is"),
        ("mobile-engineer", GROWS, "You are a mobile engineer already. What comes next is"),
        ("security-engineer", TESTS, "Your direction: Security engineer, by way of QA engineer"),
        ("research-scientist", PUPIL, "You lean to research scientist; nothing is to be decided"),
        ("data-analyst", {"stands": "health-care"}, "Your direction: Data analyst"),
    ],
)
def test_the_first_line_says_what_the_90_days_are_for(run, tmp_path, role, more, head) -> None:
    screen = first_screen(run, write(tmp_path, role, **more))
    assert screen[0].startswith(head)
    assert len(screen) <= 24
    assert any(line.startswith("Your first week, from ") for line in screen)


def test_who_grows_reads_of_neighbours_with_hours(run, tmp_path) -> None:
    text = " ".join(first_screen(run, write(tmp_path, "frontend-engineer", **GROWS)))
    assert re.search(r"Next to it: front-end engineer \(\d+ hours of study\)", text)
    assert "posts for beginners" not in text
    data = run("quiz", "--answers", str(tmp_path / "answers.json"), "--json").json
    assert data["recommendation"]["destination"] == "frontend-engineer"
    assert data["already"] == data["plan"]["role"] == "mobile-engineer"
    assert data["recommendation"]["first_step"]["kind"] == "stay"
    assert data["recommendation"]["next"][0] == "frontend-engineer"


@pytest.mark.parametrize(
    "role", ["research-scientist", "machine-learning-engineer", "data-analyst"]
)
def test_pupils_read_no_date_beyond_the_plan_and_no_lack(run, tmp_path, role: str) -> None:
    out = run("quiz", "--answers", write(tmp_path, role, **PUPIL), "--full").out
    assert {*re.findall(r"\b20\d\d\b", out)} <= {"2023", "2024", "2025", "2026", "2027"}
    assert "at this pace" not in out
    screen = out.split("\nWhat fits")[0]
    assert "lack" not in screen
    assert "The plan stays wide, as for a software engineer." in " ".join(screen.split())


def test_no_strength_reads_as_a_sentence(run, tmp_path) -> None:
    file = write(tmp_path, "software-engineer", stands="computer-science-student", stage="student")
    screen = " ".join(first_screen(run, file))
    assert "You bring: You" not in screen
    assert "What carries over: You have written programs" in screen


def test_the_door_begins_where_somebody_stands(run, tmp_path) -> None:
    file = write(tmp_path, "data-engineer", stands="data-analyst", stage="working", aim="prepare")
    assert "The door: From data analyst, by " in " ".join(first_screen(run, file))


def test_a_scientist_is_not_taken_for_a_data_scientist(run) -> None:
    file = ROOT / "tests" / "people" / "shared" / "physicist-with-a-thesis.yaml"
    screen = " ".join(first_screen(run, str(file), columns=40))
    assert "by way of machine learning engineer" in screen
    assert "The door:" not in screen


def test_who_says_nothing_of_themselves_is_not_said_to_bring_it(run, tmp_path) -> None:
    screen = " ".join(first_screen(run, write(tmp_path, "data-analyst")))
    assert "carries over" not in screen
    assert "Nobody begins with nothing" in screen


def test_days_at_the_turn_of_the_year_can_be_kept_free(run, tmp_path) -> None:
    file = write(tmp_path, "data-analyst", stands="health-care")
    assert "Once the plan is kept" in run("quiz", "--answers", file).out
    saved = run("quiz", "--answers", file, "--save").out
    assert "careerpath plan replan --weeks-off 2026-12-24..2026-12-26" in saved
    assert "Once the plan is kept" not in saved
    narrow = run("quiz", "--answers", file, columns=40).out.split()
    assert "2026-12-24..2026-12-26" in narrow


def test_who_seeks_a_post_searches_in_the_own_trade(run, tmp_path) -> None:
    """Security by a little, testing as the trade: the answers of both, mixed."""
    answers = wanting("security-engineer")
    liked = wanting("qa-engineer")
    for key in list(QUESTIONS)[::2]:
        answers[key] = liked[key]
    file = write(tmp_path, "qa-engineer", **SEEKS)
    said = {"answers": answers, "start": "2026-12-07", "hours_per_week": 30, **SEEKS}
    Path(file).write_bytes(msgspec.json.encode(said))
    data = run("quiz", "--answers", file, "--json").json
    assert data["plan"]["role"] == "qa-engineer"
    assert data["plan"]["aim"] == "job"
