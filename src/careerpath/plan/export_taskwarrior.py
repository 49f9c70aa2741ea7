"""The plan as tasks for Taskwarrior: `task import FILE`, again and again without doubles."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from careerpath.intake.text import one_line
from careerpath.person.plan import Plan, PlanTask
from careerpath.person.plan_file import SavedPlan

SPACE = uuid.UUID("7d0d4b0e-0a55-5a0c-9b53-6f3c8f0f6a51")
"""The namespace of the project's stable identifiers."""


def to_taskwarrior(plan: SavedPlan, earlier: Sequence[Plan] = ()) -> str:
    """Return a JSON list of tasks with stable UUIDs, due dates, order and status.

    Tasks that the plan had once and has no more are in it as deleted, so that they go, and so are
    those of `earlier` plans, which this one replaced; what was done of them stays done.
    """
    first = {session.task: session.date for session in reversed(list(plan.sessions))}
    known = {task.id for task in plan.tasks}
    found = [_task(plan, task, first, known) for task in plan.tasks]
    found += [_gone(plan, key) for key in plan.sittings if key not in known]
    there = {each["uuid"] for each in found}
    for old in earlier:
        left = [task.id for task in old.tasks if task.status != "done"]
        gone = [each for each in (_gone(old, key) for key in left) if each["uuid"] not in there]
        there |= {each["uuid"] for each in gone}
        found += gone
    return msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n"


def task_uuid(plan: Plan, task_id: str) -> str:
    """Return the same identifier for the same task of the same plan, always."""
    return str(uuid.uuid5(SPACE, f"{plan.role}/{plan.start.isoformat()}/{task_id}"))


def _task(plan: Plan, task: PlanTask, first: dict[str, date], known: set[str]) -> dict[str, Any]:
    entry = _noon(plan.start)
    content: dict[str, Any] = {
        "uuid": task_uuid(plan, task.id),
        "description": one_line(task.title),
        "status": "completed" if task.status == "done" else "pending",
        "entry": entry,
        "project": f"careerpath.{plan.role}",
        "tags": [task.kind],
        "annotations": [
            {"entry": entry, "description": f"{task.hours:g} h. Done when: {task.done_when}"}
        ],
    }
    if task.due is not None:
        content["due"] = _noon(task.due)
    if task.id in first:
        content["scheduled"] = _noon(first[task.id])
    if task.status == "done":
        content["end"] = _noon(task.done_on or task.due or plan.start)
    depends = [task_uuid(plan, key) for key in task.after if key in known]
    if depends and task.status != "done":
        content["depends"] = depends
    return content


def _gone(plan: Plan, task_id: str) -> dict[str, Any]:
    return {
        "uuid": task_uuid(plan, task_id),
        "description": f"No longer planned: {task_id}",
        "status": "deleted",
        "entry": _noon(plan.start),
        "end": _noon(plan.start),
        "project": f"careerpath.{plan.role}",
    }


def _noon(day: date) -> str:
    """Return noon in UTC, which is the same day from Hawaii to New Zealand's winter."""
    return f"{day:%Y%m%d}T120000Z"
