"""The plan's sessions as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
import unicodedata

from careerpath.intake.text import one_line
from careerpath.person.plan import Plan

COLUMNS = (
    "date",
    "week",
    "milestone",
    "task",
    "kind",
    "title",
    "skill",
    "hours",
    "hours_done",
    "status",
    "done_when",
)

FORMULA = "=+-@"
"""What a cell must not begin with, since a spreadsheet would calculate it."""


def to_csv(plan: Plan) -> str:
    """Return one row a session, in order of time, with a row of names on top.

    `milestone` is the number of the milestone that a task leads to.
    """
    tasks = {task.id: task for task in plan.tasks}
    numbers = {key: n for n, each in enumerate(plan.milestones, 1) for key in each.tasks}
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for week in plan.weeks:
        for session in week.sessions:
            task = tasks[session.task]
            row = (
                session.date.isoformat(),
                str(week.number),
                str(numbers.get(task.id, "")),
                task.id,
                task.kind,
                one_line(task.title),
                task.skill or "",
                f"{session.hours:g}",
                f"{session.spent:g}",
                "done" if session.done else "todo",
                one_line(task.done_when),
            )
            writer.writerow([_guarded(cell) for cell in row])
    return sink.getvalue()


def _guarded(cell: str) -> str:
    """Return a cell that no spreadsheet calculates: wide signs and blanks before them count."""
    first = unicodedata.normalize("NFKC", cell.strip()[:1])
    return f"'{cell}" if first and first in FORMULA else cell
