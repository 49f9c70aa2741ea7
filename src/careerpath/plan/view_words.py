"""How days and kinds of tasks are called on screen."""

from __future__ import annotations

from datetime import date

from careerpath.person.plan import PlanTask

KINDS = {
    "learn": "Study",
    "project": "Project",
    "interview": "Practise",
    "apply": "Apply",
    "review": "Also",
}
"""What each kind of task is called on screen."""

AIMS = {
    "decide": "to find out what it shall be",
    "prepare": "to learn towards it",
    "job": "to find a post",
    "grow": "to grow where you are",
}
"""What 90 days are for, in words."""


def day(value: date, year: bool = False) -> str:
    """Return a date as people say it: 'Tue 1 Dec', with the year where asked."""
    text = f"{value:%a} {value.day} {value:%b}"
    return f"{text} {value.year}" if year else text


def month(value: date) -> str:
    """Return a date that is far away as people say it: 'March 2028'."""
    return f"{value:%B} {value.year}"


def kind_of(task: PlanTask) -> str:
    """Return what a task is called on screen; trying a role out is no looking back."""
    return "Try" if task.tries else KINDS[task.kind]
