"""What of the plan teaches a skill that a mock showed weak, and how to open it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from careerpath.advice.results import Result
from careerpath.person.plan import Plan, PlanTask
from careerpath.plan.due import list_due
from careerpath.plan.weak import Forward

MOST = 2
"""Tasks that are named for a skill."""


class Teaching(Result, frozen=True):
    """An open task of the plan: its title, the day it begins, and the command that shows it.

    `number` is its number in today's list, None where it is not on it.
    """

    title: str
    begins: date
    command: str
    number: int | None = None


class Lesson(Result, frozen=True):
    """Where a weak skill is learnt: open tasks of the plan, else what waits, else what to do.

    `waits` is a step that comes after the last day. `command` is what brings it into the plan, or
    makes one; empty where the plan's role does not ask the skill.
    """

    skill: str
    tasks: list[Teaching] = []
    waits: str = ""
    command: str = ""


def find_lessons(
    skills: Sequence[str],
    plan: Plan | None,
    forward: Sequence[Forward],
    skill_of: Mapping[str, str],
    role: str,
    today: date,
) -> list[Lesson]:
    """Return for each skill what teaches it, the task that comes first before the others.

    `forward` is what planning again would bring forward, `skill_of` the skill of each study step,
    `role` the one that the mock was for.
    """
    if plan is None or today > plan.end:
        return [Lesson(key, command=f"careerpath plan new {role}") for key in skills]
    movable = {each.skill for each in forward if each.by != "waits"}
    found = []
    for key in skills:
        waits = next((t.title for t in plan.later if skill_of.get(t.id) == key), "")
        more = "careerpath plan replan --practised" if key in movable else ""
        found.append(Lesson(key, _tasks(plan, key, today), waits, more))
    return found


def _tasks(plan: Plan, skill: str, today: date) -> list[Teaching]:
    due = list_due(plan, today)
    every = (*due.next[::-1], *due.today[::-1], *due.overdue[::-1])  # the first of a task wins
    numbers = {item.task: item.number for item in every if not item.done}
    open_ = [task for task in plan.tasks if task.status == "todo" and _teaches(task, skill)]
    found = []
    for task in open_:
        days = [each.date for each in plan.sessions if each.task == task.id and not each.done]
        if not days:
            continue
        week = min(max((days[0] - plan.start).days // 7 + 1, 1), len(plan.weeks))
        number = numbers.get(task.id)
        show = "careerpath plan today" if number else f"careerpath plan show --week {week}"
        found.append(Teaching(task.title, days[0], show, number))
    return sorted(found, key=lambda each: each.begins)[:MOST]


def _teaches(task: PlanTask, skill: str) -> bool:
    return task.skill == skill or skill in task.skills
