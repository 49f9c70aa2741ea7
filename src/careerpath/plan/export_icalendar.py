"""The plan as a calendar: one event a session, under identifiers that stay.

Importing a newer file updates the events instead of doubling them. Sessions are events and not
to-dos, which some calendar programs drop without a word.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from careerpath.advice.results import Result
from careerpath.intake.text import one_line
from careerpath.person.plan import PlanSession, PlanTask
from careerpath.person.plan_file import SavedPlan
from careerpath.plan.export_taskwarrior import SPACE
from careerpath.plan.zones import describe_zone

if TYPE_CHECKING:
    from icalendar import Alarm, Event


class CalendarTimes(Result, frozen=True):
    """When sessions begin: the time of the first of a day and its zone; the next follow it.

    `reminder` is how long before each an alarm rings.
    """

    at: time
    zone: ZoneInfo
    reminder: timedelta | None = None


def to_icalendar(
    plan: SavedPlan, role_title: str, stamp: datetime, times: CalendarTimes | None = None
) -> bytes:
    """Return an iCalendar file. Events last all day unless `times` are given.

    Where the days of a plan vary, an event lasts all the week of its session, with its hours.

    `stamp` is the moment of writing, with a zone. Sessions that an earlier plan had and this one
    has not are in the file as cancelled.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//careerpath//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"Plan: {one_line(role_title)}")
    if times is not None:
        calendar.add_component(describe_zone(times.zone, plan.start.year))
    for event in _events(plan, stamp, times):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def session_uid(plan: SavedPlan, task: str, number: int) -> str:
    """Return the identifier of a task's nth session: the same whenever it takes place."""
    name = f"{plan.role}/{plan.start.isoformat()}/{task}/{number}"
    return f"{uuid.uuid5(SPACE, name)}@careerpath"


def _events(plan: SavedPlan, stamp: datetime, times: CalendarTimes | None) -> Iterator[Event]:
    tasks = {task.id: task for task in plan.tasks}
    counts: Counter[str] = Counter()
    begins: dict[date, datetime] = {}
    for week, session in ((here, each) for here in plan.weeks for each in here.sessions):
        counts[session.task] += 1
        event = _event(plan, tasks[session.task], session, counts[session.task], stamp)
        if plan.vary or times is None:
            event.add("dtstart", week.start if plan.vary else session.date)
            event.add("dtend", (week.end if plan.vary else session.date) + timedelta(days=1))
        else:
            begin = begins.get(session.date) or _begin(session.date, times)
            end = _after(begin, session.hours, times.zone)
            begins[session.date] = end
            event.add("dtstart", begin)
            event.add("dtend", end)
            if times.reminder is not None and not session.done:
                event.add_component(_alarm(tasks[session.task], times.reminder))
        yield event
    yield from _cancelled(plan, counts, stamp)


def _event(
    plan: SavedPlan, task: PlanTask, session: PlanSession, number: int, stamp: datetime
) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", session_uid(plan, task.id, number))
    event.add("dtstamp", stamp)
    event.add("sequence", plan.revision)
    done = "Done: " if session.done else ""
    event.add("summary", f"{done}{one_line(task.title)} ({session.hours:g} h)")
    told = [task.what, *task.parts, f"Done when: {task.done_when}", f"Task: {task.id}"]
    event.add("description", "\n\n".join(told))
    event.add("categories", [task.kind])
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _alarm(task: PlanTask, before: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(task.title))
    alarm.add("trigger", -before)
    return alarm


def _cancelled(plan: SavedPlan, counts: Mapping[str, int], stamp: datetime) -> Iterator[Event]:
    """Return the sessions that are gone, so that calendars can drop them."""
    from icalendar import Event

    for task, most in plan.sittings.items():
        for number in range(counts.get(task, 0) + 1, most + 1):
            event = Event()
            event.add("uid", session_uid(plan, task, number))
            event.add("dtstamp", stamp)
            event.add("sequence", plan.revision)
            event.add("summary", "No longer planned")
            event.add("status", "CANCELLED")
            event.add("transp", "TRANSPARENT")
            event.add("dtstart", plan.end)
            event.add("dtend", plan.end + timedelta(days=1))
            yield event


def _begin(day: date, times: CalendarTimes) -> datetime:
    """Return the first moment of study on a day; a time that a clock change skips comes later."""
    wall = datetime.combine(day, times.at, times.zone)
    return wall.astimezone(UTC).astimezone(times.zone)


def _after(begin: datetime, hours: float, zone: ZoneInfo) -> datetime:
    """Return the moment so many hours later, through clock changes."""
    return (begin.astimezone(UTC) + timedelta(hours=hours)).astimezone(zone)
