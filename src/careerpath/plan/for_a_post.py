"""What a plan holds for somebody who looks for a post now: what postings ask first, and proof."""

from __future__ import annotations

from collections.abc import Set

from careerpath.advice.ladders import levels_after
from careerpath.catalog.roles import Role
from careerpath.plan.path import SMALL, choose_ready
from careerpath.plan.request import PlanContents, PlanRequest

FIRST_PROJECT = 20
"""Hours of the first project, at the most: a small one that runs helps more than a large one."""

FIRST_STUDY = 0.75
"""Weeks' hours of study before the first project."""

NEXT_STUDY = 2
"""Weeks' hours of study between one project and the next."""

LONGER = 10
"""Hours of study after which a project is looked for again where none could be built."""


def study_for_a_post(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    steps: list[str],
    met: Set[str],
    room: float,
) -> list[str]:
    """Return steps in this order, with a project as soon as one can be built."""
    ladders, projects = contents.ladders, contents.projects
    order: list[str] = []
    built: set[str] = set(met)
    since = request.hours_per_week * FIRST_STUDY
    studied, done = 0.0, 0
    while room > 0:
        learnt = levels_after(ladders, request.known.levels, [*met, *order])
        if studied >= since or done == len(steps):
            most = min(
                room, max(request.hours_per_week, SMALL), FIRST_PROJECT if not built - met else room
            )
            project = choose_ready(role, projects, learnt, most, built)
            if project is not None:
                order.append(project.id)
                built.add(project.id)
                room -= project.hours
                studied = 0.0
                since = request.hours_per_week * NEXT_STUDY
                continue
            if done == len(steps):
                break
            since = studied + LONGER
        step = steps[done]
        room -= ladders.steps[step].hours
        order.append(step)
        studied += ladders.steps[step].hours
        done += 1
    return order
