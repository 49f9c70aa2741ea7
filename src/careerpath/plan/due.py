"""What is due: what was missed, today's sessions, and those of the next days, numbered."""

from __future__ import annotations

from datetime import date

from careerpath.advice.results import Result
from careerpath.person.plan import Plan, PlanSession

NEXT_DAYS = 3
"""Study days shown after today."""


class DueItem(Result, frozen=True):
    """Work on one task, under the number by which it can be marked.

    `dates` are the days of its sessions; what was missed of a task is one item, with the hours
    that are open.
    """

    number: int
    task: str
    title: str
    dates: list[date]
    hours: float
    spent: float

    @property
    def done(self) -> bool:
        """Whether all of it is worked off."""
        return self.spent >= self.hours


class DueList(Result, frozen=True):
    """What to do now. Work of today stays listed once it is done, so that numbers hold all day.

    `overdue_hours` are still open.
    """

    date: date
    overdue: list[DueItem]
    today: list[DueItem]
    next: list[DueItem]
    overdue_hours: float

    def item(self, number: int) -> DueItem | None:
        """Return the item with a number; None where there is none."""
        every = (*self.overdue, *self.today, *self.next)
        return next((item for item in every if item.number == number), None)


def list_due(plan: Plan, today: date) -> DueList:
    """Return what is due on a day, counted from 1 in the order missed, today, next days."""
    shown = [each for each in plan.sessions if not each.done or each.worked == today]
    missed: dict[str, list[PlanSession]] = {}
    for session in shown:
        if session.date < today:
            missed.setdefault(session.task, []).append(session)
    here = _this_week(plan, today) if plan.vary else {today}
    now = [[session] for session in shown if session.date in here and session.date >= today]
    ahead = {each.date for each in shown if each.date > today and each.date not in here}
    days = sorted(ahead)[: 1 if plan.vary else NEXT_DAYS]
    coming = [[session] for session in shown if session.date in days]
    titles = {task.id: task.title for task in plan.tasks}
    items = [
        DueItem(
            number,
            group[0].task,
            titles[group[0].task],
            [session.date for session in group],
            sum(session.hours for session in group),
            sum(session.spent for session in group),
        )
        for number, group in enumerate([*missed.values(), *now, *coming], 1)
    ]
    first, second = len(missed), len(missed) + len(now)
    overdue = items[:first]
    return DueList(
        date=today,
        overdue=overdue,
        today=items[first:second],
        next=items[second:],
        overdue_hours=sum(item.hours - item.spent for item in overdue),
    )


def _this_week(plan: Plan, today: date) -> set[date]:
    """Return the days of the week that today is in: where days vary, all of it is due now."""
    week = next((each for each in plan.weeks if each.start <= today <= each.end), None)
    return {session.date for session in week.sessions} | {today} if week else {today}
