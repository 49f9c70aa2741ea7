"""What weak mock answers brought forward, or would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rich.console import RenderableType

from careerpath.drawing.blocks import bullets, section
from careerpath.person.plan import Plan
from careerpath.plan.tasks import AGAIN
from careerpath.plan.view_words import day
from careerpath.plan.weak import Forward
from careerpath.terminal.look import Look


def view_forward(
    taken: Sequence[Forward],
    before: Plan,
    plan: Plan,
    titles: Mapping[str, str],
    look: Look,
    dry_run: bool,
) -> RenderableType:
    """Return which skills moved between the plan before and this one, to when, and why."""
    title = "Would come first" if dry_run else "Brought forward"
    rows = [_row(each, before, plan, titles[each.skill]) for each in taken]
    return section(title, bullets(rows, look), note="mock answers stayed weak")


def _row(each: Forward, before: Plan, plan: Plan, title: str) -> str:
    key = each.step or f"{AGAIN}{each.skill}"
    task = next((task for task in plan.tasks if task.id == key), None)
    now, was = _begins(plan, key), _begins(before, key)
    when = f", from {day(now)}" if now else ", as soon as there is room"
    if each.by == "study" and now:
        when += f" instead of {day(was)}" if was else f" instead of after day {before.days}"
        when = when if was is None or now < was else f", from {day(now)}, after the weaker one"
    name = f"'{task.title}'" if task and each.by == "study" else "an hour of practice"
    return f"{title}, {each.mean} % of the rubric: {name}{when}"


def _begins(plan: Plan, key: str) -> date | None:
    return next((each.date for each in plan.sessions if each.task == key), None)


def say_waiting(waiting: Sequence[Forward], titles: Mapping[str, str]) -> str:
    """Return why the study of weak skills stays where it is."""
    names = " and ".join(f"{titles[each.skill]} ({each.mean} %)" for each in waiting)
    return (
        f"Mock answers stayed weak on {names}. Study of that needs long other steps first, "
        "so it stays where the path has it."
    )
