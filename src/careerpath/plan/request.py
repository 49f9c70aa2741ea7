"""What a plan is made from: content, the person's request, and what is done of an earlier plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Known
from careerpath.advice.results import Result
from careerpath.advice.said import Said
from careerpath.catalog.plan import Activity, Project
from careerpath.catalog.roles import Role
from careerpath.catalog.tasters import Taster
from careerpath.intake.situations import Aim, Stage
from careerpath.person.answers import WEEKDAYS
from careerpath.person.plan import Plan, PlanTask
from careerpath.plan.changes import days_off


class PlanContents(Result, frozen=True):
    """What a plan is made from, by id; the tasters by their role, one each."""

    ladders: Ladders
    activities: Mapping[str, Activity]
    projects: Mapping[str, Project]
    roles: Mapping[str, Role]
    tasters: Mapping[str, Taster] = {}


class PlanRequest(Result, frozen=True):
    """Whose plan: the role, what is known, the start, the hours a week and the days for them.

    `aim` and `stage` shape the weeks. `variant` is the language in which steps are told, where
    they have it. `searched`: the person has sent applications already. `tries` are the roles
    to try while deciding, the best first. `weeks` are 13, and more where the end was put off.
    `vary`: the days are not known. `origin` is the role or background that they come from.
    `wanted` maps skills to levels that come as early as the path allows: a posting asks them.
    `brought` are study steps that come before all others: mock answers showed them weak.
    """

    role: str
    start: date
    hours_per_week: float
    known: Known
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    off: tuple[date, ...] = ()
    aim: Aim = "prepare"
    stage: Stage = "working"
    variant: str | None = None
    searched: bool = False
    tries: tuple[str, ...] = ()
    weeks: int = 13
    vary: bool = False
    origin: str | None = None
    wanted: Mapping[str, int] = {}
    brought: tuple[str, ...] = ()


class SoFar(Result, frozen=True):
    """What an earlier plan leaves behind; nothing for a first plan.

    `week` is the first that can hold work. `todo` are the tasks of the earlier plan that are not
    done, `left` the hours that those of them still need that were begun. `built`: a project is
    done. `kept` are tasks of a plan before this one that are done and stay in sight.
    """

    week: int = 1
    done: frozenset[str] = frozenset()
    todo: Mapping[str, PlanTask] = {}
    left: Mapping[str, float] = {}
    built: bool = False
    kept: tuple[PlanTask, ...] = ()


def has_searched(said: Said) -> bool:
    """Return whether somebody has sent applications; between two posts that is taken for sure."""
    if said.applications is None:
        return said.stage == "between"
    return said.applications > 0


def request_for(role: Role, said: Said, tries: tuple[str, ...] = ()) -> PlanRequest:
    """Return the request for a plan towards a role, from what somebody said."""
    return PlanRequest(
        role=role.id,
        start=said.start,
        hours_per_week=said.hours_per_week,
        known=said.known,
        weekdays=tuple(said.weekdays),
        aim=said.aim_towards(role.id),
        stage=said.stage,
        variant=said.variant,
        searched=has_searched(said),
        tries=tries,
        vary=said.vary,
        origin=said.stands,
    )


def request_of(
    plan: Plan, known: Known, variant: str | None, origin: str | None = None
) -> PlanRequest:
    """Return the request that a plan was made from, with what is known of the person now."""
    return PlanRequest(
        role=plan.role,
        start=plan.start,
        hours_per_week=plan.hours_per_week,
        known=known,
        weekdays=tuple(
            number
            for number, day in enumerate(WEEKDAYS)
            if plan.vary or day in (plan.study_days or WEEKDAYS)
        ),
        off=days_off(plan),
        aim=plan.aim,
        stage=plan.stage,
        variant=variant,
        searched=any(task.id == LOOK_BACK for task in plan.tasks),
        tries=tuple(task.tries for task in plan.tasks if task.tries),
        weeks=len(plan.weeks),
        vary=plan.vary,
        origin=origin,
        wanted=plan.wanted,
        brought=tuple(plan.brought),
    )


LOOK_BACK = "look-at-what-was-sent"
"""The activity that only those have who sent applications before."""
