"""Content files: read, checked field by field, and laid over one another by id."""

from __future__ import annotations

import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from careerpath.catalog.kinds import Id
from careerpath.errors import Mistake, UserError
from careerpath.intake.structs import explain, field_mistakes
from careerpath.intake.text import clean, read_file
from careerpath.intake.yaml import Lines, parse_yaml

T = TypeVar("T")
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
        """Return this layer's files that match a pattern such as `roles/*.yaml`, by name."""
        return sorted(path for path in self.folder.glob(pattern) if path.is_file())

    def name(self, path: Path) -> str:
        """Return a file's name as messages show it."""
        inside = path.relative_to(self.folder).as_posix()
        return clean(str(path)) if self.overlay else f"data/{inside}"


@dataclass(eq=False, repr=False)
class Document:
    """A content file that has been read: its good fields, and what is wrong with the others."""

    layer: Layer
    path: Path
    name: str
    fields: dict[str, Any] = field(default_factory=dict)
    entries: dict[str, list[tuple[At, Any]]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def line(self, at: At) -> int:
        """Return the line of a value. Parses the file again: for messages only."""
        lines: Lines = {}
        parse_yaml(read_file(self.path), self.name, lines)
        return lines.get(at, 1)


def read_document(layer: Layer, path: Path, kind: type[msgspec.Struct]) -> Document:
    """Read one file against the struct that describes all of it; mistakes are kept, not raised."""
    found = Document(layer, path, layer.name(path))
    try:
        text = read_file(path)
        value = parse_yaml(text, found.name)
    except UserError as error:
        found.mistakes += error.mistakes or (Mistake(error.message, error.hint),)
        return found
    found.mistakes += field_mistakes(
        text, found.name, value, kind, partial=layer.overlay or _is_removal(value)
    )
    if not isinstance(value, dict):
        return found
    hints = typing.get_type_hints(kind, include_extras=True)
    for key in (key for key in value if key in hints):
        entry_kind = _entry_kind(hints[key])
        if entry_kind is not None and isinstance(value[key], list):
            found.entries[key] = [
                ((key, index), entry)
                for index, item in enumerate(value[key])
                if (entry := _convert(found, text, item, entry_kind, (key, index))) is not None
            ]
        else:
            found.fields[key] = _convert(found, text, value[key], hints[key], (key,))
    return found


def read_entry(layer: Layer, path: Path, kind: type[msgspec.Struct]) -> Document:
    """Read a file that is one entry; it stands under the key '' of the document's entries."""
    found = Document(layer, path, layer.name(path))
    try:
        text = read_file(path)
        value = parse_yaml(text, found.name)
        entry = _convert(found, text, value, kind, ())
        found.entries[""] = [] if entry is None else [((), entry)]
    except UserError as error:
        found.mistakes += error.mistakes or (Mistake(error.message, error.hint),)
    return found


def _convert(found: Document, text: str, value: Any, kind: Any, at: At) -> Any:
    if found.layer.overlay and _is_removal(value):
        kind = Removal
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        found.mistakes += explain(text, found.name, at, kind)
        return None


def _is_removal(value: Any) -> bool:
    return isinstance(value, dict) and "remove" in value


def _entry_kind(hint: Any) -> type[msgspec.Struct] | None:
    """Return the struct that a field lists, where it lists structs with an id."""
    if typing.get_origin(hint) is typing.Annotated:
        hint = typing.get_args(hint)[0]
    if typing.get_origin(hint) is list:
        kind = typing.get_args(hint)[0]
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and hasattr(kind, "id"):
            return kind
    return None


@dataclass(eq=False, repr=False)
class Shelf(Generic[T]):
    """Entries of one kind by id, in order, with the document and place each came from."""

    entries: dict[str, T] = field(default_factory=dict)
    places: dict[str, tuple[Document, At]] = field(default_factory=dict)
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)

    def add(self, document: Document, key: str) -> list[Mistake]:
        """Lay the entries that `document` lists under `key` over those that are here."""
        mistakes: list[Mistake] = []
        for at, entry in document.entries.get(key, []):
            known = self.places.get(entry.id)
            problem = hint = ""
            if known is not None and known[0].layer is document.layer:
                problem, hint = f"the id '{entry.id}' stands twice.", f"See {known[0].name}."
            elif isinstance(entry, Removal) and (known is None or not entry.remove):
                problem = f"there is no '{entry.id}' to remove."
            elif isinstance(entry, Removal):
                del self.entries[entry.id], self.places[entry.id]
                self.removed.append(entry.id)
            else:
                if known is not None:
                    self.replaced.append(entry.id)
                self.entries[entry.id] = entry
                self.places[entry.id] = (document, at)
            if problem:
                mistakes.append(Mistake(problem, hint, document.name, document.line(at)))
        return mistakes

    def mistake(self, key: str, message: str, hint: str = "", at: At = ()) -> Mistake:
        """Return a mistake at an entry (or at a value inside it), with its file and line."""
        document, place = self.places[key]
        return Mistake(message, hint, document.name, document.line((*place, *at)))
