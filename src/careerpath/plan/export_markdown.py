"""The plan as a Markdown checklist that a person keeps in a repository, and its ticks read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from careerpath.advice.results import Result
from careerpath.catalog.sources import Resource
from careerpath.drawing.addresses import markdown_address
from careerpath.errors import Mistake
from careerpath.intake.text import quote
from careerpath.person.plan import Plan, PlanMilestone, PlanTask, PlanWeek

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_BOX = re.compile(r"^\s*(?:[-*+]|[0-9]+[.)])\s+\[([ xX])\]\s")
_PARTS = re.compile(
    r"\s*([a-z][a-z0-9-]*) ([0-9]{1,4}(?:\.[0-9])?) h(?:, ([0-9]{1,4}(?:\.[0-9])?) done)?\s*$"
)


class Ticked(Result, frozen=True):
    """What a checklist says: hours worked off by task, and lines that make no sense."""

    hours: Mapping[str, float]
    mistakes: list[Mistake]


def to_markdown(plan: Plan, role_title: str, resources: Mapping[str, Resource]) -> str:
    """Return the plan as a checklist: one box for each task in each week, with its hours.

    A comment at the end of the line says which task is meant, so that ticks can be read back.
    """
    lines = [
        f"# {plan.days} days: {_plain(role_title)}",
        "",
        f"{_day(plan.start)} {plan.start.year} to {_day(plan.end)} {plan.end.year}, "
        f"{plan.hours_per_week:g} hours a week. Readiness {plan.readiness.start} of 100 at the "
        f"start and {plan.readiness.end} on day {plan.days} if all of it is done. "
        "No promise of a job.",
        "",
        "Tick a box when its hours are done, then run `careerpath plan import FILE`. The comments "
        "at the ends of the lines say which task is meant: please leave them.",
    ]
    tasks = {task.id: task for task in plan.tasks}
    if plan.milestones:
        lines += ["", "## Milestones", ""]
        lines += [f"{number}. {_milestone(each)}" for number, each in enumerate(plan.milestones, 1)]
    seen: set[str] = set()
    for week in plan.weeks:
        lines += ["", _week_heading(week), ""]
        groups: dict[str, None] = dict.fromkeys(session.task for session in week.sessions)
        if not groups:
            lines.append("Nothing is planned.")
        for key in groups:
            lines.append(_line(week, tasks[key], plan.vary))
            if key not in seen:
                lines += _about(tasks[key], resources)
            seen.add(key)
    if plan.later:
        lines += ["", f"## After day {plan.days}", ""]
        lines += [f"- {_plain(task.title)} ({_hours(task.hours)})" for task in plan.later]
    return "\n".join(lines) + "\n"


def read_ticks(text: str, file: str) -> Ticked:
    """Return the hours that the ticked boxes of a checklist stand for, by task.

    Boxes that are not ticked count with the hours that were done when they were written. Lines
    without a careerpath comment are the person's own and are passed over.
    """
    hours: dict[str, float] = {}
    mistakes = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = _find_mark(line)
        if mark is None and _is_ticked(line):
            hint = "Export the list again and tick it there."
            mistakes.append(Mistake("this ticked task has lost its mark.", hint, file, number))
        if mark is None:
            continue
        box, parts = _BOX.match(line), _PARTS.fullmatch(mark)
        if box is None or parts is None:
            wrong = "has no box [ ] or [x]" if box is None else f"says {quote(mark)}"
            hint = "Export the list again, or mend the line."
            mistakes.append(Mistake(f"this task {wrong}.", hint, file, number))
            continue
        done = float(parts[2]) if box[1] in "xX" else float(parts[3] or 0)
        hours[parts[1]] = hours.get(parts[1], 0.0) + done
    return Ticked(hours, mistakes)


def _find_mark(line: str) -> str | None:
    """Return what the comment at the end of a line says of a task; None where there is none."""
    text = line.rstrip()
    start = text.rfind("<!--")
    if start < 0 or not text.endswith("-->") or text.find("-->", start) != len(text) - 3:
        return None
    name, colon, said = text[start + 4 : -3].strip().partition(":")
    return said.strip() if colon and name == "careerpath" else None


def _is_ticked(line: str) -> bool:
    """Return whether a line is a ticked task as this module writes them, its comment or not."""
    return line.startswith(("- [x] **", "- [X] **")) and " h" in line.rpartition("**, ")[2]


def _week_heading(week: PlanWeek) -> str:
    return (
        f"## Week {week.number}: {_day(week.start)} to {_day(week.end)} {week.end.year}, "
        f"{_hours(week.planned_hours)}"
    )


def _line(week: PlanWeek, task: PlanTask, vary: bool) -> str:
    mine = [session for session in week.sessions if session.task == task.id]
    hours = sum(session.hours for session in mine)
    spent = sum(session.spent for session in mine)
    box = "x" if spent >= hours else " "
    days = ", ".join(dict.fromkeys(f"{session.date:%a}" for session in mine))
    when = "" if vary else f" ({days})"
    part = f", {spent:g} done" if 0 < spent < hours else ""
    return (
        f"- [{box}] **{_plain(task.title)}**, {_hours(hours)}{when}{part} "
        f"<!-- careerpath: {task.id} {hours:g} h{part} -->"
    )


def _milestone(each: PlanMilestone) -> str:
    if each.reached is None:
        when = "there"
    elif each.hours_left <= 0:
        when = "done"
    else:
        when = f"{_hours(each.hours_left)} to go, {_day(each.reached)} {each.reached.year}"
    return f"**{_plain(each.title)}** ({when}). {_plain(each.you_can)}"


def _about(task: PlanTask, resources: Mapping[str, Resource]) -> list[str]:
    lines = [f"  {_plain(each)}" for each in (task.what, *task.parts)]
    lines.append(f"  Done when: {_plain(task.done_when)}")
    lines += [
        f"  See [{_plain(resources[key].title)}]({markdown_address(resources[key].url)})"
        for key in task.resources
        if key in resources
    ]
    return [f"  -{line[1:]}" for line in lines]


def _plain(text: str) -> str:
    """Return text in which nothing is read as Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _day(value: date) -> str:
    return f"{value:%a} {value.day} {value:%b}"


def _hours(amount: float) -> str:
    return f"{amount:g} hour{'' if amount == 1 else 's'}"
