"""Which task is done on which day: the work of a plan laid over its weeks, one week at a time."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.calendar import WeekFrame, pour, spread_over_days
from careerpath.advice.ladders import Ladders, Levels, levels_after
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.person.plan import PlanSession, PlanTask
from careerpath.plan.applying import is_ready
from careerpath.plan.chores import Chores

Amounts = list[tuple[str, int]]
"""Tasks with half hours, in order."""

MANY_HOURS = 20
"""Hours a week from which on three subjects have room beside each other, instead of two."""


class Placed(Result, frozen=True):
    """The sessions of each week, the tasks beside study, and what found no room, in hours."""

    sessions: list[list[PlanSession]]
    chores: list[PlanTask]
    unplaced: Mapping[str, float]


class Main(Result, frozen=True):
    """Study and projects in their order. `left` holds the hours of tasks that were begun."""

    tasks: list[PlanTask]
    left: Mapping[str, float]

    def amounts(self) -> Amounts:
        """Return each task with the half hours that it still needs."""
        return [(task.id, round(self.left.get(task.id, task.hours) * 2)) for task in self.tasks]


def place_work(
    main: Main,
    chores: Chores,
    weeks: list[WeekFrame],
    role: Role,
    levels: Levels,
    ladders: Ladders,
    hours_per_week: float,
    built: bool = False,
) -> Placed:
    """Return the sessions of all work.

    In each week stand its work beside study, then the next of the main work, and last the look
    back. At most two subjects stand in a week, three from 20 hours on; what room they leave goes
    to the next project that needs nothing more.
    """
    tasks = {task.id: task for task in main.tasks}
    waiting = main.amounts()
    most = 3 if hours_per_week >= MANY_HOURS else 2
    result: list[list[PlanSession]] = []
    beside: list[PlanTask] = []
    finished: list[str] = []
    for week in weeks:
        after = levels_after(ladders, levels, finished)
        ready = is_ready(role, after, ladders, week.number, hours_per_week)
        here = chores.of_week(week.number, week.half_hours, built, ready)
        beside += here
        room = week.half_hours - sum(round(task.hours * 2) for task in here)
        now, waiting = take_week(waiting, tasks, room, most, after, ladders)
        open_ = {key for key, _ in waiting}
        ended = [key for key, _ in now if key not in open_]
        finished += [key for key in ended if tasks[key].kind == "learn"]
        built = built or any(tasks[key].kind == "project" for key in ended)
        first = [(task.id, round(task.hours * 2)) for task in here if task.kind != "review"]
        last = [(task.id, round(task.hours * 2)) for task in here if task.kind == "review"]
        order = [*first, *now, *last]
        days = spread_over_days(week, sum(amount for _, amount in order)) if order else []
        result.append([PlanSession(key, day, part / 2) for key, day, part in pour(order, days)])
    return Placed(result, beside, {key: amount / 2 for key, amount in waiting})


def take_week(
    waiting: Amounts,
    tasks: Mapping[str, PlanTask],
    room: int,
    most: int,
    levels: Levels,
    ladders: Ladders,
) -> tuple[Amounts, Amounts]:
    """Split the main work into what a week holds of it, and the rest.

    A subject is a skill; one is finished before the next begins.
    """
    now: Amounts = []
    rest = list(waiting)
    subjects: set[str] = set()
    while rest and room > 0:
        key, amount = rest[0]
        skill = tasks[key].skill
        if tasks[key].kind == "learn" and skill not in subjects and len(subjects) >= most:
            break
        subjects |= {skill} if skill else set()
        part = min(amount, room)
        room -= part
        now.append((key, part))
        rest = rest[1:] if part == amount else [(key, amount - part), *rest[1:]]
    if rest and room > 0:
        learnt = levels_after(ladders, levels, [key for key, _ in now])
        early = _early_project(rest, tasks, learnt)
        if early is not None:
            key, amount = rest[early]
            part = min(amount, room)
            now.append((key, part))
            rest[early : early + 1] = [(key, amount - part)] if part < amount else []
    return now, rest


def _early_project(rest: Amounts, tasks: Mapping[str, PlanTask], levels: Levels) -> int | None:
    """Return the place of the next project, if all that it uses is known already."""
    for place, (key, _) in enumerate(rest):
        task = tasks[key]
        if task.kind == "project":
            known = all(levels.get(skill, 0) >= 1 for skill in task.skills)
            return place if known and task.skills else None
    return None
