"""The learner's folder: laid once, never over anything, and found again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.tasters import Taster
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean, clean_name, quote, read_file
from careerpath.try_out.progress import Progress

MARK = ".careerpath-try"
"""The hidden file of a laid folder; it holds the taster's id."""

BRIEF = "BRIEF.md"


def content_folder(catalog: Catalog, taster: str) -> Path:
    """Return the folder of the content that a taster comes from."""
    return catalog.layer_of(taster).folder / "tasters" / taster


def lay_folder(content: Path, taster: Taster, target: Path) -> list[str]:
    """Lay a taster's brief and files and return the names of those that were not there yet.

    Into a folder of the same taster only what is missing is laid, so nothing of the work is lost.
    Raises UserError for any other folder with something in it, and CannotError where the system
    refuses; what was written until then is taken back.
    """
    name = clean_name(target)
    if target.exists() and not target.is_dir():
        raise UserError("not-a-folder", f"{name} is a file.", "Name a folder.")
    try:
        again = target.is_dir() and read_mark(target) == taster.id
        if target.is_dir() and not again and any(target.iterdir()):
            hint = f"Name a new one: careerpath try {taster.id} DIR"
            raise UserError("not-empty", f"The folder {name} is there already.", hint)
        return _lay(content, taster, target)
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"The folder {name} cannot be written: {reason}."
        raise CannotError("cannot-write", message, "Name a folder that you may write to.") from None


def _lay(content: Path, taster: Taster, target: Path) -> list[str]:
    written: list[Path] = []
    new = not target.exists()
    try:
        target.mkdir(parents=True, exist_ok=True)
        sources = {BRIEF: content / "brief.md"}
        sources |= {str(each.relative_to(content / "files")): each for each in _files(content)}
        for name, source in sources.items():
            path = target / name
            if path.exists() or path.is_symlink():
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            written.append(path)
            shutil.copyfile(source, path)
        (target / MARK).write_text(f"{taster.id}\n", encoding="utf-8")
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        if new:
            shutil.rmtree(target, ignore_errors=True)
        raise
    return [clean(path.relative_to(target).as_posix()) for path in written]


def _files(content: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(content / "files"):
        folders[:] = [each for each in folders if each != "__pycache__"]
        yield from (Path(where) / name for name in sorted(names))


def read_mark(folder: Path) -> str:
    """Return the id of the taster that was laid in a folder; empty where none was."""
    try:
        return read_file(folder / MARK, 200).strip()
    except UserError:
        return ""


def find_folder(
    typed: Path | None, catalog: Catalog, progress: dict[str, Progress]
) -> tuple[Taster, Path]:
    """Return the taster and folder that are meant: the one named, this one, or the latest one.

    Raises UserError where there is none.
    """
    lay = "Lay one: careerpath try ROLE"
    if typed is not None:
        if not typed.is_dir():
            known = catalog.tasters.get(str(typed))
            if known is not None and known.id in progress:
                return find_folder(Path(progress[known.id].folder), catalog, progress)
            raise UserError("no-folder", f"There is no folder {clean_name(typed)}.", lay)
        return _taster_of(typed, catalog), typed
    here = Path.cwd()
    if read_mark(here):
        return _taster_of(here, catalog), here
    places = [Path(each.folder) for each in reversed(progress.values()) if each.folder]
    found = next((each for each in places if read_mark(each)), None)
    if found is None:
        raise UserError("no-taster", "There is no taster under way.", lay)
    return _taster_of(found, catalog), found


def _taster_of(folder: Path, catalog: Catalog) -> Taster:
    mark = read_mark(folder)
    if not mark:
        message = f"{clean_name(folder)} is no folder of a taster."
        raise UserError("not-a-taster", message, "Lay one: careerpath try ROLE")
    if mark not in catalog.tasters:
        message = f"The taster {quote(mark)} of this folder is not in the content."
        raise UserError("unknown-taster", message, "Is it from a folder of your own? Use --data.")
    return catalog.tasters[mark]
