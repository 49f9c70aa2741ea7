"""The plan in five lines."""

from __future__ import annotations

from careerpath.advice.results import Result
from careerpath.drawing.blocks import hours
from careerpath.person.plan import Plan
from careerpath.plan.view_words import AIMS
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
    role = material.goal.in_sentence if material.goal else plan.role
    lines = [
        PlanLine(
            f"{days.day(plan.start)} to {days.day(plan.end)}" if days.dated else "13 weeks",
            f"{hours(plan.hours_per_week)} a week {AIMS[plan.aim]}: {role}.",
        )
    ]
    last = [*_applications(plan, days), *_after(plan, days)]
    lines += _inside(plan, days, most - 1 - len(last)) or _first_work(plan, days)
    return [*lines, *last][:most]


def _inside(plan: Plan, days: Days, most: int) -> list[PlanLine]:
    """Return what is reached in the plan: milestones first, then projects, then what is tried."""
    found = [
        (0, each.reached, f"Milestone {number}: {_sentence(each.title)}")
        for number, each in enumerate(plan.milestones, 1)
        if each.reached is not None and each.hours_left > 0 and each.reached <= plan.end
    ]
    found += [
        (2, task.due, f"Try: {_sentence(task.title)}")
        if task.tries
        else (1, task.due, f"Project: {_sentence(task.title)}")
        for task in plan.tasks
        if task.due is not None and task.status == "todo" and (task.kind == "project" or task.tries)
    ]
    found = sorted(found)[:most]
    found.sort(key=lambda row: row[1])
    return [PlanLine(f"by {days.day(when)}", what) for _, when, what in found]


def _sentence(title: str) -> str:
    """Return a title with a full stop, unless it ends in a sign of its own."""
    return title if title.endswith(("?", "!", ".")) else f"{title}."


def _first_work(plan: Plan, days: Days) -> list[PlanLine]:
    """Return what the plan begins with, where it reaches no milestone."""
    todo = [task for task in plan.tasks if task.status == "todo" and task.due]
    return [PlanLine(f"by {days.day(t.due)}", _sentence(t.title)) for t in todo[:2] if t.due]


def _applications(plan: Plan, days: Days) -> list[PlanLine]:
    first = plan.apply_from
    if first is None or plan.stage == "pupil":
        return []
    when = days.month(first) if first > plan.end else days.day(first)
    return [PlanLine(f"from {when}", "Applications, and practice for interviews.")]


def _after(plan: Plan, days: Days) -> list[PlanLine]:
    """Return what waits until after the plan."""
    if not plan.later:
        return []
    total = sum(each.hours for each in plan.later)
    ahead = [m for m in plan.milestones if m.reached is not None and m.reached > plan.end]
    then = f"; next is {ahead[0].title}" if ahead else ""
    far = plan.stage in ("pupil", "student") or plan.rest_done is None
    until = "" if far or plan.rest_done is None else f", until {days.month(plan.rest_done)}"
    return [PlanLine(f"after day {plan.days}", f"{hours(total)} more of the path{until}{then}.")]
