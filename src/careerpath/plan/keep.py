"""What a new plan keeps of the ones before it."""

from __future__ import annotations

import msgspec

from careerpath.catalog.roles import Role
from careerpath.person.plan import Plan, PlanTask
from careerpath.person.plan_file import SavedPlan, list_finished
from careerpath.plan.changes import count_sittings
from careerpath.plan.request import SoFar


def carry_over(before: SavedPlan | None, role: Role) -> SoFar | None:
    """Return what was done already for a plan towards a role; None where there is nothing.

    What is done and on its way stays in sight. What was begun goes on with the hours that are left
    of it, where the plan before led to the same role.
    """
    if before is None:
        return None
    finished = list_finished(before)
    tries = {task.id for task in before.tasks if task.status == "done" and task.tries}
    same = before.role == role.id
    todo = _begun(before) if same else {}
    here = {task.id for task in before.tasks} if same else set()
    if not finished and not tries and not todo:
        return None
    return SoFar(
        done=frozenset(task.id for task in finished) | tries,
        todo=todo,
        left={key: task.hours for key, task in todo.items()},
        built=any(task.kind == "project" for task in finished),
        kept=tuple(task for task in finished if task.id in here or _leads_to(role, task)),
    )


def _leads_to(role: Role, task: PlanTask) -> bool:
    """Return whether a task leads to a role: one of its projects, or study that it asks."""
    if task.kind == "project":
        return any(task.id in part.projects for part in role.path)
    return any(task.skill == ask.skill for ask in role.skills)


def _begun(before: SavedPlan) -> dict[str, PlanTask]:
    """Return the study and the projects that were begun, with the hours that are left of each."""
    spent: dict[str, float] = {}
    for session in before.sessions:
        spent[session.task] = spent.get(session.task, 0.0) + session.spent
    return {
        task.id: msgspec.structs.replace(task, hours=task.hours - spent[task.id])
        for task in before.tasks
        if task.status == "todo" and task.kind in ("learn", "project")
        if 0 < spent.get(task.id, 0.0) < task.hours
    }


def keep_new(before: SavedPlan | None, made: Plan) -> SavedPlan:
    """Return a new plan as it is saved.

    One for the same role and start as before tells calendars and task lists what is gone.
    """
    fields = {name: getattr(made, name) for name in Plan.__struct_fields__}
    if before is None or (before.role, before.start) != (made.role, made.start):
        return SavedPlan(**fields, sittings=count_sittings({}, made))
    sittings = count_sittings(count_sittings(before.sittings, before), made)
    return SavedPlan(**fields, sittings=sittings, revision=before.revision + 1)
