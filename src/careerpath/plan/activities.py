"""The week's tasks beside study: applications, interview practice, reviews."""

from __future__ import annotations

from careerpath.person.plan import PlanTask
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.tasks import activity_task

TEN_HOURS = 10
"""The hours a week for which the amounts of activities are written."""


def list_activities(
    request: PlanRequest, contents: PlanContents, past: SoFar, begun: set[str]
) -> list[tuple[int, PlanTask]]:
    """Return the applications, practice and reviews still to come, in order of time.

    What comes once and was missed comes now; what comes again and again is let go.
    """
    hours = request.hours_per_week
    factor = min(max(hours / TEN_HOURS, 0.5), 2.5)
    found = []
    for activity in contents.activities.values():
        if not activity.from_hours <= hours < activity.below_hours:
            continue
        amount = max(1, round(activity.hours * 2 * factor)) / 2
        for week in range(activity.first_week, 14, activity.every or 13):
            task = activity_task(activity, week, amount)
            if task.id in past.done or task.id in begun:
                continue
            if week >= past.week or not activity.every:
                found.append((max(week, past.week), task))
    return sorted(found, key=lambda each: each[0])


def fit_activities(dated: list[tuple[int, PlanTask]], room: float) -> list[tuple[int, PlanTask]]:
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


def closes_project(task: PlanTask, contents: PlanContents) -> bool:
    """Return whether a task comes after a project, rather than in a week."""
    activity = contents.activities.get(task.id)
    return activity is not None and activity.after_project
