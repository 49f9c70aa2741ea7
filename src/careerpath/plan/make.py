"""The 90-day plan: what to study, build and practise, on which day, and what has to wait."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date, timedelta

import msgspec

from careerpath.advice.calendar import WeekFrame, frame_weeks, last_day
from careerpath.advice.ladders import Levels, levels_after
from careerpath.advice.levels import Known
from careerpath.advice.readiness import readiness_share
from careerpath.catalog.roles import Role
from careerpath.person.answers import WEEKDAYS
from careerpath.person.plan import (
    DaysOff,
    LaterTask,
    Plan,
    PlanSession,
    PlanTask,
    PlanWeek,
    ReadinessSpan,
)
from careerpath.plan.applying import ready_after
from careerpath.plan.milestones import Way, measure_way
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.tasks import comes_weekly
from careerpath.plan.work import lay_work


def make_plan(
    role: Role, request: PlanRequest, contents: PlanContents, so_far: SoFar | None = None
) -> Plan:
    """Return the plan for a role. Equal requests and contents give equal plans.

    `so_far` holds what was done in earlier plans.
    """
    weeks = frame_request(request)
    main, placed = lay_work(role, request, contents, weeks, so_far)
    tasks = [task for task in (*main.tasks, *placed.chores) if task.id not in placed.unplaced]
    found = [frame_week(frame, each) for frame, each in zip(weeks, placed.sessions, strict=True)]
    lost = {task.id: task for task in main.tasks if task.id in placed.unplaced}
    begun = {session.task for week in found for session in week.sessions}
    tasks += [task for key, task in lost.items() if key in begun]
    tasks = [*(so_far.kept if so_far else ()), *tasks]
    return assemble_plan(role, request, contents, tasks, found, frozenset(lost))


def frame_request(request: PlanRequest) -> list[WeekFrame]:
    """Return the weeks of a request with what they can hold."""
    return frame_weeks(
        request.start,
        request.hours_per_week,
        set(request.weekdays),
        set(request.off),
        request.weeks,
        request.vary,
    )


def frame_week(frame: WeekFrame, sessions: list[PlanSession]) -> PlanWeek:
    """Return a week of the plan with its sessions."""
    planned = sum(session.hours for session in sessions)
    return PlanWeek(frame.number, frame.start, frame.end, frame.capacity_hours, planned, sessions)


def assemble_plan(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    tasks: list[PlanTask],
    weeks: list[PlanWeek],
    unfinished: Set[str] = frozenset(),
) -> Plan:
    """Return a plan of these tasks and weeks; `unfinished` tasks do not end within it."""
    sessions = [session for week in weeks for session in week.sessions]
    due = {session.task: session.date for session in sessions}
    dated = [
        task
        if task.status == "done"
        else msgspec.structs.replace(task, due=None if task.id in unfinished else due.get(task.id))
        for task in tasks
    ]
    end = last_day(request.start, request.weeks)
    way = measure_way(role, request, contents, dated, sessions, end)
    return Plan(
        role=role.id,
        start=request.start,
        end=end,
        days=(end - request.start).days + 1,
        hours_per_week=request.hours_per_week,
        milestones=way.milestones,
        weeks=weeks,
        tasks=dated,
        later=[*_late_chores(dated), *way.later],
        readiness=_readiness(role, request, contents, dated),
        study_days=[] if request.vary else [WEEKDAYS[number] for number in request.weekdays],
        off=_ranges(request.off),
        rest_done=way.rest_done,
        aim=request.aim,
        stage=request.stage,
        assumed=list_assumed(role, request.known),
        vary=request.vary,
        apply_from=_apply_from(role, request, contents, dated, sessions, way),
        wanted=dict(request.wanted),
        brought=list(request.brought),
    )


def list_assumed(role: Role, known: Known) -> list[str]:
    """Return the skills that nobody rated and that count as all that the role asks of them."""
    return [
        ask.skill
        for ask in role.skills
        if known.basis.get(ask.skill) == "assumed" and known.levels[ask.skill] >= ask.required
    ]


def _apply_from(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    tasks: Sequence[PlanTask],
    sessions: Sequence[PlanSession],
    way: Way,
) -> date | None:
    """Return when weekly applications begin, in the plan or about when after it."""
    if request.stage == "pupil" or request.aim != "prepare":
        return None
    weekly = {task.id for task in tasks if task.kind == "apply" and comes_weekly(task)}
    days = [each.date for each in sessions if each.task in weekly]
    if days:
        return min(days)
    levels = _levels_at_end(request, contents, tasks)
    end, hours = last_day(request.start, request.weeks), request.hours_per_week
    return ready_after(role, levels, contents.ladders, way.later, hours, end, way.pace)


def _late_chores(tasks: list[PlanTask]) -> list[LaterTask]:
    return [
        LaterTask(task.id, task.title, task.hours)
        for task in tasks
        if task.due is None and task.status == "todo" and task.kind not in ("learn", "project")
    ]


def _readiness(
    role: Role, request: PlanRequest, contents: PlanContents, tasks: list[PlanTask]
) -> ReadinessSpan:
    now, after = request.known.levels, _levels_at_end(request, contents, tasks)
    return ReadinessSpan(
        round(100 * readiness_share(role, now)), round(100 * readiness_share(role, after))
    )


def _levels_at_end(
    request: PlanRequest, contents: PlanContents, tasks: Sequence[PlanTask]
) -> Levels:
    steps = [
        task.id
        for task in tasks
        if task.id in contents.ladders.steps and (task.due is not None or task.status == "done")
    ]
    return levels_after(contents.ladders, request.known.levels, steps)


def _ranges(days: Sequence[date]) -> list[DaysOff]:
    """Return days off as ranges."""
    found: list[DaysOff] = []
    for day in sorted(set(days)):
        if found and day == found[-1].last + timedelta(days=1):
            found[-1] = DaysOff(found[-1].first, day)
        else:
            found.append(DaysOff(day, day))
    return found
