"""From one role to another: what carries over, what is missing, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from careerpath.advice.calendar import BUFFER
from careerpath.advice.ladders import Ladders, Levels, role_targets, steps_to_ready
from careerpath.advice.readiness import (
    Gap,
    Strength,
    hours_to_ready,
    list_gaps,
    list_strengths,
    readiness_share,
)
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role


class SharedStep(Result, frozen=True):
    """A study step still ahead that both roles ask for."""

    step: str
    title: str
    skill: str
    hours: int


class SteppingStone(Result, frozen=True):
    """A role people come from: hours from here to it, and on from it to the goal."""

    role: str
    hours_there: int
    hours_on: int


class Switch(Result, frozen=True):
    """The way from one role to another.

    Levels are the person's; without a profile, exactly what the role left behind requires.
    `readiness` 0-100 counts unknown levels as 0. `foundations` are skills that the goal does not
    name but builds on, and that are there already. `weeks` at `hours_per_week`, one hour in ten
    left free.
    """

    from_role: str | None
    to_role: str
    assumed: bool
    readiness: int
    carries_over: list[Strength]
    missing: list[Gap]
    foundations: list[str]
    hours: int
    hours_from_nothing: int
    hours_per_week: float
    weeks: int
    shared_steps: list[SharedStep]
    stepping_stones: list[SteppingStone]


def plan_switch(
    origin: Role | None,
    goal: Role,
    roles: Mapping[str, Role],
    ladders: Ladders,
    levels: Levels | None,
    hours_per_week: float,
) -> Switch:
    """Return the way from `origin` to `goal`; `levels` None assumes what the origin requires."""
    assumed = levels is None
    known: Levels = dict(role_targets(origin)) if levels is None and origin else (levels or {})
    hours = hours_to_ready(ladders, goal, known)
    ahead = steps_to_ready(ladders, goal, known)
    there = set(steps_to_ready(ladders, origin, known)) if origin else set()
    return Switch(
        origin.id if origin else None,
        goal.id,
        assumed,
        round(100 * readiness_share(goal, known)),
        list_strengths(goal, known),
        list_gaps(goal, known, ladders),
        _foundations(goal, ladders, known),
        hours,
        hours_to_ready(ladders, goal, {}),
        hours_per_week,
        ceil(hours / (hours_per_week * BUFFER)),
        [
            SharedStep(
                step, ladders.steps[step].title, ladders.skill_of[step], ladders.steps[step].hours
            )
            for step in ahead
            if step in there
        ],
        _stones(goal, roles, ladders, known, origin),
    )


def _foundations(goal: Role, ladders: Ladders, levels: Levels) -> list[str]:
    """Return the skills below the goal's own, needed from nothing, of which no step is left."""
    named = {need.skill for need in goal.skills}
    needed = {ladders.skill_of[step] for step in steps_to_ready(ladders, goal, {})}
    missing = {ladders.skill_of[step] for step in steps_to_ready(ladders, goal, levels)}
    return sorted(needed - named - missing)


def _stones(
    goal: Role, roles: Mapping[str, Role], ladders: Ladders, levels: Levels, origin: Role | None
) -> list[SteppingStone]:
    """Return the roles people usually come from, but the origin, the nearest first."""
    stones = []
    for key in goal.entry.entry_from:
        if key not in roles or (origin is not None and key == origin.id):
            continue
        reached = dict(levels)
        for skill, required in role_targets(roles[key]):
            reached[skill] = max(required, reached.get(skill, 0))
        there = hours_to_ready(ladders, roles[key], levels)
        stones.append(SteppingStone(key, there, hours_to_ready(ladders, goal, reached)))
    return sorted(stones, key=lambda each: (each.hours_there, each.role))
