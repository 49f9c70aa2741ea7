"""The plan: an overview of phases and weeks, one week in full, or all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.sources import Resource
from careerpath.person.plan import Plan, PlanPhase, PlanTask, PlanWeek
from careerpath.terminal.look import Look
from careerpath.views.blocks import bullets, hours, listed, section
from careerpath.views.charts import bar

KINDS = {
    "learn": "Study",
    "project": "Project",
    "interview": "Interview",
    "apply": "Apply",
    "review": "Review",
}
"""What each kind of task is called on screen."""

MOST_LATER = 8


def day(value: date, year: bool = False) -> str:
    """Return a date as people say it: 'Tue 1 Dec', with the year where asked."""
    text = f"{value:%a} {value.day} {value:%b}"
    return f"{text} {value.year}" if year else text


def view_plan(
    plan: Plan, role_title: str, titles: Mapping[str, str], look: Look, today: date
) -> RenderableType:
    """Return the overview: readiness at both ends, phases, weeks with their load, what waits."""
    done = sum(task.status == "done" for task in plan.tasks)
    planned = sum(week.planned_hours for week in plan.weeks)
    parts: list[RenderableType] = [
        Text.assemble(("90-day plan: ", "heading"), (role_title, "title")),
        Text(f"{day(plan.start, True)} to {day(plan.end, True)}"),
        Text(f"{plan.hours_per_week:g} hours a week"),
        Text(
            f"{hours(planned)} planned in {len(plan.tasks)} tasks, {done} done. "
            f"One hour in ten is left free for life."
        ),
        section("Readiness", *_readiness(plan, look)),
        section("Phases", *(_phase(phase, look) for phase in plan.phases)),
        section("Weeks", _weeks(plan, look, today)),
    ]
    if plan.later:
        parts.append(_later(plan, look))
    if plan.unknown_skills:
        names = ", ".join(titles[key] for key in plan.unknown_skills)
        parts.append(section("Counted as level 0 because you were not asked", Text(names + ".")))
    return Group(*parts)


def view_weeks(
    plan: Plan,
    numbers: list[int],
    titles: Mapping[str, str],
    resources: Mapping[str, Resource],
    look: Look,
) -> RenderableType:
    """Return weeks in full: sessions by day, then each task that begins there."""
    tasks = {task.id: task for task in plan.tasks}
    seen: set[str] = set()
    parts: list[RenderableType] = []
    for week in plan.weeks:
        fresh = list(dict.fromkeys(s.task for s in week.sessions if s.task not in seen))
        seen.update(fresh)
        if week.number in numbers:
            parts.append(_week(week, tasks, look))
            parts += [_task(tasks[key], titles, resources, look) for key in fresh]
    return Group(*parts)


def week_sessions(week: PlanWeek, tasks: Mapping[str, PlanTask], look: Look) -> RenderableType:
    """Return the sessions of a week, one line each."""
    rows: list[tuple[RenderableType, RenderableType]] = []
    last = None
    for session in week.sessions:
        task = tasks[session.task]
        label = day(session.date) if session.date != last else ""
        last = session.date
        mark = f" {look.glyphs.tick}" if task.status == "done" else ""
        rows.append(
            (
                Text(f"{label:<10} {session.hours:>4g} h"),
                Text.assemble((f"{KINDS[task.kind]}: ", "muted"), task.title, (mark, "good")),
            )
        )
    return listed(rows) if rows else Text("Nothing planned.")


def _readiness(plan: Plan, look: Look) -> list[RenderableType]:
    width = 20
    start, end = plan.readiness.start, plan.readiness.end
    return [
        Text.assemble("today   ", bar(start, 100, width, look), f" {start} of 100"),
        Text.assemble("day 90  ", bar(end, 100, width, look), f" {end} of 100"),
        Text("What the role asks that you can do. A plan is no promise of a job."),
    ]


def _phase(phase: PlanPhase, look: Look) -> RenderableType:
    when = (
        f"{day(phase.start)} to {day(phase.end)}, {hours(phase.hours)}"
        if phase.start and phase.end
        else "no hours in this plan"
    )
    return Group(
        Text.assemble((phase.title, "name"), f"  {when}"),
        bullets([phase.aim, f"Done when: {phase.done_when}"], look),
    )


def _weeks(plan: Plan, look: Look, today: date) -> RenderableType:
    rows: list[tuple[RenderableType, RenderableType]] = []
    tasks = {task.id: task for task in plan.tasks}
    for week in plan.weeks:
        here = look.glyphs.arrow if week.start <= today <= week.end else " "
        load = bar(week.planned_hours, max(week.capacity_hours, 0.1), 6, look)
        mark = Text.assemble(
            f"{here:<2} {week.number:>2}  {day(week.start):<10} ",
            load,
            f" {week.planned_hours:>4g} h",
        )
        names = dict.fromkeys(
            tasks[s.task].title for s in week.sessions if tasks[s.task].kind in ("learn", "project")
        )
        rows.append((mark, Text("; ".join(names) or "Applications, practice and review")))
    if look.narrow:
        return Group(*(part for row in rows for part in row))
    return listed(rows)


def _later(plan: Plan, look: Look) -> RenderableType:
    total = sum(task.hours for task in plan.later)
    rows = [f"{task.title} ({hours(task.hours)})" for task in plan.later[:MOST_LATER]]
    if len(plan.later) > MOST_LATER:
        rows.append(f"and {len(plan.later) - MOST_LATER} more")
    weeks = total / (plan.hours_per_week * 0.9)
    note = f"{hours(total)}, about {max(round(weeks), 1)} more weeks at this pace"
    return section("After day 90", bullets(rows, look), note=note)


def _week(week: PlanWeek, tasks: Mapping[str, PlanTask], look: Look) -> RenderableType:
    title = f"Week {week.number}"
    note = (
        f"{day(week.start)} to {day(week.end)}, "
        f"{week.planned_hours:g} of {hours(week.capacity_hours)}"
    )
    return section(title, week_sessions(week, tasks, look), note=note)


def _task(
    task: PlanTask, titles: Mapping[str, str], resources: Mapping[str, Resource], look: Look
) -> RenderableType:
    where = titles.get(task.skill or "", KINDS[task.kind])
    due = f", due {day(task.due)}" if task.due else ""
    lines = [task.what, f"Done when: {task.done_when}"]
    lines += [
        f"{resources[key].title} ({resources[key].kind}, {resources[key].length}): "
        f"{resources[key].url}"
        for key in task.resources
        if key in resources
    ]
    return section(task.title, bullets(lines, look), note=f"{where}, {hours(task.hours)}{due}")
