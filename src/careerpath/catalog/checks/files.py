"""Checks of an overlay's folder: nothing in it goes unread without a word."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.files import Layer
from careerpath.catalog.shelves import SHELVES, WHOLE_FILES
from careerpath.errors import Mistake
from careerpath.intake.text import clean_name

SUFFIXES = (".yaml", ".yml")
TASTER_DEPTH = 3
"""tasters/ID/taster.yaml; what lies deeper is laid for a learner."""


def check_files(catalog: Catalog) -> Iterator[Mistake]:
    """Every YAML file of an overlay stands where it is read, and every folder can be looked into.

    Hidden files and folders, and files of other kinds, are the owner's own business.
    """
    for layer in catalog.layers:
        if layer.overlay:
            yield from _unread(layer)


def _unread(layer: Layer) -> Iterator[Mistake]:
    refused: list[OSError] = []
    patterns = sorted({pattern for pattern, _, _ in SHELVES.values()} | WHOLE_FILES.keys())
    for folder, folders, files in os.walk(layer.folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            inside = PurePosixPath((Path(folder) / name).relative_to(layer.folder).as_posix())
            laid = inside.parts[0] == "tasters" and len(inside.parts) > TASTER_DEPTH
            if laid or name.startswith(".") or inside.suffix.lower() not in SUFFIXES:
                continue
            if not any(_matches(inside, pattern) for pattern in patterns):
                message = "careerpath reads no file of this name, so its content would be lost."
                yield Mistake(message, _where(inside, patterns), layer.name(Path(folder) / name))
    for error in refused:
        file = clean_name(error.filename or layer.folder)
        message = f"this folder cannot be read: {error.strerror or error}."
        yield Mistake(message, "Check its permissions.", file)


def _matches(inside: PurePosixPath, pattern: str) -> bool:
    """Return whether a path inside the folder is what a pattern such as 'roles/*.yaml' reads."""
    wanted = PurePosixPath(pattern)
    return len(inside.parts) == len(wanted.parts) and inside.match(pattern)


def _where(inside: PurePosixPath, patterns: list[str]) -> str:
    near = get_close_matches(str(inside), patterns, 1, 0.75)
    near = near or [each for each in patterns if each.split("/")[0] == inside.parts[0]]
    if inside.suffix.lower() == ".yml":
        return "Name it .yaml."
    known = ", ".join(patterns)
    return f"Did you mean {near[0]}?" if near else f"It reads {known}."


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (check_files,)
