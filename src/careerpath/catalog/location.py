"""Where content lies: in the wheel, in a checkout, and in a user's overlay."""

from __future__ import annotations

import os
from pathlib import Path

from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean_name

MOST_ENTRIES = 20_000
"""Files and folders in an overlay: more is somebody's home or disk, not content."""


def shipped_data() -> Path:
    """Return the folder of the shipped content.

    A wheel holds it as `careerpath/_data`; an editable install finds `data/` at the
    checkout's root. Raises CannotError where neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_data", package.parent.parent / "data"):
        if (folder / "quiz.yaml").is_file():
            return folder
    raise CannotError(
        "no-content", "The content of careerpath is missing.", "Install careerpath again."
    )


def overlay_data(folder: Path | None) -> Path | None:
    """Return the overlay folder as given; UserError where it is not a folder with content."""
    if folder is None:
        return None
    name = clean_name(folder)
    init = "Make one: careerpath data init DIR."
    try:
        if not folder.is_dir():
            raise UserError("no-data", f"There is no content folder {name}.", init)
        next(folder.iterdir(), None)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one"
        message = f"The content folder {name} cannot be read: {reason}."
        raise UserError("no-data", message, "Check its permissions.") from None
    if not _holds_content(folder, name):
        raise UserError("empty-data", f"The folder {name} holds no .yaml files.", init)
    return folder


def _holds_content(folder: Path, name: str) -> bool:
    """Return whether a folder holds YAML; UserError where it holds more than content ever does."""
    seen, found = 0, False
    for _, folders, files in os.walk(folder):
        seen += len(folders) + len(files)
        if seen > MOST_ENTRIES:
            message = f"The folder {name} holds over {MOST_ENTRIES} files, so it is not of content."
            raise UserError("too-large", message, "Name the folder that data init made.")
        found = found or any(each.endswith((".yaml", ".yml")) for each in files)
    return found
