"""Tasks of a plan, made from study steps, projects and activities."""

from __future__ import annotations

import re
from collections.abc import Set
from math import ceil

from careerpath.catalog.plan import Activity, Project
from careerpath.catalog.roles import Role
from careerpath.catalog.tasters import Taster
from careerpath.person.plan import Plan, PlanTask
from careerpath.plan.request import PlanContents, PlanRequest

AGAIN = "again-"
"""How the id of a task begins that practises a skill again: it follows from mock answers."""

_WEEKLY = re.compile(r"-w[0-9]{2}$")


def step_task(
    contents: PlanContents, step_id: str, planned: Set[str], request: PlanRequest, check: bool
) -> PlanTask:
    """Return the task of a study step; `planned` are the steps of the plan it may come after.

    With `check`, and where nobody said the person's level, it begins with a look at whether they
    can do it already. What is theirs of the step's language comes first.
    """
    ladders = contents.ladders
    step = ladders.steps[step_id]
    skill = ladders.skill_of[step_id]
    variant = step.variants.get(request.variant or "")
    what = f"{step.learn} {step.do}"
    basis, level = request.known.basis.get(skill), request.known.get(skill)
    told = basis in ("rated", "proved") or level == 0
    return PlanTask(
        id=step.id,
        kind="learn",
        title=step.title,
        skill=skill,
        hours=float(step.hours),
        after=[each for each in ladders.direct_needs(step_id) if each in planned],
        due=None,
        status="todo",
        what=f"{what} {variant.example}" if variant else what,
        done_when=step.proof,
        resources=list(variant.resources if variant and variant.resources else step.resources),
        check=ladders.skills[skill].levels[step.level] if check and not told else None,
    )


def try_task(role: Role, taster: Taster | None) -> PlanTask | None:
    """Return the task of trying a role's work: its taster, else what the role says to try."""
    if taster is not None:
        title, hours = taster.title, ceil(taster.minutes / 30) / 2
        what = f"{taster.summary} It is laid by: careerpath try {role.id}"
        done_when = (
            "careerpath try check finds that all holds, or your time is over; then say how it was: "
            "careerpath try finish"
        )
    elif role.try_out is not None:
        trial = role.try_out
        title, hours, what = trial.title, float(trial.hours), trial.what
        done_when = trial.done_when
    else:
        return None
    return PlanTask(
        id=f"try-{role.id}",
        kind="review",
        title=f"{title}: the work of {role.with_article}",
        skill=None,
        hours=hours,
        after=[],
        due=None,
        status="todo",
        what=what,
        done_when=done_when,
        resources=[],
        tries=role.id,
    )


def project_task(project: Project) -> PlanTask:
    """Return the task of a portfolio project."""
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
        skills=list(project.skills),
        parts=[*project.steps, f"To show it: {project.show}"],
    )


def activity_task(activity: Activity, week: int, hours: float) -> PlanTask:
    """Return the task of an activity in one week."""
    return PlanTask(
        id=f"{activity.id}-w{week:02d}" if activity.every else activity.id,
        kind=activity.kind,
        title=activity.title,
        skill=None,
        hours=hours,
        after=[],
        due=None,
        status="todo",
        what=f"{activity.what} {_held_here(activity)}".rstrip(),
        done_when=activity.done_when,
        resources=list(activity.resources),
    )


def _held_here(activity: Activity) -> str:
    """Return the command that holds such a round, where it is one."""
    kind = activity.round
    return f"One is held here: careerpath interview mock --kind {kind}" if kind else ""


def comes_weekly(task: PlanTask) -> bool:
    """Return whether a task is one week's part of an activity that comes again."""
    return _WEEKLY.search(task.id) is not None


def activity_of(task_id: str) -> str:
    """Return the activity of a task beside study."""
    return _WEEKLY.sub("", task_id)


def in_content(task_id: str, contents: PlanContents) -> bool:
    """Return whether the content still has what a task was made from."""
    return (
        task_id in contents.ladders.steps
        or task_id in contents.projects
        or task_id in contents.activities
        or activity_of(task_id) in contents.activities
        or task_id.removeprefix("try-") in contents.roles
        or task_id.removeprefix(AGAIN) in contents.ladders.skills
    )


def find_orphans(plan: Plan, contents: PlanContents) -> set[str]:
    """Return the ids of tasks that the content no longer has: they stay in the plan, marked."""
    return {task.id for task in plan.tasks if not in_content(task.id, contents)}
