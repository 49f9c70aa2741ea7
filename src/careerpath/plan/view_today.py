"""What is due, numbered; and what a marking changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.blocks import hours, listed, section
from careerpath.person.plan import Plan
from careerpath.person.plan_file import LevelRaise
from careerpath.plan.due import DueItem, DueList
from careerpath.plan.measure import Marked
from careerpath.plan.view_words import day, kind_of
from careerpath.terminal.look import Look


def view_today(plan: Plan, due: DueList, role_title: str, look: Look) -> RenderableType:
    """Return what was missed, today's sessions and those of the next days."""
    parts: list[RenderableType] = [
        Text.assemble((day(due.date, True), "heading"), f"  {_where(plan, due)}, {role_title}")
    ]
    title = "This week" if plan.vary else "Today"
    if due.overdue:
        note = f"{hours(due.overdue_hours)} open"
        parts.append(
            section("From earlier days", view_items(due.overdue, plan, look, "since"), note=note)
        )
    if due.today:
        total = sum(item.hours for item in due.today)
        parts.append(section(title, view_items(due.today, plan, look, "none"), note=hours(total)))
    elif plan.start <= due.date <= plan.end:
        parts.append(section(title, Text(f"Nothing is planned for {title.lower()}.")))
    if due.next:
        parts.append(section("Next", view_items(due.next, plan, look, "each")))
    if not (due.overdue or due.today or due.next):
        parts.append(Text("Nothing is left to do in this plan."))
    return Group(*parts)


def view_marking(
    plan: Plan,
    marked: Marked,
    raised: Sequence[LevelRaise],
    titles: Mapping[str, str],
    look: Look,
) -> RenderableType:
    """Return what was ticked off, and how far the plan is."""
    if not marked.tasks:
        return Text("Nothing new: all of that was ticked off before.")
    names = {task.id: task for task in plan.tasks}
    lines = [
        f"{names[key].title}{' is done' if key in marked.finished else ', a part of it'}"
        for key in marked.tasks
    ]
    lines += [f"{titles[each.skill]} is now level {each.after}" for each in raised]
    done = sum(task.status == "done" for task in plan.tasks)
    spent = sum(session.spent for session in plan.sessions)
    planned = sum(week.planned_hours for week in plan.weeks)
    ticks = [(Text(look.glyphs.tick, style="good"), Text(line)) for line in lines]
    return Group(
        listed(list(ticks)),
        Text(
            f"{hours(marked.hours)} ticked off. {spent:g} of {hours(planned)} and "
            f"{done} of {len(plan.tasks)} tasks are done."
        ),
    )


def view_undo(
    plan: Plan, marked: Marked, lowered: Sequence[LevelRaise], titles: Mapping[str, str]
) -> RenderableType:
    """Return what is open again."""
    names = {task.id: task.title for task in plan.tasks}
    lines = [f"{names[key]} is open again." for key in marked.tasks]
    lines += [
        f"{titles.get(each.skill, each.skill)} is back at "
        f"{'unknown' if each.before is None else f'level {each.before}'}."
        for each in lowered
    ]
    return Text("\n".join([*lines, f"{hours(marked.hours)} taken back."]))


def _where(plan: Plan, due: DueList) -> str:
    number = (due.date - plan.start).days + 1
    if number < 1:
        return f"the plan begins {day(plan.start)}"
    return f"day {number} of {plan.days}" if number <= plan.days else "the plan is over"


def view_items(
    items: Sequence[DueItem], plan: Plan, look: Look, days: Literal["none", "each", "since"]
) -> RenderableType:
    """Return work with the numbers by which it is ticked off; `days`: its day, or since when."""
    rows: list[tuple[RenderableType, RenderableType]] = []
    kinds = {task.id: kind_of(task) for task in plan.tasks}
    for item in items:
        state = f" ({item.spent:g} h done)" if item.spent else ""
        if item.done:
            state = f" {look.glyphs.tick}"
        first = day(item.dates[0])
        when = f"by {first}" if plan.vary else first
        before = f"{when:<10}  " if days == "each" else ""
        since = f", since {first}" if days == "since" else ""
        rows.append(
            (
                Text(f"{item.number:>3} "),
                Text.assemble(
                    f"{before}{item.hours:>4g} h  ",
                    (f"{kinds[item.task]}: ", "muted"),
                    f"{item.title}{since}",
                    (state, "good"),
                ),
            )
        )
    return listed(rows)
