"""Making a plan: options, what is refused, what is kept."""

from __future__ import annotations

import os
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from careerpath.person.plan_file import load_plan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from tests.conftest import ROOT
from tests.plan_people import load_levels


def plan():
    return load_plan(Store(Path(os.environ["CAREERPATH_HOME"])))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--start", "2026-11-30"], "start-in-the-past"),
        (["--start", "2090-01-01"], "start-too-far"),
        (["--start", "2027-02-29"], "bad-date"),
        (["--start", "someday"], "bad-date"),
        (["--hours", "0"], "bad-hours"),
        (["--hours", "nan"], "bad-hours"),
        (["--hours", "61"], "bad-hours"),
        (["--days", "someday"], "bad-days"),
        (["--days", "sun", "--hours", "20"], "too-many-hours"),
        (["--weeks-off", "2026-12-31..2026-12-22"], "bad-days-off"),
        (["--weeks-off", "Christmas"], "bad-date"),
        (["--weeks-off", "2028-01-01..2028-01-05"], "bad-days-off"),
        (["--weeks-off", "2026-12-01..2028-01-05"], "bad-days-off"),
    ],
)
def test_wrong_options_are_refused_with_a_hint(run, arguments, code) -> None:
    found = run("plan", "new", "swe", *arguments, "--json")
    assert found.code == 2
    assert f'"code": "{code}"' in found.err
    assert '"hint": ""' not in found.err
    assert found.out == ""
    assert plan() is None


def test_days_and_weeks_off_hold(run) -> None:
    found = run(
        "plan", "new", "mle", "--hours", "8", "--days", "mon,wed,sat",
        "--weeks-off", "2026-12-22..2026-12-31", "--weeks-off", "2027-02-01", "--json",
    )  # fmt: skip
    assert found.code == 0
    days = [date.fromisoformat(s["date"]) for w in found.json["weeks"] for s in w["sessions"]]
    assert {day.weekday() for day in days} <= {0, 2, 5}
    assert not [day for day in days if date(2026, 12, 22) <= day <= date(2026, 12, 31)]
    assert date(2027, 2, 1) not in days
    assert found.json["off"] == [
        {"first": "2026-12-22", "last": "2026-12-31"},
        {"first": "2027-02-01", "last": "2027-02-01"},
    ]
    assert found.json["weeks"][3]["sessions"] == []


def test_a_leap_day_is_a_day_like_any_other(run, monkeypatch) -> None:
    monkeypatch.setenv("CAREERPATH_TODAY", "2028-02-29")
    found = run("plan", "new", "swe", "--json")
    assert (found.json["start"], found.json["end"]) == ("2028-02-29", "2028-05-28")


def test_what_is_not_known_begins_with_a_check(run) -> None:
    found = run("plan", "new", "swe")
    said = " ".join(found.out.split())
    assert "First, ten minutes: is this true of you already?" in said
    assert "careerpath plan done programming-first-programs --known" in said
    tasks = {task.id: task for task in plan().tasks}
    assert tasks["programming-first-programs"].check
    assert tasks["programming-functions"].check is None


def test_days_and_dates_as_people_say_them(run) -> None:
    data = run(
        "plan", "new", "swe", "--start", "next monday", "--days", "Mon to Fri", "--json"
    ).json
    assert data["start"] == "2026-12-07"
    assert data["study_days"] == ["mon", "tue", "wed", "thu", "fri"]
    data = run("plan", "new", "swe", "--start", "tomorrow", "--hours", "6-8", "--json").json
    assert (data["start"], data["hours_per_week"]) == ("2026-12-02", 7)
    off = ("--weeks-off", "2026-12-24 .. 2026-12-26")
    assert run("plan", "new", "swe", *off, "--json").json["off"] == [
        {"first": "2026-12-24", "last": "2026-12-26"}
    ]


def test_where_days_vary_weeks_have_hours_and_no_days(run) -> None:
    data = run("plan", "new", "swe", "--days", "vary", "--json").json
    assert data["vary"] is True
    assert {s["date"] for w in data["weeks"] for s in w["sessions"]} <= {
        week["end"] for week in data["weeks"]
    }
    shown = run("plan", "show").out
    assert "the days vary" in shown
    today = run("plan", "today").out
    assert "This week" in today
    week = run("plan", "show", "--week", "2").out
    assert "on days that suit you" in week
    assert not re.search(r"^ +(Mon|Tue|Wed|Thu|Fri|Sat|Sun) .* h ", week, re.MULTILINE)
    days = re.findall(
        r"DT(START|END);VALUE=DATE:([0-9]+)", run("plan", "export", "--format", "ics").out
    )
    first = data["weeks"][0]
    ends = date.fromisoformat(first["end"]) + timedelta(days=1)
    assert days[:2] == [
        ("START", first["start"].replace("-", "")),
        ("END", f"{ends:%Y%m%d}"),
    ]
    assert "h (Mon" not in run("plan", "export", "--format", "md").out


def test_holidays_are_said_unless_days_are_off(run) -> None:
    found = run("plan", "new", "swe", "--hours", "30")
    assert "Holidays are not known here" in found.err
    said = " ".join(found.err.split())
    assert "careerpath plan replan --weeks-off 2026-12-24..2026-12-26" in said
    free = run("plan", "new", "swe", "--hours", "30", "--weeks-off", "2026-12-23..2027-01-02")
    assert "Holidays" not in free.err
    summer = run("plan", "new", "swe", "--hours", "30", "--start", "2027-03-01")
    assert "Holidays" not in summer.err


def test_levels_are_asked_for_and_kept(run) -> None:
    answers = "3\n2\n3\n1\n6\n1\n1\n"  # works, prepares; level 2 first, the third skipped
    found = run("plan", "new", "swe", "--accessible", stdin=answers)
    assert found.code == 0, found.err
    assert "Question 1 of 5, so that the plan starts where you are" in found.err
    levels = load_levels(Store())
    assert levels["programming"] == 2
    assert len(levels) == 4
    profile = load_profile(Store())
    assert profile is not None
    assert (profile.stage, profile.aim) == ("working", "prepare")
    again = run("plan", "new", "swe", "--accessible", stdin="6\n")
    assert "Question 1 of 1" in again.err


def test_progress_is_not_replaced_unless_told_and_then_kept(run) -> None:
    assert run("plan", "new", "swe").code == 0
    assert run("plan", "new", "mle").code == 0  # nothing was done yet
    assert run("plan", "done", "1").code == 0
    kept = plan()
    refused = run("plan", "new", "swe")
    assert refused.code == 2
    assert "--force" in refused.err
    assert plan() == kept
    forced = run("plan", "new", "swe", "--force")
    assert forced.code == 0
    assert "plan restore 1 brings it back" in forced.err
    assert len(list(Store().folder.glob("plan.yaml.replaced-*"))) == 2
    assert plan().role == "software-engineer"
    listed = run("plan", "restore")
    assert "1  " in listed.out
    assert "machine-learning-engineer, from 2026-12-01" in listed.out
    assert run("plan", "restore", "1").code == 0
    assert plan() == kept
    assert run("plan", "restore", "1").code == 0  # and what that replaced
    assert plan().role == "software-engineer"
    wrong = run("plan", "restore", "99")
    assert wrong.code == 2
    assert "They go from 1 to" in wrong.err


def test_a_plan_for_the_same_role_keeps_what_is_done(run, monkeypatch) -> None:
    run("plan", "new", "swe", "--hours", "20")
    first = plan()
    assert run("plan", "done", "programming-first-programs").code == 0
    assert run("plan", "done", "programming-functions", "--no-raise").code == 0
    begun = next(s for s in first.sessions if s.task == "programming-first-project")
    monkeypatch.setenv("CAREERPATH_TODAY", begun.date.isoformat())
    number = next(
        item["number"]
        for part in ("overdue", "today", "next")
        for item in run("plan", "today", "--json").json[part]
        if item["task"] == begun.task
    )
    assert run("plan", "done", str(number), "--hours", "1").code == 0
    assert run("plan", "new", "swe", "--hours", "10", "--start", "2027-01-04").code == 0
    later = plan()
    done = {task.id for task in later.tasks if task.status == "done"}
    assert done == {"programming-first-programs", "programming-functions"}
    assert not {session.task for session in later.sessions} & done
    assert later.task(begun.task).hours == first.task(begun.task).hours - 1
    sessions = [session for session in later.sessions if session.task == begun.task]
    assert sum(session.hours for session in sessions) == later.task(begun.task).hours


@pytest.mark.slow
def test_what_was_finished_counts_in_plans_for_other_roles_and_after_them(run) -> None:
    run("profile", "set", "communication=1")
    run("plan", "new", "frontend-engineer", "--hours", "20")
    first = plan()
    project = next(task.id for task in first.tasks if task.kind == "project")
    shared = "programming-first-programs"
    for task in (shared, project):
        assert run("plan", "done", task, "--no-raise").code == 0
    for role in ("data-analyst", "backend-engineer"):
        assert run("plan", "new", role, "--hours", "20", "--force").code == 0
        assert shared not in {task.id for task in plan().tasks if task.status == "todo"}
        assert project in {task.id for task in plan().earlier}
        assert "1 of 6 projects" in run("switch", "frontend-engineer").out
    assert run("plan", "new", "frontend-engineer", "--hours", "20", "--force").code == 0
    back = plan()
    assert {shared, project} <= {task.id for task in back.tasks if task.status == "done"}
    assert not back.earlier
    assert not {session.task for session in back.sessions} & {shared, project}
    assert "1 of 6 projects" in run("status").out
    assert (
        run("quiz", "--answers", str(ROOT / "data/samples/undecided-student.yaml"), "--save").code
        == 0
    )
    assert project in {task.id for task in [*plan().tasks, *plan().earlier]}


def test_two_hours_a_week_give_an_honest_small_plan(run) -> None:
    data = run("plan", "new", "swe", "--hours", "2", "--json").json
    assert sum(week["planned_hours"] for week in data["weeks"]) <= 2 * 0.9 * 13
    assert {"learn", "review"} <= {task["kind"] for task in data["tasks"]}
    assert date.fromisoformat(data["rest_done"]) > date(2031, 1, 1)
    shown = run("plan", "show")
    assert "done by" in shown.out
    assert "at this pace" in shown.out


def test_someone_who_is_ready_gets_projects_and_interviews(run, tmp_path) -> None:
    skills = "".join(f"  {key}: 4\n" for key in _skills())
    answers = tmp_path / "all.yaml"
    answers.write_text("levels:\n" + skills)
    from careerpath.person.answers import Answers
    from careerpath.person.profile import save_profile

    save_profile(Store(), Answers(levels=dict.fromkeys(_skills(), 4)))
    data = run("plan", "new", "swe", "--json").json
    kinds = [task["kind"] for task in data["tasks"]]
    assert "learn" not in kinds
    assert kinds.count("project") >= 3
    assert kinds.count("interview") >= 3
    assert data["later"] == []
    assert data["rest_done"] is None
    assert data["readiness"] == {"start": 100, "end": 100}


def test_the_write_up_comes_after_a_project(run) -> None:
    for hours in ("10", "30"):
        data = run("plan", "new", "swe", "--hours", hours, "--json").json
        due = {task["id"]: task["due"] for task in data["tasks"]}
        projects = [task["due"] for task in data["tasks"] if task["kind"] == "project"]
        assert due["project-write-up"] >= min(projects)


def test_a_plan_reaches_exactly_ninety_days(run) -> None:
    data = run("plan", "new", "swe", "--start", "2026-12-24", "--json").json
    start, end = (date.fromisoformat(data[name]) for name in ("start", "end"))
    assert (end - start) == timedelta(days=89)


def _skills() -> list[str]:
    from tests.plan_people import SKILLS

    return SKILLS


def test_who_names_a_role_reads_how_few_posts_there_are_and_what_is_nearer(run) -> None:
    out = " ".join(run("plan", "new", "security", "--hours", "6").out.split())
    assert "The way: About " in out
    assert "with few posts for beginners." in out
    assert "First step: QA engineer. Few posts as a security engineer take beginners" in out
    assert "To begin with that: careerpath plan new qa-engineer" in out
    straight = run("plan", "new", "qa", "--hours", "6", "--force").out
    assert "The way: About " in straight
    assert "First step" not in straight


def test_who_names_no_role_reads_why_it_is_this_one(run) -> None:
    file = ROOT / "tests" / "people" / "shared" / "pupil-who-writes-mods.yaml"
    run("quiz", "--answers", str(file), "--save")
    out = " ".join(run("plan", "new", "--force").out.split())
    assert "Why this role: Writing programs counts in nearly all of these roles" in out
    assert "at this pace" not in out
