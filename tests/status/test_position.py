"""How a plan stands against the calendar, and the one command that helps next."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from careerpath.intake.yaml import parse_yaml
from careerpath.person.answers import Answers
from careerpath.person.plan_file import SavedPlan
from careerpath.plan.progress import finish_work
from careerpath.status.direction import Direction, HeadlinePair
from careerpath.status.position import Status, describe_plan, describe_status
from tests.status.people import BUSY

SAVED = msgspec.convert(
    parse_yaml((BUSY / "plan.yaml").read_text(encoding="utf-8"), "plan.yaml", {}),
    SavedPlan,
    strict=False,
)
DAY = date(2026, 11, 10)
SAID = Answers(answers={"coin": "picture"}, levels={"sql": 1})
DIRECTION = Direction(
    "data-analyst",
    "data-analyst",
    "clear",
    None,
    None,
    HeadlinePair(("software-engineer", "machine-learning-engineer"), None, "neither"),
    ["data-analyst"],
    [],
)


def fresh() -> SavedPlan:
    """Return the plan with nothing done."""
    weeks = [
        msgspec.structs.replace(
            week,
            sessions=[msgspec.structs.replace(s, spent=0.0, worked=None) for s in week.sessions],
        )
        for week in SAVED.weeks
    ]
    tasks = [msgspec.structs.replace(t, status="todo", done_on=None) for t in SAVED.tasks]
    return msgspec.structs.replace(SAVED, weeks=weeks, tasks=tasks)


def done_before(day: date) -> SavedPlan:
    """Return the plan with every session before a day worked off on its day."""
    sittings = {(s.task, s.date) for s in fresh().sessions if s.date < day}
    return finish_work(fresh(), set(), sittings, day - timedelta(days=1))


def status(plan: SavedPlan | None, day: date = DAY, **given: object) -> Status:
    return describe_status(SAID, None, plan, day, direction=DIRECTION, **given)  # type: ignore[arg-type]


def test_what_was_due_is_done_is_on_time() -> None:
    found = describe_plan(done_before(DAY), DAY)
    assert (found.pace, found.ahead_hours, found.pace_days) == ("on-time", 0, 0)


def test_what_is_open_from_earlier_days_is_behind() -> None:
    found = describe_plan(fresh(), DAY)
    due = sum(s.hours for s in fresh().sessions if s.date < DAY)
    assert (found.pace, found.ahead_hours) == ("behind", -due)
    assert found.pace_days == round(7 * due / (SAVED.hours_per_week * 0.9))
    assert found.pace_days == pytest.approx((DAY - SAVED.start).days, abs=4)


def test_what_was_worked_off_before_its_day_is_ahead() -> None:
    plan = done_before(DAY)
    later = next(s for s in plan.sessions if s.date > DAY)
    found = describe_plan(finish_work(plan, set(), {(later.task, later.date)}, DAY), DAY)
    assert (found.pace, found.ahead_hours) == ("ahead", later.hours)


def test_todays_work_is_neither_ahead_nor_behind() -> None:
    plan = done_before(DAY)
    today = {(s.task, s.date) for s in plan.sessions if s.date == DAY}
    assert today
    assert describe_plan(finish_work(plan, set(), today, DAY), DAY).pace == "on-time"


def test_outside_its_days_a_plan_has_no_pace() -> None:
    assert describe_plan(fresh(), SAVED.start - timedelta(days=1)).pace == "not-begun"
    assert describe_plan(fresh(), SAVED.end + timedelta(days=1)).pace == "over"


def test_the_one_next_command() -> None:
    started = done_before(DAY)
    today = {(s.task, s.date) for s in started.sessions if s.date == DAY}
    idle = finish_work(started, set(), today, DAY)
    every = finish_work(fresh(), {task.id for task in fresh().tasks}, set(), DAY)
    draft = Answers(answers={"coin": "picture"})
    assert describe_status(SAID, draft, started, DAY).next_command == "careerpath quiz"
    assert describe_status(None, None, None, DAY).next_command == "careerpath quiz"
    assert describe_status(SAID, None, None, DAY).next_command == "careerpath quiz"
    assert status(None).next_command == "careerpath plan new"
    assert status(started).next_command == "careerpath plan today"
    assert status(fresh()).next_command == "careerpath plan replan"
    assert status(idle, cards_due=2).next_command == "careerpath interview cards"
    assert status(idle).next_why == "see what comes next"
    assert status(started, cards_due=2).next_command == "careerpath plan today"
    assert status(every).next_command == "careerpath quiz"
    assert status(fresh(), SAVED.end + timedelta(days=1)).next_command == "careerpath plan new"
