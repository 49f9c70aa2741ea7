"""How far a plan is, what one marking changed, and which levels it leads to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careerpath.advice.ladders import Ladders, Levels, levels_after
from careerpath.advice.levels import Known
from careerpath.advice.readiness import readiness_share
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.person.plan import Plan
from careerpath.person.plan_file import LevelRaise, SavedPlan


class Progress(Result, frozen=True):
    """How far a plan is on a day. `day` counts from 1, below before the start, above at the end.

    `overdue_hours` are planned for days that are past and not worked off. `readiness` is 0-100
    with all that is done. `pace` is how many hours finished tasks took for each planned one;
    None where nobody noted it.
    """

    day: int
    week: int | None
    hours_done: float
    overdue_hours: float
    readiness: int
    pace: float | None


class Marked(Result, frozen=True):
    """What a marking changed: hours, the tasks that it touched, those that it finished."""

    hours: float
    tasks: list[str]
    finished: list[str]


def measure_progress(
    plan: Plan, role: Role, levels: Levels, ladders: Ladders, today: date
) -> Progress:
    """Return how far a plan is on the day `today`."""
    done = [task for task in plan.tasks if task.status == "done"]
    steps = [task.id for task in done if task.id in ladders.steps]
    noted = [(task.took, task.hours) for task in done if task.took is not None]
    planned = sum(hours for _, hours in noted)
    return Progress(
        day=(today - plan.start).days + 1,
        week=next((week.number for week in plan.weeks if week.start <= today <= week.end), None),
        hours_done=sum(session.spent for session in plan.sessions),
        overdue_hours=sum(
            session.hours - session.spent for session in plan.sessions if session.date < today
        ),
        readiness=round(100 * readiness_share(role, levels_after(ladders, levels, steps))),
        pace=sum(took for took, _ in noted) / planned if planned else None,
    )


def measure_marking(before: SavedPlan, after: SavedPlan) -> Marked:
    """Return what changed between two states of one plan, the later one with more done."""
    spent: dict[str, float] = {}
    for sign, plan in ((1, after), (-1, before)):
        for session in plan.sessions:
            spent[session.task] = spent.get(session.task, 0.0) + sign * session.spent
    was = {task.id: task.status for task in before.tasks}
    finished = [task.id for task in after.tasks if task.status == "done" != was.get(task.id)]
    touched = [key for key, hours in spent.items() if hours]
    return Marked(sum(spent.values()), list(dict.fromkeys([*touched, *finished])), finished)


def find_raises(
    ladders: Ladders, known: Known, plan: SavedPlan, finished: Iterable[str]
) -> list[LevelRaise]:
    """Return the levels that are reached now that these tasks are finished."""
    done = {task.id for task in plan.tasks if task.status == "done"}
    found = {}
    for key in finished:
        skill = ladders.skill_of.get(key)
        if skill is None:
            continue
        after = ladders.level_after(skill, known.levels, done)
        if after > known.levels.get(skill, 0):
            basis = known.basis.get(skill)
            found[skill] = LevelRaise(key, skill, known.get(skill), after, basis)
    return list(found.values())
