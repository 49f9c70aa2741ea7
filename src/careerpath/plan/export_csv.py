"""The plan's sessions as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io

from careerpath.person.plan import Plan

COLUMNS = (
    "date",
    "week",
    "task",
    "kind",
    "title",
    "skill",
    "hours",
    "hours_done",
    "status",
    "done_when",
)

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with, since a spreadsheet would calculate it."""


def to_csv(plan: Plan) -> str:
    """Return one row a session, in order of time, with a row of names on top."""
    tasks = {task.id: task for task in plan.tasks}
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for week in plan.weeks:
        for session in week.sessions:
            task = tasks[session.task]
            row = (
                session.date.isoformat(),
                str(week.number),
                task.id,
                task.kind,
                task.title,
                task.skill or "",
                f"{session.hours:g}",
                f"{session.spent:g}",
                "done" if session.done else "todo",
                task.done_when,
            )
            writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return sink.getvalue()
