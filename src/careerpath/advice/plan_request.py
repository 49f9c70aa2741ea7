"""What a plan is made from: content, and the person's request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.results import Result
from careerpath.catalog.plan import Activity, Phase, Project


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
