"""What a plan holds of the path: study in its order, each milestone proved by a project."""

from __future__ import annotations

from collections.abc import Set

from careerpath.advice.ladders import levels_after
from careerpath.advice.path import Stretch
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Milestone, Role
from careerpath.plan.path import (
    SMALL,
    choose_project,
    choose_ready,
    longest_project,
)
from careerpath.plan.request import PlanContents, PlanRequest

CLOSING = 0.35
"""The share of what room is left that the project which closes a plan takes at the most."""


def follow_path(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    path: list[Stretch],
    stretches: list[Stretch],
    met: Set[str],
    room: float,
) -> list[str]:
    """Return the ids of steps and projects for so many hours, in their order.

    `path` has each milestone's own steps, `stretches` the same in the order of study. A project
    follows once all that it uses of its milestone is studied. Where the hours do not hold the next
    milestone, as many of its steps as fit and a smaller project close the plan.
    """
    ladders, projects = contents.ladders, contents.projects
    own = {each.milestone.id: each.steps for each in path}
    order: list[str] = []
    owed: list[Milestone] = []
    for stretch in stretches:
        if own[stretch.milestone.id]:
            owed.append(stretch.milestone)
        if not stretch.steps:
            continue
        hours = ladders.hours(stretch.steps)
        studied = met | {*order, *stretch.steps}
        proofs: list[Project] = []
        unproved = False
        for part in owed:
            left = room - hours - sum(each.hours for each in proofs)
            proof = choose_project(part, projects, request.hours_per_week, left, met)
            if proof is None:
                unproved |= not any(key in met for key in part.projects)
            elif all(step in studied for step in _needed(proof, own[part.id], contents)):
                proofs.append(proof)
        needed = hours + sum(each.hours for each in proofs)
        if needed > room or unproved:
            closing = close_plan(role, request, contents, stretch, met, order, room)
            next_steps = [step for step in stretch.steps if step not in closing]
            return [*order, *closing, *next_steps[:1]]  # the next is begun and ends after the plan
        order += [*stretch.steps, *(each.id for each in proofs)]
        room -= needed
        proved = {key for each in proofs for key in (each.id,)}
        owed = [part for part in owed if not proved & set(part.projects)]
    return [*order, *prove_more(role, request, contents, met | set(order), room)]


def _needed(project: Project, steps: list[str], contents: PlanContents) -> list[str]:
    """Return those of a milestone's steps whose skills a project uses."""
    return [step for step in steps if contents.ladders.skill_of[step] in project.skills]


def prove_more(
    role: Role, request: PlanRequest, contents: PlanContents, met: Set[str], room: float
) -> list[str]:
    """Return projects of the role's own for the room that is left when all of it is studied.

    First the milestones without one, the last first, then what else the role has.
    """
    found: list[str] = []
    for whole in (False, True):
        for part in reversed(role.path):
            done = met | set(found)
            mine = [key for key in part.projects if key in contents.projects]
            open_ = [key for key in mine if key not in done]
            if not open_ or (not whole and len(open_) < len(mine)):
                continue
            rest = {key: contents.projects[key] for key in open_}
            project = choose_project(part, rest, request.hours_per_week, room)
            if project is not None:
                found.append(project.id)
                room -= project.hours
    return found


def close_plan(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    stretch: Stretch,
    met: Set[str],
    before: list[str],
    room: float,
) -> list[str]:
    """Return as many steps of a milestone as fit, and a smaller project that they allow.

    With nothing planned `before`, study comes first: no plan is a project and nothing else.
    """
    ladders = contents.ladders
    done = met | set(before)
    most = longest_project(request.hours_per_week)
    for reserve in (max(room * CLOSING, SMALL), 0.0):
        steps = _fitting(contents, stretch.steps, room - reserve)
        if not steps and not before:
            continue
        learnt = levels_after(ladders, request.known.levels, [*done, *steps])
        spare = min(room - ladders.hours(steps), most)
        project = choose_ready(role, contents.projects, learnt, spare, done)
        if project is not None:
            return [*_fitting(contents, stretch.steps, room - project.hours), project.id]
    return _fitting(contents, stretch.steps, room)


def _fitting(contents: PlanContents, steps: list[str], room: float) -> list[str]:
    """Return the first steps, as many as the hours hold."""
    found: list[str] = []
    for step in steps:
        room -= contents.ladders.steps[step].hours
        if room < 0:
            break
        found.append(step)
    return found
