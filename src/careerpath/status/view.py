"""What bare careerpath shows: to someone new, and to someone who was here before."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.blocks import heading, hours, listed
from careerpath.drawing.charts import bar
from careerpath.plan.view import day
from careerpath.status.position import PlanStatus, Status
from careerpath.terminal.look import Look

COMMANDS = {
    "careerpath quiz": "find a direction and get a 90-day plan, in six minutes",
    "careerpath compare": "see software and machine learning side by side",
    "careerpath faq": "ask a question in your own words",
}


def view_welcome() -> RenderableType:
    """Return one sentence and the three commands to begin with."""
    return Group(
        Text(
            "careerpath helps you choose between software engineering, machine learning and the "
            "roles near them, and tells you what to do on Monday."
        ),
        Text(""),
        listed([(Text(name, style="key"), Text(why)) for name, why in COMMANDS.items()]),
    )


def view_status(status: Status, titles: Mapping[str, str], look: Look) -> RenderableType:
    """Return what is known, how far the plan is, and what comes next."""
    known = f"{status.answered} answers and {status.levels} levels are saved."
    if not status.answered and not status.levels:
        known = "You have not taken the quiz yet."
    if status.draft:
        known += " A quiz that you began is not finished."
    if status.mocks is not None:
        count = f"{status.mocks.answers} mock answer{'' if status.mocks.answers == 1 else 's'}"
        known += (
            f" Interviews practised: {count}, the latest {status.mocks.latest} % of the rubric."
        )
    parts: list[RenderableType] = [heading("Where you stand"), Text(known)]
    if status.plan is not None:
        parts += _plan(status.plan, titles, look)
    return Group(*parts)


def _plan(plan: PlanStatus, titles: Mapping[str, str], look: Look) -> list[RenderableType]:
    title = titles.get(plan.role, plan.role)
    when = (
        f"day {plan.day} of {plan.days}"
        if 1 <= plan.day <= plan.days
        else "not begun yet"
        if plan.day < 1
        else f"its {plan.days} days are over"
    )
    lines: list[RenderableType] = [
        Text(f"Your plan, {title}: {when}."),
        Text.assemble(
            bar(plan.hours_done, max(plan.hours, 1), 20, look),
            f" {plan.hours_done:g} of {hours(plan.hours)}, {plan.tasks_done} of {plan.tasks} tasks",
        ),
    ]
    if plan.milestone is not None:
        place = f"Milestone {plan.milestone_number} of {plan.milestones}"
        lines.append(Text(f"{place} is next: {plan.milestone}."))
    if plan.ahead_hours < 0:
        lines.append(Text(f"{hours(-plan.ahead_hours)} from earlier days are still open."))
    elif plan.ahead_hours > 0:
        lines.append(Text(f"{hours(plan.ahead_hours)} ahead of the plan."))
    if plan.next_title is not None and plan.next_date is not None:
        lines.append(Text(f"Next: {plan.next_title} ({day(plan.next_date)})."))
    return lines
