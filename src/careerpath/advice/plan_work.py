"""What a plan holds: hours for study, projects and interviews, and the tasks that fill them."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.ladders import steps_to_ready
from careerpath.advice.plan_calendar import WeekFrame
from careerpath.advice.plan_request import PlanContents, PlanRequest
from careerpath.advice.results import Result
from careerpath.advice.study_choice import choose_steps
from careerpath.catalog.plan import Activity, Project
from careerpath.catalog.roles import Role
from careerpath.person.plan import Kind, PlanTask

PHASE_OF: Mapping[Kind, int] = {"learn": 0, "project": 1, "interview": 2, "apply": 2}
"""The phase of each kind of task; reviews belong to none."""

TEN_HOURS = 10
"""The hours a week for which the amounts of activities are written."""

MOST_PROJECTS = 5
SHARED_SKILLS = 3


class PlanWork(Result, frozen=True):
    """Tasks for the plan: `main` in order, and `dated` with the week from which each may come."""

    main: list[PlanTask]
    dated: list[tuple[int, PlanTask]]


def choose_work(
    role: Role, request: PlanRequest, contents: PlanContents, weeks: list[WeekFrame]
) -> PlanWork:
    """Return what fits into the weeks.

    Activities come first, being small and due in their weeks. Of the rest, projects get their
    share and study gets its own; what study does not need goes to projects. One small project
    and one interview practice are in every plan that can hold them.
    """
    room = sum(week.half_hours for week in weeks) // 2
    projects = _suitable_projects(role, contents)
    smallest = projects[0].hours if projects else 0
    dated = _fit_activities(_activities(request, contents), room - smallest)
    room -= -(-sum(round(task.hours * 2) for _, task in dated) // 2)
    needed = contents.ladders.hours(steps_to_ready(contents.ladders, role, request.levels))
    study, project = contents.phases[0].share, contents.phases[1].share
    budget = max(smallest, round(room * project / (study + project)), room - needed)
    chosen = _choose_projects(projects, min(budget, room))
    room -= sum(each.hours for each in chosen)
    steps = choose_steps(contents.ladders, role, request.levels, room)
    main = [_step_task(contents, step, set(steps)) for step in steps]
    return PlanWork(main + [_project_task(each) for each in chosen], dated)


def _suitable_projects(role: Role, contents: PlanContents) -> list[Project]:
    """Return the role's own projects by size, then others that prove its skills."""
    own = [each for each in contents.projects.values() if role.id in each.roles]
    asked = {need.skill for need in role.skills}
    others = [
        each
        for each in contents.projects.values()
        if role.id not in each.roles and len(asked & set(each.skills)) >= SHARED_SKILLS
    ]
    own.sort(key=lambda each: (each.hours, each.id))
    others.sort(key=lambda each: (-len(asked & set(each.skills)), each.hours, each.id))
    return [*own[:1], *reversed(own[1:]), *others]


def _choose_projects(projects: list[Project], budget: int) -> list[Project]:
    """Return a small project to warm up, then the largest that fit, in order of size."""
    chosen: list[Project] = []
    for project in projects:
        spent = sum(each.hours for each in chosen)
        if spent + project.hours <= budget and len(chosen) < MOST_PROJECTS:
            chosen.append(project)
    return sorted(chosen, key=lambda each: (each.hours, each.id))


def _activities(request: PlanRequest, contents: PlanContents) -> list[tuple[int, PlanTask]]:
    """Return the applications, practice and reviews of all weeks, in order of time."""
    hours = request.hours_per_week
    factor = min(max(hours / TEN_HOURS, 0.5), 2.5)
    found = []
    for activity in contents.activities.values():
        if not activity.from_hours <= hours < activity.below_hours:
            continue
        amount = max(1, round(activity.hours * 2 * factor)) / 2
        for week in range(activity.first_week, 14, activity.every or 13):
            found.append((week, _activity_task(activity, week, amount)))
    return sorted(found, key=lambda each: each[0])


def _fit_activities(dated: list[tuple[int, PlanTask]], room: int) -> list[tuple[int, PlanTask]]:
    """Drop what matters least until the activities fit: reviews, then the latest of the rest.

    The first interview practice and the first application go last.
    """
    kept = list(dated)
    firsts = {
        next((task.id for _, task in dated if task.kind == kind), "")
        for kind in ("interview", "apply")
    }

    def worth(item: tuple[int, PlanTask]) -> tuple[bool, bool, int]:
        week, task = item
        return task.id in firsts, task.kind != "review", -week

    while kept and sum(task.hours for _, task in kept) > room:
        kept.remove(min(kept, key=worth))
    return kept


def _step_task(contents: PlanContents, step_id: str, planned: set[str]) -> PlanTask:
    step = contents.ladders.steps[step_id]
    return PlanTask(
        id=step.id,
        kind="learn",
        title=step.title,
        skill=contents.ladders.skill_of[step_id],
        hours=float(step.hours),
        after=[each for each in contents.ladders.direct_needs(step_id) if each in planned],
        due=None,
        status="todo",
        what=f"{step.learn} {step.do}",
        done_when=step.proof,
        resources=list(step.resources),
    )


def _project_task(project: Project) -> PlanTask:
    return PlanTask(
        id=project.id,
        kind="project",
        title=project.title,
        skill=None,
        hours=float(project.hours),
        after=[],
        due=None,
        status="todo",
        what=project.brief,
        done_when=project.done_when,
        resources=[],
    )


def _activity_task(activity: Activity, week: int, hours: float) -> PlanTask:
    return PlanTask(
        id=f"{activity.id}-w{week:02d}" if activity.every else activity.id,
        kind=activity.kind,
        title=activity.title,
        skill=None,
        hours=hours,
        after=[],
        due=None,
        status="todo",
        what=activity.what,
        done_when=activity.done_when,
        resources=list(activity.resources),
    )
