"""Readiness over time, from what has a date: study that was finished and the levels it showed.

Nothing is kept for it. What somebody said of themselves has no date and counts as always there.
"""

from __future__ import annotations

from datetime import date, timedelta

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Known
from careerpath.advice.readiness import measure_readiness
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.person.plan import Plan

MOST_POINTS = 6
"""Points of a chart that is still small."""


class Point(Result, frozen=True):
    """Readiness, 0-100, at the end of a day."""

    day: date
    readiness: int


def trace_readiness(
    role: Role, known: Known, plan: Plan, ladders: Ladders, today: date
) -> list[Point]:
    """Return readiness from before the first finished step to today; empty where it never moved.

    The skills counted are those that are known today, at every point, so that the last point is
    readiness as all screens have it. Before the day on which a step was finished its skill stood
    at most one level below what the step leads to. Only proved levels move: where somebody
    corrected one, finished study is not what it rests on.
    """
    steps = {
        task.id: min(task.done_on, today)
        for task in plan.tasks
        if task.status == "done" and task.done_on is not None
        if known.basis.get(ladders.skill_of.get(task.id, "")) == "proved"
    }
    if not steps or measure_readiness(role, known.levels).value is None:
        return []
    before = min(plan.start, min(steps.values()) - timedelta(days=1))
    points: list[Point] = []
    for day in (before, *sorted({*steps.values(), today})):
        value = _readiness_on(day, steps, role, known, ladders)
        if not points or day == today or value != points[-1].readiness:
            points.append(Point(day, value))
    return points if len({point.readiness for point in points}) > 1 else []


def thin_out(points: list[Point], most: int = MOST_POINTS) -> list[Point]:
    """Return at most so many points, the first and the last among them, evenly in between."""
    if len(points) <= most:
        return points
    last = len(points) - 1
    return [points[round(index * last / (most - 1))] for index in range(most)]


def _readiness_on(
    day: date, steps: dict[str, date], role: Role, known: Known, ladders: Ladders
) -> int:
    """Return readiness at the end of a day, over the skills that are known today."""
    levels = dict(known.levels)
    for step, finished in steps.items():
        if finished > day:
            skill = ladders.skill_of[step]
            levels[skill] = min(levels[skill], ladders.steps[step].level - 1)
    return measure_readiness(role, levels).value or 0
