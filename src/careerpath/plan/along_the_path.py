"""What a plan holds of the path: study in its order, each milestone proved by a project."""

from __future__ import annotations

from collections.abc import Mapping, Set

from careerpath.advice.path import Stretch
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Milestone
from careerpath.plan.path import (
    SMALL,
    Route,
    choose_project,
    choose_ready,
    longest_project,
    nearest_project,
)

LARGER_FROM = 8
"""Hours a week from which on one project is of medium size at least, where one can be built."""

CLOSING = 0.35
"""The share of what room is left that the project which closes a plan takes at the most."""


def follow_path(route: Route, room: float) -> list[str]:
    """Return the ids of steps and projects for so many hours, in their order.

    A project follows once all that it uses of its milestone is studied. Where the hours do not
    hold the next milestone, as many of its steps as fit and a smaller project close the plan.
    """
    own = {each.milestone.id: each.steps for each in route.path}
    order: list[str] = []
    owed: list[Milestone] = []
    for stretch in route.stretches:
        if own[stretch.milestone.id]:
            owed.append(stretch.milestone)
        if not stretch.steps:
            continue
        hours = route.ladders.hours(stretch.steps)
        studied = route.met | {*order, *stretch.steps}
        proofs: list[Project] = []
        unproved = False
        for part in owed:
            left = room - hours - sum(each.hours for each in proofs)
            proof = _choose(route, part, left)
            if proof is None:
                unproved |= not any(key in route.met for key in part.projects)
            elif all(step in studied for step in _needed(route, proof, own[part.id])):
                proofs.append(proof)
        needed = hours + sum(each.hours for each in proofs)
        if needed > room or unproved:
            closing = close_plan(route, stretch, order, room)
            next_steps = [step for step in stretch.steps if step not in closing]
            return [*order, *closing, *next_steps[:1]]  # the next is begun and ends after the plan
        order += [*stretch.steps, *(each.id for each in proofs)]
        room -= needed
        proved = {each.id for each in proofs}
        owed = [part for part in owed if not proved & set(part.projects)]
    return [*order, *prove_more(route, order, room)]


def _choose(route: Route, part: Milestone, room: float) -> Project | None:
    return choose_project(part, route.projects, route.request.hours_per_week, room, route.met)


def _needed(route: Route, project: Project, steps: list[str]) -> list[str]:
    """Return those of a milestone's steps whose skills a project uses."""
    return [step for step in steps if route.ladders.skill_of[step] in project.skills]


def prove_more(route: Route, before: list[str], room: float) -> list[str]:
    """Return projects of the role's own for the room that is left when all of it is studied.

    First for the milestones without one, the last first, then what else the role has.
    """
    found: list[str] = []
    for whole in (False, True):
        for part in reversed(route.worth_proving()):
            done = route.met | {*before, *found}
            mine = [key for key in part.projects if key in route.projects]
            rest = {key: route.projects[key] for key in mine if key not in done}
            if not rest or (not whole and len(rest) < len(mine)):
                continue
            project = choose_project(part, rest, route.request.hours_per_week, room)
            if project is not None:
                found.append(project.id)
                room -= project.hours
    return found


def close_plan(route: Route, stretch: Stretch, before: list[str], room: float) -> list[str]:
    """Return as many steps of a milestone as fit, and a smaller project that they allow.

    With nothing planned or done before, study comes first: no plan is a project and nothing
    else. One without any project goes straight to the nearest.
    """
    done = route.met | set(before)
    place = [part.id for part in route.role.path].index(stretch.milestone.id)
    near = [*reversed(route.role.path[: place + 1]), *route.role.path[place + 1 :]]
    most = longest_project(route.request.hours_per_week)
    for reserve in (max(room * CLOSING, SMALL), 0.0):
        steps = _fitting(route, stretch.steps, room - reserve)
        if not steps and not before and not route.met:
            continue
        learnt = route.levels_after([*before, *steps])
        spare = min(room - route.ladders.hours(steps), most)
        project = next(
            (
                found
                for sizes in _sizes(route, done)
                if (found := choose_ready(near, sizes, learnt, spare, done))
            ),
            None,
        )
        if project is not None:
            return [*_fitting(route, stretch.steps, room - project.hours), project.id]
    if route.straight and not any(key in route.projects for key in done):
        nearest = nearest_project(route, stretch.steps, room, done)
        if nearest is not None:
            return _straight_to(route, *nearest, stretch.steps, room)
    return _fitting(route, stretch.steps, room)


def _sizes(route: Route, done: Set[str]) -> list[Mapping[str, Project]]:
    """Return the projects to choose from, the best first.

    With the hours for it, one project of a plan is more than a small one.
    """
    larger = {key: each for key, each in route.projects.items() if each.size != "small"}
    if route.request.hours_per_week < LARGER_FROM or done & set(larger):
        return [route.projects]
    return [larger, route.projects]


def _straight_to(
    route: Route, needed: Set[str], project: Project, steps: list[str], room: float
) -> list[str]:
    """Return what a project needs, the project, and what else has room beside it."""
    first = [step for step in steps if step in needed or step == route.first]
    room -= route.ladders.hours(first) + project.hours
    rest = [step for step in steps if step not in first]
    return [*first, project.id, *_fitting(route, rest, room)]


def _fitting(route: Route, steps: list[str], room: float) -> list[str]:
    """Return the first steps, as many as the hours hold."""
    found: list[str] = []
    for step in steps:
        room -= route.ladders.steps[step].hours
        if room < 0:
            break
        found.append(step)
    return found
