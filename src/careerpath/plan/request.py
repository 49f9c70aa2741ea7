"""What a plan is made from: content, the person's request, and what is done of an earlier plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.results import Result
from careerpath.catalog.plan import Activity, Phase, Project
from careerpath.person.plan import PlanTask


class PlanContents(Result, frozen=True):
    """What a plan is made from."""

    ladders: Ladders
    phases: Sequence[Phase]
    activities: Mapping[str, Activity]
    projects: Mapping[str, Project]


class PlanRequest(Result, frozen=True):
    """Whose plan: the role, the levels, the start, the hours a week and the days for them."""

    role: str
    start: date
    hours_per_week: float
    levels: Levels
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    off: tuple[date, ...] = ()


class SoFar(Result, frozen=True):
    """What an earlier plan leaves behind; nothing for a first plan.

    `week` is the first that can hold work. `todo` are the tasks of the earlier plan that are not
    done, `left` the hours that those of them still need that were begun. `spent` are the hours
    worked off, by kind of task.
    """

    week: int = 1
    done: frozenset[str] = frozenset()
    todo: Mapping[str, PlanTask] = {}
    left: Mapping[str, float] = {}
    spent: Mapping[str, float] = {}
