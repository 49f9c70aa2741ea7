"""Showing and making plans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from careerpath.advice.answers import keep_known
from careerpath.advice.plan import make_plan
from careerpath.advice.plan_request import PlanRequest
from careerpath.advice.quiz import choose_goal
from careerpath.catalog.catalog import Catalog
from careerpath.commands.contents import plan_contents, quiz_contents
from careerpath.commands.quiz_run import quiz_input
from careerpath.commands.roles_named import role_named
from careerpath.errors import UserError
from careerpath.exports.json import to_json
from careerpath.person.answers import (
    DEFAULT_HOURS,
    Answers,
    check_hours_fit,
    parse_date,
    parse_days,
    parse_hours,
)
from careerpath.person.plan import Plan, has_progress, load_plan, save_plan, set_plan_aside
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What was typed after `careerpath plan new`."""

    role: str | None
    start: str | None
    hours: str | None
    days: str | None
    force: bool
    data: Path | None
    json: bool


def show_plan(week: int | None, full: bool, data: Path | None, json: bool) -> None:
    """Show the saved plan; UserError where there is none."""
    screen = Screen(json)
    saved = load_plan(Store())
    if saved is None:
        raise UserError(
            "no-plan", "There is no plan yet.", "Take careerpath quiz, or careerpath plan new ROLE."
        )
    if week is not None and week not in [each.number for each in saved.weeks]:
        raise UserError("bad-week", f"There is no week {week}.", "Weeks run from 1 to 13.")
    if json:
        return screen.show_json(to_json("plan", as_plan(saved)))
    weeks = [each.number for each in saved.weeks] if full else [week] if week else []
    render_plan(screen, Catalog(data), saved, weeks, overview=week is None)
    return screen.next("careerpath plan show --week 1", "see a week in full")


def new_plan(options: NewPlan) -> None:
    """Make and save a plan; UserError where it would replace one that is under way."""
    screen = Screen(options.json)
    catalog = Catalog(options.data)
    store = Store()
    current = load_plan(store)
    if current is not None and has_progress(current) and not options.force:
        raise UserError(
            "plan-under-way",
            "There is a plan with work done in it.",
            "Use --force to replace it; a copy is kept.",
        )
    profile = load_profile(store) or Answers()
    given = msgspec.structs.replace(
        profile,
        answers=keep_known(profile.answers, catalog.questions),
        start=parse_date(options.start) if options.start else date.today(),
        hours_per_week=parse_hours(options.hours) if options.hours else profile.hours_per_week,
        days=parse_days(options.days) if options.days else profile.days,
    )
    role = _role(options.role, given, catalog)
    hours = given.hours_per_week or DEFAULT_HOURS
    check_hours_fit(hours, given.weekdays)
    levels = {key: level for key, level in given.levels.items() if key in catalog.skills}
    request = PlanRequest(role, given.start or date.today(), hours, levels, given.weekdays)
    made = make_plan(catalog.roles[role], request, plan_contents(catalog))
    if current is not None and has_progress(current):
        set_plan_aside(store)
    save_plan(store, made)
    if options.json:
        return screen.show_json(to_json("plan", made))
    render_plan(screen, catalog, made, [1], overview=True)
    return screen.next("careerpath plan show", "see the plan again")


def render_plan(
    screen: Screen, catalog: Catalog, plan: Plan, weeks: list[int], overview: bool
) -> None:
    """Show the overview of a plan, the weeks in full, or both."""
    from careerpath.views.plan import view_plan, view_weeks

    titles = {key: skill.title for key, skill in catalog.skills.items()}
    if overview:
        role = catalog.roles[plan.role].title if plan.role in catalog.roles else plan.role
        screen.show(view_plan(plan, role, titles, screen.look, date.today()))
    if weeks:
        screen.show(view_weeks(plan, weeks, titles, catalog.resources, screen.look))


def as_plan(saved: Plan) -> Plan:
    """Return a saved plan without what only its file needs."""
    return Plan(**{name: getattr(saved, name) for name in Plan.__struct_fields__})


def _role(word: str | None, given: Answers, catalog: Catalog) -> str:
    """Return the role that was named, or the one that the quiz led to."""
    if word is not None:
        return role_named(catalog, word).id
    goal = choose_goal(quiz_input(given, catalog), quiz_contents(catalog))
    if goal is None:
        raise UserError(
            "no-role",
            "There is no quiz result to plan for.",
            "Take careerpath quiz, or name a role: careerpath plan new mle.",
        )
    return goal
