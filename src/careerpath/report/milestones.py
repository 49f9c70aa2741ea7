"""The path as a timeline: each milestone, what is there of it, and by when the rest is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from careerpath.advice.results import Result
from careerpath.person.plan import Plan, PlanMilestone
from careerpath.report.days import Days

State = Literal["there", "plan", "later"]
FAR = timedelta(days=365)
"""How long after the plan a student's milestone may be reached to be told with a month."""


class MilestoneTold(Result, frozen=True):
    """A milestone. `when` says in words where it stands; `project` is the one in the plan."""

    number: int
    title: str
    you_can: str
    state: State
    when: str
    project: str


def tell_milestones(plan: Plan, days: Days) -> list[MilestoneTold]:
    """Return the milestones of a plan in order."""
    projects = {task.id: task.title for task in plan.tasks if task.kind == "project"}
    found = []
    for number, each in enumerate(plan.milestones, 1):
        state, when = _state(plan, each, days)
        project = projects.get(each.project or "", "")
        found.append(MilestoneTold(number, each.title, each.you_can, state, when, project))
    return found


def _state(plan: Plan, each: PlanMilestone, days: Days) -> tuple[State, str]:
    if each.reached is None:
        return "there", "There already"
    if each.hours_left <= 0:
        return "there", "Done"
    left = f"{each.hours_left:g} of {each.hours:g} hours to go"
    if each.hours_left == each.hours:
        left = f"{each.hours:g} hours"
    if each.reached <= plan.end:
        return "plan", f"{left}, by {days.day(each.reached)}"
    return "later", f"{left}{_afterwards(plan, each.reached, days)}"


def _afterwards(plan: Plan, reached: date, days: Days) -> str:
    """Return when a milestone beyond the plan is reached; '' where no date is told.

    Pupils and students are told none that is years ahead: nothing hangs on it.
    """
    far = reached > plan.end + FAR
    if plan.stage == "pupil" or (plan.stage == "student" and far):
        return f", after day {plan.days}"
    return f", {days.month(reached)} at this pace"
