"""The overview of a plan: milestones first, then this week, then the weeks, then what waits."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from careerpath.advice.results import Standing
from careerpath.drawing.blocks import bullets, hours, listed, section
from careerpath.drawing.charts import bar
from careerpath.drawing.proof import tell_projects, tell_proof
from careerpath.person.plan import Plan, PlanTask, PlanWeek
from careerpath.plan.measure import Progress
from careerpath.plan.tasks import activity_of, comes_weekly
from careerpath.plan.view_way import say_way, view_milestones
from careerpath.plan.view_words import AIMS, month
from careerpath.plan.view_words import KINDS as KINDS
from careerpath.plan.view_words import day as day
from careerpath.plan.view_words import kind_of as kind_of
from careerpath.terminal.look import Look

MOST_LATER = 6
MOST_ASSUMED = 8


def view_plan(
    plan: Plan,
    role_title: str,
    titles: Mapping[str, str],
    look: Look,
    today: date,
    progress: Progress | None = None,
    orphans: Set[str] = frozenset(),
    standing: Standing | None = None,
) -> RenderableType:
    """Return the overview of a plan, with where one is in it on the day `today`.

    `standing` is the person's towards the plan's role.
    """
    days = (
        "" if plan.vary or len(plan.study_days) in (0, 7) else f" on {', '.join(plan.study_days)}"
    )
    days = ", the days vary" if plan.vary else days
    parts: list[RenderableType] = [
        Text.assemble(
            (f"{plan.days}-day plan: ", "heading"), (role_title, "title"), f", {AIMS[plan.aim]}"
        ),
        Text(
            f"{day(plan.start, True)} to {day(plan.end, True)}, "
            f"{hours(plan.hours_per_week)} a week{days}, one in ten left free for life."
        ),
    ]
    if plan.off:
        free = "; ".join(f"{day(each.first)} to {day(each.last)}" for each in plan.off)
        parts.append(Text(f"Off: {free}."))
    if progress is not None:
        parts += _where(plan, progress, standing)
    if plan.milestones:
        parts += [*say_way(plan), section("Milestones", view_milestones(plan, look))]
    now = next((week for week in plan.weeks if week.start <= today <= week.end), None)
    shown = now or (plan.weeks[0] if today < plan.start else None)
    if shown is not None:
        title = "This week" if now else "The first week"
        parts.append(section(title, view_week(plan, shown), note=f"from {day(shown.start)}"))
    parts.append(section("Weeks", _weeks(plan, look, today), note="hours done and planned"))
    if plan.later:
        parts.append(_later(plan, look))
    if plan.assumed:
        names = [titles.get(key, key) for key in plan.assumed]
        more = f" and {len(names) - MOST_ASSUMED} more" if len(names) > MOST_ASSUMED else ""
        text = f"{', '.join(names[:MOST_ASSUMED])}{more}. careerpath profile show lists them with"
        text += " their levels; careerpath profile set SKILL=LEVEL corrects one."
        parts.append(section("Counted as there, from your work", Text(text)))
    if orphans:
        lost = [task.title for task in plan.tasks if task.id in orphans]
        note = "they stay until you mark them done or make a new plan"
        parts.append(section("No longer in the content", bullets(lost, look), note=note))
    return Group(*parts)


def view_week(plan: Plan, week: PlanWeek) -> RenderableType:
    """Return what a week holds: hours, kind and title of each task."""
    tasks = {task.id: task for task in plan.tasks}
    amounts: dict[str, float] = {}
    for session in week.sessions:
        amounts[session.task] = amounts.get(session.task, 0.0) + session.hours
    if not amounts:
        return Text("Off." if is_off(plan, week) else "Nothing is planned.")
    rows: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(f"{amount:>4g} h"),
            Text.assemble((f"{kind_of(tasks[key])}: ", "muted"), tasks[key].title),
        )
        for key, amount in amounts.items()
    ]
    return listed(rows)


def _where(plan: Plan, progress: Progress, standing: Standing | None) -> list[RenderableType]:
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
    if standing is not None and standing.proof is not None and _says_anything(standing):
        known = "not known yet" if standing.readiness is None else f"{standing.readiness} of 100"
        young = plan.stage == "pupil" and not standing.proof.mocks
        told = tell_projects(standing.proof) if young else tell_proof(standing.proof)
        lines.append(Text(f"Skills {known}; {told}."))
    if progress.pace is not None:
        lines.append(
            Text(f"For each planned hour, what you finished took {progress.pace:.1f} hours.")
        )
    return list(lines)


def _says_anything(standing: Standing) -> bool:
    return standing.readiness is not None or bool(standing.proof and standing.proof.any)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def _weeks(plan: Plan, look: Look, today: date) -> RenderableType:
    rows: list[tuple[RenderableType, RenderableType]] = []
    for week in plan.weeks:
        here = look.glyphs.arrow if week.start <= today <= week.end else " "
        load = bar(week.planned_hours, max(week.capacity_hours, 0.1), 6, look)
        spent = sum(session.spent for session in week.sessions)
        amount = f"{spent:g}/{week.planned_hours:g} h" if spent else f"{week.planned_hours:g} h"
        start = f"{here:<2} {week.number:>2}  {day(week.start):<10} "
        rows.append((Text.assemble(start, load, f" {amount:>9}"), Text(what_of(plan, week))))
    if look.narrow:
        return Group(*(Group(mark, Padding(what, (0, 0, 0, 3))) for mark, what in rows))
    return listed(rows)


def view_weeks_short(plan: Plan, role: str, look: Look) -> RenderableType:
    """Return what a plan reaches, and each of its weeks in a line."""
    title = f"Your {plan.days} days, {day(plan.start)} to {day(plan.end, True)}: {role}"
    rows: list[tuple[RenderableType, RenderableType]] = [
        (Text(f"{week.number:>2}  {week.planned_hours:>4g} h"), Text(what_of(plan, week)))
        for week in plan.weeks
    ]
    return Group(section(title, *say_way(plan)), section("Week by week", listed(rows)))


def what_of(plan: Plan, week: PlanWeek) -> str:
    """Return the work of a week in words, without what comes every week."""
    if not week.sessions:
        return "Off" if is_off(plan, week) else "Nothing"
    tasks = {task.id: task for task in plan.tasks}
    here = [tasks[key] for key in dict.fromkeys(session.task for session in week.sessions)]
    main = [task.title for task in here if task.kind in ("learn", "project")]
    beside = [task for task in here if task.kind not in ("learn", "project")]
    once = [t.title for t in beside if t.kind == "review" and not comes_weekly(t)]
    search = [t.title for t in beside if t.kind == "apply" and _begins(plan, week, t)]
    searching = any(task.kind in ("apply", "interview") for task in here)
    rest = "Applications, practice and looking back" if searching else "Looking back; else free"
    return "; ".join([*search, *main, *once]) or rest


def _begins(plan: Plan, week: PlanWeek, task: PlanTask) -> bool:
    """Return whether a task comes once, or every week from this one on."""
    if not comes_weekly(task):
        return True
    before = {s.task for each in plan.weeks[: week.number - 1] for s in each.sessions}
    return not any(activity_of(key) == activity_of(task.id) for key in before)


def is_off(plan: Plan, week: PlanWeek) -> bool:
    """Return whether days off lie in a week."""
    return any(each.first <= week.end and each.last >= week.start for each in plan.off)


def _later(plan: Plan, look: Look) -> RenderableType:
    total = sum(task.hours for task in plan.later)
    rows = [f"{task.title} ({hours(task.hours)})" for task in plan.later[:MOST_LATER]]
    if len(plan.later) > MOST_LATER:
        rows.append(f"and {len(plan.later) - MOST_LATER} more")
    told = plan.rest_done if plan.stage != "pupil" else None
    until = f", done by {month(told)} at this pace" if told else ""
    title = f"After day {plan.days}"
    return section(title, bullets(rows, look), note=f"{hours(total)}{until}")
