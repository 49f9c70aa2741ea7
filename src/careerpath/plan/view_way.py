"""The milestones of a plan: what is there, what is ahead, and by when."""

from __future__ import annotations

from datetime import date

from rich.console import RenderableType
from rich.text import Text

from careerpath.drawing.blocks import hours, listed
from careerpath.person.plan import Plan, PlanMilestone
from careerpath.plan.view_words import day, month
from careerpath.terminal.look import Look

YEAR = 365
"""Days after a plan from which on students read no date: what they study counts on the way."""


def say_way(plan: Plan) -> list[RenderableType]:
    """Return in a sentence or two what is reached within the plan, and when all of it would be.

    Pupils are told no date beyond the plan: it would be years ahead, and nothing hangs on it.
    """
    pupil = plan.stage == "pupil"
    ahead = [each for each in plan.milestones if each.reached is not None]
    inside = [each for each in ahead if each.reached and each.reached <= plan.end]
    count = len(plan.milestones)
    whole = max((each.reached for each in ahead if each.reached), default=None)
    if plan.aim == "job" and whole is not None:
        text = "The search comes first. Beside it stands what postings ask first, so milestones "
        text += f"are reached out of their order, all {count} by {month(whole)} at this pace."
        return [Text(text)]
    lines = []
    soon = [each for each in inside if each.hours_left > 0]
    if inside:
        last = (soon or inside)[-1]
        number = plan.milestones.index(last) + 1
        can = f"{last.you_can[0].lower()}{last.you_can[1:]}"
        if soon:
            lines.append(f"By {_date(last.reached)}: milestone {number} of {count}, {can}")
        else:
            lines.append(f"Milestone {number} of {count} is reached: {can}")
    elif ahead:
        first = ahead[0]
        number = plan.milestones.index(first) + 1
        pace = "" if pupil else f": at this pace {_date(first.reached)}"
        lines.append(f"Milestone {number} of {count} is {hours(first.hours_left)} away{pace}.")
    if whole is None:
        lines.append("All milestones of this path are there. What is left is proof.")
    elif whole <= plan.end:
        lines.append("That is the whole path. What is free after it is yours.")
    elif not pupil and (plan.stage != "student" or (whole - plan.end).days <= YEAR):
        lines.append(f"All {count} by {month(whole)} at this pace.")
    if plan.apply_from is not None:
        lines.append(_say_applications(plan, plan.apply_from))
    return [Text(line) for line in lines]


def _say_applications(plan: Plan, first: date) -> str:
    """Return from when on somebody applies, and why not before."""
    if first > plan.end:
        return (
            f"Not time to apply yet: from about {month(first)}, when most of what every posting "
            "asks is there."
        )
    week = next(each.number for each in plan.weeks if each.start <= first <= each.end)
    if plan.stage == "student":
        return f"Applications from week {week} on, the nearest deadline first."
    return f"Applications from week {week} on, once a project is finished and the resume written."


def _date(value: date | None) -> str:
    return f"{value.day} {value:%B} {value.year}" if value else ""


def view_milestones(plan: Plan, look: Look) -> RenderableType:
    """Return the milestones in order, with what is there, what is ahead, and by when."""
    projects = {task.id: task.title for task in plan.tasks if task.kind == "project"}
    rows: list[tuple[RenderableType, RenderableType]] = []
    for number, each in enumerate(plan.milestones, 1):
        mark, state = _state(plan, each, look)
        text = Text.assemble((each.title, "name"), f"  {state}")
        if each.project in projects:
            text.append(f"; proof: {projects[each.project]}")
        rows.append((Text(f"{mark} {number}"), text))
    return listed(rows)


def _state(plan: Plan, each: PlanMilestone, look: Look) -> tuple[str, str]:
    if each.reached is None:
        return look.glyphs.tick, "there"
    if each.hours_left <= 0:
        return look.glyphs.tick, "done"
    amount = f"{each.hours - each.hours_left:g} of {each.hours:g} h"
    if each.hours == each.hours_left:
        amount = f"{each.hours:g} h"
    if each.reached <= plan.end:
        return look.glyphs.arrow, f"{amount}, by {day(each.reached)}"
    if plan.stage == "pupil":
        return " ", amount
    return " ", f"{amount}, {month(each.reached)} at this pace"
