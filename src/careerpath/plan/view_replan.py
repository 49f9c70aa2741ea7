"""What is different after planning again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.blocks import bullets, hours, section
from careerpath.person.plan import Plan
from careerpath.plan.changes import Moved, Replanned
from careerpath.plan.view_words import day, month
from careerpath.terminal.look import Look

MOST = 10
"""Tasks named under one heading; the rest are counted."""


def view_holidays(spans: Sequence[tuple[date, date]], kept: bool = True) -> RenderableType:
    """Return that holidays are not known, and the one command that keeps these spans free.

    The command works on a plan that is `kept`.
    """
    days = [f"{first}" if first == last else f"{first}..{last}" for first, last in spans]
    off = " ".join(f"--weeks-off {each}" for each in days)
    said = "Holidays are not known here, and there is work on some. "
    said += "To keep them free:" if kept else "Once the plan is kept, this keeps them free:"
    command = Text(f"careerpath plan replan {off}", style="key")
    return Group(Text(""), Text(said), command)


def moves_nothing(made: Replanned) -> bool:
    """Return whether planning again leaves every session where it is."""
    return not (made.moved or made.fell_out or made.came_in)


def view_replanned(made: Replanned, look: Look, dry_run: bool) -> RenderableType:
    """Return what moved, what fell out, what came in and what that means for day 90."""
    if moves_nothing(made):
        pace = f"The plan now counts with {hours(made.plan.hours_per_week)} a week."
        return Text(f"No session has to move. {'' if dry_run else pace}".rstrip())
    main = [task for task in made.fell_out if task.kind in ("learn", "project")]
    weekly = len(made.fell_out) - len(main)
    came = [task for task in made.came_in if task.kind in ("learn", "project")]
    parts: list[RenderableType] = [
        Text("This is what would change." if dry_run else "Planned again from today on.")
    ]
    if made.moved:
        parts.append(
            section(
                "Moved" if not dry_run else "Would move",
                _list([_move(e, made.plan) for e in made.moved], look),
            )
        )
    waiting = {task.id for task in made.plan.later}
    known = [task for task in main if task.id not in waiting]
    for title, note, tasks in (
        ("Needed no more", "what you know covers it", [t for t in known if t.kind == "learn"]),
        ("Left out", "its hours went to other work", [t for t in known if t.kind == "project"]),
        (
            "Fell out",
            f"no room left before day {made.plan.days}",
            [t for t in main if t.id in waiting],
        ),
    ):
        if tasks:
            rows = [f"{task.title} ({hours(task.hours)})" for task in tasks]
            parts.append(section(title, _list(rows, look), note=note))
    if came:
        rows = [f"{task.title} ({hours(task.hours)})" for task in came]
        parts.append(section("Came in", _list(rows, look)))
    if weekly:
        noun = "task" if weekly == 1 else "tasks"
        verb = "would fall" if dry_run else "falls" if weekly == 1 else "fall"
        parts.append(Text(f"\n{weekly} weekly {noun} of past or shorter weeks {verb} away."))
    parts.append(section(f"Readiness on day {made.plan.days}", Text(_readiness(made))))
    if made.plan.rest_done:
        parts.append(Text(f"  What waits would be done by {month(made.plan.rest_done)}."))
    return Group(*parts)


def _move(each: Moved, plan: Plan) -> str:
    was = day(each.was) if each.was else f"after day {plan.days}"
    now = day(each.now) if each.now else f"begins in the plan and ends after day {plan.days}"
    return f"{each.title}: {was} to {now}" if each.now else f"{each.title}: {now}"


def _readiness(made: Replanned) -> str:
    before, after = made.readiness_before, made.readiness_after
    if before == after:
        return f"{after} of 100, as before."
    return f"{before} of 100 before, {after} of 100 now."


def _list(rows: list[str], look: Look) -> RenderableType:
    shown = rows[:MOST]
    if len(rows) > MOST:
        shown.append(f"and {len(rows) - MOST} more")
    return bullets(shown, look)
