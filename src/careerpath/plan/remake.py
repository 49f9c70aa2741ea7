"""A plan made again from today on: the past stays, what is not done moves, and it says what did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

import msgspec

from careerpath.advice.calendar import MOST_A_DAY, WeekFrame, spread_over_days
from careerpath.catalog.roles import Role
from careerpath.person.answers import WEEKDAYS
from careerpath.person.plan import Plan, PlanSession, PlanTask, PlanWeek, ReadinessSpan
from careerpath.plan.changes import Replanned, compare_plans, days_off
from careerpath.plan.make import assemble_plan, frame_request, frame_week
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.work import lay_work


def remake_plan(
    plan: Plan,
    role: Role,
    request: PlanRequest,
    contents: PlanContents,
    today: date,
    coming: Sequence[PlanTask] = (),
) -> Replanned:
    """Return the plan with all that is not done planned anew from today on.

    `request` has what is known, hours, days and weeks as they are now. A plan in which nothing
    was missed and nothing changed comes back as it is. Doing this twice on one day changes
    nothing more. `coming` are tasks that were not in it and come in first.
    """
    if not coming and not _needs_change(plan, request, contents, today):
        return compare_plans(plan, plan)
    kept = _keep_worked(plan, today, request.weeks)
    frames = _frames_from(plan, kept, request, today)
    so_far = _so_far(plan, kept, frames)
    todo = {**{task.id: task for task in coming}, **so_far.todo}
    so_far = msgspec.structs.replace(so_far, todo=todo)
    main, placed = lay_work(role, request, contents, frames, so_far)
    weeks = [
        _join(plan, frame, kept[frame.number - 1], fresh, today)
        for frame, fresh in zip(frames, placed.sessions, strict=True)
    ]
    seen = {session.task for week in weeks for session in week.sessions}
    done = [task for task in plan.tasks if task.status == "done"]
    open_tasks = {task.id: task for task in (*main.tasks, *placed.chores)}
    tasks = done + [task for key, task in open_tasks.items() if key in seen]
    unfinished = frozenset(key for key in placed.unplaced if key in open_tasks)
    made = assemble_plan(role, request, contents, tasks, weeks, unfinished)
    made = msgspec.structs.replace(
        made, readiness=ReadinessSpan(plan.readiness.start, made.readiness.end)
    )
    return compare_plans(plan, made)


def _needs_change(plan: Plan, request: PlanRequest, contents: PlanContents, today: date) -> bool:
    """Return whether anything was missed, done ahead, learned elsewhere, or asked otherwise."""
    if _asks_otherwise(plan, request):
        return True
    ladders, levels = contents.ladders, request.known.levels
    for task in plan.tasks:
        if task.status == "todo" and task.id in ladders.steps:
            if ladders.is_needless(task.id, levels):
                return True
    return any(
        (session.date < today and not session.done) or (session.date > today and session.spent)
        for session in plan.sessions
    )


def _asks_otherwise(plan: Plan, request: PlanRequest) -> bool:
    """Return whether a plan was made from another request than this."""
    days = [WEEKDAYS[number] for number in request.weekdays]
    return (
        (request.vary, request.hours_per_week) != (plan.vary, plan.hours_per_week)
        or (not plan.vary and days != (plan.study_days or list(WEEKDAYS)))
        or (request.weeks, request.aim, request.stage) != (len(plan.weeks), plan.aim, plan.stage)
        or set(request.off) != set(days_off(plan))
        or (dict(request.wanted), list(request.brought)) != (plan.wanted, plan.brought)
    )


def _keep_worked(plan: Plan, today: date, count: int) -> list[list[PlanSession]]:
    """Return what was worked off, week by week, as sessions that are done.

    What was done ahead of its day moves to the day on which it was done: that gives its hours
    back to the weeks to come.
    """
    found: list[dict[tuple[str, date], PlanSession]] = [{} for _ in range(count)]
    for session in plan.sessions:
        if not session.spent:
            continue
        day = session.date
        if day > today and session.worked is not None:
            day = max(min(session.worked, day), plan.start)
        week = found[(day - plan.start).days // 7]
        same = week.get((session.task, day))
        hours = session.spent + (same.hours if same else 0)
        week[session.task, day] = PlanSession(
            session.task,
            day,
            hours,
            hours,
            max(session.worked or day, same.worked if same and same.worked else date.min),
        )
    return [sorted(week.values(), key=lambda each: each.date) for week in found]


def _frames_from(
    plan: Plan, kept: list[list[PlanSession]], request: PlanRequest, today: date
) -> list[WeekFrame]:
    """Return the weeks with the room that they have from today on.

    A day on which something was worked off already is full, and what was done ahead in a week
    takes its room there.
    """
    first = max(today, plan.start)
    frames = frame_request(request)
    worked_today = any(session.worked == today for week in kept for session in week)
    found = []
    for frame, sessions in zip(frames, kept, strict=True):
        days = [day for day in frame.study_days if day >= first]
        if worked_today and len(days) > 1:
            days = [day for day in days if day > today]
        shares = spread_over_days(frame, frame.half_hours) if frame.study_days else []
        room = sum(share for day, share in shares if day in days)
        ahead = sum(round(session.hours * 2) for session in sessions if session.date in days)
        room = max(min(room, MOST_A_DAY * len(days)) - ahead, 0)
        found.append(msgspec.structs.replace(frame, study_days=tuple(days), half_hours=room))
    return found


def _so_far(plan: Plan, kept: list[list[PlanSession]], frames: list[WeekFrame]) -> SoFar:
    spent: Counter[str] = Counter()
    for session in (session for week in kept for session in week):
        spent[session.task] += session.hours  # type: ignore[assignment]
    todo = {task.id: task for task in plan.tasks if task.status == "todo"}
    return SoFar(
        week=next((frame.number for frame in frames if frame.study_days), len(frames) + 1),
        done=frozenset(task.id for task in plan.tasks if task.status == "done"),
        todo=todo,
        left={key: task.hours - spent[key] for key, task in todo.items() if spent[key]},
        built=any(task.kind == "project" and task.status == "done" for task in plan.tasks),
    )


def _join(
    plan: Plan, frame: WeekFrame, kept: list[PlanSession], fresh: list[PlanSession], today: date
) -> PlanWeek:
    """Return a week of what was done and what is planned; sessions of one task and day are one."""
    joined = {(session.task, session.date): session for session in kept}
    for session in fresh:
        same = joined.get((session.task, session.date))
        hours = session.hours + (same.hours if same else 0)
        joined[session.task, session.date] = msgspec.structs.replace(same or session, hours=hours)
    sessions = sorted(joined.values(), key=lambda session: session.date)
    week = frame_week(frame, sessions)
    old = plan.weeks[frame.number - 1] if frame.number <= len(plan.weeks) else week
    past = sum(session.hours for session in kept)
    if frame.start <= today <= frame.end and (past or frame.start < today):
        # what was done, and what the days left can hold
        return msgspec.structs.replace(week, capacity_hours=past + frame.half_hours / 2)
    capacity = old.capacity_hours if frame.end < today else week.capacity_hours
    return msgspec.structs.replace(week, capacity_hours=max(capacity, past))
