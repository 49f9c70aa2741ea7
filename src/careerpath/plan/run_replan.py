"""Planning again from today on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import msgspec

from careerpath.advice.calendar import last_day
from careerpath.advice.said import find_variant, take_known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.intake.situations import Aim, Stage
from careerpath.intake.text import quote
from careerpath.person.answers import (
    VARY,
    WEEKDAYS,
    Answers,
    check_hours_fit,
    parse_days,
    parse_hours,
    parse_word,
)
from careerpath.person.days_off import parse_days_off
from careerpath.person.plan import Plan
from careerpath.person.plan_file import SavedPlan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.changes import Replanned, count_sittings
from careerpath.plan.contents import plan_contents
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import PlanRequest, request_of
from careerpath.plan.run_practised import (
    choose_forward,
    show_forward,
    tasks_for,
    weak_in_mocks,
    with_forward,
)
from careerpath.plan.run_show import as_plan
from careerpath.plan.saved import KEPT, need_plan, plan_role, update_plan
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen

MOST_WEEKS = 26
"""Weeks by which the end can move at once."""


@dataclass(frozen=True, slots=True)
class Replan:
    """What was typed after `careerpath plan replan`."""

    hours: str | None
    days: str | None
    weeks_off: tuple[str, ...]
    postpone: str | None
    aim: str | None
    stage: str | None
    dry_run: bool
    data: Path | None
    json: bool
    practised: bool | None = None


def replan(options: Replan) -> None:
    """Plan what is not done from today on, keep the past, and say what is different."""
    screen = Screen(options.json)
    catalog = open_catalog(options.data)
    store = Store()
    today = current_day()
    found: list[Replanned] = []
    before = need_plan(store)
    _check_not_over(before, today)
    weak = weak_in_mocks(store, catalog, before)
    titles = catalog.skill_titles
    taken = choose_forward(screen, weak, titles, options.practised, not options.dry_run)

    def change(plan: SavedPlan) -> SavedPlan:
        _check_not_over(plan, today)
        request = with_forward(_request(plan, options, store, catalog, today), taken)
        role = plan_role(plan, catalog)
        coming = tasks_for(taken, titles)
        made = remake_plan(plan, role, request, plan_contents(catalog), today, coming)
        found.append(made)
        return plan if options.dry_run else keep_remade(plan, made.plan)

    update_plan(store, change, keep=True)
    made = found[0]
    if options.json:
        content = {name: getattr(made, name) for name in made.__struct_fields__}
        facts = {**content, "plan": as_plan(made.plan), "forward": taken}
        return screen.show_json(to_json("plan-replan", facts))
    from careerpath.plan.view_replan import moves_nothing, view_replanned

    screen.show(view_replanned(made, screen.look, options.dry_run))
    dry = options.dry_run
    show_forward(screen, store, weak, taken, before, made.plan, catalog, options.practised, dry)
    if options.dry_run and not moves_nothing(made):
        also = " --practised" if taken else ""
        return screen.next(f"careerpath plan replan{also}", "do it")
    if not options.dry_run and not moves_nothing(made):
        screen.say(KEPT)
    return screen.next("careerpath plan today", "see what is due")


def _check_not_over(plan: Plan, today: date) -> None:
    if today > plan.end:
        raise UserError(
            "plan-over",
            f"The plan ended on {plan.end}.",
            "Make the next one: careerpath plan new keeps what is done, and a copy of this one.",
        )


def _request(
    plan: SavedPlan, options: Replan, store: Store, catalog: Catalog, today: date
) -> PlanRequest:
    """Return the plan's own request with what was typed in place of it."""
    profile = load_profile(store) or Answers()
    request = request_of(
        plan, take_known(profile, catalog), find_variant(profile.language, catalog), profile.stands
    )
    days = parse_days(options.days) if options.days else None
    changed = msgspec.structs.replace(
        request,
        hours_per_week=parse_hours(options.hours) if options.hours else request.hours_per_week,
        aim=parse_word(options.aim, Aim, "aim") or request.aim,
        stage=parse_word(options.stage, Stage, "stage") or request.stage,
        vary=request.vary if days is None else days == VARY,
    )
    if days is not None and days != VARY:
        weekdays = tuple(number for number, day in enumerate(WEEKDAYS) if day in days)
        changed = msgspec.structs.replace(changed, weekdays=weekdays)
    check_hours_fit(changed.hours_per_week, changed.weekdays)
    off = set(request.off)
    if options.weeks_off == ("none",):
        off = set()
    elif options.weeks_off:
        off |= set(parse_days_off(options.weeks_off))
    pause = parse_weeks(options.postpone) if options.postpone else 0
    first = max(today, plan.start)
    off |= {first + timedelta(days=n) for n in range(7 * pause)}
    weeks = request.weeks + pause
    end = last_day(plan.start, weeks)
    inside = tuple(sorted(day for day in off if plan.start <= day <= end))
    return msgspec.structs.replace(changed, off=inside, weeks=weeks)


def parse_weeks(text: str) -> int:
    """Return weeks from '2', '2w' or '2 weeks'; UserError for anything but 1 to 26."""
    number = re.fullmatch(r"\s*([0-9]{1,2})\s*(w|week|weeks)?\s*", text.casefold())
    if number is None or not 1 <= int(number[1]) <= MOST_WEEKS:
        raise UserError(
            "bad-weeks",
            f"{quote(text)} is no number of weeks.",
            f"Write 1w to {MOST_WEEKS}w, such as --postpone 2w.",
        )
    return int(number[1])


def keep_remade(old: SavedPlan, made: Plan) -> SavedPlan:
    """Return the plan as it is kept; what was marked before can only be undone task by task."""
    fields = {name: getattr(made, name) for name in Plan.__struct_fields__}
    changed = msgspec.structs.replace(old, **fields)
    if changed == old:
        return old
    sittings = count_sittings(count_sittings(old.sittings, old), made)
    return msgspec.structs.replace(changed, revision=old.revision + 1, sittings=sittings, undo=[])
