"""The 90-day plan: what to study, build and practise, on which day, and what has to wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta
from math import ceil

import msgspec

from careerpath.advice.calendar import BUFFER, DAYS, WeekFrame, frame_weeks
from careerpath.advice.ladders import steps_to_ready
from careerpath.advice.readiness import readiness_share
from careerpath.catalog.roles import Role
from careerpath.person.answers import WEEKDAYS
from careerpath.person.plan import (
    DaysOff,
    LaterTask,
    Plan,
    PlanPhase,
    PlanSession,
    PlanTask,
    PlanWeek,
    ReadinessSpan,
)
from careerpath.plan.request import PlanContents, PlanRequest
from careerpath.plan.schedule import place_work
from careerpath.plan.study_order import levels_after
from careerpath.plan.work import PHASE_OF, PlanWork, choose_work


def make_plan(role: Role, request: PlanRequest, contents: PlanContents) -> Plan:
    """Return the plan for a role. Equal requests and contents give equal plans."""
    weeks = frame_weeks(
        request.start, request.hours_per_week, set(request.weekdays), set(request.off)
    )
    work = choose_work(role, request, contents, weeks)
    placed = place_work(work, weeks)
    tasks = [
        task
        for task in (*work.main, *(task for _, task in work.dated))
        if task.id not in placed.unplaced
    ]
    found = [frame_week(frame, each) for frame, each in zip(weeks, placed.sessions, strict=True)]
    return assemble_plan(
        role,
        request,
        contents,
        tasks,
        found,
        list_later(role, request, contents, work, placed.unplaced),
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
    later: list[LaterTask],
    unfinished: Set[str] = frozenset(),
) -> Plan:
    """Return a plan of these tasks and weeks; `unfinished` tasks do not end within it."""
    sessions = [session for week in weeks for session in week.sessions]
    due = {session.task: session.date for session in sessions}
    dated = [
        msgspec.structs.replace(task, due=None if task.id in unfinished else due.get(task.id))
        for task in tasks
    ]
    end = request.start + timedelta(days=DAYS - 1)
    return Plan(
        role=role.id,
        start=request.start,
        end=end,
        days=DAYS,
        hours_per_week=request.hours_per_week,
        phases=_phases(contents, dated, sessions),
        weeks=weeks,
        tasks=dated,
        later=later,
        readiness=_readiness(role, request, contents, dated),
        unknown_skills=[n.skill for n in role.skills if n.skill not in request.levels],
        study_days=[WEEKDAYS[number] for number in request.weekdays],
        off=_ranges(request.off),
        rest_done=_rest_done(later, end, request.hours_per_week),
    )


def list_later(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    work: PlanWork,
    unplaced: Mapping[str, float],
    done: Set[str] = frozenset(),
) -> list[LaterTask]:
    """Return what the 90 days do not hold: tasks without room, then study steps."""
    titles = {task.id: task.title for task in (*work.main, *(task for _, task in work.dated))}
    planned = {task.id for task in work.main} | done
    ladders = contents.ladders
    return [LaterTask(key, titles[key], hours) for key, hours in unplaced.items()] + [
        LaterTask(step, ladders.steps[step].title, float(ladders.steps[step].hours))
        for step in steps_to_ready(ladders, role, request.levels)
        if step not in planned
    ]


def _phases(
    contents: PlanContents, tasks: list[PlanTask], sessions: list[PlanSession]
) -> list[PlanPhase]:
    phase_of = {task.id: PHASE_OF.get(task.kind) for task in tasks}
    found = []
    for index, phase in enumerate(contents.phases):
        mine = [session for session in sessions if phase_of[session.task] == index]
        days = [session.date for session in mine]
        found.append(
            PlanPhase(
                phase.id,
                phase.title,
                min(days, default=None),
                max(days, default=None),
                sum(session.hours for session in mine),
                phase.aim,
                phase.done_when,
            )
        )
    return found


def _readiness(
    role: Role, request: PlanRequest, contents: PlanContents, tasks: list[PlanTask]
) -> ReadinessSpan:
    steps = [
        task.id
        for task in tasks
        if task.id in contents.ladders.steps and (task.due is not None or task.status == "done")
    ]
    after = levels_after(contents.ladders, request.levels, steps)
    return ReadinessSpan(
        round(100 * readiness_share(role, request.levels)),
        round(100 * readiness_share(role, after)),
    )


def _rest_done(later: list[LaterTask], end: date, hours_per_week: float) -> date | None:
    """Return the day by which the rest is done at the same hours a week; None for no rest."""
    if not later:
        return None
    days = ceil(sum(task.hours for task in later) / (hours_per_week * BUFFER) * 7)
    return end + timedelta(days=days)


def _ranges(days: Sequence[date]) -> list[DaysOff]:
    """Return days off as ranges."""
    found: list[DaysOff] = []
    for day in sorted(set(days)):
        if found and day == found[-1].last + timedelta(days=1):
            found[-1] = DaysOff(found[-1].first, day)
        else:
            found.append(DaysOff(day, day))
    return found
