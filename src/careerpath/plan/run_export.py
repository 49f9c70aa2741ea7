"""Taking the plan elsewhere, and bringing progress back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.opening import open_catalog
from careerpath.errors import Mistake, UserError
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import clean, quote, read_file, read_standard_input
from careerpath.person.plan_file import SavedPlan
from careerpath.person.store import Store
from careerpath.plan.run_show import as_plan
from careerpath.plan.saved import earlier_plans, need_plan, role_title
from careerpath.terminal.clock import current_day
from careerpath.terminal.output import choose_form
from careerpath.terminal.screen import Screen

if TYPE_CHECKING:
    from careerpath.plan.export_icalendar import CalendarTimes

ENDINGS = {
    "md": ("md", "markdown"),
    "ics": ("ics",),
    "json": ("json",),
    "taskwarrior": (),
    "csv": ("csv",),
}
"""The formats, and how files of each end. Tasks for Taskwarrior are JSON of another form."""


MARK = "\ufeff"
"""At the beginning of a CSV file: by it spreadsheets see that it is UTF-8."""


@dataclass(frozen=True, slots=True)
class Export:
    """What was typed after `careerpath plan export`."""

    format: str | None
    output: Path | None
    force: bool
    at: str | None
    zone: str | None
    reminder: str | None
    data: Path | None


def export_plan(options: Export) -> None:
    """Write the plan in a format to standard output or a file."""
    screen = Screen()
    chosen = choose_form(options.format, options.output, ENDINGS, None)
    if chosen != "ics" and (options.at or options.zone or options.reminder):
        raise UserError(
            "usage", "--at, --zone and --reminder go with --format ics.", "Leave them out."
        )
    plan = need_plan(Store())
    if plan.vary and options.at:
        raise UserError(
            "days-vary",
            "The days of this plan vary, so its events have no time of day.",
            "Leave --at out: each week's work stands on its last day.",
        )
    text = _write(chosen, plan, open_catalog(options.data), options)
    marked = chosen == "csv" and options.output not in (None, Path("-"))
    screen.write(f"{MARK}{text}" if marked else text, options.output, options.force)


def import_ticks(
    file: str, raising: bool | None, accessible: bool, data: Path | None, json: bool
) -> None:
    """Bring the ticks of a Markdown list back; with a mistake in it nothing is changed."""
    from careerpath.plan.export_markdown import read_ticks
    from careerpath.plan.progress import credit_hours
    from careerpath.plan.run_marking import mark

    screen = Screen(json)
    name = "standard input" if file == "-" else clean(file)
    ticked = read_ticks(read_standard_input() if file == "-" else read_file(Path(file)), name)
    if ticked.mistakes:
        raise mistakes_error("bad-checklist", ticked.mistakes)
    if not ticked.hours:
        raise UserError(
            "no-checklist",
            f"{name} has no tasks of a plan.",
            "Import what careerpath plan export --format md wrote, with boxes ticked.",
        )
    catalog = open_catalog(data)
    said: list[str] = []

    def change(plan: SavedPlan) -> SavedPlan:
        known = {task.id for task in plan.tasks}
        unknown = [key for key, hours in ticked.hours.items() if hours and key not in known]
        if unknown and not known & {key for key, hours in ticked.hours.items()}:
            raise mistakes_error(
                "other-plan",
                [Mistake(f"there is no task '{key}' in the plan.", "", name) for key in unknown],
            )
        if unknown and not said:
            said.extend(unknown)
            screen.say(f"No longer in the plan, passed over: {', '.join(unknown)}.", "")
        credits = {key: hours for key, hours in ticked.hours.items() if key in known}
        return credit_hours(plan, credits, current_day())

    mark(screen, catalog, change, raising, accessible)


def _write(chosen: str, plan: SavedPlan, catalog: Catalog, options: Export) -> str:
    if chosen == "md":
        from careerpath.plan.export_markdown import to_markdown

        return to_markdown(plan, role_title(plan, catalog), catalog.resources)
    if chosen == "ics":
        from careerpath.plan.export_icalendar import to_icalendar

        stamp = datetime.now(UTC)
        title = role_title(plan, catalog)
        return to_icalendar(plan, title, stamp, _times(options)).decode()
    if chosen == "taskwarrior":
        from careerpath.plan.export_taskwarrior import to_taskwarrior

        return to_taskwarrior(plan, earlier_plans(Store()))
    if chosen == "csv":
        from careerpath.plan.export_csv import to_csv

        return to_csv(plan)
    from careerpath.terminal.json_output import to_json

    return to_json("plan", as_plan(plan))


def _times(options: Export) -> CalendarTimes | None:
    from careerpath.plan.export_icalendar import CalendarTimes

    if options.at is None:
        if options.reminder or options.zone:
            raise UserError(
                "usage", "--reminder and --zone need a time.", "Add --at, such as --at 19:00."
            )
        return None
    return CalendarTimes(
        _parse_time(options.at),
        _zone(options.zone),
        _parse_reminder(options.reminder) if options.reminder else None,
    )


def _parse_time(text: str) -> time:
    try:
        hour, minute = text.split(":")
        return time(int(hour), int(minute))
    except ValueError:
        raise UserError(
            "bad-time", f"{quote(text)} is no time of day.", "Write it as 19:00."
        ) from None


def _parse_reminder(text: str) -> timedelta:
    """Return a span from '30m', '2h' or '1d'."""
    units = {"m": "minutes", "h": "hours", "d": "days"}
    number, unit = text[:-1], text[-1:].casefold()
    if unit not in units or not (number.isascii() and number.isdigit()) or len(number) > 4:
        raise UserError(
            "bad-reminder", f"{quote(text)} is no span of time.", "Write it as 30m, 2h or 1d."
        )
    return timedelta(**{units[unit]: int(number)})


def _zone(name: str | None) -> ZoneInfo:
    """Return the zone that is named, or that of this machine.

    Only zones of a region and a city, and UTC: of others, such as EST5EDT, systems make what they
    like, UTC among it.
    """
    try:
        if name is None:
            name = os.environ.get("TZ", "").lstrip(":") or _local_zone()
        if "/" not in name and name != "UTC":
            raise ValueError(name)
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UserError(
            "bad-zone",
            f"{quote(name or 'The zone of this machine')} is no time zone that calendars share.",
            "Name a region and a city: --zone Europe/Berlin.",
        ) from None


def _local_zone() -> str:
    import tzlocal

    return tzlocal.get_localzone_name() or "UTC"
