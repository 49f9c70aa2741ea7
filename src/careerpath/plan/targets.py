"""What a person means by 'done 2' or 'done testing-first-tests'."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import date

from careerpath.advice.results import Result
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.plan import Plan
from careerpath.person.plan_file import SavedPlan
from careerpath.plan.due import DueList, list_due
from careerpath.plan.progress import finish_work, hours_open, log_hours


class Target(Result, frozen=True):
    """A task, or those of its sessions that are on the days named."""

    task: str
    dates: tuple[date, ...] = ()


def find_targets(plan: Plan, words: Sequence[str], today: date) -> list[Target]:
    """Return what is to be marked, each once: numbers of today's list, or ids of tasks.

    Raises UserError for the first word that names nothing or something that is done already.
    """
    due = list_due(plan, today)
    return list(dict.fromkeys(_target(plan, due, word) for word in words))


def mark_targets(
    plan: SavedPlan, targets: Sequence[Target], today: date, hours: float | None = None
) -> SavedPlan:
    """Return the plan with the targets worked off.

    With `hours`, of the one session that is meant, so many are worked off; a task that is meant
    as a whole is done and took so long. Raises UserError for more hours than the task has left.
    """
    if hours is not None and targets[0].dates:
        key = targets[0].task
        left = hours_open(plan, key)
        if hours > left:
            raise UserError(
                "too-many-hours",
                f"'{plan.task(key).title}' has {left:g} hours left in the plan.",
                f"If it took longer and is done: careerpath plan done {key} --hours {hours:g}",
            )
        return log_hours(plan, key, targets[0].dates[0], hours, today)
    whole = {target.task for target in targets if not target.dates}
    sittings = {(target.task, day) for target in targets for day in target.dates}
    return finish_work(plan, whole, sittings, today, hours)


def find_tasks(plan: Plan, words: Sequence[str]) -> list[str]:
    """Return the ids of tasks that are named; UserError for the first that is unknown."""
    return list(dict.fromkeys(_task_id(plan, word) for word in words))


def _target(plan: Plan, due: DueList, word: str) -> Target:
    if word.isascii() and word.isdigit():
        return _numbered(due, word)
    key = _task_id(plan, word)
    task = plan.task(key)
    if task.status == "done":
        when = f" since {task.done_on}" if task.done_on else ""
        raise UserError(
            "already-done",
            f"'{task.title}' is done already{when}.",
            f"To take it back: careerpath plan undo {key}",
        )
    return Target(key)


def _numbered(due: DueList, word: str) -> Target:
    count = len(due.overdue) + len(due.today) + len(due.next)
    item = due.item(int(word[:6]))
    if item is None:
        known = f"The list goes from 1 to {count}." if count else "Nothing is on the list."
        raise UserError(
            "unknown-number",
            f"There is no number {word[:6]}.",
            f"{known} See careerpath plan today.",
        )
    if item.done:
        raise UserError(
            "already-done",
            f"Number {item.number}, '{item.title}', is done already.",
            "To take it back: careerpath plan undo",
        )
    return Target(item.task, tuple(item.dates))


def _task_id(plan: Plan, word: str) -> str:
    """Return the task of an id, or of a beginning that only one id has."""
    wanted = word.casefold()
    ids = [task.id for task in plan.tasks]
    if wanted in ids:
        return wanted
    starting = [key for key in ids if wanted and key.startswith(wanted)]
    if len(starting) == 1:
        return starting[0]
    if starting:
        raise UserError(
            "ambiguous-task", f"{quote(word)} could mean {', '.join(starting[:6])}.", "Type more."
        )
    if any(task.id == wanted for task in plan.later):
        raise UserError(
            "task-waits",
            f"{quote(word)} waits until after day {plan.days}.",
            "careerpath plan replan brings it in where there is room.",
        )
    near = difflib.get_close_matches(wanted, ids, 2, 0.6)
    hint = f"Did you mean {' or '.join(near)}?" if near else "careerpath plan show --full has ids."
    raise UserError("unknown-task", f"There is no task {quote(word)} in the plan.", hint)
