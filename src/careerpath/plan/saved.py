"""What the commands on a saved plan have in common."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import msgspec

from careerpath.advice.levels import Known
from careerpath.advice.said import take_known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.errors import UserError
from careerpath.intake.structs import parse_struct
from careerpath.intake.text import clean, read_file
from careerpath.person.plan import Plan
from careerpath.person.plan_file import FILE, SavedPlan, change_plan, load_plan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.milestones import update_later, update_milestones

KEPT = "The plan before is kept: careerpath plan restore 1 brings it back."


def need_plan(store: Store) -> SavedPlan:
    """Return the saved plan, as it stands now; UserError where there is none."""
    plan = read_plan(store)
    return msgspec.structs.replace(
        plan, milestones=update_milestones(plan), later=update_later(plan)
    )


def earlier_plans(store: Store) -> list[SavedPlan]:
    """Return the plans that were replaced and are kept, the latest first; unreadable ones not."""
    found = []
    for name in store.copies(FILE):
        with contextlib.suppress(UserError):
            found.append(parse_struct(read_file(store.folder / name), name, SavedPlan))
    return found


def read_plan(store: Store) -> SavedPlan:
    """Return the saved plan as its file has it; UserError where there is none."""
    plan = load_plan(store)
    if plan is None:
        raise _no_plan()
    return plan


def update_plan(
    store: Store, change: Callable[[SavedPlan], SavedPlan], keep: bool = False
) -> SavedPlan:
    """Change the saved plan under the store's lock; UserError where there is none.

    `keep`: the plan before can be brought back by `plan restore`.
    """
    plan = change_plan(store, change, keep)
    if plan is None:
        raise _no_plan()
    return plan


def plan_role(plan: Plan, catalog: Catalog) -> Role:
    """Return the role of a plan; UserError where the content no longer has it."""
    if plan.role not in catalog.roles:
        raise UserError(
            "role-gone",
            f"The content here does not have the plan's role '{plan.role}'.",
            "If it is of your own content, set CAREERPATH_DATA to that folder or add --data. "
            "Else: careerpath plan new ROLE",
        )
    return catalog.roles[plan.role]


def role_title(plan: Plan, catalog: Catalog) -> str:
    """Return the title of a plan's role; its id where the content no longer has it."""
    return catalog.roles[plan.role].title if plan.role in catalog.roles else plan.role


def known_of(store: Store, catalog: Catalog) -> Known:
    """Return what is known of the levels of the person of the profile; nothing without one."""
    profile = load_profile(store)
    return take_known(profile, catalog) if profile else Known()


def _no_plan() -> UserError:
    kept = [name for name in Store().files() if name.startswith("plan.yaml.")]
    aside = f" An earlier one was kept as {clean(kept[-1])}." if kept else ""
    if any("replaced" in name for name in kept):
        aside += " careerpath plan restore lists what can be brought back."
    return UserError(
        "no-plan",
        f"There is no plan yet.{aside}",
        "Take careerpath quiz, or careerpath plan new ROLE.",
    )
