"""What holds for every plan, whoever it is for."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerpath.advice.ladders import role_targets
from careerpath.advice.readiness import hours_to_ready
from careerpath.person.plan import Plan, SavedPlan, find_plan_mistake
from careerpath.plan.make import make_plan
from careerpath.plan.progress import (
    finish_work,
    hours_open,
    log_hours,
    undo_last,
)
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import PlanRequest
from tests.plan_people import CATALOG, CONTENTS, LADDERS, requests, saved

LESS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def made(request: PlanRequest) -> Plan:
    return make_plan(CATALOG.roles[request.role], request, CONTENTS)


def remade(plan: Plan, request: PlanRequest, today: date):
    return remake_plan(plan, CATALOG.roles[request.role], request, CONTENTS, today)


def check_sound(plan: Plan, request: PlanRequest) -> None:
    """Assert what every plan keeps: 90 days, capacity, sums, order."""
    assert plan.days == 90
    assert plan.end == plan.start + timedelta(days=89)
    assert [len(range((w.end - w.start).days + 1)) for w in plan.weeks] == [7] * 12 + [6]
    assert find_plan_mistake(plan) == ""
    for week in plan.weeks:
        assert sum(s.hours for s in week.sessions) == week.planned_hours
        assert week.planned_hours <= week.capacity_hours + 1e-6
        for session in week.sessions:
            assert session.hours * 2 == round(session.hours * 2) > 0
            if not session.spent:
                assert session.date not in request.off
                assert session.date.weekday() in request.weekdays
    keys = Counter((s.task, s.date) for s in plan.sessions)
    assert not keys or max(keys.values()) == 1
    check_order(plan, request)


def check_order(plan: Plan, request: PlanRequest) -> None:
    """Assert that an open step begins after all that it needs has ended."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for place, session in enumerate(s for s in plan.sessions if not s.spent):
        first.setdefault(session.task, place)
        last[session.task] = place
    done = {task.id for task in plan.tasks if task.status == "done"}
    begun = {s.task for s in plan.sessions if s.spent}
    for task in plan.tasks:
        if task.id not in LADDERS.steps or task.id in done | begun or task.id not in first:
            continue
        for need in LADDERS.missing_before(task.id, request.levels, done):
            assert need in last, f"{task.id} is planned without {need}"
            assert last[need] < first[task.id], f"{need} comes after {task.id}"


@pytest.mark.slow
@LESS
@given(requests())
def test_every_plan_is_sound_and_adds_up(request_: PlanRequest) -> None:
    plan = made(request_)
    check_sound(plan, request_)
    assert plan == made(request_)
    hours = Counter()
    for session in plan.sessions:
        hours[session.task] += session.hours
    assert {task.id: task.hours for task in plan.tasks} == dict(hours)
    needed = LADDERS.missing_steps(role_targets(CATALOG.roles[request_.role]), request_.levels)
    studied = {task.id: task.hours for task in plan.tasks if task.kind == "learn"}
    learn = sum(amount for step, amount in studied.items() if step in needed)
    for_projects = LADDERS.missing_steps(
        [
            (skill, 1)
            for task in plan.tasks
            if task.kind == "project"
            for skill in CATALOG.projects[task.id].skills
        ],
        request_.levels,
    )
    assert set(studied) <= {*needed, *for_projects}
    waiting = sum(task.hours for task in plan.later if task.id in LADDERS.steps)
    assert learn + waiting == hours_to_ready(LADDERS, CATALOG.roles[request_.role], request_.levels)
    for task in plan.tasks:
        assert task.due == max(s.date for s in plan.sessions if s.task == task.id)
    assert plan.readiness.end >= plan.readiness.start


@LESS
@given(requests())
def test_every_plan_has_a_project_and_interview_practice_where_there_is_room(
    request_: PlanRequest,
) -> None:
    plan = made(request_)
    kinds = {task.kind for task in plan.tasks}
    capacity = sum(week.capacity_hours for week in plan.weeks)
    if capacity >= 20:
        assert {"project", "interview", "apply"} <= kinds
    applications = [task for task in plan.tasks if task.kind == "apply"]
    if capacity >= 20 and not request_.off:
        first = min(task.due for task in applications if task.id.endswith(tuple("0123456789")))
        assert first <= plan.start + timedelta(days=48)  # the week that day 45 is in


@st.composite
def lives(draw: st.DrawFn) -> tuple[PlanRequest, SavedPlan, date]:
    """A plan with some of it ticked off, in order or not, by whole tasks, sessions or hours."""
    request = draw(requests())
    plan = saved(made(request))
    sessions = list(plan.sessions)
    today = plan.start
    for _ in range(draw(st.integers(0, 6))):
        today = min(today + timedelta(days=draw(st.integers(0, 20))), plan.end)
        if not sessions:
            break
        session = draw(st.sampled_from(sessions))
        way = draw(st.integers(0, 2))
        if way == 0:
            plan = finish_work(plan, {session.task}, set(), today)
        elif way == 1:
            plan = finish_work(plan, set(), {(session.task, session.date)}, today)
        elif hours_open(plan, session.task) > 0:
            hours = draw(st.integers(1, int(hours_open(plan, session.task) * 2))) / 2
            plan = log_hours(plan, session.task, session.date, hours, today)
    return request, plan, min(today + timedelta(days=draw(st.integers(0, 25))), plan.end)


@pytest.mark.slow
@settings(parent=LESS, max_examples=300)
@given(lives(), st.data())
def test_replanning_keeps_what_is_done_and_is_idempotent(life, data) -> None:
    request_, plan, today = life
    hours = data.draw(st.sampled_from([request_.hours_per_week, request_.hours_per_week / 2, 3.0]))
    wanted = PlanRequest(
        request_.role,
        request_.start,
        max(hours, 1.0),
        request_.levels,
        request_.weekdays,
        request_.off,
    )
    new = remade(plan, wanted, today).plan
    assert remade(new, wanted, today).plan == new
    for week in new.weeks:
        open_hours = sum(s.hours - s.spent for s in week.sessions)
        assert week.planned_hours <= week.capacity_hours + 1e-6
        if week.end < today:
            assert open_hours == 0
    done = {task.id: task for task in plan.tasks if task.status == "done"}
    after = {task.id: task for task in new.tasks}
    for key, task in done.items():
        assert after[key] == task
    worked, still = Counter(), Counter()
    for session in plan.sessions:
        worked[session.task] += session.spent
    for session in new.sessions:
        still[session.task] += session.spent
    assert +worked == +still
    for session in new.sessions:
        assert session.spent == session.hours or session.date >= today
    later = {task.id: task.hours for task in new.later}
    planned = Counter()
    for session in new.sessions:
        planned[session.task] += session.hours
    for task in new.tasks:
        if task.status == "todo":
            assert (
                planned[task.id] + (later.get(task.id, 0) if task.due is None else 0) == task.hours
            )
    assert find_plan_mistake(new) == ""
    check_order(new, wanted)


@LESS
@given(lives())
def test_every_hour_of_study_is_accounted_for_after_replanning(life) -> None:
    request_, plan, today = life
    new = remade(plan, request_, today).plan
    role = CATALOG.roles[request_.role]
    done = {task.id for task in new.tasks if task.status == "done"}
    needed = set(LADDERS.missing_steps(role_targets(role), request_.levels)) - done
    planned = {task.id for task in new.tasks if task.status == "todo" and task.kind == "learn"}
    waiting = {task.id for task in new.later if task.id in LADDERS.steps}
    assert needed <= planned | waiting
    assert not (planned & waiting) - {task.id for task in new.tasks if task.due is None}


@LESS
@given(lives(), st.data())
def test_undo_after_done_restores_the_plan(life, data) -> None:
    _, plan, today = life
    sessions = list(plan.sessions)
    if not sessions:
        return
    session = data.draw(st.sampled_from(sessions))
    for marked in (
        finish_work(plan, {session.task}, set(), today),
        finish_work(plan, set(), {(session.task, session.date)}, today),
    ):
        if marked != plan:
            assert undo_last(marked).tasks == plan.tasks
            assert undo_last(marked).weeks == plan.weeks


@LESS
@given(requests())
def test_projects_come_after_their_foundations(request_: PlanRequest) -> None:
    """All projects but the first: that one is in every plan, whatever the hours hold."""
    plan = made(request_)
    finished = {task.id: task.due for task in plan.tasks if task.kind == "learn"}
    projects = [task for task in plan.tasks if task.kind == "project"]
    begins = {task.id: min(s.date for s in plan.sessions if s.task == task.id) for task in projects}
    unmet = 0
    for task in projects:
        needs = LADDERS.missing_steps(
            [(skill, 1) for skill in CATALOG.projects[task.id].skills], request_.levels
        )
        unmet += any(step not in finished for step in needs)
        for step in needs:
            assert step not in finished or finished[step] <= begins[task.id]
    assert unmet <= 1
