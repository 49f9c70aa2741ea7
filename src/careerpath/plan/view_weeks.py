"""Weeks of a plan in full: sessions by day, then each task that begins there."""

from __future__ import annotations

from collections.abc import Mapping, Set

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.sources import Resource
from careerpath.drawing.blocks import bullets, hours, listed, section
from careerpath.person.plan import Plan, PlanSession, PlanTask, PlanWeek
from careerpath.plan.tasks import activity_of
from careerpath.plan.view_words import day, kind_of
from careerpath.terminal.look import Look


def view_weeks(
    plan: Plan,
    numbers: list[int],
    titles: Mapping[str, str],
    resources: Mapping[str, Resource],
    look: Look,
    orphans: Set[str] = frozenset(),
) -> RenderableType:
    """Return the weeks of these numbers, each with what to do for its tasks.

    A task that goes on over several of them, or comes again every week, is told once.
    """
    tasks = {task.id: task for task in plan.tasks}
    seen: set[str] = set()
    parts: list[RenderableType] = []
    for week in (each for each in plan.weeks if each.number in numbers):
        parts.append(_week(week, tasks, look, plan.vary))
        for key in dict.fromkeys(session.task for session in week.sessions):
            if activity_of(key) not in seen:
                seen.add(activity_of(key))
                parts.append(_task(tasks[key], titles, resources, look, key in orphans))
    return Group(*parts)


def session_state(session: PlanSession, look: Look) -> str:
    """Return a tick for a session that is done, the hours of one that was begun, else nothing."""
    if session.done:
        return f" {look.glyphs.tick}"
    return f" ({session.spent:g} h done)" if session.spent else ""


def _week(week: PlanWeek, tasks: Mapping[str, PlanTask], look: Look, vary: bool) -> RenderableType:
    note = (
        f"{day(week.start)} to {day(week.end)}, "
        f"{week.planned_hours:g} of {hours(round(week.capacity_hours, 1))}"
    )
    if vary:
        note += ", on days that suit you"
    rows: list[tuple[RenderableType, RenderableType]] = []
    last = None
    for session in week.sessions:
        task = tasks[session.task]
        label = day(session.date) if session.date != last else ""
        last = session.date
        rows.append(
            (
                Text(f"{session.hours:>4g} h" if vary else f"{label:<10} {session.hours:>4g} h"),
                Text.assemble(
                    (f"{kind_of(task)}: ", "muted"),
                    task.title,
                    (session_state(session, look), "good"),
                ),
            )
        )
    found = listed(rows) if rows else Text("Nothing is planned.")
    return section(f"Week {week.number}", found, note=note)


def _task(
    task: PlanTask,
    titles: Mapping[str, str],
    resources: Mapping[str, Resource],
    look: Look,
    orphan: bool,
) -> RenderableType:
    where = titles.get(task.skill or "", kind_of(task))
    if task.status == "done":
        state = f", done {day(task.done_on)}" if task.done_on else ", done"
    else:
        state = f", due {day(task.due)}" if task.due else ", not finished within the plan"
    lines = [task.what, *task.parts, f"Done when: {task.done_when}"]
    if task.check and task.status != "done":
        lines.insert(
            0,
            f'First, ten minutes: is this true of you already? "{task.check}" If you can show '
            f"it: careerpath plan done {task.id} --known",
        )
    if orphan:
        lines.append("The content no longer has this task; it stays in your plan.")
    lines += [
        f"{resources[key].title} ({resources[key].kind}, {resources[key].length}): "
        f"{resources[key].url}"
        for key in task.resources
        if key in resources
    ]
    note = f"{where}, {hours(task.hours)}{state}"
    return section(task.title, Text(task.id, style="key"), bullets(lines, look), note=note)
