"""Making a plan: for which role, from which levels, in which hours."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec

from careerpath.advice.answers import keep_known
from careerpath.advice.direction import (
    choose_goal,
    find_first_step,
    find_way,
    is_complete,
    rank_for,
)
from careerpath.advice.ladders import Ladders
from careerpath.advice.readiness import hours_to_ready
from careerpath.advice.said import Said, take_said
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.errors import UserError
from careerpath.intake.situations import Aim, Stage
from careerpath.person.answers import (
    DEFAULT_HOURS,
    Answers,
    check_hours_fit,
    parse_day,
    parse_days,
    parse_hours,
    parse_word,
)
from careerpath.person.days_off import parse_days_off
from careerpath.person.plan import Plan, has_progress
from careerpath.person.plan_file import load_plan, save_plan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.chores import choose_tries
from careerpath.plan.contents import plan_contents
from careerpath.plan.holidays import find_holidays
from careerpath.plan.keep import carry_over, keep_new
from careerpath.plan.make import make_plan
from careerpath.plan.request import request_for
from careerpath.plan.run_asking import ask_missing
from careerpath.plan.run_show import render_plan
from careerpath.plan.saved import KEPT
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
    aim: str | None,
    stage: str | None,
    force: bool,
    accessible: bool,
    data: Path | None,
    json: bool,
) -> None:
    """Make and save a plan; UserError where it would replace another that is under way.

    It keeps what is done and on its way. What was there is kept as a copy, and said.
    """
    screen = Screen(json)
    catalog = open_catalog(data)
    store = Store()
    profile = load_profile(store) or Answers()
    given = msgspec.structs.replace(
        profile,
        answers=keep_known(profile.answers, catalog.questions),
        hours_per_week=parse_hours(typed_hours) if typed_hours else profile.hours_per_week,
        days=parse_days(typed_days) if typed_days else profile.days,
        aim=parse_word(aim, Aim, "aim") or profile.aim,
        stage=parse_word(stage, Stage, "stage") or profile.stage,
        start=_start(first_day, profile.start),
    )
    role = _role(word, given, catalog)
    _check_free(store, role.id, force)
    check_hours_fit(given.hours_per_week or DEFAULT_HOURS, given.weekdays)
    off = _days_off(weeks_off, given.start or current_day())
    if not json:
        given = ask_missing(screen, catalog, role, given, accessible, store)
    said = take_said(given, catalog, current_day())
    request = request_for(role, said, tries_of(role, said, catalog))
    request = msgspec.structs.replace(request, off=off)
    with store.locked():
        _check_free(store, role.id, force)
        before = load_plan(store)
        made = make_plan(role, request, plan_contents(catalog), carry_over(before, role))
        if not made.tasks:
            raise UserError(
                "no-room",
                "These days and hours leave no room for a single task.",
                "Name more days or hours, or fewer weeks off.",
            )
        kept = save_plan(store, keep_new(before, made))
    if json:
        return screen.show_json(to_json("plan", made))
    if kept:
        screen.say(KEPT, "")
    _show_goal(screen, catalog, made, said, named=word is not None)
    render_plan(screen, store, catalog, made, [1], overview=True)
    spans = find_holidays(made)
    if spans:
        from careerpath.plan.view_replan import view_holidays

        screen.say(view_holidays(spans))
    return screen.next("careerpath plan today", "begin")


def _show_goal(screen: Screen, catalog: Catalog, made: Plan, said: Said, named: bool) -> None:
    """Show how far the plan's role is and how wide its door, in the words of the quiz.

    Who named a role reads by which other the way would go; else why the quiz led to this one.
    """
    from careerpath.plan.view_goal import view_goal

    role, ladders = catalog.roles[made.role], Ladders(catalog.skills)
    if named:
        step = find_way(role, said, catalog.roles, ladders)
    else:
        fits = rank_for(said, catalog.roles, catalog.questions)
        step = find_first_step(fits, said, catalog.roles, ladders)
    ahead = hours_to_ready(ladders, role, said.known.levels)
    screen.show(*view_goal(made, role, ahead, step, catalog.roles, named), "")


def tries_of(role: Role, said: Said, catalog: Catalog) -> tuple[str, ...]:
    """Return the roles to try while deciding: those that fit best, the plan's own among them."""
    if not is_complete(said.answers, said.asked):
        return (role.id,)
    fits = rank_for(said, catalog.roles, catalog.questions)
    return choose_tries(role.id, [fit.role for fit in fits], said.tried)


def _check_free(store: Store, role: str, force: bool) -> None:
    current = load_plan(store)
    if current is None or force or current.role == role or not has_progress(current):
        return
    raise UserError(
        "plan-under-way",
        "There is a plan for another role with work done in it.",
        "careerpath plan replan moves what is left; --force replaces it: a copy is kept, and what "
        "is done still counts.",
    )


def _start(typed: str | None, said: date | None) -> date:
    """Return the first day: what was typed, or said in the quiz if that is still to come."""
    today = current_day()
    start = parse_day(typed, today) if typed else max(said or today, today)
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
