"""The plan in its file: what is kept beside it, and how it is read, checked, saved and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import msgspec

from careerpath.intake.structs import Wrong
from careerpath.intake.text import quote
from careerpath.person.answers import YEARS, LevelSaid, Version, is_near
from careerpath.person.plan import Plan, PlanMilestone, PlanPart, PlanSession, PlanTask
from careerpath.person.store import Store

FILE = "plan.yaml"


class LevelRaise(PlanPart, frozen=True):
    """A level that finishing a task raised; `before` and its basis None where it was unknown."""

    task: str
    skill: str
    before: LevelSaid | None
    after: LevelSaid
    basis: str | None = None


class Undo(PlanPart, frozen=True):
    """What tasks and sessions were before they were marked."""

    tasks: list[PlanTask]
    sessions: list[PlanSession]


VERSION = 2
"""The version of the file's form."""


class SavedPlan(Plan, frozen=True, kw_only=True, omit_defaults=True):
    """The plan in its file, with what it takes to undo, and the version of the file's form.

    `sittings` holds for each task the most sessions it ever had, so that a calendar can be told
    which of them are gone; `revision` counts how often the plan was made anew. `earlier` holds
    study and projects that were finished in plans before this one and are no part of it. `phases`
    and `unknown_skills` stood in files of version 1; they are read and not written any more.
    """

    milestones: list[PlanMilestone] = []
    version: Version = msgspec.field(default_factory=lambda: VERSION)  # never left out
    phases: list[Any] = []
    unknown_skills: list[str] = []
    revision: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    earlier: list[PlanTask] = []
    sittings: dict[str, Annotated[int, msgspec.Meta(ge=0, le=1_000)]] = {}
    raised: list[LevelRaise] = []
    undo: list[Undo] = []


def list_finished(plan: SavedPlan) -> list[PlanTask]:
    """Return the study and the projects that were finished in a plan and in those before it."""
    done = [t for t in plan.tasks if t.status == "done" and t.kind in ("learn", "project")]
    here = {task.id for task in done}
    return [*(task for task in plan.earlier if task.id not in here), *done]


def load_plan(store: Store) -> SavedPlan | None:
    """Return the saved plan in today's form; None where there is none.

    UserError where a newer careerpath wrote it, which is left as it is.
    """
    found = store.read(FILE, SavedPlan, find_wrong_plan, VERSION)
    if found is None or found.version == VERSION:
        return found
    return msgspec.structs.replace(found, version=VERSION, phases=[], unknown_skills=[])


def save_plan(store: Store, plan: Plan) -> str | None:
    """Save a plan; return the name under which another that was there is kept, None for none.

    What was finished in that one and is no part of the new one is remembered in it.
    """
    fields = {name: getattr(plan, name) for name in plan.__struct_fields__}
    with store.locked():
        current = load_plan(store)
        new = SavedPlan(**fields)
        kept = None
        if current is not None:
            here = {task.id for task in new.tasks}
            earlier = [task for task in list_finished(current) if task.id not in here]
            new = msgspec.structs.replace(new, earlier=earlier)
            if current.weeks != new.weeks:
                kept = store.keep_copy(FILE)
        store.write(FILE, new)
        return kept


def change_plan(
    store: Store, change: Callable[[SavedPlan], SavedPlan], keep: bool = False
) -> SavedPlan | None:
    """Read the plan, change it and write it under one lock; None where there is no plan.

    Nothing is written where `change` raises or returns the same plan. `keep`: the plan before is
    kept beside it, to be brought back.
    """
    with store.locked():
        plan = load_plan(store)
        if plan is None:
            return None
        changed = change(plan)
        if changed != plan:
            if keep:
                store.keep_copy(FILE)
            store.write(FILE, changed)
        return changed


def find_wrong_plan(plan: Plan) -> Wrong | None:
    """Return what does not fit together in a plan that was edited by hand."""
    known = Counter(task.id for task in plan.tasks)
    for number, task in enumerate(plan.tasks):
        if known[task.id] > 1:
            return Wrong(("tasks", number), f"the task {quote(task.id)} stands there twice.")
    for name in ("start", "end"):
        if not is_near(getattr(plan, name)):
            return Wrong((name,), f"{getattr(plan, name)} is too far away.", YEARS)
    if (plan.end - plan.start).days + 1 != plan.days:
        wrong = f"{plan.start} to {plan.end} are not {plan.days} days."
        return Wrong(("days",), wrong, "Correct one of the three.")
    if [week.number for week in plan.weeks] != list(range(1, len(plan.weeks) + 1)):
        return Wrong(("weeks",), "the weeks are not numbered from 1 upwards.")
    return next(
        filter(None, (_find_wrong_week(plan, n, known) for n in range(len(plan.weeks)))), None
    )


def _find_wrong_week(plan: Plan, place: int, known: Mapping[str, int]) -> Wrong | None:
    week, path = plan.weeks[place], ("weeks", place)
    if not plan.start <= week.start <= week.end <= plan.end:
        return Wrong(path, f"week {week.number} is not within the plan.")
    for number, session in enumerate(week.sessions):
        at = (*path, "sessions", number)
        if session.task not in known:
            wrong = f"a session names the task {quote(session.task)}, which is not in the plan."
            return Wrong((*at, "task"), wrong)
        if not week.start <= session.date <= week.end:
            wrong = f"a session on {session.date} is not within week {week.number}."
            return Wrong((*at, "date"), wrong)
        if session.spent > session.hours:
            wrong = f"the session on {session.date} has impossible hours."
            return Wrong((*at, "spent"), wrong)
    return None
