"""The plan as it is made, shown, stored and ticked off: one set of structs for all of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from careerpath.person.store import Store

FILE = "plan.yaml"

Kind = Literal["learn", "project", "interview", "apply", "review"]
Status = Literal["todo", "done"]


class PlanPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen part of a plan, strict when it is read back from a file."""


class PlanTask(PlanPart, frozen=True):
    """One thing to do. `due` is the day of its last session; hours are of one person's work."""

    id: str
    kind: Kind
    title: str
    skill: str | None
    hours: float
    after: list[str]
    due: date | None
    status: Status
    what: str
    done_when: str
    resources: list[str]


class PlanSession(PlanPart, frozen=True):
    task: str
    date: date
    hours: float


class PlanWeek(PlanPart, frozen=True):
    number: int
    start: date
    end: date
    capacity_hours: float
    planned_hours: float
    sessions: list[PlanSession]


class PlanPhase(PlanPart, frozen=True):
    """A milestone with the first and last day of its work; no days where it has no work."""

    id: str
    title: str
    start: date | None
    end: date | None
    hours: float
    aim: str
    done_when: str


class LaterTask(PlanPart, frozen=True):
    id: str
    title: str
    hours: float


class ReadinessSpan(PlanPart, frozen=True):
    """Readiness 0-100 on the first and after the last day, unknown levels counted as 0."""

    start: int
    end: int


class Plan(PlanPart, frozen=True):
    """A dated plan. Weeks never hold more than their capacity; a step follows what it needs."""

    role: str
    start: date
    end: date
    days: int
    hours_per_week: float
    phases: list[PlanPhase]
    weeks: list[PlanWeek]
    tasks: list[PlanTask]
    later: list[LaterTask]
    readiness: ReadinessSpan
    unknown_skills: list[str]

    def task(self, task_id: str) -> PlanTask:
        """Return a task of this plan. KeyError where there is none."""
        return {task.id: task for task in self.tasks}[task_id]


class SavedPlan(Plan, frozen=True, kw_only=True):
    """The plan in its file, with the version of the file's form."""

    version: int = 1


def load_plan(store: Store) -> SavedPlan | None:
    """Return the saved plan; None where there is none."""
    return store.read(FILE, SavedPlan)


def save_plan(store: Store, plan: Plan) -> None:
    """Save a plan in place of the one that is there."""
    fields = {name: getattr(plan, name) for name in Plan.__struct_fields__}
    with store.locked():
        store.write(FILE, SavedPlan(**fields))


def set_plan_aside(store: Store) -> None:
    """Keep the plan that is there under a dated name."""
    with store.locked():
        store.set_aside(FILE, "replaced")


def has_progress(plan: Plan) -> bool:
    """Return whether anything of the plan is done."""
    return any(task.status == "done" for task in plan.tasks)
