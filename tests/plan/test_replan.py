"""Planning again: what is known already, a pause, weeks off, other roles."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from careerpath.person.answers import Answers
from careerpath.person.plan_file import SavedPlan, load_plan
from careerpath.person.profile import load_profile, save_profile
from careerpath.person.store import Store
from tests.plan_people import load_levels

START = date(2026, 12, 1)


def plan() -> SavedPlan:
    found = load_plan(Store())
    assert found is not None
    return found


def live(monkeypatch, day: int) -> None:
    monkeypatch.setenv("CAREERPATH_TODAY", (START + timedelta(days=day - 1)).isoformat())


def studied(found: SavedPlan) -> set[str]:
    return {task.id for task in found.tasks if task.kind == "learn"}


def test_what_is_known_already_leaves_and_the_gap_closes(run) -> None:
    assert run("plan", "new", "swe", "--hours", "10").code == 0
    before = plan()
    found = run("plan", "done", "programming-first-project", "--known")
    assert found.code == 0, found.err
    said = " ".join(found.out.split())
    assert "Noted: Programming fundamentals 1. What that covers leaves the plan." in said
    assert "Moved" in said
    assert load_levels(Store())["programming"] == 1
    after = plan()
    gone = studied(before) - studied(after)
    assert {"programming-first-programs", "programming-functions"} <= gone
    assert min(s.date for s in after.sessions) == START
    assert after.weeks[0].planned_hours == before.weeks[0].planned_hours
    kinds = {task.id: task.kind for task in after.tasks}
    assert all(
        kinds[session.task] in ("learn", "review", "project") for session in after.weeks[0].sessions
    )
    again = run("plan", "done", "read-ten-postings", "--known")
    assert again.code == 2
    assert "no study step" in again.err


def test_known_by_number_and_as_json(run) -> None:
    assert run("plan", "new", "swe", "--hours", "10").code == 0
    data = run("plan", "done", "1", "--known", "--json").json
    assert data["levels"] == {"programming": 1}
    assert data["plan"]["milestones"]


@pytest.mark.slow
def test_a_pause_moves_the_end_and_the_plan_stays_whole(run, monkeypatch) -> None:
    assert run("plan", "new", "swe", "--hours", "10").code == 0
    live(monkeypatch, 8)
    for number in ("1", "2", "3"):
        run("plan", "done", number)
    before = plan()
    found = run("plan", "replan", "--postpone", "2w")
    assert found.code == 0, found.err
    after = plan()
    assert after.end == before.end + timedelta(days=14)
    assert (after.days, len(after.weeks)) == (104, 15)
    pause = [START + timedelta(days=n) for n in range(7, 21)]
    assert not [s for s in after.sessions if s.date in pause and not s.spent]
    assert studied(before) == studied(after)
    projects = {task.id for task in before.tasks if task.kind == "project"}
    assert projects <= {task.id for task in after.tasks}
    done = [task for task in before.tasks if task.status == "done"]
    assert all(after.task(task.id) == task for task in done)
    shown = run("plan", "show").out
    assert "104-day plan" in shown
    assert run("plan", "replan").code == 0
    assert plan() == after


@pytest.mark.parametrize("text", ["0w", "27w", "soon", "2 months", "-1w"])
def test_no_pause_of_that_length(run, text) -> None:
    run("plan", "new", "swe")
    found = run("plan", "replan", "--postpone", text)
    assert found.code == 2
    assert "--postpone 2w" in found.err


def test_weeks_off_leave_no_doubled_chores(run, monkeypatch) -> None:
    assert run("plan", "new", "swe", "--hours", "12").code == 0
    live(monkeypatch, 15)
    found = run("plan", "replan", "--weeks-off", "2026-12-22 .. 2027-01-04")
    assert found.code == 0, found.err
    after = plan()
    kinds = {task.id: task.kind for task in after.tasks}
    for week in after.weeks:
        chores = Counter(
            re.sub(r"-w\d\d$", "", key)
            for key in {s.task for s in week.sessions}
            if kinds[key] not in ("learn", "project")
        )
        assert not chores or max(chores.values()) == 1, week.number
        mine = {k for k in (s.task for s in week.sessions) if re.search(r"-w\d\d$", k)}
        assert all(key.endswith(f"-w{week.number:02d}") for key in mine)


def test_undo_of_a_raise_brings_back_what_was_rated(run) -> None:
    save_profile(Store(), Answers(levels={"testing": 1, "programming": 2}, stands="student"))
    assert run("plan", "new", "swe", "--hours", "20").code == 0
    ids = [task.id for task in plan().tasks if task.skill == "testing"]
    assert ids
    before = load_profile(Store())
    assert run("plan", "done", *ids, "--raise").code == 0
    assert load_profile(Store()) != before
    assert run("plan", "undo").code == 0
    assert load_levels(Store())["testing"] == 1
    assert load_profile(Store()) == before


@pytest.mark.slow
def test_other_hours_days_and_aim(run, monkeypatch) -> None:
    assert run("plan", "new", "swe", "--hours", "10").code == 0
    live(monkeypatch, 5)
    assert run("plan", "replan", "--days", "weekend", "--hours", "8").code == 0
    ahead = [s for s in plan().sessions if not s.spent]
    assert {s.date.weekday() for s in ahead} == {5, 6}
    assert run("plan", "replan", "--aim", "job", "--stage", "between").code == 0
    assert plan().aim == "job"
    assert any(task.kind == "apply" for task in plan().tasks)
    assert run("plan", "replan", "--days", "vary").code == 0
    assert plan().vary
    assert {s.date for s in plan().sessions if not s.spent} <= {w.end for w in plan().weeks}


def test_replacing_a_profile_keeps_the_one_before(run) -> None:
    store = Store()
    save_profile(store, Answers(answers={"a": "b"}, levels={"sql": 2}))
    assert store.copies("profile.yaml") == []
    save_profile(store, Answers(answers={"a": "b"}, levels={"sql": 2, "python": 1}))
    assert store.copies("profile.yaml") == []  # nothing that was said is lost
    kept = save_profile(store, Answers(answers={"a": "c"}))
    assert kept == store.copies("profile.yaml")[0]
    listed = run("profile", "restore")
    assert listed.code == 0
    assert listed.out.startswith(" 1  ")
    assert run("profile", "restore", "1").code == 0
    assert load_levels(store) == {"sql": 2, "python": 1}
    assert run("profile", "restore", "9").code == 2
