"""Which task is done on which day: the work of a plan laid over its weeks."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.calendar import WeekFrame, pour, spread_over_days
from careerpath.advice.results import Result
from careerpath.person.plan import PlanSession, PlanTask
from careerpath.plan.work import PlanWork

Amounts = list[tuple[str, int]]
"""Tasks with half hours, in order."""


class Placed(Result, frozen=True):
    """The sessions of each week, and the hours of each task that found no room."""

    sessions: list[list[PlanSession]]
    unplaced: Mapping[str, float]


def place_work(work: PlanWork, weeks: list[WeekFrame]) -> Placed:
    """Return the sessions of the work.

    In each week come first its applications and practice, then the next of the main work, and
    last the review. A dated task that does not fit moves to the next week. Main work that needs
    less than all the room is spread evenly.
    """
    waiting = list(work.dated)
    dated: list[list[PlanTask]] = []
    rooms: list[int] = []
    for week in weeks:
        here: list[PlanTask] = []
        room = week.half_hours
        for number, task in list(waiting):
            if number <= week.number and task.hours * 2 <= room:
                here.append(task)
                waiting.remove((number, task))
                room -= round(task.hours * 2)
        dated.append(here)
        rooms.append(room)
    main = [(task.id, round(work.hours(task) * 2)) for task in work.main]
    result: list[list[PlanSession]] = []
    for week, here in zip(weeks, dated, strict=True):
        load = sum(amount for _, amount in main)
        ahead = rooms[week.number - 1 :]
        now, main = _take(main, min(ahead[0], -(-load * ahead[0] // max(sum(ahead), 1))))
        first = [(task.id, round(task.hours * 2)) for task in here if task.kind != "review"]
        last = [(task.id, round(task.hours * 2)) for task in here if task.kind == "review"]
        order = [*first, *now, *last]
        days = spread_over_days(week, sum(amount for _, amount in order)) if order else []
        result.append([PlanSession(key, day, part / 2) for key, day, part in pour(order, days)])
    unplaced = {task.id: task.hours for _, task in waiting}
    for key, amount in main:
        unplaced[key] = amount / 2
    return Placed(result, unplaced)


def _take(work: Amounts, room: int) -> tuple[Amounts, Amounts]:
    """Split the main work into what the room of a week holds, and the rest."""
    now: Amounts = []
    rest: Amounts = []
    for key, amount in work:
        part = min(amount, room)
        room -= part
        if part:
            now.append((key, part))
        if amount - part:
            rest.append((key, amount - part))
    return now, rest
