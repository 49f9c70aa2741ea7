"""The starter overlay: a commented example of a user's own content, to change and extend."""

from __future__ import annotations

from pathlib import Path

from careerpath.catalog.location import shipped_data
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean_name

STARTER = "starter"
"""The folder of the shipped content that holds the starter, laid out like an overlay."""


def write_starter(folder: Path) -> list[Path]:
    """Write the starter into a new or empty folder and return its files.

    Hidden files, such as a repository's own, may be there. Raises UserError where anything else
    is, and CannotError where the system refuses; what was written until then is taken back.
    """
    name = clean_name(folder)
    taken = "Name a new folder, or an empty one."
    if folder.exists() and not folder.is_dir():
        raise UserError("not-a-folder", f"{name} is a file.", taken)
    if folder.is_dir() and any(not each.name.startswith(".") for each in folder.iterdir()):
        raise UserError("not-empty", f"The folder {name} is not empty.", taken)
    source = shipped_data() / STARTER
    written: list[Path] = []
    try:
        for path in sorted(source.rglob("*.yaml")):
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:
                written.append(target)
                file.write(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        for path in written:
            path.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or "its name is not one"
        message = f"The folder {name} cannot be written: {reason}."
        raise CannotError("cannot-write", message, "Name a folder that you may write to.") from None
    return written
