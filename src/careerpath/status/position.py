"""Where a person stands: what is known of them, how far the plan is, and what comes next."""

from __future__ import annotations

from datetime import date

from careerpath.advice.practised import Practised
from careerpath.advice.results import Result
from careerpath.person.answers import Answers
from careerpath.person.plan import Plan
from careerpath.plan.milestones import update_milestones


class PlanStatus(Result, frozen=True):
    """How far a plan is. Hours are of its sessions; `overdue` tasks were due before today.

    `day` counts from 1; it is below 1 before the plan begins and above `days` after it.
    `milestone` is the title of the first that is ahead, `milestone_number` its place among all
    `milestones`; None and 0 where none is. `ahead_hours` were worked off before their day, or,
    where it is negative, are open from days that are past.
    """

    role: str
    day: int
    days: int
    tasks_done: int
    tasks: int
    hours_done: float
    hours: float
    overdue: int
    milestone: str | None
    milestone_number: int
    milestones: int
    ahead_hours: float
    next_task: str | None
    next_title: str | None
    next_date: date | None


class Status(Result, frozen=True):
    """What is there: answers, a quiz that was left, a plan; and the command that helps next."""

    answered: int
    levels: int
    draft: bool
    plan: PlanStatus | None
    next_command: str
    next_why: str
    tried: dict[str, int] = {}
    mocks: Practised | None = None


def describe_status(
    profile: Answers | None,
    draft: Answers | None,
    plan: Plan | None,
    today: date,
    tried: dict[str, int] | None = None,
    mocks: Practised | None = None,
) -> Status:
    """Return where the person stands on the day `today`; `tried` is by role, 1 to 5."""
    said = profile or draft or Answers()
    found = describe_plan(plan, today) if plan is not None else None
    command, why = _next(profile, draft, found)
    counts = len(said.answers), len(said.levels)
    return Status(*counts, draft is not None, found, command, why, tried or {}, mocks)


def describe_plan(plan: Plan, today: date) -> PlanStatus:
    """Return how far a plan is."""
    todo = [task for task in plan.tasks if task.status == "todo"]
    ahead = {task.id: task for task in todo}
    every = [session for week in plan.weeks for session in week.sessions]
    sessions = [s for s in every if s.task in ahead and s.spent < s.hours]
    coming = next((s for s in sessions if s.date >= today), sessions[0] if sessions else None)
    steps = update_milestones(plan)
    waiting = [each for each in steps if each.reached is not None and each.hours_left > 0]
    due = sum(session.hours for session in every if session.date < today)
    early = sum(session.spent for session in every if session.date > today)
    late = due - sum(session.spent for session in every if session.date < today)
    return PlanStatus(
        role=plan.role,
        day=(today - plan.start).days + 1,
        days=plan.days,
        tasks_done=len(plan.tasks) - len(todo),
        tasks=len(plan.tasks),
        hours_done=sum(session.spent for session in every),
        hours=sum(session.hours for session in every),
        overdue=sum(task.due is not None and task.due < today for task in todo),
        milestone=waiting[0].title if waiting else None,
        milestone_number=steps.index(waiting[0]) + 1 if waiting else 0,
        milestones=len(steps),
        ahead_hours=early - late,
        next_task=coming.task if coming else None,
        next_title=ahead[coming.task].title if coming else None,
        next_date=coming.date if coming else None,
    )


def _next(
    profile: Answers | None, draft: Answers | None, plan: PlanStatus | None
) -> tuple[str, str]:
    if draft is not None:
        return "careerpath quiz", "go on with the quiz where you stopped"
    if profile is None and plan is None:
        return "careerpath quiz", "find a direction and get a 90-day plan"
    if plan is None:
        return "careerpath plan new", "make a 90-day plan"
    return _next_in_plan(plan)


def _next_in_plan(plan: PlanStatus) -> tuple[str, str]:
    if plan.tasks_done == plan.tasks:
        return "careerpath quiz", "everything is done: look again at where you stand"
    if plan.day > plan.days:
        return "careerpath plan new", "plan the next 90 days; what is done stays done"
    if plan.overdue > 3:
        return "careerpath plan replan", "move what is not done to the days that are left"
    return "careerpath plan today", "see what is due"
