"""When applications begin, what stands before them, and what a plan is for people who stay."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given

from careerpath.advice.levels import know
from careerpath.person.plan import LaterTask, Plan
from careerpath.plan.applying import READY_WEEK, is_ready, ready_after
from careerpath.plan.make import list_assumed, make_plan
from careerpath.plan.request import PlanRequest
from careerpath.plan.tasks import activity_of
from tests.plan_people import CATALOG, CONTENTS, LADDERS, START, requests

ANALYST = CATALOG.roles["data-analyst"]
MUSTS = {ask.skill: ask.required for ask in ANALYST.skills if ask.must_have}


def first_week(plan: Plan, activity: str) -> int | None:
    return next(
        (w.number for w in plan.weeks if any(activity_of(s.task) == activity for s in w.sessions)),
        None,
    )


@pytest.mark.parametrize(
    ("levels", "week", "hours", "ready"),
    [
        ({}, 1, 10.0, False),
        ({}, 13, 10.0, False),  # day 60 alone does not make an application worth its hour
        (MUSTS, 1, 10.0, True),
        ({key: level - 1 for key, level in MUSTS.items()}, 1, 40.0, False),
        ({key: level - 1 for key, level in MUSTS.items()}, READY_WEEK, 40.0, True),
        ({key: level - 1 for key, level in MUSTS.items()}, READY_WEEK, 2.0, False),
    ],
)
def test_who_is_ready(levels, week, hours, ready) -> None:
    assert is_ready(ANALYST, levels, LADDERS, week, hours) is ready


def test_when_somebody_far_away_is_ready() -> None:
    steps = LADDERS.missing_steps(MUSTS.items(), {})
    later = [LaterTask(key, key, float(LADDERS.steps[key].hours)) for key in steps]
    found = ready_after(ANALYST, {}, LADDERS, later, 5.0, START, 5.0)
    assert found is not None
    assert found > START + timedelta(days=90)
    assert ready_after(ANALYST, {}, LADDERS, [], 5.0, START, 5.0) is None


def test_somebody_far_away_is_told_when_and_sends_nothing() -> None:
    request = PlanRequest("machine-learning-engineer", START, 6.0, know(CATALOG.skills, {}))
    plan = make_plan(CATALOG.roles[request.role], request, CONTENTS)
    assert not [task for task in plan.tasks if "applications" in task.id]
    assert plan.apply_from is not None
    assert plan.apply_from > plan.end


def test_a_student_lists_deadlines_first_and_applies_within_the_month() -> None:
    known = know(CATALOG.skills, {"programming": 2, "python": 1})
    request = PlanRequest("software-engineer", START, 12.0, known, stage="student")
    plan = make_plan(CATALOG.roles[request.role], request, CONTENTS)
    weeks = [
        first_week(plan, key)
        for key in ("internship-list", "internship-resume", "internship-applications")
    ]
    assert weeks == [1, 2, 3]


@given(requests())
def test_what_stands_before_an_activity_is_there(request_: PlanRequest) -> None:
    plan = make_plan(CATALOG.roles[request_.role], request_, CONTENTS)
    place = {session.task: n for n, session in reversed(list(enumerate(plan.sessions)))}
    mine = {activity_of(task.id) for task in plan.tasks}
    for task in plan.tasks:
        each = CATALOG.activities.get(activity_of(task.id))
        if each is None or task.id not in place:
            continue
        for key in set(each.after) & mine:
            assert place[key] < place[task.id], (key, task.id)
        if each.gate is not None:
            built = [t.id for t in plan.tasks if t.kind == "project" and t.due]
            assert any(place[key] < place[task.id] for key in built), task.id


@given(requests())
def test_pupils_and_people_who_stay_are_told_of_no_applications(request_: PlanRequest) -> None:
    if request_.aim == "prepare":
        request_ = msgspec.structs.replace(request_, stage="pupil")
    plan = make_plan(CATALOG.roles[request_.role], request_, CONTENTS)
    assert plan.apply_from is None


def test_growing_is_more_than_study() -> None:
    role = CATALOG.roles["mobile-engineer"]
    known = know(CATALOG.skills, {}, origin=role)
    plan = make_plan(role, PlanRequest(role.id, START, 4.0, known, aim="grow"), CONTENTS)
    for activity in ("one-thing-that-hurts", "design-note", "mend-and-measure", "teach-one-thing"):
        assert first_week(plan, activity), activity
    assert not {task.kind for task in plan.tasks} & {"apply", "interview"}


def test_what_counts_as_there_is_what_meets_the_role() -> None:
    analyst = know(CATALOG.skills, {"sql": 3}, origin=CATALOG.roles["data-analyst"])
    role = CATALOG.roles["data-engineer"]
    assumed = list_assumed(role, analyst)
    asked = {ask.skill: ask.required for ask in role.skills}
    assert assumed
    assert "sql" not in assumed
    assert all(analyst.levels[key] >= asked[key] for key in assumed)
    assert "python" not in assumed
