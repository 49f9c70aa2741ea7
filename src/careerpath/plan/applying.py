"""When somebody who prepares for a post begins to apply."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from careerpath.advice.calendar import BUFFER
from careerpath.advice.ladders import Ladders, Levels, levels_after
from careerpath.catalog.roles import Role
from careerpath.person.plan import LaterTask

READY = 0.7
"""The share of the must-haves from which on somebody applies."""

READY_WEEK = 9
"""The week of day 60, from which on somebody applies whose must-haves are near."""

NEAR_WEEKS = 13
"""Must-haves are near when so many weeks of study lead to them."""

STUDY = 2 / 3
"""The share of a week's hours that is counted as study here."""


def is_ready(
    role: Role, levels: Levels, ladders: Ladders, week: int, hours_per_week: float
) -> bool:
    """Return whether somebody with these levels applies for posts of a role in a week of the plan.

    At 70 % of the must-haves, or from day 60 on when what is left of them is no more than three
    months of study. An answer to an application that comes years too early is always the same.
    """
    musts = [ask for ask in role.skills if ask.must_have]
    reached = sum(min(levels.get(ask.skill, 0) / ask.required, 1) for ask in musts)
    if reached >= READY * len(musts):
        return True
    left = ladders.hours(ladders.missing_steps([(a.skill, a.required) for a in musts], levels))
    return week >= READY_WEEK and left <= NEAR_WEEKS * hours_per_week * BUFFER * STUDY


def ready_after(
    role: Role,
    levels: Levels,
    ladders: Ladders,
    later: Sequence[LaterTask],
    hours_per_week: float,
    end: date,
    pace: float,
) -> date | None:
    """Return about when somebody applies who does not within the plan; None where that is unknown.

    `levels` are those at the plan's `end`. What comes `later` is done in its order, `pace` hours
    of it a week.
    """
    steps: list[str] = []
    hours = 0.0
    for task in (None, *later):
        if task is not None:
            hours += task.hours
            if task.id not in ladders.steps:
                continue
            steps.append(task.id)
        now = levels_after(ladders, levels, steps)
        if is_ready(role, now, ladders, READY_WEEK, hours_per_week):
            return end + timedelta(days=ceil(hours / pace * 7))
    return None
