"""Checks of somebody's own content are their code: they run once that was agreed to."""

from __future__ import annotations

import zlib
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.tasters import Taster
from careerpath.errors import UserError
from careerpath.intake.text import clean
from careerpath.person.practice import Allowed, load_practice, note_event
from careerpath.person.store import Store
from careerpath.terminal.clock import current_time
from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen
from careerpath.try_out.run_folder import content_folder


def allow_checks(
    screen: Screen, store: Store, catalog: Catalog, taster: Taster, allow: bool, accessible: bool
) -> None:
    """Return where a taster's checks may run; UserError where nobody agreed.

    What ships was read before it shipped. Checks of a folder of one's own are asked for once, and
    again when they changed.
    """
    if can_look(store, catalog, taster):
        return
    content = content_folder(catalog, taster.id).resolve()
    if not allow:
        _ask(screen, str(content), accessible)
    note_event(store, Allowed(current_time(), str(content), _seal(content)))


def can_look(store: Store, catalog: Catalog, taster: Taster) -> bool:
    """Return whether a taster's checks are ours, or were agreed to as they are now."""
    if not catalog.layer_of(taster.id).overlay:
        return True
    content = content_folder(catalog, taster.id).resolve()
    agreed = (str(content), _seal(content))
    events = load_practice(store).events
    return any(isinstance(e, Allowed) and (e.folder, e.seal) == agreed for e in events)


def _ask(screen: Screen, folder: str, accessible: bool) -> None:
    runs = f"{clean(folder)}/checks.py"
    refused = UserError(
        "not-allowed",
        f"The checks of this taster are not ours: {runs} would run on this machine.",
        "Read that file; if you trust it, add --allow.",
    )
    if screen.json or not can_prompt(accessible):
        raise refused
    note = (
        f"The checks of this taster are not ours. {runs} would run as your own user, with bounded "
        "time and memory. Read it first, or ask who gave you the folder."
    )
    ways = [Choice("no", "No, not now"), Choice("yes", "Yes, I trust this file; run it")]
    if choose_prompts(accessible).choose(note, "Run it?", ways, "no") != "yes":
        raise refused


def _seal(content: Path) -> str:
    """Return a checksum of all that would run or be read by what runs."""
    paths = [content / "checks.py", *sorted((content / "held").rglob("*"))]
    whole = b"\0".join(
        path.as_posix().encode("utf-8", "replace") + b"\0" + path.read_bytes()
        for path in paths
        if path.is_file()
    )
    return f"{zlib.crc32(whole):08x}{zlib.adler32(whole):08x}{len(whole):x}"
