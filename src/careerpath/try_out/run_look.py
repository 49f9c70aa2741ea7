"""Having a taster's checks look at a folder: each at a copy, in a process of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from careerpath.catalog.tasters import Check
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean, clean_name
from careerpath.sandbox.confine import Outcome, run_confined
from careerpath.sandbox.limits import Limits
from careerpath.try_out.findings import Finding

LOOK = Path(__file__).parent / "bench" / "look.py"
MOST_FILES = 2_000
MOST_BYTES = 50_000_000
LONGEST = 1_500
"""Characters of what a check says that are shown: it may quote what the learner's code printed."""


class _Result(msgspec.Struct):
    held: bool = False
    says: str = ""
    note: str = ""
    fault: str = ""


def look_at(folder: Path, taster: Path, checks: list[Check]) -> Iterator[Finding]:
    """Yield what each check finds, in order.

    `taster` is the folder of the content. The learner's folder is only read. Raises UserError
    where it is too large to copy and CannotError where a copy cannot be made.
    """
    with tempfile.TemporaryDirectory(prefix="careerpath-", ignore_cleanup_errors=True) as temporary:
        for number, check in enumerate(checks):
            copy = Path(temporary) / f"look-{number}"
            _copy(folder, copy)
            result = Path(temporary) / f"result-{number}.json"
            yield _look(copy, taster, check, result)
            shutil.rmtree(copy, ignore_errors=True)


def _look(copy: Path, taster: Path, check: Check, result: Path) -> Finding:
    given = [str(copy), str(taster.resolve()), check.id.replace("-", "_"), str(result)]
    outcome = run_confined(LOOK, given, copy, limits=Limits(seconds=check.seconds))
    try:
        found = msgspec.json.decode(result.read_bytes(), type=_Result)
    except (OSError, msgspec.MsgspecError):
        return Finding(check, held=False, says=_why_none(outcome, check))
    if found.fault:
        last = found.fault.strip().splitlines()[-1]
        says = f"My own check went wrong here ({last}). That is a fault of the taster, not yours."
        return Finding(check, held=False, says=clean(says)[:LONGEST])
    return Finding(check, found.held, clean(found.says)[:LONGEST], clean(found.note)[:LONGEST])


def _why_none(outcome: Outcome, check: Check) -> str:
    """Return in words why a check came to no end."""
    if outcome.ended == "time":
        seconds = f"{check.seconds} seconds"
        return (
            f"Your code had not come to an end after {seconds}, so I stopped it. "
            "Is there a loop that never ends?"
        )
    if outcome.ended == "output":
        return "Your code printed more than a million characters, so I stopped it."
    last = outcome.err.strip().splitlines()[-1:]
    why = f": {clean(last[0])[:200]}" if last else " and said nothing"
    return f"Your code ended the whole check (code {outcome.code}){why}."


def _copy(folder: Path, target: Path) -> None:
    """Copy the ordinary files of a folder, hidden folders and what Python compiled left out."""
    files = size = 0
    try:
        for where, folders, names in os.walk(folder):
            folders[:] = [each for each in folders if not each.startswith((".", "__pycache__"))]
            inside = target / Path(where).relative_to(folder)
            inside.mkdir(parents=True, exist_ok=True)
            for name in names:
                path = Path(where) / name
                if path.is_symlink() or not path.is_file():
                    continue
                files, size = files + 1, size + path.stat().st_size
                if files > MOST_FILES or size > MOST_BYTES:
                    most = f"{MOST_FILES} files or {MOST_BYTES // 1_000_000} MB"
                    message = f"{clean_name(folder)} holds more than {most}."
                    raise UserError("too-large", message, "Delete what is not part of the work.")
                shutil.copyfile(path, inside / name)
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"The folder could not be copied for a look: {reason}."
        raise CannotError("no-copy", message, "Free some space, or check permissions.") from None
