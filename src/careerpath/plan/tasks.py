"""Tasks of a plan, made from study steps, projects and activities."""

from __future__ import annotations

import re
from collections.abc import Set

from careerpath.catalog.plan import Activity, Project
from careerpath.person.plan import Plan, PlanTask
from careerpath.plan.request import PlanContents

_WEEKLY = re.compile(r"-w[0-9]{2}$")


def step_task(contents: PlanContents, step_id: str, planned: Set[str]) -> PlanTask:
    """Return the task of a study step; `planned` are the steps of the plan it may come after."""
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
        what=activity.what,
        done_when=activity.done_when,
        resources=list(activity.resources),
    )


def in_content(task_id: str, contents: PlanContents) -> bool:
    """Return whether the content still has what a task was made from."""
    return (
        task_id in contents.ladders.steps
        or task_id in contents.projects
        or task_id in contents.activities
        or _WEEKLY.sub("", task_id) in contents.activities
    )


def find_orphans(plan: Plan, contents: PlanContents) -> set[str]:
    """Return the ids of tasks that the content no longer has: they stay in the plan, marked."""
    return {task.id for task in plan.tasks if not in_content(task.id, contents)}
