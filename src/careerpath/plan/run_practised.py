"""What weak mock answers bring forward when a plan is made again: asked, taken or refused, said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.person.plan import Plan, PlanTask
from careerpath.person.practice import Mocked, load_practice
from careerpath.person.store import Store
from careerpath.plan.contents import plan_contents
from careerpath.plan.request import PlanRequest
from careerpath.plan.saved import known_of
from careerpath.plan.weak import Forward, find_forward, practice_again
from careerpath.terminal.screen import Screen

ACCEPT = "careerpath plan replan --practised"


def weak_in_mocks(store: Store, catalog: Catalog, plan: Plan) -> list[Forward]:
    """Return what weak mock answers would bring forward in a plan."""
    role = catalog.roles.get(plan.role)
    if role is None:
        return []
    mocks = [each for each in load_practice(store).events if isinstance(each, Mocked)]
    if not mocks:
        return []
    levels, ladders = known_of(store, catalog).levels, plan_contents(catalog).ladders
    return find_forward(mocks, role, levels, ladders, plan)


def choose_forward(
    screen: Screen,
    found: Sequence[Forward],
    titles: Mapping[str, str],
    wanted: bool | None,
    ask: bool,
) -> list[Forward]:
    """Return what of `found` is brought forward: as `wanted`, or as somebody says who is asked."""
    movable = [each for each in found if each.by != "waits"]
    if not movable or wanted is False:
        return []
    if wanted:
        return movable
    from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts

    if screen.json or not ask or not can_prompt(False):
        return []
    note = f"Your mock answers stayed under what passes on {_names(movable, titles)}."
    ways = [
        Choice("yes", "Yes, the next study or an hour of practice of each comes first"),
        Choice("no", "No, leave them where they are"),
    ]
    chosen = choose_prompts(False).choose(note, "Bring them forward in the plan?", ways, "yes")
    return movable if chosen == "yes" else []


def tasks_for(taken: Sequence[Forward], titles: Mapping[str, str]) -> list[PlanTask]:
    """Return the practice that comes in."""
    again = [each for each in taken if each.by == "practice"]
    return [practice_again(each, titles[each.skill]) for each in again]


def with_forward(request: PlanRequest, taken: Sequence[Forward]) -> PlanRequest:
    """Return the request with the study that is brought forward."""
    steps = [each.step for each in taken if each.step is not None]
    brought = tuple(dict.fromkeys([*request.brought, *steps]))
    return msgspec.structs.replace(request, brought=brought)


def show_forward(
    screen: Screen,
    store: Store,
    found: Sequence[Forward],
    taken: Sequence[Forward],
    before: Plan,
    plan: Plan,
    catalog: Catalog,
    wanted: bool | None,
    dry_run: bool,
) -> None:
    """Say what moved since the plan `before` and why, what stays, and how to have it otherwise."""
    from careerpath.plan.view_weak import say_waiting, view_forward

    titles = catalog.skill_titles
    if taken:
        screen.show(view_forward(taken, before, plan, titles, screen.look, dry_run))
        levels = known_of(store, catalog).levels
        for each in taken:
            level = levels.get(each.skill, 0)
            if each.by == "practice" and level:
                lower = f"careerpath profile set {each.skill}={level - 1}"
                text = f"The plan takes you for level {level} of 4 in {titles[each.skill]}. "
                screen.say("", f"{text}If that is too much, this brings its study back: {lower}")
    elif wanted is None:
        left = [each for each in found if each.by != "waits"]
        if left:
            told = f"Your mock answers stayed weak on {_names(left, titles)}."
            screen.say("", f"{told} {ACCEPT} brings that forward.")
    waiting = [each for each in found if each.by == "waits"]
    if waiting and wanted is not False:
        screen.say("", say_waiting(waiting, titles))


def _names(found: Sequence[Forward], titles: Mapping[str, str]) -> str:
    return " and ".join(f"{titles[each.skill]} ({each.mean} %)" for each in found)
