"""Making a plan: for which role, from which levels, in which hours."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec

from careerpath.advice.answers import keep_known
from careerpath.advice.direction import choose_goal
from careerpath.advice.ladders import Ladders
from careerpath.advice.said import take_known, take_said
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.errors import UserError
from careerpath.person.answers import (
    DEFAULT_HOURS,
    Answers,
    check_hours_fit,
    parse_date,
    parse_days,
    parse_hours,
)
from careerpath.person.days_off import parse_days_off
from careerpath.person.plan import (
    SavedPlan,
    has_progress,
    load_plan,
    save_plan,
    set_plan_aside,
)
from careerpath.person.profile import load_profile
from careerpath.person.profile_levels import change_levels
from careerpath.person.store import Store
from careerpath.plan.changes import count_sittings
from careerpath.plan.contents import plan_contents
from careerpath.plan.make import make_plan
from careerpath.plan.request import PlanRequest
from careerpath.plan.run_show import render_plan
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen

LONGEST_AHEAD = timedelta(days=366)


def new_plan(
    word: str | None,
    first_day: str | None,
    typed_hours: str | None,
    typed_days: str | None,
    weeks_off: tuple[str, ...],
    force: bool,
    accessible: bool,
    data: Path | None,
    json: bool,
) -> None:
    """Make and save a plan; UserError where it would replace one that is under way."""
    screen = Screen(json)
    catalog = open_catalog(data)
    store = Store()
    _check_free(store, force)
    profile = load_profile(store) or Answers()
    given = msgspec.structs.replace(
        profile,
        answers=keep_known(profile.answers, catalog.questions),
        hours_per_week=parse_hours(typed_hours) if typed_hours else profile.hours_per_week,
        days=parse_days(typed_days) if typed_days else profile.days,
    )
    start = _start(first_day, profile.start)
    role = _role(word, given, catalog)
    hours = given.hours_per_week or DEFAULT_HOURS
    check_hours_fit(hours, given.weekdays)
    off = _days_off(weeks_off, start)
    levels = dict(take_known(given, catalog).levels)
    if not json:
        levels |= _ask_levels(screen, catalog, role, levels, accessible, store)
    request = PlanRequest(role.id, start, hours, levels, given.weekdays, off)
    made = make_plan(role, request, plan_contents(catalog))
    if not made.tasks:
        raise UserError(
            "no-room",
            "These days and hours leave no room for a single task.",
            "Name more days or hours, or fewer weeks off.",
        )
    with store.locked():
        _check_free(store, force)
        current = load_plan(store)
        if current is not None and has_progress(current):
            kept = set_plan_aside(store)
            screen.say(f"The plan that was there is kept as {kept}.", "")
        fields = {name: getattr(made, name) for name in made.__struct_fields__}
        save_plan(store, SavedPlan(**fields, sittings=count_sittings({}, made)))
    if json:
        return screen.show_json(to_json("plan", made))
    render_plan(screen, store, catalog, made, [1], overview=True)
    return screen.next("careerpath plan today", "begin")


def _check_free(store: Store, force: bool) -> None:
    current = load_plan(store)
    if current is not None and has_progress(current) and not force:
        raise UserError(
            "plan-under-way",
            "There is a plan with work done in it.",
            "careerpath plan replan moves what is left; --force replaces it and keeps a copy.",
        )


def _start(typed: str | None, said: date | None) -> date:
    """Return the first day: what was typed, or said in the quiz if that is still to come."""
    today = current_day()
    start = parse_date(typed) if typed else max(said or today, today)
    if start < today:
        raise UserError(
            "start-in-the-past",
            f"{start} is past.",
            "A plan begins today or later; leave --start out to begin today.",
        )
    if start > today + LONGEST_AHEAD:
        raise UserError(
            "start-too-far", f"{start} is more than a year ahead.", "Name a day within a year."
        )
    return start


def _days_off(typed: tuple[str, ...], start: date) -> tuple[date, ...]:
    days = parse_days_off(typed)
    end = start + timedelta(days=89)
    inside = tuple(day for day in days if start <= day <= end)
    if days and not inside:
        raise UserError(
            "bad-days-off",
            f"These days off are not within the plan, {start} to {end}.",
            "Name days within it, or leave --weeks-off out.",
        )
    return inside


def _role(word: str | None, given: Answers, catalog: Catalog) -> Role:
    """Return the role that was named, or the one that the quiz led to."""
    if word is not None:
        return role_named(catalog, word)
    goal = choose_goal(
        take_said(given, catalog, current_day()),
        catalog.roles,
        catalog.questions,
        Ladders(catalog.skills),
    )
    if goal is None:
        raise UserError(
            "no-role",
            "There is no quiz result to plan for.",
            "Take careerpath quiz, or name a role: careerpath plan new mle.",
        )
    return catalog.roles[goal]


def _ask_levels(
    screen: Screen,
    catalog: Catalog,
    role: Role,
    levels: dict[str, int],
    accessible: bool,
    store: Store,
) -> dict[str, int]:
    """Ask for the must-haves whose level is unknown, where there is somebody to ask, and keep it.

    Without a terminal they count as 0, and the plan says so.
    """
    from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts

    unknown = [need.skill for need in role.skills if need.must_have and need.skill not in levels]
    if not unknown or not can_prompt(accessible):
        return {}
    prompts = choose_prompts(accessible)
    found: dict[str, int] = {}
    for number, key in enumerate(unknown, 1):
        skill = catalog.skills[key]
        choices = [Choice(str(n), text) for n, text in enumerate(skill.levels)]
        choices.append(Choice("skip", "Skip, and count it as 0"))
        note = f"Question {number} of {len(unknown)}, so that the plan starts where you are"
        text = f"{skill.title}: which is true of you today?"
        picked = prompts.choose(note, text, choices, None)
        if picked != "skip":
            found[key] = int(picked)
    if found:
        change_levels(store, lambda now: {**now, **found})
        screen.say("Your levels are kept in your profile.", "")
    return found
