"""What a new plan keeps of the one before it, where both lead to the same role."""

from __future__ import annotations

import msgspec

from careerpath.person.plan import Plan
from careerpath.person.plan_file import SavedPlan
from careerpath.plan.changes import count_sittings
from careerpath.plan.request import SoFar


def carry_over(before: SavedPlan | None, role: str) -> SoFar | None:
    """Return what a plan for the same role has done already; None where there is nothing.

    What is done stays in sight; what was begun goes on with the hours that are left of it.
    """
    if before is None or before.role != role:
        return None
    done = [task for task in before.tasks if task.status == "done"]
    main = tuple(task for task in done if task.kind in ("learn", "project"))
    spent: dict[str, float] = {}
    for session in before.sessions:
        spent[session.task] = spent.get(session.task, 0.0) + session.spent
    todo = {
        task.id: msgspec.structs.replace(task, hours=task.hours - spent[task.id])
        for task in before.tasks
        if task.status == "todo" and task.kind in ("learn", "project")
        if 0 < spent.get(task.id, 0.0) < task.hours
    }
    if not done and not todo:
        return None
    return SoFar(
        done=frozenset(t.id for t in main) | {task.id for task in done if task.tries},
        todo=todo,
        left={key: task.hours for key, task in todo.items()},
        built=any(task.kind == "project" for task in done),
        kept=main,
    )


def keep_new(before: SavedPlan | None, made: Plan) -> SavedPlan:
    """Return a new plan as it is saved.

    One for the same role and start as before tells calendars and task lists what is gone.
    """
    fields = {name: getattr(made, name) for name in Plan.__struct_fields__}
    if before is None or (before.role, before.start) != (made.role, made.start):
        return SavedPlan(**fields, sittings=count_sittings({}, made))
    sittings = count_sittings(count_sittings(before.sittings, before), made)
    return SavedPlan(**fields, sittings=sittings, revision=before.revision + 1)
