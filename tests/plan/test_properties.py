"""What holds for every plan, whoever it is for, and however it is lived."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerpath.person.plan import Plan
from careerpath.person.plan_file import SavedPlan, find_wrong_plan
from careerpath.plan.make import make_plan
from careerpath.plan.progress import finish_work, hours_open, log_hours, undo_last
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import PlanRequest
from tests.plan import floors
from tests.plan_people import CATALOG, CONTENTS, LADDERS, requests, saved

pytestmark = pytest.mark.slow

LESS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ALWAYS = (
    floors.follows_the_path,
    floors.order_of_sessions,
    floors.own_projects,
    floors.nothing_known_again,
    floors.few_subjects,
    floors.dates_and_capacity,
    floors.ends_are_told,
)


def made(request: PlanRequest) -> Plan:
    return make_plan(CATALOG.roles[request.role], request, CONTENTS)


def remade(plan: Plan, request: PlanRequest, today: date):
    return remake_plan(plan, CATALOG.roles[request.role], request, CONTENTS, today)


@pytest.mark.slow
@LESS
@given(requests())
def test_every_plan_is_sound(request_: PlanRequest) -> None:
    plan = made(request_)
    assert plan == made(request_)
    assert [mistake for check in ALWAYS for mistake in check(plan, request_)] == []
    assert find_wrong_plan(plan) is None
    assert plan.readiness.end >= plan.readiness.start
    for session in plan.sessions:
        assert session.hours * 2 == round(session.hours * 2) > 0
    keys = Counter((s.task, s.date) for s in plan.sessions)
    assert not keys or max(keys.values()) == 1


@LESS
@given(requests())
def test_all_of_the_path_is_planned_or_waits(request_: PlanRequest) -> None:
    plan = made(request_)
    planned = {task.id for task in plan.tasks if task.kind == "learn"}
    waiting = {task.id for task in plan.later if task.id in LADDERS.steps}
    milestones = {key for each in plan.milestones for key in each.tasks if key in LADDERS.steps}
    assert planned | waiting == milestones
    assert planned & waiting == {t.id for t in plan.tasks if t.kind == "learn" and t.due is None}
    for each in plan.milestones:
        assert (each.reached is None) == (not each.tasks)
        assert each.hours == each.hours_left
    ends = [each.reached for each in plan.milestones if each.reached]
    assert (plan.rest_done is None) == (not plan.later)
    if plan.rest_done:
        assert max(ends) == plan.rest_done > plan.end


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
@settings(parent=LESS, max_examples=200)
@given(lives(), st.data())
def test_replanning_keeps_what_is_done_and_twice_is_once(life, data) -> None:
    request_, plan, today = life
    hours = data.draw(st.sampled_from([request_.hours_per_week, request_.hours_per_week / 2, 3.0]))
    wanted = msgspec.structs.replace(request_, hours_per_week=max(hours, 1.0))
    new = remade(plan, wanted, today).plan
    assert remade(new, wanted, today).plan == new
    for week in new.weeks:
        assert week.planned_hours <= week.capacity_hours + 1e-6
        if week.end < today:
            assert sum(s.hours - s.spent for s in week.sessions) == 0
    after = {task.id: task for task in new.tasks}
    for task in plan.tasks:
        if task.status == "done":
            assert after[task.id] == task
    worked, still = Counter(), Counter()
    for session in plan.sessions:
        worked[session.task] += session.spent
    for session in new.sessions:
        still[session.task] += session.spent
        assert session.spent == session.hours or session.date >= today
    assert +worked == +still
    assert find_wrong_plan(new) is None
    check_order(new, wanted)


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
        for need in LADDERS.missing_before(task.id, request.known.levels, done):
            assert need in last, f"{task.id} is planned without {need}"
            assert last[need] < first[task.id], f"{need} comes after {task.id}"


@LESS
@given(requests(), st.integers(0, 60))
def test_a_plan_in_which_nothing_was_missed_comes_back_unchanged(request_, day) -> None:
    plan = saved(made(request_))
    today = plan.start + timedelta(days=day)
    for session in list(plan.sessions):
        if session.date < today:
            plan = finish_work(plan, set(), {(session.task, session.date)}, session.date)
    found = remade(plan, request_, today)
    assert found.plan == plan
    assert [*found.moved, *found.fell_out, *found.came_in] == []


@LESS
@given(lives())
def test_all_of_the_path_is_there_after_replanning(life) -> None:
    request_, plan, today = life
    new = remade(plan, request_, today).plan
    done = {task.id for task in new.tasks if task.status == "done"}
    path = {key for each in new.milestones for key in each.tasks if key in LADDERS.steps}
    planned = {task.id for task in new.tasks if task.status == "todo" and task.kind == "learn"}
    waiting = {task.id for task in new.later if task.id in LADDERS.steps}
    assert path - done <= planned | waiting
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
def test_projects_come_after_what_they_use(request_: PlanRequest) -> None:
    plan = made(request_)
    finished = {task.id: task.due for task in plan.tasks if task.kind == "learn"}
    for task in plan.tasks:
        if task.kind != "project":
            continue
        begins = min(s.date for s in plan.sessions if s.task == task.id)
        needs = LADDERS.missing_steps(
            [(skill, 1) for skill in CATALOG.projects[task.id].skills], request_.known.levels
        )
        for step in needs:
            if step in finished:
                assert finished[step] is not None
                assert finished[step] <= begins, f"{step} ends after {task.id} begins"
