"""What is different between two states of a plan."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from careerpath.advice.results import Result
from careerpath.person.plan import Plan, PlanTask


class Moved(Result, frozen=True):
    """A task whose last day changed; None where that day is not within the plan."""

    id: str
    title: str
    was: date | None
    now: date | None


class Replanned(Result, frozen=True):
    """The new plan and what is different. Readiness is that of day 90, 0-100."""

    plan: Plan
    moved: list[Moved]
    fell_out: list[PlanTask]
    came_in: list[PlanTask]
    readiness_before: int
    readiness_after: int


def compare_plans(old: Plan, new: Plan) -> Replanned:
    """Return what moved, fell out and came in."""
    before = {task.id: task for task in old.tasks}
    after = {task.id: task for task in new.tasks}
    return Replanned(
        plan=new,
        moved=[
            Moved(key, task.title, before[key].due, task.due)
            for key, task in after.items()
            if key in before and before[key].due != task.due
        ],
        fell_out=[task for key, task in before.items() if key not in after],
        came_in=[task for key, task in after.items() if key not in before],
        readiness_before=old.readiness.end,
        readiness_after=new.readiness.end,
    )


def count_sittings(before: dict[str, int], plan: Plan) -> dict[str, int]:
    """Return for each task the most sessions that it ever had."""
    now = Counter(session.task for session in plan.sessions)
    return {key: max(before.get(key, 0), now[key]) for key in sorted({*before, *now})}


def days_off(plan: Plan) -> tuple[date, ...]:
    """Return every single day off of a plan."""
    return tuple(
        each.first + timedelta(days=n)
        for each in plan.off
        for n in range((each.last - each.first).days + 1)
    )
