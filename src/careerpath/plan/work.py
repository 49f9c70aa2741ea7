"""What a plan holds: hours for study, projects and interviews, and the tasks that fill them."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.calendar import WeekFrame
from careerpath.advice.ladders import role_targets
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.person.plan import Kind, PlanTask
from careerpath.plan.activities import closes_project, fit_activities, list_activities
from careerpath.plan.projects import Pool, choose_projects
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.study_choice import choose_steps
from careerpath.plan.study_order import order_steps
from careerpath.plan.tasks import in_content, project_task, step_task

PHASE_OF: Mapping[Kind, int] = {"learn": 0, "project": 1, "interview": 2, "apply": 2}
"""The phase of each kind of task; reviews belong to none."""

STRETCH = 0.8
"""Study that a project may bring along, as a share of its own hours."""

LEEWAY = 2
"""Hours by which projects of an earlier plan may go over their share, rather than fall out."""


class PlanWork(Result, frozen=True):
    """Tasks for the plan: `main` in order, and `dated` with the week from which each may come.

    `left` holds the hours still to plan of tasks that were begun, `study_hours` the room that
    new study had, `foundations` the steps in it without which the projects make no sense.
    """

    main: list[PlanTask]
    dated: list[tuple[int, PlanTask]]
    study_hours: float
    foundations: list[str]
    left: Mapping[str, float]

    def hours(self, task: PlanTask) -> float:
        """Return the hours of a task that are still to be planned."""
        return self.left.get(task.id, task.hours)


def choose_work(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    weeks: list[WeekFrame],
    so_far: SoFar | None = None,
) -> PlanWork:
    """Return what fits into the weeks.

    What was begun goes on. Activities come next, being small and due in their weeks. Of the
    rest, projects get their share and study gets its own; what study does not need goes to
    projects. One small project and one interview practice are in every plan that can hold them.
    """
    past = so_far or SoFar()
    ladders = contents.ladders
    room = sum(week.half_hours for week in weeks) / 2
    carried = _carried(role, request, contents, past)
    left = {task.id: past.left.get(task.id, task.hours) for task in carried}
    room = max(room - sum(left.values()), 0.0)
    pool = Pool(role, request.levels, contents, past, set(left))
    built = [key for key in (*past.done, *left) if key in contents.projects]
    suitable = pool.ranked(room)
    first = suitable[0].id if suitable else ""
    smallest = suitable[0].hours if suitable and not built else 0
    dated = fit_activities(list_activities(request, contents, past, set(left)), room - smallest)
    room -= sum(task.hours for _, task in dated)
    closing = [task for _, task in dated if closes_project(task, contents)]
    dated = [(week, task) for week, task in dated if task not in closing]
    steps_left = ladders.missing_steps(role_targets(role), request.levels, past.done)
    needed = sum(ladders.steps[step].hours for step in steps_left if step not in left)
    budget = max(smallest, _project_share(contents, room, past, carried, left), room - needed)
    spare = max(smallest, room - needed)
    budgets = tuple(min(hours, room) for hours in (budget, spare, budget + LEEWAY))
    begun_steps = {task.id for task in carried if task.kind == "learn"}
    met = past.done | begun_steps

    def study(hours: float, before: list[str]) -> set[str]:
        spare = max(hours - ladders.hours(before), 0)
        more = choose_steps(
            ladders, role, request.levels, spare, met | set(before), keep=_kept(past)
        )
        return {*before, *more}

    study_room = room - min(budget, room)
    if built or past.todo or not suitable:
        reached = study(study_room, [])
    else:  # of the projects to begin with, the one whose study is worth most
        ways = {
            each.id: study(study_room, pool.foundations([each], met, study_room))
            for each in pool.candidates
        }
        begin = max(pool.candidates, key=lambda each: pool.worth(each, ways[each.id]))
        suitable = [begin, *(each for each in suitable if each is not begin)]
        first, reached = begin.id, ways[begin.id]
    firm = pool.feasible(suitable, met | reached, first, STRETCH)
    projects = choose_projects(firm, budgets, past, len(built))
    while True:  # a project that its foundations leave no room for goes, and makes room
        study_room = room - sum(each.hours for each in projects)
        first_last = sorted(projects, key=lambda each: each.id == first)  # its own may not fit
        foundations = pool.foundations(first_last, met, study_room)
        found = study(study_room, foundations)
        firm = pool.feasible(projects, met | found, first)
        if firm == projects:
            break
        projects = firm
    order = order_steps(ladders, role, request.levels, found)
    planned = {*found, *begun_steps, *past.done}
    early = max(len(projects) - 1, 1)  # what is written up before the last and largest project
    return PlanWork(
        main=[
            *carried,
            *([] if projects else closing),
            *(step_task(contents, step, planned) for step in order),
            *(project_task(each) for each in projects[:early]),
            *(closing if projects else []),
            *(project_task(each) for each in projects[early:]),
        ],
        dated=dated,
        study_hours=study_room,
        foundations=foundations,
        left=left,
    )


def _carried(
    role: Role, request: PlanRequest, contents: PlanContents, past: SoFar
) -> list[PlanTask]:
    """Return the tasks that go on: those begun, and those that the content no longer has.

    What a begun step builds on comes before it, even where it was not begun.
    """
    going_on = [
        task for key, task in past.todo.items() if key in past.left or not in_content(key, contents)
    ]
    ladders = contents.ladders
    begun = [task.id for task in going_on if task.id in ladders.steps]
    steps = dict.fromkeys(
        each
        for step in begun
        for each in (*ladders.missing_before(step, request.levels, past.done), step)
    )
    tasks = [
        past.todo.get(step) or step_task(contents, step, {*steps, *past.done})
        for step in order_steps(ladders, role, request.levels, steps)
    ]
    return [*tasks, *(task for task in going_on if task.id not in steps)]


def _kept(past: SoFar) -> set[str] | None:
    return {key for key, task in past.todo.items() if task.kind == "learn"} or None


def _project_share(
    contents: PlanContents,
    room: float,
    past: SoFar,
    carried: list[PlanTask],
    left: Mapping[str, float],
) -> float:
    """Return the hours for new projects: their share of all main work, less what is under way."""
    study, project = contents.phases[0].share, contents.phases[1].share
    under_way = {
        kind: past.spent.get(kind, 0.0)
        + sum(left[task.id] for task in carried if task.kind == kind)
        for kind in ("learn", "project")
    }
    total = room + sum(under_way.values())
    return round(total * project / (study + project)) - under_way["project"]
