"""What a plan holds of the path: study in its order, and the projects that prove it."""

from __future__ import annotations

from collections.abc import Set

from careerpath.advice.calendar import WeekFrame
from careerpath.advice.ladders import levels_after
from careerpath.advice.path import Stretch, list_stretches
from careerpath.catalog.roles import Role
from careerpath.person.plan import PlanTask
from careerpath.plan.chores import Chores
from careerpath.plan.path import (
    SMALL,
    choose_project,
    choose_ready,
    put_first,
)
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.schedule import Main, Placed, place_work
from careerpath.plan.tasks import in_content, project_task, step_task

TRIES = 6
"""How often a plan is laid anew with less room, until its last project has its hours."""

FIRST_PROJECT = 20
"""Hours of the first project of somebody who looks for a post now, at the most."""

FIRST_STUDY = 1.5
"""Weeks of study before the first project of somebody who looks for a post now."""

CLOSING = 0.35
"""The share of what room is left that the project which closes a plan takes at the most."""


def lay_work(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    weeks: list[WeekFrame],
    so_far: SoFar | None = None,
) -> tuple[Main, Placed]:
    """Return the main work of the plan and all of it on its days.

    The room for main work is what work beside it leaves; where a project at the end would not
    be finished, it is laid anew with less room.
    """
    past = so_far or SoFar()
    levels, ladders = request.known.levels, contents.ladders
    room = sum(week.half_hours for week in weeks) / 2
    for _ in range(TRIES):
        main = choose_main(role, request, contents, past, room)
        chores = Chores(role, request, contents, past)
        placed = place_work(
            main, chores, weeks, role, levels, ladders, request.hours_per_week, past.built
        )
        lost = [t for t in main.tasks if t.id in placed.unplaced and t.kind == "project"]
        if not lost:
            break
        room -= sum(placed.unplaced[task.id] for task in lost)
        if room <= 0:
            break
    return main, placed


def choose_main(
    role: Role, request: PlanRequest, contents: PlanContents, past: SoFar, room: float
) -> Main:
    """Return study and projects for so many hours: the path, as far as it goes.

    What was begun goes on. A milestone's project follows its study, in a size that suits the
    hours; where the hours do not hold a milestone, a smaller project closes the plan.
    """
    carried = carry_on(request, contents, past)
    left = {task.id: past.left.get(task.id, task.hours) for task in carried}
    room -= sum(left.values())
    met = past.done | {task.id for task in carried}
    ladders, known = contents.ladders, request.known
    stretches = list_stretches(role, known.levels, ladders, met)
    if request.aim == "job":
        order = _for_a_job(role, request, contents, stretches, met, room)
    else:
        order = _along_the_path(role, request, contents, stretches, met, room)
    checked = {task.skill for task in carried if task.skill}
    planned = {*order, *past.done, *left}
    tasks = list(carried)
    for key in order:
        if key in contents.projects:
            tasks.append(project_task(contents.projects[key]))
            continue
        skill = ladders.skill_of[key]
        tasks.append(step_task(contents, key, planned, request, check=skill not in checked))
        checked.add(skill)
    return Main(tasks, left)


def _along_the_path(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    stretches: list[Stretch],
    met: Set[str],
    room: float,
) -> list[str]:
    ladders, projects = contents.ladders, contents.projects
    order: list[str] = []
    for stretch in stretches:
        if not stretch.steps:
            continue
        hours = ladders.hours(stretch.steps)
        project = choose_project(
            stretch.milestone, projects, request.hours_per_week, room - hours, met
        )
        needed = hours + (project.hours if project else 0)
        if needed <= room and (project or _proved(stretch, met)):
            order += [*stretch.steps, *([project.id] if project else [])]
            room -= needed
            continue
        order += _close(role, request, contents, stretch, met | set(order), room)
        return [*order, *_begin([s for s in stretch.steps if s not in order])]
    last = [part for part in reversed(role.path) if not any(key in order for key in part.projects)]
    for part in last:  # all of the study has room: what is left goes to proof
        project = choose_project(part, projects, request.hours_per_week, room, met | set(order))
        if project is not None and project.id not in order:
            order.append(project.id)
            room -= project.hours
    return order


def _begin(steps: list[str]) -> list[str]:
    """Return the next step, which is begun in what room is left and ends after the plan."""
    return steps[:1]


def _proved(stretch: Stretch, met: Set[str]) -> bool:
    return any(key in met for key in stretch.milestone.projects)


def _close(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    stretch: Stretch,
    met: Set[str],
    room: float,
) -> list[str]:
    """Return as many steps of a milestone as fit, and a smaller project that they allow."""
    ladders = contents.ladders
    for reserve in (max(room * CLOSING, SMALL), 0.0):
        steps: list[str] = []
        hours = 0.0
        for step in stretch.steps:
            hours += ladders.steps[step].hours
            if hours > room - reserve:
                break
            steps.append(step)
        learnt = levels_after(ladders, request.known.levels, [*met, *steps])
        spare = room - ladders.hours(steps)
        project = choose_ready(role, contents.projects, learnt, spare, met)
        if project is not None:
            return [*_fill(contents, stretch, steps, project.hours, room), project.id]
    return _fill(contents, stretch, [], 0, room)


def _fill(
    contents: PlanContents, stretch: Stretch, steps: list[str], reserved: float, room: float
) -> list[str]:
    """Return the steps with those after them that still have room beside a project."""
    found = list(steps)
    for step in stretch.steps[len(steps) :]:
        if contents.ladders.hours([*found, step]) > room - reserved:
            break
        found.append(step)
    return found


def _for_a_job(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    stretches: list[Stretch],
    met: Set[str],
    room: float,
) -> list[str]:
    """Return what postings ask first, with a project as soon as one can be built."""
    ladders, projects = contents.ladders, contents.projects
    steps = put_first(stretches, role, request.known.levels, ladders, _tested(role, contents))
    order: list[str] = []
    built: set[str] = set(met)
    since = request.hours_per_week * FIRST_STUDY / 2
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
                since = request.hours_per_week * 2
                continue
            if done == len(steps):
                break
            since = studied + 10
        step = steps[done]
        room -= ladders.steps[step].hours
        order.append(step)
        studied += ladders.steps[step].hours
        done += 1
    return order


def _tested(role: Role, contents: PlanContents) -> set[str]:
    """Return the skills that the rounds of a role test first."""
    return {
        each.skill
        for each in contents.activities.values()
        if each.skill and each.round in role.interview.practice
    }


def carry_on(request: PlanRequest, contents: PlanContents, past: SoFar) -> list[PlanTask]:
    """Return the tasks that go on: those begun, and those that the content no longer has.

    What a begun step builds on comes before it, even where it was not begun.
    """
    going_on = [
        task for key, task in past.todo.items() if key in past.left or not in_content(key, contents)
    ]
    ladders = contents.ladders
    begun = [task.id for task in going_on if task.id in ladders.steps]
    levels = request.known.levels
    steps = dict.fromkeys(
        each for step in begun for each in (*ladders.missing_before(step, levels, past.done), step)
    )
    planned = {*steps, *past.done}
    tasks = [
        past.todo.get(step) or step_task(contents, step, planned, request, check=False)
        for step in steps
    ]
    return [*tasks, *(task for task in going_on if task.id not in steps)]
