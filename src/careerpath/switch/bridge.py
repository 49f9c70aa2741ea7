"""From one role to another: what carries over, what is missing, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from careerpath.advice.calendar import BUFFER
from careerpath.advice.first_step import NEARER
from careerpath.advice.ladders import Ladders, Levels, role_targets, steps_to_ready
from careerpath.advice.levels import Known, know
from careerpath.advice.readiness import (
    Gap,
    Strength,
    hours_to_ready,
    list_gaps,
    list_strengths,
    readiness_share,
)
from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import ON_THE_WAY, Role

DETOUR = 1.1
"""From a role, the way over another takes at most so many times the direct way's hours."""


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
    """The way from a role or background (`from_role`) to a role.

    From a role named, levels are all that it asks, cores and prerequisites included, and from a
    background what people bring from it (`assumed`); else the person's own. `readiness` 0-100
    counts unknown levels as not there yet. `on_the_way` are the missing skills that only come
    before others. `weeks` at `hours_per_week`, one hour in ten left free.
    """

    from_role: str | None
    to_role: str
    assumed: bool
    readiness: int
    carries_over: list[Strength]
    missing: list[Gap]
    on_the_way: list[Gap]
    hours: int
    hours_from_nothing: int
    hours_per_week: float
    weeks: int
    shared_steps: list[SharedStep]
    stepping_stones: list[SteppingStone]


def plan_switch(
    origin: Role | Background | None,
    goal: Role,
    roles: Mapping[str, Role],
    ladders: Ladders,
    own: Known | None,
    hours_per_week: float,
) -> Switch:
    """Return the way to `goal` from what `origin` brings, or from the person's own levels."""
    known = know(ladders.skills, {}, origin=origin) if own is None else own
    levels = known.levels
    hours = hours_to_ready(ladders, goal, levels)
    ahead = steps_to_ready(ladders, goal, levels)
    post = origin if isinstance(origin, Role) else None
    there = set(steps_to_ready(ladders, post, levels)) if post else set()
    gaps = list_gaps(goal, known, ladders)
    asked = {ask.skill for ask in goal.skills if ask.origin != ON_THE_WAY}
    return Switch(
        origin.id if origin else None,
        goal.id,
        own is None,
        round(100 * readiness_share(goal, levels)),
        list_strengths(goal, known),
        [gap for gap in gaps if gap.skill in asked],
        [gap for gap in gaps if gap.skill not in asked],
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
        _stones(goal, roles, ladders, levels, post, hours),
    )


def _stones(
    goal: Role,
    roles: Mapping[str, Role],
    ladders: Ladders,
    levels: Levels,
    origin: Role | None,
    direct: int,
) -> list[SteppingStone]:
    """Return the roles on the way in which a paid post is clearly nearer than the goal.

    For somebody who has no such post yet, the way over one may be longer in all than the direct
    one; from a role it must be about as short.
    """
    stones = []
    for key in goal.entry.entry_from:
        if key not in roles or (origin is not None and key == origin.id):
            continue
        there = hours_to_ready(ladders, roles[key], levels)
        if not there or there > NEARER * direct:
            continue
        reached = dict(levels)
        for skill, required in role_targets(roles[key]):
            reached[skill] = max(required, reached.get(skill, 0))
        on = hours_to_ready(ladders, goal, reached)
        if origin is None or there + on <= DETOUR * direct:
            stones.append(SteppingStone(key, there, on))
    return sorted(stones, key=lambda each: (each.hours_there, each.role))
