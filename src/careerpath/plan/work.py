"""What a plan holds of the path: study in its order, and the projects that prove it."""

from __future__ import annotations

from collections.abc import Set

from careerpath.advice.calendar import BUFFER, WeekFrame
from careerpath.advice.path import list_stretches
from careerpath.catalog.roles import Role
from careerpath.person.plan import PlanTask
from careerpath.plan.along_the_path import follow_path
from careerpath.plan.chores import SHARES, Chores
from careerpath.plan.for_a_post import study_for_a_post
from careerpath.plan.order import (
    FEW_WEEKS,
    MUST_HAVES,
    Way,
    find_defining_step,
    order_study,
    steps_to_must_haves,
)
from careerpath.plan.path import Route
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.schedule import Main, Placed, place_work
from careerpath.plan.tasks import AGAIN, in_content, project_task, step_task

WITH_HELP = 2
"""The level to which what interviews test is learnt before other supporting skills."""

TRIES = 6
"""How often a plan is laid anew with less room, until its last project has its hours."""


def lay_work(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    weeks: list[WeekFrame],
    so_far: SoFar | None = None,
) -> tuple[Main, Placed]:
    """Return the main work of the plan and all of it on its days.

    The path is followed as it is written; where its must-haves would get less than their share of
    the study, what supports them waits.
    """
    past = so_far or SoFar()
    wanted = steps_to_must_haves(role, request.known.levels, contents.ladders)
    ways: tuple[Way, ...] = ("written", "lenient", "strict")
    for way in ways[1:] if request.aim == "job" or request.wanted else ways:
        main, placed = _lay(role, request, contents, weeks, past, way)
        if _share(main, placed, wanted) >= MUST_HAVES:
            break
    return main, placed


def _lay(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    weeks: list[WeekFrame],
    past: SoFar,
    way: Way,
) -> tuple[Main, Placed]:
    """Return the work on its days.

    The room for main work is what work beside it leaves; where a project at the end would not
    be finished, it is laid anew with less room, and at last without that project.
    """
    levels, ladders = request.known.levels, contents.ladders
    room = sum(week.half_hours for week in weeks) / 2

    def place(main: Main) -> tuple[Placed, list[PlanTask]]:
        """Return the work on its days, and the projects that would not be finished."""
        chores = Chores(role, request, contents, past)
        hours_per_week, built = request.hours_per_week, past.built
        placed = place_work(main, chores, weeks, role, levels, ladders, hours_per_week, built)
        lost = [t for t in main.tasks if t.id in placed.unplaced and t.kind == "project"]
        return placed, lost

    for _ in range(TRIES):
        main = choose_main(role, request, contents, past, room, way)
        placed, lost = place(main)
        if not lost:
            return main, placed
        had = sum(task.hours for task in main.tasks) - sum(placed.unplaced.values())
        room = min(room - sum(placed.unplaced[task.id] for task in lost), had)
        if room <= 0:
            break
    fresh = [task for task in lost if task.id not in past.left]
    main = Main([task for task in main.tasks if task not in fresh], main.left)
    return main, place(main)[0]


def _share(main: Main, placed: Placed, wanted: Set[str]) -> float:
    """Return the share of the study that must-haves get, up to where they are all met."""
    kinds = {task.id: task.kind for task in main.tasks}
    total = ours = 0.0
    open_ = set(wanted) & set(kinds)
    complete = len(open_) == len(wanted) and not open_ & set(placed.unplaced)
    last = {s.task: n for n, s in enumerate(s for week in placed.sessions for s in week)}
    end = max((last[key] for key in open_), default=-1) if complete else len(last) * 1000
    for number, session in enumerate(s for week in placed.sessions for s in week):
        if kinds.get(session.task) == "learn" and number <= end:
            total += session.hours
            ours += session.hours if session.task in wanted else 0.0
    return ours / total if total else 1.0


def choose_main(
    role: Role, request: PlanRequest, contents: PlanContents, past: SoFar, room: float, way: Way
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
    path = list_stretches(role, known.levels, ladders, met)
    first = find_defining_step(path, role, known.levels, ladders, met)
    stretches = order_study(
        path,
        role,
        known.levels,
        ladders,
        met,
        hours_early(request),
        way,
        tested=asked_first(role, request, contents),
    )
    route = Route(role, request, contents, path, stretches, met, first, straight=way != "strict")
    order = study_for_a_post(route, room) if request.aim == "job" else follow_path(route, room)
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


def asked_first(role: Role, request: PlanRequest, contents: PlanContents) -> dict[str, int]:
    """Return what comes before other supporting skills: what postings ask, what rounds test."""
    tested = tested_in_rounds(role, contents) if will_be_tested(request) else {}
    wanted = {key: level for key, level in request.wanted.items() if key in contents.ladders.skills}
    return wanted | {key: level for key, level in tested.items() if key not in wanted}


def will_be_tested(request: PlanRequest) -> bool:
    """Return whether interviews lie ahead: not of pupils, nor of people who stay."""
    return request.aim != "grow" and request.stage != "pupil"


def tested_in_rounds(role: Role, contents: PlanContents) -> dict[str, int]:
    """Return the skills that the role's interviews test, with the levels that they ask at first."""
    rounds = {each.round: each.skill for each in contents.activities.values() if each.skill}
    skills = {rounds[name] for name in role.interview.practice if name in rounds}
    asked = {ask.skill: ask.required for ask in role.skills if ask.skill in skills}
    return {key: min(required, WITH_HELP) for key, required in asked.items()}


def hours_early(request: PlanRequest) -> float:
    """Return the hours of study that the first weeks hold in any case; none in a job search."""
    if request.aim == "job":
        return 0.0
    study = request.hours_per_week * BUFFER * (1 - SHARES[request.aim])
    return (FEW_WEEKS - 1) * study - 1


def carry_on(request: PlanRequest, contents: PlanContents, past: SoFar) -> list[PlanTask]:
    """Return the tasks that go on: those begun, and those that the content no longer has.

    What a begun step builds on comes before it, even where it was not begun. What mock answers
    brought forward goes on like what was begun, and practice that they brought in comes first.
    """
    again = [task for key, task in past.todo.items() if key.startswith(AGAIN)]
    going_on = [
        task
        for key, task in past.todo.items()
        if task not in again and (key in past.left or not in_content(key, contents))
    ]
    ladders, levels = contents.ladders, request.known.levels
    begun = [task.id for task in going_on if task.id in ladders.steps]
    begun += [
        key
        for key in request.brought
        if key in ladders.steps and key not in past.done and not ladders.is_needless(key, levels)
    ]
    steps = dict.fromkeys(
        each for step in begun for each in (*ladders.missing_before(step, levels, past.done), step)
    )
    planned = {*steps, *past.done}
    tasks = [
        past.todo.get(step) or step_task(contents, step, planned, request, check=False)
        for step in steps
    ]
    return [*again, *tasks, *(task for task in going_on if task.id not in steps)]
