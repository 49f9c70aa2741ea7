"""Results written to a file: whole, and never over a file that is there unless forced."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean
from careerpath.terminal.look import STYLES

if TYPE_CHECKING:
    from rich.console import RenderableType


def write_output(path: Path, content: str | bytes, force: bool) -> None:
    """Write `content` (text as UTF-8) to a file.

    Raises UserError where the file is there and `force` is not given, or where its folder is
    missing, and CannotError where the system refuses. A file that fails is not left half written.
    """
    name = clean(str(path))
    if path.is_dir():
        raise UserError("is-folder", f"{name} is a folder.", "Name a file in it.")
    if not path.parent.is_dir():
        folder = clean(str(path.parent))
        raise UserError("no-folder", f"There is no folder {folder}.", "Make it first.")
    if path.exists() and not force:
        raise UserError("file-exists", f"{name} is there already.", "Use --force to replace it.")
    raw = content.encode() if isinstance(content, str) else content
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            file.write(raw)
        os.replace(beside, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        reason = error.strerror or str(error)
        raise CannotError("unwritable", f"{name} cannot be written: {reason}.", "") from None


def as_text(part: RenderableType, width: int) -> str:
    """Return a screen as plain text of at most `width` columns."""
    from rich.console import Console
    from rich.theme import Theme

    stream = io.StringIO()
    console = Console(
        file=stream, theme=Theme(STYLES), width=width, color_system=None, force_terminal=False
    )
    console.print(part, markup=False, highlight=False, emoji=False)
    return stream.getvalue()
