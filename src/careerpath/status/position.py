"""Where a person stands: what is known of them, how far the plan is, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from careerpath.advice.calendar import BUFFER
from careerpath.advice.practised import Practised
from careerpath.advice.results import Result, Standing
from careerpath.person.answers import Answers
from careerpath.person.plan import Plan
from careerpath.plan.due import DueList, list_due
from careerpath.plan.milestones import update_milestones
from careerpath.status.direction import Direction
from careerpath.status.history import Point

Pace = Literal["ahead", "on-time", "behind", "not-begun", "over"]

MOST_OVERDUE = 3
"""Tasks of earlier days up to which the plan holds as it is."""


class PlanStatus(Result, frozen=True):
    """How far a plan is. Hours are of its sessions; `overdue` tasks were due before today.

    `day` counts from 1; it is below 1 before the plan begins and above `days` after it.
    `milestone` is the title of the first that is ahead, `milestone_number` its place among all
    `milestones`; None and 0 where none is. `ahead_hours` were worked off before their day, or,
    where it is negative, are open from days that are past: `pace` is that in a word, and
    `pace_days` how many days of this plan so many hours are.
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
    pace: Pace = "on-time"
    pace_days: int = 0


class Status(Result, frozen=True):
    """What is there: answers, a quiz that was left, a plan; and the command that helps next.

    `due` is the plan's work of today and of earlier days, `cards_due` counts cards about to be
    forgotten. `goal` is the role that the plan or the answers lead to, `standing` where the person
    stands towards it, `history` how its readiness came about, from finished study.
    """

    answered: int
    levels: int
    draft: bool
    plan: PlanStatus | None
    next_command: str
    next_why: str
    tried: dict[str, int] = {}
    mocks: Practised | None = None
    direction: Direction | None = None
    due: DueList | None = None
    cards_due: int = 0
    goal: str | None = None
    standing: Standing | None = None
    history: list[Point] = []


def describe_status(
    profile: Answers | None,
    draft: Answers | None,
    plan: Plan | None,
    today: date,
    tried: dict[str, int] | None = None,
    mocks: Practised | None = None,
    direction: Direction | None = None,
    cards_due: int = 0,
    goal: str | None = None,
    standing: Standing | None = None,
    history: Sequence[Point] = (),
) -> Status:
    """Return where the person stands on the day `today`; `tried` is by role, 1 to 5."""
    said = profile or draft or Answers()
    found = describe_plan(plan, today) if plan is not None else None
    due = list_due(plan, today) if plan is not None else None
    command, why = _next(draft, found, due, cards_due, direction is not None)
    return Status(
        answered=len(said.answers),
        levels=len(said.levels),
        draft=draft is not None,
        plan=found,
        next_command=command,
        next_why=why,
        tried=tried or {},
        mocks=mocks,
        direction=direction,
        due=due,
        cards_due=cards_due,
        goal=goal,
        standing=standing,
        history=list(history),
    )


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
    number = (today - plan.start).days + 1
    ahead_hours = round(early - late, 2)
    return PlanStatus(
        role=plan.role,
        day=number,
        days=plan.days,
        tasks_done=len(plan.tasks) - len(todo),
        tasks=len(plan.tasks),
        hours_done=sum(session.spent for session in every),
        hours=sum(session.hours for session in every),
        overdue=sum(task.due is not None and task.due < today for task in todo),
        milestone=waiting[0].title if waiting else None,
        milestone_number=steps.index(waiting[0]) + 1 if waiting else 0,
        milestones=len(steps),
        ahead_hours=ahead_hours,
        next_task=coming.task if coming else None,
        next_title=ahead[coming.task].title if coming else None,
        next_date=coming.date if coming else None,
        pace=_pace(number, plan.days, ahead_hours),
        pace_days=round(7 * abs(ahead_hours) / (plan.hours_per_week * BUFFER)),
    )


def _pace(number: int, days: int, ahead: float) -> Pace:
    if not 1 <= number <= days:
        return "over" if number > days else "not-begun"
    return "ahead" if ahead > 0 else "behind" if ahead < 0 else "on-time"


def _next(
    draft: Answers | None,
    plan: PlanStatus | None,
    due: DueList | None,
    cards: int,
    directed: bool,
) -> tuple[str, str]:
    """Return the one command that helps next, and why; `directed`: the answers point somewhere."""
    if draft is not None:
        return "careerpath quiz", "go on with the quiz where you stopped"
    if plan is None or due is None:
        if directed:
            return "careerpath plan new", "make a 90-day plan"
        return "careerpath quiz", "find a direction and get a 90-day plan"
    return _next_in_plan(plan, due, cards)


def _next_in_plan(plan: PlanStatus, due: DueList, cards: int) -> tuple[str, str]:
    if plan.tasks_done == plan.tasks:
        return "careerpath quiz", "everything is done: look again at where you stand"
    if plan.pace == "over":
        return "careerpath plan new", "plan the next 90 days; what is done stays done"
    if plan.overdue > MOST_OVERDUE:
        return "careerpath plan replan", "move what is not done to the days that are left"
    if any(not item.done for item in (*due.today, *due.overdue)):
        return "careerpath plan today", "how to do it, what you need, and when it is done"
    if cards:
        return "careerpath interview cards", "the cards that are due"
    return "careerpath plan today", "see what comes next"
