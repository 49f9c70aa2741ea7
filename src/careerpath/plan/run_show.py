"""Showing a plan, and what is due."""

from __future__ import annotations

from pathlib import Path

from careerpath.advice.results import Standing
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.errors import UserError
from careerpath.person.plan import Plan
from careerpath.person.store import Store
from careerpath.plan.contents import plan_contents
from careerpath.plan.due import list_due
from careerpath.plan.measure import measure_progress
from careerpath.plan.saved import known_of, need_plan, role_title
from careerpath.plan.tasks import find_orphans
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


def show_plan(week: int | None, full: bool, pager: bool, data: Path | None, json: bool) -> None:
    """Show the saved plan; UserError where there is none."""
    screen = Screen(json)
    store = Store()
    saved = need_plan(store)
    if week is not None and week not in [each.number for each in saved.weeks]:
        last = len(saved.weeks)
        raise UserError("bad-week", f"There is no week {week}.", f"Weeks run from 1 to {last}.")
    if json:
        return screen.show_json(to_json("plan", as_plan(saved)))
    weeks = [each.number for each in saved.weeks] if full else [week] if week else []
    from careerpath.terminal.pager import paged

    with paged(screen, pager):
        render_plan(screen, store, open_catalog(data), saved, weeks, overview=week is None)
    if week is None and not full:
        return screen.next("careerpath plan today", "see what is due")
    return screen.next("careerpath plan done ID", "tick a task off, by the word under its title")


def show_today(data: Path | None, json: bool) -> None:
    """Show what was missed, what is due today and on the next days."""
    screen = Screen(json)
    saved = need_plan(Store())
    found = list_due(saved, current_day())
    if json:
        return screen.show_json(to_json("plan-today", found))
    from careerpath.plan.view_today import view_today

    catalog = open_catalog(data)
    screen.show(view_today(saved, found, role_title(saved, catalog), screen.look))
    every = (*found.overdue, *found.today, *found.next)
    first = next((item for item in every if not item.done), None)
    if first is not None:
        from careerpath.plan.view_weeks import view_task

        titles = {key: skill.title for key, skill in catalog.skills.items()}
        task = saved.task(first.task)
        screen.show(view_task(task, titles, catalog.resources, screen.look))
    if found.date > saved.end:
        return screen.next("careerpath plan new", "plan the next 90 days; what is done stays done")
    if found.overdue_hours > saved.hours_per_week / 2:
        return screen.next("careerpath plan replan", "move what was missed to the days to come")
    if first is None or first in found.next:
        return screen.next("careerpath plan show", "see the whole plan")
    return screen.next(
        f"careerpath plan done {first.number}", f"once number {first.number} is done"
    )


def render_plan(
    screen: Screen, store: Store, catalog: Catalog, plan: Plan, weeks: list[int], overview: bool
) -> None:
    """Show the overview of a plan, the weeks in full, or both."""
    from careerpath.plan.view import view_plan
    from careerpath.plan.view_weeks import view_weeks

    titles = {key: skill.title for key, skill in catalog.skills.items()}
    contents = plan_contents(catalog)
    orphans = find_orphans(plan, contents)
    today = current_day()
    if overview:
        role = catalog.roles.get(plan.role)
        progress = (
            measure_progress(plan, role, known_of(store, catalog).levels, contents.ladders, today)
            if role
            else None
        )
        title = role_title(plan, catalog)
        screen.show(
            view_plan(
                plan,
                title,
                titles,
                screen.look,
                today,
                progress,
                orphans,
                _standing(catalog, role) if role else None,
            )
        )
    if weeks:
        screen.show(view_weeks(plan, weeks, titles, catalog.resources, screen.look, orphans))


def _standing(catalog: Catalog, role: Role) -> Standing | None:
    """Return where the person stands towards the plan's role; None without a profile."""
    from careerpath.profile.proofs import load_proofs
    from careerpath.profile.standing import load_standing

    return load_standing(catalog, [role], load_proofs([role]))[1].get(role.id)


def as_plan(saved: Plan) -> Plan:
    """Return a saved plan without what only its file needs."""
    return Plan(**{name: getattr(saved, name) for name in Plan.__struct_fields__})
