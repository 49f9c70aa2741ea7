"""Results written to a file: whole, and never over a file that is there unless forced."""

from __future__ import annotations

import io
import os
import stat
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean, clean_name, quote
from careerpath.terminal.look import STYLES

if TYPE_CHECKING:
    from rich.console import RenderableType


def write_output(path: Path, content: str | bytes, force: bool) -> None:
    """Write `content` (text as UTF-8) to a file.

    Raises UserError where the file is there and `force` is not given, or where its folder is
    missing, and CannotError where the system refuses. A file that fails is not left half written.
    A file that is replaced keeps its mode, a link stays one, and a device or a pipe is written to.
    """
    name = clean_name(path)
    raw = content.encode() if isinstance(content, str) else content
    try:
        if path.is_dir():
            raise UserError("is-folder", f"{name} is a folder.", "Name a file in it.")
        if not path.parent.is_dir():
            folder = clean_name(path.parent)
            raise UserError("no-folder", f"There is no folder {folder}.", "Make it first.")
        if path.exists() and not path.is_file():
            path.write_bytes(raw)
        elif force:
            _replace(path, raw)
        else:
            _create(path, raw)
    except FileExistsError:
        raise UserError(
            "file-exists", f"{name} is there already.", "Use --force to replace it."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one"
        raise CannotError("unwritable", f"{name} cannot be written: {reason}.", "") from None


def _create(path: Path, raw: bytes) -> None:
    """Write a file that is not there; FileExistsError for one that is, be it made this moment."""
    if os.path.lexists(path):
        raise FileExistsError
    beside = _write_beside(path, raw)
    try:
        try:
            os.link(beside, path)  # unlike renaming, this never takes a place that is taken
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            with path.open("xb") as file:
                file.write(raw)
    finally:
        beside.unlink(missing_ok=True)


def _replace(path: Path, raw: bytes) -> None:
    target = Path(os.path.realpath(path))
    beside = _write_beside(target, raw)
    try:
        if target.exists() and os.name == "posix":
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _write_beside(path: Path, raw: bytes) -> Path:
    """Write a temporary file in the same folder, with the mode that new files get."""
    beside = path.with_name(f".careerpath-{os.getpid()}-{time.time_ns():x}")
    try:
        with beside.open("xb") as file:
            file.write(raw)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def choose_form(
    named: str | None, path: Path | None, forms: Mapping[str, Sequence[str]], usual: str | None
) -> str:
    """Return the format that was named, else the one that the name of a file ends in.

    `forms` maps formats to endings of files, which are names for them too: md, markdown. `usual`
    is the format where neither is given. UserError for other names and endings: a file whose name
    promises another format than it holds helps nobody.
    """
    names = {name: form for form, endings in forms.items() for name in (form, *endings)}
    if named is not None:
        found = names.get(named.casefold().removeprefix("."))
        if found is None:
            message = f"There is no format {quote(named)}."
            raise UserError("bad-format", message, f"Use {', '.join(forms)}.")
        return found
    if path is None or str(path) == "-":
        if usual is None:
            raise UserError("bad-format", "Which format?", f"Give --format {', '.join(forms)}.")
        return usual
    ending = path.suffix.casefold().removeprefix(".")
    endings = {each: form for form, each_form in forms.items() for each in each_form}
    if ending not in endings:
        name = clean(path.name)
        message = f"{name} does not say its format by its ending."
        if ending:
            message = f"There is no format for files that end in .{clean(ending)}."
        known = ", ".join(f".{each}" for each in endings)
        raise UserError("bad-format", message, f"End it in {known}, or give --format.")
    return endings[ending]


def as_text(part: RenderableType, width: int) -> str:
    """Return a screen as plain text of at most `width` columns."""
    from rich.console import Console
    from rich.theme import Theme

    stream = io.StringIO()
    console = Console(
        file=stream, theme=Theme(STYLES), width=width, color_system=None, force_terminal=False
    )
    console.print(part, markup=False, highlight=False, emoji=False)
    return clean(stream.getvalue())
