"""Overlays that were found clean, remembered by a checksum of all that the checks look at.

Checking an overlay as a whole reads all content and takes about a second; the checksum takes a
few hundredths. Only "no mistakes" is remembered: mistakes are found anew each time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from careerpath.catalog.files import Layer
from careerpath.catalog.kept import content_key, keep, read_kept, seal, unseal

NAME = "checked"
CLEAN = b"clean"
MOST_FILES = 2000
"""Of a folder with more files than this, which may be somebody's home, nothing is remembered."""

CODE = Path(__file__).resolve().parent.parent
CHECKED_BY = ("catalog", "intake", "errors.py")
"""The code that reads and checks content."""


def checked_key(layers: Sequence[Layer]) -> str | None:
    """Return the checksum of layers and code; None where there is too much to look at.

    All of a folder counts, not its YAML alone: checks also look at what a taster lays out, and
    tell of files that nothing reads.
    """
    files: list[tuple[str, Path]] = []
    for number, layer in enumerate(layers):
        for path in _walk(layer.folder):
            files.append((f"{number} {path.relative_to(layer.folder).as_posix()}", path))
            if len(files) > MOST_FILES:
                return None
    for name in CHECKED_BY:
        found = sorted((CODE / name).rglob("*.py")) if (CODE / name).is_dir() else [CODE / name]
        files += [(path.relative_to(CODE).as_posix(), path) for path in found]
    return content_key(files)


def was_clean(key: str | None) -> bool:
    """Return whether exactly this was checked before, and nothing was wrong with it."""
    return key is not None and unseal(read_kept(NAME, key)) == CLEAN


def remember_clean(key: str | None) -> None:
    """Remember that nothing is wrong with this."""
    if key is not None:
        keep(NAME, key, seal(CLEAN))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield all that is in a folder, by name, without its hidden folders, such as a repository's.

    A folder that cannot be looked into is there by its name, and what is in it is not: once it
    can, the checksum is another one.
    """
    for place, folders, files in os.walk(folder):
        if Path(place) == folder:
            folders[:] = [name for name in folders if not name.startswith(".")]
        folders.sort()
        yield from (Path(place, name) for name in sorted([*folders, *files]))
