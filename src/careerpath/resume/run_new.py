"""Laying a starter, filled with what is known already."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from careerpath.advice.said import find_origin
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean, quote
from careerpath.person.plan_file import load_plan
from careerpath.person.store import Store
from careerpath.profile.standing import load_known, load_said
from careerpath.resume.export_starter import to_starter
from careerpath.resume.starter import begin
from careerpath.terminal.options import quoted
from careerpath.terminal.screen import Screen

FILE = Path("resume.yaml")
SOFT = "Working with people"
"""The area of skills that are shown by what one did."""


def lay_starter(named: str | None, output: Path | None, force: bool, data: Path | None) -> None:
    """Write the starter to a file, resume.yaml where none is named, or to standard output."""
    screen = Screen()
    catalog = open_catalog(data)
    to_screen = output is not None and str(output) == "-"
    target = FILE if output is None or to_screen else output
    if target.suffix.casefold() not in (".yaml", ".yml"):
        message = f"A starter is YAML, and {quote(str(target))} does not say so."
        raise UserError("bad-format", message, "Let its name end in .yaml.")
    plan = load_plan(Store())
    role = role_named(catalog, named) if named else catalog.roles.get(plan.role if plan else "")
    said = load_said()
    origin = find_origin(said.stands, catalog) if said else None
    starter = begin(
        role,
        load_known(catalog),
        catalog.skill_titles,
        set(catalog.skill_areas.get(SOFT, ())),
        origin,
        plan.tasks if plan else [],
    )
    text = to_starter(starter, role, quoted(target))
    if to_screen:
        screen.write(text, None, False)
        return
    if target.is_file():
        _keep(screen, target, force)
    screen.write(text, target, force)
    if role is None:
        screen.say("With --role it also says what that role's postings ask.")
    screen.next(f"careerpath resume build {quoted(target)}", "after you have filled it in")


def _keep(screen: Screen, there: Path, force: bool) -> None:
    """Keep what is there beside it under another name, with `force`; UserError without."""
    kept = next(name for name in _names_beside(there) if not name.exists())
    if not force:
        other = "other.yaml" if there.name != "other.yaml" else "another.yaml"
        raise UserError(
            "file-exists",
            f"{clean(str(there))} is there already and may hold your words.",
            f"For a second starter: -o {other}. With --force it begins anew, and what is there is "
            f"kept as {clean(str(kept))}.",
        )
    try:
        shutil.copy2(there, kept)
    except OSError as error:
        message = f"{clean(str(there))} cannot be kept as {clean(str(kept))}: {error.strerror}."
        raise CannotError("unwritable", message, "Nothing was changed.") from None
    screen.say(f"What was there is kept as {clean(str(kept))}.")


def _names_beside(there: Path) -> Iterator[Path]:
    yield there.with_name(f"{there.name}.before")
    yield from (there.with_name(f"{there.name}.before-{number}") for number in count(2))
