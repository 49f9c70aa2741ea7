"""A quarter lived through: done weeks, missed weeks, halved hours, a holiday, an early finish."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careerpath.person.answers import Answers
from careerpath.person.plan_file import SavedPlan, load_plan
from careerpath.person.profile import save_profile
from careerpath.person.store import Store

START = date(2026, 12, 1)


@pytest.fixture
def quarter(run, monkeypatch):
    """The plan's commands on any day of the quarter: quarter(day, "done", "1")."""
    save_profile(Store(), Answers(levels={"programming": 1, "command-line": 1}))

    def live(day: int, *words: str):
        monkeypatch.setenv("CAREERPATH_TODAY", (START + timedelta(days=day - 1)).isoformat())
        found = run("plan", *words)
        assert "Traceback" not in found.err
        return found

    assert live(1, "new", "swe", "--hours", "10").code == 0
    return live


def plan() -> SavedPlan:
    found = load_plan(Store())
    assert found is not None
    return found


def spent() -> float:
    return sum(session.spent for session in plan().sessions)


def work(quarter, first: int, last: int) -> None:
    """Tick off everything that is due on these days, day by day."""
    for day in range(first, last + 1):
        due = quarter(day, "today", "--json").json
        open_items = [item for item in due["today"] if item["spent"] < item["hours"]]
        numbers = [str(item["number"]) for item in open_items]
        if numbers:
            assert quarter(day, "done", *numbers).code == 0


def check(day: int) -> None:
    """Assert that nothing open lies in the past, and that no week from now on is too full."""
    today = START + timedelta(days=day - 1)
    for week in plan().weeks:
        assert week.planned_hours <= week.capacity_hours + 1e-6
        for session in week.sessions:
            assert session.done or session.date >= today


@pytest.mark.slow
def test_a_quarter(quarter, golden) -> None:
    story: list[str] = []

    def read(day: int, *words: str) -> str:
        found = quarter(day, *words)
        assert found.code == 0, found.err
        story.append(f"$ day {day}: careerpath plan {' '.join(words)}\n{found.out}{found.err}")
        return found.out

    work(quarter, 1, 14)
    on_track = plan()
    assert "No session has to move" in read(15, "replan")
    assert plan() == on_track
    two_weeks = spent()
    assert two_weeks == sum(week.planned_hours for week in on_track.weeks[:2])

    # three weeks of silence, over the holidays
    assert "From earlier days" in read(36, "today")
    assert "replan" in quarter(36, "today").err
    read(36, "replan")
    check(36)
    assert spent() == two_weeks
    assert plan().readiness.end <= on_track.readiness.end
    assert plan().readiness.start == on_track.readiness.start
    again = plan()
    assert "No session has to move" in quarter(36, "replan").out
    assert plan() == again

    # a week goes well, then the hours are halved
    work(quarter, 36, 42)
    read(43, "replan", "--hours", "5")
    check(43)
    assert max(week.capacity_hours for week in plan().weeks[7:]) <= 4.5
    kinds = {task.kind for task in plan().tasks if task.status == "todo"}
    assert {"learn", "project", "review"} <= kinds

    # a holiday in week ten
    read(50, "replan", "--weeks-off", "2027-02-02..2027-02-08")
    check(50)
    assert not [s for s in plan().sessions if date(2027, 2, 2) <= s.date <= date(2027, 2, 8)]

    # something large is finished ahead of time, which frees hours
    open_ = [task for task in plan().tasks if task.status == "todo"]
    project = next(task.id for task in open_ if task.kind in ("project", "learn") and task.due)
    before = spent()
    assert quarter(51, "done", project, "--hours", "9").code == 0
    read(51, "replan")
    check(51)
    assert plan().task(project).status == "done"
    assert spent() > before
    work(quarter, 51, 90)
    read(90, "show")
    left = [task for task in plan().tasks if task.status == "todo"]
    assert all(task.due is None for task in left)  # begun, and it ends after the plan
    read(91, "today")
    golden("plan/quarter.txt", "\n".join(story))


def test_a_day_on_which_one_has_worked_gets_nothing_more(quarter) -> None:
    today = START + timedelta(days=9)
    done = [str(item["number"]) for item in quarter(10, "today", "--json").json["today"]]
    assert done
    assert quarter(10, "done", *done).code == 0
    assert quarter(10, "replan").code == 0
    assert all(session.done for session in plan().sessions if session.date == today)
    check(10)


def test_a_dry_run_changes_nothing(quarter) -> None:
    before = plan()
    shown = quarter(20, "replan", "--dry-run")
    assert "This is what would change" in shown.out
    assert plan() == before


def test_more_hours_bring_tasks_in(quarter) -> None:
    shown = quarter(2, "replan", "--hours", "30")
    assert "Came in" in shown.out
    check(2)


def test_days_off_can_be_taken_back(quarter) -> None:
    quarter(2, "replan", "--weeks-off", "2026-12-22..2026-12-31")
    assert plan().off
    quarter(2, "replan", "--weeks-off", "none")
    assert plan().off == []


def test_json_of_replan(quarter) -> None:
    data = quarter(30, "replan", "--json").json
    assert set(data) == {
        "plan", "moved", "fell_out", "came_in", "readiness_before", "readiness_after",
        "forward",
    }  # fmt: skip
    assert data["plan"]["days"] == 90
    assert {"id", "title", "was", "now"} <= set(data["moved"][0])


def test_the_last_day_and_the_first(quarter) -> None:
    assert quarter(90, "replan").code == 0
    check(90)
    assert quarter(1, "replan").code == 0
    assert quarter(91, "replan").code == 2


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_screens(run, golden, columns) -> None:
    save_profile(Store(), Answers(levels={"programming": 1}))
    made = run("plan", "new", "mle", "--days", "mon,wed,sat", columns=columns)
    assert made.code == 0
    run("plan", "done", "1")
    shown = [run("plan", *words, columns=columns) for words in (["show"], ["today"])]
    text = "\n".join(each.out + each.err for each in (made, *shown))
    assert max(len(line) for line in text.splitlines()) <= columns
    golden(f"plan/screens-{columns}.txt", text)
    plain = run("plan", "show", columns=columns, encoding="ascii")
    assert plain.out.isascii()
