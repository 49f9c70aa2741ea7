"""The overview of a plan: where one is, readiness, phases, weeks with their load, what waits."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from careerpath.drawing.blocks import bullets, hours, listed, section
from careerpath.drawing.charts import bar
from careerpath.person.plan import Plan, PlanPhase, PlanWeek
from careerpath.plan.measure import Progress
from careerpath.terminal.look import Look

KINDS = {
    "learn": "Study",
    "project": "Project",
    "interview": "Interview",
    "apply": "Apply",
    "review": "Review",
}
"""What each kind of task is called on screen."""

LITTLE = 5
"""Points of readiness below which a plan says that it moves little."""

MOST_LATER = 8


def day(value: date, year: bool = False) -> str:
    """Return a date as people say it: 'Tue 1 Dec', with the year where asked."""
    text = f"{value:%a} {value.day} {value:%b}"
    return f"{text} {value.year}" if year else text


def view_plan(
    plan: Plan,
    role_title: str,
    titles: Mapping[str, str],
    look: Look,
    today: date,
    progress: Progress | None = None,
    orphans: Set[str] = frozenset(),
) -> RenderableType:
    """Return the overview of a plan, with where one is in it on the day `today`."""
    done = sum(task.status == "done" for task in plan.tasks)
    planned = sum(week.planned_hours for week in plan.weeks)
    days = "" if len(plan.study_days) in (0, 7) else f" on {', '.join(plan.study_days)}"
    parts: list[RenderableType] = [
        Text.assemble(("90-day plan: ", "heading"), (role_title, "title")),
        Text(f"{day(plan.start, True)} to {day(plan.end, True)}"),
        Text(f"{hours(plan.hours_per_week)} a week{days}"),
        Text(
            f"{hours(planned)} planned in {len(plan.tasks)} tasks, {done} done. "
            f"One hour in ten is left free for life."
        ),
    ]
    if plan.off:
        free = "; ".join(f"{day(each.first)} to {day(each.last)}" for each in plan.off)
        parts.append(Text(f"Off: {free}."))
    if progress is not None:
        parts += _where(plan, progress)
    parts += [
        section("Readiness", *_readiness(plan, progress, look)),
        section("Phases", *(_phase(phase, look) for phase in plan.phases)),
        section("Weeks", _weeks(plan, look, today), note="hours done and planned"),
    ]
    if plan.later:
        parts.append(_later(plan, look))
    if plan.unknown_skills:
        names = ", ".join(titles.get(key, key) for key in plan.unknown_skills)
        parts.append(section("Counted as level 0 because you were not asked", Text(names + ".")))
    if orphans:
        lost = [task.title for task in plan.tasks if task.id in orphans]
        note = "they stay until you mark them done or make a new plan"
        parts.append(section("No longer in the content", bullets(lost, look), note=note))
    return Group(*parts)


def _where(plan: Plan, progress: Progress) -> list[RenderableType]:
    """Return where one is: the day, what was missed, and how long things took."""
    if progress.day < 1:
        return [Text(f"It begins in {_days(1 - progress.day)}.")]
    if progress.day > plan.days:
        return [Text(f"It ended {_days(progress.day - plan.days)} ago.")]
    lines = [
        Text(
            f"Today is day {progress.day} of {plan.days}, in week {progress.week}. "
            f"{hours(progress.hours_done)} done."
        )
    ]
    if progress.overdue_hours:
        lines.append(Text(f"{hours(progress.overdue_hours)} from earlier days are still open."))
    if progress.pace is not None:
        lines.append(
            Text(f"For each planned hour, what you finished took {progress.pace:.1f} hours.")
        )
    return list(lines)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def _readiness(plan: Plan, progress: Progress | None, look: Look) -> list[RenderableType]:
    start, end = plan.readiness.start, plan.readiness.end
    begun = progress is not None and progress.hours_done > 0
    rows = [("start" if begun else "today", start)]
    if progress is not None and begun:
        rows.append(("now", progress.readiness))
    rows.append(("day 90", end))
    bars: list[RenderableType] = [
        Text.assemble(f"{name:<8}", bar(value, 100, 20, look), f" {value} of 100")
        for name, value in rows
    ]
    said = ["What the role asks that you can do. A plan is no promise of a job."]
    if plan.later and end - start < LITTLE:
        said.append(
            f"At {hours(plan.hours_per_week)} a week, 90 days move little towards this role. More "
            "hours a week, or a nearer role first, would move more."
        )
    return [*bars, *(Text(each) for each in said)]


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
    for week in plan.weeks:
        here = look.glyphs.arrow if week.start <= today <= week.end else " "
        load = bar(week.planned_hours, max(week.capacity_hours, 0.1), 6, look)
        spent = sum(session.spent for session in week.sessions)
        amount = f"{spent:g}/{week.planned_hours:g} h" if spent else f"{week.planned_hours:g} h"
        start = f"{here:<2} {week.number:>2}  {day(week.start):<10} "
        rows.append((Text.assemble(start, load, f" {amount:>9}"), Text(_what(plan, week))))
    if look.narrow:
        return Group(*(Group(mark, Padding(what, (0, 0, 0, 3))) for mark, what in rows))
    return listed(rows)


def _what(plan: Plan, week: PlanWeek) -> str:
    """Return the main work of a week in words."""
    if not week.sessions:
        off = any(each.first <= week.end and each.last >= week.start for each in plan.off)
        return "Off" if off else "Nothing"
    tasks = {task.id: task for task in plan.tasks}
    main = [tasks[s.task] for s in week.sessions if tasks[s.task].kind in ("learn", "project")]
    return "; ".join(dict.fromkeys(task.title for task in main)) or (
        "Applications, practice and review"
    )


def _later(plan: Plan, look: Look) -> RenderableType:
    total = sum(task.hours for task in plan.later)
    rows = [f"{task.title} ({hours(task.hours)})" for task in plan.later[:MOST_LATER]]
    if len(plan.later) > MOST_LATER:
        rows.append(f"and {len(plan.later) - MOST_LATER} more")
    until = f", done by {month(plan.rest_done)} at this pace" if plan.rest_done else ""
    return section("After day 90", bullets(rows, look), note=f"{hours(total)}{until}")


def month(value: date) -> str:
    """Return a date that is far away as people say it: 'March 2028'."""
    return f"{value:%B} {value.year}"
