"""Content files, read and checked field by field; mistakes are kept, not raised."""

from __future__ import annotations

import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from careerpath.catalog.kinds import Id
from careerpath.errors import Mistake, UserError
from careerpath.intake.salvage import MISSING, salvage
from careerpath.intake.structs import explain, explain_fields, fields_fit
from careerpath.intake.text import clean, clean_name, read_file

if TYPE_CHECKING:
    from careerpath.intake.yaml import Lines

At = tuple[Any, ...]
"""The path of a value inside a document, such as ("skills", 3)."""


class Removal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An overlay's entry that takes a shipped one away."""

    id: Id
    remove: bool


@dataclass(frozen=True, eq=False, repr=False)
class Layer:
    """One folder of content. Only an overlay may remove entries or leave a file's fields out."""

    folder: Path
    overlay: bool = False

    def paths(self, pattern: str) -> list[Path]:
        """Return what this layer has under a pattern such as `roles/*.yaml`, by name."""
        return sorted(self.folder.glob(pattern))

    def name(self, path: Path) -> str:
        """Return a file's name as messages show it."""
        inside = path.relative_to(self.folder).as_posix()
        return clean_name(path) if self.overlay else f"data/{inside}"


@dataclass(eq=False, repr=False)
class Document:
    """A content file that has been read: its good fields, and what is wrong with the others.

    `broken` holds the ids of entries that have mistakes, under the list they stand in. They
    are known to exist, so nothing that names them is a mistake; what could be salvaged of them
    stands among the entries, to be checked. `whole` is False where not even that is known.
    """

    layer: Layer
    path: Path
    name: str
    text: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    entries: dict[str, list[tuple[At, Any]]] = field(default_factory=dict)
    broken: dict[str, set[str]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    whole: bool = True
    _lines: Lines | None = None
    _taken: set[int | None] = field(default_factory=set)

    @property
    def lines(self) -> Lines:
        """The line of every value. Parses the text once more: for messages only."""
        if self._lines is None:
            from careerpath.intake.yaml import parse_yaml

            self._lines = {}
            parse_yaml(self.text, self.name, self._lines, [])
        return self._lines

    def line(self, at: At) -> int:
        """Return the line of a value, or of what it stands in."""
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 1)

    def note(self, found: list[Mistake]) -> None:
        """Add mistakes, but for those that only follow from another one in the same line."""
        new = [mistake for mistake in found if mistake.line not in self._taken]
        self.mistakes += new
        self._taken |= {mistake.line for mistake in new}


def read_document(layer: Layer, path: Path, kind: type[msgspec.Struct]) -> Document:
    """Read one file against the struct that describes all of it."""
    found = Document(layer, path, layer.name(path))
    value = _parse(found)
    if not found.whole:
        return found
    if not fields_fit(value, kind, layer.overlay):
        found.note(explain_fields(value, found.lines, found.name, kind, layer.overlay))
    if not isinstance(value, dict):
        return found
    hints = typing.get_type_hints(kind, include_extras=True)
    for key in (key for key in value if key in hints):
        entry_kind = _entry_kind(hints[key])
        if entry_kind is not None and isinstance(value[key], list):
            found.entries[key] = []
            for index, item in enumerate(value[key]):
                _enter(found, item, entry_kind, key, (key, index))
        else:
            found.fields[key] = _convert(found, value[key], hints[key], (key,))
    return found


def read_entry(layer: Layer, path: Path, kind: type[msgspec.Struct]) -> Document:
    """Read a file that is one entry and named by its id, or its folder is; under the key ''."""
    found = Document(layer, path, layer.name(path))
    value = _parse(found)
    found.entries[""] = []
    named = path.parent if path.parent.parent != layer.folder else path
    if not found.whole:
        found.broken[""] = {named.stem}
        found.whole = True
        return found
    _enter(found, value, kind, "", ())
    for _, entry in found.entries[""]:
        if entry.id != named.stem:
            kind_of_name = "file" if named is path else "folder"
            message = (
                f"this holds '{entry.id}', and its {kind_of_name} is named {clean(named.name)}."
            )
            hint = f"Name it {entry.id}{named.suffix}."
            found.note([Mistake(message, hint, found.name, found.line(("id",)))])
    return found


def _parse(found: Document) -> Any:
    """Return the value of a document's file, its mistakes noted; `whole` is False without one."""
    from careerpath.intake.yaml import parse_yaml  # takes longer to load than to use

    noted: list[Mistake] = []
    try:
        if found.path.exists() and not found.path.is_file():
            hint = "Move it out of the content folder."
            raise UserError("not-a-file", f"{found.name} is no ordinary file.", hint)
        found.text = read_file(found.path)
        value = parse_yaml(found.text, found.name, None, noted)
        found.note(noted)
        return value
    except UserError as error:
        found.whole = False
        found.note(noted)
        found.note(list(error.mistakes) or [Mistake(error.message, error.hint, found.name)])
        return None


def _enter(found: Document, item: Any, kind: type[msgspec.Struct], key: str, at: At) -> None:
    entry = _convert(found, item, kind, at)
    if entry is None and isinstance(item, dict) and isinstance(item.get("id"), str):
        found.broken.setdefault(key, set()).add(item["id"])
        entry = None if "remove" in item else salvage(item, kind)
    if entry is not None and entry.id != MISSING:
        found.entries[key].append((at, entry))


def _convert(found: Document, value: Any, kind: Any, at: At) -> Any:
    if found.layer.overlay and isinstance(value, dict) and "remove" in value:
        kind = Removal
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        found.note(explain(value, found.lines, found.name, at, kind))
        return None


def _entry_kind(hint: Any) -> type[msgspec.Struct] | None:
    """Return the struct that a field lists, where it lists structs with an id."""
    if typing.get_origin(hint) is typing.Annotated:
        hint = typing.get_args(hint)[0]
    if typing.get_origin(hint) is list:
        kind = typing.get_args(hint)[0]
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and hasattr(kind, "id"):
            return kind
    return None
