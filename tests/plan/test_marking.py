"""Ticking off and taking back, from the command line."""

from __future__ import annotations

from datetime import date

import pytest

from careerpath.person.answers import Answers
from careerpath.person.plan_file import load_plan
from careerpath.person.profile import save_profile
from careerpath.person.store import Store
from tests.plan_people import load_levels


@pytest.fixture
def made(run):
    """A plan for a beginner, on 1 December 2026."""
    save_profile(Store(), Answers(levels={"programming": 0, "debugging": 0}))
    assert run("plan", "new", "swe", "--hours", "10").code == 0
    return load_plan(Store())


LEVEL_1 = ("programming-first-programs", "programming-functions", "programming-first-project")


def day(monkeypatch, value: str) -> None:
    monkeypatch.setenv("CAREERPATH_TODAY", value)


def test_numbers_of_today_hold_all_day(run, made) -> None:
    before = run("plan", "today", "--json").json
    assert [item["number"] for item in before["today"]] == [1]
    assert run("plan", "done", "1").code == 0
    after = run("plan", "today", "--json").json
    assert [item["task"] for item in after["today"]] == [item["task"] for item in before["today"]]
    assert [item["number"] for item in after["next"]] == [item["number"] for item in before["next"]]
    assert run("plan", "done", "2").code == 0
    spent = {s.date for s in load_plan(Store()).sessions if s.spent}
    assert spent == {date(2026, 12, 1), date.fromisoformat(before["next"][0]["dates"][0])}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["99"], "unknown-number"),
        (["0"], "unknown-number"),
        (["no-such-task"], "unknown-task"),
        (["programming-"], "ambiguous-task"),
        (["data-structures-algorithms-timed"], "task-waits"),
        (["1", "99"], "unknown-number"),
        (["1", "--hours", "1000"], "bad-hours"),
        (["1", "--hours", "0.3"], "bad-hours"),
        (["1", "--hours", "-1"], "bad-hours"),
        (["1", "--hours", "30"], "too-many-hours"),
        (["1", "2", "--hours", "1"], "usage"),
    ],
)
def test_mistakes_change_nothing(run, made, words, code) -> None:
    found = run("plan", "done", *words, "--json")
    assert found.code == 2
    assert f'"code": "{code}"' in found.err
    assert load_plan(Store()) == made


def test_done_twice_is_said(run, made) -> None:
    assert run("plan", "done", "1", "1").code == 0  # named twice, marked once
    twice = run("plan", "done", "1")
    assert twice.code == 2
    assert "done already" in twice.err
    assert run("plan", "done", "programming-first-programs").code == 0
    whole = run("plan", "done", "programming-first-programs")
    assert whole.code == 2
    assert "careerpath plan undo programming-first-programs" in whole.err


def test_hours_of_a_session_flow_on_to_the_next(run, made) -> None:
    first = next(made.sessions)
    assert run("plan", "done", "1", "--hours", "0.5").code == 0
    shown = run("plan", "today").out
    assert "(0.5 h done)" in shown
    left = sum(s.hours - s.spent for s in load_plan(Store()).sessions if s.task == first.task)
    assert run("plan", "done", "1", "--hours", f"{left:g}").code == 0
    assert load_plan(Store()).task(first.task).status == "done"


def test_undo_restores_file_and_levels(run, made) -> None:
    levels = load_levels(Store())
    found = run(
        "plan",
        "done",
        "programming-first-programs",
        "programming-functions",
        "programming-first-project",
        "--raise",
    )
    assert found.code == 0
    assert "Programming fundamentals is now level 1" in found.out
    assert load_levels(Store())["programming"] == 1
    undone = run("plan", "undo")
    assert undone.code == 0
    assert "Programming fundamentals is back at level 0" in undone.out
    assert load_plan(Store()) == made
    assert load_levels(Store()) == levels
    nothing = run("plan", "undo")
    assert nothing.code == 2
    assert "no marking to take back" in nothing.err


def test_undo_of_a_task_by_name(run, made) -> None:
    run("plan", "done", "programming-first-programs")
    run("plan", "done", "read-ten-postings", "--hours", "4")
    assert load_plan(Store()).task("read-ten-postings").took == 4
    assert run("plan", "undo", "programming-first-programs").code == 0
    plan = load_plan(Store())
    assert plan.task("programming-first-programs") == made.task("programming-first-programs")
    assert plan.task("read-ten-postings").status == "done"
    assert run("plan", "undo", "programming-first-programs").code == 2


def test_a_level_is_raised_only_when_agreed(run, made) -> None:
    asked = run("plan", "done", *LEVEL_1, "--accessible", stdin="2\n")
    assert asked.code == 0
    assert "you have finished the steps up to level 1 of 4" in asked.err
    assert load_levels(Store())["programming"] == 0
    run("plan", "undo")
    run("plan", "done", *LEVEL_1, "--accessible", stdin="1\n")
    assert load_levels(Store())["programming"] == 1


def test_without_a_terminal_nothing_is_raised_and_it_says_so(run, made) -> None:
    found = run(
        "plan",
        "done",
        "programming-first-programs",
        "programming-functions",
        "programming-first-project",
    )
    assert "leads to Programming fundamentals, level 1" in " ".join(found.err.split())
    assert load_levels(Store())["programming"] == 0
    data = run("plan", "undo", "--json").json
    assert data["lowered"] == []


def test_json_of_done(run, made) -> None:
    data = run("plan", "done", "programming-first-programs", "--json").json
    assert data["finished"] == ["programming-first-programs"]
    assert data["hours"] == made.task("programming-first-programs").hours
    assert data["raised"] == []


def test_no_plan_says_what_to_do(run) -> None:
    for words in (["today"], ["done", "1"], ["undo"], ["replan"], ["export", "--format", "md"]):
        found = run("plan", *words)
        assert found.code == 2
        assert "There is no plan yet" in found.err


def test_missed_work_is_one_item_a_task(run, made, monkeypatch) -> None:
    day(monkeypatch, "2026-12-04")
    data = run("plan", "today", "--json").json
    tasks = [item["task"] for item in data["overdue"]]
    assert len(tasks) == len(set(tasks))
    assert data["overdue_hours"] == sum(
        s.hours for s in made.sessions if s.date < date(2026, 12, 4)
    )
    found = run("plan", "today")
    assert "From earlier days" in found.out
    assert "since Tue 1 Dec" in found.out
    assert run("plan", "done", "1").code == 0


def test_after_the_plan_the_next_one_is_offered(run, made, monkeypatch) -> None:
    day(monkeypatch, "2027-03-02")
    found = run("plan", "today")
    assert "the plan is over" in found.out
    assert "plan new" in found.err
    assert "It ended 2 days ago" in run("plan", "show").out
    assert run("plan", "replan").code == 2


def test_before_the_plan_it_says_when_it_begins(run) -> None:
    run("plan", "new", "swe", "--start", "2026-12-10")
    assert "the plan begins Thu 10 Dec" in run("plan", "today").out
    assert "It begins in 9 days" in run("plan", "show").out
