"""Bringing back a plan that another one replaced."""

from __future__ import annotations

from careerpath.intake.text import clean
from careerpath.person.plan_file import FILE
from careerpath.person.store import Store
from careerpath.profile.restoring import bring_back, list_copies
from careerpath.terminal.screen import Screen


def restore_plan(number: int | None, json: bool) -> None:
    """List the kept plans, or bring one back; UserError where there is none of that number."""
    screen = Screen(json)
    store = Store()
    if number is None:
        return list_copies(screen, store, FILE, "plan", _describe)
    bring_back(screen, store, FILE, "plan", number)
    return None if json else screen.next("careerpath plan show", "see it")


def _describe(text: str) -> str:
    """Return the role and the first day of a kept plan, read from the top of its file."""
    found = dict(line.partition(": ")[::2] for line in text.splitlines()[:8])
    role, start = (clean(found.get(key, "").strip("'\"")) for key in ("role", "start"))
    return f"  {role}, from {start}" if role and start else ""
