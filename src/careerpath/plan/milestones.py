"""The milestones of a plan: what of each is ahead, and on which day it is reached at this pace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import ceil

import msgspec

from careerpath.advice.calendar import BUFFER
from careerpath.advice.path import list_stretches
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.person.plan import LaterTask, Plan, PlanMilestone, PlanSession, PlanTask
from careerpath.plan.path import choose_project
from careerpath.plan.request import PlanContents, PlanRequest


class Way(Result, frozen=True):
    """What a plan leads to: milestones, what waits until after it, and when that would be done.

    `pace` are the hours for study and projects in a week.
    """

    milestones: list[PlanMilestone]
    later: list[LaterTask]
    rest_done: date | None
    pace: float


def measure_way(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    tasks: Sequence[PlanTask],
    sessions: Sequence[PlanSession],
    end: date,
) -> Way:
    """Return the milestones of the role's path, with what of them the plan holds.

    What the plan does not hold is counted on from its end, at the hours that it has for study and
    projects in a week.
    """
    ladders, projects = contents.ladders, contents.projects
    by_id = {task.id: task for task in tasks}
    last = {session.task: session.date for session in sessions}
    left = _hours_left(tasks, sessions)
    pace = _pace(request, tasks, sessions)
    milestones: list[PlanMilestone] = []
    later: list[LaterTask] = []
    waited = 0.0
    for stretch in list_stretches(role, request.known.levels, ladders):
        part = stretch.milestone
        taken = [key for key in part.projects if key in by_id]
        suited = None
        if stretch.steps and not taken:
            suited = choose_project(part, projects, request.hours_per_week, float("inf"))
        ids = [*stretch.steps, *(taken or ([suited.id] if suited else []))]
        if not ids:
            milestones.append(
                PlanMilestone(part.id, part.title, part.you_can, None, 0.0, 0.0, None)
            )
            continue
        size = {key: _size(key, contents) for key in ids}
        ahead = {key: left.get(key, size[key]) for key in ids}
        outside = [key for key in ids if key not in by_id or by_id[key].due is None]
        outside = [key for key in outside if ahead[key] > 0]
        waited += sum(_unplanned(key, ahead[key], last, sessions) for key in outside)
        later += [LaterTask(key, _title(key, contents), ahead[key]) for key in outside]
        days = [last[key] for key in ids if key in last] + [
            task.done_on for task in (by_id.get(key) for key in ids) if task and task.done_on
        ]
        reached = end + timedelta(days=ceil(waited / pace * 7)) if outside else max(days)
        milestones.append(
            PlanMilestone(
                part.id,
                part.title,
                part.you_can,
                ids[-1] if len(ids) > len(stretch.steps) else None,
                sum(size.values()),
                sum(ahead.values()),
                reached,
                ids,
            )
        )
    rest_done = end + timedelta(days=ceil(waited / pace * 7)) if later else None
    return Way(milestones, later, rest_done, pace)


def update_later(plan: Plan) -> list[LaterTask]:
    """Return what waits until after the plan, with the hours that are left of it now."""
    left = _hours_left(plan.tasks, list(plan.sessions))
    now = [LaterTask(each.id, each.title, left.get(each.id, each.hours)) for each in plan.later]
    return [each for each in now if each.hours > 0]


def update_milestones(plan: Plan) -> list[PlanMilestone]:
    """Return the milestones with what is left of them now, and the day on which one was reached."""
    waiting = {task.id: task.hours for task in plan.later}
    left = {**waiting, **_hours_left(plan.tasks, list(plan.sessions))}
    done = {task.id: task.done_on for task in plan.tasks if task.status == "done"}
    found = []
    for each in plan.milestones:
        now = sum(left.get(key, 0.0) for key in each.tasks)
        days = [day for day in (done.get(key) for key in each.tasks) if day]
        over = bool(each.tasks) and now <= 0 and len(days) == len(each.tasks)
        if each.tasks:
            each = msgspec.structs.replace(
                each, hours_left=now, reached=max(days) if over else each.reached
            )
        found.append(each)
    return found


def _hours_left(tasks: Sequence[PlanTask], sessions: Sequence[PlanSession]) -> Mapping[str, float]:
    spent: dict[str, float] = {}
    for session in sessions:
        spent[session.task] = spent.get(session.task, 0.0) + session.spent
    return {
        task.id: 0.0 if task.status == "done" else max(task.hours - spent.get(task.id, 0.0), 0.0)
        for task in tasks
    }


def _unplanned(
    key: str, ahead: float, last: Mapping[str, date], sessions: Sequence[PlanSession]
) -> float:
    """Return the hours of a task for which the plan has no session."""
    if key not in last:
        return ahead
    open_ = sum(each.hours - each.spent for each in sessions if each.task == key)
    return max(ahead - open_, 0.0)


def _pace(
    request: PlanRequest, tasks: Sequence[PlanTask], sessions: Sequence[PlanSession]
) -> float:
    """Return the hours a week for study and projects: as in the plan, at least a third of all."""
    kinds = {task.id: task.kind for task in tasks}
    main = sum(each.hours for each in sessions if kinds[each.task] in ("learn", "project"))
    planned = sum(each.hours for each in sessions)
    share = max(main / planned, 1 / 3) if planned else 1.0
    return request.hours_per_week * BUFFER * share


def _size(key: str, contents: PlanContents) -> float:
    steps = contents.ladders.steps
    return float(steps[key].hours if key in steps else contents.projects[key].hours)


def _title(key: str, contents: PlanContents) -> str:
    steps = contents.ladders.steps
    return steps[key].title if key in steps else contents.projects[key].title
