"""The plan in five lines."""

from __future__ import annotations

from datetime import date

from careerpath.advice.results import Result
from careerpath.drawing.blocks import hours
from careerpath.person.plan import Plan
from careerpath.plan.view_words import AIMS, kind_of
from careerpath.report.days import Days
from careerpath.report.material import Material

MOST = 5


class PlanLine(Result, frozen=True):
    """A line: when, and what."""

    when: str
    what: str


def tell_plan(material: Material, most: int = MOST) -> list[PlanLine]:
    """Return the plan in at most `most` lines: its span, what it reaches, and what comes after."""
    plan, days = material.plan, material.days
    if plan is None:
        return []
    role = material.goal.title if material.goal else plan.role
    span = f"{days.day(plan.start)} to {days.day(plan.end)}" if days.dated else "13 weeks"
    first = PlanLine(span, f"{role}: {hours(plan.hours_per_week)} a week {AIMS[plan.aim]}.")
    applying, after = _applications(plan, days), _after(plan, days)
    room = most - 1 - len(applying) - len(after)
    inside = _inside(plan, days, room)
    inside += [*_first_work(plan, days, room - len(inside)), *applying]
    inside.sort(key=lambda row: row[0])
    return [first, *(line for _, line in inside), *after][:most]


Dated = tuple[date, PlanLine]


def _inside(plan: Plan, days: Days, most: int) -> list[Dated]:
    """Return what is reached in the plan: milestones first, then projects, then what is tried."""
    found = [
        (0, each.reached, f"Milestone {number}: {_sentence(each.title)}")
        for number, each in enumerate(plan.milestones, 1)
        if each.reached is not None and each.hours_left > 0 and each.reached <= plan.end
    ]
    found += [
        (2 if task.tries else 1, task.due, f"{kind_of(task)}: {_sentence(task.title)}")
        for task in plan.tasks
        if task.due and task.status == "todo" and (task.kind == "project" or task.tries)
    ]
    return [
        (when, PlanLine(f"by {days.day(when)}", what)) for _, when, what in sorted(found)[:most]
    ]


def _sentence(title: str) -> str:
    """Return a title with a full stop, unless it ends in a sign of its own."""
    return title if title.endswith(("?", "!", ".")) else f"{title}."


def _first_work(plan: Plan, days: Days, most: int) -> list[Dated]:
    """Return the study and the applications that the plan begins with."""
    todo = [
        (
            task.due,
            PlanLine(f"by {days.day(task.due)}", f"{kind_of(task)}: {_sentence(task.title)}"),
        )
        for task in plan.tasks
        if task.due and task.status == "todo" and task.kind in ("learn", "apply")
    ]
    todo.sort(key=lambda row: row[0])
    return todo[: max(most, 0)]


def _applications(plan: Plan, days: Days) -> list[Dated]:
    first = plan.apply_from
    if first is None or plan.stage == "pupil":
        return []
    when = days.month(first) if first > plan.end else days.day(first)
    return [(first, PlanLine(f"from {when}", "Applications, and practice for interviews."))]


def _after(plan: Plan, days: Days) -> list[PlanLine]:
    """Return what waits until after the plan."""
    if not plan.later:
        return []
    total = sum(each.hours for each in plan.later)
    ahead = [m for m in plan.milestones if m.reached is not None and m.reached > plan.end]
    then = f"; next: {ahead[0].title}" if ahead else ""
    far = plan.stage in ("pupil", "student") or plan.rest_done is None
    until = "" if far or plan.rest_done is None else f", until {days.month(plan.rest_done)}"
    return [
        PlanLine(
            f"after day {plan.days}", _sentence(f"{hours(total)} more of the path{until}{then}")
        )
    ]
