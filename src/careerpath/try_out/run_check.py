"""Looking at somebody's work, once or at each save; hints, the solution, the runner."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.tasters import Taster
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean_name
from careerpath.person.practice import Hinted, Looked, Ran, Solved, load_practice, note_event
from careerpath.person.store import Store
from careerpath.terminal.clock import current_time
from careerpath.terminal.json_output import to_json
from careerpath.terminal.options import quoted
from careerpath.terminal.screen import Screen
from careerpath.try_out.findings import Finding
from careerpath.try_out.progress import LAST_RUNG, Progress, next_rung, part_of
from careerpath.try_out.run import load_progress
from careerpath.try_out.run_allow import allow_checks, can_look
from careerpath.try_out.run_finish import ask_how_it_was
from careerpath.try_out.run_folder import content_folder, find_folder, lay_folder
from careerpath.try_out.run_look import look_at

PAUSE = 0.5
"""Seconds between two looks for a saved file."""


class Visit:
    """One taster under way: what every command on it begins with."""

    def __init__(self, folder: Path | None, data: Path | None, json: bool = False) -> None:
        self.screen = Screen(json)
        self.store = Store()
        self.catalog: Catalog = open_catalog(data)
        self.taster: Taster
        self.taster, self.folder = find_folder(folder, self.catalog, self.progress_by_id())
        self.content = content_folder(self.catalog, self.taster.id)
        self.where = "" if folder is None else f" {quoted(folder)}"

    def progress_by_id(self) -> dict[str, Progress]:
        """Return the progress with each taster as it is now."""
        return load_progress(self.screen, self.store)

    @property
    def progress(self) -> Progress:
        """The progress with this taster as it is now."""
        known = self.progress_by_id().get(self.taster.id)
        return known or Progress(self.taster.id, str(self.folder), 0)


def check_work(
    folder: Path | None,
    watch: bool,
    allow: bool,
    accessible: bool,
    data: Path | None,
    json: bool,
) -> None:
    """Say what holds and the first thing that does not; at the end ask how it was."""
    visit = Visit(folder, data, json)
    if watch and json:
        raise UserError("usage", "--watch and --json do not go together.", "Leave one out.")
    allow_checks(visit.screen, visit.store, visit.catalog, visit.taster, allow, accessible)
    if watch:
        return _watch(visit, accessible)
    found = _look(visit)
    if json:
        return visit.screen.show_json(to_json("try-check", _facts(visit, found)))
    return _answer(visit, found, accessible)


def _look(visit: Visit) -> list[Finding]:
    """Have the checks look, up to the first that does not hold, and note it."""
    found: list[Finding] = []
    for finding in look_at(visit.folder, visit.content, visit.taster.checks):
        found.append(finding)
        if not finding.held:
            break
    held = sum(each.held for each in found)
    check = None if found[-1].held else found[-1].check.id
    of, files = len(visit.taster.checks), _mark(visit.folder)
    looked = Looked(current_time(), visit.taster.id, held, of, check, files)
    note_event(visit.store, looked)
    return found


def look_once_more(visit: Visit) -> None:
    """Look at work that was saved after the last look, so that what is kept is true.

    Checks of somebody's own content that were not agreed to do not run here.
    """
    looks = [each for each in load_practice(visit.store).events if isinstance(each, Looked)]
    last = next((each.files for each in reversed(looks) if each.taster == visit.taster.id), "")
    if last != _mark(visit.folder) and can_look(visit.store, visit.catalog, visit.taster):
        with contextlib.suppress(UserError):
            _look(visit)


def _answer(visit: Visit, found: Sequence[Finding], accessible: bool) -> None:
    from careerpath.try_out.view_check import view_done, view_findings

    screen, progress = visit.screen, visit.progress
    screen.show(view_findings(visit.taster, found, progress, screen.look))
    if found[-1].held:
        screen.show(view_done(visit.taster, screen.look))
        return ask_how_it_was(
            screen, visit.store, visit.catalog, visit.taster, progress, accessible
        )
    used = progress.rungs.get(found[-1].check.id, 0)
    if used >= LAST_RUNG:
        why = "see how it goes; all three hints are used"
        return screen.next(f"careerpath try solution{visit.where}", why)
    why = "a nudge, where you want one" if not used else f"the next of three, {used} used"
    return screen.next(f"careerpath try hint{visit.where}", why)


def _watch(visit: Visit, accessible: bool) -> None:
    """Look at the work at each save until all holds; Ctrl-C leaves."""
    screen, before = visit.screen, None
    screen.say("I look at each save. Ctrl-C leaves; nothing is lost.")
    while True:
        now = _stamps(visit.folder)
        if now != before:
            before = now
            found = _look(visit)
            if found[-1].held:
                return _answer(visit, found, accessible)
            from careerpath.try_out.view_check import view_findings

            screen.show(view_findings(visit.taster, found, visit.progress, screen.look))
        time.sleep(PAUSE)


def _mark(folder: Path) -> str:
    """Return a short mark that is another one once a file was saved."""
    return f"{zlib.crc32(repr(sorted(_stamps(folder).items())).encode()):08x}"


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return when each file was changed, and its size."""
    found = {}
    for where, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith((".", "__"))]
        for name in names:
            path = Path(where) / name
            try:
                status = path.stat()
            except OSError:
                continue
            found[str(path)] = (status.st_mtime_ns, status.st_size)
    return found


def _facts(visit: Visit, found: Sequence[Finding]) -> dict[str, object]:
    progress = visit.progress
    return {
        "taster": visit.taster.id,
        "role": visit.taster.role,
        "folder": str(visit.folder),
        "held": progress.held,
        "of": progress.of,
        "minutes": progress.minutes,
        "checks": [
            {"id": each.check.id, "held": each.held, "says": each.note if each.held else each.says}
            for each in found
        ],
    }


def give_hint(folder: Path | None, data: Path | None) -> None:
    """Show the next hint for the first check that did not hold when last looked at."""
    visit = Visit(folder, data)
    progress = visit.progress
    check = next((each for each in visit.taster.checks if each.id == progress.check), None)
    if check is None and progress.of and progress.held == progress.of:
        raise UserError("nothing-to-hint", "All of it holds already.", "careerpath try finish")
    check = check or visit.taster.checks[0]
    rung = next_rung(progress, check.id)
    note_event(visit.store, Hinted(current_time(), visit.taster.id, check.id, rung))
    from careerpath.try_out.view_check import view_hint

    part = part_of(visit.taster, check)[1]
    visit.screen.show(view_hint(check, part, rung, visit.screen.look))
    visit.screen.next(f"careerpath try check{visit.where}", "see whether it holds")


def show_solution(folder: Path | None, data: Path | None) -> None:
    """Tell how a good solution goes, and lay its files in a folder beside the work."""
    visit = Visit(folder, data)
    target = visit.folder / "solution"
    note_event(visit.store, Solved(current_time(), visit.taster.id))
    laid: list[str] = []
    try:
        target.mkdir(exist_ok=True)
        for path in sorted((visit.content / "solution").rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                inside = path.relative_to(visit.content / "solution")
                (target / inside).parent.mkdir(parents=True, exist_ok=True)
                (target / inside).write_bytes(path.read_bytes())
                laid.append(inside.as_posix())
    except OSError as error:
        message = f"{clean_name(target)} cannot be written: {error.strerror or error}."
        raise CannotError("cannot-write", message, "The words above still help.") from None
    from careerpath.try_out.view_check import view_solution

    visit.screen.show(view_solution(visit.taster, clean_name(target), laid))
    visit.screen.next(
        f"careerpath try finish{visit.where}", "say how it was; it counts all the same"
    )


def run_runner(typed: Sequence[str], data: Path | None) -> None:
    """Run the folder's `run.py` with our own Python; the first word may be the folder."""
    first = Path(typed[0]) if typed else None
    named = first is not None and first.is_dir()
    visit = Visit(first if named else None, data)
    arguments = list(typed[1:] if named else typed)
    runner = visit.folder / "run.py"
    if not runner.is_file():
        lay_folder(visit.content, visit.taster, visit.folder)
    note_event(visit.store, Ran(current_time(), visit.taster.id))
    try:
        done = subprocess.run([sys.executable, "-B", "run.py", *arguments], cwd=visit.folder)
    except OSError as error:
        message = f"run.py could not be started: {error.strerror or error}."
        raise CannotError("no-process", message, "Try again.") from None
    if done.returncode:
        raise CannotError("runner-failed", f"run.py ended with code {done.returncode}.", "")
    visit.screen.next(f"careerpath try check{visit.where}", "have a colleague look at your work")
