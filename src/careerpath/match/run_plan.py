"""Handing what a posting asks and is missing to the plan, which takes it as early as it can."""

from __future__ import annotations

import msgspec

from careerpath.advice.said import find_variant, take_known
from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.match.gaps import Against, Need
from careerpath.match.result import FileMatch
from careerpath.match.verdict import FEWEST
from careerpath.match.view_words import join
from careerpath.person.answers import Answers
from careerpath.person.plan_file import SavedPlan, load_plan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.changes import Replanned
from careerpath.plan.contents import plan_contents
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import request_of
from careerpath.plan.run_replan import keep_remade
from careerpath.plan.saved import KEPT, plan_role, update_plan
from careerpath.terminal.clock import current_day
from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen


def hand_to_plan(
    screen: Screen, catalog: Catalog, result: FileMatch, unrated: bool, accessible: bool
) -> bool:
    """Let the plan take what is missing as early as its path allows, and say what moved.

    The plan stays that of its role: what is not on its path is named and left out. Raises
    UserError where nothing is to be handed, or where there is no plan that goes on. `unrated`: the
    profile does not know what the text shows; then it is asked first whether to rate, as far as
    there is somebody to ask. Returns False where the person would rather rate first.
    """
    against = result.against
    if against is None:
        raise UserError(
            "usage",
            "There is nothing to hand to the plan.",
            "Add --posting POSTING or --role ROLE.",
        )
    store, today = Store(), current_day()
    if load_plan(store) is None:
        near = against.role or (result.roles[0].role if result.roles else "ROLE")
        raise UserError("no-plan", "There is no plan yet.", f"careerpath plan new {near}")
    needs = _to_hand(against, screen)
    if not needs:
        return True
    if unrated and can_prompt(accessible) and not _goes_on(screen, accessible):
        return False
    profile = load_profile(store) or Answers()
    made: list[Replanned] = []
    split: list[tuple[list[Need], list[Need]]] = []

    def change(plan: SavedPlan) -> SavedPlan:
        if today > plan.end:
            hint = "Make the next one first: careerpath plan new"
            raise UserError("plan-over", f"The plan ended on {plan.end}.", hint)
        role = plan_role(plan, catalog)
        on_path = {skill for part in role.path for skill in part.skills}
        inside = [need for need in needs if need.skill in on_path]
        split.append((inside, [need for need in needs if need.skill not in on_path]))
        if not inside:
            return plan
        known = take_known(profile, catalog)
        variant = find_variant(profile.language, catalog)
        request = request_of(plan, known, variant, profile.stands)
        wanted = {need.skill: need.required for need in inside}
        request = msgspec.structs.replace(request, wanted={**plan.wanted, **wanted})
        made.append(remake_plan(plan, role, request, plan_contents(catalog), today))
        return keep_remade(plan, made[-1].plan)

    update_plan(store, change, keep=True)
    _tell(screen, catalog, made, split[-1], unrated)
    return True


def _tell(
    screen: Screen,
    catalog: Catalog,
    made: list[Replanned],
    needs: tuple[list[Need], list[Need]],
    unrated: bool,
) -> None:
    """Say what the plan took, what that moved, and what of the needs is not on its path."""
    inside, outside = needs
    titles = catalog.skill_titles
    if made:
        from careerpath.match.view_plan import say_cost
        from careerpath.plan.view_replan import view_replanned

        names = join([titles[need.skill] for need in inside])
        screen.say("", f"The plan takes {names} as early as its path allows. {say_cost(made[-1])}")
        if unrated:
            screen.say(
                "Your profile does not know all that your resume shows, so the plan teaches that "
                "too. Rate what you know and hand it over again (below)."
            )
        screen.show(view_replanned(made[-1], screen.look, dry_run=False))
        screen.say(KEPT)
    if outside:
        names = join([titles[need.skill] for need in outside])
        first = outside[0].skill
        screen.say("", f"Not on the path of your plan: {names}. See careerpath skills {first}.")


def _goes_on(screen: Screen, accessible: bool) -> bool:
    """Ask whether the plan is to change before the levels are rated."""
    note = "Your profile does not know all that your resume shows: the plan would teach that too."
    choices = [
        Choice("rate", "Leave the plan as it is, I rate first"),
        Choice("go", "Change the plan now, it can be brought back"),
    ]
    prompts = choose_prompts(accessible)
    if prompts.choose(note, "Change the plan now?", choices, None) == "go":
        return True
    screen.say("", "The plan is as it was.")
    return False


def _to_hand(against: Against, screen: Screen) -> list[Need]:
    """Return what the plan is to take; says why where that is nothing."""
    needs = [need for need in against.in_state("partly", "missing") if need.asked != "wish"]
    if len(against.needs) < FEWEST:
        screen.say("", "Too little of what it asks is known here to change the plan for it.")
        return []
    if not needs:
        screen.say("", "Nothing that it asks is missing, so the plan stays as it is.")
    return needs
