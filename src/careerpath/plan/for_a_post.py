"""What a plan holds for somebody who looks for a post now: what postings ask first, and proof."""

from __future__ import annotations

from careerpath.plan.path import SMALL, Route, choose_ready, nearest_project

FIRST_PROJECT = 20
"""Hours of the first project, at the most: a small one that runs helps more than a large one."""

FIRST_STUDY = 0.75
"""Weeks' hours of study before the first project."""

NEXT_STUDY = 2
"""Weeks' hours of study between one project and the next."""

LONGER = 10
"""Hours of study after which a project is looked for again where none could be built."""


def study_for_a_post(route: Route, room: float) -> list[str]:
    """Return the steps in their order, with a project as soon as one can be built.

    Where none can be, study goes straight to what the nearest one needs.
    """
    hours_per_week = route.request.hours_per_week
    waiting = [step for stretch in route.stretches for step in stretch.steps]
    order: list[str] = []
    built: set[str] = set()
    studied, since = 0.0, hours_per_week * FIRST_STUDY
    while room > 0:
        if studied >= since or not waiting:
            most = min(room, max(hours_per_week, SMALL), room if built else FIRST_PROJECT)
            done = route.met | built
            project = choose_ready(
                reversed(route.worth_proving()),
                route.projects,
                route.levels_after(order),
                most,
                done,
            )
            if project is not None:
                order.append(project.id)
                built.add(project.id)
                room -= project.hours
                studied, since = 0.0, hours_per_week * NEXT_STUDY
                continue
            if not waiting:
                break
            since = studied + LONGER
            if route.straight and not built:
                waiting = _nearest_first(route, waiting, order, room)
        step = waiting.pop(0)
        order.append(step)
        room -= route.ladders.steps[step].hours
        studied += route.ladders.steps[step].hours
    return order


def _nearest_first(route: Route, waiting: list[str], order: list[str], room: float) -> list[str]:
    """Return the steps with those first that the nearest project needs."""
    nearest = nearest_project(route, waiting, room, route.met | set(order))
    needed = nearest[0] if nearest else set()
    return sorted(waiting, key=lambda step: step not in needed)
