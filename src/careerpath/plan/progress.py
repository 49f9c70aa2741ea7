"""Ticking off: sessions and tasks that are done, and how to take that back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from datetime import date

import msgspec

from careerpath.person.plan import PlanSession, PlanTask
from careerpath.person.plan_file import SavedPlan, Undo

MOST_UNDO = 20
"""Markings that can be taken back, the latest ones."""

MOST_HOURS = 500.0
"""No task takes longer than this many hours."""


def finish_work(
    plan: SavedPlan,
    ids: Set[str],
    sittings: Set[tuple[str, date]],
    today: date,
    took: float | None = None,
) -> SavedPlan:
    """Return the plan with whole tasks and single sessions, by task and day, worked off today.

    `took` is how long the tasks took in the end, in hours.
    """
    spent = {
        (session.task, session.date): session.hours
        for session in plan.sessions
        if session.task in ids or (session.task, session.date) in sittings
    }
    return _mark(plan, spent, today, took, ids)


def log_hours(plan: SavedPlan, task_id: str, first: date, hours: float, today: date) -> SavedPlan:
    """Return the plan with hours of a task worked off, beginning with the session of a day.

    More hours than that session has go to the later ones, then to the earlier ones. The hours
    must not be more than `hours_open`.
    """
    mine = [session for session in plan.sessions if session.task == task_id]
    spent: dict[tuple[str, date], float] = {}
    for session in sorted(mine, key=lambda each: (each.date < first, each.date)):
        part = min(hours, session.hours - session.spent)
        if part > 0:
            spent[task_id, session.date] = session.spent + part
            hours -= part
    return _mark(plan, spent, today)


def hours_open(plan: SavedPlan, task_id: str) -> float:
    """Return the hours that a task still needs."""
    return sum(
        session.hours - session.spent for session in plan.sessions if session.task == task_id
    )


def credit_hours(plan: SavedPlan, credits: Mapping[str, float], today: date) -> SavedPlan:
    """Return the plan in which each task has at least these hours worked off, earliest first."""
    spent: dict[tuple[str, date], float] = {}
    for key, hours in credits.items():
        mine = [session for session in plan.sessions if session.task == key]
        more = hours - sum(session.spent for session in mine)
        for session in mine:
            part = min(more, session.hours - session.spent)
            if part > 0:
                spent[key, session.date] = session.spent + part
                more -= part
    return _mark(plan, spent, today)


def undo_last(plan: SavedPlan) -> SavedPlan:
    """Return the plan as it was before the last marking. IndexError where there is none."""
    last = plan.undo[-1]
    tasks = {task.id: task for task in last.tasks}
    sessions = {(session.task, session.date): session for session in last.sessions}
    back = _replace(plan, tasks, sessions)
    return msgspec.structs.replace(
        back,
        undo=plan.undo[:-1],
        raised=[each for each in plan.raised if each.task not in tasks],
    )


def reopen_tasks(plan: SavedPlan, ids: Iterable[str]) -> SavedPlan:
    """Return the plan with nothing of these tasks done."""
    keys = set(ids)
    tasks = {
        task.id: msgspec.structs.replace(task, status="todo", done_on=None, took=None)
        for task in plan.tasks
        if task.id in keys
    }
    sessions = {
        (session.task, session.date): PlanSession(session.task, session.date, session.hours)
        for session in plan.sessions
        if session.task in keys
    }
    back = _replace(plan, tasks, sessions)
    return msgspec.structs.replace(
        back,
        undo=[each for each in plan.undo if not keys & {task.id for task in each.tasks}],
        raised=[each for each in plan.raised if each.task not in keys],
    )


def _mark(
    plan: SavedPlan,
    spent: Mapping[tuple[str, date], float],
    today: date,
    took: float | None = None,
    finished: Set[str] = frozenset(),
) -> SavedPlan:
    """Return the plan with sessions at these hours; a task without open hours is done."""
    sessions = {
        (session.task, session.date): msgspec.structs.replace(
            session, spent=spent[session.task, session.date], worked=today
        )
        for session in plan.sessions
        if spent.get((session.task, session.date), session.spent) != session.spent
    }
    old = [each for each in plan.sessions if (each.task, each.date) in sessions]
    touched = {session.task for session in old} | finished
    marked = _replace(plan, {}, sessions)
    tasks = {
        task.id: msgspec.structs.replace(task, status="done", done_on=today, took=took)
        for task in plan.tasks
        if task.id in touched and task.status != "done" and _is_over(marked, task, finished)
    }
    if not sessions and not tasks:
        return plan
    before = Undo([task for task in plan.tasks if task.id in touched], old)
    marked = _replace(marked, tasks, {})
    return msgspec.structs.replace(marked, undo=[*plan.undo, before][-MOST_UNDO:])


def _is_over(plan: SavedPlan, task: PlanTask, finished: Set[str]) -> bool:
    """Return whether a task has no open hours, or is finished although some have no session."""
    planned = sum(session.hours for session in plan.sessions if session.task == task.id)
    return task.id in finished or (hours_open(plan, task.id) <= 0 and planned >= task.hours)


def _replace(
    plan: SavedPlan,
    tasks: Mapping[str, PlanTask],
    sessions: Mapping[tuple[str, date], PlanSession],
) -> SavedPlan:
    return msgspec.structs.replace(
        plan,
        tasks=[tasks.get(task.id, task) for task in plan.tasks],
        weeks=[
            msgspec.structs.replace(
                week,
                sessions=[sessions.get((each.task, each.date), each) for each in week.sessions],
            )
            for week in plan.weeks
        ],
    )
