"""Where content lies: in the wheel, in a checkout, and in a user's overlay."""

from __future__ import annotations

from pathlib import Path

from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean_name


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
    if not any(folder.rglob("*.y*ml")):
        raise UserError("empty-data", f"The folder {name} holds no .yaml files.", init)
    return folder
