"""Planning again from today on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.person.answers import WEEKDAYS, check_hours_fit, parse_days, parse_hours
from careerpath.person.days_off import parse_days_off
from careerpath.person.plan import Plan, SavedPlan
from careerpath.person.store import Store
from careerpath.plan.changes import Replanned, count_sittings, days_off
from careerpath.plan.contents import plan_contents
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import PlanRequest
from careerpath.plan.run_show import as_plan
from careerpath.plan.saved import known_levels, plan_role, update_plan
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class Replan:
    """What was typed after `careerpath plan replan`."""

    hours: str | None
    days: str | None
    weeks_off: tuple[str, ...]
    dry_run: bool
    data: Path | None
    json: bool


def replan(options: Replan) -> None:
    """Plan what is not done from today on, keep the past, and say what is different."""
    screen = Screen(options.json)
    catalog = open_catalog(options.data)
    store = Store()
    today = current_day()
    found: list[Replanned] = []

    def change(plan: SavedPlan) -> SavedPlan:
        _check_not_over(plan, today)
        request = _request(plan, options, known_levels(store, catalog))
        role = plan_role(plan, catalog)
        made = remake_plan(plan, role, request, plan_contents(catalog), today)
        found.append(made)
        return plan if options.dry_run else _saved(plan, made.plan)

    update_plan(store, change)
    made = found[0]
    if options.json:
        content = {name: getattr(made, name) for name in made.__struct_fields__}
        return screen.show_json(to_json("plan-replan", {**content, "plan": as_plan(made.plan)}))
    from careerpath.plan.view_replan import moves_nothing, view_replanned

    screen.show(view_replanned(made, screen.look, options.dry_run))
    if options.dry_run and not moves_nothing(made):
        return screen.next("careerpath plan replan", "do it")
    return screen.next("careerpath plan today", "see what is due")


def _check_not_over(plan: Plan, today: date) -> None:
    if today > plan.end:
        raise UserError(
            "plan-over",
            f"The plan ended on {plan.end}.",
            "Make the next one: careerpath plan new --force keeps a copy of this one.",
        )


def _request(plan: SavedPlan, options: Replan, levels: dict[str, int]) -> PlanRequest:
    """Return the plan's own request with what was typed in place of it."""
    hours = parse_hours(options.hours) if options.hours else plan.hours_per_week
    days = parse_days(options.days) if options.days else plan.study_days or list(WEEKDAYS)
    check_hours_fit(hours, days)
    off = set(days_off(plan))
    if options.weeks_off == ("none",):
        off = set()
    elif options.weeks_off:
        off |= {day for day in parse_days_off(options.weeks_off) if plan.start <= day <= plan.end}
    weekdays = tuple(number for number, day in enumerate(WEEKDAYS) if day in days)
    return PlanRequest(plan.role, plan.start, hours, levels, weekdays, tuple(sorted(off)))


def _saved(old: SavedPlan, made: Plan) -> SavedPlan:
    """Return the plan as it is kept; what was marked before can only be undone task by task."""
    fields = {name: getattr(made, name) for name in Plan.__struct_fields__}
    changed = msgspec.structs.replace(old, **fields)
    if changed == old:
        return old
    sittings = count_sittings(count_sittings(old.sittings, old), made)
    return msgspec.structs.replace(changed, revision=old.revision + 1, sittings=sittings, undo=[])
