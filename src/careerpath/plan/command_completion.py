"""What the shell offers after Tab from somebody's plan: its tasks, its weeks, the kept ones.

The file is read as it is: nothing is set aside, mended or said while a shell completes.
"""

from __future__ import annotations

from typing import Any


def complete_open_tasks(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of tasks that are not done."""
    return _tasks(incomplete, done=False)


def complete_done_tasks(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of tasks that are done."""
    return _tasks(incomplete, done=True)


def complete_weeks(incomplete: str) -> list[str]:
    """Return the numbers of the plan's weeks."""
    weeks = [str(each.get("number", "")) for each in _read("weeks")]
    return [number for number in weeks if number.startswith(incomplete)]


def complete_zones(incomplete: str) -> list[str]:
    """Return the time zones of regions and cities."""
    from zoneinfo import available_timezones

    zones = (zone for zone in available_timezones() if "/" in zone or zone == "UTC")
    return sorted(zone for zone in zones if zone.startswith(incomplete))


def _tasks(incomplete: str, done: bool) -> list[tuple[str, str]]:
    from careerpath.intake.text import clean
    from careerpath.terminal.completion import beginning

    tasks = [each for each in _read("tasks") if (each.get("status") == "done") == done]
    titles = {clean(str(each.get("id"))): clean(str(each.get("title", ""))) for each in tasks}
    return beginning(titles, incomplete)


def _read(name: str) -> list[dict[str, Any]]:
    """Return a list of the plan's file; empty where there is none that can be read."""
    from careerpath.errors import UserError
    from careerpath.intake.text import read_file
    from careerpath.intake.yaml import parse_yaml
    from careerpath.person.plan_file import FILE
    from careerpath.person.store import Store

    try:
        content = parse_yaml(read_file(Store().folder / FILE), FILE)
    except (UserError, OSError):
        return []
    found = content.get(name) if isinstance(content, dict) else None
    return [each for each in found or [] if isinstance(each, dict)]
