"""Checks of tasters: what their YAML names lies beside it, and nothing of it is run to see that."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.shelf import Shelf
from careerpath.catalog.tasters import Taster
from careerpath.errors import Mistake, UserError
from careerpath.intake.text import quote, read_file

RUNNER = "run.py"


def check_tasters(catalog: Catalog) -> Iterator[Mistake]:
    """A taster's role exists, its checks have functions, and its files are there."""
    shelf: Shelf[Taster] = catalog.shelf("tasters")
    roles = catalog.shelf("roles")
    for key, taster in shelf.entries.items():
        if key in shelf.broken:
            continue
        gone = taster.role in roles.removed  # its taster falls away with it
        if taster.role not in roles.entries and taster.role not in roles.broken and not gone:
            message = f"there is no role {quote(taster.role)}."
            yield shelf.mistake(key, message, "careerpath roles lists them.", ("role",))
        folder = shelf.places[key][0].path.parent
        yield from _check_ids(shelf, key, taster)
        yield from _check_files(shelf, key, taster, folder)
        yield from _check_functions(shelf, key, taster, folder / "checks.py")


def _check_ids(shelf: Shelf[Taster], key: str, taster: Taster) -> Iterator[Mistake]:
    seen: set[str] = set()
    for number, part in enumerate(taster.parts):
        for index, check in enumerate(part.checks):
            if check.id in seen:
                at = ("parts", number, "checks", index, "id")
                yield shelf.mistake(key, f"the check '{check.id}' stands twice.", "Rename it.", at)
            seen.add(check.id)


def _check_files(shelf: Shelf[Taster], key: str, taster: Taster, folder: Path) -> Iterator[Mistake]:
    for name in ("brief.md", f"files/{RUNNER}", "checks.py"):
        if not (folder / name).is_file():
            yield shelf.mistake(key, f"{name} is missing beside it.", "docs/content.md has it all.")
    for name in taster.files:
        if not (folder / "files" / name).exists():
            message = f"there is no files/{name} beside it."
            yield shelf.mistake(key, message, "Correct the name.", ("files", name))
    if not any(path.is_file() for path in (folder / "solution").rglob("*")):
        yield shelf.mistake(key, "the folder solution/ holds no file.", "Add a good solution.")


def _check_functions(
    shelf: Shelf[Taster], key: str, taster: Taster, path: Path
) -> Iterator[Mistake]:
    if not path.is_file():
        return
    file = shelf.places[key][0].layer.name(path)
    try:
        tree = ast.parse(read_file(path))
    except (UserError, SyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, SyntaxError) else None
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        yield Mistake(f"this is no Python: {reason}.", "Correct it.", file, line)
        return
    known = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    for number, part in enumerate(taster.parts):
        for index, check in enumerate(part.checks):
            wanted = check.id.replace("-", "_")
            if wanted not in known:
                at = ("parts", number, "checks", index, "id")
                message = f"checks.py has no function {wanted}(work)."
                yield shelf.mistake(key, message, "Write it, or correct the id.", at)


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (check_tasters,)
