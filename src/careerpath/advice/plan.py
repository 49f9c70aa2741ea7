"""The 90-day plan: what to study, build and practise, on which day, and what has to wait."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from careerpath.advice.ladders import steps_to_ready
from careerpath.advice.plan_calendar import DAYS, WeekFrame, frame_weeks, pour, spread_over_days
from careerpath.advice.plan_request import PlanContents, PlanRequest
from careerpath.advice.plan_work import PHASE_OF, PlanWork, choose_work
from careerpath.advice.readiness import readiness_share
from careerpath.advice.study_choice import levels_after
from careerpath.catalog.roles import Role
from careerpath.person.plan import (
    LaterTask,
    Plan,
    PlanPhase,
    PlanSession,
    PlanTask,
    PlanWeek,
    ReadinessSpan,
)


def plan_capacity(hours_per_week: float, start: date, weekdays: Sequence[int] = range(7)) -> float:
    """Return the hours that a whole plan holds."""
    return sum(w.half_hours for w in frame_weeks(start, hours_per_week, set(weekdays))) / 2


def make_plan(role: Role, request: PlanRequest, contents: PlanContents) -> Plan:
    """Return the plan for a role. Equal requests and contents give equal plans."""
    weeks = frame_weeks(
        request.start, request.hours_per_week, set(request.weekdays), set(request.off)
    )
    work = choose_work(role, request, contents, weeks)
    sessions, unplaced = _place(work, weeks)
    due = {session.task: session.date for week in sessions for session in week}
    tasks = [
        msgspec.structs.replace(task, due=due[task.id])
        for task in (*work.main, *(task for _, task in work.dated))
        if task.id not in unplaced
    ]
    return Plan(
        role=role.id,
        start=request.start,
        end=request.start + timedelta(days=DAYS - 1),
        days=DAYS,
        hours_per_week=request.hours_per_week,
        phases=_phases(contents, tasks, sessions),
        weeks=[
            PlanWeek(
                frame.number,
                frame.start,
                frame.end,
                frame.capacity_hours,
                sum(session.hours for session in found),
                found,
            )
            for frame, found in zip(weeks, sessions, strict=True)
        ],
        tasks=tasks,
        later=_later(role, request, contents, work, unplaced),
        readiness=_readiness(role, request, contents, tasks),
        unknown_skills=[n.skill for n in role.skills if n.skill not in request.levels],
    )


def _place(
    work: PlanWork, weeks: list[WeekFrame]
) -> tuple[list[list[PlanSession]], dict[str, float]]:
    """Return the sessions of each week, and the hours of tasks that found no room.

    In each week come first its applications and practice, then the next of the main work, and
    last the review. A dated task that does not fit moves to the next week. Main work that needs
    less than all the room is spread evenly.
    """
    waiting = list(work.dated)
    dated: list[list[PlanTask]] = []
    rooms: list[int] = []
    for week in weeks:
        here: list[PlanTask] = []
        room = week.half_hours
        for number, task in list(waiting):
            if number <= week.number and task.hours * 2 <= room:
                here.append(task)
                waiting.remove((number, task))
                room -= _half_hours(task)
        dated.append(here)
        rooms.append(room)
    main = [(task.id, _half_hours(task)) for task in work.main]
    result: list[list[PlanSession]] = []
    for week, here in zip(weeks, dated, strict=True):
        load = sum(amount for _, amount in main)
        ahead = rooms[week.number - 1 :]
        now, main = _take(main, min(ahead[0], -(-load * ahead[0] // max(sum(ahead), 1))))
        first = [(task.id, _half_hours(task)) for task in here if task.kind != "review"]
        last = [(task.id, _half_hours(task)) for task in here if task.kind == "review"]
        order = [*first, *now, *last]
        days = spread_over_days(week, sum(amount for _, amount in order)) if order else []
        result.append([PlanSession(key, day, part / 2) for key, day, part in pour(order, days)])
    return result, {task.id: task.hours for _, task in waiting}


def _half_hours(task: PlanTask) -> int:
    return round(task.hours * 2)


def _take(
    work: list[tuple[str, int]], room: int
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Split the main work into what the room of a week holds, and the rest."""
    now: list[tuple[str, int]] = []
    rest: list[tuple[str, int]] = []
    for key, amount in work:
        part = min(amount, room)
        room -= part
        if part:
            now.append((key, part))
        if amount - part:
            rest.append((key, amount - part))
    return now, rest


def _phases(
    contents: PlanContents, tasks: list[PlanTask], sessions: list[list[PlanSession]]
) -> list[PlanPhase]:
    phase_of = {task.id: PHASE_OF.get(task.kind) for task in tasks}
    found = []
    for index, phase in enumerate(contents.phases):
        mine = [s for week in sessions for s in week if phase_of[s.task] == index]
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


def _later(
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    work: PlanWork,
    unplaced: dict[str, float],
) -> list[LaterTask]:
    """Return what the 90 days do not hold: dated tasks without room, then study steps."""
    titles = {task.id: task.title for task in (*work.main, *(task for _, task in work.dated))}
    planned = {task.id for task in work.main if task.id not in unplaced}
    ladders = contents.ladders
    return [LaterTask(key, titles[key], hours) for key, hours in unplaced.items()] + [
        LaterTask(step, ladders.steps[step].title, float(ladders.steps[step].hours))
        for step in steps_to_ready(ladders, role, request.levels)
        if step not in planned and step not in unplaced
    ]


def _readiness(
    role: Role, request: PlanRequest, contents: PlanContents, tasks: list[PlanTask]
) -> ReadinessSpan:
    steps = [task.id for task in tasks if task.kind == "learn"]
    after = levels_after(contents.ladders, request.levels, steps)
    return ReadinessSpan(
        round(100 * readiness_share(role, request.levels)),
        round(100 * readiness_share(role, after)),
    )
