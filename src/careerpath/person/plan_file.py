"""The plan in its file: what is kept beside it, and how it is read, checked, saved and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec

from careerpath.errors import UserError
from careerpath.person.plan import Plan, PlanMilestone, PlanPart, PlanSession, PlanTask
from careerpath.person.store import Store

FILE = "plan.yaml"

MOST_SESSION = 100
"""Hours that one entry can hold: a large project marked as done in one go."""


class LevelRaise(PlanPart, frozen=True):
    """A level that finishing a task raised; `before` and its basis None where it was unknown."""

    task: str
    skill: str
    before: int | None
    after: int
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
    which of them are gone; `revision` counts how often the plan was made anew. `phases` and
    `unknown_skills` stood in files of version 1; they are read and not written any more.
    """

    milestones: list[PlanMilestone] = []
    version: int = msgspec.field(default_factory=lambda: VERSION)  # never left out
    phases: list[Any] = []
    unknown_skills: list[str] = []
    revision: int = 0
    sittings: dict[str, int] = {}
    raised: list[LevelRaise] = []
    undo: list[Undo] = []


def load_plan(store: Store) -> SavedPlan | None:
    """Return the saved plan in today's form; None where there is none.

    UserError where a newer careerpath wrote it, which is left as it is.
    """
    found = store.read(FILE, SavedPlan, find_plan_mistake)
    if found is None or found.version == VERSION:
        return found
    if found.version > VERSION:
        raise UserError(
            "newer-file",
            f"A newer careerpath wrote {FILE}.",
            "Use that one, or set CAREERPATH_HOME to another folder.",
        )
    return msgspec.structs.replace(found, version=VERSION, phases=[], unknown_skills=[])


def save_plan(store: Store, plan: Plan) -> str | None:
    """Save a plan; return the name under which another that was there is kept, None for none."""
    fields = {name: getattr(plan, name) for name in plan.__struct_fields__}
    with store.locked():
        current = load_plan(store)
        new = SavedPlan(**fields)
        kept = None
        if current is not None and current.weeks != new.weeks:
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


def find_plan_mistake(plan: Plan) -> str:
    """Return what does not fit together in a plan that was edited by hand; '' where all does."""
    known = Counter(task.id for task in plan.tasks)
    for key, count in known.items():
        if count > 1:
            return f"the task '{key}' stands there twice"
    for week in plan.weeks:
        for session in week.sessions:
            if session.task not in known:
                return f"a session names the task '{session.task}', which is not in the plan"
            if not week.start <= session.date <= week.end:
                return f"a session on {session.date} is not within week {week.number}"
            if not 0 <= session.spent <= session.hours <= MOST_SESSION:
                return f"the session on {session.date} has impossible hours"
    if [week.number for week in plan.weeks] != list(range(1, len(plan.weeks) + 1)):
        return "the weeks are not numbered from 1 upwards"
    return ""
