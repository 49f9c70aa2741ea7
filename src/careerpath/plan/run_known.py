"""Steps that somebody can show already: the level rises, they go, and the gap closes at once."""

from __future__ import annotations

from pathlib import Path

import msgspec

from careerpath.advice.said import find_variant, take_known
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.person.plan_file import SavedPlan
from careerpath.person.profile import Profile, load_profile
from careerpath.person.profile_levels import change_profile
from careerpath.person.store import Store
from careerpath.plan.changes import Replanned
from careerpath.plan.contents import plan_contents
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import request_of
from careerpath.plan.run_replan import keep_remade
from careerpath.plan.run_show import as_plan
from careerpath.plan.saved import plan_role, update_plan
from careerpath.plan.targets import find_targets
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


def mark_known(words: list[str], data: Path | None, json: bool) -> None:
    """Note the levels of study steps that are known, and plan the rest anew; all or nothing."""
    screen = Screen(json)
    catalog = open_catalog(data)
    contents = plan_contents(catalog)
    store = Store()
    today = current_day()
    found: list[Replanned] = []
    levels: dict[str, int] = {}

    def change(plan: SavedPlan) -> SavedPlan:
        for target in find_targets(plan, words, today):
            step = contents.ladders.steps.get(target.task)
            if step is None:
                raise UserError(
                    "not-study",
                    f"'{plan.task(target.task).title}' is no study step, so it has no level.",
                    f"When it is done: careerpath plan done {target.task}",
                )
            skill = contents.ladders.skill_of[target.task]
            levels[skill] = max(step.level, levels.get(skill, 0))
        role = plan_role(plan, catalog)
        profile = _with_levels(load_profile(store) or Profile(), levels)
        variant = find_variant(profile.language, catalog)
        request = request_of(plan, take_known(profile, catalog), variant, profile.stands)
        made = remake_plan(plan, role, request, contents, today)
        found.append(made)
        return keep_remade(plan, made.plan)

    with store.locked():
        update_plan(store, change)
        change_profile(store, lambda profile: _with_levels(profile, levels))
    made = found[0]
    if json:
        content = {name: getattr(made, name) for name in made.__struct_fields__}
        return screen.show_json(
            to_json("plan-known", {**content, "levels": levels, "plan": as_plan(made.plan)})
        )
    from careerpath.plan.view_replan import view_replanned

    names = (f"{catalog.skills[key].title} {level}" for key, level in levels.items())
    screen.show(f"Noted: {', '.join(names)}. What that covers leaves the plan.", "")
    screen.show(view_replanned(made, screen.look, dry_run=False))
    return screen.next("careerpath plan today", "see what is due")


def _with_levels(profile: Profile, levels: dict[str, int]) -> Profile:
    """Return the profile with levels that the person says they can show."""
    higher = {k: n for k, n in levels.items() if n > profile.levels.get(k, -1)}
    return msgspec.structs.replace(profile, levels={**profile.levels, **higher})
