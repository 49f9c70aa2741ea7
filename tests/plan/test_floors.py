"""What holds of every plan, over all roles, amounts of hours and kinds of start."""

from __future__ import annotations

import pytest

from careerpath.person.plan import Plan
from tests.plan.floors import FLOORS
from tests.plan_people import CATALOG, CONTENTS, HOURS, ROLES, STARTS, plan_of, request_of

pytestmark = pytest.mark.slow


def mistakes(aim: str, role: str) -> list[str]:
    return [
        f"{role}, {hours} h, {start}: {check.__name__}: {mistake}"
        for hours in HOURS
        for start in STARTS
        for check in FLOORS
        for mistake in check(plan_of(role, hours, start, aim), request_of(role, hours, start, aim))
    ]


@pytest.mark.parametrize("role", ROLES)
def test_plans_of_learners_keep_the_floors(role: str) -> None:
    assert mistakes("prepare", role) == []


@pytest.mark.parametrize("aim", ["decide", "job", "grow"])
@pytest.mark.parametrize("role", ROLES)
def test_plans_of_everybody_keep_the_floors(role: str, aim: str) -> None:
    assert mistakes(aim, role) == []


def idle(plan: Plan) -> float:
    """Return the share of the hours that no work fills although some of the path waits."""
    last = max((n for n, week in enumerate(plan.weeks) if _studies(plan, n)), default=0)
    weeks = plan.weeks[: last + 1]
    capacity = sum(week.capacity_hours for week in weeks)
    return 1 - sum(week.planned_hours for week in weeks) / capacity


def _studies(plan: Plan, number: int) -> bool:
    kinds = {task.id: task.kind for task in plan.tasks}
    return any(kinds[s.task] in ("learn", "project") for s in plan.weeks[number].sessions)


@pytest.mark.parametrize("hours", [20, 40])
def test_weeks_with_many_hours_are_full(hours: int) -> None:
    found = [idle(plan_of(role, hours, start)) for role in ROLES for start in STARTS]
    assert sum(found) / len(found) < 0.06
    assert max(found) < 0.15


def test_from_eight_hours_on_nearly_everybody_builds_something() -> None:
    without = [
        (role, hours, start)
        for role in ROLES
        for hours in HOURS
        for start in STARTS
        if hours >= 8
        if not any(t.kind == "project" and t.due for t in plan_of(role, hours, start).tasks)
    ]
    assert len(without) <= 10, without


def test_every_role_has_projects_of_every_size_and_there_are_enough() -> None:
    assert len(CONTENTS.projects) >= 60
    for role in ROLES:
        mine = [each for each in CONTENTS.projects.values() if role in each.roles]
        assert {each.size for each in mine} == {"small", "medium", "large"}, role
        assert {key for part in CATALOG.roles[role].path for key in part.projects} <= {
            each.id for each in mine
        }
