"""The first lines of the result: which role the 90 days are for, by stage and aim."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from careerpath.drawing.titles import Titles
from careerpath.quiz.ways_in import find_own_way, find_way_in
from tests.quiz.test_result import wanting
from tests.strategies import CATALOG, QUESTIONS, ROLES

TITLES = Titles(CATALOG.roles, CATALOG.skills, CATALOG.questions)


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
    file = write(tmp_path, "backend-engineer", **PUPIL)
    screen = " ".join(first_screen(run, file))
    assert "You bring: You" not in screen
    assert "What carries over: " in screen


def test_the_door_begins_where_somebody_stands(run, tmp_path) -> None:
    file = write(tmp_path, "data-engineer", stands="data-analyst", stage="working", aim="prepare")
    assert "The door: From data analyst, by " in " ".join(first_screen(run, file))


def test_a_scientist_is_not_taken_for_a_data_scientist() -> None:
    mle, physics = ROLES["machine-learning-engineer"], CATALOG.backgrounds["natural-science"]
    assert any("data scientist" in each for each in mle.entry.routes)
    assert "scientist" in " ".join(physics.names)
    assert "data scientist" not in find_own_way(mle, TITLES, physics)


def test_where_a_way_leads_is_not_where_somebody_stands() -> None:
    """'By adding service design' is nowhere that a designer stands."""
    designer, ai = CATALOG.backgrounds["design"], ROLES["ai-engineer"]
    assert any("service design" in each for each in ai.entry.routes)
    assert find_own_way(ai, TITLES, designer) == ""
    assert find_own_way(ROLES["frontend-engineer"], TITLES, designer).startswith("From web or")


@pytest.mark.parametrize(
    ("stands", "role", "way"),
    [
        ("network-engineer", "devops-engineer", "From system administration or network"),
        ("backend-engineer", "devops-engineer", "From back-end or software engineer, by"),
        # Nobody's door is where they do not stand: then it is said what comes before.
        ("automation-and-control", "devops-engineer", "First a post as software engineer, back-"),
        ("automation-and-control", "mlops-engineer", "First a post as DevOps engineer, machine"),
        (None, "devops-engineer", "First a post as software engineer, back-end engineer or QA"),
        # One that is anybody's.
        (None, "backend-engineer", "A degree or a course, plus one service"),
        ("teaching", "software-engineer", "A computing degree with one internship"),
        ("teaching", "data-scientist", "From a quantitative degree"),
    ],
)
def test_a_way_in_is_one_that_somebody_can_take(stands, role: str, way: str) -> None:
    origin = ROLES.get(stands) or CATALOG.backgrounds.get(stands)
    assert find_way_in(ROLES[role], TITLES, origin).startswith(way)


def test_every_role_has_a_way_in_for_everybody() -> None:
    for role in ROLES.values():
        for origin in (None, *CATALOG.backgrounds.values(), *ROLES.values()):
            way = find_way_in(role, TITLES, origin)
            assert way
            assert not way.endswith(".")


OPERATES = {"stands": "backend-engineer", "stage": "working", "aim": "prepare", "language": "go"}


def mixed(first: str, second: str, every: int) -> dict[str, str]:
    """Return the answers that want one role, every so many of them those that want another."""
    answers, other = wanting(first), wanting(second)
    for key in list(QUESTIONS)[::every]:
        answers[key] = other[key]
    return answers


def test_a_close_call_aims_at_the_better_chance_and_names_the_best(run, tmp_path) -> None:
    answers = mixed("mlops-engineer", "devops-engineer", 4)
    file = write(tmp_path, "mlops-engineer", **OPERATES, answers=answers)
    data = run("quiz", "--answers", file, "--json").json
    step = data["recommendation"]["first_step"]
    assert data["recommendation"]["destination"] == "mlops-engineer"
    assert (step["kind"], step["role"]) == ("close", "devops-engineer")
    assert data["plan"]["role"] == "devops-engineer"
    assert data["recommendation"]["why_first"]
    screen = first_screen(run, file)
    text = " ".join(" ".join(screen).split())
    assert screen[0] == "Your direction: DevOps engineer"
    assert "A close call: MLOps engineer fits a little more" in text
    assert "MLOps engineer can come later." in text
    assert "You lack most:" in text
    assert len(screen) <= 24


def test_what_is_there_in_part_is_named_as_that(run, tmp_path) -> None:
    levels = {"programming": 2, "debugging": 1, "testing": 0}
    more = {"stands": "computer-science-student", "levels": levels}
    file = write(tmp_path, "software-engineer", **more)
    screen = " ".join(" ".join(first_screen(run, file)).split())
    assert "You bring: part of Programming fundamentals, Debugging and optimisation" in screen
    out = " ".join(run("quiz", "--answers", file).out.split())
    assert "You have part of Programming" in out
    assert "none of what it asks most" not in out


def test_a_pair_that_is_far_off_is_not_told_of(run, tmp_path) -> None:
    far = write(tmp_path, "data-analyst", stands="teaching")
    out = run("quiz", "--answers", far).out
    assert run("quiz", "--answers", far, "--json").json["headline"]["confidence"] == "neither"
    assert "Neither" not in out
    assert "Software or machine learning?" not in out
    own = write(tmp_path, "data-analyst", stands="software-engineer")
    assert "Neither software engineer nor" in run("quiz", "--answers", own).out


def test_a_student_is_told_no_month_years_ahead(run, tmp_path) -> None:
    student = {"stands": "physics", "stage": "student", "aim": "decide"}
    far = " ".join(first_screen(run, write(tmp_path, "research-scientist", **student)))
    assert "Part of it is in your degree, so no month is" in far
    assert not re.search(r"20(2[89]|3\d)", far)
    working = {**student, "stage": "working"}
    told = " ".join(first_screen(run, write(tmp_path, "research-scientist", **working)))
    assert re.search(r"20(2[89]|3\d)", told)
    fast = write(tmp_path, "data-analyst", **student, hours_per_week=30)
    assert "in your degree" not in " ".join(first_screen(run, fast))


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
